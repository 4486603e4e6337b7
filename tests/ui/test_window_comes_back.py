"""After a crash, a lock or a shutdown the window comes back where it was, and nothing of that is on the disk in clear."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from notetaker.model.place import Place
from notetaker.model.secret import Secret
from notetaker.organiser.keyring import KeyRing
from notetaker.ui.app import Application
from notetaker.ui.desk_pages import CAPTURE, DEBRIEF, REVIEW
from notetaker.ui.rapporteur.view import RapporteurView
from notetaker.ui.workplace import Workplace
from notetaker.vault import Vault
from notetaker.vault.events import PlaceTaken, decode
from tests.ui.conftest import NAMES
from tests.ui.hands import PASSPHRASE, Hands

Killed = Callable[[Hands], Hands]


@pytest.fixture
def killed(app: QApplication, tmp_path: Path) -> Iterator[Killed]:
    """What was on the disk at this moment, and the program started again on it."""
    again: list[Application] = []

    def kill(hands: Hands) -> Hands:
        (vault,) = tmp_path.glob("*.ntvault")
        settings, left = tmp_path / "settings.json", tmp_path / "left"
        shutil.copytree(vault, left)
        shutil.copy(settings, tmp_path / "settings-left.json")
        hands.shell.close()
        shutil.rmtree(vault)
        left.rename(vault)
        (tmp_path / "settings-left.json").replace(settings)
        application = Application(app, settings)
        application.come_back()
        application.show()
        again.append(application)
        assert QTest.qWaitForWindowActive(application.shell)
        return Hands(app, application)

    yield kill
    for application in again:
        application.shell.close()
        application.shell.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def rapporteur(hands: Hands) -> RapporteurView:
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    return view


def places_taken(vault: Path) -> list[Place]:
    with Vault.open(vault, Secret(PASSPHRASE)) as closed:
        return [event.place for event in map(decode, closed.records()) if isinstance(event, PlaceTaken)]


def unlock(hands: Hands) -> None:
    """The passphrase alone: the hands look for nothing before it."""
    hands.type(PASSPHRASE)
    hands.press("Return")


def test_after_a_kill_the_passphrase_is_all_that_is_missing(hands: Hands, vault: Path, killed: Killed) -> None:
    hands.open_vault(vault, create=False)
    hands.type("cm: Kettwerk se tait, et")
    rapporteur(hands).capture._drafting.due.emit()  # what the pause after a key brings

    again = killed(hands)
    assert "Locked" in again.shown()
    unlock(again)
    view = rapporteur(again)
    assert view.step == CAPTURE
    assert view.work.rapporteur.session is not None
    line = view.capture.line
    assert line.text.startswith("Business: [une entreprise] se tait, et")
    assert again.focus is line.composer
    again.type(" encore")
    assert line.text.endswith("se tait, et encore"), "the cursor stands where one went on"


def test_the_blank_with_which_a_line_came_back_is_not_there_twice(
    hands: Hands, vault: Path, killed: Killed
) -> None:
    hands.open_vault(vault, create=False)
    hands.type("cm: so said ")
    rapporteur(hands).capture._drafting.due.emit()
    again = killed(hands)
    unlock(again)
    again.type(" the room")
    assert rapporteur(again).capture.line.text.endswith("so said the room")


@pytest.mark.parametrize(("key", "step"), [("F7", REVIEW), ("F10", DEBRIEF)])
def test_it_comes_back_to_the_page_that_was_in_front(
    hands: Hands, vault: Path, killed: Killed, key: str, step: int
) -> None:
    hands.open_vault(vault, create=False)
    hands.press(key)
    again = killed(hands)
    unlock(again)
    assert rapporteur(again).step == step


def test_a_lock_comes_back_to_the_page_too(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    hands.press("F7", "Ctrl+L")
    unlock(hands)
    assert rapporteur(hands).step == REVIEW


def test_after_a_kill_the_session_is_marked_in_prepare_and_gone_on_in(
    hands: Hands, two_sessions: Path, killed: Killed
) -> None:
    hands.open_vault(two_sessions, create=False)
    hands.press("F5", "Down", "Down", "Return")
    hands.type("half a line")
    rapporteur(hands).capture._drafting.due.emit()
    again = killed(hands)
    unlock(again)
    again.press("F5", "F6", "Return")
    desk = rapporteur(again).work.rapporteur
    assert [desk.text_of(note) for note in desk.notes() if note.session == "S3"][-1].endswith("half a line")


def test_the_organisers_desk_is_come_back_to(hands: Hands, vault: Path, killed: Killed) -> None:
    hands.open_vault(vault, create=False)
    hands.press("F12")
    again = killed(hands)
    unlock(again)
    assert not isinstance(again.shell.view, RapporteurView)


def test_what_was_said_at_one_desk_is_not_said_at_the_other(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    hands.press("F7", "G", "F9")
    hands.go_to("What the organiser will read")
    hands.press("Return")
    assert hands.shell.status.text == "Enter seals the notes into this file."
    hands.press("F12")
    assert hands.shell.status.text == "Nothing leaves this machine. No network is used."


def test_what_was_off_the_table_stays_so_until_the_curtain_is_lifted(
    hands: Hands, vault: Path, killed: Killed
) -> None:
    hands.open_vault(vault, create=False)
    hands.press("Ctrl+D")
    again = killed(hands)
    unlock(again)
    assert again.shell.front is again.shell.curtain
    again.press("Ctrl+L")
    unlock(again)
    assert again.shell.front is again.shell.curtain
    again.press("Ctrl+D")
    assert rapporteur(again).step == CAPTURE
    assert again.focus is rapporteur(again).capture.line.composer


def test_no_moment_of_coming_back_says_that_the_curtain_is_lifted(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    hands.press("Ctrl+D", "Ctrl+L")
    unlock(hands)
    assert hands.shell.front is hands.shell.curtain
    hands.press("Ctrl+L")
    places = places_taken(vault)
    assert set(places[places.index(Place.CURTAIN) :]) == {Place.CURTAIN}


def test_a_page_is_painted_before_it_is_written_down_that_one_is_there(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    hands.settle()
    assert hands.shell.work is not None
    desk = hands.shell.work.rapporteur
    before = desk.place
    rapporteur(hands).go(REVIEW)
    assert desk.place is before
    hands.settle()
    assert desk.place is Place.REVIEW


def test_where_one_turned_to_just_now_is_written_down_before_the_vault_is_closed(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    hands.settle()
    rapporteur(hands).go(REVIEW)
    hands.shell.lock()
    hands.settle()
    assert places_taken(vault)[-1] is Place.REVIEW


def test_keys_are_let_go_of_before_the_disk_is_waited_for(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.open_vault(vault, create=False)
    hands.settle()
    rapporteur(hands).go(REVIEW)
    done = list[object]()
    monkeypatch.setattr(KeyRing, "let_go", lambda _: done.append("keys"))
    monkeypatch.setattr(Workplace, "take_place", lambda _, place: done.append(place))
    hands.shell.lock()
    hands.settle()
    assert done[:2] == ["keys", Place.REVIEW]


def test_no_page_that_one_turned_to_comes_after_the_curtain(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    hands.settle()
    rapporteur(hands).go(REVIEW)
    hands.shell._draw_curtain()
    hands.settle()
    hands.shell.lock()
    hands.settle()
    assert places_taken(vault)[-1] is Place.CURTAIN


def test_a_vault_that_was_left_is_not_asked_for(hands: Hands, vault: Path, killed: Killed) -> None:
    hands.open_vault(vault, create=False)
    hands.press("Ctrl+W")
    again = killed(hands)
    assert again.shell.front is again.shell.start


def test_from_the_locked_window_one_may_go_elsewhere(hands: Hands, vault: Path, killed: Killed) -> None:
    hands.open_vault(vault, create=False)
    again = killed(hands)
    again.go_to("To the start page")
    again.press("Return")
    assert again.shell.front is again.shell.start
    assert again.application.settings.open_vault == ""


def test_a_vault_that_is_gone_is_not_asked_for(hands: Hands, vault: Path, killed: Killed) -> None:
    hands.open_vault(vault, create=False)
    vault.rename(vault.with_name("elsewhere"))
    hands.application.come_back()
    assert hands.shell.front is not hands.shell.lock_page
    vault.with_name("elsewhere").rename(vault)


def test_nothing_on_the_disk_says_in_clear_where_one_was(hands: Hands, vault: Path, tmp_path: Path) -> None:
    hands.open_vault(vault, create=False)
    hands.type("cm: Kettwerk")
    hands.press("F7", "Ctrl+L")
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    for words in (*NAMES, "Opening", "Dialogues", "review"):
        assert not any(words.encode() in path.read_bytes() for path in files), words
