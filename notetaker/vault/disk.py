"""Files that are on the disk when the call returns, for their owner alone; and what the system's refusals mean."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from notetaker import durable, regular_files
from notetaker.model.system_errors import said
from notetaker.vault.errors import VaultDamaged, VaultError, VaultFull, VaultInUse, VaultReadOnly, VaultUnwritable

FOLDER_MODE: Final = 0o700
FILE_MODE: Final = 0o600

NO_SPACE: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
_NO_RIGHT: Final = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_PRIMARY: Final = 0xFF


def sync_existing(path: Path) -> None:
    """Put what an interrupted program may have left in the system's memory on the disk, if the file exists."""
    try:
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        return
    regular_files.check(descriptor, path)
    try:
        durable.sync(descriptor)
    finally:
        os.close(descriptor)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that does not exist yet. Durable with the next `sync_folder`; nothing is left if it fails."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), FILE_MODE)
    try:
        with os.fdopen(descriptor, "wb", buffering=0) as file:
            restrict(path)
            rest = memoryview(data)
            while rest:
                rest = rest[file.write(rest) :]
            durable.sync(file.fileno())
    except OSError:
        path.unlink()
        raise


def make_folder(path: Path) -> None:
    """Make a folder that only its owner may enter."""
    path.mkdir(FOLDER_MODE)
    path.chmod(FOLDER_MODE)


def restrict(path: Path) -> None:
    """Give `path` the mode of a vault's file or folder, whatever the umask or a copying program made of it."""
    mode = FOLDER_MODE if path.is_dir() else FILE_MODE
    if path.stat().st_mode & 0o777 != mode:
        path.chmod(mode)


@contextmanager
def refusals(folder: Path) -> Iterator[None]:
    """Turn what the system or SQLite refuses in here into the vault's own errors."""
    try:
        yield
    except OSError as error:
        raise _of_system(folder, error) from error
    except sqlite3.Error as error:
        raise _of_sqlite(folder, error) from error


def _of_system(folder: Path, error: OSError) -> VaultError:
    if error.errno in NO_SPACE:
        return VaultFull(folder=folder)
    if error.errno in _NO_RIGHT:
        return VaultReadOnly(folder=folder)
    return VaultUnwritable(folder=folder, problem=said(error))


def _of_sqlite(folder: Path, error: sqlite3.Error) -> VaultError:
    code = primary_code(error)
    if code == sqlite3.SQLITE_FULL:
        return VaultFull(folder=folder)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return VaultReadOnly(folder=folder)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return VaultInUse(folder=folder, process="")
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return VaultDamaged(folder=folder, damage="journal.db: a page is damaged", whole="some")
    return VaultUnwritable(folder=folder, problem=getattr(error, "sqlite_errorname", type(error).__name__))


def primary_code(error: sqlite3.Error) -> int:
    """SQLite's own number for the error, without its finer distinction."""
    return int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)) & _PRIMARY
