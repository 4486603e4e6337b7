"""What the word lists know of a word."""

from functools import cache, partial

from notetaker.anonymise.knowledge.remembered import Remembered
from notetaker.anonymise.knowledge.tables import nicknames, word_list, words_in, words_under

_LEAST_INFLECTED = 5
_LEAST_TELLING = 3
_CONTEXT = Remembered(partial(words_under, "context.toml"))


def is_ordinary(key: str) -> bool:
    """Whether the folded word is, but for a plural or a feminine, an English or French word that is also a name."""
    if key in _ordinary():
        return True
    if len(key) < _LEAST_INFLECTED or key[-1] not in "se":
        return False
    return key[:-1] in _ordinary() or (key.endswith("es") and key[:-2] in _ordinary())


def is_listed(key: str) -> bool:
    """Whether the folded word itself is in the lists of ordinary words, not only its singular or masculine."""
    return key in _ordinary()


@cache
def _ordinary() -> frozenset[str]:
    others = (frozenset(words_in(name)) for name in ("ordinary_fr.txt", "note_words.txt"))
    return word_list("ordinary_en.txt").union(*others, words_under("context.toml", "instruments"))


def is_too_short(key: str) -> bool:
    """Whether the folded word has too few letters to be told from ordinary ones, in a script that has capitals."""
    return len(key) < _LEAST_TELLING and key.upper() != key


def is_given_name(key: str) -> bool:
    """Whether the folded word is a common first name."""
    return key in word_list("given_names.txt")


def is_first_name(key: str) -> bool:
    """Whether the folded word is a common first name, or a usual short or other form of one."""
    return is_given_name(key) or key in nicknames()


def is_in(listed: str, key: str) -> bool:
    """Whether the folded word is in a list of `context.toml`."""
    return key in _CONTEXT[listed]


def is_in_any(lists: tuple[str, ...], key: str) -> bool:
    """Whether the folded word is in one of these lists of `context.toml`."""
    return key in _united(lists)


@cache
def _united(lists: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(_CONTEXT[listed] for listed in lists))


def is_generic(key: str) -> bool:
    """Whether the folded word says nothing about which organisation it is."""
    return key in words_under("names.toml", "generic")


def is_function(key: str) -> bool:
    """Whether the folded word is a function that stands before names."""
    return key in words_under("names.toml", "functions")


def is_number(key: str) -> bool:
    """Whether the folded word begins with a digit."""
    return key[:1].isdigit()


def is_particle(key: str) -> bool:
    """Whether the folded word is a small word inside surnames."""
    return key in words_under("names.toml", "particles")


def is_small_word(key: str) -> bool:
    """Whether the folded word is a small word of English or French."""
    return key in _small_words()


@cache
def _small_words() -> frozenset[str]:
    return words_under("language.toml", "en") | words_under("language.toml", "fr")


@cache
def word_endings() -> tuple[str, ...]:
    """Endings of ordinary words."""
    return tuple(sorted(words_under("context.toml", "word_endings")))
