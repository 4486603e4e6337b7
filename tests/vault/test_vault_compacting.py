"""Compaction: what is not wanted is gone, what is wanted is all there, whenever the program is killed."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import pytest

from notetaker.durable import sync_folder
from notetaker.vault import (
    Compacted,
    NotAVault,
    OldVaultLeft,
    Vault,
    VaultDamaged,
    VaultExists,
    VaultInUse,
    VaultUnwritable,
    WrongPassphrase,
    check,
    compact,
    keys,
    replacing,
)
from tests.vault.vaults import PASSPHRASE, contents, files, make, snapshot

RECORDS = [b"kept 1", b"a forgotten name", b"kept 2", b"another one", b"kept 3"]
WANTED = [b"kept 1", b"kept 2", b"kept 3"]
MORE_THAN_ALL_STEPS = 1000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "place").mkdir()
    return make(tmp_path / "place" / "notes.ntvault", RECORDS)


def kept(records: Iterator[bytes]) -> Iterable[bytes]:
    return (record for record in records if record.startswith(b"kept"))


def test_only_what_is_wanted_is_left_and_the_passphrase_stays(folder: Path) -> None:
    assert compact(folder, PASSPHRASE, kept) == Compacted(before=5, after=3)
    assert contents(folder) == WANTED
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]
    assert check(folder, PASSPHRASE).damage == ()


def test_the_old_key_and_the_old_records_are_gone(folder: Path) -> None:
    old_key = keys.unlock(folder, PASSPHRASE)
    old_journal = (folder / "journal.db").read_bytes()
    compact(folder, PASSPHRASE, kept)
    new_key = keys.unlock(folder, PASSPHRASE)
    assert new_key.key.reveal() != old_key.key.reveal()
    assert new_key.wrapped.vault_id != old_key.wrapped.vault_id
    assert (folder / "journal.db").read_bytes()[4096:] != old_journal[4096:]


def test_the_old_key_is_written_over_and_not_only_deleted(folder: Path) -> None:
    """Whoever still has the file sees noise."""
    old = (folder / "key-1").read_bytes()
    with (folder / "key-1").open("rb") as kept_open:
        compact(folder, PASSPHRASE, kept)
        assert kept_open.read() not in (b"", old)


def test_each_renaming_is_on_the_disk_before_the_next_step(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cut behind any of them leaves the old vault, both beside the empty place, or the new one and then no old one."""
    seen: list[tuple[bool, bool, bool]] = []

    def noting(path: Path) -> None:
        if path == folder.parent:
            stands = (folder, replacing.ready(folder), replacing.replaced(folder))
            seen.append(tuple((each / "key-1").exists() for each in stands))  # type: ignore[arg-type]
        sync_folder(path)

    monkeypatch.setattr(replacing, "sync_folder", noting)
    compact(folder, PASSPHRASE, kept)
    assert seen == [(False, False, True), (False, True, True), (True, False, True), (True, False, False)]


def test_what_else_lies_in_the_folder_is_taken_along(folder: Path) -> None:
    (folder / "kit-1.age").write_bytes(b"a kit")
    (folder / "own").mkdir()
    (folder / "own" / "letter.txt").write_bytes(b"a letter")
    compact(folder, PASSPHRASE, kept)
    assert (folder / "kit-1.age").read_bytes() == b"a kit"
    assert (folder / "own" / "letter.txt").read_bytes() == b"a letter"


def test_a_wrong_passphrase_changes_nothing(folder: Path) -> None:
    before = files(folder)
    with pytest.raises(WrongPassphrase):
        compact(folder, type(PASSPHRASE)("not this one"), kept)
    assert {**files(folder), "lock": b""} == {**before, "lock": b""}


def test_a_vault_that_is_open_elsewhere_is_left_alone(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE), pytest.raises(VaultInUse):
        compact(folder, PASSPHRASE, kept)
    assert contents(folder) == RECORDS


