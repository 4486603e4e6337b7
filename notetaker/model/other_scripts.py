"""Names in Greek and Cyrillic letters as they are written in Latin ones; other scripts have no such table. Pure."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache

from notetaker.resources import read_text

_SCRIPTS = ("greek", "cyrillic")
_TOLD = re.compile("[\u0370-\u03ff\u0400-\u052f\u1f00-\u1fff]")
_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ][^\W\d_]+)*")


def in_latin_letters(name: str) -> tuple[str, ...]:
    """The name in Latin letters, in small ones, in each usual way, the most usual first; none where it has letters of
    another script than Greek and Cyrillic, or is in Latin letters already.
    """
    if _TOLD.search(name) is None:
        return ()
    plain = _plain(name)
    found: dict[str, None] = {}
    for index in range(max(len(_styles(script)) for script in _SCRIPTS)):
        written = plain
        for script in _SCRIPTS:
            styles = _styles(script)
            written = _written(written, styles[min(index, len(styles) - 1)])
        if written != plain and _is_latin(written):
            found[written] = None
    return tuple(found)


def _plain(name: str) -> str:
    """In small letters, without the accents of Greek; those that make another letter of a Cyrillic one stay."""
    return "".join(map(_without_accent, unicodedata.normalize("NFC", name.lower())))


def _without_accent(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0]
    is_greek = unicodedata.name(base, "").startswith("GREEK ")
    return base if is_greek else "" if character == "\u0301" else character


def _is_latin(text: str) -> bool:
    return all(unicodedata.name(one, "").startswith("LATIN ") for one in text if one.isalpha())


def _written(text: str, style: Mapping[str, str]) -> str:
    return _WORD.sub(lambda word: _word(word[0], style), text)


def _word(word: str, style: Mapping[str, str]) -> str:
    pieces: list[str] = []
    at = 0
    while at < len(word):
        length, piece = _next(word, at, style)
        pieces.append(piece)
        at += length
    return "".join(pieces)


def _next(word: str, at: int, style: Mapping[str, str]) -> tuple[int, str]:
    """How many letters are written next, and how; the longest group of them that the style has."""
    for length in range(min(_longest_group(), len(word) - at), 0, -1):
        group = word[at : at + length]
        places = (f"^{group}" if at == 0 else "", f"{group}$" if at + length == len(word) else "", group)
        for place in places:
            if place in style:
                return length, style[place]
    return 1, word[at]


@cache
def _styles(script: str) -> Sequence[Mapping[str, str]]:
    usual, *others = tomllib.loads(read_text("other_scripts.toml"))[script]
    return (usual, *({**usual, **other} for other in others))


@cache
def _longest_group() -> int:
    return max(len(group.strip("^$")) for script in _SCRIPTS for style in _styles(script) for group in style)
