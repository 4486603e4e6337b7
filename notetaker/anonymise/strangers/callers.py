"""Tells whether one word before a colon, in whatever letters, may be somebody who speaks rather than a topic."""

import re

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.familiar import is_a_word, is_never_a_name, is_no_person, is_short_word
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.text.fold import folded

_BETWEEN = re.compile(r"[\W\d_]+")
_LEAST = 4
"""A shorter word is a code or a particle, which others tell; of a double name both halves may be as short."""
_LEAST_OF_SEVERAL = 3
_LEAST_WITH_PLURAL = 3


def may_be_caller(word: str) -> bool:
    """Whether the word is a first name, or one that no dictionary has: "kevin", « tréguier », "jean-yves".

    One that is a first name and a word as well is somebody, for a colon seldom stands behind it otherwise; not so a month
    or a small word.
    """
    parts = [part for part in _BETWEEN.split(folded(word)) if part]
    least = _LEAST if len(parts) == 1 else _LEAST_OF_SEVERAL
    return any(len(part) >= least and _is_of_a_name(part) for part in parts)


def _is_of_a_name(key: str) -> bool:
    if lexicon.is_small_word(key) or lexicon.is_in("calendar", key):
        return False
    return lexicon.is_first_name(key) or not _is_topic(key)


def _is_topic(key: str) -> bool:
    """Whether a dictionary has the word or its singular, or a list has it as no person."""
    if (
        is_a_word(key)
        or is_short_word(key)
        or lexicon.is_ordinary(key)
        or is_no_person(key)
        or is_never_a_name(key)
    ):
        return True
    if lexicon.is_in("acronyms", key) or key in words_under("strangers.toml", "topics"):
        return True
    return key.endswith("s") and len(key) > _LEAST_WITH_PLURAL and _is_topic(key[:-1])
