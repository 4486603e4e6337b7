"""Who was present in a session, as each reader may know it: from the published list, or from having been there."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from notetaker.exposure.cells import Cell, by_category, cell_of
from notetaker.model.category import WIDEST, Ladder
from notetaker.model.roster import Participant

People = tuple[Participant, ...]

LISTED = 0
"""The stretch before anybody was ticked: those whom the roster lists for the session."""

Stretches = Mapping[int, People]
"""The stretches of one session that have notes of anybody, by number, and who was present in each."""


@dataclass(frozen=True, repr=False)
class View:
    """Who was present, according to one reader: how large each rung is then. Prints no name."""

    session: str
    ladder: Ladder
    people: People

    @cached_property
    def _cells(self) -> Mapping[str, Cell]:
        present = by_category(self.people)
        rungs = (rung.key for rung in self.ladder)
        return {
            rung: cell_of(
                self.session, rung, (who for fine in self.ladder.below(rung) for who in present.get(fine, ()))
            )
            for rung in rungs
        }

    def cell(self, rung: str) -> Cell:
        """How many people and organisations stand behind a rung."""
        return self._cells[rung]

    def __repr__(self) -> str:
        return f"View({self.session}, ***)"


@dataclass(frozen=True, repr=False)
class Presence:
    """One session in all its views: the roster's list, and each stretch that has notes. A cell must hold in all of them.

    A stretch in which all who are present are too few is `closed`: its notes stay, and it decides on nothing else.
    Which categories spoke in a stretch is never asked. Were it asked, the partition would tell it: who sees a
    category widened would know that somebody of the small one spoke.
    """

    k: int
    listed: View
    stretches: Mapping[int, View]

    @classmethod
    def of(cls, session: str, ladder: Ladder, k: int, listed: People, stretches: Stretches | None) -> "Presence":
        """`stretches` is None for a session without notes: then the list alone decides."""
        list_view = View(session, ladder, listed)
        views = {
            key: list_view if who == listed else View(session, ladder, who)
            for key, who in ({} if stretches is None else stretches).items()
        }
        return cls(k, list_view, views or {LISTED: list_view})

    @cached_property
    def open(self) -> Mapping[int, View]:
        """The stretches in which enough people were present to say anything at all."""
        widest = {key: view.cell(WIDEST) for key, view in self.stretches.items()}
        return {key: view for key, view in self.stretches.items() if not widest[key].is_small(self.k)}

    @property
    def too_small(self) -> bool:
        """Whether nothing of the session may be shown, under whatever name."""
        listed = self.listed.cell(WIDEST)
        return not self.open or (listed.people > 0 and listed.is_small(self.k))

    def is_empty(self, rung: str) -> bool:
        """Whether nobody stands behind a rung in any open stretch."""
        return not any(view.cell(rung).people for view in self.open.values())

    def is_small(self, rung: str) -> bool:
        """Whether a reader of any view would look for whoever spoke among too few.

        In a stretch nobody at all is not too few: whoever speaks there is not of this rung. In the list it is: who
        came without being listed is all the easier to name. A roster that lists nobody for the session says nothing.
        """
        if any(cell.people > 0 and cell.is_small(self.k) for cell in self._in_stretches(rung)):
            return True
        nobody_listed = not self.listed.people
        return not nobody_listed and not self.is_empty(rung) and self.listed.cell(rung).is_small(self.k)

    def least(self, rung: str) -> Cell:
        """The smallest that a rung is in any view in which somebody is behind it; empty if there is none."""
        cells = [cell for cell in (self.listed.cell(rung), *self._in_stretches(rung)) if cell.people]
        return min(
            cells,
            key=lambda cell: (min(cell.people, cell.organisations), cell.people),
            default=self.listed.cell(rung),
        )

    def _in_stretches(self, rung: str) -> tuple[Cell, ...]:
        return tuple(view.cell(rung) for view in self.open.values())

    def __repr__(self) -> str:
        return f"Presence({self.listed.session}, ***)"
