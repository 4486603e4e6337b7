"""Tells words apart by the accents they were written with: « un juge » and « un cas jugé »."""

import unicodedata
from functools import cache

from notetaker.anonymise.knowledge.tables import table
from notetaker.anonymise.text.fold import folded
from notetaker.anonymise.text.words import Words

_HAVING = {"ai", "a", "as", "avons", "ont", "avais", "avait", "avions", "avaient", "avoir", "ayant"}
"""Before a participle of what somebody did, which may be what a tell is about: « j’ai jugé »."""


def names_no_person(words: Words, first: int, last: int) -> bool:
    """Whether one of the words first..last would be what somebody is, but for an accent that it was written with.

    An accent is left out in haste and never put in, so that a word without accents may be either.
    """
    spelt = _persons()
    return any(
        words.keys[index] in spelt
        and _is_another(words.raw(index), spelt[words.keys[index]])
        and _HAVING.isdisjoint(words.keys[first:index])
        for index in range(first, last + 1)
    )


def _is_another(raw: str, meant: str) -> bool:
    """Whether the word was written with an accent that the meant one has not."""
    written = unicodedata.normalize("NFC", raw).casefold()
    return any(one != other and not one.isascii() for one, other in zip(written, meant, strict=False))


@cache
def _persons() -> dict[str, str]:
    """How those are spelt whose name is a participle with another accent, by the folded word."""
    return {folded(word): word for word in table("tells_fr.toml")["accents"]["persons"]}
