"""The mark raises no false alarm: it is never ahead of the journal, and a torn write spoils one copy at most."""

from pathlib import Path

import pytest

from notetaker import durable
from notetaker.model.secret import Secret
from notetaker.vault import Vault, check, journal, keys
from notetaker.vault.mark import Mark, MarkReading, new_mark, read_mark
from notetaker.vault.sealing import Link, Sealer
from tests.vault.vaults import (
    PASSPHRASE,
    assert_refused_with_the_rest,
    contents,
    make,
    snapshot,
)


@pytest.fixture
def sealer() -> Sealer:
    return Sealer(Secret(bytes(32)), bytes(16))


COPIES = (slice(0, 4096), slice(4096, 8192))


def test_never_are_both_copies_unsynced(tmp_path: Path, sealer: Sealer, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mark"
    path.write_bytes(new_mark(sealer))
    on_disk = [path.read_bytes()]

    def assert_one_copy_at_most_is_unsynced() -> None:
        now = path.read_bytes()
        assert sum(now[copy] != on_disk[-1][copy] for copy in COPIES) <= 1

    def synced(descriptor: int) -> None:
        assert_one_copy_at_most_is_unsynced()
        on_disk.append(path.read_bytes())

    monkeypatch.setattr(durable, "sync", synced)
    number = 0
    for _ in range(4):
        mark = Mark(tmp_path, sealer, read_mark(path.read_bytes(), sealer))
        mark.settle(Link(number, bytes(32)))
        for _ in range(300):
            number += 1
            mark.move(Link(number, bytes(32)))
            assert_one_copy_at_most_is_unsynced()
            at_worst = read_mark(on_disk[-1], sealer).link
            assert at_worst is not None
            assert at_worst.number > number - 256 - 1
        mark.close()  # without settling, as a kill does


def test_a_torn_copy_is_no_alarm(tmp_path: Path) -> None:
    folder = make(tmp_path / "notes.ntvault", [b"1", b"2"])
    whole = (folder / "mark").read_bytes()
    for copy in COPIES:
        torn = bytearray(whole)
        torn[copy.start + 20 : copy.start + 40] = bytes(20)
        (folder / "mark").write_bytes(torn)
        report = check(folder, PASSPHRASE)
        assert report.sound
        assert "one of its two copies" in report.damage[0]
        assert contents(folder) == [b"1", b"2"]
        assert check(folder, PASSPHRASE).damage == ()


def test_a_mark_behind_the_journal_is_no_alarm(tmp_path: Path) -> None:
    folder = make(tmp_path / "notes.ntvault", [b"1"])
    behind = (folder / "mark").read_bytes()
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.append_all([b"2", b"3"])
    (folder / "mark").write_bytes(behind)
    assert contents(folder) == [b"1", b"2", b"3"]
    assert (folder / "mark").read_bytes() != behind


def test_the_mark_moves_after_the_commit_and_not_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = make(tmp_path / "notes.ntvault", [b"1"])
    marks: list[Path] = []
    real = journal.append

    def observed(*arguments: object) -> Link:
        end = real(*arguments)  # type: ignore[arg-type]  # passed through as they came
        marks.append(snapshot(folder, tmp_path / f"{len(marks)}.ntvault"))
        return end

    with Vault.open(folder, PASSPHRASE) as vault:
        monkeypatch.setattr(journal, "append", observed)
        for number in range(2, 5):
            vault.append(b"%d" % number)
    unlocked = keys.unlock(folder, PASSPHRASE)
    sealer = Sealer(unlocked.key, unlocked.wrapped.vault_id)
    for number, left in enumerate(marks, start=2):
        link = read_mark((left / "mark").read_bytes(), sealer).link
        assert link is not None
        assert link.number == number - 1
        assert len(contents(left)) == number


def test_the_log_is_synced_before_the_mark_tells_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A killed program may leave a commit in the system's memory alone; a mark that got to the disk first would lie."""
    folder = make(tmp_path / "notes.ntvault", [b"1"])
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.append(b"2")
        killed = snapshot(folder, tmp_path / "killed.ntvault")
    synced: list[str] = []

    def noted(descriptor: int) -> None:
        synced.append(Path(f"/proc/self/fd/{descriptor}").readlink().name)

    if not Path("/proc/self/fd").exists():
        pytest.skip("the system does not tell which file is synced")
    monkeypatch.setattr(durable, "sync", noted)
    Vault.open(killed, PASSPHRASE).close()
    assert "journal.db-wal" in synced[: synced.index("mark")]


def test_both_copies_gone_is_an_alarm(tmp_path: Path) -> None:
    folder = make(tmp_path / "notes.ntvault", [b"1"])
    (folder / "mark").write_bytes(bytes(8192))
    assert "mark" in assert_refused_with_the_rest(folder, [b"1"])


def test_the_copy_behind_is_the_one_that_is_written_over() -> None:
    near, far = Link(1, b"1" * 32), Link(2, b"2" * 32)
    assert [MarkReading(copies).worse for copies in ((near, far), (far, near), (None, far), (far, None))] == [
        0,
        1,
        0,
        1,
    ]
