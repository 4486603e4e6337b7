"""What everybody knows people of a trade, a body or a function to do, and no roster says (`resources/exposure/known/`)."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, product
from typing import Any

from notetaker.exposure.attack.stems import folded, is_plain
from notetaker.resources import read_text

_FILES = (
    "bodies",
    "fields",
    "specialities",
    "functions",
    "lands",
    "sciences",
    "crafts",
    "services",
    "causes",
    "kinds",
)
_WORD = re.compile(r"[^\W_]+")
_WRITTEN = re.compile(r"([^\W_]+)([*+]?)")
_SHORTEST_BEGINNING = 3
_ANY, _MORE = "*", "+"
_ENDINGS = ("", "s", "x", "e", "es", "ed", "ing", "er", "ers")

Phrase = tuple[str, ...]
"""Folded words in a row; one that ends with "*" stands for all that begin so. An acronym counts in capitals only."""

_Entry = tuple[Phrase, str, bool]
"""A phrase, the row that it stands in, and whether it is telling."""


@dataclass(frozen=True)
class Known:
    """One row: whoever has a phrase of `of` in role or affiliation is likelier to say one of `says`, or one of `may`.

    What `may` be said is said by others too, where they speak of the same.
    """

    name: str
    of: tuple[Phrase, ...]
    says: tuple[Phrase, ...]
    may: tuple[Phrase, ...]


@dataclass(frozen=True)
class Heard:
    """What of one row stands in a note: the phrases, the words in them, and whether one of them is telling."""

    name: str
    phrases: frozenset[Phrase]
    words: frozenset[str]
    telling: bool


@dataclass(frozen=True)
class _Index:
    """Phrases by their first word, or by its beginning."""

    whole: Mapping[str, tuple[_Entry, ...]]
    beginning: Mapping[str, tuple[_Entry, ...]]
    longest: int
    """Letters of the longest beginning, so that a long word takes no longer than that."""

    def found(self, text: str) -> Iterator[tuple[Phrase, str, bool, tuple[str, ...]]]:
        """Each phrase in a text, with its row, whether it is telling, and the words that it stands for."""
        typed = tuple(_WORD.findall(text))
        words = tuple(map(folded, typed))
        for start, word in enumerate(words):
            opening = self.opening(word)
            if typed[start].isupper():
                opening = (*opening, *self.whole.get(typed[start], ()))
            for phrase, name, telling in opening:
                here = words[start : start + len(phrase)]
                if len(here) == len(phrase) and all(map(_fits, phrase[1:], here[1:])):
                    yield phrase, name, telling, here

    def opening(self, word: str) -> tuple[_Entry, ...]:
        """What begins with a folded word."""
        longest = min(self.longest, len(word))
        begun = (self.beginning.get(word[:end], ()) for end in range(_SHORTEST_BEGINNING, longest + 1))
        return tuple(chain(self.whole.get(word, ()), *begun))


def rows() -> tuple[Known, ...]:
    """All rows of the tables."""
    return _rows()


def known_to(texts: Sequence[str]) -> Mapping[str, frozenset[int]]:
    """By the name of a row, the places of those texts of role and affiliation that it speaks of."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for place, text in enumerate(texts):
        for _, name, _, _ in _holding().found(text):
            found[name].add(place)
    return {name: frozenset(places) for name, places in found.items()}


def heard_in(text: str) -> tuple[Heard, ...]:
    """What a note says that is known of some."""
    phrases: defaultdict[str, set[Phrase]] = defaultdict(set)
    words: defaultdict[str, set[str]] = defaultdict(set)
    telling: set[str] = set()
    for phrase, name, tells, here in _saying().found(text):
        if not tells and all(map(is_plain, here)):
            continue
        phrases[name].add(phrase)
        words[name].update(here)
        if tells:
            telling.add(name)
    return tuple(
        Heard(name, frozenset(phrases[name]), frozenset(words[name]), name in telling) for name in sorted(phrases)
    )


@cache
def table() -> Mapping[str, Any]:
    """The rows as they are written, by name."""
    written = [row for name in _FILES for row in tomllib.loads(read_text(f"exposure/known/{name}.toml"))["known"]]
    return {row["name"]: row for row in written}


@cache
def _rows() -> tuple[Known, ...]:
    return tuple(
        Known(name, *(tuple(_phrases(row.get(part, ""))) for part in ("of", "says", "may")))
        for name, row in table().items()
    )


def _phrases(written: str) -> Iterator[Phrase]:
    for phrase in written.replace("\n", " ").split(","):
        words = _WRITTEN.findall(phrase)
        if len(words) == 1 and not words[0][1] and words[0][0].isupper():
            yield (words[0][0],)
        elif words:
            yield from product(*(_forms(folded(word), ending) for word, ending in words))


def _forms(word: str, ending: str) -> tuple[str, ...]:
    return tuple(word + more for more in _ENDINGS) if ending == _MORE else (word + ending,)


@cache
def _holding() -> _Index:
    return _indexed((phrase, row.name, True) for row in _rows() for phrase in row.of)


@cache
def _saying() -> _Index:
    return _indexed(
        (phrase, row.name, tells)
        for row in _rows()
        for tells, phrases in ((True, row.says), (False, row.may))
        for phrase in phrases
    )


def _indexed(entries: Iterable[_Entry]) -> _Index:
    whole: defaultdict[str, list[_Entry]] = defaultdict(list)
    beginning: defaultdict[str, list[_Entry]] = defaultdict(list)
    for entry in entries:
        first = entry[0][0]
        (beginning if first.endswith(_ANY) else whole)[first.rstrip(_ANY)].append(entry)
    return _Index(_frozen(whole), _frozen(beginning), max(map(len, beginning), default=0))


def _fits(written: str, word: str) -> bool:
    return word.startswith(written[:-1]) if written.endswith(_ANY) else word == written


def _frozen(index: Mapping[str, list[_Entry]]) -> Mapping[str, tuple[_Entry, ...]]:
    return {key: tuple(each) for key, each in index.items()}
