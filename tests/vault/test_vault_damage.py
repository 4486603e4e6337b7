"""A vault that was damaged or tampered with is refused, says what is wrong, and gives what stands before it."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from notetaker.vault import Vault, check
from tests.vault.vaults import (
    PASSPHRASE,
    assert_refused_with_the_rest,
    contents,
    files,
    make,
    rest,
    snapshot,
)

RECORDS = [b"record %d" % number for number in range(1, 11)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make(tmp_path / "notes.ntvault", RECORDS)


def tamper(folder: Path, *statements: str) -> None:
    """What somebody with an SQLite shell can do."""
    connection = sqlite3.connect(folder / "journal.db", isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


SEALED = "(SELECT sealed FROM record WHERE number = {})"


@pytest.mark.parametrize(
    ("statements", "whole", "said"),
    [
        (["UPDATE record SET sealed = zeroblob(80) WHERE number = 4"], 3, "record 4 is damaged"),
        (["UPDATE record SET sealed = x'' WHERE number = 1"], 0, "record 1 is damaged"),
        (["UPDATE record SET sealed = 'text' WHERE number = 6"], 5, "record 6 is damaged"),
        (["DELETE FROM record WHERE number = 5"], 4, "record 5 is missing"),
        (["DELETE FROM record WHERE number BETWEEN 3 AND 6"], 2, "records 3 to 6 are missing"),
        (["DELETE FROM record WHERE number > 7"], 7, "records 8 to 10 are missing at the end"),
        (["DELETE FROM record"], 0, "records 1 to 10 are missing at the end"),
        (
            [f"UPDATE record SET sealed = {SEALED.format(2)} WHERE number = 8"],
            7,
            "record 8 is damaged",
        ),
        (
            [
                "UPDATE record SET number = 100 WHERE number = 3",
                "UPDATE record SET number = 3 WHERE number = 4",
                "UPDATE record SET number = 4 WHERE number = 100",
            ],
            2,
            "record 3 is damaged",
        ),
        ([f"INSERT INTO record VALUES (11, {SEALED.format(10)})"], 10, "record 11 is damaged"),
        (["UPDATE record SET number = -number WHERE number > 8"], 8, "record -10 is out of place"),
        (["UPDATE record SET number = 9223372036854775807 WHERE number = 10"], 9, "cannot be confirmed"),
        (["UPDATE head SET sealed = zeroblob(68)"], 10, "the head is damaged"),
        (["DELETE FROM head"], 10, "the head is damaged"),
        (["CREATE TABLE guest (x)"], 10, "tables are not those of a vault"),
        (["CREATE TRIGGER t AFTER INSERT ON record BEGIN DELETE FROM record; END"], 10, "tables"),
        (
            [
                "ALTER TABLE record RENAME TO r",
                "CREATE VIEW record AS WITH RECURSIVE c(number, sealed) AS"
                " (SELECT 1, x'' UNION ALL SELECT number + 1, x'' FROM c) SELECT * FROM c",
            ],
            10,
            "tables",
        ),
    ],
)
def test_a_changed_journal_is_refused(folder: Path, statements: list[str], whole: int, said: str) -> None:
    tamper(folder, *statements)
    damage = assert_refused_with_the_rest(folder, RECORDS[:whole])
    assert said in damage
    report = check(folder, PASSPHRASE)
    assert not report.sound
    assert report.records == whole
    assert "; ".join(report.damage) == damage


def test_the_check_tells_a_damaged_record_from_those_after_it(folder: Path) -> None:
    tamper(folder, "UPDATE record SET sealed = zeroblob(80) WHERE number IN (3, 8)")
    damage = check(folder, PASSPHRASE).damage
    assert [line for line in damage if "record" in line and "mark" not in line] == [
        "journal.db: record 3 is damaged",
        "journal.db: record 4 cannot be confirmed",
        "journal.db: record 8 is damaged",
        "journal.db: record 9 cannot be confirmed",
    ]


def test_the_check_of_a_wholly_damaged_journal_stays_readable(tmp_path: Path) -> None:
    folder = make(tmp_path / "many.ntvault", RECORDS * 10)
    tamper(folder, "UPDATE record SET sealed = zeroblob(80)")
    damage = check(folder, PASSPHRASE).damage
    assert len(damage) < 30
    assert any("80 more records" in line for line in damage)


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def lost(path: Path) -> None:
    path.unlink()


def foreign(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n" * 500)


def foreign_database(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE record (number INTEGER PRIMARY KEY, sealed BLOB)")
    connection.close()


@pytest.mark.parametrize("harm", [truncated, emptied, lost, foreign, foreign_database])
def test_a_journal_that_is_no_longer_one_is_refused(folder: Path, harm: Callable[[Path], None]) -> None:
    harm(folder / "journal.db")
    assert "journal.db" in assert_refused_with_the_rest(folder, [])
    assert not check(folder, PASSPHRASE).sound


@pytest.mark.parametrize("harm", [truncated, emptied, lost, foreign])
def test_a_mark_that_is_gone_is_noticed(folder: Path, harm: Callable[[Path], None]) -> None:
    harm(folder / "mark")
    if harm is truncated:  # the first of its two copies is whole
        assert check(folder, PASSPHRASE).sound
        assert contents(folder) == RECORDS
    else:
        assert "mark" in assert_refused_with_the_rest(folder, RECORDS)


def test_a_truncated_journal_gives_the_records_of_its_first_pages(tmp_path: Path) -> None:
    records = [b"%04d" % number * 100 for number in range(1000)]
    folder = make(tmp_path / "long.ntvault", [])
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.append_all(records)
    journal = folder / "journal.db"
    journal.write_bytes(journal.read_bytes()[: journal.stat().st_size * 9 // 10])
    found = rest(folder)
    assert 0 < len(found) < 1000
    assert found == records[: len(found)]
    assert check(folder, PASSPHRASE).records == len(found)


def test_records_are_found_without_the_page_that_tells_where_they_are(tmp_path: Path) -> None:
    records = [b"%03d" % number * (1 + number * 50) for number in range(150)]  # some longer than a page
    folder = make(tmp_path / "notes.ntvault", records)
    journal = folder / "journal.db"
    journal.write_bytes(bytes(4096) + journal.read_bytes()[4096:])
    assert "its pages still hold 150 records" in assert_refused_with_the_rest(folder, records)


def test_records_are_found_in_a_log_without_its_header(tmp_path: Path) -> None:
    with Vault.create(tmp_path / "notes.ntvault", PASSPHRASE) as vault:
        for record in RECORDS:
            vault.append(record)
        killed = snapshot(vault.folder, tmp_path / "killed.ntvault")
    log = killed / "journal.db-wal"
    log.write_bytes(bytes(32) + log.read_bytes()[32:])
    assert "10 records were written, of which 0" in assert_refused_with_the_rest(killed, RECORDS)


def test_a_journal_is_refused_that_reads_well_but_would_swallow_the_next_append(folder: Path) -> None:
    journal = folder / "journal.db"
    data = bytearray(journal.read_bytes())
    data[4096 + 5 : 4096 + 7] = (4000).to_bytes(2, "big")  # where the page says that its free space ends
    journal.write_bytes(data)
    assert "its structure is damaged" in assert_refused_with_the_rest(folder, RECORDS)


def test_an_older_journal_put_back_is_noticed(folder: Path, tmp_path: Path) -> None:
    older = snapshot(folder, tmp_path / "older")
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.append(b"newer")
    shutil.copy(older / "journal.db", folder / "journal.db")
    damage = assert_refused_with_the_rest(folder, RECORDS)
    assert "11 records were written, of which 10" in damage


def test_a_log_that_was_cut_after_a_kill_is_noticed(tmp_path: Path) -> None:
    with Vault.create(tmp_path / "notes.ntvault", PASSPHRASE) as vault:
        for record in RECORDS:
            vault.append(record)
        killed = snapshot(vault.folder, tmp_path / "killed.ntvault")
    log = killed / "journal.db-wal"
    log.write_bytes(log.read_bytes()[:-1])
    assert "10 records were written, of which 9" in assert_refused_with_the_rest(killed, RECORDS)
    log.unlink()
    assert "10 records were written, of which 0" in assert_refused_with_the_rest(killed, [])


def test_a_history_that_forked_from_a_backup_is_noticed(folder: Path, tmp_path: Path) -> None:
    other = snapshot(folder, tmp_path / "backup.ntvault")
    for place, text in ((folder, b"ours"), (other, b"theirs")):
        with Vault.open(place, PASSPHRASE) as vault:
            vault.append(text)
    shutil.copy(other / "journal.db", folder / "journal.db")
    assert "another one than was written here last" in assert_refused_with_the_rest(folder, [*RECORDS, b"theirs"])


def test_old_pages_among_new_ones_are_never_accepted_silently(tmp_path: Path) -> None:
    folder = make(tmp_path / "notes.ntvault", [record * 60 for record in RECORDS])
    older = (folder / "journal.db").read_bytes()
    records = [record * 60 for record in (*RECORDS, *RECORDS)]
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.append_all(records[10:])
    newer = (folder / "journal.db").read_bytes()
    assert contents(folder) == records
    for start in range(0, len(older), 4096):
        if older[start : start + 4096] == newer[start : start + 4096]:
            continue
        (folder / "journal.db").write_bytes(newer[:start] + older[start : start + 4096] + newer[start + 4096 :])
        found = rest(folder)
        assert found == records[: len(found)]
        report = check(folder, PASSPHRASE)
        assert not report.sound or found == records


def test_a_file_that_sqlite_would_play_back_into_the_journal_is_noticed(folder: Path) -> None:
    (folder / "journal.db-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(1000))
    assert "journal.db-journal" in assert_refused_with_the_rest(folder, RECORDS)


def test_a_whole_backup_opens(folder: Path, tmp_path: Path) -> None:
    backup = snapshot(folder, tmp_path / "backup.ntvault")
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.append(b"later")
    assert contents(backup) == RECORDS


def test_a_check_changes_no_byte(folder: Path) -> None:
    before = files(folder)
    assert check(folder, PASSPHRASE).damage == ()
    assert files(folder) == before


def test_what_is_whole_can_be_saved_into_a_new_vault(folder: Path, tmp_path: Path) -> None:
    tamper(folder, "UPDATE record SET sealed = zeroblob(80) WHERE number = 8")
    saved = make(tmp_path / "saved.ntvault", rest(folder))
    assert contents(saved) == RECORDS[:7]
    assert check(saved, PASSPHRASE).sound
