"""Where one clause of a note is parted from the next by a mark."""

import re
from functools import cache

from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.text.words import Words
from notetaker.model.body import SLOT

BREAK = re.compile(rf"[,.;:!?()\[\]«»“”\"–—/→>+=|{SLOT}]|[-\s]-\s")
"""A mark that parts two clauses."""


def is_parted(words: Words, index: int) -> bool:
    """Whether a mark stands between the word before and this one that is no part of a number: "1,200" is one."""
    gap = words.gap[index]
    if gap == " ":
        return False
    if len(gap) == 1 and gap in ".," and index < words.count and words.keys[index][0].isdigit():
        return False
    return BREAK.search(gap) is not None


def next_parted(words: Words, first: int, end: int) -> int:
    """The first word in first..end that a mark parts from the one before; `end` where there is none."""
    gap = words.gap
    for place in range(first, end):
        if gap[place] != " " and is_parted(words, place):
            return place
    return end


def mark_before(words: Words, index: int) -> str:
    """The marks between the word before and this one, no more than two, without space."""
    return "".join(words.gap[index].split())[:2]


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list, in both languages, by which it is told where a clause may end."""
    return words_under("tells_en.toml", "ends", name) | words_under("tells_fr.toml", "ends", name)
