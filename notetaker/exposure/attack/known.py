"""What people of a trade, a body or a function deal with and do, which everybody knows and no roster says: `resources/exposure/known/`."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import Any

from notetaker.exposure.attack.stems import folded
from notetaker.resources import read_text

_FILES = "bodies", "fields", "specialities", "functions", "lands"
_WORD = re.compile(r"[^\W_]+")
_WRITTEN = re.compile(r"([^\W_]+)([*+]?)")
_SHORTEST_BEGINNING = 3
_ANY, _MORE = "*", "+"
_ENDINGS = ("", "s", "x", "e", "es", "ed", "ing", "er", "ers")

Phrase = tuple[str, ...]
"""Folded words in a row; one that ends with "*" stands for all that begin so, one with "+" for its plural too. An acronym stands for itself in capitals only."""


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

    whole: Mapping[str, tuple[tuple[Phrase, str, bool], ...]]
    beginning: Mapping[str, tuple[tuple[Phrase, str, bool], ...]]
    shortest: int = field(default=_SHORTEST_BEGINNING)

    def found(self, text: str) -> Iterator[tuple[Phrase, str, bool, tuple[str, ...]]]:
        """Each phrase in a text, with its row, whether it is telling, and the words that it stands for."""
        typed = tuple(_WORD.findall(text))
        words = tuple(map(folded, typed))
        for start, word in enumerate(words):
            opening = (*self._opening(word), *self.whole.get(typed[start] if typed[start].isupper() else "", ()))
            for phrase, name, telling in opening:
                here = words[start : start + len(phrase)]
                if len(here) == len(phrase) and all(map(_fits, phrase[1:], here[1:])):
                    yield phrase, name, telling, here

    def _opening(self, word: str) -> Iterator[tuple[Phrase, str, bool]]:
        yield from self.whole.get(word, ())
        for end in range(self.shortest, len(word) + 1):
            yield from self.beginning.get(word[:end], ())


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


def _indexed(entries: Iterable[tuple[Phrase, str, bool]]) -> _Index:
    whole: defaultdict[str, list[tuple[Phrase, str, bool]]] = defaultdict(list)
    beginning: defaultdict[str, list[tuple[Phrase, str, bool]]] = defaultdict(list)
    for entry in entries:
        first = entry[0][0]
        (beginning if first.endswith(_ANY) else whole)[first.rstrip(_ANY)].append(entry)
    return _Index(*({key: tuple(each) for key, each in index.items()} for index in (whole, beginning)))


def _fits(written: str, word: str) -> bool:
    return word.startswith(written[:-1]) if written.endswith(_ANY) else word == written
