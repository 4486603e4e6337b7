"""Finds where people speak of their own place in another language than those of notes: « bei uns im Tirol »."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from notetaker.anonymise.knowledge.dictionary import UNKNOWN, level_of
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.knowledge.tables import table
from notetaker.anonymise.tells.clauses import is_parted
from notetaker.anonymise.text.words import Words

_TABLE = "first_persons.toml"
_MOST_NAMED = 2
"""So many words of what is named go with it."""


class _Said(NamedTuple):
    """What people say of themselves, whether the next word is theirs, and those that may lead to what they name."""

    keys: tuple[str, ...]
    owns: bool
    leads: frozenset[str]


def may_be_said_so(key: str) -> bool:
    """Whether the folded word is the second of what people say of themselves in one of these languages."""
    return key in _by_second()


def told_in_other_languages(words: Words, places: Iterable[int]) -> Iterator[tuple[int, int, Rule]]:
    """The first and last word of each, with what it names. `places` are the words each of which `may_be_said_so`."""
    by_second = _by_second()
    for second in places:
        for said in by_second[words.keys[second]]:
            first = second - 1
            end = first + len(said.keys)
            if first >= 0 and tuple(words.keys[first:end]) == said.keys and not _parts(words, first, end):
                owned = said.owns and end < words.count and not is_parted(words, end)
                last = _end_of_what_is_named(words, end - 1 + owned, said.leads)
                yield first, last, Rule.TELL_LANGUAGE
                break


@cache
def _by_second() -> Mapping[str, tuple[_Said, ...]]:
    """What is said by its second word: the first is mostly a word of the notes' languages too."""
    found: dict[str, tuple[_Said, ...]] = {}
    for row in table(_TABLE)["language"]:
        for text in (*row["says"], *row["has"]):
            keys = tuple(text.split())
            said = _Said(keys, text in row["has"], frozenset(row["leads"]))
            found[keys[1]] = (*found.get(keys[1], ()), said)
    return found


def _parts(words: Words, first: int, end: int) -> bool:
    return any(is_parted(words, index) for index in range(first + 1, end))


def _end_of_what_is_named(words: Words, last: int, leads: frozenset[str]) -> int:
    """`last`, or the end of what follows that is no word of the notes' languages, or a name."""
    end = last
    for index in range(last + 1, words.count):
        if is_parted(words, index):
            break
        if words.keys[index] in leads:
            continue
        if not (words.capital(index) or level_of(words.keys[index]) == UNKNOWN) or index - end > _MOST_NAMED + 1:
            break
        end = index
        if index - last > _MOST_NAMED:
            break
    return end
