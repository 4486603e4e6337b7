"""The desks are loaded where nobody waits for them."""

import linecache
import threading
from pathlib import Path
from threading import Event, Thread

import pytest

from notetaker import anonymise
from notetaker.model.secret import Secret
from notetaker.ui import desks, garbage
from notetaker.ui.vault_asked import VaultAsked
from tests.ui.hands import PASSPHRASE, PATIENCE


def test_no_source_stays_in_memory_once_the_desks_are_loaded() -> None:
    assert linecache.getlines(__file__)
    loading = Thread(target=desks.load)
    loading.start()
    loading.join()
    assert not linecache.cache


@pytest.fixture
def apart(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Whether something was set apart from the search for garbage, where there has been no vault yet."""
    monkeypatch.setattr(desks, "_OPENED", Event())
    done = Event()
    monkeypatch.setattr(garbage, "set_loaded_apart", done.set)
    return done


def test_what_the_first_lines_would_wait_for_is_made_ready_and_set_apart_in_the_background(
    apart: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = list[Thread]()
    monkeypatch.setattr(anonymise, "make_ready", lambda: threads.append(threading.current_thread()))
    desks.load_soon()

    assert apart.wait(PATIENCE / 1000)
    assert [each is threading.main_thread() for each in threads] == [False]


def test_a_vault_that_is_opened_at_once_does_not_wait_for_it(
    vault: Path, apart: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_ready = list[bool]()
    monkeypatch.setattr(anonymise, "make_ready", lambda: made_ready.append(True))
    asked, before = VaultAsked(vault, Secret(PASSPHRASE), create=False, desk=""), list[bool]()

    def open_and_close() -> None:
        desks.open_vault(asked).vault.close()
        before.extend(made_ready)
        desks.load_and_make_ready()

    opening = Thread(target=open_and_close)
    opening.start()
    opening.join()
    assert (before, made_ready) == ([], [True])
    assert not apart.is_set(), "what is set apart now may know a name"
