"""A full disk and a read-only one: nothing is lost, and the error says what to do. Real mounts where we may."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from notetaker.model.secret import Secret
from notetaker.vault import Vault, VaultFull, VaultReadOnly, VaultUnwritable, check, journal
from tests.vault.vaults import PASSPHRASE, contents, files, make, snapshot

KIB = 1024


def run(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MiB."""
    place = tmp_path / "small"
    place.mkdir()
    if sys.platform != "linux" or not run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)):
        pytest.skip("mounting a small disk needs Linux and root")
    yield place
    run("umount", "-l", str(place))


def fill(disk: Path, leave: int) -> Path:
    """Take all space but `leave` bytes."""
    ballast = disk / "ballast"
    with ballast.open("ab", buffering=0) as file:
        space = os.statvfs(disk)
        while (take := space.f_bavail * space.f_frsize - leave) > 0:
            file.write(bytes(min(take, 64 * KIB)))
            space = os.statvfs(disk)
    return ballast


@pytest.mark.parametrize("leave", [0, 4 * KIB, 12 * KIB, 40 * KIB, 200 * KIB])
def test_a_full_disk_keeps_what_was_acknowledged_and_takes_the_same_again(small_disk: Path, leave: int) -> None:
    kept: list[bytes] = []
    with Vault.create(small_disk / "notes.ntvault", PASSPHRASE) as vault:
        ballast = fill(small_disk, leave)
        number = 0
        while True:
            record = b"%d " % number * 300
            try:
                vault.append(record)
            except VaultFull:
                break
            kept.append(record)
            number += 1
        assert len(kept) > 20
        assert not (vault.folder / "reserve").exists()  # it was given up for them
        assert list(vault.records()) == kept
        with pytest.raises(VaultFull):
            vault.append_all([b"x" * 20_000] * 5)
        ballast.unlink()
        vault.append(record)
        kept.append(record)
        vault.append_all([b"x" * 20_000] * 5)
        kept += [b"x" * 20_000] * 5
    assert contents(small_disk / "notes.ntvault") == kept


def test_a_vault_on_a_full_disk_can_be_closed_opened_and_appended_to(small_disk: Path) -> None:
    folder = make(small_disk / "notes.ntvault", [b"1"])
    fill(small_disk, 0)
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.append(b"2")
        vault.change_passphrase(Secret("new"))
    with Vault.open(folder, Secret("new")) as vault:
        vault.append(b"3")
        assert list(vault.records()) == [b"1", b"2", b"3"]
    assert check(folder, Secret("new")).damage == ()


def test_a_vault_that_filled_the_disk_opens_again_without_more_space(small_disk: Path) -> None:
    folder = make(small_disk / "notes.ntvault", [])
    fill(small_disk, 8 * KIB)
    kept: list[bytes] = []
    with Vault.open(folder, PASSPHRASE) as vault, pytest.raises(VaultFull):
        while True:
            vault.append(b"%05d" % len(kept) * 100)
            kept.append(b"%05d" % len(kept) * 100)
    assert contents(folder) == kept
    assert check(folder, PASSPHRASE).sound


def test_a_kill_on_a_full_disk_loses_nothing(small_disk: Path, tmp_path: Path) -> None:
    kept: list[bytes] = []
    with Vault.create(small_disk / "notes.ntvault", PASSPHRASE) as vault:
        fill(small_disk, 16 * KIB)
        with pytest.raises(VaultFull):
            while True:
                vault.append(b"%05d" % len(kept) * 100)
                kept.append(b"%05d" % len(kept) * 100)
        killed = snapshot(vault.folder, tmp_path / "killed.ntvault")
    assert contents(killed) == kept


def test_the_reserve_is_laid_again_when_there_is_room(small_disk: Path, tmp_path: Path) -> None:
    folder = make(small_disk / "notes.ntvault", [])
    fill(small_disk, 0)
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.append(b"1")
    roomy = snapshot(folder, tmp_path / "roomy.ntvault")
    assert not (roomy / "reserve").exists()
    Vault.open(roomy, PASSPHRASE).close()
    assert (roomy / "reserve").stat().st_size == KIB * KIB


