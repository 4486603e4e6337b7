"""Capitals, and whether they say something in a text."""

from notetaker.anonymise.text.words import Words

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
