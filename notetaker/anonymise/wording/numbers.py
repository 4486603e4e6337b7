"""Which of several in a note a placeholder stands for, so that words say "another" only of another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from notetaker.anonymise.wording.together import listed_beside
from notetaker.model.body import Body, Mention, Placeholder
from notetaker.model.category import WIDEST

_COME_AGAIN = frozenset({Mention.PERSON, Mention.ORGANISATION, Mention.SOMEBODY})
"""Who may be called otherwise the next time; an address that reads otherwise is another one, and so is a detail."""


@dataclass(frozen=True, repr=False)
class Who:
    """Who the numbers of a text stand for, while it is stripped; never kept."""

    numbers: Mapping[tuple[Mention, str], int] = field(default_factory=dict)


NOBODY = Who()
"""Nothing is known of whom the placeholders of a text stand for."""


class Numbers:
    """Counts who is mentioned in a text on from the placeholders that it has already."""

    def __init__(self, text: str, existing: Sequence[Placeholder], known: Who = NOBODY) -> None:
        self._text = text
        self._existing = existing
        self._found = dict(known.numbers)
        self._taken = _highest(existing)

    @property
    def who(self) -> Who:
        """Who is known by now."""
        return Who(self._found)

    def of(self, mention: Mention, category: str, identity: str, stretch: tuple[int, int]) -> int:
        """The number of somebody, or of an organisation, whom a stretch of the text mentions.

        Of whom nobody knows any more whether it is one that is there has the number of that one, and is said without
        "another", which would be false of the same. Those who are listed side by side are not the same.
        """
        key = mention, identity
        if key not in self._found:
            self._found[key] = self._perhaps(mention, category, stretch) or self._next(mention)
        return self._found[key]

    def _perhaps(self, mention: Mention, category: str, stretch: tuple[int, int]) -> int | None:
        if mention not in _COME_AGAIN or not self._existing:
            return None
        taken = {number for (each, _), number in self._found.items() if each is mention}
        taken.update(one.which for one in listed_beside(Body(self._text, tuple(self._existing)), *stretch))
        free = [one for one in self._existing if one.mention is mention and one.which not in taken]
        same = [one.which for one in free if one.category == category]
        wider = [one.which for one in free if WIDEST in (one.category, category)]
        return next(iter((*same, *wider)), None)

    def _next(self, mention: Mention) -> int:
        self._taken[mention] = self._taken.get(mention, 0) + 1
        return self._taken[mention]


def _highest(existing: Sequence[Placeholder]) -> dict[Mention, int]:
    """The highest number of each kind of mention."""
    taken: dict[Mention, int] = {}
    for one in existing:
        taken[one.mention] = max(taken.get(one.mention, 0), one.which)
    return taken
