"""Pages that were left go where nothing stands on them, and whatever somebody put on one is there when they come back."""

import gc
import os
import subprocess
import sys
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from notetaker.ui import spare_memory
from notetaker.ui.desk_pages import (
    CAPTURE,
    CHECK,
    DEBRIEF,
    IMPORT,
    KEYS,
    OWN_PROGRAMME,
    PREPARE,
    READ_BACK,
    REPORT,
    REVIEW,
    SEAL,
    TRANSCRIPT,
)
from notetaker.ui.desk_view import DeskView
from notetaker.ui.rapporteur.debrief import DebriefPage
from notetaker.ui.rapporteur.review import ReviewPage
from notetaker.ui.rapporteur.view import RapporteurView
from notetaker.ui.scrolling import Scrolling
from notetaker.ui.start import ORGANISER, RAPPORTEUR
from tests.ui.hands import Hands, visible

AT_THE_TABLE = (PREPARE, REVIEW, SEAL, OWN_PROGRAMME, TRANSCRIPT, DEBRIEF)
AT_THE_OFFICE = (PREPARE, IMPORT, REPORT, KEYS, CHECK)
PAGES = [(RAPPORTEUR, page) for page in AT_THE_TABLE] + [(ORGANISER, page) for page in AT_THE_OFFICE]
_BEGUN_ANEW = ("Show the words that were found", "Show the passphrase")
"""Others may see the screen by now."""


@pytest.fixture(params=PAGES, ids=lambda page: f"{page[0]}-{page[1]}")
def opened(request: pytest.FixtureRequest, hands: Hands, vault: Path) -> int:
    """The number of a page that is in front."""
    desk, number = request.param
    hands.sit_down(vault, desk)
    turn_to(hands, number)
    return int(number)


def view_of(hands: Hands) -> DeskView:
    assert hands.shell.view is not None
    return hands.shell.view


def turn_to(hands: Hands, number: int) -> QWidget:
    """The page, in front, when all has come that comes with it and has gone that was left."""
    view = view_of(hands)
    view.go(number)
    hands.settle()
    while view.lets_go:
        hands.app.processEvents()
    hands.settle()
    page = view._stack.currentWidget()
    assert page is not None
    return page


def away_and_back(hands: Hands, number: int) -> QWidget:
    others = (CAPTURE, READ_BACK) if isinstance(view_of(hands), RapporteurView) else (IMPORT, REPORT, CHECK)
    for other in [other for other in others if other != number][:2]:
        turn_to(hands, other)
    return turn_to(hands, number)


def fields_of(page: QWidget) -> list[QWidget]:
    """What can be changed on it, in the order in which it was made."""
    return [
        field for field in page.findChildren(QWidget) if field.isVisible() and field.isEnabled() and is_field(field)
    ]


def is_field(field: QWidget) -> bool:
    if isinstance(field, QLineEdit):
        return field.echoMode() is QLineEdit.EchoMode.Normal
    if isinstance(field, QAbstractButton):
        return field.isCheckable() and field.accessibleName() not in _BEGUN_ANEW and field.text() not in _BEGUN_ANEW
    return isinstance(field, QPlainTextEdit | QComboBox) and not getattr(field, "isReadOnly", bool)()


def change(field: QWidget) -> None:
    match field:
        case QLineEdit():
            field.setText("nordlys@example.org")
        case QPlainTextEdit():
            field.setPlainText("GW: the pilot ends in spring")
        case QComboBox():
            field.setCurrentIndex((field.currentIndex() + 1) % field.count())
        case QAbstractButton():
            field.click()


def stands(field: QWidget) -> object:
    match field:
        case QLineEdit():
            return field.text()
        case QPlainTextEdit():
            return field.toPlainText()
        case QComboBox():
            return field.currentIndex()
        case QAbstractButton():
            return field.isChecked()
    raise TypeError


def by_name(page: QWidget) -> dict[str, QWidget]:
    return {name_of(field): field for field in fields_of(page)}


def name_of(field: QWidget) -> str:
    called = field.accessibleName() or (field.text() if isinstance(field, QAbstractButton) else "")
    return f"{type(field).__name__} {called}"


def put_back(field: QWidget, before: object) -> None:
    """So that the next field is the only one in which something else stands."""
    match field, before:
        case QLineEdit(), str():
            field.setText(before)
        case QPlainTextEdit(), str():
            field.setPlainText(before)
        case QComboBox(), int():
            field.setCurrentIndex(before)
        case QAbstractButton(), _ if field.isChecked() != before:
            field.click()


def words_on(page: QWidget) -> list[str]:
    return [each.text() for each in visible(page) if isinstance(each, QLabel | QAbstractButton)]


def test_what_one_puts_into_any_field_alone_is_there_when_one_comes_back(hands: Hands, opened: int) -> None:
    """What stands in another would keep the page: each field is put back before the next."""
    page = turn_to(hands, opened)
    lost = []
    for name in list(by_name(page)):
        field = by_name(page)[name]
        before = stands(field)
        change(field)
        hands.settle()
        now, called = stands(field), name_of(field)
        page = away_and_back(hands, opened)
        again = by_name(page).get(called)
        if again is None or stands(again) != now:
            lost.append(name)
        else:
            put_back(again, before)
            hands.settle()
    assert not lost


