"""What somebody planted in a vault's folder or beside it: nothing of others is touched, and nothing waits for ever."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from notetaker import durable
from notetaker.model.secret import Secret
from notetaker.vault import (
    KeyringOpensNothing,
    NotAVault,
    Vault,
    VaultDamaged,
    VaultError,
    VaultExists,
    VaultUnwritable,
    check,
    compact,
    copy,
    keys,
    replacing,
    second_key,
)
from tests.vault.vaults import PASSPHRASE, contents, make

RECORDS = [b"kept 1", b"kept 2"]
pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="links and pipes of another kind")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "place").mkdir()
    return make(tmp_path / "place" / "notes.ntvault", RECORDS)


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """A folder of somebody else, in which a file has the name of a vault's key."""
    (tmp_path / "theirs").mkdir()
    for name in ("key-1", "letter"):
        (tmp_path / "theirs" / name).write_bytes(b"not yours")
    return tmp_path / "theirs"


def all_of(records: Iterator[bytes]) -> Iterable[bytes]:
    return records


def is_untouched(folder: Path) -> bool:
    return {path.name: path.read_bytes() for path in folder.iterdir()} == {
        "key-1": b"not yours",
        "letter": b"not yours",
    }


@pytest.mark.parametrize("where", [replacing.building, replacing.ready, replacing.replaced])
def test_a_link_beside_a_vault_is_not_followed_when_it_tidies_up(folder: Path, theirs: Path, where: object) -> None:
    beside = where(folder)  # type: ignore[operator]  # one of the two
    beside.symlink_to(theirs, target_is_directory=True)
    assert contents(folder) == RECORDS
    assert is_untouched(theirs)
    assert not beside.is_symlink()


def test_a_link_beside_an_empty_place_does_not_take_it(folder: Path, theirs: Path) -> None:
    folder.rename(theirs / "notes.ntvault")
    replacing.ready(folder).symlink_to(theirs / "notes.ntvault", target_is_directory=True)
    assert not Vault.is_vault(folder)
    with pytest.raises(NotAVault):
        Vault.open(folder, PASSPHRASE)


def test_a_link_or_a_pipe_in_the_name_of_a_key_is_taken_away_and_not_written_to(folder: Path, theirs: Path) -> None:
    left = replacing.replaced(folder)
    (left / "sub").mkdir(parents=True)
    (left / "key-1").symlink_to(theirs / "key-1")
    os.mkfifo(left / "key-2")
    (left / "sub" / "link").symlink_to(theirs)
    replacing.remove(left, keys.HOLD_IT)
    assert not left.exists()
    assert is_untouched(theirs)


def test_links_are_taken_along_as_links_and_pipes_not_at_all(folder: Path, theirs: Path) -> None:
    (folder / "link").symlink_to(theirs / "letter")
    (folder / "own").mkdir()
    (folder / "own" / "elsewhere").symlink_to("/nowhere/at/all")
    os.mkfifo(folder / "own" / "pipe")
    (folder / "own" / "kept").write_bytes(b"a letter")
    compact(folder, PASSPHRASE, all_of)
    assert (folder / "link").readlink() == theirs / "letter"
    assert (folder / "own" / "elsewhere").readlink() == Path("/nowhere/at/all")
    assert sorted(path.name for path in (folder / "own").iterdir()) == ["elsewhere", "kept"]
    assert (folder / "own" / "kept").read_bytes() == b"a letter"
    assert is_untouched(theirs)


