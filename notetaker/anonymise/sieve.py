"""Patterns by the words at which they begin, without those that a text cannot match for want of a word."""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from itertools import repeat
from operator import or_
from threading import Lock
from typing import Generic, TypeVar

from notetaker.anonymise.needed_words import Needs, needs

T = TypeVar("T")

_MOST_REMEMBERED = 500
EVERYTHING = -1
"""The bits of a text that may have any word."""


class Sifted(dict[int, tuple[T, ...]], Generic[T]):
    """What begins at a word and may match, in order, by what a text has of the words that any of it `needs`.

    A way to match is told by the bits of the sets of which it needs a word. What was sifted is remembered.
    """

    def __init__(self, ways: Iterable[tuple[T, tuple[int, ...]]]) -> None:
        super().__init__()
        self._ways = tuple(ways)
        self.needs = reduce(or_, (needed for _, several in self._ways for needed in several), 0)

    def __missing__(self, has: int) -> tuple[T, ...]:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        may_match = (one for one, ways in self._ways if any(needed & has == needed for needed in ways))
        found = self[has] = tuple(may_match)
        return found


class Sieve(dict[str, Sifted[T]], Generic[T]):
    """What begins at each of `words`. What a pattern needs is read off it when a text first has a word of it."""

    def __init__(self, begun: Mapping[str, tuple[T, ...]], expression_of: Callable[[T], str]) -> None:
        super().__init__()
        self.words = begun.keys()
        self._begun = begun
        self._expression_of = expression_of
        self._words_of: dict[T, list[str]] = {}
        for word, group in begun.items():
            for one in group:
                self._words_of.setdefault(one, []).append(word)
        self._reading = Lock()
        self._ways: dict[T, dict[str, tuple[int, ...]]] = {}
        self._bits: dict[frozenset[str], int] = {}
        self._bits_of: dict[str, int] = {}
        self._shared: dict[tuple[tuple[T, tuple[int, ...]], ...], Sifted[T]] = {}

    def said_in(self, keys: Iterable[str]) -> int:
        """The bits of the words of a text; to be asked once it was asked what begins at each of them."""
        return reduce(or_, map(self._bits_of.get, keys, repeat(0)), 0)

    def __missing__(self, word: str) -> Sifted[T]:
        with self._reading:
            group = self._begun[word]
            for one in group:
                if one not in self._ways:
                    found = needs(self._expression_of(one), self._words_of[one])
                    self._ways[one] = {begin: self._bits_needed(ways) for begin, ways in found.items()}
            ways = tuple((one, self._ways[one][word]) for one in group)
            sifted = self[word] = self._shared.setdefault(ways, Sifted(ways))
            return sifted

    def _bits_needed(self, ways: Needs) -> tuple[int, ...]:
        return tuple(dict.fromkeys(reduce(or_, map(self._bit, sets), 0) for sets in ways))

    def _bit(self, needed: frozenset[str]) -> int:
        """The bit that a text has if it has one of the words."""
        if needed not in self._bits:
            bit = self._bits[needed] = 1 << len(self._bits)
            for word in needed:
                self._bits_of[word] = self._bits_of.get(word, 0) | bit
        return self._bits[needed]
