"""How many people and organisations stand behind a category in a session."""

from collections.abc import Iterable
from dataclasses import dataclass

from notetaker.model.programme import Programme
from notetaker.model.roster import Participant, Roster


@dataclass(frozen=True)
class Cell:
    """The size of one category in one session: people present, and organisations they come from."""

    session: str
    category: str
    people: int
    organisations: int

    def is_small(self, k: int) -> bool:
        """Whether fewer than k people, or fewer than k organisations, could have said it."""
        return self.people < k or self.organisations < k


def cell_of(session: str, category: str, people: Iterable[Participant]) -> Cell:
    """The cell that these people form. One without an affiliation counts as an organisation of its own."""
    members = tuple(people)
    named = {member.affiliation.casefold().strip() for member in members if member.affiliation.strip()}
    alone = sum(1 for member in members if not member.affiliation.strip())
    return Cell(session, category, len(members), len(named) + alone)


def cells(programme: Programme, roster: Roster) -> tuple[Cell, ...]:
    """Every finest category of every session, in the programme's order; empty cells included."""
    return tuple(
        cell_of(session.id, key, (who for who in roster.present(session.id) if who.category == key))
        for session in programme.sessions
        for key in programme.ladder.finest
    )
