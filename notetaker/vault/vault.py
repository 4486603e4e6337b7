"""The vault: a folder that keeps sealed records in the order in which they came, and loses none."""

import shutil
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from notetaker.durable import sync_folder
from notetaker.model.secret import Secret
from notetaker.unguessable import random_letters
from notetaker.vault import disk, founding, journal, keys, opening, replacing, second_key
from notetaker.vault.errors import (
    NotAVault,
    RecordTooLarge,
    VaultDamaged,
    VaultExists,
    VaultReadOnly,
    WrongPassphrase,
)
from notetaker.vault.inspection import Inspection
from notetaker.vault.lock import FolderLock
from notetaker.vault.pages import JOURNAL
from notetaker.vault.pen import Pen
from notetaker.vault.sealing import Broken, Link, Sealer, after

SUFFIX: Final = ".ntvault"
LARGEST_RECORD: Final = 16 * 1024 * 1024


class Vault:
    """An open vault. Made by `create` or `open`; a context manager; may be used from any thread.

    When `append` or `append_all` return, the records are on the disk: no kill and no power cut loses them.
    """

    def __init__(
        self,
        folder: Path,
        lock: FolderLock,
        unlocked: keys.Unlocked,
        connection: sqlite3.Connection,
        inspection: Inspection,
    ) -> None:
        """For `create` and `open` alone."""
        self.folder = folder
        self._lock = lock
        self._key = unlocked.key
        self._wrapped = unlocked.wrapped
        self._sealer = Sealer(unlocked.key, unlocked.wrapped.vault_id)
        self._connection = connection
        self._end = inspection.end
        self._fresh: Inspection | None = inspection
        self._pen: Pen | None = None
        self._open = True
        self._keyring_ended = False
        self._turn = threading.RLock()

    @staticmethod
    def is_vault(folder: Path) -> bool:
        """Whether this is the folder of a vault, whole or damaged."""
        return founding.is_vault(folder)

    @classmethod
    def create(cls, folder: Path, passphrase: Secret[str]) -> Self:
        """Make a new vault and open it. A failure or a crash leaves nothing at `folder`."""
        with disk.refusals(folder):
            if folder.exists() or folder.is_symlink() or replacing.is_between(folder):
                raise VaultExists(folder=folder)
        key, vault_id = keys.new_key()
        unlocked = keys.Unlocked(key, keys.WrappedKey.wrap(key, vault_id, passphrase), ())
        beside = folder.parent / f".{folder.name}.{random_letters(4)}.new"
        try:
            with disk.refusals(folder):
                founding.build(beside, unlocked)
                beside.rename(folder)
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            raise
        try:
            with disk.refusals(folder):
                sync_folder(folder.parent)
                lock = FolderLock(folder)
            return cls._enter(folder, lock, unlocked, salvage=False)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)  # nobody has it yet, and nothing is in it
            raise

    @classmethod
    def open(cls, folder: Path, passphrase: Secret[str], *, salvage: bool = False) -> Self:
        """Open a vault.

        With `salvage` it is for reading only: nothing is written, and it holds the records before any damage.
        """
        return cls._unlocked(folder, lambda: keys.unlock(folder, passphrase), salvage=salvage)

    @classmethod
    def open_kept(cls, folder: Path, secret: Secret[bytes]) -> Self:
        """Open a vault with what a keyring kept (see `keep_in_keyring`). Raises KeyringOpensNothing, and as `open` does."""
        return cls._unlocked(folder, lambda: keys.unlock_kept(folder, secret), salvage=False)

    @classmethod
    def _unlocked(cls, folder: Path, unlock: Callable[[], keys.Unlocked], *, salvage: bool) -> Self:
        if not cls.is_vault(folder):
            raise NotAVault(folder=folder)
        opening.finish_compaction(folder)
        with disk.refusals(folder):
            lock = FolderLock(folder, reading=salvage)
        try:
            with disk.refusals(folder):
                unlocked = unlock()
        except BaseException:
            lock.release()
            raise
        vault = cls._enter(folder, lock, unlocked, salvage=salvage)
        if not salvage:  # and only now that it is whole: else what stands beside it may be all that there is
            opening.tidy_up_beside(folder)
        return vault

    @classmethod
    def _enter(cls, folder: Path, lock: FolderLock, unlocked: keys.Unlocked, *, salvage: bool) -> Self:
        """Read everything where nothing is written; only a whole vault is then opened for writing."""
        connection: sqlite3.Connection | None = None
        try:
            with disk.refusals(folder):
                if not salvage:
                    opening.make_durable(folder)
                connection, inspection, mark = opening.examine(folder, unlocked)
                vault = cls(folder, lock, unlocked, connection, inspection)
                if not salvage:
                    opening.refuse_damaged(folder, inspection)
                    vault._take(Pen.take(folder, unlocked, vault._sealer, inspection.end, mark))
        except BaseException:
            if connection is not None:
                connection.close()
            lock.release()
            raise
        return vault

    def _take(self, pen: Pen) -> None:
        """Go on with what SQLite reads and writes in the place of what was examined."""
        self._connection.close()
        self._connection, self._pen = pen.connection, pen
        pen.reserve.restore()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        return self._end.number

    def append(self, record: bytes) -> None:
        """Add one record; it is on the disk when this returns."""
        self.append_all((record,))

    def append_all(self, records: Iterable[bytes]) -> None:
        """Add records, all or none; they are on the disk when this returns.

        Raises VaultFull, VaultUnwritable, VaultReadOnly or RecordTooLarge: then none was kept, and the same may be
        tried again.
        """
        added = tuple(records)
        for record in added:
            if len(record) > LARGEST_RECORD:
                raise RecordTooLarge(size=len(record), limit=LARGEST_RECORD)
        with self._turn:
            pen = self._writing()
            if not added:
                return
            with disk.refusals(self.folder):
                self._end = pen.reserve.with_room(
                    lambda: journal.append(self._connection, self._sealer, self._end, added)
                )
            pen.follow(self._end)

    def records(self) -> Iterator[bytes]:
        """The records that are there now, in their order. Those that opening read are not read a second time.

        Raises ValueError, and gives out no more, once the vault is closed.
        """
        with self._turn:
            self._check_open()
            end, before = self._end, self._sealer.start
            read, self._fresh = self._fresh, None
        if read is not None and read.records:
            before = read.end
            for plain in read.records:
                self._check_open()
                yield plain
            del read
        for first, last in journal.batches(before.number + 1, end.number):
            with self._turn:
                self._check_open()
                with disk.refusals(self.folder):
                    rows = journal.rows(self._connection, first, last)
            if len(rows) != last - first + 1:
                raise self._damaged_at(before)
            for _, sealed in rows:
                if not isinstance(sealed, bytes):
                    raise self._damaged_at(before)
                try:
                    plain = self._sealer.unseal_record(before, sealed)
                except Broken:
                    raise self._damaged_at(before) from None
                before = after(before, sealed)
                self._check_open()
                yield plain

    def confirm(self, passphrase: Secret[str]) -> None:
        """Return if this is the vault's passphrase. Slow. Raises WrongPassphrase."""
        if not self.is_opened_by(passphrase):
            raise WrongPassphrase(folder=self.folder)

    def is_opened_by(self, passphrase: Secret[str]) -> bool:
        """Whether this is the vault's passphrase. Slow."""
        return self._wrapped.unwrap(passphrase) is not None

    def change_passphrase(self, new: Secret[str]) -> None:
        """Wrap the vault's key anew. After a crash in the middle the old or the new passphrase opens the vault."""
        with self._turn:
            pen = self._writing()
            wrapped = keys.WrappedKey.wrap(self._key, self._wrapped.vault_id, new)
            with disk.refusals(self.folder):
                pen.reserve.with_room(lambda: keys.store(self.folder, wrapped))
            self._wrapped = wrapped

    @property
    def is_on_reserve(self) -> bool:
        """Whether the reserve was given up, for want of room on the disk, and there is no room yet to lay it again."""
        return self._pen is not None and not self._pen.reserve.is_there

    @property
    def kept_as(self) -> str:
        """Under which name a keyring keeps the secret that opens this vault."""
        return second_key.name_of(self._wrapped.vault_id)

    @property
    def is_kept(self) -> bool:
        """Whether there is a key for a keyring beside the one for the passphrase."""
        return second_key.is_there(self.folder)

    def keep_in_keyring(self, secret: Secret[bytes]) -> bool:
        """Wrap the vault's key a second time, under a new secret that a keyring keeps already; the one before opens nothing
        any more. False where the vault was closed, or locked, meanwhile: then nothing is written.
        """
        with self._turn:
            if not self._open or self._keyring_ended:
                return False
            pen = self._writing()
            second = second_key.SecondKey.wrap(self._key, self._wrapped.vault_id, secret)
            with disk.refusals(self.folder):
                pen.reserve.with_room(lambda: second_key.store(self.folder, second))
            return True

    def forget_keyring(self) -> None:
        """Destroy the key for the keyring, if there is one: whatever a keyring kept opens nothing any more."""
        with self._turn:
            self._writing()
            with disk.refusals(self.folder):
                second_key.remove(self.folder)

    def end_keyring(self) -> None:
        """The same at once, also while another thread writes; and until the vault is closed none is made any more."""
        self._keyring_ended = True
        with disk.refusals(self.folder):
            second_key.remove(self.folder)

    def close(self, *, forget_keyring: bool = False) -> None:
        """Tidy up and let others in. Closing twice is fine; closing loses nothing, also on a full disk.

        With `forget_keyring` the passphrase alone opens it afterwards. Where the disk refuses that, the vault is closed all
        the same, and it is raised.
        """
        with self._turn:
            try:
                if forget_keyring and self._open and self._pen is not None:
                    self.forget_keyring()
            finally:
                try:
                    self._let_go()
                finally:
                    self._lock.release()

    def make_way(self, for_another: Callable[[], None]) -> None:
        """Close, and let another vault take the place before anybody can open this one."""
        with self._turn:
            try:
                self._let_go()
                if sys.platform == "win32":
                    self._lock.release()  # a folder with an open file cannot be renamed there, by nobody
                with disk.refusals(self.folder):
                    for_another()
            finally:
                self._lock.release()

    def _let_go(self) -> None:
        """Tidy up, and let go of everything but the lock."""
        if not self._open:
            return
        self._open = False
        self._fresh = None
        try:
            if self._pen is not None:
                self._pen.put_down(self._end)
        finally:
            self._connection.close()

    def _writing(self) -> Pen:
        self._check_open()
        if self._pen is None:
            raise VaultReadOnly(folder=self.folder)
        return self._pen

    def _check_open(self) -> None:
        if not self._open:
            raise ValueError("the vault is closed")

    def _damaged_at(self, before: Link) -> VaultDamaged:
        return self._damaged(f"{JOURNAL}: record {before.number + 1} is damaged", before.number)

    def _damaged(self, damage: str, whole: int) -> VaultDamaged:
        return VaultDamaged(folder=self.folder, damage=damage, whole=whole)
