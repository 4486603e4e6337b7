"""Initials and shortened first names beside a surname: "C. Wood", "Wood C.", "Chr. Wood", "JP Wood", « J.-Ch. Wood »."""

import unicodedata
from collections.abc import Iterable

from notetaker.anonymise import lexicon
from notetaker.anonymise.entities import Entity
from notetaker.anonymise.titles import is_title
from notetaker.anonymise.words import Words

MOST_INITIALS = 3
_LONGEST_SHORTENED = 5
_TIES = {".", "_"}


def letters_at(words: Words, index: int) -> str:
    """The initials that the word is: one capital letter, or two as in "JP". Empty if it is none."""
    key, raw = words.keys[index], words.raw(index)
    if len(key) > 2 or not raw.isupper() or not key.isalpha():
        return ""
    return key[0] if len(unicodedata.normalize("NFC", raw)) == 1 else key


def tied_letters_at(words: Words, index: int, gap: str) -> str:
    """The same in small letters, where a dot or a line ties them to the name, as in an account: "c.wood"."""
    key = words.keys[index]
    return key if len(key) <= 2 and gap in _TIES and words.raw(index).islower() else ""


def fitting(entities: Iterable[Entity], letters: str) -> frozenset[Entity]:
    """The persons whose names begin with the letters."""
    return frozenset(who for who in entities if set(letters) <= who.given | who.surname)


def shortening(words: Words, index: int, entities: Iterable[Entity]) -> frozenset[Entity]:
    """The persons of whose first names the word is a shortened form: "Chr.", "Th.", "Wm", "Chas"."""
    key = words.keys[index]
    if not 2 <= len(key) <= _LONGEST_SHORTENED or not words.capital(index) or is_title(words, index):
        return frozenset()
    dotted = words.after(index).startswith(".")
    if not dotted and (lexicon.is_small_word(key) or lexicon.is_ordinary(key) or lexicon.is_given_name(key)):
        return frozenset()
    return frozenset(who for who in entities if any(_shortens(key, name) for name in who.first_names))


def _shortens(short: str, name: str) -> bool:
    """Whether `short` is `name` with letters left out, but for the first."""
    if len(short) >= len(name) or short[0] != name[0]:
        return False
    letters = iter(name)
    return all(letter in letters for letter in short)
