"""Capitals, and whether they say something in a text."""

from notetaker.anonymise.knowledge.dictionary import is_usual
from notetaker.anonymise.text.words import Shape, Words

_SENTENCE_ENDS = {".", "!", "?", "/", "|", "•", "+"}


def tells_by_case(words: Words) -> bool:
    """Whether the note is written with capitals and small letters, so that a capital says something."""
    return not words.shouted and not words.murmured


def begins_small(words: Words, index: int) -> bool:
    """Whether a sentence begins with the word in small letters: then no capital is to be expected there."""
    if words.capital(index):
        return False
    return index == 0 or words.murmured or words.gap[index].strip()[-1:] in _SENTENCE_ENDS


def has_capital(words: Words, index: int) -> bool:
    """Whether the word has a capital that says something."""
    return index in words.capitals and not words.shouted


def tells_where_it_opens(words: Words, index: int) -> bool:
    """Whether a capital says something though a clause begins there, as the note begins its own in small letters.

    So it is where it opens in small letters and no other usual word has a capital behind a mark: "not by chance: Chance …".
    """
    if (
        index == 0
        or index not in words.capitals
        or 0 in words.capitals
        or not words.source[words.starts[0]].islower()
    ):
        return False
    if words.shape(index) is not Shape.TITLE:
        return False
    key = words.keys[index]
    others = (place for place in words.capitals if place != index and words.keys[place] != key)
    return not any(words.opens(place) and is_usual(words.keys[place]) for place in others)
