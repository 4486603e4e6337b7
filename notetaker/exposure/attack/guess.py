"""Whom a reader would believe to have said a note: the smallest set of people that holds most of what is likely."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

_Cue = TypeVar("_Cue", str, tuple[str, str])


@dataclass(frozen=True, repr=False)
class Guess:
    """How far a note narrows down who said it.

    `people` and `organisations` are the size of the smallest believable set, `pool` how many could have said it at
    all. `cues` are the reasons, strongest first; none where that is neither under k nor half of them. `candidates` are
    the places in the roster of those in the set, the likeliest first; with tells that the roster does not explain there
    can be more of them than `people`. `words` are the words of the note that are such reasons, each behind its cue.
    """

    people: int
    organisations: int
    pool: int
    cues: tuple[str, ...] = ()
    candidates: tuple[int, ...] = ()
    words: tuple[tuple[str, str], ...] = ()

    def is_small(self, k: int) -> bool:
        """Whether fewer than k people, or people of fewer than k organisations, are believable."""
        return self.people < k or self.organisations < k

    @property
    def is_halved(self) -> bool:
        """Whether at most half of those who could have said it are believable."""
        return 2 * self.people <= self.pool

    def __repr__(self) -> str:
        return f"Guess({self.people} of {self.pool}, {self.organisations} organisations, {self.cues})"


def believable(pool: Sequence[int], likely: Mapping[int, float], share: float) -> tuple[int, ...]:
    """The smallest set of `pool` that holds `share` of what is likely, and all who are as likely as its last.

    `likely` gives the weights that are not 1. Nobody is left out who is as likely as somebody who is in.
    """
    weighed = sorted(((round(likely.get(one, 1.0), 9), one) for one in pool), key=lambda each: (-each[0], each[1]))
    wanted = share * sum(value for value, _ in weighed)
    chosen: list[int] = []
    held = 0.0
    for value, group in groupby(weighed, key=lambda each: each[0]):
        members = [one for _, one in group]
        chosen += members
        held += value * len(members)
        if held >= wanted - 1e-9:
            break
    return tuple(chosen)


def fewest(groups: Iterable[float], believed: float, sure: float) -> int:
    """The fewest of these weights that hold the share `believed` of all, and 1 where the greatest alone holds `sure`."""
    weights = sorted((round(each, 9) for each in groups), reverse=True)
    whole = sum(weights)
    if weights and weights[0] >= sure * whole:
        return 1
    held, count = 0.0, 0
    for each in weights:
        if held >= believed * whole - 1e-9:
            break
        held, count = held + each, count + 1
    return count


def strongest(cues: Iterable[tuple[_Cue, float]]) -> tuple[_Cue, ...]:
    """The names of cues, alone or with a word, the one with the most weight first, each once."""
    ranked = sorted(cues, key=lambda each: (-each[1], each[0]))
    return tuple(dict.fromkeys(cue for cue, _ in ranked))
