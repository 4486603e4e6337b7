"""Which words a text must have for a pattern of tells to match in it, read off the pattern, so that few need be tried.

What a pattern may spell is gathered piece by piece. A word of it is needed if every way to spell the piece has the word
whole, or another of few.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache, partial
from itertools import chain

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

Needs = tuple[tuple[frozenset[str], ...], ...]
"""Ways to match; each needs at least one word of each of its sets."""


def needs(ways: Group, begins: Collection[str]) -> dict[str, Needs]:
    """What a text needs to match one of the ways at each of the words `begins`; where it cannot, there are no ways."""
    found: dict[str, list[tuple[frozenset[str], ...]]] = {word: [] for word in begins}
    spelt = _SpeltOnce()
    for way in _opened(ways):
        first, *later = _separated(map(spelt.out, way))
        needed = frozenset(one for piece in later if (one := _needed(piece)))
        in_order = cache(partial(_with_opening, needed))
        for word, opening in _openings(first, found):
            found[word].append(tuple(one for one in in_order(opening) if word not in one))
    return {word: ((),) if () in listed else tuple(listed) for word, listed in found.items()}


class _SpeltOnce:
    """What the pieces of a pattern may spell: what stands behind a group is the same behind each of its ways."""

    def __init__(self) -> None:
        self._known: dict[int, Spellings] = {}

    def out(self, piece: Piece) -> Spellings:
        known = self._known.get(id(piece))
        if known is None:
            known = self._known[id(piece)] = _spelt_out(piece)
        return known


def _opened(ways: Iterable[Way]) -> Iterator[Way]:
    """The ways, those that begin with a group as one of each of its own: often the whole pattern is a group."""
    for way in ways:
        if way and isinstance(way[0], tuple):
            yield from _opened([*inside, *way[1:]] for inside in way[0])
        else:
            yield way


def _separated(pieces: Iterable[Spellings]) -> Iterator[Spellings]:
    """The pieces joined between the marks at which words end, so that not all pairs of words are spelt out."""
    so_far = frozenset({EDGE})
    for piece in pieces:
        longer = _joined(so_far, piece)
        if longer is None:
            yield _followed(so_far)
            longer = _joined(UNKNOWN, piece) or UNKNOWN
        so_far = longer
        if _is_mark(piece):
            yield so_far
            so_far = frozenset({EDGE})
    yield _followed(so_far)


def _followed(spellings: Spellings) -> Spellings:
    return frozenset(one + ANY for one in spellings)


def _is_mark(piece: Spellings) -> bool:
    return len(piece) == 1 and all(map(_ends_words, piece))


def _ends_words(spelling: str) -> bool:
    """Whether no word goes on behind what is spelt so."""
    return spelling[-1:] not in {"", ANY} and not spelling[-1].isalnum()


def _with_opening(needed: frozenset[frozenset[str]], opening: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """What is needed where a way begins in one of these spellings, in an order of its own."""
    own = _needed(opening)
    return tuple(sorted(needed if own is None else {*needed, own}, key=sorted))


def _openings(spellings: Spellings, begins: Collection[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each of the words with the spellings that may begin with the whole word, where there are any."""
    whole: dict[str, list[str]] = {}
    open_: dict[str, list[str]] = {}
    for one in spellings:
        known, anything, _ = one.lstrip(EDGE).partition(ANY)
        for end in range(1, len(known) + (not anything)):
            if known[:end] in begins and not known[end : end + 1].isalnum():
                whole.setdefault(known[:end], []).append(one)
        if anything:
            open_.setdefault(known, []).append(one)
    for word in begins:
        parts = (open_.get(word[:end], ()) for end in range(len(word) + 1))
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
    if any(other[:1] == ANY for other in second):
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
    so_far = NOTHING
    for piece in map(_spelt_out, way):
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
