"""Words reduced to what they share with their relatives in English and French."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

from notetaker.exposure.attack.tables import acute, groups, listed, mute
from notetaker.model.plain_letters import plain
from notetaker.remembering import remembered

_WORD = re.compile(r"[^\W\d_]+")
_ACCENT = re.compile("[àâçèéêëîïôùûœÀÂÇÈÉÊËÎÏÔÙÛŒ]")
_PARTICIPLE = re.compile("és?$")
_LEAST_STEM = 5
_LEAST_WORD = 4
_SHORTEST = 3


def words_in(text: str) -> Iterator[tuple[int, str]]:
    """Each word of a text, folded, with the place where it begins."""
    read = _read_beside_accents if _ACCENT.search(text) else _read
    return ((match.start(), read(match.group())) for match in _WORD.finditer(text))


@remembered()
def _read(word: str) -> str:
    """The folded word; « jugé » in the form « jugée », in which no list takes it for « juge ».

    An accent is left out in haste and never put in, so that « juge » may be either and stays.
    """
    plain = folded(word)
    if plain not in mute() or not _PARTICIPLE.search(unicodedata.normalize("NFC", word.casefold())):
        return plain
    return f"{plain}e" if plain.endswith("e") else f"{plain[:-1]}es"


@remembered()
def folded(word: str) -> str:
    """A word in small letters without accents."""
    return plain(word)


@remembered()
def _read_beside_accents(word: str) -> str:
    """The same in a text that writes accents: « elle assure » as « assurent », which no list takes for « assuré »."""
    read = _read(word)
    return f"{read}nt" if read in acute() and word.isascii() else read


@remembered()
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


@remembered()
def is_silent(word: str) -> bool:
    """Whether a folded word is too ordinary to be a cue unless the speaker points at themselves.

    Relatives of such a word are so too, but for those that are words of a trade: "programmer" and "programme".
    """
    return word in _silent() or (stem(word) in _silent_stems() and group_of(word) is None)


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


@remembered()
def group_of(word: str) -> tuple[str, str] | None:
    """The kind and key of the group of a folded word, or of what it is a plural of."""
    known = group_of_words()
    return next((known[form] for form in (word, *_singulars(word)) if form in known), None)


def _singulars(word: str) -> Iterator[str]:
    if word.endswith("ies"):
        yield f"{word[:-3]}y"
    if word.endswith(("s", "x")) and len(word) > _LEAST_WORD:
        yield word[:-1]


@remembered()
def groups_of_holder(word: str) -> tuple[str, ...]:
    """The keys of the groups that whoever has this folded word in role or affiliation is of, a trade with its part."""
    found = group_of(word)
    keys = [*(() if found is None else (found[1],)), *_also().get(word, ())]
    return tuple(dict.fromkeys(each for key in keys for each in (key, whole(key))))


def whole(key: str) -> str:
    """The trade of which a group is a part; the group itself where it is none."""
    return key.partition("/")[0]


@cache
def _also() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for kind in ("sector", "place"):
        for key, words in groups(f"{kind}s", "also").items():
            for word in words:
                found[word] = (*found.get(word, ()), f"{kind} {key}")
    return found
