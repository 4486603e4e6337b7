"""Lines become notes: what is typed, edited, deleted and taken back."""

from dataclasses import replace

from notetaker.model.note import Kind, Note
from notetaker.model.roster import Participant
from notetaker.rapporteur.abbreviating import Abbreviating
from notetaker.rapporteur.capture import amended, checked, read, with_text
from notetaker.rapporteur.captured import Preview
from notetaker.rapporteur.codes import Attribution, Speaker
from notetaker.rapporteur.errors import NotOfAKind
from notetaker.rapporteur.glossary import WrittenOut
from notetaker.rapporteur.grammar import with_marks
from notetaker.rapporteur.keeping import Keeping
from notetaker.rapporteur.ledger import Ledger
from notetaker.rapporteur.previewing import preview, preview_amended
from notetaker.rapporteur.seat import Seat
from notetaker.rapporteur.suggesting import Suggestion, begun_theme, suggested_themes
from notetaker.rapporteur.tools import Tools
from notetaker.unguessable import random_letters
from notetaker.vault.events import (
    AttendanceTakenBack,
    NoteAmended,
    NoteCommitted,
    NoteDeleted,
    Redone,
    Undone,
)


class Writing:
    """The line, and the notes it becomes. Who spoke last lives in `_last` alone, in memory."""

    def __init__(self, ledger: Ledger, seat: Seat, abbreviating: Abbreviating, keeping: Keeping) -> None:
        self._ledger, self._seat, self._abbreviating, self._keeping = ledger, seat, abbreviating, keeping
        self._last: Attribution | None = None
        self._written_out: tuple[str, tuple[WrittenOut, ...]] = ("", ())

    def forget_speaker(self) -> None:
        """Nobody goes on."""
        self._last = None

    def _tools(self, *, write_out: bool) -> Tools:
        tools = self._seat.tools
        return replace(tools, glossary=self._abbreviating.glossary()) if write_out else tools

    def preview(self, line: str, *, write_out: bool) -> Preview:
        """What Enter would store for this line."""
        tools = self._tools(write_out=write_out)
        return preview(tools, line, self._last, self._ledger.state.unfinished.draft, self._present)

    def preview_edit(self, note_id: str, line: str, *, write_out: bool) -> Preview:
        """What Enter would store for this line in place of a note."""
        old = self._ledger.state.note(note_id)
        return preview_amended(self._tools(write_out=write_out), line, old, self._keeping.draft_of(note_id))

    def suggest(self, line: str, cursor: int) -> tuple[Suggestion, ...]:
        """What the word before the cursor may become."""
        if (begun := begun_theme(line[:cursor])) is not None:
            return suggested_themes(begun, cursor, self.themes())
        return self._seat.suggester.offer(line, cursor, self._present)

    def _present(self) -> tuple[Participant, ...]:
        return self._ledger.state.attendance.present(self._ledger.state.session, self._seat.known_roster)

    def commit(self, line: str, *, ends_draft: bool, write_out: bool) -> Note:
        """Store a line as a note."""
        session = self._seat.open()
        captured = read(
            self._tools(write_out=write_out), checked(line), self._last, self._ledger.state.unfinished.draft
        )
        note = with_text(captured.as_note(random_letters(8), session.id))
        over = self._keeping.ends_line()
        self._ledger.write(NoteCommitted(note), *(over if ends_draft else ()))
        if captured.attribution.how in (Speaker.CODE, Speaker.CATEGORY, Speaker.UNKNOWN):
            self._last = captured.attribution
        self._written_out = note.id, captured.written_out
        return note

    def give_back(self) -> Note | None:
        """Put the abbreviations of the note that was committed last back as they were typed; None where it has none."""
        note_id, written = self._written_out
        note = self._ledger.state.find(note_id)
        if note is None or not written:
            return None
        line, at = with_marks(note.kind, self._seat.tools.worded(note.body), note.theme.text), 0
        for each in written:
            place = line.find(each.long, at)
            if place >= 0:
                line = f"{line[:place]}{each.short}{line[place + len(each.long) :]}"
                at = place + len(each.short)
        self._written_out = "", ()
        return self.amend(note_id, line, write_out=False)

    def amend(self, note_id: str, line: str, *, write_out: bool) -> Note:
        """Store an edited line in place of a note."""
        old = self._ledger.state.note(note_id)
        kept = self._keeping.draft_of(note_id)
        captured = amended(self._tools(write_out=write_out), checked(line), old, draft=kept)
        note = with_text(captured.as_note(old.id, old.session))
        self._ledger.write(NoteAmended(note), *self._keeping.ends_edit(note_id))
        return note

    def mark(self, note_id: str, kind: Kind) -> Note:
        """Say what a note is; its text stays."""
        old = self._ledger.state.note(note_id)
        if Kind.OWN in (old.kind, kind):
            raise NotOfAKind
        note = replace(old, kind=kind)
        if note != old:
            self._ledger.write(NoteAmended(note))
        return note

    def themes(self) -> tuple[str, ...]:
        """The themes of all notes, the one that was given last first."""
        notes = reversed(self._ledger.state.notes)
        return tuple(dict.fromkeys(note.theme.text for note in notes if note.theme.text))

    def delete(self, note_id: str) -> None:
        """Take a note away."""
        self._ledger.state.note(note_id)
        self._ledger.write(NoteDeleted(note_id))

    def undo(self) -> bool:
        """Take back the last change to the notes, or what was ticked since; False where there is none."""
        if (ticked := self._ledger.state.tick_to_undo) is not None:
            self._ledger.write(AttendanceTakenBack(ticked.session))
            return True
        if self._ledger.state.can_undo:
            self._ledger.write(Undone())
            return True
        return False

    def redo(self) -> bool:
        """Bring back what was undone last; False where there is nothing."""
        if (ticked := self._ledger.state.tick_to_redo) is not None:
            self._ledger.write(ticked)
            return True
        if self._ledger.state.can_redo:
            self._ledger.write(Redone())
            return True
        return False
