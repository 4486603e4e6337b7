"""The peer of the vault: a bare SQLite file with the same safety, and nothing sealed in it."""

import sqlite3
from pathlib import Path


def connect(path: Path) -> sqlite3.Connection:
    """A new file, with every commit on the disk before it returns."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute("CREATE TABLE record (number INTEGER PRIMARY KEY, content BLOB NOT NULL)")
    return connection


def commit(connection: sqlite3.Connection, record: bytes) -> None:
    """Add one record."""
    connection.execute("INSERT INTO record (content) VALUES (?)", (record,))
