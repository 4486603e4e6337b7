"""How many people and organisations stand behind a category in a session."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from notetaker.exposure import sameness
from notetaker.model.roster import Participant


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
    """The cell that these people form, counted low where the roster is in doubt (see `sameness`)."""
    members = tuple(people)
    return Cell(session, category, sameness.people(members), sameness.organisations(members))


def by_category(people: Iterable[Participant]) -> Mapping[str, tuple[Participant, ...]]:
    """People by their category."""
    found: defaultdict[str, list[Participant]] = defaultdict(list)
    for person in people:
        found[person.category].append(person)
    return {category: tuple(members) for category, members in found.items()}
