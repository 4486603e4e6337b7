"""The desks are loaded where nobody waits for them."""

import linecache
import threading
from pathlib import Path
from threading import Event, Thread

import pytest

from notetaker import anonymise
from notetaker.model.secret import Secret
from notetaker.ui import desks, garbage, workplace
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


def test_what_only_later_lines_would_wait_for_waits_while_a_vault_is_opened(
    apart: Event, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opening, go_on, made = Event(), Event(), list[str]()

    def open_slowly(_: VaultAsked) -> None:
        desks.make_first_ready()
        opening.set()
        assert go_on.wait(PATIENCE / 1000)

    monkeypatch.setattr(workplace, "open_vault", open_slowly)
    monkeypatch.setattr(anonymise, "make_first_ready", lambda: made.append("first"))
    monkeypatch.setattr(anonymise, "make_ready", lambda: made.append("all"))
    opener = Thread(target=desks.open_vault, args=(VaultAsked(tmp_path, Secret(PASSPHRASE), ""),))
    loader = Thread(target=desks.load_and_make_ready)
    opener.start()
    assert opening.wait(PATIENCE / 1000)
    loader.start()
    while made.count("first") < 2:
        loader.join(0.01)
    loader.join(0.1)
    assert loader.is_alive()
    assert "all" not in made

    go_on.set()
    for thread in (opener, loader):
        thread.join()
    assert made == ["first", "first", "all"]
    assert not apart.is_set(), "a vault was open"


def test_what_first_lines_would_wait_for_is_made_ready_by_one_thread_at_a_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, go_on, at_once = list[str](), Event(), list[int]()

    def make() -> None:
        begun.append("")
        at_once.append(len(begun))
        assert go_on.wait(PATIENCE / 1000)
        begun.pop()

    monkeypatch.setattr(anonymise, "make_first_ready", make)
    threads = [Thread(target=desks.make_first_ready) for _ in range(2)]
    for thread in threads:
        thread.start()
    while not at_once:
        threads[0].join(0.01)
    threads[1].join(0.1)
    go_on.set()
    for thread in threads:
        thread.join()
    assert at_once == [1, 1]
