"""Expressions that begin with a word which is also a name, and are ordinary as a whole: "grace period", « feu vert »."""

from collections.abc import Mapping
from functools import cache

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.one_of_each import OneOfEach
from notetaker.anonymise.knowledge.tables import names_in
from notetaker.anonymise.text.words import Words, keys_of

_JOINTS = {" ", "\u00a0", "'", "’", "-"}


_Rests = tuple[tuple[str, ...], ...]
"""What follows the first two words of each."""


def begins_expression(words: Words, place: int) -> bool:
    """Whether an expression begins with the word, and nothing after it makes a verb of its second word.

    Of what houses are called by, none does with a capital inside a sentence, where the word is somebody's name.
    """
    listed = _all().get((words.keys[place], words.at[place + 1]))
    if listed is None:
        return False
    rests, of_houses = listed
    if any(_follows(words, place + 2, rest) for rest in rests):
        return True
    named = words.capital(place) and not words.shouted and not words.opens(place)
    return not named and any(_follows(words, place + 2, rest) for rest in of_houses)


def is_an_expression(words: Words, first: int, last: int) -> bool:
    """Whether the words are one of them, from the first to the last, in small letters: « trait d’union »."""
    if not words.capitals.isdisjoint(range(first, last + 1)):
        return False
    said, rest = (words.keys[first], words.at[first + 1]), tuple(words.keys[first + 2 : last + 1])
    return any(rest in rests for rests in _all().get(said, ()))


def _follows(words: Words, third: int, rest: tuple[str, ...]) -> bool:
    """Whether `rest` goes on there, and all from the second word is in small letters and side by side."""
    end = third + len(rest)
    if tuple(words.keys[third:end]) != rest:
        return False
    if any(words.capital(index) or words.gap[index] not in _JOINTS for index in range(third - 1, end)):
        return False
    return not (words.after(end - 1).isspace() and lexicon.is_in("after_verbs", words.at[end]))


@cache
def _all() -> Mapping[tuple[str, str], tuple[_Rests, _Rests]]:
    """Those of `compounds.txt` with the plurals of those of two words, and those of `whole_names.txt`.

    They are in one table, for nearly every word that is asked about begins neither.
    """
    expressions, names = _read("compounds.txt", plurals=True), _read("whole_names.txt", plurals=False)
    once: OneOfEach[tuple[_Rests, _Rests]] = OneOfEach()
    return {
        said: once[expressions.get(said, ()), names.get(said, ())] for said in expressions.keys() | names.keys()
    }


def _read(name: str, *, plurals: bool) -> Mapping[tuple[str, str], _Rests]:
    found: dict[tuple[str, str], _Rests] = {}
    for first, second, *rest in map(keys_of, names_in(name)):
        found[first, second] = (*found.get((first, second), ()), tuple(rest))
        if plurals and not rest:
            found[first, f"{second}s"] = (*found.get((first, f"{second}s"), ()), ())
    return found
