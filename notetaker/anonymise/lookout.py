"""Tells which of several things may stand in a text, and where, by the words that they need; nobody looks for others."""

from collections.abc import Callable, Sequence
from functools import reduce
from operator import or_

from notetaker.anonymise.knowledge.remembered import Remembered


class Seen:
    """What may stand in a text: `things` are the bits of all that a word of it is needed for."""

    __slots__ = ("_sights", "things")

    def __init__(self, things: int, sights: list[tuple[int, int]]) -> None:
        self.things = things
        self._sights = sights

    def at(self, thing: int) -> list[int]:
        """The words that it needs, from left to right."""
        return [place for place, needing in self._sights if needing & thing]


class Lookout:
    """Things with their bits, each with what says of a folded word whether it is one of those that the thing needs."""

    def __init__(self, needed: dict[int, Callable[[str], bool]]) -> None:
        self._needed = needed
        self._things = Remembered(self._things_that_need)

    def seen_in(self, keys: Sequence[str]) -> Seen:
        """What may stand in a text with these words, and at which of them."""
        needing, idle = self._things, self._things.idle
        things = 0
        sights: list[tuple[int, int]] = []
        for place, key in enumerate(keys):
            if key not in idle:
                these = needing[key]
                things |= these
                sights.append((place, these))
        return Seen(things, sights)

    def _things_that_need(self, key: str) -> int:
        return reduce(or_, (bit for bit, needs in self._needed.items() if needs(key)), 0)
