"""What of a text the decision on one match may rest on."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from notetaker.anonymise.forms.entities import Entity, FormKind
from notetaker.anonymise.judging.around_names import FARTHEST
from notetaker.anonymise.knowledge.stranger_signs import is_place
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words

# Found faster than by their classes, as in `standing`.
_PART = FormKind.PART
_INITIALS = FormKind.INITIALS


class Known(NamedTuple):
    """What a text says beyond doubt.

    `clear` are the words that are replaced anyhow, `named` the entities that they name, with the places of their whole
    names in order. `strangers` are the parts of names that the text gives to somebody else, each with the places where it
    does.
    """

    clear: Collection[int] = frozenset()
    named: Mapping[Entity, Sequence[int]] = MappingProxyType({})
    strangers: Mapping[str, Sequence[int]] = MappingProxyType({})


NOTHING_KNOWN = Known()


@dataclass(repr=False, eq=False)
class Scene:
    """A text, what the roster seems to have in it, and what it says beyond doubt.

    `matched` are the words of matches that are no mere part of a name; `persons` and `organisations` are where matches
    begin and end. `matches` are all of them, `by_first` and `by_last` the same by their first and by their last words, and
    `has_both` is whether there are persons as well as organisations. What is `known` comes last: `asked` tells whether
    anybody wanted to know it since it was set to False, so that who did not need not be asked again. Nothing else changes.
    """

    words: Words
    matched: Collection[int] = frozenset()
    persons: Mapping[int, int] = field(default_factory=dict)
    organisations: Mapping[int, int] = field(default_factory=dict)
    by_first: Mapping[int, Match] = field(default_factory=dict)
    by_last: Mapping[int, Match] = field(default_factory=dict)
    matches: Sequence[Match] = ()
    has_both: bool = False
    known: Known = NOTHING_KNOWN
    asked: bool = False

    @classmethod
    def of(cls, words: Words, matches: Sequence[Match]) -> "Scene":
        """The scene before anything is decided."""
        matched: set[int] = set()
        persons: dict[int, int] = {}
        organisations: dict[int, int] = {}
        by_first: dict[int, Match] = {}
        by_last: dict[int, Match] = {}
        people = 0
        for match in matches:
            first, last, kind = match.first, match.last, match.kind
            by_first[first] = by_last[last] = match
            if match.is_person:
                people += 1
                whole, ends = first < last and match.is_whole_name, persons
            else:
                whole = not (kind is _PART and first == last and is_place(words.keys[first]))
                ends = organisations
            if whole:
                matched.update(range(first, last + 1))
            if kind is not _PART and kind is not _INITIALS:
                ends[first] = last
        has_both = 0 < people < len(matches)
        return cls(words, matched, persons, organisations, by_first, by_last, matches, has_both)

    @property
    def clear(self) -> Collection[int]:
        """The words that are replaced anyhow."""
        self.asked = True
        return self.known.clear

    @property
    def named(self) -> Mapping[Entity, Sequence[int]]:
        """The entities that the text names beyond doubt."""
        self.asked = True
        return self.known.named

    @property
    def strangers(self) -> Mapping[str, Sequence[int]]:
        """The parts of names that the text gives to somebody else."""
        self.asked = True
        return self.known.strangers

    def chain(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The names in the list that the one at first..last stands in: a comma, an "and" or a sign parts them."""
        before: list[tuple[int, int]] = []
        at = first
        while len(before) < _MOST_BESIDE and (place := self._joined_before(at)) in self._starts:
            at = self._starts[place]
            before.append((at, place))
        yield from reversed(before)
        yield first, last
        for _ in range(_MOST_BESIDE):
            if (place := self._joined_after(last)) not in self.persons:
                break
            last = self.persons[place]
            yield place, last

    def is_alone(self, first: int, last: int) -> bool:
        """Whether the name at first..last stands in no list of names."""
        persons, ends = self.persons, self.by_last
        if len(persons) == (first in persons):
            return True
        if (first - 1 in ends or first - 2 in ends) and self._joined_before(first) in self._starts:
            return False
        near = last + 1 in persons or last + 2 in persons
        return not (near and self._joined_after(last) in persons)

    @cached_property
    def with_capitals(self) -> Collection[tuple[str, ...]]:
        """The words of the matches that begin with a capital letter."""
        high = (match for match in self.matches if self.words.capital(match.first))
        return {tuple(self.words.keys[match.first : match.last + 1]) for match in high}

    def near(self, called: str, place: int) -> Sequence[tuple[int, int]]:
        """Where the matches are, not far from the word at `place`, that may be of an entity or of a house, by its key."""
        there = self._by_key.get(called, ())
        return there[bisect_left(there, (place - FARTHEST, 0)) : bisect_left(there, (place + FARTHEST, 0))]

    @cached_property
    def _by_key(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        """The first and the last words of the matches, in order, by the keys of their entities and of their houses."""
        found: dict[str, list[tuple[int, int]]] = {}
        for match in self.matches:
            for key in {key for who in match.entities for key in (who.key, house_of(who))}:
                found.setdefault(key, []).append((match.first, match.last))
        return {key: sorted(places) for key, places in found.items()}

    @cached_property
    def _starts(self) -> Mapping[int, int]:
        """Where each person's name begins, by where it ends."""
        return {end: start for start, end in self.persons.items()}

    def _joined_after(self, last: int) -> int:
        """Where the next name of a list would begin; -1 where nothing joins."""
        gap, follower = self.words.gap[last + 1], last + 1
        if gap.strip() in _SIGNS:
            return follower
        if self.words.at[follower] in _WORDS and gap.strip() in {"", ","}:
            return follower + 1 if self.words.gap[follower + 1].isspace() else -1
        return -1

    def _joined_before(self, first: int) -> int:
        """Where the name before in a list would end; -1 where nothing joins."""
        gap, former = self.words.gap[first], first - 1
        if gap.strip() in _SIGNS:
            return former
        if gap.isspace() and self.words.at[former] in _WORDS and self.words.gap[former].strip() in {"", ","}:
            return former - 1
        return -1


def house_of(who: Entity) -> str:
    """The organisation that somebody belongs to, or that it is, as `near` calls it."""
    return f"house {who.home if who.is_person else who.key}"


_MOST_BESIDE = 8
_SIGNS = {",", "+", "&", "/", "→", "->", "=>", "=", "↔"}
_WORDS = {"and", "or", "et", "ou", "und", "puis", "then"}
