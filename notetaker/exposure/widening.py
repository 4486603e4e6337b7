"""Under which category a note may leave, so that no small cell can be read or computed.

The categories shown of one session are blocks: rungs of the ladder whose finest categories do not overlap. When a
cell is small, its whole block is merged with its neighbours into the next rung; were only the small category
renamed, its coarser name would point at it alone, because its neighbours still stand under their own. So every
block that appears holds at least k people of at least k organisations, and differences of blocks hold nobody.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from notetaker.exposure.cells import Cell, by_category, cell_of, cells
from notetaker.model.category import WIDEST
from notetaker.model.programme import Programme
from notetaker.model.roster import Roster


@dataclass(frozen=True)
class Outcome:
    """What becomes of a cell: the category it is shown as, or None where even the widest is too small."""

    cell: Cell
    shown: str | None


@dataclass(frozen=True)
class Widening:
    """What each category of each session is shown as. Make it with `Widening.of`."""

    table: Mapping[str, Mapping[str, str | None]]
    fine: tuple[Cell, ...]

    @classmethod
    def of(cls, programme: Programme, roster: Roster) -> "Widening":
        """Widen the small cells of each session until none is left."""
        table = {session.id: _shown_in(programme, roster, session.id) for session in programme.sessions}
        return cls(table, cells(programme, roster))

    def shown(self, session: str, category: str) -> str | None:
        """The category under which a note of this session may leave; None if it has to stay.

        A category that no roster uses (the speaker is not known, say) leaves as `participant`.
        """
        table = self.table[session]
        return table.get(category, table[WIDEST])

    def mention(self, session: str, category: str) -> str:
        """The category under which a mention in the text of a note may leave; `participant` at worst."""
        return self.shown(session, category) or WIDEST

    def outcomes(self) -> tuple[Outcome, ...]:
        """The exposure table: each cell of finest categories in which somebody is present, and what it becomes."""
        return tuple(Outcome(cell, self.shown(cell.session, cell.category)) for cell in self.fine if cell.people)


def _shown_in(programme: Programme, roster: Roster, session: str) -> Mapping[str, str | None]:
    """Finest category (and `participant`) → the block it is shown as, or None where all present are too few."""
    ladder, k = programme.ladder, programme.k
    present = by_category(roster.present(session))

    @cache
    def size(rung: str) -> Cell:
        return cell_of(session, rung, (who for fine in ladder.below(rung) for who in present.get(fine, ())))

    if size(WIDEST).is_small(k):
        return dict.fromkeys((*ladder.finest, WIDEST))
    block = {fine: fine for fine in ladder.finest}
    while small := next((rung for rung in block.values() if size(rung).people and size(rung).is_small(k)), None):
        wider = ladder[small].widens_to or WIDEST
        block.update(dict.fromkeys(ladder.below(wider), wider))
    nobody = {fine: WIDEST for fine, rung in block.items() if not size(rung).people}
    return {**block, **nobody, WIDEST: WIDEST}
