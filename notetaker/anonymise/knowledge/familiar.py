"""Which words are too familiar to be somebody's name."""

from functools import cache

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge import stranger_signs as signs
from notetaker.anonymise.knowledge.dictionary import is_everybodys, is_in_a_dictionary, is_usual
from notetaker.anonymise.knowledge.tables import word_list, words_under
from notetaker.model.language import LANGUAGES
from notetaker.remembering import remembered

_LEAST_WITH_ENDING = 5
WORDS = 20_000
"""So many words are remembered, for the same come in every text, and each is asked about again and again."""


@remembered(WORDS)
def is_unfamiliar(key: str) -> bool:
    """Whether few people use the word, it does not end as words do, and is no place: it may be a stranger's name."""
    return not (
        is_known_word(key)
        or looks_ordinary(key)
        or is_no_person(key)
        or lexicon.is_number(key)
        or is_never_a_name(key)
    )


def is_never_a_name(key: str) -> bool:
    """Whether the word names a people or a month, or ends as no name does: "Chechens", "Feb"."""
    return key in words_under("strangers.toml", "never") or key.endswith(_never_ends())


@cache
def _never_ends() -> tuple[str, ...]:
    return tuple(words_under("strangers.toml", "never_ends"))


def is_uncommon(key: str) -> bool:
    """The same of a word that a name is known to be made of: only what everybody says often is too familiar for it."""
    return not (is_plain_word(key) or looks_ordinary(key) or is_no_person(key) or lexicon.is_number(key))


@remembered(WORDS)
def is_known_word(key: str) -> bool:
    """Whether the word is one that most people use, or one of the lists has it as a word."""
    return is_listed_word(key) or (is_usual(key) and not lexicon.is_given_name(key))


@remembered(WORDS)
def is_plain_word(key: str) -> bool:
    """Whether one of the lists has the word as a word, or everybody uses it often."""
    return is_listed_word(key) or (is_everybodys(key) and not lexicon.is_given_name(key))


@remembered(WORDS)
def is_listed_word(key: str) -> bool:
    """Whether one of the lists has the word as a word: so even who is called so may be no more than a word."""
    return key in _listed_words() or lexicon.is_ordinary(key)


def is_a_word(key: str) -> bool:
    """Whether a dictionary has it, or one of the lists of words: not only those of words that are names too."""
    return is_in_a_dictionary(key) or key in _listed_words()


@cache
def _listed_words() -> frozenset[str]:
    """The words of all lists but for the ordinary ones."""
    of_names = (words_under("names.toml", listed) for listed in ("generic", "functions"))
    small = (words_under("language.toml", lang) for lang in LANGUAGES)
    of_context = (words_under("context.toml", listed) for listed in ("instruments", "speech", "calendar"))
    return frozenset().union(*of_names, *small, *of_context)


def is_short_word(key: str) -> bool:
    """Whether one of the lists has this short word as a word, so that it is hardly anybody's code."""
    return key in word_list("short_words.txt") or is_listed_word(key)


def looks_ordinary(key: str) -> bool:
    """Whether the word ends like an English or French word rather than like a name."""
    return len(key) >= _LEAST_WITH_ENDING and key.endswith(lexicon.word_endings())


def ends_as_its_kind(key: str) -> bool:
    """Whether the word ends like a word and is in a dictionary: "Lindqvist" only ends so."""
    return looks_ordinary(key) and is_in_a_dictionary(key)


def reads_as_a_word(key: str) -> bool:
    """Whether a word with a capital is known, or ends like a word and is one."""
    return is_known_word(key) or ends_as_its_kind(key)


@remembered(WORDS)
def is_no_person(key: str) -> bool:
    """Whether the word with a capital is a place, a language, a body or a product rather than a person."""
    return lexicon.is_in("not_persons", key) or signs.is_place(key)
