"""Tells English from French, note by note, by small words and accents."""

import re
from functools import cache
from typing import Literal

from notetaker.anonymise.tables import table

Lang = Literal["en", "fr"]

_WORD = re.compile(r"[^\W\d_]+")
_ACCENTS = set("éèêëàâçùûîïôœ«»")
_ENOUGH_LETTERS = 800
_WEIGHT_OF_AN_ACCENT = 0.4


@cache
def _small_words() -> tuple[frozenset[str], frozenset[str]]:
    lists = table("language.toml")
    return frozenset(lists["en"]), frozenset(lists["fr"])


def language_of(text: str) -> Lang:
    """The language of `text`; English where nothing tells."""
    english, french = _small_words()
    words = _WORD.findall(text[:_ENOUGH_LETTERS].lower())
    for_english = sum(map(english.__contains__, words))
    for_french = sum(map(french.__contains__, words))
    if text.isascii():
        return "fr" if for_french > for_english else "en"
    accented = sum(not _ACCENTS.isdisjoint(word) for word in words) + sum(mark in text for mark in "«»")
    return "fr" if for_french + _WEIGHT_OF_AN_ACCENT * accented > for_english else "en"
