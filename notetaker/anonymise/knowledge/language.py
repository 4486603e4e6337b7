"""Tells English from French, note by note, by small words and accents."""

import re
from collections.abc import Collection, Container, Iterable
from functools import cache
from itertools import repeat

from notetaker.anonymise.knowledge.dictionary import is_usual_in
from notetaker.anonymise.knowledge.tables import table
from notetaker.anonymise.text.fold import folded
from notetaker.anonymise.text.latin import in_latin
from notetaker.anonymise.text.words import Words
from notetaker.model.body import SLOT
from notetaker.model.language import LANGUAGES, Lang

_WORD = re.compile(r"[^\W\d_]+")
_APART = bytes(
    ord(one.lower()) if _WORD.fullmatch(one) else ord(" ") for one in bytes(range(256)).decode("latin-1")
)
"""What a text in Latin-1 is translated by to small letters that spaces, and nothing else, part into words."""
_ACCENTED = re.compile(r"[éèêëàâçùûîïôœ][^\W\d_]*")
_HAS = re.compile(rf"{SLOT} a (?=[^\W\d_])")
"""Behind a name « a » is a verb, as no English article is: « [une entreprise] a tort »."""
_OWNS = re.compile(r"[^\W\d_]['’]s\b(?!['’])")
"""« 's » is English behind a French name too: "Bâ's team"."""
_ENOUGH_LETTERS = 800
_WEIGHT_OF_AN_ACCENT = 0.4


@cache
def _sides() -> tuple[frozenset[str], frozenset[str]]:
    """The small words that speak for English, and those for French. What is in both lists speaks for neither."""
    english, french = map(frozenset, (table("language.toml")[lang] for lang in LANGUAGES))
    return english - french, french - english


@cache
def _french() -> dict[str, int]:
    """How much each small word speaks for French: 1, or -1 for English."""
    english, french = _sides()
    return dict.fromkeys(french, 1) | dict.fromkeys(english, -1)


def _speak_for_french(words: Iterable[str]) -> int:
    """How much the words speak for French; less than 0 for English."""
    return sum(map(_french().get, words, repeat(0)))


def _lean_to_french(words: Collection[str]) -> int:
    """More than 0 where the words speak for French, less where they do for English; most speak for one alone.

    Beside English words a letter may be an initial: "J.L. said no".
    """
    english, french = _sides()
    if french.isdisjoint(words):
        return 0 if english.isdisjoint(words) else -1
    return 1 if english.isdisjoint(words) else _speak_for_french(word for word in words if len(word) > 1)


def language_in(words: Words) -> Lang:
    """The language of a text that is cut into words."""
    if words.source.isascii() and len(words.source) <= _ENOUGH_LETTERS and (french := _lean_to_french(words.keys)):
        return "fr" if french > 0 else "en"
    return language_of(words.source)


def language_of(text: str, otherwise: Lang = "en") -> Lang:
    """The language of `text`; `otherwise` where nothing tells. Where its small words do not, its ordinary words do."""
    words = _words_of(text[:_ENOUGH_LETTERS])
    french = _lean_to_french(words)
    if french > 0:
        return "fr"
    if text.isascii() and french:
        return "en"
    small = text[:_ENOUGH_LETTERS].lower()
    accented = len(_ACCENTED.findall(small)) + ("«" in text) + ("»" in text)
    owning = len(_OWNS.findall(small))
    if not french and not accented:
        return "en" if owning else _by_ordinary_words(words, "fr" if _HAS.search(text) else otherwise)
    return "fr" if _speak_for_french(words) + _WEIGHT_OF_AN_ACCENT * accented - owning > 0 else "en"


def _words_of(text: str) -> list[str]:
    """The words of a text in small letters, some of them empty; most texts are parted byte by byte, which is faster."""
    if (latin := in_latin(text)) is None:
        return _WORD.findall(text.lower())
    return latin.translate(_APART).decode("latin-1").split(" ")


def _by_ordinary_words(words: Iterable[str], otherwise: Lang) -> Lang:
    only = [_only_in(word) for word in words if word]
    french, english = only.count("fr"), only.count("en")
    if french == english:
        return otherwise
    return "fr" if french > english else "en"


def told_language(text: str, but: Container[str] = ()) -> Lang | None:
    """The language of `text` where its words tell it clearly, else None. Words of `but` (small letters) do not count.

    Small words tell most; ordinary words that only one of the languages has tell something too.
    """
    small = [word for word in _WORD.findall(text[:_ENOUGH_LETTERS].lower()) if word not in but]
    tells = {"en": 0, "fr": 0}
    for word in small:
        if (lang := language_of_a_word(word)) is not None:
            tells[lang] += 2 if word in _french() else 1
    english, french = tells["en"], tells["fr"]
    if french >= 2 * english and french:
        return "fr"
    return "en" if english >= 2 * french and english else None


def language_of_a_word(word: str) -> Lang | None:
    """The language that alone has this word in small letters; None for what both have or neither."""
    if (weight := _french().get(word, 0)) != 0:
        return "fr" if weight > 0 else "en"
    return _only_in(word)


def _only_in(word: str) -> Lang | None:
    """The language that alone has this word, as far as the dictionaries know; None for both and for neither."""
    if _ACCENTED.search(word):
        return "fr"
    key = folded(word)
    english, french = is_usual_in(key, "en"), is_usual_in(key, "fr")
    return None if english == french else "en" if english else "fr"
