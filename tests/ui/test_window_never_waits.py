"""Slow work runs off the window's thread, and what one does meanwhile comes to a good end."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop

from notetaker.model.secret import Secret
from notetaker.rapporteur import RapporteurDesk, Sealing
from notetaker.ui.desks import SEAL
from notetaker.ui.vault_asked import VaultAsked
from notetaker.ui.workplace import open_vault
from notetaker.vault import Vault
from tests.ui.hands import PASSPHRASE, Hands
from tests.ui.watchdog import Watchdog


def is_closed(hands: Hands) -> bool:
    return hands.shell.work is None


def test_the_watchdog_bites(vault: Path, watchdog: Watchdog) -> None:
    open_vault(VaultAsked(vault, Secret(PASSPHRASE), create=False, desk="")).vault.close()

    assert watchdog.here.pop("derive") == 1
    watchdog.here.clear()


def test_locking_while_work_is_under_way_blanks_at_once_and_closes_when_it_has_ended(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, sealing = threading.Event(), RapporteurDesk.sealing

    def waiting(desk: RapporteurDesk, sessions: list[str] | None = None) -> Sealing:
        assert go_on.wait(60)
        return sealing(desk, sessions)

    monkeypatch.setattr(RapporteurDesk, "sealing", waiting)
    hands.open_vault(vault, create=False)
    assert hands.shell.view is not None
    hands.shell.view.go(SEAL)
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


def test_the_line_is_kept_before_slow_work_begins(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    hands.type("half a li")
    hands.press("F9")
    assert hands.shell.work is not None
    assert hands.shell.work.rapporteur.draft == "half a li"
