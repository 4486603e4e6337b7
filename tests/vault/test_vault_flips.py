"""Every byte of a small vault that says something, flipped: the records stay as they were, or the damage is told."""

import functools
import random
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from notetaker.vault import Vault, VaultDamaged, check, journal, keys
from notetaker.vault.inspection import inspect
from notetaker.vault.mark import MarkReading, read_mark
from notetaker.vault.pages import Pages
from notetaker.vault.sealing import Sealer, after
from tests.vault.vaults import PASSPHRASE, contents, files, make, rest, snapshot

RECORDS = [b"one", b"two and a half", b"", b"four" * 40]
NEAR = 8
EMPTY = 17


@dataclass(frozen=True)
class State:
    """A vault as it lies on the disk, and what is needed to read it in memory."""

    folder: Path
    pages: Pages
    mark: bytes
    sealer: Sealer

    @classmethod
    def of(cls, folder: Path) -> "State":
        unlocked = keys.unlock(folder, PASSPHRASE)
        sealer = Sealer(unlocked.key, unlocked.wrapped.vault_id)
        return cls(folder, Pages.read(folder), (folder / "mark").read_bytes(), sealer)

    @functools.cached_property
    def mark_reading(self) -> MarkReading:
        return read_mark(self.mark, self.sealer)


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> State:
    """Some records in the database, the last in the log: what a kill leaves."""
    base = tmp_path_factory.mktemp("flips")
    with Vault.create(base / "notes.ntvault", PASSPHRASE) as vault:
        vault.append_all(RECORDS[:-1])
    with Vault.open(base / "notes.ntvault", PASSPHRASE) as vault:
        vault.append(RECORDS[-1])
        return State.of(snapshot(vault.folder, base / "killed.ntvault"))


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> State:
    """All records in the database, as after closing."""
    folder = make(tmp_path_factory.mktemp("flips") / "notes.ntvault", RECORDS)
    return State.of(folder)


def read_in_memory(state: State, pages: Pages) -> tuple[list[bytes], bool]:
    """What opening would find: the records up to any damage, and whether there is damage."""
    connection, inspection = inspect(pages, state.mark_reading, state.sealer)
    end = state.sealer.start
    records = []
    for number, sealed in journal.rows(connection, 1, inspection.end.number) if inspection.end.number else []:
        assert number == end.number + 1
        assert isinstance(sealed, bytes)
        records.append(state.sealer.unseal_record(end, sealed))
        end = after(end, sealed)
    connection.close()
    return records, bool(inspection.damage)


def flipped(data: bytes, place: int) -> bytes:
    return data[:place] + bytes([data[place] ^ (1 << place % 8)]) + data[place + 1 :]


def places(data: bytes) -> Iterator[int]:
    """Wherever something stands or is near; of the empty room of its pages, which is most of them, one byte in so many."""
    for place in range(len(data)):
        if place % EMPTY == 0 or any(data[max(0, place - NEAR) : place + NEAR + 1]):
            yield place


def assert_never_silently_different(state: State, pages: Pages, place: int) -> None:
    records, damaged = read_in_memory(state, pages)
    assert records == RECORDS[: len(records)], place
    assert damaged or records == RECORDS, place


def test_without_a_flip_all_is_well(killed: State, closed: State) -> None:
    assert read_in_memory(closed, closed.pages) == (RECORDS, False)
    assert killed.pages.log
    assert read_in_memory(killed, killed.pages) == (RECORDS, False)


def test_every_flipped_byte_of_the_database(closed: State) -> None:
    assert not closed.pages.log
    for place in places(closed.pages.database):
        pages = closed.pages._replace(database=flipped(closed.pages.database, place))
        assert_never_silently_different(closed, pages, place)


def test_every_flipped_byte_of_the_log(killed: State) -> None:
    for place in places(killed.pages.log):
        pages = killed.pages._replace(log=flipped(killed.pages.log, place))
        assert_never_silently_different(killed, pages, place)


def test_a_log_that_was_cut_anywhere(killed: State) -> None:
    for length in range(0, len(killed.pages.log), 31):
        pages = killed.pages._replace(log=killed.pages.log[:length])
        records, damaged = read_in_memory(killed, pages)
        assert damaged
        assert records in (RECORDS[:-1], RECORDS)  # the page may be there though SQLite does not read it any more


def test_every_flipped_byte_of_the_mark_spoils_one_copy_at_most(killed: State) -> None:
    whole = killed.mark_reading
    assert whole.link is not None
    assert whole.link.number == len(RECORDS)
    for place in range(len(killed.mark)):
        copies = read_mark(flipped(killed.mark, place), killed.sealer).copies
        assert copies[0] == whole.copies[0] or copies[1] == whole.copies[1]
        assert all(copy in (None, before) for copy, before in zip(copies, whole.copies, strict=True))


def test_flips_in_the_real_files_do_the_same(killed: State, tmp_path: Path) -> None:
    """A sample of the above through the front door, over every file of the folder."""
    chance = random.Random(20)
    whole = files(killed.folder)
    places = [(name, place) for name, data in whole.items() if name != "reserve" for place in range(len(data))]
    for turn, (name, place) in enumerate(chance.sample(places, 60)):
        copy = snapshot(killed.folder, tmp_path / f"{turn}.ntvault")
        (copy / name).write_bytes(flipped(whole[name], place))
        report = check(copy, PASSPHRASE)
        try:
            assert contents(copy) == RECORDS, (name, place)
            assert report.sound
            assert check(copy, PASSPHRASE).damage == ()
        except VaultDamaged:
            found = rest(copy)
            assert found == RECORDS[: len(found)], (name, place)
            assert not report.sound
            assert report.records == len(found)


def test_our_reading_of_a_log_is_sqlites(killed: State, tmp_path: Path) -> None:
    """For cut and flipped logs, the pages in memory say what SQLite finds when it recovers the same files."""
    chance = random.Random(30)
    log = killed.pages.log
    logs = [log, *(log[: chance.randrange(len(log))] for _ in range(15))]
    logs += [flipped(log, chance.randrange(len(log))) for _ in range(15)]
    for turn, data in enumerate(logs):
        place = tmp_path / f"{turn}.db"
        place.write_bytes(killed.pages.database)
        Path(f"{place}-wal").write_bytes(data)
        theirs = sqlite3.connect(place)
        ours = killed.pages._replace(log=data).connection()
        for query in ("SELECT * FROM record", "SELECT * FROM head"):
            assert ours.execute(query).fetchall() == theirs.execute(query).fetchall()
        theirs.close()
        ours.close()


def test_a_link_of_another_purpose_is_not_taken(killed: State) -> None:
    connection = killed.pages.connection()
    (sealed_head,) = connection.execute("SELECT sealed FROM head").fetchone()
    connection.close()
    assert read_mark(sealed_head + bytes(4096), killed.sealer).link is None
