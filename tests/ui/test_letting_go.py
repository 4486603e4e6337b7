"""What a closed vault held goes a few things at a time, before all that is loaded is searched for what is left."""

import gc
import weakref
from pathlib import Path

import pytest

from notetaker.rapporteur.ledger import Ledger
from notetaker.ui.desk_pages import DEBRIEF, PREPARE, READ_BACK, REVIEW, SEAL
from tests.ui.hands import Hands


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
        while hands.shell.lets_go:
            hands.app.processEvents()
    finally:
        gc.enable()
    assert left == [None]
    assert desk() is None
