"""Files as a command names them: `-` is standard input or standard output."""

import sys
from pathlib import Path

from notetaker import files
from notetaker.files import CannotRead, CannotWrite

STANDARD = "-"


def read_bytes(name: str) -> bytes:
    """All of a file, or of standard input for `-`. Raises CannotRead."""
    if name != STANDARD:
        return files.read_bytes(Path(name))
    try:
        return sys.stdin.buffer.read()
    except OSError as problem:
        raise CannotRead(file=name, problem=problem.strerror) from None


def read_text(name: str) -> str:
    """All of a text in UTF-8 (with or without a mark at its start). Raises CannotRead."""
    try:
        return read_bytes(name).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CannotRead(file=name, problem="it is not a text in UTF-8") from None


def write_output(name: str, data: bytes) -> None:
    """Write a file whole, or to standard output for `-`. Raises CannotWrite."""
    if name != STANDARD:
        files.write(Path(name), data)
        return
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as problem:
        raise CannotWrite(file=name, problem=problem.strerror) from None
