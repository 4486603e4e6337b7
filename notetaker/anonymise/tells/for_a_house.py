"""Finds what speakers say of themselves behind the name of their house, which is replaced: "we at … fund three towns"."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.tells.tells import tells_in
from notetaker.anonymise.text.words import Words, words_of
from notetaker.model.body import SLOT
from notetaker.model.language import Lang

_WE = {"we", "nous"}
_AT = {"at", "from", "of", "in", "a", "au", "chez", "de", "du", "d"}
_THE = {"the", "la", "le", "l", "les"}


@dataclass(frozen=True)
class _House:
    """The words that say of which house the speaker is: from the "at" to the end of the name."""

    first: int
    last: int


def told_for_a_house(words: Words, lang: Lang, gone: Collection[int]) -> Iterator[tuple[int, int, Rule]]:
    """The tells that stand there once the house is left out, from behind its name on."""
    for place in words.among(_WE):
        house = _house_behind(words, place, gone)
        if house is None or house.last + 1 >= words.count:
            continue
        yield from _told_without(words, lang, house)


def _house_behind(words: Words, place: int, gone: Collection[int]) -> _House | None:
    """The house of the "we" at `place`, which may stand between commas."""
    first = place + 1
    parted = words.gap[first].strip()
    if words.at[first] not in _AT or parted not in {"", ","}:
        return None
    last = first + (first not in gone and words.at[first + 1] in _THE and first + 1 not in gone)
    if SLOT in words.gap[last + 1]:
        return _House(first, last) if words.gap[last + 1].rpartition(SLOT)[2].strip() == parted else None
    if last not in gone and last + 1 not in gone:
        return None
    while last + 1 in gone:
        last += 1
    return _House(first, last) if words.gap[last + 1].strip() == parted else None


def _told_without(words: Words, lang: Lang, house: _House) -> Iterator[tuple[int, int, Rule]]:
    source, behind = words.source, house.last + 1
    without = words_of(f"{source[: words.ends[house.first - 1]]} {source[words.starts[behind] :]}")
    for first, last, rule in tells_in(without, lang):
        if first < house.first <= last:
            yield behind, last + behind - house.first, rule
