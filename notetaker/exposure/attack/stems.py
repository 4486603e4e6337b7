"""Words reduced to what they share with their relatives in English and French."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from notetaker.exposure.attack.tables import groups, listed

_WORD = re.compile(r"[^\W\d_]+")
_LEAST_STEM = 5
_LEAST_WORD = 4
_SHORTEST = 3
_JOINED = {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i"}


def words_in(text: str) -> Iterator[tuple[int, str]]:
    """Each word of a text, folded, with the place where it begins."""
    return ((match.start(), folded(match.group())) for match in _WORD.finditer(text))


@lru_cache(maxsize=65_536)
def folded(word: str) -> str:
    """A word in small letters without accents."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(_JOINED.get(one, one) for one in letters if not unicodedata.combining(one))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """What a folded word shares with its relatives: "regulator" and « régulation » have one stem."""
    if word in listed("apart"):
        return word
    for ending in _endings():
        least = _LEAST_WORD if len(ending) <= 2 else _LEAST_STEM
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: -len(ending)]
    return word


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(listed("endings"), key=len, reverse=True))


def says_something(word: str) -> bool:
    """Whether a folded word can be a cue at all."""
    return len(word) >= _SHORTEST and word not in _small()


@lru_cache(maxsize=65_536)
def is_silent(word: str) -> bool:
    """Whether a folded word is too ordinary to be a cue unless the speaker points at themselves."""
    return word in _silent() or stem(word) in _silent_stems()


def is_plain(word: str) -> bool:
    """Whether a folded word is one that anybody says, though a house may be called by it."""
    return word in _plain()


@cache
def _plain() -> frozenset[str]:
    return frozenset(listed("plain"))


@cache
def _small() -> frozenset[str]:
    return frozenset(listed("small"))


@cache
def _silent() -> frozenset[str]:
    return frozenset(listed("silent"))


@cache
def _silent_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in listed("silent"))


@cache
def group_of_words() -> Mapping[str, tuple[str, str]]:
    """The kind ("sector" or "place") and key of the group to which a folded word belongs."""
    return {
        folded(word): (kind, f"{kind} {key}")
        for kind in ("sector", "place")
        for key, words in groups(f"{kind}s").items()
        for word in words
    }
