"""Other ways to write the words of a name that are no errors: transcribed letters, prefixes apart, together or other."""

import re
from collections.abc import Iterator
from functools import cache

from notetaker.anonymise.knowledge.tables import table, words_under
from notetaker.anonymise.text.fold import folded
from notetaker.anonymise.text.latin import VOWELS

_TRANSCRIBED = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "å": "aa",
        "ø": "oe",
        "æ": "ae",
        "Ä": "Ae",
        "Ö": "Oe",
        "Ü": "Ue",
        "Å": "Aa",
        "Ø": "Oe",
    }
)
_LONG_VOWELS = tuple(
    str.maketrans({"ō": o, "Ō": o.capitalize(), "ū": u, "Ū": u.capitalize()})
    for o, u in (("oo", "uu"), ("ou", "uu"), ("oh", "u"))
)
_DIGRAPHS = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"))
_LEAST_WITH_DIGRAPH = 5
_SERVANT = "abd"
_LEAST_AFTER_PREFIX = 4
_LEAST_SYLLABLE = 2
_SOFT_D = str.maketrans({"đ": "dj", "Đ": "Dj"})
_DJ = re.compile(r"(?:\b|(?<=[nr]))dj|dj(?=\w*ic\b)")
_UKRAINIAN = ("enko", "chuk", "yuk", "iuk", "skyi", "yshyn", "tsky", "ivna")
_SUN_LETTERS = ("sh", "d", "n", "r", "s", "t", "z")

Keys = tuple[str, ...]


def transcribed(name: str) -> str:
    """The name with the letters of German and Nordic languages written as two."""
    return name.translate(_TRANSCRIBED)


def lengthened(name: str) -> Iterator[str]:
    """The name with the long vowels of Japanese written otherwise: "Oono", "Ouno" and "Ohno" for "Ōno"."""
    for long in _LONG_VOWELS:
        if (other := name.translate(long)) != name:
            yield other


def softened(name: str) -> Iterator[str]:
    """The name as Serbs and Croats write it and as others do: "Djukić" for "Đukić", and the other way round.

    “Nadja” has no such letter, so that one in the midst counts in a surname alone.
    """
    if (other := name.translate(_SOFT_D)) != name:
        yield other
    elif "dj" in (plain := folded(name)) and (bare := _DJ.sub("d", plain)) != plain:
        yield bare


def russian(name: str) -> Iterator[str]:
    """The name as it is written from Russian: "Gritsenko" for the Ukrainian "Hrytsenko"."""
    words = name.split(" ")
    other = [_from_russian(word) if folded(word).endswith(_UKRAINIAN) else word for word in words]
    if other != words:
        yield " ".join(other)


def _from_russian(word: str) -> str:
    return re.sub("(?<![cszkt])h", "g", folded(word)).replace("y", "i").replace("iia", "ia")


def without_digraphs(name: str) -> str:
    """The name with the letters that stand for ä, ö, ü or å made one: "Moller" for "Moeller"."""
    words = folded(name).split(" ")
    for pair, letter in _DIGRAPHS:
        words = [word.replace(pair, letter) if len(word) >= _LEAST_WITH_DIGRAPH else word for word in words]
    return " ".join(words)


def prefixed(keys: Keys) -> Iterator[Keys]:
    """The surname with its prefix apart, together, and in its other spellings; not as it is.

    An article at the end of the prefix may stand apart as well: "Abd el-Fattah" for "Abdelfattah".
    """
    found = _cut(keys)
    if found is None:
        return
    prefix, rest = found
    for other in sorted({prefix} | _others(prefix, rest)):
        spellings = [(other, *rest), (other + rest[0], *rest[1:])]
        if other.startswith(_SERVANT) and other != _SERVANT:
            spellings.append((_SERVANT, other.removeprefix(_SERVANT), *rest))
        yield from (spelling for spelling in spellings if spelling != keys)


def _cut(keys: Keys) -> tuple[str, Keys] | None:
    prefixes = words_under("names.toml", "joined_prefixes")
    if len(keys) > 1 and keys[0] in prefixes:
        return keys[0], keys[1:]
    if len(keys) != 1:
        return None
    for prefix in sorted(prefixes, key=len, reverse=True):
        rest = keys[0].removeprefix(prefix)
        if rest != keys[0] and len(rest) >= _LEAST_AFTER_PREFIX and _may_begin(prefix, rest):
            return prefix, (rest,)
    return None


def _may_begin(prefix: str, rest: str) -> bool:
    """Whether the cut is a likely one: O before any letter, N and M only before a consonant; none leaves no vowel."""
    if VOWELS.isdisjoint(rest):
        return False
    return prefix not in {"n", "m"} or rest[0] not in VOWELS


@cache
def _groups() -> dict[str, frozenset[str]]:
    return {one: frozenset(group) for group in table("names.toml")["prefix_spellings"] for one in group}


def _others(prefix: str, rest: Keys) -> set[str]:
    others = set(_groups().get(prefix, ()))
    if "al" in others:
        sun = next((letter for letter in _SUN_LETTERS if rest[0].startswith(letter)), "")
        others.update({"a" + sun, "e" + sun} if sun else ())
    return others


def syllables_apart(key: str) -> Iterator[Keys]:
    """A given name of two syllables written as two words: "Xiao Ming" for "Xiaoming"."""
    for index in range(_LEAST_SYLLABLE, len(key) - _LEAST_SYLLABLE + 1):
        halves = (key[:index], key[index:])
        if not any(VOWELS.isdisjoint(half) for half in halves) and halves[1][0] not in VOWELS - {"y"}:
            yield halves
