"""The words of a text, folded, each with its place and its capitals."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate
from string import ascii_lowercase, digits

from notetaker.anonymise.text.fold import Folded, fold, unmixed
from notetaker.model.body import SLOT

_UNSPACED = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
"""A word; in scripts that put no space between words each sign is one."""
_WORD_APART = re.compile(f"({_WORD.pattern})")
_IN_WORDS = frozenset((ascii_lowercase + digits).encode())
_SPACED = bytes(code if code in _IN_WORDS else ord(" ") for code in range(256))
"""What a folded text of ASCII alone is translated by so that spaces, and nothing else, part its words."""
_SENTENCE_END = re.compile(r"[.!?…:•|«“\"–—→=>-][\s«“\"(\[]*$")
_WITHIN_SENTENCES = {" ", "'", "’", "-", ", "}
_LEAST_CASED_WORDS = 3
_SMALL_LETTERS = ascii_lowercase.encode()
_OUTSIDE = [""] * 16
"""What stands around the words of a text, as far as anybody looks."""
_NOWHERE = "\0"
"""A gap outside the text, unlike any inside it."""


class Shape(Enum):
    """The capitals of a word. A single capital letter is UPPER."""

    LOWER = "lower"
    TITLE = "title"
    UPPER = "upper"
    MIXED = "mixed"
    OTHER = "other"


def shape_of(raw: str) -> Shape:
    """The capitals of `raw`."""
    if raw.islower():
        return Shape.LOWER
    if raw.isupper():
        return Shape.UPPER
    if raw[:1].isupper() and raw[1:].islower():
        return Shape.TITLE
    return Shape.MIXED if any(one.isupper() for one in raw) else Shape.OTHER


class Gaps(dict[int, str]):
    """What stands before each word, and behind the last; each is cut when it is first asked for.

    It has no `__init__`, which would take as long as a dozen gaps: `words_of` says what it is cut from.
    """

    __slots__ = ("ends", "source", "starts")
    source: str
    starts: list[int]
    ends: list[int]

    def __missing__(self, index: int) -> str:
        starts, count = self.starts, len(self.starts)
        if 0 < index < count:
            gap = self[index] = self.source[self.ends[index - 1] : starts[index]]
            return gap
        if not 0 <= index <= count:
            return _NOWHERE
        gap = self[index] = (
            self.source[: starts[0]] if index < count else self.source[self.ends[-1] if count else 0 :]
        )
        return gap


@dataclass(slots=True, repr=False, eq=False)
class Words:
    """`source` cut into words. `keys[i]` is the folded word i, `starts[i]:ends[i]` its place in the source.

    `at[i]` is the same word, and empty a little before and behind the text, so that one may ask for a neighbour that is
    not there; `gap[i]` is what stands between the words i - 1 and i.

    `capitals` are the words that begin with a capital letter. The text is `shouted` if nearly all of it is in capitals,
    so that they say nothing, and `murmured` if none of it is, so that their absence says nothing. Nobody changes it; it is
    not frozen because one is made for each note, and a frozen one takes five times as long.
    """

    source: str
    folded: Folded
    keys: list[str]
    at: list[str]
    gap: Gaps
    starts: list[int]
    ends: list[int]
    folded_starts: list[int]
    capitals: frozenset[int]
    shouted: bool
    murmured: bool
    count: int
    """How many words there are."""
    _counted: dict[str, int] | None = None

    def __len__(self) -> int:
        return self.count

    def raw(self, index: int) -> str:
        """The word as it was typed."""
        return self.source[self.starts[index] : self.ends[index]]

    def key(self, index: int) -> str:
        """The folded word, empty outside the text."""
        if index < 0:
            return ""
        return self.keys[index] if index < self.count else ""

    def shape(self, index: int) -> Shape:
        """The capitals of the word; OTHER outside the text."""
        return shape_of(self.raw(index)) if 0 <= index < self.count else Shape.OTHER

    def capital(self, index: int) -> bool:
        """Whether the word begins with a capital letter."""
        return index in self.capitals

    def times(self, key: str) -> int:
        """How often the folded word is there. All are counted when it is first asked, for a text may ask at each."""
        if self._counted is None:
            self._counted = Counter(self.keys)
        return self._counted.get(key, 0)

    def among(self, known: Set[str]) -> Iterable[int]:
        """The words that are `known`, folded."""
        if known.isdisjoint(self.keys):
            return ()
        return [place for place, key in enumerate(self.keys) if key in known]

    def covering(self, start: int, end: int) -> tuple[int, int]:
        """The first and the last word in start..end of the folded text; first > last if there is none."""
        first = bisect_left(self.starts, self.folded.origin(start))
        return first, bisect_left(self.starts, self.folded.origin(end - 1) + 1) - 1

    def before(self, index: int) -> str:
        """What stands between the word before and this one."""
        return self.gap[index]

    def after(self, index: int) -> str:
        """What stands between this word and the next; nothing behind a word that is not there."""
        return self.gap[index + 1] if index >= 0 else ""

    def opens(self, index: int) -> bool:
        """Whether a sentence, a clause or a quotation may begin here, so that a capital says little."""
        if index <= 0:
            return True
        gap = self.gap[index]
        if gap in _WITHIN_SENTENCES:
            return False
        if (
            gap.startswith(".")
            and self.ends[index - 1] - self.starts[index - 1] == 1
            and not self._is_cut(index - 1)
        ):
            return False
        return _SENTENCE_END.search(gap) is not None

    def _is_cut(self, index: int) -> bool:
        """Whether the letter is what an apostrophe cut off, as in "doesn't", or one of degrees, and no initial."""
        before = self.gap[index]
        return index > 0 and (before.endswith("°") or (index not in self.capitals and before in {"'", "’"}))


def words_of(source: str) -> Words:
    """Cut `source` into words."""
    folded = fold(source)
    keys, folded_starts, folded_ends = (_plain_words if folded.text.isascii() else _words)(folded.text)
    starts, ends = folded_starts, folded_ends
    if (places := folded.places) is not None:
        starts = [places[start] for start in folded_starts]
        ends = [_end(source, places[end - 1]) for end in folded_ends]
    small = folded.text == source or source.islower()
    capitals = frozenset(() if small else [index for index, start in enumerate(starts) if source[start].isupper()])
    murmured = small or not (capitals or any(map(str.isupper, source)))
    shouted = not murmured and len(keys) >= _LEAST_CASED_WORDS and _is_shouted(source)
    gap = Gaps()
    gap.source, gap.starts, gap.ends = source, starts, ends
    return Words(
        source,
        folded,
        keys,
        keys + _OUTSIDE,
        gap,
        starts,
        ends,
        folded_starts,
        capitals,
        shouted,
        murmured,
        len(keys),
    )


def _plain_words(text: str) -> tuple[list[str], list[int], list[int]]:
    """The words of a folded text of ASCII alone, where each begins, and where it ends."""
    keys: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for word in text.encode("ascii").translate(_SPACED).decode("ascii").split(" "):
        if word:
            keys.append(word)
            starts.append(at)
            at += len(word)
            ends.append(at)
        at += 1
    return keys, starts, ends


def _words(text: str) -> tuple[list[str], list[int], list[int]]:
    """The same of any folded text."""
    gaps_and_words = _WORD_APART.split(text)
    borders = list(accumulate(map(len, gaps_and_words)))
    return [unmixed(word) for word in gaps_and_words[1::2]], borders[:-1:2], borders[1::2]


def keys_of(text: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(_WORD.findall(fold(text).text))


def _is_shouted(source: str) -> bool:
    letters = source.encode("ascii", "ignore")
    least_small = len(letters) - len(letters.translate(None, _SMALL_LETTERS))
    if 3 * least_small >= len(source):
        return False
    return sum(map(str.isupper, source)) > 2 * sum(map(str.islower, source))


def _end(source: str, last: int) -> int:
    """One after the letter at `last` and the accents that follow it as characters of their own."""
    end = last + 1
    while end < len(source) and source[end] != SLOT and not source[end].isascii() and fold(source[end]).text == "":
        end += 1
    return end
