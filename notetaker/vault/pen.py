"""What writing needs: SQLite on the journal, the mark that follows it, and the reserve for a full disk."""

import sqlite3
from contextlib import ExitStack
from pathlib import Path
from typing import Self

from notetaker.vault import disk, founding, journal, keys, second_key
from notetaker.vault.errors import VaultDamaged
from notetaker.vault.mark import Mark, MarkReading
from notetaker.vault.pages import JOURNAL, LOG
from notetaker.vault.reserve import RESERVE, Reserve
from notetaker.vault.sealing import Link, Sealer


class Pen:
    """Writes in one vault that is whole. Its vault sees to it that one thread at a time does."""

    def __init__(self, connection: sqlite3.Connection, mark: Mark, reserve: Reserve) -> None:
        """For `take` alone."""
        self.connection, self.reserve = connection, reserve
        self._mark = mark

    @classmethod
    def take(cls, folder: Path, unlocked: keys.Unlocked, sealer: Sealer, end: Link, reading: MarkReading) -> Self:
        """Mend what is stored twice, then put SQLite on the file. Raises VaultDamaged if it reads another `end`."""
        reserve = Reserve(folder)
        for path in (folder, *(folder / name for name in (*founding.FILES, LOG, RESERVE, second_key.KEPT))):
            if path.exists() and (path == folder or not path.is_symlink()):
                disk.restrict(path)
        if unlocked.unlike:
            reserve.with_room(lambda: keys.store(folder, unlocked.wrapped, unlocked.unlike))
        with ExitStack() as undo:
            connection = reserve.with_room(lambda: journal.connect(folder))
            undo.callback(connection.close)
            if journal.head(connection, sealer) != end:
                raise VaultDamaged(folder=folder, damage=f"{JOURNAL}: SQLite reads it otherwise", whole=end.number)
            mark = Mark(folder, sealer, reading)
            undo.callback(mark.close)
            reserve.with_room(lambda: mark.settle(end))
            undo.pop_all()
        return cls(connection, mark, reserve)

    def follow(self, end: Link) -> None:
        """Let mark and reserve follow the journal. The records are safe by now, so a refusal here is not theirs."""
        try:
            self._mark.move(end)
            self.reserve.restore()
        except OSError:
            return  # the mark may be behind; the next append moves it again

    def put_down(self, end: Link) -> None:
        """Write the log into the journal and let the mark be where that ends."""
        try:
            self.reserve.with_room(lambda: self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone())
            self._mark.settle(end)
        except (sqlite3.Error, OSError):
            return  # records are safe in the log, and the mark may be behind: the next opening goes on from there
        finally:
            self._mark.close()
