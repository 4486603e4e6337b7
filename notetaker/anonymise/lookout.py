"""Tells which of several things may stand in a text by the words that they need, so that the others are not looked for."""

from collections.abc import Callable, Iterable
from functools import reduce
from operator import or_

from notetaker.anonymise.remembered import Remembered


class Lookout:
    """Things with their bits, each with what says of a folded word whether it is one of those that the thing needs."""

    def __init__(self, needed: dict[int, Callable[[str], bool]]) -> None:
        self._needed = needed
        self._things = Remembered(self._things_that_need)

    def seen_in(self, keys: Iterable[str]) -> int:
        """The bits of the things that may stand in a text with these words."""
        things, idle = self._things, self._things.idle
        return reduce(or_, [things[key] for key in keys if key not in idle], 0)

    def _things_that_need(self, key: str) -> int:
        return reduce(or_, (bit for bit, needs in self._needed.items() if needs(key)), 0)
