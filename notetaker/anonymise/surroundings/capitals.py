"""Capitals, and whether they say something in a text."""

from notetaker.anonymise.words import Words


def tells_by_case(words: Words) -> bool:
    """Whether the note is written with capitals and small letters, so that a capital says something."""
    return not words.shouted and not words.murmured


def has_capital(words: Words, index: int) -> bool:
    """Whether the word has a capital that says something."""
    return words.capital(index) and not words.shouted
