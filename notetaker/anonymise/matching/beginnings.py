"""Where an unfinished text begins a name of the roster that is not typed to its end yet.

A whole name is found by the matcher. Half of one is found by nobody, and still says who is meant.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from string import ascii_lowercase

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.familiar import is_listed_word, is_no_person, is_plain_word
from notetaker.anonymise.knowledge.remembered import Remembered
from notetaker.anonymise.text.words import Words, words_of

_LEAST_TELLING = 3
"""From so many letters on a beginning tells something, also where it is a word."""
_LEAST_MISTYPED = 5
_BEFORE_NAMES = {"selon", "chez", "dapres", "accordingto"}
_JOINING = " \u00a0\u202f-'’."
"""What stands between the words of one name."""


class Beginnings:
    """The beginnings of all forms of a roster. Holds the forms themselves, so it lives as long as their matcher."""

    def __init__(self, forms: Iterable[tuple[str, ...]]) -> None:
        spelt = set(forms)
        self._forms = sorted(" ".join(keys) for keys in spelt)
        self._keys = sorted(set(chain.from_iterable(spelt)))
        self._whole = spelt
        self._longest = max(map(len, spelt), default=0)
        self._several = frozenset(keys[0] for keys in spelt if len(keys) > 1)
        self._begins_a_name = Remembered(self._is_begun)

    def found_in(self, text: str, places: Iterable[int]) -> Iterator[tuple[int, int]]:
        """The stretches of `text` that begin a form, those of one name together; they may overlap.

        At `places` one may still be typing: there any beginning counts, also one that is a word ("the" of "Theresa") or
        has a mistake. Elsewhere it counts if it is no word of the language: a name that was left half typed, or one that is
        whole and so far stands where it is not taken for one.
        """
        words = words_of(text)
        for place in places:
            yield from self._at(words, place)
        for index, key in enumerate(words.keys):
            if key in self._several and (last := self._end_of_form(words, index)) > index:
                yield self._with_the_name_before(words, index, last)
            elif len(key) >= _LEAST_TELLING and self._begins_a_name[key] and not _stands_as_a_word(words, index):
                yield self._with_the_name_before(words, index, index)

    def _at(self, words: Words, place: int) -> Iterator[tuple[int, int]]:
        """What is begun by the word that `place` is in or directly behind; or by the words before a space there."""
        index = bisect_left(words.starts, place) - 1
        if index < 0:
            return
        gap = words.source[words.ends[index] : place]
        if gap.strip(_JOINING):
            return
        elided = gap[:1] in {"'", "’"} and len(words.keys[index]) < _LEAST_TELLING
        unfinished = not (elided or "." in gap or any(map(str.isspace, gap)))
        first = self._first_of_form(words, index, unfinished=unfinished)
        if unfinished:
            typed = {words.keys[index], *words_of(words.source[words.starts[index] : place]).keys[:1]}
            begun = any(map(self._begins, typed))
        else:
            begun = not elided and self._goes_on(words, index)
        if first < index or begun:
            yield self._with_the_name_before(words, min(first, index), index)

    def _first_of_form(self, words: Words, last: int, *, unfinished: bool) -> int:
        """The first of the most words up to `last` with which a longer form begins; one after `last` if there are none."""
        least = max(0, last - self._longest + 1)
        for first in range(least, last):
            if _are_joined(words, first, last):
                said = " ".join(words.keys[first : last + 1])
                if _is_beginning(said if unfinished else f"{said} ", self._forms):
                    return first
        return last + 1

    def _begins(self, key: str) -> bool:
        if len(key) < _LEAST_TELLING and _is_word(key):
            return False
        if _is_beginning(key, self._forms) or self._begins_a_name[key]:
            return True
        mistyped = len(key) >= _LEAST_MISTYPED and not _is_word(key)
        return mistyped and any(map(self._is_begun, _one_off(key)))

    def _is_begun(self, text: str) -> bool:
        """Whether a word of the roster begins so that is no word of the language."""
        for index in range(bisect_left(self._keys, text), len(self._keys)):
            if not self._keys[index].startswith(text):
                return False
            if not is_listed_word(self._keys[index]):
                return True
        return False

    def _goes_on(self, words: Words, index: int) -> bool:
        """Whether a longer form begins with this whole word, and it does not stand as a word of the language."""
        key = words.keys[index]
        as_a_word = is_plain_word(key) and (words.opens(index) or not words.capital(index))
        return not as_a_word and _is_beginning(f"{key} ", self._forms)

    def _end_of_form(self, words: Words, first: int) -> int:
        """The last word of a form of several words that is whole and has one that is no word of the language."""
        for last in range(min(first + self._longest, words.count) - 1, first, -1):
            keys = tuple(words.keys[first : last + 1])
            if keys in self._whole and _are_joined(words, first, last) and not all(map(is_plain_word, keys)):
                return last
        return first

    def _with_the_name_before(self, words: Words, first: int, last: int) -> tuple[int, int]:
        """The words first..last with the first name, the initials and the small words before them."""
        first = min(first, self._first_of_form(words, last, unfinished=True))
        while first > 0 and _are_joined(words, first - 1, first):
            before = words.at[first - 1]
            initial = len(before) <= 2 and (words.gap[first].startswith(".") or words.raw(first - 1).isupper())
            if not (initial or (before,) in self._whole or lexicon.is_particle(before)):
                break
            first -= 1
        return words.starts[first], words.ends[last]


def _stands_as_a_word(words: Words, index: int) -> bool:
    """Whether it is a word of the language. One that everybody uses may be half a name as well ("Barre" of Barreneche):
    so it is taken for it with a capital inside a sentence, before the colon of who speaks, and where somebody is quoted.
    """
    key = words.keys[index]
    if not _is_word(key) or is_no_person(key) or lexicon.is_number(key):
        return _is_word(key)
    if _is_somebodys_place(words, index):
        return False
    if is_listed_word(key):
        return True
    tells = words.capital(index) and not words.opens(index)
    labels = index == 0 and words.after(index).lstrip().startswith(":")
    return not (tells or labels)


def _is_somebodys_place(words: Words, index: int) -> bool:
    """Whether somebody is quoted, thanked or asked there, or says something: « selon barre », and not « selon les »."""
    if lexicon.is_small_word(words.keys[index]):
        return False
    before = words.at[index - 1]
    if {before, words.at[index - 2] + before} & _BEFORE_NAMES and words.gap[index].isspace():
        return True
    if around.determined(words, index):
        return False
    if around.thanked(words, index):
        return True
    speaks = lexicon.is_in("speech", words.at[index + 1]) and words.after(index).isspace()
    return speaks or around.attributed(words, index, index) or around.asked_to(words, index, index)


def _is_word(key: str) -> bool:
    return is_plain_word(key) or is_no_person(key) or lexicon.is_number(key)


def _is_beginning(text: str, among: Sequence[str]) -> bool:
    index = bisect_left(among, text)
    return index < len(among) and among[index].startswith(text)


def _are_joined(words: Words, first: int, last: int) -> bool:
    """Whether nothing stands between these words that parts names."""
    return all(not words.gap[index].strip(_JOINING) for index in range(first + 1, last + 1))


def _one_off(key: str) -> Iterator[str]:
    """What may have been meant by a beginning with one mistake: a letter too many, another, one missing, two turned."""
    for at in range(len(key)):
        head, tail = key[:at], key[at:]
        yield head + tail[1:]
        yield from (f"{head}{letter}{tail[1:]}" for letter in ascii_lowercase)
        yield from (f"{head}{letter}{tail}" for letter in ascii_lowercase)
        if len(tail) > 1:
            yield f"{head}{tail[1]}{tail[0]}{tail[2:]}"
