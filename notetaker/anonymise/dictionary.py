"""How common a word is in English and French, by the dictionaries in `resources/dictionaries/`."""

from bisect import bisect_right
from functools import cache
from typing import Literal

from notetaker.anonymise.remembered import Remembered
from notetaker.resources import give_back, mapped

EVERYBODYS = 10
"""The level of the words that everybody uses often."""
USUAL = 40
"""Up to this level a word is one that most people use."""
RARE = 80
"""The level of a word that a dictionary has without one."""
UNKNOWN = 100
"""The level of what no dictionary has."""

_USUAL_IN = {"en": "english.txt", "fr": "french_common.txt"}
_PAGE = 2048
"""So many bytes, or a little more, are looked through for a word once it is known where it would stand."""
_GIVEN_BACK_AFTER = 32
"""Words after which what was read of a file is given back: the system reads much around each, and soon has it all."""


def level_of(key: str) -> int:
    """How common the folded word is, in the language in which it is commoner: 10 is everybody's, UNKNOWN no word."""
    return _levels()[key]


def is_everybodys(key: str) -> bool:
    """Whether it is a word that everybody uses often."""
    return level_of(key) <= EVERYBODYS


def is_usual(key: str) -> bool:
    """Whether it is a word that most people use, in any of its forms."""
    return level_of(key) <= USUAL


def is_usual_in(key: str, lang: Literal["en", "fr"]) -> bool:
    """Whether it is a word that most people use who speak this language."""
    return key.isascii() and key.isalpha() and _list(_USUAL_IN[lang]).level_of(key) <= USUAL


def is_in_a_dictionary(key: str) -> bool:
    """Whether it is a word at all, however rare."""
    return level_of(key) < UNKNOWN


def forget() -> None:
    """Let go of every word that was looked up: names of notes are among them. Called when a vault is closed."""
    _levels().clear()


@cache
def _levels() -> Remembered[int]:
    return Remembered(_level)


def _level(key: str) -> int:
    if not key.isascii() or not key.isalpha():
        return UNKNOWN
    found = min(_list(name).level_of(key) for name in _USUAL_IN.values())
    return found if found < UNKNOWN else _list("french.txt").level_of(key)


@cache
def _list(name: str) -> "_WordList":
    return _WordList(f"dictionaries/{name}")


class _WordList:
    """A file of words in order, a line each, with a space and the level behind the word if it has one.

    The file is not read: the system maps it into memory, and page by page as words are looked up.
    """

    def __init__(self, name: str) -> None:
        self._lines = mapped(name)
        self._starts = [0]
        while (end := self._lines.find(b"\n", self._starts[-1] + _PAGE)) >= 0:
            self._starts.append(end)
        self._firsts = [self._word_after(start) for start in self._starts]
        self._starts.append(len(self._lines))
        give_back(self._lines)
        self._looked_up = 0

    def level_of(self, key: str) -> int:
        """The level of the word, RARE if it has none, UNKNOWN if it is not in the list."""
        self._looked_up += 1
        if self._looked_up % _GIVEN_BACK_AFTER == 0:
            give_back(self._lines)
        word = b"\n" + key.encode()
        page = bisect_right(self._firsts, word[1:]) - 1
        lines = self._lines[self._starts[page] : self._starts[page + 1] + 1]
        if (at := lines.find(word + b" ")) >= 0:
            return int(lines[at + len(word) : lines.index(b"\n", at + 1)])
        return RARE if word + b"\n" in lines else UNKNOWN

    def _word_after(self, start: int) -> bytes:
        end = self._lines.find(b"\n", start + 1)
        return self._lines[start + 1 : end].partition(b" ")[0]
