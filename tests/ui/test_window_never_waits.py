"""Slow work runs off the window's thread, and what one does meanwhile comes to a good end."""

import sys
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop

from notetaker.anonymise import says_nothing
from notetaker.exposure import Widening
from notetaker.model.body import Body
from notetaker.model.note import Kind, Note
from notetaker.model.secret import Secret
from notetaker.rapporteur import RapporteurDesk, Sealing, own_programme, reviewing, tallied
from notetaker.rapporteur.debrief import Debrief
from notetaker.rapporteur.searching import Search
from notetaker.ui.asides import SETTINGS
from notetaker.ui.desk_pages import CAPTURE, OWN_PROGRAMME, READ_BACK, SEAL
from notetaker.ui.desk_view import DeskView
from notetaker.ui.listing import Listing
from notetaker.ui.made_rows import MadeRows
from notetaker.ui.organiser.key_form import KeyForm
from notetaker.ui.organiser.kit_form import KitForm
from notetaker.ui.organiser.prepare import PrepareEventPage
from notetaker.ui.organiser.view import OrganiserView
from notetaker.ui.rapporteur import own_programme as own_programme_page
from notetaker.ui.rapporteur.abbreviations_form import AbbreviationsForm
from notetaker.ui.rapporteur.attendance_form import AttendanceForm
from notetaker.ui.rapporteur.capture import CapturePage
from notetaker.ui.rapporteur.debrief import DebriefPage
from notetaker.ui.rapporteur.prepare import PreparePage
from notetaker.ui.rapporteur.view import RapporteurView
from notetaker.ui.row_heights import RowHeights
from notetaker.ui.seats import Seats
from notetaker.ui.settings_page import SettingsPage
from notetaker.ui.vault_asked import VaultAsked
from notetaker.ui.workplace import open_vault
from notetaker.vault import Vault
from notetaker.vault.events import NoteCommitted, encode
from tests.ui.hands import PASSPHRASE, Hands
from tests.ui.watchdog import Turns, Watchdog


def is_closed(hands: Hands) -> bool:
    return hands.shell.work is None


def test_the_watchdog_bites(vault: Path, watchdog: Watchdog) -> None:
    open_vault(VaultAsked(vault, Secret(PASSPHRASE), create=False, desk="")).vault.close()

    assert watchdog.here.pop("derive") == 1
    watchdog.here.clear()