def test_what_is_taken_along_is_on_the_disk_before_the_old_vault_goes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each folder that came along is synced, with its names, before the first renaming."""
    (folder / "own" / "deep").mkdir(parents=True)
    (folder / "own" / "deep" / "letter").write_bytes(b"a letter")
    done: list[str] = []
    sync_folder, put = durable.sync_folder, replacing.put_in_place

    def noting(path: Path) -> None:
        done.append(path.name)
        sync_folder(path)

    def putting(path: Path) -> None:
        done.append("renaming")
        put(path)

    monkeypatch.setattr(replacing, "sync_folder", noting)
    monkeypatch.setattr(replacing, "put_in_place", putting)
    compact(folder, PASSPHRASE, all_of)
    assert done[: done.index("renaming")] == ["deep", "own", ".notes.ntvault.building"]


def test_a_vault_that_is_named_by_a_link_is_compacted_where_it_is(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link.ntvault").symlink_to(folder)
    before = (folder / "key-1").read_bytes()
    compact(tmp_path / "link.ntvault", PASSPHRASE, all_of)
    assert (tmp_path / "link.ntvault").is_symlink()
    assert (folder / "key-1").read_bytes() != before
    assert contents(tmp_path / "link.ntvault") == RECORDS
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_nothing_is_built_while_an_old_vault_is_in_the_way(folder: Path, tmp_path: Path) -> None:
    """A file stands there, which no opening deletes; a crash while building would be taken for one in the renaming."""
    replacing.replaced(folder).write_bytes(b"")
    with pytest.raises(VaultUnwritable, match="in the way"):
        compact(folder, PASSPHRASE, all_of)
    assert contents(folder) == RECORDS
    assert not replacing.building(folder).exists()


def test_no_copy_is_made_in_the_place_of_a_vault_of_which_the_old_one_is_left(folder: Path, tmp_path: Path) -> None:
    """Half a copy and that old vault would look like a compaction that was cut short."""
    place = tmp_path / "copy.ntvault"
    make(replacing.replaced(place), RECORDS)
    with Vault.open(folder, PASSPHRASE) as vault, pytest.raises(VaultExists):
        copy(vault, place, PASSPHRASE)
    assert not replacing.building(place).exists()
    assert contents(replacing.replaced(place)) == RECORDS


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", ["key-1", "key-2", "lock", "mark", "journal.db", "journal.db-wal", "key-keyring"])
def test_a_pipe_in_the_place_of_a_file_of_the_vault_is_not_waited_for(folder: Path, name: str) -> None:
    path = folder / name
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    spoilt = name in ("lock", "mark", "journal.db", "journal.db-wal")
    try:
        assert contents(folder) == RECORDS
    except (VaultUnwritable, VaultDamaged):
        assert spoilt
    if name != "lock":
        assert check(folder, PASSPHRASE).sound is (name not in ("mark", "journal.db"))
        with Vault.open(folder, PASSPHRASE, salvage=True) as saved:
            assert len(saved) == (0 if name == "journal.db" else len(RECORDS))
    with pytest.raises(KeyringOpensNothing if not spoilt else (VaultUnwritable, KeyringOpensNothing)):
        Vault.open_kept(folder, Secret(bytes(32)))


def test_a_pipe_that_somebody_holds_open_is_not_waited_for_either(folder: Path) -> None:
    os.mkfifo(folder / "key-keyring")
    held = os.open(folder / "key-keyring", os.O_RDWR)
    assert second_key.read(folder) is None
    assert contents(folder) == RECORDS
    os.close(held)


@pytest.mark.parametrize("name", ["lock", "mark", "journal.db", "journal.db-wal"])
def test_nothing_is_written_where_a_link_in_a_vault_leads_to(folder: Path, theirs: Path, name: str) -> None:
    """SQLite would take their letter for its log and write over it; the lock would be signed in it."""
    path = folder / name
    path.unlink(missing_ok=True)
    path.symlink_to(theirs / "letter")
    mode = (theirs / "letter").stat().st_mode
    with pytest.raises(VaultUnwritable if name == "lock" else VaultDamaged, match=r"a link"):
        Vault.open(folder, PASSPHRASE)
    assert is_untouched(theirs)
    assert (theirs / "letter").stat().st_mode == mode


def test_the_mode_of_what_a_link_in_a_vault_leads_to_stays(folder: Path, theirs: Path) -> None:
    (theirs / "letter").chmod(0o644)
    (folder / "reserve").unlink()
    (folder / "reserve").symlink_to(theirs / "letter")
    assert contents(folder) == RECORDS
    assert (theirs / "letter").stat().st_mode & 0o777 == 0o644
    assert is_untouched(theirs)


def plant(beside: Path, what: str) -> None:
    """Put something there that is not ours."""
    if what == "file":
        beside.write_bytes(b"theirs")
    elif what == "pipe":
        os.mkfifo(beside)
    else:
        beside.mkdir()
        if what == "full folder":
            (beside / "letter").write_bytes(b"theirs")


@pytest.mark.timeout(60)
@pytest.mark.parametrize("what", ["file", "pipe", "full folder", "empty folder"])
@pytest.mark.parametrize("where", [replacing.building, replacing.ready, replacing.replaced])
@pytest.mark.parametrize("when", ["before", "while it is built"])
def test_whatever_stands_beside_a_vault_costs_no_record(
    folder: Path, monkeypatch: pytest.MonkeyPatch, what: str, where: Callable[[Path], Path], when: str
) -> None:
    """A compaction is done or refused with a sentence; then the old vault is in its place."""
    beside = where(folder)
    put = replacing.put_in_place

    def planted_first(path: Path) -> None:
        if not beside.exists():
            plant(beside, what)
        put(path)

    if when == "before":
        plant(beside, what)
    monkeypatch.setattr(replacing, "put_in_place", planted_first)
    before = (folder / "key-1").read_bytes()
    try:
        compact(folder, PASSPHRASE, all_of)
    except VaultError:
        assert (folder / "key-1").read_bytes() == before
    else:
        assert (folder / "key-1").read_bytes() != before
    assert contents(folder) == RECORDS
