"""How ordinary a word is in the notes, said by those whose word it is not."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from notetaker.exposure.attack.seen import SeenNote
from notetaker.exposure.attack.tables import weight

People = frozenset[int]
Where = tuple[str | None, str | None]
"""The session and the category that are shown."""


class Background:
    """What the notes say beside the one that is looked at. The same note in two files counts once.

    Of the notes of those among whom somebody is whose word it is, that one may have said their share: a nurse who says
    "ward" in every note of hers makes it no ordinary word. Only what is said beyond it is said by others.
    """

    def __init__(
        self,
        notes: Sequence[SeenNote],
        keys: Sequence[Iterable[str]],
        pool: Callable[[str | None, str | None], Sequence[int]],
    ) -> None:
        self._pool = pool
        self._having: defaultdict[str, Counter[Where]] = defaultdict(Counter)
        self._notes: Counter[Where] = Counter()
        seen: set[tuple[Where, str]] = set()
        for note, held in zip(notes, keys, strict=True):
            where = note.session, note.category
            if (where, note.text) not in seen:
                seen.add((where, note.text))
                self._notes[where] += 1
                for key in set(held):
                    self._having[key][where] += 1
        self._count = self._notes.total()
        self._others: dict[tuple[str, People, Where], float] = {}

    def share(self, key: str, use: str, holders: People, where: Where) -> float:
        """How often somebody whose word it is not says it: by the other notes, and by what is usual."""
        before, usual = weight("topic", "before"), weight("topic", use)
        asked = key, holders, where
        if asked not in self._others:
            self._others[asked] = self._said_by_others(*asked)
        return (self._others[asked] + before * usual) / (self._count - 1 + before)

    def _said_by_others(self, key: str, holders: People, where: Where) -> float:
        having: Mapping[Where, int] = self._having[key]
        return sum(
            max(0.0, count - max(self._own(other, holders), float(other == where)))
            for other, count in having.items()
        )

    def _own(self, where: Where, holders: People) -> float:
        """How many notes those of the pool whose word it is may have said, if all spoke as often."""
        pool = self._pool(*where)
        return self._notes[where] * sum(one in holders for one in pool) / max(1, len(pool))
