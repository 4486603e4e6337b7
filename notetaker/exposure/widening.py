"""Under which category a note may leave, so that no small cell can be read or computed.

The categories shown of one session are the blocks of a partition. Every block that appears holds at least k people
of at least k organisations, in the eyes of whoever has the roster's list and of whoever saw people come and go; and
differences of blocks hold nobody.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from notetaker.exposure.cells import Cell
from notetaker.exposure.partition import Partition, widened
from notetaker.exposure.presence import LISTED, Presence, Stretches
from notetaker.model.category import WIDEST, Ladder
from notetaker.model.programme import Programme, Regime
from notetaker.model.roster import Roster


@dataclass(frozen=True)
class Outcome:
    """What becomes of a cell: the category it is shown as, or None where even the widest is too small."""

    cell: Cell
    shown: str | None


@dataclass(frozen=True)
class Widening:
    """What each category of each session is shown as. Make it with `Widening.of`."""

    ladder: Ladder
    presence: Mapping[str, Presence]
    partitions: Mapping[str, Partition]
    off_table: frozenset[str]

    @classmethod
    def of(
        cls, programme: Programme, roster: Roster, stretches: Mapping[str, Stretches] | None = None
    ) -> "Widening":
        """Widen the small cells of each session until none is left.

        `stretches` has, for sessions with notes, every stretch that has one (of any category), and who was present.
        """
        ticked = stretches or {}
        presence = {
            session.id: Presence.of(
                session.id, programme.ladder, programme.k, roster.present(session.id), ticked.get(session.id)
            )
            for session in programme.sessions
        }
        partitions = {
            key: widened(programme.ladder, each.is_small) for key, each in presence.items() if not each.too_small
        }
        tabled = frozenset(each.id for each in programme.sessions if each.regime is Regime.OFF_TABLE)
        return cls(programme.ladder, presence, partitions, tabled)

    def shown(self, session: str, category: str, stretch: int = LISTED) -> str | None:
        """The category under which a note of this session and stretch may leave; None if it has to stay, as everything of a
        session off the table has.

        A category of which nobody was present then, or that no roster uses (the speaker is not known, say), leaves
        as `participant`.
        """
        presence = self.presence[session]
        if (
            session in self.off_table
            or session not in self.partitions
            or (stretch not in presence.open and stretch in presence.stretches)
        ):
            return None
        block = self.partitions[session].get(category, WIDEST)
        view = presence.open.get(stretch)
        nobody = presence.is_empty(block) if view is None else not view.cell(block).people
        return WIDEST if nobody else block

    def mention(self, session: str, category: str, stretch: int = LISTED) -> str:
        """The category under which a mention in the text of a note may leave; `participant` at worst."""
        return self.shown(session, category, stretch) or WIDEST

    def blocks(self, sessions: Iterable[str]) -> Mapping[str, Partition]:
        """What each category of these sessions is shown as, where that is not itself; `participant` for all of a session of
        which nothing may be shown."""
        found = {}
        for session in sessions:
            hidden = dict.fromkeys(self.ladder.finest, WIDEST)
            block = self.partitions.get(session, hidden)
            found[session] = {fine: rung for fine, rung in block.items() if fine != rung}
        return found

    def outcomes(self) -> tuple[Outcome, ...]:
        """The exposure table: each finest category with somebody behind it, at its smallest, and what it becomes."""
        return tuple(
            Outcome(cell, self.partitions[session][fine] if session in self.partitions else None)
            for session, presence in self.presence.items()
            if session not in self.off_table
            for fine in self.ladder.finest
            if (cell := presence.least(fine)).people
        )
