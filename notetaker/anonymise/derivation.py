"""Finds words formed from the name of an organisation: "Haldenian" from Halden."""

from collections.abc import Iterable, Iterator
from itertools import compress

from notetaker.anonymise import lexicon
from notetaker.anonymise.entities import Form, FormKind
from notetaker.anonymise.remembered import Remembered
from notetaker.anonymise.tables import words_under
from notetaker.anonymise.words import Words

_LEAST_STEM = 4


class Derivations:
    """The stems of the organisations' single words, and the endings that make other words of them."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._endings = tuple(sorted(words_under("names.toml", "derivations"), key=len, reverse=True))
        self._stems: set[str] = set()
        for form in forms:
            if form.kind in (FormKind.ORGANISATION, FormKind.ORGANISATION_ALIAS) and len(form.keys) == 1:
                name = form.keys[0]
                self._stems.update(stem for stem in (name, name.rstrip("aeiouys")) if len(stem) >= _LEAST_STEM)
        self._derived = Remembered(self._is_derived)

    def found_in(self, words: Words) -> Iterator[int]:
        """The words that are formed so and are no ordinary words."""
        return compress(range(len(words.keys)), map(self._derived.__getitem__, words.keys))

    def _is_derived(self, key: str) -> bool:
        if not key.endswith(self._endings) or key in self._stems or lexicon.is_ordinary(key):
            return False
        endings = (ending for ending in self._endings if key.endswith(ending))
        return any(key.removesuffix(ending) in self._stems for ending in endings)
