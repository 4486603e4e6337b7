"""Expressions that begin with a word which is also a name, and are ordinary as a whole: "grace period", « feu vert »."""

from functools import cache

from notetaker.anonymise import lexicon
from notetaker.anonymise.tables import names_in
from notetaker.anonymise.words import Words, keys_of

_JOINTS = {" ", "\u00a0", "'", "’", "-"}


def begins_expression(words: Words, place: int) -> bool:
    """Whether one of `compounds.txt` begins with the word, and nothing after it makes a verb of its second word."""
    rests = _expressions().get((words.keys[place], words.at[place + 1]))
    return rests is not None and any(_follows(words, place + 2, rest) for rest in rests)


def is_an_expression(words: Words, first: int, last: int) -> bool:
    """Whether the words are one of them, from the first to the last, in small letters: « trait d’union »."""
    rests = _expressions().get((words.keys[first], words.at[first + 1]))
    if rests is None or tuple(words.keys[first + 2 : last + 1]) not in rests:
        return False
    return words.capitals.isdisjoint(range(first, last + 1))


def _follows(words: Words, third: int, rest: tuple[str, ...]) -> bool:
    """Whether `rest` goes on there, and all from the second word is in small letters and side by side."""
    end = third + len(rest)
    if tuple(words.keys[third:end]) != rest:
        return False
    if any(words.capital(index) or words.gap[index] not in _JOINTS for index in range(third - 1, end)):
        return False
    return not (words.after(end - 1).isspace() and lexicon.is_in("after_verbs", words.at[end]))


@cache
def _expressions() -> dict[tuple[str, str], tuple[tuple[str, ...], ...]]:
    """What follows the first two words of each, and those of two words in the plural."""
    found: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for first, second, *rest in map(keys_of, names_in("compounds.txt")):
        found.setdefault((first, second), []).append(tuple(rest))
        if not rest:
            found.setdefault((first, f"{second}s"), []).append(())
    return {first: tuple(rests) for first, rests in found.items()}