def test_a_page_on_which_nothing_stands_goes_and_is_made_as_it_was(hands: Hands, opened: int) -> None:
    page = turn_to(hands, opened)
    known, shown, focus = weakref.ref(page), words_on(page), (type(hands.focus), hands.focus.accessibleName())
    again = away_and_back(hands, opened)
    assert not isValid(page)
    del page
    gc.collect()
    assert known() is None
    assert words_on(again) == shown
    assert (type(hands.focus), hands.focus.accessibleName()) == focus


def test_pages_seen_at_both_desks_are_not_all_in_memory(hands: Hands, vault: Path) -> None:
    hands.sit_down(vault, RAPPORTEUR)
    for number in (*AT_THE_TABLE, READ_BACK, PREPARE):
        turn_to(hands, number)
    table = view_of(hands)
    assert {type(page).__name__ for page in table.made_pages} == {"PreparePage", "CapturePage", "ReadBackPage"}
    hands.press("F12")
    for number in AT_THE_OFFICE:
        turn_to(hands, number)
    assert [type(page).__name__ for page in view_of(hands).made_pages] == ["CheckPage"]
    while table.lets_go:
        hands.app.processEvents()
    assert {type(page).__name__ for page in table.made_pages} == {"CapturePage", "ReadBackPage"}
    hands.press("F12")
    assert "Capture" in type(view_of(hands)._stack.currentWidget()).__name__


def test_the_finding_in_front_is_in_front_again(hands: Hands, vault: Path) -> None:
    hands.sit_down(vault, RAPPORTEUR)
    turn_to(hands, CAPTURE)
    hands.line("xy: what was said at the Lagoon Works costs more than a pilot")
    page = turn_to(hands, REVIEW)
    assert isinstance(page, ReviewPage)
    page.step()
    second = page.panel._finding
    page = away_and_back(hands, REVIEW)
    assert isinstance(page, ReviewPage)
    assert page.panel._finding == second


def test_what_is_left_out_of_the_brief_and_which_note_is_chosen_stay_so(hands: Hands, vault: Path) -> None:
    hands.sit_down(vault, RAPPORTEUR)
    page = turn_to(hands, DEBRIEF)
    hands.settle()
    assert isinstance(page, DebriefPage)
    hands.press("Down")
    page.moves["to_recommendations"].click()
    hands.settle()
    page.brief.in_or_not.click()
    hands.settle()
    chosen, said = page.chosen, page.brief.go.text()
    assert chosen is not None
    again = away_and_back(hands, DEBRIEF)
    assert isinstance(again, DebriefPage)
    assert again is not page
    assert again.chosen is not None
    assert (again.chosen.id, again.brief.go.text()) == (chosen.id, said)


def test_a_page_does_not_go_while_slow_work_is_under_way_and_goes_when_it_has_ended(
    hands: Hands, vault: Path
) -> None:
    hands.sit_down(vault, RAPPORTEUR)
    review = turn_to(hands, REVIEW)
    view = view_of(hands)
    view.go(SEAL)
    assert hands.shell.runner.busy
    QCoreApplication.processEvents()
    assert hands.shell.runner.busy
    assert isValid(review)
    hands.settle()
    while view.lets_go:
        hands.app.processEvents()
    assert not isValid(review)


def test_a_vault_that_is_locked_while_a_page_goes_is_let_go_of_whole(hands: Hands, vault: Path) -> None:
    hands.sit_down(vault, RAPPORTEUR)
    view = view_of(hands)
    turn_to(hands, REVIEW)
    view.go(CAPTURE)
    while not view.lets_go:
        hands.app.processEvents()
    hands.shell.lock()
    while hands.shell.vault.lets_go:
        hands.app.processEvents()
    assert not isValid(view)


def test_memory_is_given_back_where_the_system_has_a_way_for_it_and_nothing_happens_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for act in (spare_memory.give_back, spare_memory.keep_together):
        act()
        spare_memory._of_system.cache_clear()
        with monkeypatch.context() as elsewhere:
            elsewhere.setattr("ctypes.CDLL", lambda _: object())
            act()
        spare_memory._of_system.cache_clear()


@pytest.mark.skipif(sys.platform != "linux", reason="another system has no such stores")
def test_all_threads_take_memory_from_one_store(tmp_path: Path) -> None:
    told = tmp_path / "stores"
    program = f"""
import ctypes, sys
from threading import Thread
from notetaker.ui import spare_memory
if sys.argv[1] == "one":
    spare_memory.keep_together()
c = ctypes.CDLL(None)
Thread(target=lambda: bytearray(5000)).start()
c.fopen.restype = ctypes.c_void_p
to = ctypes.c_void_p(c.fopen({os.fsencode(told)!r}, b"w"))
c.malloc_info(0, to)
c.fclose(to)
"""
    stores = []
    for how in ("one", "as it comes"):
        subprocess.run([sys.executable, "-c", program, how], check=True)
        stores.append(told.read_text(encoding="ascii").count("<heap nr="))
    assert stores[0] == 1 < stores[1]


def test_a_page_that_was_moved_is_where_it_was(hands: Hands, vault: Path) -> None:
    hands.sit_down(vault, RAPPORTEUR)
    page = turn_to(hands, OWN_PROGRAMME)
    (bar,) = (each.verticalScrollBar() for each in page.findChildren(Scrolling))
    bar.setValue(bar.maximum())
    hands.focus.clearFocus()
    assert bar.value() > 0
    turn_to(hands, CAPTURE)
    turn_to(hands, READ_BACK)
    assert isValid(page)
