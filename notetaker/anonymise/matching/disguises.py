"""Finds names that hasty or careful hands took apart, grew together or misprinted: "O-ka-for", "Okafor2", "0kafor"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from string import digits

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import Case, Form, FormKind
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary, is_usual
from notetaker.anonymise.knowledge.remembered import Remembered
from notetaker.anonymise.knowledge.stranger_signs import is_place
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.text.fold import folded
from notetaker.anonymise.text.words import Words

_KINDS = {
    FormKind.FULL,
    FormKind.PERSON_ALIAS,
    FormKind.ORGANISATION,
    FormKind.ORGANISATION_ALIAS,
    FormKind.SURNAME,
    FormKind.GIVEN,
    FormKind.NICKNAME,
}
_PART = FormKind.PART  # found faster than by its class, as in `standing`
_ONLY_SO = {Case.UPPER, Case.LOWER}
_LEAST_LETTERS = 4
_LEAST_INSIDE = 5
"""So long a name is hardly part of a longer word by chance, or another word read backwards."""
_LEAST_BESIDE = 2
_BEFORE_SOMEBODY = {"ask", "tell", "invite", "thanks", "per", "demander", "merci", "selon", "chez"}
_LEAST_OF_TWO_WORDS = 7
_MOST_OF_TWO_WORDS = 16
_AFFIXES = {"ex", "pro", "anti", "non", "tm"}
_LEAST_APART = 3
_LETTERS_APART = bytes([True] * _LEAST_APART)
"""So many words of one letter side by side; French has many that stand alone, for it elides."""
_MOST_PIECES = 5
_WORDS_OF_A_LETTER = {"a", "i"}
_BETWEEN_LETTERS = {"", ".", "-", "_", "*", "·", "/", "'", "’"}
_SEAMS = {"-", "_", "- ", "-  "}
_INSIDE = {" ", "'", "’", "`", "´", "^", "¨", "~"}
"""Between the halves of a name: a space, or an accent that was typed apart from its letter."""
_TIME = re.compile("^[0-9]+h[0-9]*|(?<![0-9])[0-9]+h[0-9]*$")
"""Tried once in a row of digits, however long it is."""
_SEAM = re.compile("[-_]")
_SLIPPED = re.compile(r"[,;](?=[^\W\d_])")
"""What the key of the letter M types on the other of the two keyboards."""
_OTHER_KEYBOARD = str.maketrans("qw", "az")
_READ_AS = {
    "0": "oa",
    "1": "il",
    "2": "ez",
    "3": "e",
    "4": "a",
    "5": "s",
    "6": "gb",
    "7": "te",
    "8": "b",
    "9": "gqc",
}
"""The letters that a digit looks like, or shares its key with on a French keyboard: "0kafor", "h2l7ne"."""


class Disguises:
    """The names of a roster, and in which words, or between which pieces, they may be hidden."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._names: dict[str, bool] = {}
        self._written: set[tuple[str, ...]] = set()
        for keys, kind, entity, case in forms:
            if case in _ONLY_SO or not (kind in _KINDS or (kind is _PART and not any(map(is_usual, keys)))):
                continue
            name = "".join(keys)
            if len(name) >= _LEAST_APART and name.isalpha() and name.isascii():
                self._names[name] = entity.is_person or self._names.get(name, False)
                if len(keys) > 1:
                    self._written.add(keys)
        self._long = frozenset(name for name in self._names if len(name) >= _LEAST_INSIDE and not is_usual(name))
        self._keyboards = {
            name.translate(_OTHER_KEYBOARD): name for name in self._names if len(name) >= _LEAST_LETTERS
        }
        self._sizes = sorted({len(name) for name in self._long})
        self._by_size: dict[int, list[str]] = {}
        for name in self._names:
            self._by_size.setdefault(len(name), []).append(name)
        self._all_sizes = sorted(self._by_size, reverse=True)
        self._forwards = sorted(self._long)
        self._backwards = sorted(name[::-1] for name in self._long)
        self._hidden = Remembered(self._name_in)
        self._torn = Remembered(self._is_piece)
        self._goes_on_with = Remembered(self._second_halves)

    def may_hold(self, key: str) -> bool:
        """Whether the folded word hides a name, or may be a piece of one that stands apart without a hyphen."""
        return bool(self._hidden[key]) or self._torn[key] or bool(self._goes_on_with[key])

    def found_in(
        self, words: Words, *, holding: Sequence[int], letters: Sequence[int]
    ) -> Iterator[tuple[int, int, bool]]:
        """The first and last word of each, and whether a person is called so.

        `holding` are the words each of which `may_hold` one, and `letters` those each of which `is_a_letter`.
        """
        if holding:
            yield from self._whole_words(words, holding)
            yield from self._halves(words, holding)
            yield from self._halves_that_are_words(words, holding)
        if letters and any(len(words.at[place - 1]) == 1 or len(words.at[place + 1]) == 1 for place in letters):
            yield from self._letters(words)
        text = words.folded.text
        if _has_a_seam(text):
            yield from self._pieces(words)
        if _has_a_tight_mark(text):
            yield from self._slipped(words)

    def _whole_words(self, words: Words, holding: Iterable[int]) -> Iterator[tuple[int, int, bool]]:
        for place in holding:
            key = words.keys[place]
            name = self._hidden[key]
            if not name:
                continue
            if not is_usual(name) or words.capital(place) or key.strip(digits) != name:
                yield place, place, self._names[name]

    def _letters(self, words: Words) -> Iterator[tuple[int, int, bool]]:
        """Names that are spelt out: "O k a f o r", "o.k.a.f.o.r"."""
        if _LETTERS_APART not in bytes([len(key) == 1 for key in words.keys]):
            return
        letters = [place for place, key in enumerate(words.keys) if len(key) == 1]
        for run in _runs(words, letters):
            if len(run) >= _LEAST_APART:
                yield from self._spelt_in(words, run)

    def _spelt_in(self, words: Words, run: list[int]) -> Iterator[tuple[int, int, bool]]:
        spelt = "".join(words.keys[place] for place in run)
        at = 0
        while at < len(run):
            sizes = (one for one in self._all_sizes if one <= len(run) - at)
            size = next((one for one in sizes if spelt[at : at + one] in self._names), 0)
            if size >= _LEAST_LETTERS or (size and size == len(run)):
                yield run[at], run[at + size - 1], self._names[spelt[at : at + size]]
                at += size
            else:
                at += 1

    def _halves(self, words: Words, holding: Iterable[int]) -> Iterator[tuple[int, int, bool]]:
        """Names with a space inside, of which one half is no word: "Lef evre"."""
        at = words.at
        for place in holding:
            if not self._torn[at[place]]:
                continue
            for first in (place - 1, place):
                joined = at[first] + at[first + 1]
                if joined in self._long and words.gap[first + 1] in _INSIDE:
                    yield first, first + 1, self._names[joined]

    def _halves_that_are_words(self, words: Words, holding: Iterable[int]) -> Iterator[tuple[int, int, bool]]:
        """Names with a space inside, both halves of which are words, where somebody is meant: "turn bull said no"."""
        for first in holding:
            second = first + 1
            joined = words.at[second] in self._goes_on_with[words.keys[first]] and words.gap[second] == " "
            if joined and _stands_as_somebody(words, first, second):
                yield first, second, True

    def _pieces(self, words: Words) -> Iterator[tuple[int, int, bool]]:
        """Names that a hyphen, a line or the end of a line cuts: "O-ka-for"."""
        for place in _places_behind(words, _SEAM):
            joined, last = words.keys[place - 1], place
            end = min(words.count, place + _MOST_PIECES)
            while last < end and _is_seam(words, last):
                joined += words.keys[last]
                if joined in self._names and len(joined) >= _LEAST_LETTERS:
                    said = tuple(words.keys[place - 1 : last + 1])
                    if said not in self._written:
                        yield place - 1, last, self._names[joined]
                last += 1

    def _slipped(self, words: Words) -> Iterator[tuple[int, int, bool]]:
        """Names with the mark that stands on the key of M elsewhere: "Ca;ille", ",arie"."""
        for mark in _SLIPPED.finditer(words.source):
            place = bisect_left(words.starts, mark.end())
            key = words.key(place)
            tied = place > 0 and words.ends[place - 1] == mark.start()
            whole = f"{words.keys[place - 1] if tied else ''}m{key}"
            name = self._keyboards.get(whole.translate(_OTHER_KEYBOARD))
            if name is not None:
                yield place - tied, place, self._names[name]

    def _is_piece(self, key: str) -> bool:
        if len(key) < _LEAST_APART or key in self._names or not key.isascii():
            return False
        begins = _begins_one_of(self._forwards, key) or _begins_one_of(self._backwards, key[::-1])
        return begins and not is_in_a_dictionary(key)

    def _second_halves(self, key: str) -> frozenset[str]:
        """The words with which a word goes on as the name of somebody that is no word: "bull" behind "turn"."""
        if len(key) < _LEAST_APART or not key.isascii() or not is_in_a_dictionary(key):
            return frozenset()
        return frozenset(
            name[len(key) :]
            for name in _beginning_with(self._forwards, key)
            if self._names[name]
            and _LEAST_OF_TWO_WORDS <= len(name) <= _MOST_OF_TWO_WORDS
            and is_in_a_dictionary(name[len(key) :])
            and not is_in_a_dictionary(name)
        )

    def _name_in(self, key: str) -> str:
        """The name that the folded word hides; empty where it hides none."""
        if len(key) < _LEAST_LETTERS or key in self._names:
            return ""
        if not key.isalpha():
            return self._among_digits(key)
        if not key.isascii():
            return ""
        name = key[::-1] if key[::-1] in self._long else self._keyboards.get(key.translate(_OTHER_KEYBOARD), "")
        name = name or self._inside(key)
        known = name and (is_in_a_dictionary(key) or lexicon.is_first_name(key) or is_place(key))
        return "" if known else name

    def _among_digits(self, key: str) -> str:
        bare = _TIME.sub("", key).strip(digits)
        if bare in self._names and len(bare) >= _LEAST_LETTERS:
            return bare
        for name in self._by_size.get(len(key), ()):
            if all(mine == other or other in _READ_AS.get(mine, "") for mine, other in zip(key, name, strict=True)):
                return name
        return ""

    def _inside(self, key: str) -> str:
        """The name that a longer word begins or ends with, beside a word or an ending: "#teamokafor", "Okaforian"."""
        for size in self._sizes:
            if size > len(key) - _LEAST_BESIDE:
                break
            for name, rest in ((key[:size], key[size:]), (key[-size:], key[:-size])):
                if name in self._long and (rest in self._long or _may_stand_beside(rest)):
                    return name
        return ""


