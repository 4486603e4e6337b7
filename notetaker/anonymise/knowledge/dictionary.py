"""How common a word is in English and French, by the dictionaries in `resources/dictionaries/`."""

from array import array
from bisect import bisect_right
from functools import cache

from notetaker.anonymise.knowledge.remembered import Remembered
from notetaker.digests import digest
from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError
from notetaker.model.language import Lang
from notetaker.remembering import with_the_lock
from notetaker.resources import Pieces, read_text

EVERYBODYS = 10
"""The level of the words that everybody uses often."""
USUAL = 40
"""Up to this level a word is one that most people use."""
RARE = 80
"""The level of a word that a dictionary has without one."""
UNKNOWN = 100
"""The level of what no dictionary has."""

_USUAL_IN = {"en": "english.txt", "fr": "french_common.txt"}
_OF = {"en": ("english.txt",), "fr": ("french_common.txt", "french.txt")}
_ALL = (*_USUAL_IN.values(), "french.txt")
_FOLDER = "dictionaries"
_PIECE = 65536
"""So many bytes are read at once: what is given back of a larger piece stays with the process for good."""
_LONGEST = 128
"""No line has more bytes."""
_PAGE = 2048
"""So many bytes, or a little more, are looked through for a word once it is known where it would stand."""


class DictionaryDamaged(NotetakerError):
    """A file of this installation is not what it should be. Without it, words could be taken for others."""

    what = QT_TRANSLATE_NOOP("errors", "The dictionary {name} of this installation is missing or not whole.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed; what was stored before is safe.")
    todo = QT_TRANSLATE_NOOP("errors", "Install Notetaker anew.")


def level_of(key: str) -> int:
    """How common the folded word is, in the language in which it is commoner: 10 is everybody's, UNKNOWN no word."""
    return _LEVELS[key]


def is_everybodys(key: str) -> bool:
    """Whether it is a word that everybody uses often."""
    return _LEVELS[key] <= EVERYBODYS


def is_usual(key: str) -> bool:
    """Whether it is a word that most people use, in any of its forms."""
    return _LEVELS[key] <= USUAL


def is_usual_in(key: str, lang: Lang) -> bool:
    """Whether it is a word that most people use who speak this language."""
    return key.isascii() and key.isalpha() and _list(_USUAL_IN[lang]).level_of(key) <= USUAL


def is_a_word_in(key: str, lang: Lang) -> bool:
    """Whether the dictionaries of this language have the word, however rare."""
    lists = _OF[lang] if key.isascii() and key.isalpha() else ()
    return any(_list(name).level_of(key) < UNKNOWN for name in lists)


def is_in_a_dictionary(key: str) -> bool:
    """Whether it is a word at all, however rare."""
    return _LEVELS[key] < UNKNOWN


def check() -> None:
    """Return if all dictionaries are whole. Reads them the first time. Raises DictionaryDamaged."""
    for name in _ALL:
        _list(name)


def _level(key: str) -> int:
    if not key.isascii() or not key.isalpha():
        return UNKNOWN
    found = min(_list(name).level_of(key) for name in _USUAL_IN.values())
    return found if found < UNKNOWN else _list(_ALL[-1]).level_of(key)


_LEVELS = Remembered(_level)
with_the_lock(_LEVELS.clear)


@cache
def _list(name: str) -> "_WordList":
    return _WordList(name)


class _WordList:
    """A file of words in order, a line each, with a space and the level behind the word if it has one.

    It is read once, to see that it is whole; then page by page as words are looked up.
    """

    def __init__(self, name: str) -> None:
        """Raises DictionaryDamaged."""
        self._name = name
        try:
            self._file = Pieces(f"{_FOLDER}/{name}")
        except OSError:
            raise DictionaryDamaged(name=name) from None
        self._starts = self._pages()
        self._firsts = [_word_of(self._page(at, min(at + _LONGEST, self._file.size))) for at in self._starts]
        self._starts.append(self._file.size)

    def _pages(self) -> "array[int]":
        """Where each page begins. Raises DictionaryDamaged where the file is not whole."""
        size, starts, taken_in = self._file.size, array("Q", [0]), digest()
        for at in range(0, size, _PIECE):
            piece = self._page(at, min(at + _PIECE, size))
            taken_in.update(piece)
            while (end := piece.find(b"\n", max(0, starts[-1] + _PAGE - at))) >= 0:
                starts.append(at + end)
        if taken_in.finalize().hex() != _sums().get(self._name):
            raise DictionaryDamaged(name=self._name)
        return starts

    def level_of(self, key: str) -> int:
        """The level of the word, RARE if it has none, UNKNOWN if it is not in the list. Raises DictionaryDamaged."""
        word = b"\n" + key.encode()
        page = bisect_right(self._firsts, word[1:]) - 1
        lines = self._page(self._starts[page], min(self._starts[page + 1] + 1, self._file.size))
        if (at := lines.find(word + b" ")) >= 0:
            return int(lines[at + len(word) : lines.index(b"\n", at + 1)])
        return RARE if word + b"\n" in lines else UNKNOWN

    def _page(self, start: int, end: int) -> bytes:
        """Whoever replaces the files under a program that runs may cut them short."""
        try:
            lines = self._file.at(start, end)
        except OSError:
            lines = b""
        if len(lines) != end - start:
            raise DictionaryDamaged(name=self._name)
        return lines


def _word_of(lines: bytes) -> bytes:
    """The first word behind the end of a line."""
    return lines[1:].partition(b"\n")[0].partition(b" ")[0]


@cache
def _sums() -> dict[str, str]:
    """What each file is when it is whole, as `sha256sum` writes it."""
    try:
        text = read_text(f"{_FOLDER}/SHA256SUMS")
    except (OSError, ValueError):
        return {}
    return {name: digest for digest, _, name in (line.partition("  ") for line in text.splitlines())}
