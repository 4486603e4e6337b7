"""What is under way when the window is locked comes back; where it could not be written, the window says so."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from notetaker.model.errors import NotetakerError
from notetaker.rapporteur import RapporteurDesk
from notetaker.ui.desk_pages import READ_BACK
from notetaker.ui.rapporteur.capture import CapturePage
from notetaker.ui.rapporteur.view import RapporteurView
from notetaker.vault import Vault
from tests.ui.hands import PASSPHRASE, Hands


def page(hands: Hands) -> CapturePage:
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    return view.capture


def desk(hands: Hands) -> RapporteurDesk:
    assert hands.shell.work is not None
    return hands.shell.work.rapporteur


def unlock(hands: Hands) -> None:
    hands.type(PASSPHRASE)
    hands.press("Return")


@pytest.fixture(autouse=True)
def at_the_table(hands: Hands, vault: Path) -> None:
    hands.sit_down(vault)


def test_an_edit_comes_back_after_a_lock_and_so_does_the_line_set_aside_for_it(hands: Hands) -> None:
    hands.type("sg: half a thou")
    hands.press("F2")
    hands.type(" and costs a great deal more than was said ")
    line, editing = page(hands).line.text, page(hands).line.editing
    hands.shell.lock()
    assert "Everything up to your last line is kept." in hands.shown()
    unlock(hands)
    assert page(hands).line.text == line
    assert page(hands).line.editing == editing
    assert hands.shell.status.text == "The vault is open. What was unfinished is there again."
    assert "You are editing a note." in hands.shown()
    hands.press("Return")
    assert desk(hands).text_of(desk(hands).notes()[-1]).endswith("and costs a great deal more than was said")
    assert page(hands).line.text.endswith("half a thou")
    assert page(hands).line.editing is None


def test_an_edit_that_was_left_does_not_come_back(hands: Hands) -> None:
    hands.press("F2")
    hands.type(" and more")
    assert page(hands).keep_draft()
    hands.press("Esc")
    hands.shell.lock()
    unlock(hands)
    assert page(hands).line.editing is None
    assert page(hands).line.text == ""


@pytest.mark.parametrize("editing", [False, True])
def test_a_line_that_cannot_be_written_at_a_lock_is_held_without_names_and_comes_back(
    hands: Hands, monkeypatch: pytest.MonkeyPatch, *, editing: bool
) -> None:
    if editing:
        hands.press("F2")
    page(hands)._drafting.blockSignals(True)  # on a slow machine the timer would write it before the disk is full
    hands.type(" a long point of Montefiore that nobody will type again ")
    with monkeypatch.context() as full:
        full.setattr(Vault, "append", _full)
        hands.shell.lock()
    assert "The unfinished line could not be written" in hands.shown()
    assert "Everything up to your last line is kept" not in hands.shown()
    assert hands.shell.notice.isVisible(), "the error stays to be read"
    assert hands.shell.work is None
    assert "Montefiore" not in repr(vars(hands.shell.vault._vault._unkept))
    unlock(hands)
    assert page(hands).line.text.endswith("that nobody will type again "), "one types on behind the blank"
    assert (page(hands).line.editing is not None) is editing
    hands.press("Return")
    assert desk(hands).notes()[-1].body.placeholders
    hands.shell.lock()
    assert "Everything up to your last line is kept." in hands.shown()


def test_closing_takes_a_second_try_while_a_line_is_held(
    hands: Hands, app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    page(hands)._drafting.blockSignals(True)
    hands.type("sg: a point that cannot be written ")
    with monkeypatch.context() as full:
        full.setattr(Vault, "append", _full)
        hands.shell.lock()
    assert not hands.shell.close()
    assert hands.shell.close()


def _full(_vault: Vault, _record: bytes) -> None:
    raise NotetakerError


def test_another_note_does_not_take_the_place_of_an_edit(hands: Hands) -> None:
    hands.press("F2")
    hands.type(" and more")
    line, editing = page(hands).line.text, page(hands).line.editing
    hands.press("F2")
    assert (page(hands).line.text, page(hands).line.editing) == (line, editing), "nor does the same note"
    hands.go_to("Notes of this session")
    page(hands).list.choose(0)
    hands.press("F2")
    assert (page(hands).line.text, page(hands).line.editing) == (line, editing)
    assert "Another note is being edited" in hands.shown()


def test_what_is_typed_for_a_note_that_is_deleted_meanwhile_becomes_a_line_of_its_own(hands: Hands) -> None:
    hands.press("F2")
    hands.type(" and more")
    line = page(hands).line.text
    hands.go_to("Notes of this session")
    page(hands).list.choose(1)
    hands.press("Del")
    assert len(desk(hands).notes()) == 1
    assert (page(hands).line.text, page(hands).line.editing) == (line, None)
    hands.go_to("The line")
    hands.press("Return")
    assert desk(hands).text_of(desk(hands).notes()[-1]).endswith("and more")


def test_an_edit_in_review_comes_back_in_capture(hands: Hands) -> None:
    hands.press("F7", "F2")
    hands.type(" and costs a great deal ")
    hands.shell.lock()
    unlock(hands)
    hands.press("F6")
    assert page(hands).line.editing == desk(hands).notes()[-1]
    assert page(hands).line.text.endswith("and costs a great deal ")


def test_a_line_that_was_set_aside_is_kept_once_it_is_taken_up(hands: Hands) -> None:
    """Also where the note that was edited is gone, and what was typed for it was stored as a note of its own."""
    hands.type("sg: half a thought ")
    hands.press("F2")
    hands.type(" and more")
    hands.go_to("Notes of this session")
    page(hands).list.choose(1)
    hands.press("Del")
    hands.go_to("The line")
    hands.press("Return")
    assert page(hands).line.text == "sg: half a thought "
    assert desk(hands).draft == "research: half a thought "


def test_an_edit_in_review_and_one_in_capture_come_back_one_after_the_other(hands: Hands) -> None:
    hands.go_to("Notes of this session")
    page(hands).list.choose(0)
    hands.press("F2")
    hands.type(" first ")
    hands.press("F7", "F2")
    hands.type(" and costs a great deal ")
    hands.shell.lock()
    unlock(hands)
    assert page(hands).line.text.endswith("and costs a great deal ")
    hands.press("Return")
    assert page(hands).line.editing == desk(hands).notes()[0]
    assert page(hands).line.text.endswith("first ")
    hands.press("Return")
    assert (page(hands).line.editing, page(hands).line.text) == (None, "")
    assert desk(hands).text_of(desk(hands).notes()[0]).endswith("first")


def test_a_half_typed_reason_comes_back_at_its_finding_and_one_that_was_left_does_not(hands: Hands) -> None:
    hands.press("F7", "K")
    hands.type("Montefiore has said so in publ")
    hands.shell.lock()
    unlock(hands)
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    why = view.review.panel.why
    assert hands.focus is why
    assert why.text().endswith("has said so in publ")
    hands.press("Esc")
    hands.shell.lock()
    unlock(hands)
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    assert view.review.panel.why.isHidden()


def test_a_correction_in_front_of_the_room_comes_back_there(hands: Hands) -> None:
    hands.press("Ctrl+R", "E")
    hands.type(" and more than was said ")
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    corrected = view.read_back.point
    hands.shell.lock()
    unlock(hands)
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    assert view.step == READ_BACK
    assert view.read_back.point == corrected
    assert "E goes on with it" in hands.shown()
    hands.press("E")
    assert view.read_back.line.line.endswith("and more than was said ")
    hands.press("Return")
    assert page(hands).line.editing is None


def test_what_is_typed_in_review_and_in_front_of_the_room_is_kept_while_it_is_typed(hands: Hands) -> None:
    """After a crash nothing is asked any more."""
    hands.press("F7", "K")
    hands.type("it was said in public ")
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    assert view.review._drafting.running or desk(hands).reason_for(desk(hands).open_findings()[0])
    view.review._drafting.due.emit()
    assert desk(hands).reason_for(desk(hands).open_findings()[0]) == "it was said in public "
    hands.press("Ctrl+R", "E")
    hands.type(" and more ")
    view.read_back._drafting.due.emit()
    assert [line.endswith("and more ") for _, line in desk(hands).edits] == [True]
    hands.press("Esc")
    assert not desk(hands).edits
