"""Where a tell stops so that what is left of the sentence reads on: at the end of its quotation, before an elided word."""

from collections.abc import Collection

from notetaker.anonymise.tells.kinds import trails
from notetaker.anonymise.text.words import Words

_PAIRS = {"«": "»", "“": "”"}
_CLOSING = frozenset(_PAIRS.values())
_APOSTROPHES = frozenset({"'", "’"})
_ELIDED = frozenset({"c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s", "t"})


def read_on(words: Words, first: int, last: int) -> int:
    """`last`, or the earlier word after which the rest reads on: « [nous payons] » selon elle, « [convaincue] qu’il »."""
    last = _within_its_quotation(words, first, last)
    while last > first and words.keys[last] in _ELIDED and words.gap[last + 1] in _APOSTROPHES:
        last -= 1
    return last


def before_its_name(words: Words, first: int, last: int, named: Collection[int]) -> int:
    """`last`, or the word behind which only a name that is shown for itself would end the tell: « ma thèse | à Meknès »."""
    end = last
    while end > first and end in named:
        end -= 1
    if end == last:
        return last
    while end > first and trails(words.keys[end]):
        end -= 1
    return end if end > first else last


def _within_its_quotation(words: Words, first: int, last: int) -> int:
    """`last`, or the last word before a mark that closes what was opened before the word `first`."""
    opened = 0
    for index in range(first + 1, last + 1):
        for mark in words.gap[index]:
            opened += mark in _PAIRS
            if mark in _CLOSING:
                if not opened:
                    return index - 1
                opened -= 1
    return last
