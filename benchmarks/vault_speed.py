"""Appending to a vault and opening it, beside a bare SQLite file with the same safety in the same folder."""

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.place import Place
from benchmarks.table import Peer, Row, Target
from benchmarks.timing import Times, in_turn, milliseconds, timed
from notetaker.model.secret import Secret
from notetaker.vault import SUFFIX, Vault

_BARE: Final = "bare SQLite, WAL, FULL"
_EMPTY: Final = "the same, empty"
_A_NOTE: Final = 300


@dataclass(frozen=True)
class Size:
    """How much is measured."""

    appends: int = 1000
    records: int = 10_000
    rounds: int = 5


def rows(place: Place, size: Size | None = None) -> Iterator[Row]:
    """Time until a record is on the disk, and time to open a vault with many."""
    size = size or Size()
    passphrase = Secret(secrets.token_hex())
    yield from _appending(place.folder, passphrase, size)
    yield from _opening(place.folder, passphrase, size)


def _appending(folder: Path, passphrase: Secret[str], size: Size) -> Iterator[Row]:
    with (
        Vault.create(folder / f"appending{SUFFIX}", passphrase) as vault,
        closing(_bare(folder / "bare.db")) as bare,
    ):
        own, theirs = [], []
        for _ in range(size.appends):
            record = secrets.token_bytes(_A_NOTE)
            own.append(timed(vault.append, record))
            theirs.append(timed(_commit, bare, record))
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


def _bare(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute("CREATE TABLE record (number INTEGER PRIMARY KEY, content BLOB NOT NULL)")
    return connection


def _commit(connection: sqlite3.Connection, record: bytes) -> None:
    connection.execute("INSERT INTO record (content) VALUES (?)", (record,))
