"""Abbreviations that are written out while one types: one's own, the kit's, a list in English and French. Pure."""

import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cache

from notetaker.anonymise import told_language
from notetaker.model.language import LANGUAGES, Lang
from notetaker.model.wording import Abbreviation
from notetaker.resources import read_text

_WORD = re.compile(r"(?<![\w.@/#&’'-])[^\W\d_]\w*(?:/\w*)?(?![\w@/’'-])")


@dataclass(frozen=True)
class WrittenOut:
    """An abbreviation that was written out: where it stands in the text now, how it was typed, and what it became."""

    start: int
    end: int
    short: str
    long: str


@dataclass(frozen=True)
class Expanded:
    """A text with its abbreviations written out."""

    text: str
    written_out: tuple[WrittenOut, ...] = ()


def _never(_word: str) -> bool:
    return False


def _is_in(span: tuple[int, int], stretches: Collection[tuple[int, int]]) -> bool:
    return any(first < span[1] and span[0] < last for first, last in stretches)


@dataclass(frozen=True)
class Glossary:
    """What is written out. One's own entries come first, then the organiser's, which have a language, then the list.

    `is_taken` keeps words that are somebody's code or name.
    """

    own: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, Abbreviation] = field(default_factory=dict)
    is_taken: Callable[[str], bool] = _never

    def expand(self, text: str, but: Collection[tuple[int, int]] = ()) -> Expanded:
        """Write out what the glossary knows, but for words in these stretches. Capitals at the start of a word stay.

        Words all in capitals are acronyms: they stay too, but for those that somebody entered. An entry of a language is
        written out in a text that is clearly in that language, and nowhere else.
        """
        known = [match for match in _WORD.finditer(text) if self.has(match.group())]
        lang = told_language(text, _shorts().union(self.given)) if known else None
        parts, found, at, length = [], [], 0, 0
        for match in known:
            word = match.group()
            if (long := self._long(word, lang)) is None or _is_in(match.span(), but):
                continue
            before = text[at : match.start()]
            parts += [before, long]
            length += len(before)
            found.append(WrittenOut(length, length + len(long), word, long))
            length += len(long)
            at = match.end()
        if not found:
            return Expanded(text)
        return Expanded("".join((*parts, text[at:])), tuple(found))

    def has(self, word: str) -> bool:
        """Whether it is an abbreviation of somebody's, in whatever language."""
        short = word.casefold()
        return short in self.own or short in self.given or short in _shorts()

    def _long(self, word: str, lang: Lang | None) -> str | None:
        short = word.casefold()
        entered = self.own.get(short) or self._given(short, lang)
        long = entered or (listed(lang).get(short) if lang is not None else None)
        acronym = len(word) > 1 and word.isupper()
        if long is None or (acronym and not entered) or self.is_taken(word):
            return None
        return long[:1].upper() + long[1:] if word[:1].isupper() and not acronym else long

    def _given(self, short: str, lang: Lang | None) -> str:
        """The organiser's entry in this language; where that is not clear, only if it is the same in both."""
        entry = self.given.get(short)
        if entry is None or (lang is None and entry.en != entry.fr):
            return ""
        return entry.in_(lang or "en")


@cache
def _shorts() -> frozenset[str]:
    """All of the program's own abbreviations; they tell no language."""
    return frozenset(short for lang in LANGUAGES for short in listed(lang))


@cache
def listed(lang: Lang) -> Mapping[str, str]:
    """The program's own list for a language."""
    table: dict[str, dict[str, str]] = tomllib.loads(read_text("rapporteur/glossary.toml"))
    return table[lang]
