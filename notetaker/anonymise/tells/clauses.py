"""Where one clause of a note is parted from the next by a mark."""

import re

from notetaker.anonymise.text.words import Words
from notetaker.model.body import SLOT

_BREAK = re.compile(rf"[,.;:!?()\[\]«»“”\"–—/→>+=|{SLOT}]|[-\s]-\s")


def is_parted(words: Words, index: int) -> bool:
    """Whether a mark stands between the word before and this one that is no part of a number: "1,200" is one."""
    gap = words.gap[index]
    if gap == " ":
        return False
    if len(gap) == 1 and gap in ".," and index < words.count and words.keys[index][0].isdigit():
        return False
    return _BREAK.search(gap) is not None


def mark_before(words: Words, index: int) -> str:
    """The marks between the word before and this one, no more than two, without space."""
    return "".join(words.gap[index].split())[:2]
