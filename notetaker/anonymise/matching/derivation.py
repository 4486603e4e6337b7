"""Finds words formed from the name of an organisation: "Haldenian" from Halden."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from notetaker.anonymise.forms.entities import Case, Form, FormKind
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.familiar import is_known_word, is_plain_word
from notetaker.anonymise.knowledge.tables import same_words, words_under
from notetaker.anonymise.text.fold import folded
from notetaker.anonymise.text.latin import VOWELS
from notetaker.anonymise.text.words import Words

_OF_ORGANISATIONS = {FormKind.ORGANISATION, FormKind.ORGANISATION_ALIAS}
_LEAST_STEM = 4
_LEAST_ACRONYM = 3
_LEAST_BEGINNING = 5
_SEAM = re.compile("[A-Z](?<=[a-z][A-Z])[a-z]")
"""A capital inside a word: it is looked for first, for there are few."""
_COMPOUND = re.compile(r"\b([A-Z]\w*?[a-z])(?=[A-Z][a-z])")


class Derivations:
    """The stems of the organisations' single words, and the endings that make other words of them."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._endings = tuple(sorted(words_under("names.toml", "derivations"), key=len, reverse=True))
        self._vowel_endings = tuple(words_under("names.toml", "derivations_of_vowels"))
        self._stems: set[str] = set()
        self._names: set[str] = set()
        self._beginnings: set[str] = set()
        for keys, kind, _, case in forms:
            if kind not in _OF_ORGANISATIONS:
                continue
            if case is not Case.UPPER:
                self._names.update(key for key in keys if len(keys) == 1 or _is_telling(key))
                if len(keys) == 1 and _is_telling(keys[0]):
                    self._beginnings.update(_beginnings(keys[0]))
            elif len(keys) == 1 and len(keys[0]) >= _LEAST_ACRONYM:
                self._stems.add(keys[0])
        self._longest_beginning = max(map(len, self._beginnings), default=0)
        for name in self._names:
            stems = (stem for stem in (name, name.rstrip("aeiouys")) if len(stem) >= _LEAST_STEM)
            self._stems.update(longer for stem in stems for longer in (stem, stem + stem[-1]))

    def compounds_in(self, words: Words) -> list[int]:
        """The words in which a capital tells that an organisation's name is their beginning."""
        found: list[int] = []
        if _SEAM.search(words.source) is None:
            return found
        for compound in _COMPOUND.finditer(words.source):
            place = bisect_left(words.starts, compound.start())
            if folded(compound[1]) in self._names and words.starts[place : place + 1] == [compound.start()]:
                found.append(place)
        return found

    def is_derived(self, key: str) -> bool:
        """Whether the folded word is formed so and is no ordinary word."""
        if key in self._stems or key in self._names or len(key) <= _LEAST_STEM or is_known_word(key):
            return False
        endings = (ending for ending in self._endings if key.endswith(ending))
        if any(key.removesuffix(ending) in self._stems for ending in endings):
            return True
        if any(_stem_of(key, ending) in self._names for ending in self._vowel_endings):
            return True
        if key.endswith(lexicon.word_endings()) or lexicon.is_given_name(key) or lexicon.is_generic(key):
            return False
        sizes = range(_LEAST_BEGINNING, min(len(key) - 1, self._longest_beginning + 1))
        return any(key[:size] in self._beginnings for size in sizes)


def _stem_of(key: str, ending: str) -> str:
    """The name that the word with this ending is made of, if that ends in a vowel."""
    stem = key.removesuffix(ending)
    return stem if stem != key and len(stem) >= _LEAST_STEM and stem[-1] in VOWELS else ""


def _beginnings(name: str) -> Iterator[str]:
    """What words made of a long name begin with: "googl" of Google, "doctol" of Doctolib."""
    cut = 1 if len(name) <= _LEAST_BEGINNING + 1 else 2
    if len(name) - cut >= _LEAST_BEGINNING:
        yield name[:-cut]


def _is_telling(key: str) -> bool:
    return len(key) >= _LEAST_STEM and not (is_plain_word(key) or key in same_words())
