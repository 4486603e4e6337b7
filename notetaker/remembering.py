"""What is worked out once and remembered outside of any object. All of it is forgotten with the lock.

Words of notes and names of a roster are among what a memory for speed is asked, and it would outlive every desk.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, Protocol, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_MOST = 65_536
_ways_to_forget: list[Callable[[], None]] = []


class Remembering(Protocol[P, T_co]):
    """A function whose answers are remembered, and forgotten sooner where `cache_clear` is called."""

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T_co:
        """The answer."""

    def cache_clear(self) -> None:
        """Let go of all answers."""


def remembered(most: int = _MOST) -> Callable[[Callable[P, T]], Remembering[P, T]]:
    """Remember up to so many answers of a function, until `forget`."""

    def remembering(work_out: Callable[P, T]) -> Remembering[P, T]:
        found = lru_cache(most)(work_out)
        with_the_lock(found.cache_clear)
        return cast("Remembering[P, T]", found)

    return remembering


def with_the_lock(forget_it: Callable[[], None]) -> None:
    """Have a memory of another kind emptied by `forget` too."""
    _ways_to_forget.append(forget_it)


def forget() -> None:
    """Let go of all that is remembered so. Called when a vault is closed."""
    for forget_it in _ways_to_forget:
        forget_it()
