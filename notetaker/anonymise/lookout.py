"""Tells which of several things may stand in a text, and where, by the words that they need; nobody looks for others."""

from collections.abc import Callable, Sequence

from notetaker.anonymise.knowledge.remembered import Remembered

Seen = dict[int, list[int]]
"""Of each thing that may stand in a text the words that it needs, from left to right."""


class Lookout:
    """Things by their numbers, each with what says of a folded word whether it is one of those that the thing needs."""

    def __init__(self, needed: dict[int, Callable[[str], bool]]) -> None:
        self._needed = needed
        self._things = Remembered(self._things_that_need)

    def seen_in(self, keys: Sequence[str]) -> Seen:
        """What may stand in a text with these words, and at which of them."""
        needing, idle = self._things, self._things.idle
        seen: Seen = {}
        for place, key in enumerate(keys):
            if key not in idle:
                for thing in needing[key]:
                    if thing in seen:
                        seen[thing].append(place)
                    else:
                        seen[thing] = [place]
        return seen

    def _things_that_need(self, key: str) -> tuple[int, ...]:
        return tuple([thing for thing, needs in self._needed.items() if needs(key)])
