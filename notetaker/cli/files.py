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
_DESCRIPTORS = (Path("/dev/fd"), Path("/proc/self/fd"))


def read_bytes(name: str) -> bytes:
    """All of a file, of standard input for `-`, or of what the shell has opened for us. Raises CannotRead."""
    if name != STANDARD and not _is_open_already(name):
        return files.read_bytes(Path(name))
    try:
        return sys.stdin.buffer.read() if name == STANDARD else Path(name).read_bytes()
    except OSError as problem:
        raise CannotRead(file=name, problem=said(problem)) from None


def _is_open_already(name: str) -> bool:
    """Whether it is what a shell passes for `<(command)`: a pipe that a command writes to."""
    return Path(name).parent in _DESCRIPTORS or Path(name) == _DESCRIPTORS[0].with_name("stdin")


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
