"""Appending to a vault, opening it and searching in it, beside a bare SQLite file with the same safety."""

import functools
import secrets
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks import large_vault, slow_disk
from benchmarks.bare_sqlite import commit, connect
from benchmarks.place import Place
from benchmarks.table import Peer, Row, Target
from benchmarks.timing import Times, in_turn, milliseconds, timed, worked
from notetaker.model.secret import Secret
from notetaker.ui.start import RAPPORTEUR
from notetaker.ui.vault_asked import VaultAsked
from notetaker.ui.workplace import open_vault
from notetaker.vault import SUFFIX, Vault, keys

_BARE: Final = "bare SQLite, WAL, FULL"
_EMPTY: Final = "the same, empty"
_A_NOTE: Final = 300
_PEOPLE: Final = 100
_WORDS: Final = ("audit", "grant budget", "modèle", "cities", "d’accord", "a licence", "nobody at all")


@dataclass(frozen=True)
class Size:
    """How much is measured."""

    appends: int = 1000
    records: int = 10_000
    rounds: int = 5
    slow_appends: int = 500
    notes: int = 100_000


def rows(place: Place, size: Size | None = None) -> Iterator[Row]:
    """Time until a record is on the disk, and time to open a vault with many."""
    size = size or Size()
    passphrase = Secret(secrets.token_hex())
    yield from _appending(place.folder, passphrase, size)
    yield _on_a_slow_disk(place.folder, size.slow_appends)
    yield from _opening(place.folder, passphrase, size)
    yield from _among_many(place.folder, size)


def _appending(folder: Path, passphrase: Secret[str], size: Size) -> Iterator[Row]:
    with (
        Vault.create(folder / f"appending{SUFFIX}", passphrase) as vault,
        closing(connect(folder / "bare.db")) as bare,
    ):
        own, theirs = [], []
        for _ in range(size.appends):
            record = secrets.token_bytes(_A_NOTE)
            own.append(timed(vault.append, record))
            theirs.append(timed(commit, bare, record))
    for what, mine, other in (
        ("median", Times(tuple(own)).median, Times(tuple(theirs)).median),
        ("99th percentile", Times(tuple(own)).p99, Times(tuple(theirs)).p99),
    ):
        target = Target(10, "ms") if what != "median" else None
        peer = Peer(_BARE, milliseconds(other))
        yield Row(f"vault: {_A_NOTE} bytes to the disk, {what}", milliseconds(mine), target, (peer,))


def _opening(folder: Path, passphrase: Secret[str], size: Size) -> Iterator[Row]:
    full, empty = folder / f"full{SUFFIX}", folder / f"empty{SUFFIX}"
    Vault.create(empty, passphrase).close()
    with Vault.create(full, passphrase) as vault:
        vault.append_all(secrets.token_bytes(_A_NOTE) for _ in range(size.records))
    opening, nothing = in_turn(
        size.rounds, lambda: Vault.open(full, passphrase).close(), lambda: Vault.open(empty, passphrase).close()
    )
    many = f"{size.records:,} records"
    yield Row(
        f"vault: open one with {many}, from the passphrase on",
        milliseconds(opening.median),
        peers=(Peer(_EMPTY, milliseconds(nothing.median)),),
    )
    with Vault.open(full, passphrase) as vault:
        (reading,) = in_turn(size.rounds, lambda: sum(1 for _ in vault.records()))
    yield Row(f"vault: read all {many} again", milliseconds(reading.median))


def _on_a_slow_disk(folder: Path, appends: int) -> Row:
    what = f"vault: {_A_NOTE} bytes to a disk that takes {slow_disk.SYNC} ms to sync, 99th percentile"
    found = slow_disk.measure(folder, appends)
    if isinstance(found, str):
        return Row(what, found, Target(10, "ms"))
    return Row(what, milliseconds(found.own), Target(10, "ms"), (Peer(_BARE, milliseconds(found.bare)),))


def _among_many(folder: Path, size: Size) -> Iterator[Row]:
    """As the window opens it: with its events read and both desks laid out. Then words that are typed into its search."""
    passphrase = Secret(secrets.token_hex())
    many = folder / f"many{SUFFIX}"
    with _key_at_hand():
        large_vault.make(many, passphrase, _PEOPLE, size.notes)
        asked = VaultAsked(many, passphrase, RAPPORTEUR)
        (opening,) = in_turn(size.rounds, lambda: open_vault(asked).vault.close(), measure=worked)
        opened = open_vault(asked)
    with opened.vault:
        desk = opened.rapporteur
        first = worked(desk.find, _WORDS[0], large_vault.SESSION)
        typed = [
            worked(desk.find, word[:end], large_vault.SESSION) for word in _WORDS for end in range(1, len(word) + 1)
        ]
    notes = f"{size.notes:,} notes"
    yield Row(
        f"vault: open one with {notes}, once the key is derived, processor time",
        milliseconds(opening.median),
        Target(1500, "ms"),
    )
    yield Row(
        f"vault: a key in the search among {notes}, processor time, 99th percentile",
        milliseconds(Times(tuple(typed)).p99),
        Target(50, "ms"),
    )
    yield Row(f"vault: the first search among {notes} after opening, processor time", milliseconds(first))


@contextmanager
def _key_at_hand() -> Iterator[None]:
    """Each passphrase is derived once, with the real parameters, and then known."""
    real = keys.derive
    setattr(keys, real.__name__, functools.cache(real))
    try:
        yield
    finally:
        setattr(keys, real.__name__, real)
