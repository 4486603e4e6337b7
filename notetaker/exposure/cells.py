"""How many people and organisations stand behind a category in a session."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from notetaker.model.roster import Participant

_NO_LETTERS = re.compile(r"[\W_]+")


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
    """The cell that these people form, counted low where the roster is in doubt.

    Rows with the same name are one person. Two spellings are one organisation where they differ in letters' case,
    accents, spaces or marks only, or where one is an alias of the other. Somebody without an affiliation is an
    organisation of their own.
    """
    members = tuple({folded(member.name): member for member in people}.values())
    return Cell(session, category, len(members), _organisations(members))


def _organisations(members: Iterable[Participant]) -> int:
    """How many groups of names there are that nobody's aliases connect."""
    above: dict[str, str] = {}
    alone = 0
    for member in members:
        names = [name for name in map(folded, (member.affiliation, *member.affiliation_aliases)) if name]
        if not folded(member.affiliation):
            alone += 1
            continue
        for name in names:
            above.setdefault(name, name)
            above[_top(above, name)] = _top(above, names[0])
    return sum(name == upper for name, upper in above.items()) + alone


def _top(above: dict[str, str], name: str) -> str:
    while above[name] != name:
        above[name] = above[above[name]]
        name = above[name]
    return name


@lru_cache(maxsize=65_536)
def folded(name: str) -> str:
    """A name without what two spellings of it differ in. What was folded is remembered until `forget_names`."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join(_NO_LETTERS.sub(" ", "".join(c for c in letters if not unicodedata.combining(c))).split())


def by_category(people: Iterable[Participant]) -> Mapping[str, tuple[Participant, ...]]:
    """People by their category."""
    found: defaultdict[str, list[Participant]] = defaultdict(list)
    for person in people:
        found[person.category].append(person)
    return {category: tuple(members) for category, members in found.items()}
