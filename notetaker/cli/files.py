"""Files as a command names them: `-` is standard input or standard output."""

import sys
from collections.abc import Sequence
from pathlib import Path

from notetaker import files
from notetaker.cli.translation import told
from notetaker.files import CannotRead, CannotWrite
from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError
from notetaker.model.system_errors import said

STANDARD = "-"


def read_bytes(name: str) -> bytes:
    """All of a file, or of standard input for `-`. Raises CannotRead."""
    if name != STANDARD:
        return files.read_bytes(Path(name))
    try:
        return sys.stdin.buffer.read()
    except OSError as problem:
        raise CannotRead(file=name, problem=said(problem)) from None


def listed(names: Sequence[str]) -> tuple[list[str], int]:
    """The files that are named, those in a named folder one by one; and how many folders gave none.

    Those are told on standard error.
    """
    found: list[str] = []
    failed = 0
    for name in names:
        if name == STANDARD or not Path(name).is_dir():
            found.append(name)
            continue
        try:
            found += map(str, files.files_in(Path(name)))
        except NotetakerError as error:
            failed += 1
            print("notetaker:", told(error), file=sys.stderr)
    return found, failed


def read_text(name: str) -> str:
    """All of a text in UTF-8 (with or without a mark at its start). Raises CannotRead."""
    try:
        return read_bytes(name).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CannotRead(file=name, problem=QT_TRANSLATE_NOOP("problems", "it is not a text in UTF-8")) from None


def write_output(name: str, data: bytes) -> None:
    """Write a file whole, or to standard output for `-`. Raises CannotWrite."""
    if name != STANDARD:
        files.write(Path(name), data)
        return
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as problem:
        raise CannotWrite(file=name, problem=said(problem)) from None