def test_locking_while_work_is_under_way_blanks_at_once_and_closes_when_it_has_ended(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    under_way, go_on, sealing = threading.Event(), threading.Event(), RapporteurDesk.sealing

    def waiting(desk: RapporteurDesk, sessions: list[str] | None = None) -> Sealing:
        under_way.set()
        assert go_on.wait(60)
        return sealing(desk, sessions)

    monkeypatch.setattr(RapporteurDesk, "sealing", waiting)
    hands.open_vault(vault, create=False)
    assert hands.shell.view is not None
    hands.shell.view.go(SEAL)
    while not under_way.is_set():
        hands.app.processEvents()
    hands.shell.lock()
    assert "Locked" in hands.shown()
    assert "Opening" not in hands.shown()
    assert not is_closed(hands)

    go_on.set()
    while not is_closed(hands):
        hands.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    with Vault.open(vault, Secret(PASSPHRASE)) as again:
        assert again.folder == vault
    hands.type(PASSPHRASE)
    hands.press("Return")
    assert not is_closed(hands)


def test_what_was_asked_for_in_the_turn_before_a_lock_does_not_begin_after_it(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[object] = []
    monkeypatch.setattr(RapporteurDesk, "sealing", begun.append)
    hands.open_vault(vault, create=False)
    assert hands.shell.view is not None
    hands.shell.view.go(SEAL)
    hands.shell.lock()
    assert is_closed(hands)
    hands.settle()
    assert begun == []
    hands.type(PASSPHRASE)
    hands.press("Return")
    assert not is_closed(hands)


@pytest.mark.parametrize(("page", "asks"), [(READ_BACK, "read_back"), (SEAL, "sealing")])
def test_what_arrives_after_its_page_was_left_is_not_kept_there(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch, page: int, asks: str
) -> None:
    under_way, go_on, real = threading.Event(), threading.Event(), getattr(RapporteurDesk, asks)

    def waiting(desk: RapporteurDesk, *sessions: object) -> object:
        under_way.set()
        assert go_on.wait(60)
        return real(desk, *sessions)

    monkeypatch.setattr(RapporteurDesk, asks, waiting)
    hands.open_vault(vault, create=False)
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    view.go(page)
    while not under_way.is_set():
        hands.app.processEvents()
    view.go(CAPTURE)
    go_on.set()
    hands.settle()
    assert view.read_back.points == () if page == READ_BACK else view.seal._sealing is None

    view.go(page)
    hands.settle()
    assert view.read_back.points if page == READ_BACK else view.seal._sealing is not None


def test_a_desk_is_laid_out_in_several_turns_and_what_it_shows_is_worked_out_elsewhere(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns = Turns(hands.app)
    turns.watch(monkeypatch, DeskView, "__init__")
    turns.watch(monkeypatch, CapturePage, "__init__")
    turns.watch(monkeypatch, DeskView, "_place")
    turns.watch(monkeypatch, DeskView, "go")
    turns.watch(monkeypatch, Widening, "of")

    hands.open_vault(vault, create=False)
    assert list(turns.of) == ["__init__", "_place", "go"], "no categories were widened in the window's thread"
    assert len({turn for seen in turns.of.values() for turn in seen}) >= 4

    hands.press("F5")
    assert "of" not in turns.of, "it is known already"


def test_what_a_first_line_would_wait_for_is_made_ready_elsewhere_before_a_vault_with_a_list_is_open(
    hands: Hands, vault: Path, watchdog: Watchdog
) -> None:
    hands.open_vault(vault, create=False)
    assert watchdog.elsewhere["make_first_ready"] == 1


def test_notes_are_counted_and_looked_through_elsewhere_when_a_vault_is_opened(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here: dict[str, list[bool]] = {}

    def watched(name: str, work: Callable[[Any], Any]) -> Callable[[Any], Any]:
        def watching(asked: Any) -> Any:
            here.setdefault(name, []).append(threading.current_thread() is threading.main_thread())
            return work(asked)

        return watching

    monkeypatch.setattr(tallied, "Counter", watched("counted", Counter))
    monkeypatch.setattr(reviewing, "says_nothing", watched("looked through", says_nothing))
    hands.open_vault(vault, create=False)
    hands.press("F7", "F6")
    assert here.keys() == {"counted", "looked through"}
    assert not any(here["counted"] + here["looked through"])


def test_who_could_have_said_it_is_worked_out_once_where_one_comes_to_prepare_and_in_a_turn_of_its_own(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.open_vault(vault, create=False)
    turns = Turns(hands.app)
    turns.watch(monkeypatch, RapporteurDesk, "exposure_now")
    turns.watch(monkeypatch, PreparePage, "entered")
    hands.press("F5")
    assert "Who is present? 10 of 10" in hands.shown()
    assert len(turns.of["exposure_now"]) == 1
    assert turns.of["entered"] != turns.of["exposure_now"]


def test_notes_are_parted_for_debrief_in_one_turn_and_listed_in_another(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns = Turns(hands.app)
    turns.watch(monkeypatch, DebriefPage, "__init__")
    turns.watch(monkeypatch, Debrief, "of")
    turns.watch(monkeypatch, MadeRows, "set_made")
    hands.open_vault(vault, create=False)
    hands.press("F10")
    assert "Consensus" in hands.shown()
    assert [len(turns.of[name]) for name in ("__init__", "of", "set_made")] == [1, 1, 1]
    assert len({turns.of[name][0] for name in ("__init__", "of", "set_made")}) == 3


def test_what_stands_below_in_prepare_is_made_piece_by_piece(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.open_vault(vault, create=False)
    pieces = (PreparePage, AttendanceForm, AbbreviationsForm)
    turns = {piece: Turns(hands.app) for piece in pieces}
    for piece, of_piece in turns.items():
        of_piece.watch(monkeypatch, piece, "__init__")
    hands.press("F5")
    hands.settle()
    assert {"Who is present? 10 of 10", "Abbreviations"} <= set(hands.shown().splitlines())
    made = [each.of["__init__"] for each in turns.values()]
    assert [len(each) for each in made] == [1, 1, 1], "and not again when one comes back"
    assert len({turn for each in made for turn in each}) == 3


def test_the_other_desk_is_made_in_turns_of_its_own(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.open_vault(vault, create=False)
    turns = Turns(hands.app)
    turns.watch(monkeypatch, OrganiserView, "__init__")
    for part in (KeyForm, KitForm, PrepareEventPage):
        turns.watch(monkeypatch, part, "__init__")
    turns.watch(monkeypatch, Seats, "sit")
    hands.press("F12")
    assert isinstance(hands.shell.view, OrganiserView)
    assert [len(turns.of[name]) for name in ("__init__", "sit")] == [4, 1]
    assert len({*turns.of["__init__"], *turns.of["sit"]}) > 2, (
        "of five: Qt takes two steps where another timer is due"
    )


def test_the_settings_are_made_in_one_turn_and_shown_in_another(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns = Turns(hands.app)
    turns.watch(monkeypatch, SettingsPage, "__init__")
    turns.watch(monkeypatch, SettingsPage, "entered")
    hands.shell.asides.toggle(SETTINGS)
    hands.settle()
    assert isinstance(hands.shell.front, SettingsPage)
    assert turns.of["__init__"] != turns.of["entered"]


def test_a_long_list_of_a_programme_of_ones_own_is_looked_through_elsewhere(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.open_vault(vault, create=False)
    assert isinstance(hands.shell.view, RapporteurView)
    monkeypatch.setattr(own_programme_page, "_MOST_KNOWN_AT_ONCE", 5)
    turns = Turns(hands.app)
    for worked_out in ("proposed_codes", "doubts_about"):
        turns.watch(monkeypatch, own_programme, worked_out)
    hands.shell.view.go(OWN_PROGRAMME)
    hands.app.processEvents()
    hands.settle()
    assert hands.shell.view.own.people.people.model().rowCount() == 10
    assert turns.of == {}


def test_what_leaves_is_worded_as_it_comes_into_sight(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Vault.open(vault, Secret(PASSPHRASE)) as kept:
        notes = (Note(str(number), "S1", "research", Kind.POINT, Body(f"Point {number}")) for number in range(300))
        kept.append_all(encode(NoteCommitted(note)) for note in notes)
    hands.open_vault(vault, create=False)
    assert hands.shell.work is not None
    hands.shell.work.rapporteur.generalise_open_findings()
    turns = Turns(hands.app)
    turns.watch(monkeypatch, Sealing, "point")
    hands.press("F9")
    hands.settle()
    assert isinstance(hands.shell.view, RapporteurView)
    assert max(each.model().rowCount() for each in hands.shell.view.seal.findChildren(Listing)) > 300
    assert max(Counter(turns.of["point"]).values()) <= 150, "those in sight, and some for the widths of the columns"


def test_slow_work_gives_python_back_to_the_window_soon(hands: Hands) -> None:
    """A turn asks for it up to a hundred times."""
    assert hands.shell.runner is not None
    assert 100 * sys.getswitchinterval() <= 0.05


def test_notes_are_read_for_the_search_before_it_is_opened_and_a_few_in_each_turn(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Vault.open(vault, Secret(PASSPHRASE)) as kept:
        notes = (Note(str(number), "S1", "research", Kind.POINT, Body(f"Point {number}")) for number in range(1000))
        kept.append_all(encode(NoteCommitted(note)) for note in notes)
    turns = Turns(hands.app)
    turns.watch(monkeypatch, Search, "_reading")

    hands.open_vault(vault, create=False)
    for _ in range(60):  # rows out of sight are measured in turn with it
        hands.app.processEvents()
    assert isinstance(hands.shell.view, RapporteurView)
    assert len(turns.of["_reading"]) == hands.shell.view.capture.notes.rowCount()
    assert max(Counter(turns.of["_reading"]).values()) <= 600, "in two turns at least"
    hands.press("Ctrl+F")
    hands.type("point 99")
    assert hands.shell.view.capture.notes.rowCount() == 19


def test_of_many_notes_that_are_found_those_in_sight_are_measured(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Vault.open(vault, Secret(PASSPHRASE)) as kept:
        notes = (Note(str(number), "S1", "research", Kind.POINT, Body(f"Point {number}")) for number in range(1000))
        kept.append_all(encode(NoteCommitted(note)) for note in notes)
    hands.open_vault(vault, create=False)
    hands.settle()
    hands.press("Ctrl+F")
    hands.settle()
    measured = list[int]()
    measure = RowHeights._measure

    def measure_one(heights: RowHeights, row: int) -> None:
        measured.append(row)
        measure(heights, row)

    monkeypatch.setattr(RowHeights, "_measure", measure_one)
    hands.type("1")
    hands.settle()
    assert isinstance(hands.shell.view, RapporteurView)
    assert hands.shell.view.capture.notes.rowCount() > 250
    assert 0 < len(set(measured)) < 100


def test_the_line_is_kept_before_slow_work_begins(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    hands.type("half a li")
    hands.press("F9")
    assert hands.shell.work is not None
    assert hands.shell.work.rapporteur.draft == "half a li"
