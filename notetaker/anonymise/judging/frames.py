"""Tells somebody from matter by what is said of people alone: "price left early", « oui de bois », "bells point"."""

from collections.abc import Iterable
from functools import cache
from itertools import product
from typing import NamedTuple

from notetaker.anonymise.entities import FormKind
from notetaker.anonymise.judging.bare_signs import begins_a_clause, ends_there
from notetaker.anonymise.match import Match
from notetaker.anonymise.tables import table
from notetaker.anonymise.words import Words

_NAME, _BEGINS, _ENDS = "X", "^", "."
_NAMES = ("names_en", "names_fr")
_GENITIVES = ("genitives",)
_KINDS = {FormKind.SURNAME, FormKind.GIVEN, FormKind.NICKNAME, FormKind.PERSON_ALIAS}
_JOINTS = {"'", "’", "-"}


class _Frame(NamedTuple):
    """The words before and behind a name, and whether a clause has to begin before them or to end behind them."""

    before: tuple[str, ...]
    behind: tuple[str, ...]
    begins: bool
    ends: bool


def stands_in_a_frame(words: Words, match: Match) -> bool:
    """Whether the one word in small letters, of which nothing else is known, stands where only somebody can."""
    place = match.first
    if place < match.last or not match.is_person or match.kind not in _KINDS:
        return False
    if words.shouted or words.capital(place):
        return False
    listed = (*(_NAMES if not match.typos else ()), *(_GENITIVES if _may_own(words, match) else ()))
    beside = (words.key(place - 1), words.key(place + 1))
    return any(
        _fits(words, place, frame) for name in listed for key in beside for frame in _frames(name).get(key, ())
    )


def _may_own(words: Words, match: Match) -> bool:
    """Whether it is the name and an s, or ends with one."""
    key = words.keys[match.first]
    if not key.endswith("s"):
        return False
    return not match.typos or any(key[:-1] in one.surnames | one.first_names for one in match.entities)


def _fits(words: Words, place: int, frame: _Frame) -> bool:
    first, last = place - len(frame.before), place + len(frame.behind)
    if first < 0 or last >= len(words):
        return False
    if tuple(words.keys[first:place]) != frame.before or tuple(words.keys[place + 1 : last + 1]) != frame.behind:
        return False
    if not all(_joins(words.before(index)) for index in range(first + 1, last + 1)):
        return False
    return (not frame.begins or begins_a_clause(words, first)) and (not frame.ends or ends_there(words, last))


def _joins(gap: str) -> bool:
    return gap.isspace() or gap in _JOINTS


@cache
def _frames(listed: str) -> dict[str, list[_Frame]]:
    """The frames of a list by one of the words right beside the name."""
    found: dict[str, list[_Frame]] = {}
    for frame in _read(table("frames.toml")[listed]):
        beside = frame.before[-1] if frame.before else frame.behind[0]
        found.setdefault(beside, []).append(frame)
    return found


def _read(written: Iterable[str]) -> Iterable[_Frame]:
    for one in written:
        parts = one.split()
        begins = parts[0] == _BEGINS
        for words in product(*(part.split("|") for part in parts[begins:])):
            at = words.index(_NAME)
            ends = words[-1] == _ENDS
            yield _Frame(words[:at], words[at + 1 : len(words) - ends], begins, ends)
