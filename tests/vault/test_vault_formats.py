"""Vaults that were written once open for ever. `stored/format-N.ntvault` was written when format N was the newest."""

import hashlib
import shutil
from pathlib import Path

import pytest

from notetaker.exchange import read_bundle, read_key_file
from notetaker.model.note import Kind
from notetaker.model.secret import Secret
from notetaker.organiser import OrganiserDesk, Standing
from notetaker.rapporteur import RapporteurDesk, erase_for_good
from notetaker.vault import Vault, VaultNewer, check, compact, copy, keys
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


# Written by the very first program that did the whole job: there were fewer events, and those had fewer fields

EARLY = Path(__file__).parent / "stored_early"


@pytest.fixture
def early(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EARLY, tmp_path / "early"))


def test_the_notes_of_the_first_program_are_gone_on_with_sealed_and_compacted(early: Path) -> None:
    folder = early / "first.ntvault"
    assert check(folder, PASSPHRASE).sound
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        texts = [desk.text_of(note) for note in desk.notes()]
        assert texts[0] == "We agree with [a business participant] on open weights"
        assert [note.kind for note in desk.notes()].count(Kind.OWN) == 1
        assert not desk.open_findings()
        desk.commit("sg: and one more today")
        desk.take_kit((early / "event.ntkit").read_bytes(), PASSPHRASE)
        key = read_key_file((early / "organiser.ntkey").read_bytes(), None)
        desk.seal(desk.sealing(), early / "second.ntbundle")
    erase_for_good(folder, PASSPHRASE)
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        assert [desk.text_of(note) for note in desk.notes()] == [*texts, "and one more today"]
    second = read_bundle((early / "second.ntbundle").read_bytes(), [key.identity])
    assert second.bundle.revision == 2


def test_the_archive_of_the_first_program_knows_its_bundles_and_takes_later_ones(early: Path) -> None:
    key = read_key_file((early / "organiser.ntkey").read_bytes(), None)
    with Vault.open(early / "first.ntvault", PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.commit("sg: and one more today")
        desk.seal(desk.sealing(), early / "second.ntbundle")
    bundles = [(name, (early / name).read_bytes()) for name in ("first.ntbundle", "second.ntbundle")]
    with Vault.open(early / "archive.ntvault", PASSPHRASE) as vault:
        archive = OrganiserDesk.open(vault)
        assert len(archive.points()) == 4
        preview = archive.look_at(bundles, [key.identity])
        assert [item.standing for item in preview.items] == [Standing.KNOWN, Standing.SUPERSEDES]
        archive.import_(preview)
        assert len(archive.points()) == 5
    erase_for_good(early / "archive.ntvault", PASSPHRASE)
    with Vault.open(early / "archive.ntvault", PASSPHRASE) as vault:
        assert len(OrganiserDesk.open(vault).points()) == 5


def test_a_format_that_is_newer_is_refused_and_left_as_it_is(old: Path) -> None:
    for name in keys.COPIES:
        content = (old / name).read_bytes()[:-32].replace(b"format 1", b"format 2")
        (old / name).write_bytes(content + hashlib.sha256(content).digest())
    before = files(old)
    for act in (lambda: Vault.open(old, PASSPHRASE), lambda: compact(old, PASSPHRASE, tuple)):
        with pytest.raises(VaultNewer, match="format 2"):
            act()
    assert {**files(old), "lock": b""} == {**before, "lock": b""}
    assert not list(old.parent.glob(".*"))
