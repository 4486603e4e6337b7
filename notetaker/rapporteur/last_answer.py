"""An answer that is worked out once, and given again as long as the question is the same."""

from collections.abc import Callable
from types import MethodType
from typing import Generic, ParamSpec, TypeVar, cast
from weakref import WeakMethod

P = ParamSpec("P")
T = TypeVar("T")


class LastAnswer(Generic[P, T]):
    """Ask it as the function that it is made of. What it is asked about must not change; of long tuples the same again
    is told at a glance. Of a method it does not hold the owner, who holds it: so both go at once, with all that they know.
    """

    def __init__(self, work_out: Callable[P, T]) -> None:
        self._work_out = WeakMethod(work_out) if isinstance(work_out, MethodType) else lambda: work_out
        self._answered: tuple[object, T] | None = None

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        asked = args, kwargs
        if self._answered is None or self._answered[0] != asked:
            work_out = cast(Callable[P, T], self._work_out())
            self._answered = asked, work_out(*args, **kwargs)
        return self._answered[1]

    def forget(self) -> None:
        """Let go of the answer, and of what it was asked about."""
        self._answered = None
