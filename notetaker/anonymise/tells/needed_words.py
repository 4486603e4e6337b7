"""Which words a text must have for a pattern of tells to match in it, read off the pattern, so that few need be tried.

What a pattern may spell is gathered piece by piece. A word of it is needed if every way to spell the piece has the word
whole, or another of few.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from operator import itemgetter

from notetaker.anonymise.tells.expression import (
    A_DIGIT,
    ANY,
    EDGE,
    MOST,
    NOTHING,
    UNKNOWN,
    Ahead,
    Group,
    Piece,
    Repeat,
    Spellings,
    Way,
    either,
)

_WHOLE_WORD = re.compile(f"(?<=[^a-z0-9{ANY}])[a-z0-9]++(?=[^a-z0-9{ANY}])")
_FIRST_WORD = re.compile("[a-z0-9]*")
_first_sign = itemgetter(slice(1))
_AT_AN_EDGE = frozenset({EDGE})
_Needed = tuple[frozenset[str], ...]
"""Sets of words, of each of which at least one is needed."""
Needs = tuple[_Needed, ...]
"""What each way to match needs."""


def needs(ways: Group, begins: Collection[str]) -> dict[str, Needs]:
    """What a text needs to match one of the ways at each of the words `begins`; where it cannot, there are no ways."""
    found: dict[str, list[_Needed]] = {word: [] for word in begins}
    parts = _Parts()
    for way in _opened(ways):
        first, needed = parts.of(way, _AT_AN_EDGE)
        needed_with: dict[tuple[str, ...], _Needed] = {}
        for word, opening in _openings(first, found):
            if opening not in needed_with:
                needed_with[opening] = _with_opening(needed, opening)
            found[word].append(tuple(one for one in needed_with[opening] if word not in one))
    return {word: ((),) if () in listed else tuple(listed) for word, listed in found.items()}


class _Parts:
    """The ways of a pattern in parts, between the marks at which words end, so that not all pairs of words are spelt out.

    What stands behind a group is the same behind each of its ways, and is looked at once.
    """

    def __init__(self) -> None:
        self._spelt: dict[int, Spellings] = {}
        self._needed: dict[tuple[Spellings, tuple[int, ...]], _Needed] = {}

    def of(self, way: Way, so_far: Spellings) -> tuple[Spellings, _Needed]:
        """What the first part may spell, and what all parts behind it need."""
        for behind, piece in enumerate(way, start=1):
            spelt = self._spelt_out(piece)
            longer = _joined(so_far, spelt)
            if longer is None:
                return _followed(so_far), self._needed_by(way[behind:], _joined(UNKNOWN, spelt) or UNKNOWN)
            if _is_mark(spelt):
                return longer, self._needed_by(way[behind:], _AT_AN_EDGE)
            so_far = longer
        return _followed(so_far), ()

    def _needed_by(self, way: Way, so_far: Spellings) -> _Needed:
        asked = so_far, tuple(map(id, way))
        if asked not in self._needed:
            first, later = self.of(way, so_far)
            self._needed[asked] = _with_opening(later, first)
        return self._needed[asked]

    def _spelt_out(self, piece: Piece) -> Spellings:
        known = self._spelt.get(id(piece))
        if known is None:
            known = self._spelt[id(piece)] = _spelt_out(piece)
        return known


def _opened(ways: Iterable[Way]) -> Iterator[Way]:
    """The ways, those that begin with a group as one of each of its own: often the whole pattern is a group."""
    for way in ways:
        if way and isinstance(way[0], tuple):
            yield from _opened([*inside, *way[1:]] for inside in way[0])
        else:
            yield way


def _followed(spellings: Spellings) -> Spellings:
    return frozenset(one + ANY for one in spellings)


def _is_mark(piece: Spellings) -> bool:
    return len(piece) == 1 and all(map(_ends_words, piece))


def _ends_words(spelling: str) -> bool:
    """Whether no word goes on behind what is spelt so."""
    return spelling[-1:] not in {"", ANY} and not spelling[-1].isalnum()


def _with_opening(needed: _Needed, opening: Collection[str]) -> _Needed:
    """What is needed where what needs that much is behind one of these spellings."""
    own = _needed(opening)
    return needed if own is None or own in needed else (own, *needed)


def _openings(spellings: Spellings, begins: Collection[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each of the words with the spellings that may begin with the whole word, where there are any."""
    whole: dict[str, list[str]] = {}
    open_: dict[str, list[str]] = {}
    for one in spellings:
        known, anything, _ = one.lstrip(EDGE).partition(ANY)
        word = _FIRST_WORD.findall(known)[0]
        if word in begins and (len(word) < len(known) or not anything):
            whole.setdefault(word, []).append(one)
        if anything:
            open_.setdefault(known, []).append(one)
    ends = sorted(set(map(len, open_)))
    for word in begins if open_ else whole:
        parts = (open_.get(word[:end], ()) for end in ends if end <= len(word))
        if opening := (*whole.get(word, ()), *chain.from_iterable(parts)):
            yield word, opening


def _needed(spellings: Collection[str]) -> frozenset[str] | None:
    """Words of which each spelling has one whole; None where one has none."""
    chosen: set[str] = set()
    for words in sorted(map(_WHOLE_WORD.findall, spellings), key=len):
        if not words:
            return None
        if chosen.isdisjoint(words):
            chosen.add(words[-1])
    return frozenset(chosen)


def _joined(first: Spellings, second: Spellings) -> Spellings | None:
    """Each of the first with each of the second; None where they are too many."""
    if len(first) * len(second) > MOST:
        return None
    joined = [one + other for one in first for other in second]
    if ANY in map(_first_sign, second):
        joined = [one.replace(ANY + ANY, ANY) for one in joined]
    return frozenset(joined)


def _spelt_out(piece: Piece) -> Spellings:
    if isinstance(piece, tuple):
        return either(map(_side_by_side, piece))
    if isinstance(piece, Repeat):
        return _repeated(_spelt_out(piece.piece), piece.least, piece.most)
    if isinstance(piece, Ahead):
        return NOTHING
    return UNKNOWN if piece == A_DIGIT else piece


def _side_by_side(way: Way) -> Spellings:
    pieces = map(_spelt_out, way)
    so_far = next(pieces, NOTHING)
    for piece in pieces:
        so_far = _joined(so_far, piece) or _joined(UNKNOWN, piece) or UNKNOWN
    return so_far


def _repeated(piece: Spellings, least: int, most: int | None) -> Spellings:
    """The piece `least` times to `most` times."""
    if most == 1:
        many = piece
    else:
        begins = EDGE if all(one[:1] not in {"", ANY} and not one[0].isalnum() for one in piece) else ""
        many = frozenset({f"{begins}{ANY}{EDGE if all(map(_ends_words, piece)) else ''}"})
    return many | NOTHING if least == 0 else many
