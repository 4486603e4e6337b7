"""Vaults that were written once open for ever. `stored/format-N.ntvault` was written when format N was the newest."""

import hashlib
import shutil
from pathlib import Path

import pytest

from notetaker.model.secret import Secret
from notetaker.rapporteur import RapporteurDesk
from notetaker.vault import Vault, check, compact, copy, keys
from notetaker.vault.events import decode, encode
from tests.vault.vaults import files

STORED = Path(__file__).parent / "stored"
PASSPHRASE = Secret("piano orange hotel")
FORMATS = range(1, keys.FORMAT + 1)


@pytest.fixture(params=FORMATS)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copytree(STORED / f"format-{request.param}.ntvault", tmp_path / "old.ntvault"))


def records(folder: Path) -> list[bytes]:
    with Vault.open(folder, PASSPHRASE, salvage=True) as vault:
        return list(vault.records())


def test_every_format_is_stored_here() -> None:
    """Whoever makes format 2 stores one of it, and keeps this one."""
    assert sorted(path.name for path in STORED.iterdir()) == [f"format-{number}.ntvault" for number in FORMATS]


def test_an_old_vault_is_whole_and_says_what_it_said(old: Path) -> None:
    before = {name: content for name, content in files(old).items() if name != "lock"}
    found = check(old, PASSPHRASE)
    assert (found.sound, found.records, found.damage) == (True, 9, ())
    assert {name: content for name, content in files(old).items() if name != "lock"} == before
    digest = hashlib.sha256(b"\n".join(records(old))).hexdigest()
    assert digest == "2d0b1da39c6ae3ebc4fff2ce6093d99763fc84e381eb0db663adaeb6aecfd8df"


def test_every_old_record_is_an_event_that_would_be_written_the_same_today(old: Path) -> None:
    for record in records(old):
        assert decode(encode(decode(record))) == decode(record)


def test_an_old_vault_is_gone_on_with_where_it_stopped(old: Path) -> None:
    with Vault.open(old, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        assert desk.roster is not None, "its copy of the kit opens"
        notes = desk.notes()
        assert len(notes) == 3
        assert desk.draft
        code = desk.codes()[0].code
        desk.commit(f"{code}: and one more today")
        assert len(desk.notes()) == 4
    assert len(records(old)) > 9


def test_a_copy_and_a_compaction_bring_it_to_the_newest_format(old: Path, tmp_path: Path) -> None:
    was = records(old)
    with Vault.open(old, PASSPHRASE) as vault:
        copy(vault, tmp_path / "copy.ntvault", PASSPHRASE)
    compact(old, PASSPHRASE, tuple)
    newest = b"Notetaker vault, format %d\n" % keys.FORMAT
    for folder in (tmp_path / "copy.ntvault", old):
        assert records(folder) == was
        assert (folder / "key-1").read_bytes().startswith(newest)
