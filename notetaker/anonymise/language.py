"""Tells English from French, note by note, by small words and accents."""

import re
from functools import cache
from typing import Literal

from notetaker.anonymise.tables import table

Lang = Literal["en", "fr"]

_WORD = re.compile(r"[^\W\d_]+")
_ACCENTS = set("éèêëàâçùûîïôœ«»")
_ENOUGH_LETTERS = 800


@cache
def _small_words() -> tuple[frozenset[str], frozenset[str]]:
    lists = table("language.toml")
    return frozenset(lists["en"]), frozenset(lists["fr"])


def language_of(text: str) -> Lang:
    """The language of `text`; English where nothing tells."""
    english, french = _small_words()
    words = _WORD.findall(text[:_ENOUGH_LETTERS].lower())
    for_english = sum(word in english for word in words)
    for_french = sum((word in french) + 0.4 * (not _ACCENTS.isdisjoint(word)) for word in words)
    for_french += 0.4 * sum(mark in text for mark in "«»")
    return "fr" if for_french > for_english else "en"