def test_a_failure_while_building_leaves_the_old_vault(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(replacing, "take_along", full)
    with pytest.raises(VaultUnwritable):
        compact(folder, PASSPHRASE, kept)
    assert contents(folder) == RECORDS
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_an_old_vault_that_cannot_be_deleted_is_said_and_locks_nobody_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuck(_: Path) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rmdir", stuck)
        with pytest.raises(OldVaultLeft):
            compact(folder, PASSPHRASE, kept)
        assert contents(folder) == WANTED
        assert not (replacing.replaced(folder) / "key-1").exists()
    assert contents(folder) == WANTED
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


@pytest.mark.parametrize("which", [1, 2, 3])
def test_a_renaming_that_fails_leaves_the_old_vault_and_nothing_that_takes_its_place_later(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, which: int
) -> None:
    rename = Path.rename
    beside = (folder, replacing.ready(folder), replacing.building(folder))
    left = [which]

    def failing(path: Path, target: Path) -> Path:
        if path in beside:
            left[0] -= 1
            if left[0] == 0:
                raise OSError(5, "Input/output error")
        return rename(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", failing)
        with pytest.raises(VaultUnwritable):
            compact(folder, PASSPHRASE, kept)
    assert left[0] <= 0
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]
    moved = folder.rename(tmp_path / "moved.ntvault")
    assert not Vault.is_vault(folder)
    assert contents(moved) == RECORDS


def test_what_was_called_ready_goes_where_its_renamings_are_refused_there_and_back(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def failing(path: Path, target: Path) -> Path:
        if path == replacing.ready(folder):
            raise OSError(5, "Input/output error")
        return rename(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", failing)
        with pytest.raises(VaultUnwritable):
            compact(folder, PASSPHRASE, kept)
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]
    moved = folder.rename(tmp_path / "moved.ntvault")
    assert not Vault.is_vault(folder)
    assert contents(moved) == RECORDS


def test_nothing_is_deleted_where_the_disk_cannot_tell_whether_the_old_vault_is_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename, exists = Path.rename, Path.exists

    def failing(path: Path, target: Path) -> Path:
        if target == folder:
            raise OSError(5, "Input/output error")
        return rename(path, target)

    def silent(path: Path) -> bool:
        if path == folder and replacing.replaced(folder).is_dir():
            raise OSError(5, "Input/output error")
        return exists(path)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", failing)
        patch.setattr(Path, "exists", silent)
        with pytest.raises(VaultUnwritable):
            compact(folder, PASSPHRASE, kept)
    assert contents(folder) == WANTED


def test_a_vault_that_is_moved_away_after_a_crash_while_another_was_built_leaves_no_stale_one(
    folder: Path, tmp_path: Path
) -> None:
    """Killed right before the first renaming: what is built is whole, but nobody's successor."""
    make(replacing.building(folder), WANTED)
    folder.rename(tmp_path / "moved.ntvault")
    assert not Vault.is_vault(folder)
    with pytest.raises(NotAVault):
        Vault.open(folder, PASSPHRASE)
    with Vault.create(folder, PASSPHRASE):
        pass
    assert contents(folder) == []


def test_what_is_said_of_a_compaction_is_so_whichever_sync_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Refused: the old vault is as it was. Done but for the deletion: the new one stands in its place."""
    fsync = os.fsync
    said: list[type[Exception] | None] = []
    made = make(tmp_path / "made.ntvault", RECORDS)
    for which in range(1, MORE_THAN_ALL_STEPS):
        folder = snapshot(made, tmp_path / f"{which}.ntvault")
        left = [which]

        def failing(descriptor: int, left: list[int] = left) -> None:
            left[0] -= 1
            if left[0] == 0:
                raise OSError(5, "Input/output error")
            fsync(descriptor)

        refused: type[Exception] | None = None
        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", failing)
            try:
                compact(folder, PASSPHRASE, kept)
            except (VaultUnwritable, OldVaultLeft) as error:
                refused = type(error)
        said.append(refused)
        assert refused is OldVaultLeft or not replacing.replaced(folder).exists(), which
        assert contents(folder) == (RECORDS if refused is VaultUnwritable else WANTED), which
        if left[0] > 0:
            break
    assert {VaultUnwritable, OldVaultLeft} < set(said)


@pytest.mark.parametrize("name", [replacing.ready, replacing.building], ids=["ready", "as it was before that name"])
def test_between_the_renamings_it_is_still_a_vault_and_its_place_is_taken(
    folder: Path, name: Callable[[Path], Path]
) -> None:
    make(name(folder), WANTED)
    folder.rename(replacing.replaced(folder))
    assert Vault.is_vault(folder)
    with pytest.raises(VaultExists):
        Vault.create(folder, PASSPHRASE)
    assert check(folder, PASSPHRASE).records == len(WANTED)
    assert contents(folder) == WANTED
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_a_whole_vault_is_found_where_a_failed_disk_lost_its_renaming_and_kept_the_deletion(folder: Path) -> None:
    compact(folder, PASSPHRASE, kept)
    folder.rename(replacing.ready(folder))
    assert Vault.is_vault(folder)
    with pytest.raises(VaultExists):
        Vault.create(folder, PASSPHRASE)
    assert contents(folder) == WANTED
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_what_was_never_built_to_its_end_is_not_taken_for_a_vault(folder: Path) -> None:
    """A copy that was cut short stands beside an empty place, too."""
    folder.rename(replacing.building(folder))
    assert not Vault.is_vault(folder)
    with pytest.raises(NotAVault):
        Vault.open(folder, PASSPHRASE)
    assert replacing.building(folder).is_dir()


def test_a_new_vault_that_was_ready_gives_way_to_the_old_one_that_still_stands(folder: Path) -> None:
    make(replacing.ready(folder), WANTED)
    assert contents(folder) == RECORDS
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_another_window_does_not_end_a_compaction_that_is_under_way(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE):
        make(replacing.ready(folder), WANTED)
        folder.rename(replacing.replaced(folder))
        with pytest.raises(VaultInUse):
            Vault.open(folder, PASSPHRASE)
    assert contents(folder) == WANTED


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the killed program is a fork")
def test_killed_at_any_step_the_old_or_the_new_vault_is_there(tmp_path: Path) -> None:
    (tmp_path / "place").mkdir()
    made = make(tmp_path / "made.ntvault", RECORDS)
    outcomes = []
    for step in range(1, MORE_THAN_ALL_STEPS):
        folder = snapshot(made, tmp_path / "place" / f"{step}.ntvault")
        finished = _killed_at(step, partial(compact, folder, PASSPHRASE, kept))
        found = contents(folder)
        assert found in (RECORDS, WANTED), step
        assert not list(folder.parent.glob(f".{folder.name}.*")), step
        outcomes.append(found == WANTED)
        if finished:
            break
    assert outcomes == sorted(outcomes), "once the new vault stands it is not lost again"
    assert outcomes[0] is False
    assert outcomes[-1] is True
    assert 20 < len(outcomes) < MORE_THAN_ALL_STEPS - 1


def _killed_at(step: int, act: Callable[[], object]) -> bool:
    """Do `act` in another process that ends without a word before it touches the disk for the nth time."""
    child = os.fork()
    if not child:
        left = [step]

        def count(event: str, _: tuple[object, ...]) -> None:
            if event in ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "sqlite3.connect"):
                left[0] -= 1
                if left[0] == 0:
                    os._exit(1)

        sys.addaudithook(count)
        act()
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def test_what_is_no_vault_is_not_compacted(tmp_path: Path) -> None:
    with pytest.raises(NotAVault):
        compact(tmp_path / "nothing.ntvault", PASSPHRASE, kept)


def test_no_copy_of_the_old_key_is_taken_along(folder: Path) -> None:
    """A change of passphrase that was killed leaves what it was writing."""
    (folder / "key-1.new").write_bytes((folder / "key-1").read_bytes())
    compact(folder, PASSPHRASE, kept)
    assert not list(folder.glob("key-*.new"))


def test_an_old_vault_stays_as_long_as_the_new_one_is_not_whole(folder: Path) -> None:
    old = replacing.replaced(folder)
    shutil.copytree(folder, old)
    whole = (folder / "journal.db").read_bytes()
    (folder / "journal.db").write_bytes(b"")
    with pytest.raises(VaultDamaged):
        Vault.open(folder, PASSPHRASE)
    assert old.is_dir(), "it may be all that there is"
    with pytest.raises(WrongPassphrase):
        Vault.open(folder, type(PASSPHRASE)("not this one"))
    assert contents(old) == RECORDS
    (folder / "journal.db").write_bytes(whole)
    assert contents(folder) == RECORDS
    assert not old.exists()
