"""Reading what a command is given, and writing what it makes."""

import sys
from pathlib import Path

from notetaker.cli.errors import CannotRead, CannotWrite, FileExists
from notetaker.durable import write_file

STANDARD = "-"


def read_bytes(name: str) -> bytes:
    """All of a file, or of standard input for `-`. Raises CannotRead."""
    try:
        return sys.stdin.buffer.read() if name == STANDARD else Path(name).read_bytes()
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
    try:
        if name == STANDARD:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        else:
            write_file(Path(name), data)
    except OSError as problem:
        raise CannotWrite(file=name, problem=problem.strerror) from None


def write_new(name: str, data: bytes) -> None:
    """Write a file that must not exist yet. Raises FileExists and CannotWrite."""
    if Path(name).exists():
        raise FileExists(file=name)
    write_output(name, data)
