"""Encrypting and decrypting files on disk: the target appears whole, private and durable, or not at all."""

import os
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from notetaker.age.parties import Identity, Recipient
from notetaker.age.sealing import decrypt, encrypt


def encrypt_file(
    recipients: Sequence[Recipient], source_path: Path, target_path: Path, *, armored: bool = False
) -> None:
    """Encrypt a file. An existing target is replaced in one step at the end, or left alone if anything fails."""
    _between(source_path, target_path, lambda source, target: encrypt(recipients, source, target, armored=armored))


def decrypt_file(identities: Sequence[Identity], source_path: Path, target_path: Path) -> None:
    """Decrypt a file. The target appears only when all of it is authentic; until then it is private and beside."""
    _between(source_path, target_path, lambda source, target: decrypt(identities, source, target))


def _between(source_path: Path, target_path: Path, work: Callable[[BinaryIO, BinaryIO], None]) -> None:
    with source_path.open("rb") as source, _appearing(target_path) as target:
        work(source, target)


@contextmanager
def _appearing(path: Path) -> Iterator[BinaryIO]:
    partial = path.with_name(f".{secrets.token_hex(8)}.part")
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(descriptor, "wb") as target:
            yield target
            target.flush()
            os.fsync(target.fileno())
        partial.replace(path)
    except BaseException:
        with suppress(FileNotFoundError):
            partial.unlink()
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":  # elsewhere a folder cannot be opened, and the rename is durable with the file
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