def _stands_as_somebody(words: Words, first: int, last: int) -> bool:
    """Whether two words without an article speak, act, are asked or stand behind "with" and the like."""
    if around.determined(words, first):
        return False
    if around.speaks(words, last) or around.acts_as_people_do(words, last) or around.asked_to(words, first, last):
        return True
    before = words.at[first - 1]
    if before in _BEFORE_SOMEBODY or lexicon.is_in("with_somebody", before):
        return True
    return words.opens(first) and around.has_a_finite_verb(words, last)


def _may_stand_beside(rest: str) -> bool:
    """Whether hurried hands write it without a space beside a name, or make a word of the name with it."""
    if len(rest) >= _LEAST_LETTERS and is_usual(rest):
        return True
    if len(rest) >= _LEAST_APART and lexicon.is_small_word(rest):
        return True
    return rest in _AFFIXES or rest in words_under("names.toml", "derivations")


def may_be_in_pieces(text: str) -> bool:
    """Whether a hyphen or a line, or a mark without a space behind it, stands in the folded text."""
    return _has_a_seam(text) or _has_a_tight_mark(text)


def _has_a_seam(text: str) -> bool:
    return "-" in text or "_" in text


def _has_a_tight_mark(text: str) -> bool:
    """Whether a comma or a semicolon stands before something else than a space."""
    return ("," in text and text.count(",") > text.count(", ")) or (
        ";" in text and text.count(";") > text.count("; ")
    )


