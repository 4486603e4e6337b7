"""What a closed vault held goes a few things at a time, before all that is loaded is searched for what is left."""

import gc
import weakref
from pathlib import Path

import pytest
from shiboken6 import isValid

from notetaker.rapporteur.ledger import Ledger
from notetaker.ui.desk_pages import DEBRIEF, PREPARE, READ_BACK, REVIEW, SEAL
from notetaker.ui.page import Page
from notetaker.ui.rapporteur.view import RapporteurView
from tests.ui.hands import PASSPHRASE, Hands


def test_what_the_desk_knew_is_gone_before_the_search_for_garbage(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.open_vault(vault, create=False)
    for step in (PREPARE, REVIEW, SEAL, DEBRIEF, READ_BACK):
        assert hands.shell.view is not None
        hands.shell.view.go(step)
        hands.settle()
    assert hands.shell.work is not None
    gc.collect()
    (ledger,) = (each for each in vars(hands.shell.work.rapporteur).values() if isinstance(each, Ledger))
    desk, known = weakref.ref(hands.shell.work.rapporteur), weakref.ref(ledger)
    del ledger

    left: list[object] = []
    monkeypatch.setattr(gc, "collect", lambda: left.append(known()))
    gc.disable()
    try:
        hands.press("Ctrl+L")
        while hands.shell.vault.lets_go:
            hands.app.processEvents()
    finally:
        gc.enable()
    assert left == [None]
    assert desk() is None


def test_what_would_leave_is_held_no_longer_than_it_is_shown(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    assert hands.shell.work is not None
    hands.shell.work.rapporteur.generalise_open_findings()
    hands.press("F9")
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    sealing, rows = weakref.ref(view.seal._sealing), view.seal._model
    assert sealing() is not None
    assert rows.rowCount() > 0

    hands.press("F6")
    gc.collect()
    assert sealing() is None
    assert not isValid(rows) or rows.rowCount() == 0
    hands.press("F9")
    assert view.seal._model.rowCount() > 0


def test_a_locked_vault_is_closed_page_by_page(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    view = hands.shell.view
    assert view is not None
    for step in (PREPARE, REVIEW, SEAL, DEBRIEF, READ_BACK):
        view.go(step)
        hands.settle()
    pages = view.made_pages
    assert len(pages) > 2
    hands.shell.lock()
    gone_in_each, gone = [], 0
    while hands.shell.vault.lets_go:
        hands.app.processEvents()
        left = sum(map(isValid, pages))
        gone_in_each.append(len(pages) - left - gone)
        gone = len(pages) - left
    assert gone == len(pages)
    assert not isValid(view)
    assert max(gone_in_each) == 1


def test_a_vault_that_is_opened_and_locked_again_at_once_is_let_go_of_with_the_one_before(
    hands: Hands, vault: Path
) -> None:
    hands.open_vault(vault, create=False)
    first = hands.shell.view
    hands.shell.lock()
    hands.type(PASSPHRASE)
    hands.press("Return")
    second = hands.shell.view
    assert first is not None and second is not None
    hands.shell.lock()
    while hands.shell.vault.lets_go:
        hands.app.processEvents()
    assert not isValid(first)
    assert not isValid(second)


@pytest.mark.parametrize("key", ["F1", "F11", "Ctrl+,"])
def test_a_page_aside_is_gone_once_it_is_put_away(hands: Hands, key: str) -> None:
    hands.press(key)
    page = hands.shell.front
    assert isinstance(page, Page)
    name, known = type(page).__name__, weakref.ref(page)
    hands.press("Esc")
    while hands.shell.asides.lets_go:
        hands.app.processEvents()
    assert not isValid(page)
    del page
    gc.collect()
    assert known() is None
    hands.application.preferences.change(theme="dark", language="fr")
    hands.settle()
    hands.press(key)
    assert type(hands.shell.front).__name__ == name
