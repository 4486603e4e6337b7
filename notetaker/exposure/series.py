"""Who was there every time: what a reader learns from one thing that was said in several sessions."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from notetaker.exposure.bands import Band, band
from notetaker.exposure.cells import cell_of
from notetaker.model.category import WIDEST
from notetaker.model.programme import Programme
from notetaker.model.roster import Roster

Said = tuple[str, str]
"""A session, and a category that a note of it is shown under."""


@dataclass(frozen=True)
class Series:
    """Notes that read as one person's: few enough were in all these sessions for a reader to look for them.

    `categories` are those that the notes are shown under; `band` says how many people, or organisations where these
    are fewer, were in every one of the sessions. It never says who.
    """

    sessions: tuple[str, ...]
    categories: tuple[str, ...]
    band: Band


def series(programme: Programme, roster: Roster, said: Iterable[Said]) -> tuple[Series, ...]:
    """The series in notes that belong together (of one theme, one recommendation, one section), that point at too few.

    The reader assumes one speaker for what is shown under one category, or under neighbouring rungs of one path, and
    asks the list who of it was there each time. Where nobody was, there was no such speaker. `participant` guides
    nobody.
    """
    shown = frozenset(each for each in said if each[1] != WIDEST)
    ladder = programme.ladder
    chains = dict.fromkeys(
        frozenset(each for each in shown if each[1] in path[start:end])
        for path in map(ladder.path, ladder.finest)
        for start, end in combinations(range(len(path)), 2)
    )
    found = (_few(programme, roster, chain) for chain in chains if len({session for session, _ in chain}) > 1)
    return tuple(each for each in found if each is not None)


def _few(programme: Programme, roster: Roster, chain: frozenset[Said]) -> Series | None:
    sessions = tuple(each.id for each in programme.sessions if each.id in {session for session, _ in chain})
    categories = tuple(each.key for each in programme.ladder if each.key in {category for _, category in chain})
    could = {fine for fine in programme.ladder.finest if set(categories).issubset(programme.ladder.path(fine))}
    always = [each for each in roster if each.category in could and all(map(each.attends, sessions))]
    cell = cell_of("", "", always)
    if not cell.people or not cell.is_small(programme.k):
        return None
    return Series(sessions, categories, band(min(cell.people, cell.organisations), programme.k))
