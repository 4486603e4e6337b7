"""The journal's database: what is taken out of it leaves nothing behind in its pages."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from notetaker.vault import journal

TRACE = b"sealed, and then taken out " * 40


def test_what_is_taken_out_of_the_journal_is_written_over_whatever_sqlite_was_built_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect

    def careless(*where: Any, **how: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*where, **how)
        connection.execute("PRAGMA secure_delete=OFF")  # some builds of SQLite begin so, others do not
        return connection

    monkeypatch.setattr(sqlite3, "connect", careless)
    connection = journal.connect(tmp_path)
    try:
        connection.execute("CREATE TABLE record (number INTEGER PRIMARY KEY, sealed BLOB NOT NULL)")
        for number in (1, 2, 3):
            connection.execute("INSERT INTO record VALUES (?, ?)", (number, TRACE if number == 2 else b"stays"))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert TRACE in (tmp_path / "journal.db").read_bytes()
        connection.execute("DELETE FROM record WHERE number = 2")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()
    assert TRACE[-200:] not in (tmp_path / "journal.db").read_bytes()
