"""Which words may come next where a pattern of tells begins, read off the pattern, so that few need be tried.

What a pattern may spell is followed piece by piece from its first word until its second word is known. Whatever stands
between the two in a text is no word, so that the second is the next one.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Set
from dataclasses import dataclass, field

from notetaker.anonymise.tells.expression import ANY, DIGIT, EDGE, Ahead, Group, Piece, Repeat, Spellings, Way
from notetaker.remembering import remembered

A_NUMBER = "0"
"""Stands for all words that begin with a digit, and for none, among those that may follow."""
AFTER_DIGITS = ":"
"""No word that begins with a digit comes behind it in order, and all others do, but for none at all."""
_GAP = re.compile(f"[^a-z0-9{ANY}{DIGIT}]+")
_OPEN = re.compile(f"[{ANY}{DIGIT}]")
_OF_OPEN = frozenset({ANY, DIGIT})
_OF_A_NUMBER = frozenset({*"0123456789", DIGIT})
_MOST_ROUNDS = 4
"""So often a piece is followed that may be there again and again."""
_MOST_OPEN = 500
"""So many words that go on are followed at once."""

_Words = frozenset[str]


def next_words(ways: Group, begins: Collection[str]) -> dict[str, _Words | None]:
    """The words that may follow each of the words `begins` where one of the ways matches there; None if any may."""
    following = _Following(frozenset(begins), {word[:end] for word in begins for end in range(len(word) + 1)})
    following.give_up(following.over_ways(ways, _Spelt({""})))
    return following.found()


@dataclass(slots=True)
class _Spelt:
    """What may be spelt so far: parts of the first word, and parts of the second with the first words before each."""

    firsts: set[str] = field(default_factory=set)
    seconds: dict[str, _Words] = field(default_factory=dict)

    def one_by_one(self) -> Iterator["_Spelt"]:
        yield from (_Spelt({first}) for first in self.firsts)
        yield from (_Spelt(seconds={second: firsts}) for second, firsts in self.seconds.items())

    def add_second(self, second: str, firsts: _Words) -> None:
        known = self.seconds.get(second)
        self.seconds[second] = firsts if known is None else known | firsts


class _Following:
    """The second words found so far, with the first words before each; and those behind which any word may be."""

    def __init__(self, begins: _Words, parts: Set[str]) -> None:
        """`parts` are those with which the words begin."""
        self._begins = begins
        self._parts = parts
        self._seconds = _Spelt()
        self._before_any: _Words = frozenset()

    def found(self) -> dict[str, _Words | None]:
        seconds: dict[str, set[str]] = {word: set() for word in self._begins}
        for second, firsts in self._seconds.seconds.items():
            for first in firsts:
                seconds[first].add(second)
        return {first: None if first in self._before_any else frozenset(seconds[first]) for first in self._begins}

    def give_up(self, spelt: _Spelt) -> None:
        """Follow no further what is spelt so far: any word may be the second."""
        begun = (word for word in self._begins for first in spelt.firsts if _may_begin(word, first))
        self._before_any = self._before_any.union(begun, *spelt.seconds.values())

    def over_ways(self, ways: Group, spelt: _Spelt) -> _Spelt:
        """What may be spelt once one of the ways comes on top."""
        return _either(self._over_way(way, spelt) for way in ways)

    def _over_way(self, way: Way, spelt: _Spelt) -> _Spelt:
        for piece in way:
            if not (spelt.firsts or spelt.seconds):
                break
            spelt = self._over(piece, spelt)
        return spelt

    def _over(self, piece: Piece, spelt: _Spelt) -> _Spelt:
        if isinstance(piece, tuple):
            return self.over_ways(piece, spelt)
        if isinstance(piece, Repeat):
            return self._over_repeat(piece, spelt)
        if isinstance(piece, Ahead):
            return _either(one for one in spelt.one_by_one() if not self._ends_with(piece, one))
        return self._over_spellings(piece, spelt)

    def _over_repeat(self, repeat: Repeat, spelt: _Spelt) -> _Spelt:
        reached = spelt if repeat.least == 0 else _Spelt()
        for rounds in range(1, _MOST_ROUNDS + 1):
            spelt = self._over(repeat.piece, spelt)
            before, reached = reached, _either([reached, spelt]) if rounds >= repeat.least else reached
            if rounds == repeat.most or (rounds >= repeat.least and reached == before):
                return reached
        self.give_up(spelt)
        return reached

    def _ends_with(self, ahead: Ahead, spelt: _Spelt) -> bool:
        """Whether what must follow says which words may be the second, so that no more need be followed."""
        following = _Following(self._begins, self._parts)
        open_ = following.over_ways(ahead.ways, spelt)
        if open_.firsts or open_.seconds or following._before_any:
            return False
        for second, firsts in following._seconds.seconds.items():
            self._seconds.add_second(second, firsts)
        return True

    def _over_spellings(self, spellings: Spellings, spelt: _Spelt) -> _Spelt:
        longer = _Spelt()
        for more in with_gaps(spellings):
            for begun in spelt.firsts:
                first, edge, rest = (begun + more if begun else more.lstrip(EDGE)).partition(EDGE)
                if first in self._parts:
                    if not edge:
                        longer.firsts.add(first)
                    elif first in self._begins:
                        self._add(longer, rest, frozenset({first}))
                elif not _OF_OPEN.isdisjoint(first):
                    self.give_up(_Spelt({first}))
            for begun, firsts in spelt.seconds.items():
                self._add(longer, begun + more if begun else more.lstrip(EDGE), firsts)
        if len(longer.seconds) > _MOST_OPEN:
            self.give_up(longer)
            return _Spelt()
        return longer

    def _add(self, longer: _Spelt, spelt: str, firsts: _Words) -> None:
        """Behind these first words this may be spelt: the second word, a part of it, or what may be any word."""
        second, ended, _ = spelt.partition(EDGE)
        if second[:1] in _OF_A_NUMBER:
            self._seconds.add_second(A_NUMBER, firsts)
        elif not _OF_OPEN.isdisjoint(second):
            self._before_any |= firsts
        elif ended and second:
            self._seconds.add_second(second, firsts)
        else:
            longer.add_second(second, firsts)


@remembered(_MOST_OPEN)
def with_gaps(spellings: Spellings) -> frozenset[str]:
    """The spellings with an edge for whatever stands between words."""
    return frozenset(_GAP.sub(EDGE, one) for one in spellings)


def _may_begin(word: str, spelt: str) -> bool:
    """Whether the word may begin with what is spelt so, or with the part of it before anything may stand."""
    known = _OPEN.split(spelt, maxsplit=1)[0]
    follower = word[len(known) : len(known) + 1]
    return word.startswith(known) and (spelt[len(known) : len(known) + 1] != DIGIT or follower.isdigit())


def _either(several: Iterable[_Spelt]) -> _Spelt:
    together = _Spelt()
    for one in several:
        together.firsts |= one.firsts
        for second, firsts in one.seconds.items():
            together.add_second(second, firsts)
    return together
