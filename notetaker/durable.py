"""Files that appear whole, private and durable, or not at all."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from notetaker.unguessable import random_letters


@contextmanager
def appearing(path: Path) -> Iterator[BinaryIO]:
    """Write a file that takes its name only when all of it is on the disk; whatever stood there stays until then.

    Readable by its owner alone. Raises OSError as the file system does; nothing partial is left behind.
    """
    partial = path.with_name(f".{random_letters(8)}.part")
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(descriptor, "wb") as target:
            yield target
            target.flush()
            sync(target.fileno())
        partial.replace(path)
    except BaseException:
        with suppress(FileNotFoundError):
            partial.unlink()
        raise
    sync_folder(path.parent)


def write_file(path: Path, data: bytes) -> None:
    """Write all of a small file, as `appearing` does."""
    with appearing(path) as target:
        target.write(data)


def sync(descriptor: int) -> None:
    """Return once the file's content is on the disk."""
    if sys.platform == "darwin":
        import fcntl

        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)  # plain fsync leaves it in the drive's cache there
        except OSError:
            os.fsync(descriptor)  # a file system without it, as SQLite does
    else:
        os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Return once the names in `folder` are on the disk."""
    if sys.platform == "win32":
        return  # a folder has no handle to sync there; the file system journals names
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        sync(descriptor)
    except OSError as error:
        if error.errno != errno.EINVAL:  # some network file systems know no syncing of folders
            raise
    finally:
        os.close(descriptor)
