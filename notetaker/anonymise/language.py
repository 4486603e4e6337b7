"""Tells English from French, note by note, by small words and accents."""

import re
from functools import cache
from itertools import repeat
from typing import Literal

from notetaker.anonymise.tables import table
from notetaker.anonymise.words import Words

Lang = Literal["en", "fr"]

_WORD = re.compile(r"[^\W\d_]+")
_PLAIN_WORD = re.compile("[a-z]+")
"""The same in small letters of ASCII alone, where it is found faster."""
_ACCENTED = re.compile(r"[éèêëàâçùûîïôœ][^\W\d_]*")
_ENOUGH_LETTERS = 800
_WEIGHT_OF_AN_ACCENT = 0.4


@cache
def _french() -> dict[str, int]:
    """How much each small word speaks for French: 1, or -1 for English; in both lists it speaks for neither."""
    lists = table("language.toml")
    return {word: (word in lists["fr"]) - (word in lists["en"]) for word in (*lists["en"], *lists["fr"])}


def language_in(words: Words) -> Lang:
    """The language of a text that is cut into words."""
    if words.source.isascii() and len(words.source) <= _ENOUGH_LETTERS:
        return "fr" if sum(map(_french().get, words.keys, repeat(0))) > 0 else "en"
    return language_of(words.source)


def language_of(text: str) -> Lang:
    """The language of `text`; English where nothing tells."""
    small = text[:_ENOUGH_LETTERS].lower()
    words = (_PLAIN_WORD if small.isascii() else _WORD).findall(small)
    for_french = sum(map(_french().get, words, repeat(0)))
    if text.isascii():
        return "fr" if for_french > 0 else "en"
    accented = len(_ACCENTED.findall(small)) + ("«" in text) + ("»" in text)
    return "fr" if for_french + _WEIGHT_OF_AN_ACCENT * accented > 0 else "en"
