"""Reads a pattern of tells as what it may spell, piece by piece. All that is not understood here may be anything."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

_PLAIN = "[a-z0-9 ',;:/\"&%=!~-]"
_TOKEN = re.compile(
    rf"(?P<words>\(\?:(?:{_PLAIN}+\|)+{_PLAIN}+\))|(?P<plain>{_PLAIN}+(?![?*+{{])|{_PLAIN})|(?P<open>\(\?[:>])"
    r"|(?P<list>\{[a-z]+\})"
    r"|(?P<ahead>\(\?=)|(?P<look>\(\?(?:!|<[=!]))|(?P<close>\))|(?P<or>\|)"
    r"|(?P<repeat>(?:[?*+]|\{(?:[0-9]+,?[0-9]*|,[0-9]+)\})[?+]?)"
    r"|(?P<edge>\\b|[$^])|(?P<sign>\\[^\w\s])|(?P<digit>\[0-9\])|(?P<one_of>\[[^\]\\^]+\])"
    r"|(?P<some>\\\w|\[\^?(?:\\.|[^\]\\])+\]|[^()\[\]{}?*+\\])"
)
"""The parts of an expression. Where one is none of these, it is not understood."""
_PART_OF_PLAIN = re.compile("[a-z0-9]+|.")
_FEW_SIGNS = re.compile(rf"(?!.+-)(?:{_PLAIN}|[^\w\s]){{1,6}}")
ANY, EDGE, DIGIT = "\1", "\0", "\2"
"""In a spelling: anything or nothing, a place at which no word goes on, and a digit."""
NOTHING, UNKNOWN, A_DIGIT = frozenset({""}), frozenset({ANY}), frozenset({DIGIT})
MOST = 400
"""So many spellings of a piece are told apart; more are taken for anything."""

Spellings = frozenset[str]
Way = list["Piece"]
"""Pieces side by side."""
Group = tuple[Way, ...]
"""Ways of which any may stand there."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """A piece that stands there `least` times to `most` times; without end where that is None."""

    piece: "Piece"
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class Ahead:
    """What must follow and is not taken in."""

    ways: Group


Piece = Spellings | Repeat | Ahead | Group
Lists = Mapping[str, Piece]
"""What stands in an expression by its name in braces, so that it is read once."""


class OddExpressionError(ValueError):
    """The expression has what is not understood here, and not where anything may stand for it."""


def ways_of(expression: str, lists: Lists = MappingProxyType({})) -> Group:
    """The ways to match the expression; raises `OddExpressionError`."""
    return _ways(_parts(expression), lists, closed=False)


def piece_of(brackets: str) -> Piece:
    """What an expression in brackets stands for, as a piece of others; raises `OddExpressionError`."""
    ((piece,),) = ways_of(brackets)
    return piece


def either(of: Iterable[Spellings]) -> Spellings:
    """All of the spellings, or anything where they are too many."""
    together = set[str]()
    for spellings in of:
        together |= spellings
        if len(together) > MOST:
            return UNKNOWN
    return frozenset(together)


def _if_few(spelt: Spellings) -> Spellings:
    return spelt if len(spelt) <= MOST else UNKNOWN


def _parts(expression: str) -> Iterator[tuple[str, str]]:
    """The kind and the text of each part of an expression."""
    at = 0
    while at < len(expression):
        part = _TOKEN.match(expression, at)
        if part is None or part.lastgroup is None:
            raise OddExpressionError
        yield part.lastgroup, part[0]
        at = part.end()


def _ways(parts: Iterator[tuple[str, str]], lists: Lists, *, closed: bool) -> Group:
    """The ways up to the bracket that closes the group, or to the end."""
    pieces: Way = []
    ways = [pieces]
    for kind, text in parts:
        if kind == "close":
            if closed:
                return tuple(ways)
            raise OddExpressionError
        if kind == "or":
            pieces = []
            ways.append(pieces)
        elif kind == "repeat":
            pieces.append(Repeat(pieces.pop() if pieces else UNKNOWN, *_times(text)))
        elif kind == "plain":
            pieces.extend(frozenset({one}) for one in _PART_OF_PLAIN.findall(text))
        elif kind in {"open", "ahead", "look"}:
            pieces.append(_in_brackets(kind, _ways(parts, lists, closed=True)))
        elif kind == "list":
            pieces.append(lists[text[1:-1]])
        else:
            pieces.append(_single(kind, text))
    if closed:
        raise OddExpressionError
    return tuple(ways)


def _in_brackets(kind: str, ways: Group) -> Piece:
    """What brackets stand for; that something must not follow, or must stand before, is not looked at."""
    if kind == "open":
        return ways
    return Ahead(ways) if kind == "ahead" else NOTHING


def _single(kind: str, text: str) -> Spellings:
    """What a part may be that holds no other."""
    if kind == "words":
        return _if_few(frozenset(text[3:-1].split("|")))
    if kind == "edge":
        return frozenset({EDGE})
    if kind == "sign":
        return frozenset({text[1]})
    if kind == "digit":
        return A_DIGIT
    signs = text[1:-1]
    return frozenset(signs) if kind == "one_of" and _FEW_SIGNS.fullmatch(signs) else UNKNOWN


def _times(said: str) -> tuple[int, int | None]:
    """How often at least and at most; None where there is no end."""
    if said[0] != "{":
        return (1 if said[0] == "+" else 0), (1 if said[0] == "?" else None)
    least, comma, most = said[1 : said.index("}")].partition(",")
    return int(least or 0), int(most) if most else (None if comma else int(least))
