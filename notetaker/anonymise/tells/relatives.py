"""Finds relatives of somebody whose name goes: whose wife or son somebody is may show who is meant, as a name would."""

import re
from collections.abc import Collection, Iterable, Iterator

from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.text.words import Words

_REACH = 6
"""So many words may stand between a name and "his wife"."""
_SENTENCE_ENDS = re.compile(r"[.;:!?]")
_OF = {"de", "d", "of"}


def is_relative(key: str) -> bool:
    """Whether the folded word is somebody's relative."""
    return key in words_under("names.toml", "relatives")


def relatives_beside(words: Words, gone: Collection[int], places: Iterable[int]) -> Iterator[tuple[int, int, Rule]]:
    """The first and last word of each; `gone` are the words of the names, `places` those each of which `is_relative`."""
    for place in places:
        if place in gone:
            continue
        if words.at[place - 1] in words_under("names.toml", "possessives"):
            if _follows_a_name(words, place - 1, gone):
                yield place - 1, place, Rule.TELL_RELATIVE
        elif _is_of_a_name(words, place, gone):
            yield place, place, Rule.TELL_RELATIVE


def _follows_a_name(words: Words, place: int, gone: Collection[int]) -> bool:
    """Whether the sentence has a name that goes before the word, and not far."""
    for index in range(place, max(0, place - _REACH), -1):
        if _SENTENCE_ENDS.search(words.gap[index]):
            return False
        if index - 1 in gone:
            return True
    return False


def _is_of_a_name(words: Words, place: int, gone: Collection[int]) -> bool:
    """Whether the word belongs to a name that goes: "Law's wife", « l’épouse de Law »."""
    if words.at[place - 1] == "s" and (place - 2 in gone or place - 1 in gone):
        return True
    after = place + 1
    return words.at[after] in _OF and (after in gone or after + 1 in gone)
