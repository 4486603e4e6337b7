"""Arrivals and departures as typed lines, for those who have no list to tick: `>>in: sg, mb`, `»»out: sg`, `>>here: …`;
and `>>slip:`, which takes the last of them back."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum

from notetaker.model.language import LANGUAGES
from notetaker.model.roster import Participant
from notetaker.rapporteur.codes import Codes
from notetaker.rapporteur.errors import NotOneParticipant, NotOneWay
from notetaker.rapporteur.folding import folded
from notetaker.resources import read_text

_LINE = re.compile(r"^\s*(?:>>|»»)(?P<said>.*)$", re.DOTALL)
_WORD_FIRST = re.compile(r"^\s*(?P<word>\w+)(?=\s|$)(?P<who>.*)$", re.DOTALL)
_TABLE = tomllib.loads(read_text("rapporteur/arrivals.toml"))
_BEFORE = frozenset[str](_TABLE["before"])
_NAME = 2
"""Words, at most, of what may be meant as a name where no colon stands before it."""
_MOST_WORDS = 4
"""Of what says who comes or goes: « viennent juste d’arriver »."""
_NEAR = 0.8
"""How much alike a word is to one that it is mistyped from."""
_COMMAS = re.compile(r"[,;]")
_TOGETHER = (re.compile(r"\s*[+/&]\s*|\s+(?:et|and)\s+"), re.compile(r"\s+"))
"""Between two who are named without a comma, the surer first."""


class Move(StrEnum):
    """What those who are named do."""

    IN = "in"
    OUT = "out"
    HERE = "here"
    SLIP = "slip"
    """What was typed or ticked last was a mistake."""
    UNCLEAR = "unclear"
    """What was typed in place of such a word is none."""


_WORDS: Mapping[str, Move] = {
    word: move
    for move in (Move.IN, Move.OUT, Move.HERE, Move.SLIP)
    for lang in LANGUAGES
    for word in _TABLE[move][lang]
}


@dataclass(frozen=True, repr=False)
class Moved:
    """Who comes, goes, or alone is here; by roster ids, which it does not print.

    `unclear` is what was typed that names nobody, or several, by its place among those who are named (from 1); `word` what
    stands where it should say which way they go.
    """

    move: Move
    ids: frozenset[str]
    unclear: Mapping[int, str] = field(default_factory=dict)
    word: str = ""

    @property
    def is_clear(self) -> bool:
        """Whether it says who goes which way."""
        return self.move is not Move.UNCLEAR and not self.unclear

    def check(self) -> None:
        """Raise NotOneWay where nothing says which way they go, NotOneParticipant where somebody who is named is not one
        person of the roster.

        That tells which by place alone: what was typed may be a name.
        """
        if self.move is Move.UNCLEAR:
            raise NotOneWay
        if self.unclear:
            raise NotOneParticipant(places=", ".join(map(str, self.unclear)))

    def after(self, present: frozenset[str]) -> frozenset[str]:
        """Who is present then."""
        match self.move:
            case Move.IN:
                return present | self.ids
            case Move.OUT:
                return present - self.ids
            case Move.HERE:
                return self.ids
            case Move.SLIP | Move.UNCLEAR:
                raise ValueError("who is present then is not in the line")

    def __repr__(self) -> str:
        return f"Moved({self.move}, ***)"


def read_move(line: str, codes: Codes) -> Moved | None:
    """What a line says of who is present; None for one that is a note.

    A note cannot begin with `>>`, a word of the table and a colon; without the colon not if those who are named follow, or
    stand before it. What names people alone behind another word is no note either: the word may be mistyped.
    """
    match = _LINE.match(line)
    if match is None:
        return None
    said = match["said"]
    return _with_colon(said, codes) or _word_first(said, codes) or _word_last(said, codes)


def _with_colon(said: str, codes: Codes) -> Moved | None:
    """`in: sg, mb`; or another word there, with people alone behind the colon."""
    before, colon, after = said.partition(":")
    if not colon or len(before.split()) > _MOST_WORDS:
        return None
    people = _People(after, codes)
    if (move := _move_of(before)) is not None:
        return people.moved(move)
    if codes.resolve(before) is not None or not people.named:
        return None  # somebody says it
    may_be_meant = not people.unclear or (_is_near(before) and _may_be_names(people.named))
    return people.moved(Move.UNCLEAR, before.strip()) if may_be_meant else None


def _word_first(said: str, codes: Codes) -> Moved | None:
    """`in sg, mb`, or `slip` alone."""
    match = _WORD_FIRST.match(said)
    if match is None:
        return None
    people, move = _People(match["who"], codes), _move_of(match["word"])
    if move is None:
        is_near = people.named and not people.unclear and _is_near(match["word"])
        return people.moved(Move.UNCLEAR, match["word"]) if is_near else None
    is_meant = people.ids or _may_be_names(people.named) or (move is Move.SLIP and not people.named)
    return people.moved(move) if is_meant else None


def _word_last(said: str, codes: Codes) -> Moved | None:
    """`sg: out`, « sg est partie »: those who are named stand before the word, and nobody else."""
    words = said.replace(":", " : ").split()
    for length in range(1, min(_MOST_WORDS, len(words) - 1) + 1):
        move = _move_of(" ".join(words[-length:]))
        people = _People(" ".join(words[:-length]).removesuffix(":"), codes)
        if move is not None and people.named and not people.unclear:
            return people.moved(move)
    return None


class _People:
    """Those whom a part of a line names, each once, and what in it is nobody."""

    def __init__(self, said: str, codes: Codes) -> None:
        self.named = tuple(_each(said, codes))
        found = [(each, _person(each, codes)) for each in self.named]
        self.ids = frozenset(person.id for _, person in found if person is not None)
        self.unclear = {place: typed for place, (typed, one) in enumerate(found, start=1) if one is None}

    def moved(self, move: Move, word: str = "") -> Moved:
        """What these do."""
        return Moved(move, self.ids, self.unclear, word)


def _each(said: str, codes: Codes) -> Iterator[str]:
    """What stands between commas; « sg et mb » and `sg mb` are two, if both are known."""
    for part in filter(None, map(str.strip, _COMMAS.split(said))):
        ways = ([part], *([each for each in between.split(part) if each] for between in _TOGETHER))
        known = (way for way in ways if all(_person(each, codes) is not None for each in way))
        yield from next(known, [part])


def _person(typed: str, codes: Codes) -> Participant | None:
    found = codes.resolve(typed)
    return None if found is None else found.participant


def _move_of(said: str) -> Move | None:
    """What words say, of which the last says it."""
    *before, last = folded(said).replace("d'", "d' ").split() or [""]
    return _WORDS.get(last) if _BEFORE.issuperset(before) else None


def _is_near(said: str) -> bool:
    """Whether it is a word of the table, but for a letter or two."""
    *_, last = folded(said).split() or [""]
    return bool(get_close_matches(last, _WORDS, n=1, cutoff=_NEAR))


def _may_be_names(named: Sequence[str]) -> bool:
    """Whether what nobody is called by is a mistyped code or name, rather than what a note says."""
    return bool(named) and all(len(each.split()) <= _NAME for each in named)
