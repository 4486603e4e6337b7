"""What the hands do while taking notes."""

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from notetaker.rapporteur import RapporteurDesk
from notetaker.ui.desk_view import RapporteurView
from notetaker.ui.rapporteur.capture import CapturePage
from tests.ui.hands import Hands


@pytest.fixture
def page(hands: Hands, vault: Path) -> CapturePage:
    hands.open_vault(vault, create=False)
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    return view.capture


@pytest.fixture
def desk(page: CapturePage, hands: Hands) -> RapporteurDesk:
    assert hands.shell.work is not None
    return hands.shell.work.rapporteur


def texts(desk: RapporteurDesk) -> list[str]:
    return [desk.text_of(note) for note in desk.notes()]


def test_f2_edits_the_last_note_and_enter_stores_it(page: CapturePage, desk: RapporteurDesk, hands: Hands) -> None:
    hands.press("F2")
    assert "You are editing a note." in hands.shown()
    hands.line(", says Montefiore")
    assert texts(desk)[-1].startswith("xy: nobody knows who this is, says [")
    assert len(desk.notes()) == 2


def test_escape_leaves_a_note_as_it_was(page: CapturePage, desk: RapporteurDesk, hands: Hands) -> None:
    before = desk.notes()
    hands.press("F2")
    hands.type("!!!")
    hands.press("Esc")
    assert desk.notes() == before
    assert page.line.text == ""


def test_undo_is_about_the_typing_first_and_then_about_the_notes(
    page: CapturePage, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.type("sg: half")
    hands.press("Ctrl+Z")
    assert len(desk.notes()) == 2
    assert page.line.text != "sg: half"
    page.line.put("")
    hands.press("Ctrl+Z")
    assert texts(desk) == ["capacity comes before the norm"]
    hands.press("Ctrl+Y")
    assert len(desk.notes()) == 2


def test_a_deleted_note_comes_back(page: CapturePage, desk: RapporteurDesk, hands: Hands) -> None:
    hands.go_to("Notes of this session")
    page.list.choose(0)
    hands.press("Del")
    assert len(desk.notes()) == 1
    hands.press("Ctrl+Z")
    assert len(desk.notes()) == 2


def test_finding_shows_only_what_matches(page: CapturePage, hands: Hands) -> None:
    hands.press("Ctrl+F")
    hands.type("capacity")
    assert page.notes.rowCount() == 1
    hands.press("Esc")
    assert page.notes.rowCount() == 2
    assert hands.focus is page.line.composer


def test_the_list_grows_without_disturbing_what_is_chosen(page: CapturePage, hands: Hands) -> None:
    page.list.choose(0)
    hands.line("sg: third")
    assert page.list.row == 0
    assert page.notes.rowCount() == 3


def test_only_plain_text_is_copied(page: CapturePage, hands: Hands) -> None:
    hands.type("sg: Montefiore agrees")
    for view in (page.line.preview, page.line.composer):
        view.selectAll()
        view.setFocus()
        hands.press("Ctrl+C")
        assert QApplication.clipboard().mimeData().formats() == ["text/plain"]


def test_what_is_pasted_becomes_one_line(page: CapturePage, hands: Hands) -> None:
    QApplication.clipboard().setText("sg: one\n\ttwo\r\nthree")
    hands.press(QKeySequence(QKeySequence.StandardKey.Paste).toString())
    assert page.line.text == "sg: one two three"


def test_a_line_that_is_refused_stays_in_front(page: CapturePage, desk: RapporteurDesk, hands: Hands) -> None:
    desk.choose_session("S2")
    hands.line("sg: over lunch")
    assert "This session is off the table." in hands.shown()
    assert page.line.text == "sg: over lunch"


def test_a_code_of_the_list_is_put_before_the_line(page: CapturePage, hands: Hands) -> None:
    hands.go_to("Those present, with their codes")
    hands.press("Return")
    assert page.line.text.endswith(": ")
    assert hands.focus is page.line.composer


def test_the_composer_grows_with_its_text(page: CapturePage, hands: Hands) -> None:
    before = page.line.composer.height()
    hands.type("sg: " + "a long thought that goes on and on " * 8)
    hands.settle()
    assert page.line.composer.height() > before
