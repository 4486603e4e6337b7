"""Arrivals and departures as typed lines, for those who have no list to tick: `>>in: sg, mb`, `»»out: sg`, `>>here: …`;
and `>>slip:`, which takes the last of them back."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from notetaker.rapporteur.codes import Codes
from notetaker.rapporteur.errors import NotOneParticipant

_LINE = re.compile(r"^\s*(?:>>|»»)\s*(?P<word>\w+)(?:\s*(?P<colon>:)|(?=\s|$))(?P<who>.*)$", re.DOTALL)
_NAME = 2
"""Words, at most, of what may be meant as a name where no colon stands before it."""


class Move(StrEnum):
    """What those who are named do."""

    IN = "in"
    OUT = "out"
    HERE = "here"
    SLIP = "slip"
    """What was typed or ticked last was a mistake."""


_WORDS = {
    "in": Move.IN,
    "out": Move.OUT,
    "here": Move.HERE,
    "arrive": Move.IN,
    "part": Move.OUT,
    "left": Move.OUT,
    "gone": Move.OUT,
    "parti": Move.OUT,
    "partis": Move.OUT,
    "absent": Move.OUT,
    "absents": Move.OUT,
    "ici": Move.HERE,
    "slip": Move.SLIP,
    "erreur": Move.SLIP,
}


@dataclass(frozen=True, repr=False)
class Moved:
    """Who comes, goes, or alone is here; by roster ids, which it does not print.

    `unclear` is what was typed that names nobody, or several, by its place among those who are named (from 1).
    """

    move: Move
    ids: frozenset[str]
    unclear: Mapping[int, str] = field(default_factory=dict)

    def check(self) -> None:
        """Raise NotOneParticipant where somebody who is named is not one person of the roster.

        It tells which by place alone: what was typed may be a name.
        """
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
            case Move.SLIP:
                raise ValueError("who was present before a slip is not in the line")

    def __repr__(self) -> str:
        return f"Moved({self.move}, ***)"


def read_move(line: str, codes: Codes) -> Moved | None:
    """What a line says of who is present; None for one that is a note.

    A note cannot begin with `>>`, a word of these and a colon; without the colon not if those who are named follow.
    """
    match = _LINE.match(line)
    if match is None or match["word"].casefold() not in _WORDS:
        return None
    named = [part.strip() for part in re.split(r"[,;]", match["who"]) if part.strip()]
    found = [(each, codes.resolve(each)) for each in named]
    people = [one.participant for _, one in found if one is not None and one.participant is not None]
    unclear = {
        place: typed for place, (typed, one) in enumerate(found, start=1) if one is None or one.participant is None
    }
    move = _WORDS[match["word"].casefold()]
    if not (match["colon"] or people or _may_be_names(named) or (move is Move.SLIP and not named)):
        return None
    return Moved(move, frozenset(person.id for person in people), unclear)


def _may_be_names(named: Sequence[str]) -> bool:
    """Whether what nobody is called by is a mistyped code or name, rather than what a note says."""
    return bool(named) and all(len(each.split()) <= _NAME for each in named)
