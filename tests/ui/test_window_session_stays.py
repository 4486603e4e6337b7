"""The session that notes are taken in is the one that was begun last, whichever way one goes through the window."""

from collections.abc import Callable
from pathlib import Path

import pytest

from notetaker.rapporteur import RapporteurDesk
from notetaker.ui.desk_pages import CAPTURE
from notetaker.ui.rapporteur.view import RapporteurView
from tests.ui.hands import KIT_PASSPHRASE, PASSPHRASE, Hands

Way = Callable[[Hands, Path], None]


def rapporteur(hands: Hands) -> RapporteurView:
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    return view


def desk_of(hands: Hands) -> RapporteurDesk:
    return rapporteur(hands).work.rapporteur


def marked(hands: Hands) -> str:
    return str(rapporteur(hands).prepare.sessions.currentIndex().data())


def session_of(hands: Hands, said: str) -> str:
    """Where the note went in which this was said."""
    desk = desk_of(hands)
    return next(note.session for note in desk.notes() if said in desk.text_of(note))


def begin_closing(hands: Hands, vault: Path) -> None:
    """Sit down, and begin the last of the sessions by keys."""
    hands.open_vault(vault, create=False)
    hands.press("F5", "Down", "Down", "Return")
    assert rapporteur(hands).step == CAPTURE
    assert "Closing" in hands.shown()


def lock_and_unlock(hands: Hands, vault: Path) -> None:
    hands.press("Ctrl+L")
    hands.type(PASSPHRASE)
    hands.press("Return")


def close_and_open(hands: Hands, vault: Path) -> None:
    hands.press("Ctrl+W")
    hands.open_vault(vault, create=False)


def to_the_other_desk_and_back(hands: Hands, vault: Path) -> None:
    hands.press("F12", "F12")


def through_all_pages(hands: Hands, vault: Path) -> None:
    """Prepare is left for others, let go of, and made anew."""
    view = rapporteur(hands)
    for key in ("F5", "F7", "F9", "F10"):
        hands.press(key)
        while view.lets_go:
            hands.app.processEvents()
        hands.settle()
    hands.press("F6")


WAYS = (lock_and_unlock, close_and_open, to_the_other_desk_and_back, through_all_pages)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_prepare_and_back_goes_on_in_the_same_session(hands: Hands, two_sessions: Path, way: Way) -> None:
    begin_closing(hands, two_sessions)
    way(hands, two_sessions)
    hands.press("F5")
    assert marked(hands) == "Closing"
    hands.press("F6")
    hands.line("cm: said after coming back")
    assert session_of(hands, "said after coming back") == "S3"


@pytest.mark.parametrize("leave", [("F6",), ("Shift+Tab", "F6"), ("F7", "F6")], ids=" ".join)
def test_to_look_at_another_session_does_not_begin_it(
    hands: Hands, two_sessions: Path, leave: tuple[str, ...]
) -> None:
    hands.open_vault(two_sessions, create=False)
    hands.press("F5", "Down", *leave)
    assert "Opening" in hands.shown()
    hands.line("cm: said while one looked")
    assert session_of(hands, "said while one looked") == "S1"


def test_whoever_leaves_another_session_marked_is_told_where_the_notes_go(hands: Hands, two_sessions: Path) -> None:
    hands.open_vault(two_sessions, create=False)
    hands.press("F5", "F6")
    assert "Notes go on" not in hands.shell.status.text
    hands.press("F5", "Down", "F6")
    assert hands.shell.status.text == "Notes go on in Opening. Enter on another session begins it."
    hands.press("F5")
    assert marked(hands) == "Opening"


def test_before_any_session_is_begun_the_marked_one_is_meant(hands: Hands, event: Path, tmp_path: Path) -> None:
    hands.open_vault(tmp_path / "new.ntvault")
    hands.into("Event kit (.ntkit)", str(event / "event.ntkit"))
    hands.into("Passphrase of the kit, as the organiser told you", KIT_PASSPHRASE)
    hands.press("Return")
    hands.go_to("Sessions")
    hands.press("Down", "F6")
    session = desk_of(hands).session
    assert session is not None
    assert session.id == "S2"


def begin_opening(hands: Hands) -> None:
    hands.press("F5", "Home", "Return")
    assert "Opening" in hands.shown()


def test_an_edit_stays_in_its_session_and_comes_back_with_it(hands: Hands, two_sessions: Path) -> None:
    begin_closing(hands, two_sessions)
    hands.type("cm: half a thought ")
    hands.press("F2")
    hands.type(" and more ")
    begin_opening(hands)
    line = rapporteur(hands).capture.line
    assert (line.editing, line.text) == (None, "cm: half a thought ")
    assert hands.shell.status.text == "An edit waits in its own session · Session: Opening"
    hands.press("Ctrl+A")
    hands.line("cm: said at the opening")
    assert session_of(hands, "agreed at the end") == "S3", "the note is as it was"
    assert session_of(hands, "said at the opening") == "S1"
    hands.press("F5", "Down", "Down", "Return")
    assert line.text.endswith("agreed at the end and more ")
    hands.press("Return")
    assert session_of(hands, "agreed at the end and more") == "S3"
    assert line.editing is None


def test_a_note_that_was_opened_and_not_changed_is_closed_with_its_session(
    hands: Hands, two_sessions: Path
) -> None:
    begin_closing(hands, two_sessions)
    hands.press("F2")
    begin_opening(hands)
    line = rapporteur(hands).capture.line
    assert (line.editing, line.text) == (None, "")
    assert hands.shell.status.text == "Session: Opening"
    hands.press("F5", "Down", "Down", "Return")
    assert line.editing is None


def test_an_edit_of_another_session_waits_for_it_after_a_lock(hands: Hands, two_sessions: Path) -> None:
    begin_closing(hands, two_sessions)
    hands.press("F2")
    hands.type(" and more ")
    begin_opening(hands)
    lock_and_unlock(hands, two_sessions)
    assert rapporteur(hands).capture.line.editing is None
    hands.press("F5", "Down", "Down", "Return")
    assert rapporteur(hands).capture.line.text.endswith("and more ")
