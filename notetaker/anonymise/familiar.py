"""Which words are too familiar to be somebody's name."""

from functools import cache

from notetaker.anonymise import lexicon
from notetaker.anonymise import stranger_signs as signs
from notetaker.anonymise.tables import word_list, words_under

_LEAST_WITH_ENDING = 5


def is_unfamiliar(key: str) -> bool:
    """Whether the word is in no list, does not end as words do, and is no place: it may be a name."""
    return not (is_known_word(key) or looks_ordinary(key) or is_no_person(key) or lexicon.is_number(key))


def is_known_word(key: str) -> bool:
    """Whether one of the lists has the word as a word."""
    return (
        lexicon.is_ordinary(key)
        or lexicon.is_generic(key)
        or lexicon.is_small_word(key)
        or lexicon.is_function(key)
        or lexicon.is_in("instruments", key)
        or lexicon.is_in("speech", key)
        or lexicon.is_in("calendar", key)
        or is_everyday(key)
        or is_french_verb(key)
    )


def is_short_word(key: str) -> bool:
    """Whether one of the lists has this short word as a word, so that it is hardly anybody's code."""
    return key in word_list("short_words.txt") or is_known_word(key)


def is_everyday(key: str) -> bool:
    """Whether it is one of the commonest words, or a plural of one."""
    common = _everyday()
    return key in common or (key.endswith("s") and (key[:-1] in common or key[:-2] in common))


@cache
def _everyday() -> frozenset[str]:
    return word_list("common_en.txt") | word_list("common_fr.txt")


def is_french_verb(key: str) -> bool:
    """Whether the word is a form of a regular French verb: « relançait »."""
    stems, endings = word_list("verbs_fr.txt"), words_under("strangers.toml", "verb_endings")
    return any(key[size:] in endings and key[:size] in stems for size in range(len(key) - 1, 1, -1))


def looks_ordinary(key: str) -> bool:
    """Whether the word ends like an English or French word rather than like a name."""
    return len(key) >= _LEAST_WITH_ENDING and key.endswith(lexicon.word_endings())


def is_no_person(key: str) -> bool:
    """Whether the word with a capital is a place, a language, a body or a product rather than a person."""
    return lexicon.is_in("not_persons", key) or signs.is_place(key)
