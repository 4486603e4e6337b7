"""JSON lines, strictly: one way to write a value, and no other way is read.

A line is read only if writing what was read gives the same bytes, which refuses double keys, other orders of keys,
spaces, other escapes, lone surrogates and numbers that JSON does not have. Raises DamagedContentError, which says
which line, never what stands in it.
"""

import json
from collections.abc import Iterable, Iterator
from typing import NoReturn

from notetaker.exchange.errors import DamagedContentError, UnwritableError

LONGEST_LINE = 16_000_000
MOST_LINES = 1_000_000


def write_lines(values: Iterable[dict[str, object]]) -> bytes:
    """Each value on a line of its own, each line ended by a line feed. Raises UnwritableError for half a character."""
    try:
        return b"".join(_write(value) + b"\n" for value in values)
    except UnicodeEncodeError:
        raise UnwritableError(detail="a lone surrogate") from None


def read_lines(content: bytes) -> Iterator[dict[str, object]]:
    """The objects of the lines, one by one."""
    if not content.endswith(b"\n"):
        raise DamagedContentError(detail="the last line is not ended")
    lines = content[:-1].split(b"\n", MOST_LINES)
    if len(lines) > MOST_LINES:
        raise DamagedContentError(detail=f"more than {MOST_LINES} lines")
    for number, line in enumerate(lines, start=1):
        yield _read(line, number)


def _write(value: dict[str, object]) -> bytes:
    return _ENCODER.encode(value).encode("utf-8")


def _read(line: bytes, number: int) -> dict[str, object]:
    if len(line) > LONGEST_LINE:
        raise DamagedContentError(detail=f"line {number} is too long")
    try:
        value = _DECODER.decode(line.decode("utf-8"))
        same = isinstance(value, dict) and _write(value) == line
    except (ValueError, RecursionError):
        same = False
    if not same:
        raise DamagedContentError(detail=f"line {number} is not an object in its one form")
    return dict(value)


def _refuse(_number: str) -> NoReturn:
    raise ValueError("a number that is not an integer")


_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
_DECODER = json.JSONDecoder(parse_constant=_refuse, parse_float=_refuse)
