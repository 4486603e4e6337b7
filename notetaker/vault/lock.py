"""One vault, one window: a lock on the file `lock` that the system lets go of however a program ends."""

import errno
import os
import sys
from pathlib import Path
from typing import Final

from notetaker import regular_files
from notetaker.vault import disk
from notetaker.vault.errors import VaultInUse

LOCK: Final = "lock"

_FLAGS: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_HELD: Final = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK, errno.EWOULDBLOCK})
_FAR_AWAY: Final = 1 << 30
"""Windows forbids others to read a locked byte: we lock one behind the text that names the holder."""

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, _FAR_AWAY, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        # flock, not lockf: it also keeps two windows of one process apart.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderLock:
    """Holds a vault's folder until `release`."""

    def __init__(self, folder: Path, *, reading: bool = False) -> None:
        """Take the lock at once or raise VaultInUse. `reading` does without a lock file where none can be made."""
        self._descriptor: int | None = _open(folder / LOCK, reading=reading)
        if self._descriptor is None:
            return
        try:
            _take(self._descriptor)
        except OSError as error:
            holder = _holder(self._descriptor)
            self.release()
            if error.errno in _HELD:
                raise VaultInUse(folder=folder, process=holder) from None
            raise
        try:
            self._check_place(folder)
            if not reading:
                self._sign()
        except BaseException:
            self.release()
            raise

    def _check_place(self, folder: Path) -> None:
        """The vault may have been replaced between the opening of the lock file and the lock."""
        if self._descriptor is not None and not _stands_at(folder / LOCK, self._descriptor):
            raise VaultInUse(folder=folder, process="")

    def _sign(self) -> None:
        """Tell others who has the vault."""
        if self._descriptor is None:
            return
        os.ftruncate(self._descriptor, 0)
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.write(self._descriptor, b"%d\n" % os.getpid())

    def release(self) -> None:
        """Let the next one in."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def _stands_at(path: Path, descriptor: int) -> bool:
    """Whether the file that is open is still the one of that name."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _open(path: Path, *, reading: bool) -> int | None:
    """Whatever else has that name is refused: what a link leads to is not ours, and a pipe is not waited for."""
    try:
        descriptor = os.open(path, _FLAGS | (os.O_RDONLY if reading else os.O_RDWR | os.O_CREAT), disk.FILE_MODE)
    except FileNotFoundError:
        if reading:
            return None
        raise
    regular_files.check(descriptor, path)
    if not reading:
        disk.restrict(path)
    return descriptor


def _holder(descriptor: int) -> str:
    os.lseek(descriptor, 0, os.SEEK_SET)
    number = os.read(descriptor, 16).strip()
    return str(int(number)) if number.isdigit() else ""
