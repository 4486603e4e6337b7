"""Patterns by the words at which they begin, without those that a text cannot match for want of a word."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import or_
from threading import Lock
from typing import Generic, TypeVar

from notetaker.anonymise.tells.expression import Group, OddExpressionError
from notetaker.anonymise.tells.needed_words import Needs, needs
from notetaker.anonymise.tells.next_words import A_NUMBER, AFTER_DIGITS, next_words

T = TypeVar("T")
_MOST_REMEMBERED = 500
_UNREAD = 1
"""The bit of a word at which something begins that was not read yet."""
ANY = 1
"""The bit of every word that comes next, for what any may follow."""


class Sifted(dict[tuple[int, int], tuple[T, ...]]):
    """What begins at a word and may match, in order, by the words that a text has and the word that comes next.

    A way to match is told by the bits of the sets of which it `needs` a word, and of the one of which a word comes next.
    It is asked for what a text has of `needs`, and for what the next word has of `followed_by`. What was sifted is
    remembered.
    """

    __slots__ = ("_ways", "followed_by", "needs")

    def __init__(self, ways: Iterable[tuple[T, int, tuple[int, ...]]]) -> None:
        super().__init__()
        self._ways = tuple(ways)
        self.needs = reduce(or_, (needed for *_, several in self._ways for needed in several), 0)
        self.followed_by = reduce(or_, (following for _, following, _ in self._ways), 0)

    def __missing__(self, asked: tuple[int, int]) -> tuple[T, ...]:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        found = self[asked] = tuple(self._sift(*asked))
        return found

    def _sift(self, has: int, coming: int) -> Iterator[T]:
        for one, following, ways in self._ways:
            if following & coming and any(needed & has == needed for needed in ways):
                yield one


_Known = tuple[Sifted[T] | None, int, int]
"""What begins at a word, the bits of the sets that have it, and those that it has as the next word, 0 for a number's."""


class Sieve(Generic[T]):
    """What begins at each word. What a pattern needs is read off it when a text first has a word of it."""

    def __init__(self, begun: Mapping[str, tuple[T, ...]], ways_to_match: Callable[[T], Group]) -> None:
        self._begun = begun
        self._unread = set(begun)
        self._ways_to_match = ways_to_match
        self._words_of: dict[T, list[str]] = {}
        for word, group in begun.items():
            for one in group:
                self._words_of.setdefault(one, []).append(word)
        self._reading = Lock()
        self._known: dict[str, _Known[T]] = {word: (None, _UNREAD, _as_next(word)) for word in begun}
        self._number_next = ANY
        """The bits that all words that begin with a digit have as the next, and the end of a text has too."""
        self._read: dict[T, dict[str, tuple[int, tuple[int, ...]]]] = {}
        self._bits: dict[frozenset[str], int] = {}
        self._next: dict[frozenset[str], int] = {}
        self._shared: dict[tuple[tuple[T, int, tuple[int, ...]], ...], Sifted[T]] = {}

    def heard_in(self, keys: Sequence[str]) -> list[tuple[int, Sifted[T], int, int]]:
        """The words of a text at which something may begin, and what: each with the bits of all words from there on and
        with what of the word that comes next may come there.
        """
        begun: list[tuple[int, Sifted[T], int, int]] = []
        said, place, unread = 0, len(keys), len(self._unread)
        number = coming = self._number_next
        for of_word in map(self._known.get, reversed(keys)):
            place -= 1
            if of_word is None:
                coming = number if keys[place] < AFTER_DIGITS else ANY
                continue
            sifted, bits, as_next = of_word
            said |= bits
            if sifted is not None and (may_come := coming & sifted.followed_by):
                begun.append((place, sifted, said, may_come))
            coming = as_next or number
        if said & _UNREAD or len(self._unread) < unread:  # another thread may have read since a word was looked up
            self.read(keys)
            return self.heard_in(keys)
        begun.reverse()
        return begun

    def read(self, words: Iterable[str]) -> None:
        """Be ready for texts with these words."""
        with self._reading:
            for word in self._unread.intersection(words):
                group = self._begun[word]
                for one in group:
                    if one not in self._read:
                        self._read[one] = self._what_it_needs(one)
                ways = tuple((one, *self._read[one][word]) for one in group)
                _, bits, as_next = self._known[word]
                self._unread.remove(
                    word
                )  # before it can be found, so that who finds it sees that there is less to read
                self._known[word] = self._shared.setdefault(ways, Sifted(ways)), bits & ~_UNREAD, as_next
            if not self._unread:
                self._forget_how_it_was_read()

    def _forget_how_it_was_read(self) -> None:
        """All of it has been read, and what helped with that is large; what is known of many words is the same."""
        self._unread = set()
        for helping in (self._words_of, self._read, self._bits, self._next, self._shared):
            helping.clear()
        once: dict[tuple[int, int, int], _Known[T]] = {}
        for word, known in self._known.items():
            sifted, bits, as_next = known
            self._known[word] = once.setdefault((id(sifted), bits, as_next), known)

    def _what_it_needs(self, one: T) -> dict[str, tuple[int, tuple[int, ...]]]:
        """The bit of the words that may come next, and the bits for each way to match, by the word at which it begins."""
        begins = self._words_of[one]
        try:
            ways = self._ways_to_match(one)
        except OddExpressionError:
            return dict.fromkeys(begins, (ANY, (0,)))
        following, needed = next_words(ways, begins), needs(ways, begins)
        return {word: (self._bit_of_next(following[word]), self._bits_needed(needed[word])) for word in begins}

    def _bit_of_next(self, following: frozenset[str] | None) -> int:
        """The bit that each of the words has as the next."""
        if following is None:
            return ANY
        if following not in self._next:
            bit = self._next[following] = ANY << len(self._next) + 1
            for word in following:
                if word == A_NUMBER:
                    self._number_next |= bit
                else:
                    sifted, bits, as_next = self._known_of(word)
                    self._known[word] = sifted, bits, as_next | bit
        return self._next[following]

    def _bits_needed(self, ways: Needs) -> tuple[int, ...]:
        return tuple(dict.fromkeys(reduce(or_, map(self._bit, sets), 0) for sets in ways))

    def _bit(self, needed: frozenset[str]) -> int:
        """The bit that a text has if it has one of the words."""
        if needed not in self._bits:
            bit = self._bits[needed] = _UNREAD << len(self._bits) + 1
            for word in needed:
                sifted, bits, as_next = self._known_of(word)
                self._known[word] = sifted, bits | bit, as_next
        return self._bits[needed]

    def _known_of(self, word: str) -> _Known[T]:
        return self._known.get(word) or (None, 0, _as_next(word))


def _as_next(word: str) -> int:
    """The bits of a word that is in no set of those that come next."""
    return 0 if word < AFTER_DIGITS else ANY
