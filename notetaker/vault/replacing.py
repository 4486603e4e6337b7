"""A new vault in the place of an old one: three renamings, and what a crash between them leaves is brought to an end.

The new vault is built beside the old one, hidden; once it is whole on the disk the old one is put aside, the new one is
called ready, and takes the place. So at any moment the old or the new one stands there, or a whole new one waits beside and
takes it, also where nothing else is left: a disk that failed may have lost the last renaming and kept the deletion. Nothing
is called ready while the old one is at its place: were that moved elsewhere, a stale vault would turn up there.
"""

import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path

from notetaker import regular_files
from notetaker.durable import sync, sync_folder
from notetaker.vault import disk


def building(folder: Path) -> Path:
    """Where the new vault is built."""
    return folder.with_name(f".{folder.name}.building")


def ready(folder: Path) -> Path:
    """Where the new vault waits for its place, whole, when the old one has left it."""
    return folder.with_name(f".{folder.name}.ready")


def replaced(folder: Path) -> Path:
    """Where the old vault stands until it is deleted."""
    return folder.with_name(f".{folder.name}.replaced")


def is_in_the_way(folder: Path) -> bool:
    """Whether an old vault that could not be deleted, or something else, stands where the old one would be put.

    While it does nothing may be built: a crash would be taken for one between the renamings, and half a vault
    for the whole one.
    """
    return os.path.lexists(replaced(folder))


def beside(folder: Path) -> tuple[Path, Path, Path]:
    """All that a compaction may leave beside a vault."""
    return building(folder), ready(folder), replaced(folder)


def is_between(folder: Path) -> bool:
    """Whether the place is empty, and a whole new vault waits beside it."""
    return _waiting(folder) is not None


def is_at_its_place(folder: Path) -> bool:
    """Whether a vault stands there for certain: a disk that cannot tell says no."""
    try:
        return folder.exists()
    except OSError:
        return False


def put_in_place(folder: Path) -> None:
    """Let the vault that was built take the place. Raises OSError; then the old one is back, or `is_between` tells.

    From the last renaming on the new one stands there, or takes the place once more after a cut.
    """
    folder.rename(replaced(folder))
    try:
        sync_folder(folder.parent)
        building(folder).rename(ready(folder))
        sync_folder(folder.parent)
        ready(folder).rename(folder)
    except OSError:
        _put_back(folder)
        raise


def _put_back(folder: Path) -> None:
    """The old vault in its place again, and the new one under a name that takes nobody's place.

    Where that renaming is refused too, the new one must be deleted once the old one is back.
    """
    try:
        if ready(folder).exists():
            ready(folder).rename(building(folder))
    finally:
        replaced(folder).rename(folder)
        sync_folder(folder.parent)


def bring_to_an_end(folder: Path) -> None:
    """Do what is left to do where `is_between`."""
    if (new := _waiting(folder)) is not None:
        new.rename(folder)
        sync_folder(folder.parent)


def _waiting(folder: Path) -> Path | None:
    """The new vault that is to take the place, which is empty. One that is building is whole where an old one stands aside
    for it, and only there.
    """
    try:
        if folder.exists():
            return None
        if _is_folder(ready(folder)):
            return ready(folder)
        return building(folder) if _is_folder(replaced(folder)) and _is_folder(building(folder)) else None
    except OSError:
        return None  # the disk cannot tell: then nothing is touched


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def remove(beside: Path, secret_names: tuple[str, ...]) -> None:
    """Delete an old vault, or one that was never finished, if it is there.

    The files of those names go first and are written over: without them nothing else in the folder can be read.
    Links are never followed: what somebody else put there leads to nothing of theirs.
    """
    if beside.is_symlink():
        beside.unlink()
        return
    if not beside.is_dir():
        return
    sync_folder(beside.parent)  # what took its place is there for good before it goes
    for name in secret_names:
        write_over(beside / name)
    with suppress(FileNotFoundError):  # another window that opens the new vault tidies up as well
        for path in beside.iterdir():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
        beside.rmdir()
    sync_folder(beside.parent)


def write_over(path: Path) -> None:
    """Delete a file, if it is there, after noise was written over it: as far as the disk writes in place. A copy that it
    keeps elsewhere is beyond any program.
    """
    try:
        regular = stat.S_ISREG(path.lstat().st_mode)
    except FileNotFoundError:
        return
    if regular:
        _fill_with_noise(path)
    elif not path.is_dir():
        path.unlink(missing_ok=True)


def _fill_with_noise(path: Path) -> None:
    flags = os.O_WRONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(path, flags)
    try:
        os.write(descriptor, os.urandom(os.fstat(descriptor).st_size))
        sync(descriptor)
    finally:
        os.close(descriptor)
    path.unlink(missing_ok=True)


def take_along(source: Path, target: Path, without: frozenset[str]) -> None:
    """Copy what lies in a vault's folder and is not the vault's own, such as the copy of a kit; durable on return.

    A link is taken along as a link. Pipes, sockets and devices hold nothing, and waiting for one would never end.
    """
    for path in sorted(source.iterdir()):
        if path.name not in without:
            _copy(path, target / path.name)
    sync_folder(target)


def _copy(path: Path, target: Path) -> None:
    if path.is_symlink():
        target.symlink_to(path.readlink())
    elif path.is_dir():
        disk.make_folder(target)
        for inner in sorted(path.iterdir()):
            _copy(inner, target / inner.name)
        sync_folder(target)
    elif path.is_file():
        disk.write_new(target, regular_files.content(path))
