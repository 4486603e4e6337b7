"""Tells English from French, note by note, by small words and accents."""

import re
from functools import cache
from typing import Literal

from notetaker.anonymise.tables import table

Lang = Literal["en", "fr"]

_WORD = re.compile(r"[^\W\d_]+")
_PLAIN_WORD = re.compile("[a-z]+")
"""The same in small letters of ASCII alone, where it is found faster."""
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
    small = text[:_ENOUGH_LETTERS].lower()
    words = (_PLAIN_WORD if small.isascii() else _WORD).findall(small)
    for_english = sum(map(english.__contains__, words))
    for_french = sum(map(french.__contains__, words))
    if text.isascii():
        return "fr" if for_french > for_english else "en"
    accented = len(words) - sum(map(_ACCENTS.isdisjoint, words)) + ("«" in text) + ("»" in text)
    return "fr" if for_french + _WEIGHT_OF_AN_ACCENT * accented > for_english else "en"
