"""Read-back: the notes of a session in front of the room, and what the room corrects in them.

Only what would leave is shown: categories as they would be sealed, nothing that nobody has decided on, no own remark,
and no order of turns.
"""

from dataclasses import dataclass, replace
from functools import cached_property

from notetaker.model.body import Body
from notetaker.model.note import Kind, Note
from notetaker.model.programme import Regime
from notetaker.rapporteur.capture import amended, checked, with_text
from notetaker.rapporteur.grammar import with_marks
from notetaker.rapporteur.handing_over import HandingOver
from notetaker.rapporteur.keeping import Keeping
from notetaker.rapporteur.ledger import Ledger
from notetaker.rapporteur.restripping import leaving
from notetaker.rapporteur.review import generalised
from notetaker.rapporteur.sealing import SealingDesk
from notetaker.rapporteur.seat import Seat
from notetaker.report.words import REPORTED_KINDS
from notetaker.unguessable import shuffled
from notetaker.vault.events import NoteAmended


@dataclass(frozen=True, slots=True)
class ReadPoint:
    """One note as the room may read it. `note_id` is for the correction and is not shown."""

    note_id: str
    category: str
    kind: Kind
    text: str


@dataclass(frozen=True)
class ReadBack:
    """The points in an order that was drawn by lot.

    How many are not shown is not told: who counts people in the room would learn how much the few have said.
    """

    points: tuple[ReadPoint, ...]

    @cached_property
    def by_kind(self) -> tuple[ReadPoint, ...]:
        """Kind by kind, in the order of a report; within each the order stays drawn by lot."""
        return tuple(sorted(self.points, key=lambda point: REPORTED_KINDS.index(point.kind)))

    def corrected(self, note_id: str, now: ReadPoint | None) -> "ReadBack":
        """The same in the same order, with one point as it reads now; without it where it may not be shown any more."""
        points = (now if each.note_id == note_id else each for each in self.points)
        return ReadBack(tuple(each for each in points if each is not None))


class ReadingBack:
    """Shows notes to the room, and takes in its corrections."""

    def __init__(self, ledger: Ledger, seat: Seat, handing_over: HandingOver, keeping: Keeping) -> None:
        self._ledger, self._seat, self._handing_over, self._keeping = ledger, seat, handing_over, keeping

    def read(self, session_id: str) -> ReadBack:
        """The notes of a session, drawn by lot."""
        self._seat.check_known([session_id])
        desk = self._handing_over.desk()
        if self._seat.programme.session(session_id).regime is Regime.OFF_TABLE:
            return ReadBack(())
        notes = [
            note for note in self._ledger.state.notes if note.session == session_id and note.kind is not Kind.OWN
        ]
        points = (point for note in notes if (point := self._point(note, desk)) is not None)
        return ReadBack(tuple(shuffled(points)))

    def point(self, note_id: str) -> ReadPoint | None:
        """One note as the room may read it now; None where it may not, or where there is none any more."""
        note = self._ledger.state.find(note_id)
        return None if note is None else self._point(note, self._handing_over.desk())

    def line(self, note_id: str) -> str:
        """A note as a line to edit, worded as it is shown; an edit of it that was left unfinished, as it was kept."""
        note = self._ledger.state.note(note_id)
        if kept := self._keeping.line_of(note_id):
            return kept
        _, shown = self._bodies(note)
        return with_marks(note.kind, self._seat.tools.worded(shown))

    def keep(self, note_id: str, line: str, cursor: int | None) -> None:
        """Keep the unfinished correction of a note."""
        self._keeping.edit(note_id, line, cursor, self._bodies(self._ledger.state.note(note_id)))

    def correct(self, note_id: str, line: str) -> Note:
        """Store an edited line in place of a note; what stands in brackets keeps its data, however it was shown."""
        old = self._ledger.state.note(note_id)
        kept, shown = self._bodies(old)
        draft = self._keeping.draft_of(note_id)
        captured = amended(self._seat.tools, checked(line), replace(old, body=kept), shown, draft)
        note = with_text(captured.as_note(old.id, old.session))
        if not note.theme.text:  # it is not shown to the room, so nobody took it away
            note = replace(note, theme=old.theme)
        self._ledger.write(NoteAmended(note), *self._keeping.ends_edit(note_id))
        return note

    def _point(self, note: Note, desk: SealingDesk) -> ReadPoint | None:
        if note.kind is Kind.OWN:
            return None
        ready = desk.ready(generalised(note))
        return (
            None if ready is None else ReadPoint(note.id, ready.category, ready.kind, desk.tools.worded(ready.body))
        )

    def _bodies(self, note: Note) -> tuple[Body, Body]:
        """What is kept of a note once nothing is open in it, and how that is shown to the room."""
        desk = self._handing_over.desk()
        kept = leaving(desk.tools, generalised(note))
        return kept, desk.shown(kept, note)
