"""How many there are of each, counted once and kept in step: thousands need not be counted anew for one more."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class Tallied(Generic[K]):
    """Counts nothing until it is asked first: while a long journal is read nobody asks."""

    def __init__(self) -> None:
        self._counts: Counter[K] | None = None

    def change(self, key: K, by: int) -> None:
        """So many more there are now, or fewer."""
        if self._counts is not None:
            self._counts[key] += by

    def forget(self) -> None:
        """Count anew when it is asked next: what was counted is of another kind now."""
        self._counts = None

    def of(self, keys: Iterable[K]) -> Mapping[K, int]:
        """How many there are of each; `keys` are those of all there are, and are looked at only when they are counted."""
        if self._counts is None:
            self._counts = Counter(keys)
        return self._counts