@pytest.mark.parametrize("leave", [0, 8 * KIB, 300 * KIB, 1030 * KIB])
def test_creating_on_a_full_disk_leaves_nothing_behind(small_disk: Path, leave: int) -> None:
    fill(small_disk, leave)
    with pytest.raises(VaultFull):
        Vault.create(small_disk / "notes.ntvault", PASSPHRASE)
    assert [path.name for path in small_disk.iterdir()] == ["ballast"]


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no such limit")
def test_a_file_that_may_not_grow_is_an_error_and_no_loss(tmp_path: Path) -> None:
    """A limit on the size of files stands for quotas and disks that fail while writing."""
    folder = make(tmp_path / "notes.ntvault", [])
    program = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from notetaker.model.secret import Secret; from notetaker.vault import Vault, VaultUnwritable\n"
        "vault = Vault.open(Path(sys.argv[1]), Secret(sys.argv[2]))\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, -1))\n"
        "number = 0\n"
        "try:\n"
        "    while number < 1000: vault.append(b'%d' % number); number += 1\n"
        "except VaultUnwritable as error: print(number, error, file=sys.stderr)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (-1, -1))\n"
        "vault.append(b'%d' % number); print(number + 1); vault.close()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder), PASSPHRASE.reveal()],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert "was not stored" in done.stderr
    assert contents(folder) == [b"%d" % number for number in range(int(done.stdout))]


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    """A vault with one record in a place where nobody may write."""
    place = tmp_path / "read-only"
    place.mkdir()
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root and not run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(place)):
        pytest.skip("root may write everywhere, and mounting is not allowed here")
    folder = make(place / "notes.ntvault", [b"1"])
    if root:
        run("mount", "-o", "remount,ro", str(place))
    else:
        folder.chmod(0o500)
        (folder / "lock").chmod(0o400)
        place.chmod(0o500)
    yield folder
    if root:
        run("umount", "-l", str(place))
    else:
        place.chmod(0o700)
        folder.chmod(0o700)


def test_a_read_only_vault_can_be_read_and_says_why_no_more(read_only: Path) -> None:
    with pytest.raises(VaultReadOnly, match="only be read"):
        Vault.open(read_only, PASSPHRASE)
    assert check(read_only, PASSPHRASE).sound
    with Vault.open(read_only, PASSPHRASE, salvage=True) as vault:
        assert list(vault.records()) == [b"1"]


def test_a_new_vault_in_a_read_only_folder_says_so(read_only: Path) -> None:
    with pytest.raises(VaultReadOnly):
        Vault.create(read_only.parent / "other.ntvault", PASSPHRASE)


def test_a_crash_while_creating_leaves_nothing_at_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Crash(BaseException):
        pass

    for step in ("journal.lay_out", "Reserve.lay", "new_mark", "keys.store"):
        with monkeypatch.context() as patch:

            def crash(*_: object) -> None:
                raise Crash

            patch.setattr(f"notetaker.vault.founding.{step}", crash)
            patch.setattr("notetaker.vault.vault.shutil.rmtree", lambda *_, **__: None)
            with pytest.raises(Crash):
                Vault.create(tmp_path / "notes.ntvault", PASSPHRASE)
        assert not (tmp_path / "notes.ntvault").exists()
    make(tmp_path / "notes.ntvault", [b"1"])
    assert contents(tmp_path / "notes.ntvault") == [b"1"]


def test_what_the_journal_asks_of_sqlite_is_in_force(tmp_path: Path) -> None:
    """Every commit waits for the disk, what is deleted is written over, nothing is laid down in a temporary file."""
    asked = {"synchronous": 2, "fullfsync": 1, "checkpoint_fullfsync": 1, "temp_store": 2, "secure_delete": 1}
    with Vault.create(tmp_path / "notes.ntvault", PASSPHRASE) as vault:
        found = {
            name: vault._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in (*asked, "trusted_schema")
        }
    assert found == asked | {"trusted_schema": 0}


def test_a_journal_that_does_not_wait_for_the_disk_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make(tmp_path / "notes.ntvault", [b"1"])
    before = files(folder)
    monkeypatch.setitem(journal._SETTINGS, "synchronous", ("OFF", 2))
    with pytest.raises(VaultUnwritable):
        Vault.open(folder, PASSPHRASE)
    monkeypatch.undo()
    assert contents(folder) == [b"1"]
    assert before["journal.db"] == files(folder)["journal.db"]
