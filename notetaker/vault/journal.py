"""The journal's two tables: sealed records by number, and the sealed head. Without the key nothing can be read."""

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from notetaker.vault.pages import JOURNAL, PAGE_SIZE
from notetaker.vault.sealing import Broken, Link, Sealer, after

_TABLES: Final = {
    b"record": b"CREATE TABLE record (number INTEGER PRIMARY KEY, sealed BLOB NOT NULL)",
    b"head": b"CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), sealed BLOB NOT NULL)",
}
_SETTINGS: Final = {
    "page_size": (PAGE_SIZE, PAGE_SIZE),
    "locking_mode": ("EXCLUSIVE", b"exclusive"),  # before the log: its index then is in memory and not in a file
    "journal_mode": ("WAL", b"wal"),
    "synchronous": ("FULL", 2),
    "fullfsync": ("ON", 1),
    "checkpoint_fullfsync": ("ON", 1),
    "temp_store": ("MEMORY", 2),
    "secure_delete": ("ON", 1),
    "trusted_schema": ("OFF", 0),
}
_PURPOSE: Final = b"head"
_AT_ONCE: Final = 256


def connect(folder: Path) -> sqlite3.Connection:
    """Open the journal for writing, alone, with every commit on the disk before it returns."""
    path = folder / JOURNAL
    connection = sqlite3.connect(path, isolation_level=None, timeout=0, check_same_thread=False)
    connection.text_factory = bytes
    try:
        for name, (value, expected) in _SETTINGS.items():
            connection.execute(f"PRAGMA {name}={value}")
            found = connection.execute(f"PRAGMA {name}").fetchone()[0]
            if found != expected:
                raise sqlite3.OperationalError(f"{name} is {found}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def lay_out(connection: sqlite3.Connection, sealer: Sealer) -> None:
    """Make the tables of a new journal."""
    connection.execute("BEGIN IMMEDIATE")
    for table in _TABLES.values():
        connection.execute(table.decode())
    connection.execute("INSERT INTO head VALUES (1, ?)", (sealer.seal_link(_PURPOSE, sealer.start),))
    connection.execute("COMMIT")


def append(connection: sqlite3.Connection, sealer: Sealer, end: Link, records: Iterable[bytes]) -> Link:
    """Add records and move the head in one transaction. Returns the new end once all of it is on the disk."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        for record in records:
            sealed = sealer.seal_record(end, record)
            end = after(end, sealed)
            connection.execute("INSERT INTO record VALUES (?, ?)", (end.number, sealed))
        connection.execute("UPDATE head SET sealed = ? WHERE one = 1", (sealer.seal_link(_PURPOSE, end),))
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return end


def in_memory(sealed: Iterable[tuple[int, bytes]]) -> sqlite3.Connection:
    """A journal in memory with these stored records and no head."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    for table in _TABLES.values():
        connection.execute(table.decode())
    connection.executemany("INSERT INTO record VALUES (?, ?)", sealed)
    return connection


def laid_out_as_expected(connection: sqlite3.Connection) -> bool:
    """Whether the database holds our two tables and nothing else (no view, no trigger)."""
    rows = connection.execute("SELECT name, sql FROM sqlite_master").fetchall()
    return len(rows) == len(_TABLES) and dict(rows) == _TABLES


def head(connection: sqlite3.Connection, sealer: Sealer) -> Link:
    """The head. Raises Broken if it is missing or not whole."""
    rows = connection.execute("SELECT sealed FROM head").fetchall()
    if len(rows) != 1 or not isinstance(rows[0][0], bytes):
        raise Broken
    return sealer.unseal_link(_PURPOSE, rows[0][0])


def rows(connection: sqlite3.Connection, first: int, last: int) -> list[tuple[int, object]]:
    """The stored records of that range, in their order."""
    query = "SELECT number, sealed FROM record WHERE number BETWEEN ? AND ? ORDER BY number"
    return connection.execute(query, (first, last)).fetchall()


def all_rows(connection: sqlite3.Connection) -> Iterator[tuple[int, object]]:
    """Every stored record, in their order."""
    yield from connection.execute("SELECT number, sealed FROM record ORDER BY number")


def batches(first: int, last: int) -> Iterator[tuple[int, int]]:
    """Ranges that cover `first` to `last`, each small enough to hold in memory."""
    for start in range(first, last + 1, _AT_ONCE):
        yield start, min(start + _AT_ONCE - 1, last)
