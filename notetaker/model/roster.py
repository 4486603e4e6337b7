"""The participants. Secret: nothing here prints a name."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, repr=False)
class Participant:
    """One person of the roster. `sessions` are ids; an empty tuple means present in all of them."""

    id: str
    name: str
    aliases: tuple[str, ...]
    affiliation: str
    affiliation_aliases: tuple[str, ...]
    role: str
    category: str
    sessions: tuple[str, ...]

    def attends(self, session_id: str) -> bool:
        """Whether the roster has this person in the session."""
        return not self.sessions or session_id in self.sessions

    def __repr__(self) -> str:
        return "Participant(***)"


@dataclass(frozen=True, repr=False)
class Roster:
    """The participants of a programme, in the order of the organiser's list."""

    participants: tuple[Participant, ...]

    def __iter__(self) -> Iterator[Participant]:
        return iter(self.participants)

    def __len__(self) -> int:
        return len(self.participants)

    def present(self, session_id: str) -> tuple[Participant, ...]:
        """Who of the roster is in the session."""
        return tuple(person for person in self.participants if person.attends(session_id))

    def __repr__(self) -> str:
        return f"Roster({len(self.participants)} participants)"
