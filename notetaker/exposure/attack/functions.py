"""Who has a function by which a note speaks of somebody, in either language and in other words."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from notetaker.exposure.attack.seen import SeenNote, Stretch
from notetaker.exposure.attack.stems import folded, stem, words_in
from notetaker.exposure.attack.tables import introducing, listed
from notetaker.remembering import remembered
from notetaker.resources import read_text

People = frozenset[int]
_FUNCTION = "tell.role"
_WORD = re.compile(r"[^\W\d_]+")
_MASKED = re.compile(r"\s(?:of|at|from|for|de|du|des|chez|à|au)(?:\s{3,}|\s*$)|\s?d['’](?:\s{2,}|\s*$)")
"""Behind a function: a house of which blanks are left."""
_ANYWHERE = re.compile(
    r"\s(?:of|at|from|in|for|de|dans|chez|à)\s(?:an?|any|some|one|another|une?|certains?)\b|\s?d['’]une?\b"
)
"""Behind a function: any house."""


@dataclass(frozen=True)
class Described:
    """Somebody of whom a note speaks by a function, and who of the roster has it.

    `in_house` if the house in which they have it is masked behind it. It `is_open` where nobody of the roster has it
    and the note does not say that it is somebody else than whoever speaks.
    """

    people: People
    in_house: bool
    is_open: bool


def is_of_somebody(note: SeenNote, stretch: Stretch) -> bool:
    """Whether by this function the note speaks of somebody, and not of the speaker: "as the chair", "your host"."""
    if stretch.what != _FUNCTION:
        return False
    before = "".join(f" {word}" for _, word in words_in(note.text[: stretch.start]))
    here = {word for _, word in words_in(note.text[stretch.start : stretch.end])}
    return not before.endswith(introducing()) and here.isdisjoint(listed("yours"))


def described_in(note: SeenNote, functions: Sequence[frozenset[str]]) -> Iterator[Described]:
    """Each of whom a note speaks by a function; `functions` are those of the roster, in its order."""
    for stretch in note.stretches:
        if is_of_somebody(note, stretch):
            if _ANYWHERE.match(note.text, stretch.end):
                continue
            people = _having(note.text[stretch.start : stretch.end], functions)
            in_house = _MASKED.match(note.text, stretch.end) is not None
            yield Described(people, in_house, not people and not in_house and not note.opening)


def _having(text: str, functions: Sequence[frozenset[str]]) -> People:
    """Those whose function has all that the text says; nobody where it only says that it is somebody of the meeting."""
    said = meaning_of(text) - _meanings_of("somebody")
    if not said or said <= _meanings_of("meeting"):
        return frozenset()
    return frozenset(place for place, held in enumerate(functions) if said <= held)


@remembered()
def meaning_of(text: str) -> frozenset[str]:
    """What the words of a function say, whatever its language and their order."""
    words = [folded(word) for word in _WORD.findall(text)]
    return frozenset(_meanings(words))


def _meanings(words: Sequence[str]) -> Iterator[str]:
    small, phrases = _small(), _phrases()
    place = 0
    while place < len(words):
        length = next((size for size in _sizes() if tuple(words[place : place + size]) in phrases), 0)
        if length:
            yield from phrases[tuple(words[place : place + length])]
        elif words[place] not in small:
            yield _synonyms().get(words[place], stem(words[place]))
        place += max(1, length)


@cache
def _meanings_of(name: str) -> frozenset[str]:
    """What the words of a list mean."""
    return frozenset(meaning for word in listed(name) for meaning in meaning_of(word))


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(read_text("anonymise/roles.toml"))


@cache
def _small() -> frozenset[str]:
    return frozenset(map(folded, _table()["small"]["words"])) | frozenset(listed("small"))


@cache
def _synonyms() -> Mapping[str, str]:
    rows: Iterable[tuple[str, Sequence[str]]] = _table()["words"].items()
    return {key: name for name, said in rows for each in said for key in (folded(each),) if key.isalpha()}


@cache
def _phrases() -> Mapping[tuple[str, ...], tuple[str, ...]]:
    written = [*((row["means"], row["said"]) for row in _table()["phrases"]), *_hyphened()]
    return {
        tuple(map(folded, _WORD.findall(each))): tuple(means.split()) for means, said in written for each in said
    }


def _hyphened() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Single functions of two words: « sage-femme »."""
    for name, said in _table()["words"].items():
        if several := tuple(each for each in said if len(_WORD.findall(each)) > 1):
            yield name, several


@cache
def _sizes() -> tuple[int, ...]:
    return tuple(sorted({len(phrase) for phrase in _phrases()}, reverse=True))