def is_a_letter(key: str) -> bool:
    """Whether it is one letter that is no word, so that a name may be spelt out there."""
    return len(key) == 1 and key.isalpha() and key not in _WORDS_OF_A_LETTER


def _begins_one_of(names: list[str], key: str) -> bool:
    """Whether one of the names in order begins with the folded word and is longer."""
    at = bisect_right(names, key)
    return at < len(names) and names[at].startswith(key)


def _beginning_with(names: list[str], key: str) -> Iterator[str]:
    """The names in order that begin with the folded word and are longer."""
    for at in range(bisect_right(names, key), len(names)):
        if not names[at].startswith(key):
            return
        yield names[at]


def _places_behind(words: Words, marks: re.Pattern[str]) -> list[int]:
    """The words behind such marks in the folded text that are not the first."""
    places = {bisect_left(words.folded_starts, mark.start()) for mark in marks.finditer(words.folded.text)}
    return sorted([place for place in places if 0 < place < words.count])


def _is_seam(words: Words, place: int) -> bool:
    gap = words.before(place)
    return gap in _SEAMS or folded(gap) in _SEAMS


def _runs(words: Words, letters: list[int]) -> Iterator[list[int]]:
    """The stretches of single letters with nothing but spaces and marks of one kind between."""
    run = letters[:1]
    for former, place in pairwise(letters):
        if place != former + 1 or words.before(place).strip() not in _BETWEEN_LETTERS:
            yield run
            run = []
        run.append(place)
    yield run
