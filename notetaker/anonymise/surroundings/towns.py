"""Signs that a name which is a town's too is said of the town."""

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.stranger_signs import is_place
from notetaker.anonymise.text.words import Words

_IN = {"in", "near", "at"}
_BETWEEN = {"a", "ou", "et", "comme", "puis", "jusqu"}
_MOST_BETWEEN = 3


def in_town(words: Words, first: int) -> bool:
    """Whether what stands before the town says that something is there: "in Lorient", « à Lorient comme à Brest ».

    « À » alone may as well say to whom something is said: « merci à Lorient »; not so behind « réunion ».
    """
    if not words.gap[first].isspace():
        return False
    if words.at[first - 1] in _IN:
        return True
    if words.at[first - 1] != "a":
        return False
    if lexicon.is_in("where", words.at[first - 2]):
        return True
    return _is_to_a_town(words, first, -1) or _is_to_a_town(words, first, 1)


def _is_to_a_town(words: Words, first: int, step: int) -> bool:
    """Whether another town stands before or after the one at `first`, with « à », « ou à » or « et à » between."""
    other = first + step
    while abs(other - first) <= _MOST_BETWEEN and words.at[other] in _BETWEEN:
        other += step
    return abs(other - first) > 1 and is_place(words.at[other]) and words.capital(other)
