"""A file that only takes up space, to be given up when the disk is full, so that the vault can still be used."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.vault import disk

RESERVE: Final = "reserve"
RESERVE_SIZE: Final = 1024 * 1024

ALMOST_FULL: Final = QT_TRANSLATE_NOOP(
    "errors", "The disk is almost full: all is saved so far, from the vault’s reserve. Free some space."
)
"""What a person is told as long as the reserve is spent."""

_ROOM_ENOUGH: Final = 8 * RESERVE_SIZE

T = TypeVar("T")


class Reserve:
    """The reserve of one vault."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / RESERVE
        self._there = self._path.is_file() and self._path.stat().st_size >= RESERVE_SIZE

    @property
    def is_there(self) -> bool:
        """Whether there is something to give up still."""
        return self._there

    def lay(self) -> None:
        """Take up the space. The content is random because some file systems store zeros without space."""
        self._path.unlink(missing_ok=True)
        disk.write_new(self._path, os.urandom(RESERVE_SIZE))
        self._there = True

    def restore(self) -> None:
        """Take it up again if it was given up and there is room enough by now."""
        if self._there or shutil.disk_usage(self._folder).free < _ROOM_ENOUGH:
            return
        try:
            self.lay()
        except OSError:
            self._there = False  # the room went elsewhere meanwhile

    def give_up(self) -> bool:
        """Free the space. False if there is nothing left to free."""
        if not self._there:
            return False
        self._path.unlink(missing_ok=True)
        self._there = False
        return True

    def with_room(self, action: Callable[[], T]) -> T:
        """Do `action`; if the disk has no room for it, give up the reserve and do it once more."""
        try:
            return action()
        except (sqlite3.OperationalError, OSError) as error:
            if not _lacks_room(error) or not self.give_up():
                raise
        return action()


def _lacks_room(error: sqlite3.OperationalError | OSError) -> bool:
    if isinstance(error, OSError):
        return error.errno in disk.NO_SPACE
    # A quota shows as a failed write: SQLite knows only ENOSPC by name. Opening fails with CANTOPEN.
    return disk.primary_code(error) in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN)
