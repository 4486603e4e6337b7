"""A note that opens with whoever spoke, told as they would say it: of themselves, where nobody else can be meant.

"[a researcher] said that their servers were hacked" says of the speaker what "our servers were hacked" says.
"""

import re
from collections.abc import Sequence
from functools import cache

from notetaker.exposure.attack.seen import SeenNote
from notetaker.exposure.attack.stems import words_in
from notetaker.exposure.attack.tables import listed, retold_table

_OTHERS = frozenset(listed("others"))
_LONGEST_OWN = 2
_OWN = frozenset(("my", "our", "mon", "ma", "mes", "notre", "nos"))
_ENDING = re.compile(r"^((?:i|we) (?!was|is|has|does|goes|us)[a-z]{3,}?)s\b")


def retold(note: SeenNote, plain: str) -> str:
    """The text without what opens it, its speaker in the first person; empty where another may be meant.

    `plain` is the text in small letters without accents.
    """
    told = plain.strip()
    if not note.opening or not told:
        return ""
    rows = retold_table()[note.lang]
    told = _opened(told, rows["opening"])
    told = _replaced(told, rows["reported"])
    if _OTHERS.isdisjoint(word for _, word in words_in(told)):
        told = _replaced(told, rows["anywhere"])
    return told


def own_words(told: str) -> frozenset[str]:
    """What the speaker calls theirs in a text that is told so."""
    words = [word for _, word in words_in(told)]
    return frozenset(
        word
        for place, possessive in enumerate(words)
        if possessive in _OWN
        for word in words[place + 1 : place + 1 + _LONGEST_OWN]
    )


def _opened(told: str, rows: Sequence[Sequence[str]]) -> str:
    """The verb with which a text opens, with its subject: "was not here" as "i was not here"."""
    for pattern, instead in rows:
        found, count = _compiled(f"^(?:{pattern})").subn(instead, told, count=1)
        if count:
            return _ENDING.sub(r"\1", found)
    return told


def _replaced(told: str, rows: Sequence[Sequence[str]]) -> str:
    for pattern, instead in rows:
        told = _compiled(pattern).sub(instead, told)
    return told


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    for name, words in retold_table()["lists"].items():
        pattern = pattern.replace(f"{{{name}}}", words)
    return re.compile(pattern)
