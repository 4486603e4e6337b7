"""Finds what is said of somebody whose name goes and holds of few: "… is Greek", « …, la seule chercheuse, »."""

from collections.abc import Collection, Iterable, Iterator

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.tells.roles import is_function
from notetaker.anonymise.text.words import Words

_ONLY = {"only", "sole", "seul", "seule", "unique"}
_ARTICLES = {"a", "an", "the", "un", "une", "le", "la", "l"}
_BEFORE_IT = {"also", "aussi", "de", "d", "origine", "nationalite", *_ARTICLES, *_ONLY}
_BEING = {"is", "was", "est", "etait", "s"}
_WHO = {"who", "qui"}
_MOST_BEFORE = 4


def people_said_of_names(
    words: Words, gone: Collection[int], places: Iterable[int]
) -> Iterator[tuple[int, int, Rule]]:
    """The first and last word of where somebody is said to be from; `places` are words for the people of a place."""
    for place in places:
        last = place + 1 if _goes_on_as_a_function(words, place) else place
        if place in gone or not _ends_there(words, last):
            continue
        if (first := _said_of_a_name(words, place, gone)) >= 0:
            yield first, last, Rule.TELL_ROLE


def only_ones_said_of_names(
    words: Words, gone: Collection[int], places: Iterable[int]
) -> Iterator[tuple[int, int, Rule]]:
    """The same of who is said to be the only one; `places` are words for functions."""
    for place in places:
        if place in gone or words.at[place - 1] not in _ONLY:
            continue
        if (first := _said_of_a_name(words, place, gone)) >= 0:
            yield first, place, Rule.TELL_ROLE


def _goes_on_as_a_function(words: Words, place: int) -> bool:
    return words.gap[place + 1] == " " and is_function(words.at[place + 1])


def _ends_there(words: Words, last: int) -> bool:
    """Whether no noun follows: "is Greek and", not "is Greek law"."""
    return around.ends_clause(words, last) or lexicon.is_small_word(words.at[last + 1])


def _said_of_a_name(words: Words, place: int, gone: Collection[int]) -> int:
    """Where what is said begins, if a verb of being or a comma has a name that goes before it; -1 where none has."""
    first = place
    while place - first < _MOST_BEFORE and words.gap[first] in {" ", "'", "’"} and _may_be_before(words, first - 1):
        first -= 1
    if words.gap[first].strip() == ",":
        return first if first - 1 in gone else -1
    being = first - 1
    if words.at[being] not in _BEING or not words.gap[first].isspace():
        return -1
    who = being - 1 if words.at[being - 1] in _WHO and words.gap[being] == " " else being
    return first if who - 1 in gone and words.gap[who].strip() in {"", ",", "'", "’"} else -1


def _may_be_before(words: Words, place: int) -> bool:
    return words.at[place] in _BEFORE_IT or is_function(words.at[place])
