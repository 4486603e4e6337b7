"""Memory that is free is given back to the system where its C library would keep it for later."""

import ctypes
from functools import cache
from typing import Protocol, cast


class _Trim(Protocol):
    def __call__(self, keep: int) -> int: ...


def give_back() -> None:
    """Give back whole pages of memory in which nothing is any more. It takes a millisecond or two."""
    if (trim := _trim()) is not None:
        trim(0)


@cache
def _trim() -> _Trim | None:
    """What the C library of most Linux systems has for this, and no other."""
    try:
        return cast(_Trim, ctypes.CDLL(None).malloc_trim)
    except (AttributeError, OSError, TypeError):
        return None
