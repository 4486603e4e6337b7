"""Which words a text must have for a pattern of tells to match in it, read off the pattern, so that few need be tried.

What a pattern may spell is gathered piece by piece. A word of it is needed if every way to spell the piece has the word
whole, or another of few. All that is not understood here counts as anything, and needs no word.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache, partial
from itertools import chain

_PLAIN = "[a-z0-9 ',;:/\"&%=!~-]"
_TOKEN = re.compile(
    rf"(?P<words>\(\?:(?:{_PLAIN}+\|)+{_PLAIN}+\))|(?P<plain>{_PLAIN}+(?![?*+{{])|{_PLAIN})|(?P<open>\(\?[:>])"
    r"|(?P<look>\(\?<?[=!])|(?P<close>\))|(?P<or>\|)|(?P<repeat>(?:[?*+]|\{(?:[0-9]+,?[0-9]*|,[0-9]+)\})[?+]?)"
    r"|(?P<edge>\\b)|(?P<sign>\\[^\w\s])|(?P<end>[$^])|(?P<one_of>\[[^\]\\^]+\])"
    r"|(?P<some>\\\w|\[\^?(?:\\.|[^\]\\])+\]|[^()\[\]{}?*+\\])"
)
"""The parts of an expression. Where one is none of these, it is not understood."""
_PART_OF_PLAIN = re.compile("[a-z0-9]+|.")
_ANY, _EDGE = "\1", "\0"
"""In a spelling: anything or nothing, and a place at which no word goes on."""
_NOTHING, _UNKNOWN = frozenset({""}), frozenset({_ANY})
_MOST = 400
_MOST_SIGNS = 6
_WORD = re.compile("[a-z0-9]+")

Spellings = frozenset[str]
Way = list["Spellings | Group"]
"""Pieces side by side."""
Group = tuple[Way, ...]
"""Ways of which any may stand there; spelt out when they are needed."""
Needs = tuple[tuple[frozenset[str], ...], ...]
"""Ways to match; each needs at least one word of each of its sets."""


class _OddPatternError(ValueError):
    """The pattern has what is not understood here, and not where anything may stand for it."""


def needs(expression: str, begins: Collection[str]) -> dict[str, Needs]:
    """What a text needs for `expression` to match at each of the words `begins`; where it cannot, there are no ways."""
    try:
        ways = _opened(_alternatives(_parts(expression), closed=False))
    except _OddPatternError:
        return dict.fromkeys(begins, ((),))
    found: dict[str, list[tuple[frozenset[str], ...]]] = {word: [] for word in begins}
    for way in ways:
        first, *later = _separated(map(_spelt_out, way))
        needed = frozenset(one for piece in later if (one := _needed(piece)))
        in_order = cache(partial(_with_opening, needed))
        for word, opening in _openings(first, found):
            found[word].append(tuple(one for one in in_order(opening) if word not in one))
    return {word: ((),) if () in listed else tuple(listed) for word, listed in found.items()}


def _opened(ways: Iterable[Way]) -> Iterator[Way]:
    """The ways, those that begin with a group as one of each of its own: often the whole pattern is a group."""
    for way in ways:
        if way and isinstance(way[0], tuple):
            yield from _opened([*inside, *way[1:]] for inside in way[0])
        else:
            yield way


def _separated(pieces: Iterable[Spellings]) -> Iterator[Spellings]:
    """The pieces joined between the marks at which words end, so that not all pairs of words are spelt out."""
    so_far = frozenset({_EDGE})
    for piece in pieces:
        longer = _joined(so_far, piece)
        if longer is None:
            yield _followed(so_far)
            longer = _joined(_UNKNOWN, piece) or _UNKNOWN
        so_far = longer
        if _is_mark(piece):
            yield so_far
            so_far = frozenset({_EDGE})
    yield _followed(so_far)


def _followed(spellings: Spellings) -> Spellings:
    return frozenset(one + _ANY for one in spellings)


def _is_mark(piece: Spellings) -> bool:
    return len(piece) == 1 and all(map(_ends_words, piece))


def _ends_words(spelling: str) -> bool:
    """Whether no word goes on behind what is spelt so."""
    return spelling[-1:] not in {"", _ANY} and not spelling[-1].isalnum()


def _with_opening(needed: frozenset[frozenset[str]], opening: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """What is needed where a way begins in one of these spellings, in an order of its own."""
    own = _needed(opening)
    return tuple(sorted(needed if own is None else {*needed, own}, key=sorted))


def _openings(spellings: Spellings, begins: Collection[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each of the words with the spellings that may begin with the whole word, where there are any."""
    whole: dict[str, list[str]] = {}
    open_: dict[str, list[str]] = {}
    for one in spellings:
        known, anything, _ = one.lstrip(_EDGE).partition(_ANY)
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
    for words in sorted(map(_whole_words, spellings), key=len):
        if not words:
            return None
        if chosen.isdisjoint(words):
            chosen.add(words[-1])
    return frozenset(chosen)


