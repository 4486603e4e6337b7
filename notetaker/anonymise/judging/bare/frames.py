"""Tells somebody from matter by what is said of people alone: "price left early", « oui de bois », "bells point"."""

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain, product
from typing import NamedTuple

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import FormKind
from notetaker.anonymise.judging.bare.signs import begins_a_clause, ends_there
from notetaker.anonymise.judging.openings import MODALS
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.one_of_each import OneOfEach
from notetaker.anonymise.knowledge.tables import table
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words

_NAME, _BEGINS, _ENDS = "X", "^", "."
_NAMES = ("names_en", "names_fr")
_FIRST_NAMES = ("first_names_en", "first_names_fr")
_MODAL_NAMES = ("modal_names",)
_GENITIVES = ("genitives",)
_HOUSES = ("houses_en", "houses_fr")
_KINDS = {FormKind.SURNAME, FormKind.GIVEN, FormKind.NICKNAME, FormKind.PERSON_ALIAS}
_GIVEN = {FormKind.GIVEN, FormKind.NICKNAME}
_JOINTS = {"'", "’", "-"}


_Beside = tuple[str, str, str, str]
"""The word right before a name and the one right behind it; on one side alone the next one as well, if there is one."""


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
    if not match.typos and _fits_one_of(words, place, _NAMES):
        return True
    if not _GIVEN.isdisjoint(match.kinds) and _acts_as_one_who_is_called_so(words, place):
        return True
    return _may_own(words, match) and _fits_one_of(words, place, _GENITIVES)


def _acts_as_one_who_is_called_so(words: Words, place: int) -> bool:
    """Whether a first name is said to do or be what people do, wherever in a clause: "tomorrow may would come"."""
    if not words.gap[place + 1].isspace() or around.determined(words, place) or around.is_date(words, place):
        return False
    return _fits_one_of(words, place, _FIRST_NAMES) or (
        words.keys[place] in MODALS and _fits_one_of(words, place, _MODAL_NAMES)
    )


def stands_as_a_house(words: Words, match: Match) -> bool:
    """Whether a house's name in small letters that is a word too owns or does what houses do: "sea approved two sites"."""
    place = match.first
    if place < match.last or words.shouted or words.capital(place) or lexicon.is_small_word(words.keys[place]):
        return False
    if _fits_one_of(words, place, _HOUSES):
        return True
    if lexicon.is_in("bare_nouns", words.keys[place]) or lexicon.is_in("indefinite", words.at[place - 1]):
        return False
    return _fits_one_of(words, place, _NAMES)


def _may_own(words: Words, match: Match) -> bool:
    """Whether it is the name and an s, or ends with one."""
    key = words.keys[match.first]
    if not key.endswith("s"):
        return False
    return not match.typos or any(key[:-1] in one.surnames | one.first_names for one in match.entities)


def _fits_one_of(words: Words, place: int, lists: tuple[str, ...]) -> bool:
    frames, at = _frames(lists), words.at
    former, before, behind, beyond = at[place - 2], at[place - 1], at[place + 1], at[place + 2]
    if before not in (right_beside := _right_beside(lists)) and behind not in right_beside:
        return False
    for beside in (
        ("", before, behind, ""),
        (former, before, "", ""),
        ("", before, "", ""),
        ("", "", behind, beyond),
        ("", "", behind, ""),
    ):
        listed = frames.get(beside)
        if listed is not None and any(_fits(words, place, frame) for frame in listed):
            return True
    return False


def _fits(words: Words, place: int, frame: _Frame) -> bool:
    first, last = place - len(frame.before), place + len(frame.behind)
    if first < 0 or last >= words.count:
        return False
    if tuple(words.keys[first:place]) != frame.before or tuple(words.keys[place + 1 : last + 1]) != frame.behind:
        return False
    if not all(_joins(words.gap[index]) for index in range(first + 1, last + 1)):
        return False
    return (not frame.begins or begins_a_clause(words, first)) and (not frame.ends or ends_there(words, last))


def _joins(gap: str) -> bool:
    return gap.isspace() or gap in _JOINTS


@cache
def _frames(lists: tuple[str, ...]) -> Mapping[_Beside, tuple[_Frame, ...]]:
    """The frames of the lists by what they have beside the name, so that few of them are tried at a name."""
    found: dict[_Beside, tuple[_Frame, ...]] = {}
    for frame in _read(chain.from_iterable(table("frames.toml")[listed] for listed in lists)):
        former, before = ("", "", *frame.before)[-2:]
        behind, beyond = (*frame.behind, "", "")[:2]
        beside = ("", before, behind, "") if before and behind else (former, before, behind, beyond)
        found[beside] = (*found.get(beside, ()), frame)
    return found


@cache
def _right_beside(lists: tuple[str, ...]) -> frozenset[str]:
    """The words that these frames have right before a name or right behind it; the empty one, as some have none there."""
    return frozenset(word for _, before, behind, _ in _frames(lists) for word in (before, behind))


def _read(written: Iterable[str]) -> Iterable[_Frame]:
    word: OneOfEach[str] = OneOfEach()
    side: OneOfEach[tuple[str, ...]] = OneOfEach()
    for one in written:
        parts = one.split()
        begins = parts[0] == _BEGINS
        for words in product(*([word[each] for each in part.split("|")] for part in parts[begins:])):
            at = words.index(_NAME)
            ends = words[-1] == _ENDS
            yield _Frame(side[words[:at]], side[words[at + 1 : len(words) - ends]], begins, ends)
