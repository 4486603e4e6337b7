"""What is unfinished is kept, stripped: the line, edits of notes, the reason for a decision."""

from notetaker.model.body import NOTHING, Body
from notetaker.model.note import Finding, Note
from notetaker.rapporteur.arrivals import read_move
from notetaker.rapporteur.drafting import draft_of_edit, draft_of_line, draft_of_reason
from notetaker.rapporteur.grammar import with_marks
from notetaker.rapporteur.ledger import Ledger
from notetaker.rapporteur.review import OpenFinding
from notetaker.rapporteur.seat import Seat
from notetaker.rapporteur.speaking import labelled
from notetaker.rapporteur.unfinished import Unfinished
from notetaker.vault.events import DraftKept, EditKept, ReasonKept

Kept = DraftKept | EditKept | ReasonKept


class Keeping:
    """A name that is begun where one types is left out of all of it until it is whole.

    What could not be written is `unkept`, until it is written, or over.
    """

    def __init__(self, ledger: Ledger, seat: Seat) -> None:
        self._ledger, self._seat = ledger, seat
        self._unkept: dict[str, Kept] = {}

    @property
    def unkept(self) -> tuple[Kept, ...]:
        """What was unfinished and could not be written."""
        return tuple(self._unkept.values())

    @property
    def _known(self) -> Unfinished:
        return self._ledger.state.unfinished

    def keep(self, unfinished: Kept) -> None:
        """Write what is unfinished."""
        place = _place_of(unfinished)
        self._unkept[place] = unfinished
        self._ledger.write(unfinished)
        del self._unkept[place]

    def line(self, line: str, cursor: int | None) -> None:
        """Keep the unfinished line; of its speaker the category alone. Who comes or goes is no note.

        In a session off the table nothing is kept, not even that.
        """
        if self._seat.is_off_table:
            return
        tools = self._seat.tools
        kept = line.strip() and read_move(line, tools.codes) is None
        self._renew(DraftKept(draft_of_line(tools, line, self._known.draft, cursor) if kept else NOTHING))

    def ends_line(self) -> tuple[DraftKept, ...]:
        """What is written with a note that the line has become."""
        self._unkept.pop("", None)
        return (DraftKept(NOTHING),) if self._known.draft.text else ()

    def draft_in(self, lang: str) -> str:
        """The unfinished line as it was kept, its category as `lang` calls it."""
        draft, tools = self._known.draft, self._seat.tools
        return labelled(tools, tools.worded(draft), draft, lang)

    def edit(self, note_id: str, line: str, cursor: int | None, shown: tuple[Body, Body] | None = None) -> None:
        """Keep the unfinished edit of a note. One that changes nothing is none.

        `shown` are the body that is edited, where that is not the note's own, and how it was shown.
        """
        old, tools = self._ledger.state.note(note_id), self._seat.tools
        body, seen = (old.body, old.body) if shown is None else shown
        theme = old.theme.text if shown is None else ""
        if line == with_marks(old.kind, tools.worded(seen), theme):
            self.end_edit(note_id)
            return
        self._renew(EditKept(note_id, draft_of_edit(tools, line, body, self.draft_of(note_id), cursor, seen)))

    def end_edit(self, note_id: str) -> None:
        """The edit is over: let go of what was kept of it."""
        for event in self.ends_edit(note_id):
            self._ledger.write(event)

    def ends_edit(self, note_id: str) -> tuple[EditKept, ...]:
        """What is written with the note that an edit has become."""
        self._unkept.pop(note_id, None)
        return (EditKept(note_id, NOTHING),) if note_id in self._known.edits else ()

    def draft_of(self, note_id: str) -> Body:
        """What was kept of the edit of a note; nothing where there is none."""
        return self._known.edits.get(note_id, NOTHING)

    def line_of(self, note_id: str) -> str:
        """The same in words."""
        return self._seat.tools.worded(self.draft_of(note_id))

    def edits(self) -> tuple[tuple[Note, str], ...]:
        """The notes of which an edit was left unfinished, the last first, each with the line as it was kept."""
        notes = (self._ledger.state.find(note_id) for note_id in reversed(self._known.edits))
        return tuple((note, self.line_of(note.id)) for note in notes if note is not None)

    def reason(self, about: OpenFinding, text: str, cursor: int | None) -> None:
        """Keep the unfinished reason why a finding may stay."""
        body = draft_of_reason(self._seat.tools, text, cursor) if text.strip() else NOTHING
        self._renew(ReasonKept(about.note.id, about.finding, body))

    def ends_reason(self) -> tuple[ReasonKept, ...]:
        """What is written with the decision that it was for."""
        kept = self._known.reason
        self._unkept.pop(_REASON, None)
        return () if kept is None else (ReasonKept(kept.note_id, kept.finding, NOTHING),)

    def last_reason(self) -> tuple[str, Finding, str] | None:
        """The note and the finding for which a reason was left unfinished, and the reason as it was kept."""
        kept = self._known.reason
        return None if kept is None else (kept.note_id, kept.finding, self._seat.tools.worded(kept.reason))

    def _renew(self, event: Kept) -> None:
        """Write it where it is another than what is known."""
        self._unkept.pop(_place_of(event), None)
        match event:
            case DraftKept(draft):
                same = draft == self._known.draft
            case EditKept(note_id, draft):
                same = draft == self.draft_of(note_id)
            case ReasonKept():
                same = event == self._known.reason or (self._known.reason is None and not event.reason.text)
        if not same:
            self.keep(event)


_REASON = "reason"


def _place_of(event: Kept) -> str:
    match event:
        case DraftKept():
            return ""
        case EditKept(note_id):
            return note_id
        case ReasonKept():
            return _REASON
