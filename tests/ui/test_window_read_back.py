"""Read-back in the window: nothing on the screen that the room may not see, walked by keys, corrected in place."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from notetaker.ui.desk_pages import CAPTURE, DEBRIEF, READ_BACK
from notetaker.ui.rapporteur.read_back import ReadBackPage
from notetaker.ui.rapporteur.view import RapporteurView
from notetaker.vault import Vault, VaultFull
from tests.ui.conftest import NAMES
from tests.ui.hands import Hands

LINES = ("cm: + as Hélène d’Aubrac said", "wt: three evaluations a year !", "nt: ask Noor about it")


class Widths(QObject):
    """How wide a page was, each time that it was given another size."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.seen: list[int] = []
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent):
            self.seen.append(event.size().width())
        return super().eventFilter(watched, event)


def full(opened: Vault, _: bytes) -> None:
    raise VaultFull(folder=opened.folder)


def before_the_room(hands: Hands, vault: Path) -> ReadBackPage:
    hands.sit_down(vault)
    for line in LINES:
        hands.line(line)
    hands.press("Ctrl+R")
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    assert view.step == READ_BACK
    return view.read_back


def test_the_room_sees_no_name_no_code_no_finding_and_no_rail(hands: Hands, vault: Path) -> None:
    page = before_the_room(hands, vault)
    seen = []
    for _ in page.points:
        seen.append(hands.shown())
        hands.press("Right")
    everything = "\n".join(seen)

    assert "three evaluations a year" in everything
    assert "[a decision-maker] said" in everything or "[an institutional participant] said" in everything
    assert not any(name in everything for name in (*NAMES, "xy", "Noor", "Organise", "Prepare"))
    assert len(page.points) == 4


def test_keys_walk_and_the_order_is_no_order_of_turns(hands: Hands, vault: Path) -> None:
    page = before_the_room(hands, vault)
    first = page.point
    assert page.points[0].text == "three evaluations a year"
    hands.press("Right", "Down", "Space", "Right", "Right")
    assert page.point == page.points[-1]
    hands.press("Left", "Up", "Backspace", "PgUp")
    assert page.point == first
    hands.press("O")
    assert {point.note_id for point in page.points} == {note.id for note in page._desk.notes()[:4]}
    hands.press("Escape")
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    assert view.step == CAPTURE
    assert view.rail.isVisible()


def test_a_correction_is_stripped_and_shown_at_once(hands: Hands, vault: Path) -> None:
    page = before_the_room(hands, vault)
    hands.press("E")
    assert page.line.line == "three evaluations a year!"
    hands.press("End", "Backspace")
    hands.type(", as Clara Montefiore asked !")
    hands.press("Return")
    assert "Corrected and saved." in hands.shown()
    assert page.text.text() == "three evaluations a year, as [a business participant] asked"
    assert not page.line.isVisible()

    hands.press("E")
    hands.type("x")
    hands.press("Escape")
    assert page.text.text() == "three evaluations a year, as [a business participant] asked"
    hands.press("Ctrl+Z")
    assert page.text.text() == "three evaluations a year"


def test_without_notes_it_says_so(hands: Hands, vault: Path) -> None:
    hands.sit_down(vault)
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    for note in view.work.rapporteur.notes():
        view.work.rapporteur.delete(note.id)
    hands.press("Ctrl+R")
    assert "There are no notes to read back yet." in hands.shown()
    assert not view.read_back.sessions.isVisible(), "a list to choose from with nothing in it"
    hands.press("Escape")
    assert view.step == CAPTURE


def test_what_may_not_be_shown_any_more_leaves_the_screen(hands: Hands, vault: Path) -> None:
    page = before_the_room(hands, vault)
    desk = page._desk
    hands.press("E")
    hands.press("Home")
    hands.type("nt: keep this to yourself, ")
    hands.press("Return")
    assert "keep this to yourself" not in hands.shown()
    assert len(page.points) == 3
    assert page.point is not None

    hidden = page.points[1]
    desk.amend(hidden.note_id, "nt: this too stays with me")  # while another note is shown
    hands.press("Right")
    assert "stays with me" not in hands.shown()
    assert hidden.text not in page.text.text()
    assert len(page.points) == 2


def test_one_comes_back_to_where_one_was(hands: Hands, vault: Path) -> None:
    hands.sit_down(vault)
    hands.press("F10", "Ctrl+R", "Escape")
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    assert view.step == DEBRIEF


def test_a_correction_under_way_is_kept_when_another_page_is_opened(hands: Hands, vault: Path) -> None:
    page = before_the_room(hands, vault)
    corrected = page.point
    assert corrected is not None
    hands.press("E", "End")
    hands.type(" at least")
    hands.press("F6")
    assert page.points == (), "what the room read stays in no page that nobody sees"

    hands.press("Ctrl+R")
    assert page.line.isHidden()
    while page.point is not None and page.point.note_id != corrected.note_id:
        hands.press("Right")
    hands.press("E")
    assert page.line.line == "three evaluations a year! at least"


def test_a_correction_that_cannot_be_kept_is_not_put_down(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = before_the_room(hands, vault)
    hands.press("E", "End")
    hands.type(" at least")
    work = hands.shell.work
    assert work is not None
    with monkeypatch.context() as full_disk:
        full_disk.setattr(Vault, "append", full)
        hands.press("F6")
    assert page.isHidden()
    assert page.line.line.endswith("at least")
    assert page.keep_unfinished()
    assert work.rapporteur.edit is not None


def test_what_one_comes_back_to_is_laid_out_beside_the_rail_at_once(hands: Hands, vault: Path) -> None:
    """A list of thousands of notes that is first as wide as the window is measured twice."""
    before_the_room(hands, vault)
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    widths = Widths(view.capture)
    hands.press("Escape")
    assert view.capture.isVisible()
    assert set(widths.seen) <= {view.capture.width()}
