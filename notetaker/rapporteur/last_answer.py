"""An answer that is worked out once, and given again as long as the question is the same."""

from collections.abc import Callable
from typing import Generic, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class LastAnswer(Generic[P, T]):
    """Ask it as the function that it is made of. What it is asked about must not change; of long tuples the same again
    is told at a glance.
    """

    def __init__(self, work_out: Callable[P, T]) -> None:
        self._work_out = work_out
        self._answered: tuple[object, T] | None = None

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        asked = args, kwargs
        if self._answered is None or self._answered[0] != asked:
            self._answered = asked, self._work_out(*args, **kwargs)
        return self._answered[1]

    def forget(self) -> None:
        """Let go of the answer, and of what it was asked about."""
        self._answered = None
