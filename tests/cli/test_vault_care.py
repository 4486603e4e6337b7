"""Caring for a vault on the command line: passphrase, backup, restore, rescue, compaction."""

import json
import sqlite3
from pathlib import Path

import pytest

from notetaker.model.secret import Secret
from notetaker.vault import Vault
from tests.cli.commands import CAPTURE, CHECK, PASSPHRASE, Notetaker

VAULT = ("--vault", "v.ntvault", "--passphrase-file", "pass")
LINES = "sg: the first point\nb: the second one\nnt: my own remark\n"


@pytest.fixture(autouse=True)
def captured(event: Path, notetaker: Notetaker) -> None:
    assert notetaker(*CAPTURE, "S1", stdin=LINES).status == 0


def notes_in(notetaker: Notetaker, vault: str, passphrase: str = "pass") -> int:
    checked = notetaker("check", "--json", "--vault", vault, "--passphrase-file", passphrase)
    assert checked.status == 0, checked.out
    return int(json.loads(checked.out)["notes"])


def test_a_backup_holds_everything_and_a_restore_brings_it_back(event: Path, notetaker: Notetaker) -> None:
    backed_up = notetaker("backup", *VAULT, "-o", "copy.ntvault")
    assert backed_up.status == 0, backed_up.err
    assert "read back" in backed_up.out
    (event / "v.ntvault").rename(event / "lost.ntvault")
    assert notetaker("restore", "copy.ntvault", *VAULT).status == 0
    assert notes_in(notetaker, "v.ntvault") == notes_in(notetaker, "copy.ntvault") == 3
    assert notetaker(*CAPTURE, "S1", stdin="and on\n").status == 0, "the kit came along"


def test_neither_takes_the_place_of_something(event: Path, notetaker: Notetaker) -> None:
    (event / "copy.ntvault").mkdir()
    assert notetaker("backup", *VAULT, "-o", "copy.ntvault").status == 2
    assert not list((event / "copy.ntvault").iterdir())
    (event / "copy.ntvault").rmdir()
    notetaker("backup", *VAULT, "-o", "copy.ntvault")
    assert notetaker("restore", "copy.ntvault", *VAULT).status == 2
    assert notetaker("restore", "nothing.ntvault", "--vault", "w.ntvault", "--passphrase-file", "pass").status == 2


def test_another_passphrase_opens_the_vault_and_the_old_one_does_not(event: Path, notetaker: Notetaker) -> None:
    (event / "new").write_text("opera lampe tunnel\n")
    assert notetaker("passphrase", *VAULT, "--new-passphrase-file", "new").status == 0
    assert notes_in(notetaker, "v.ntvault", "new") == 3
    assert notetaker(*CHECK).status == 2


def test_what_is_whole_of_a_damaged_vault_is_saved(event: Path, notetaker: Notetaker) -> None:
    with sqlite3.connect(event / "v.ntvault" / "journal.db") as journal:
        last = journal.execute("SELECT max(number) FROM record").fetchone()[0]
        journal.execute("UPDATE record SET sealed = ? WHERE number = ?", (b"\0" * 100, last))
    journal.close()
    found = notetaker(*CHECK, "--save", "saved.ntvault")
    assert found.status == 1
    assert f"record {last}" in found.out
    assert f"{last - 1} records saved" in found.out
    assert notes_in(notetaker, "saved.ntvault") == 2
    assert notetaker(*CHECK).status == 1, "the damaged one is as it was"


def test_what_was_edited_away_is_erased(event: Path, notetaker: Notetaker) -> None:
    compacted = notetaker("compact", *VAULT)
    assert compacted.status == 0, compacted.err
    assert notes_in(notetaker, "v.ntvault") == 3
    with Vault.open(event / "v.ntvault", Secret(PASSPHRASE)) as vault:
        assert sum(b'"draft-kept"' in record for record in vault.records()) <= 1
    assert notetaker(*CAPTURE, "S1", stdin="and on\n").status == 0
