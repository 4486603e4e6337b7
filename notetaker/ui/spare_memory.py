"""Memory that is free is given back to the system, and is there for every thread, where its C library would keep it."""

import ctypes
from collections.abc import Callable
from functools import cache
from typing import Any, Final, cast

_MOST_STORES: Final = -8
"""What glibc calls M_ARENA_MAX."""


def give_back() -> None:
    """Give back whole pages of memory in which nothing is any more. It takes a millisecond or two."""
    if (trim := _of_system("malloc_trim")) is not None:
        trim(0)


def keep_together() -> None:
    """Let all threads take memory from one store, for of what is free in another none has the use. Before they begin."""
    if (choose := _of_system("mallopt")) is not None:
        choose(_MOST_STORES, 1)


@cache
def _of_system(name: str) -> Callable[..., Any] | None:
    """What the C library of most Linux systems has for this, and no other."""
    try:
        return cast("Callable[..., Any]", getattr(ctypes.CDLL(None), name))
    except (AttributeError, OSError, TypeError):
        return None