def _whole_words(spelling: str) -> list[str]:
    return [
        word[0]
        for word in _WORD.finditer(spelling)
        if spelling[word.start() - 1 : word.start()] not in {"", _ANY}
        and spelling[word.end() : word.end() + 1] not in {"", _ANY}
    ]


def _joined(first: Spellings, second: Spellings) -> Spellings | None:
    """Each of the first with each of the second; None where they are too many."""
    if len(first) * len(second) > _MOST:
        return None
    return frozenset((one + other).replace(_ANY + _ANY, _ANY) for one in first for other in second)


def _parts(expression: str) -> Iterator[tuple[str, str]]:
    """The kind and the text of each part of an expression."""
    at = 0
    while at < len(expression):
        part = _TOKEN.match(expression, at)
        if part is None or part.lastgroup is None:
            raise _OddPatternError
        yield part.lastgroup, part[0]
        at = part.end()


def _alternatives(parts: Iterator[tuple[str, str]], *, closed: bool) -> Group:
    """The ways up to the bracket that closes the group, or to the end."""
    pieces: Way = []
    ways = [pieces]
    for kind, text in parts:
        if kind == "close":
            if closed:
                return tuple(ways)
            raise _OddPatternError
        if kind == "or":
            pieces = []
            ways.append(pieces)
        elif kind == "repeat":
            pieces.append(_repeated(_spelt_out(pieces.pop()) if pieces else _UNKNOWN, text))
        elif kind == "plain":
            pieces.extend(frozenset({one}) for one in _PART_OF_PLAIN.findall(text))
        elif kind in {"open", "look"}:
            inside = _alternatives(parts, closed=True)
            pieces.append(_NOTHING if kind == "look" else inside)
        else:
            pieces.append(_single(kind, text))
    if closed:
        raise _OddPatternError
    return tuple(ways)


def _single(kind: str, text: str) -> Spellings:
    """What a part may be that holds no other."""
    if kind == "words":
        return _either(frozenset({one}) for one in text[3:-1].split("|"))
    if kind == "edge":
        return frozenset({_EDGE})
    if kind == "sign":
        return frozenset({text[1]})
    if kind == "end":
        return _NOTHING
    signs = text[1:-1]
    if (
        kind == "one_of"
        and len(signs) <= _MOST_SIGNS
        and "-" not in signs[1:]
        and re.fullmatch(f"{_PLAIN}+", signs)
    ):
        return frozenset(signs)
    return _UNKNOWN


def _either(of: Iterable[Spellings]) -> Spellings:
    spelt = frozenset().union(*of)
    return spelt if len(spelt) <= _MOST else _UNKNOWN


def _spelt_out(piece: Spellings | Group) -> Spellings:
    return _either(map(_side_by_side, piece)) if isinstance(piece, tuple) else piece


def _side_by_side(way: Way) -> Spellings:
    so_far = _NOTHING
    for piece in map(_spelt_out, way):
        so_far = _joined(so_far, piece) or _joined(_UNKNOWN, piece) or _UNKNOWN
    return so_far


def _repeated(piece: Spellings, times: str) -> Spellings:
    """The piece as often as `times` says: "?", "*+", "{2,3}?"."""
    least, most = _times(times)
    if most == 1:
        many = piece
    else:
        begins = _EDGE if all(one[:1] not in {"", _ANY} and not one[0].isalnum() for one in piece) else ""
        many = frozenset({f"{begins}{_ANY}{_EDGE if all(map(_ends_words, piece)) else ''}"})
    return many | _NOTHING if least == 0 else many


def _times(said: str) -> tuple[int, int | None]:
    """How often at least and at most; None where there is no end."""
    if said[0] != "{":
        return (1 if said[0] == "+" else 0), (1 if said[0] == "?" else None)
    least, comma, most = said[1 : said.index("}")].partition(",")
    return int(least or 0), int(most) if most else (None if comma else int(least))
