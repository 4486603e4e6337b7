"""Lines become notes: what is typed, edited, deleted and taken back."""

import secrets
from dataclasses import replace

from notetaker.model.body import NOTHING, Body
from notetaker.model.note import Kind, Note
from notetaker.model.roster import Participant
from notetaker.rapporteur.abbreviating import Abbreviating
from notetaker.rapporteur.arrivals import read_move
from notetaker.rapporteur.capture import Capture, checked, with_text
from notetaker.rapporteur.captured import Preview
from notetaker.rapporteur.codes import Attribution, Speaker
from notetaker.rapporteur.drafting import labelled
from notetaker.rapporteur.errors import NotOfAKind
from notetaker.rapporteur.glossary import WrittenOut
from notetaker.rapporteur.grammar import with_marks
from notetaker.rapporteur.ledger import Ledger
from notetaker.rapporteur.seat import Seat
from notetaker.rapporteur.suggesting import Suggestion, begun_theme, suggested_themes
from notetaker.vault.events import (
    AttendanceTakenBack,
    DraftKept,
    EditKept,
    NoteAmended,
    NoteCommitted,
    NoteDeleted,
    Redone,
    Undone,
)

_NO_EDIT = EditKept("", NOTHING)


class Writing:
    """The line, and the notes it becomes. Who spoke last lives in `_last` alone, in memory."""

    def __init__(self, ledger: Ledger, seat: Seat, abbreviating: Abbreviating) -> None:
        self._ledger, self._seat, self._abbreviating = ledger, seat, abbreviating
        self._last: Attribution | None = None
        self._written_out: tuple[str, tuple[WrittenOut, ...]] = ("", ())
        self.unkept: DraftKept | EditKept | None = None

    def forget_speaker(self) -> None:
        """Nobody goes on."""
        self._last = None

    def _tools(self, *, write_out: bool) -> Capture:
        tools = self._seat.tools
        return replace(tools, glossary=self._abbreviating.glossary()) if write_out else tools

    def preview(self, line: str, *, write_out: bool) -> Preview:
        """What Enter would store for this line."""
        tools = self._tools(write_out=write_out)
        return tools.preview(line, self._last, self._ledger.state.draft, self._present)

    def preview_edit(self, note_id: str, line: str, *, write_out: bool) -> Preview:
        """What Enter would store for this line in place of a note."""
        old = self._ledger.state.note(note_id)
        return self._tools(write_out=write_out).preview_amended(line, old, self._kept_of(note_id))

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
        captured = self._tools(write_out=write_out).read(checked(line), self._last, self._ledger.state.draft)
        note = with_text(captured.as_note(secrets.token_hex(8), session.id))
        drafted = ends_draft and self._ledger.state.draft.text
        self._ledger.write(NoteCommitted(note), *([DraftKept(Body(""))] if drafted else []))
        self.unkept = None
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

    def keep_draft(self, line: str, cursor: int | None) -> None:
        """Keep the unfinished line, stripped; of its speaker the category alone. Who comes or goes is no note.

        In a session off the table nothing is kept, not even that.
        """
        if self._seat.is_off_table:
            return
        before, tools = self._ledger.state.draft, self._seat.tools
        kept = line.strip() and read_move(line, tools.codes) is None
        draft = tools.draft(line, before, cursor) if kept else Body("")
        self.unkept = None
        if draft != before:
            self.keep(DraftKept(draft))

    def keep_edit(self, note_id: str, line: str, cursor: int | None) -> None:
        """Keep the unfinished edit of a note, stripped. One that changes nothing is none."""
        old, tools = self._ledger.state.note(note_id), self._seat.tools
        self.unkept = None
        if line == with_marks(old.kind, tools.worded(old.body), old.theme.text):
            if self._kept_of(note_id) is not NOTHING:
                self.end_edit()
            return
        edit = EditKept(note_id, tools.draft_of_edit(line, old, self._kept_of(note_id), cursor))
        if edit != self._ledger.state.edit:
            self.keep(edit)

    def end_edit(self) -> None:
        """The edit is over: let go of what was kept of it."""
        self.unkept = None
        if self._ledger.state.edit is not None:
            self._ledger.write(_NO_EDIT)

    def keep(self, unfinished: DraftKept | EditKept) -> None:
        """Write what is unfinished; where that fails it is `unkept`, until something unfinished can be written."""
        self.unkept = unfinished
        self._ledger.write(unfinished)
        self.unkept = None

    def edit(self) -> tuple[Note, str] | None:
        """The note of which an edit is unfinished, with the line as it was kept."""
        edit = self._ledger.state.edit
        note = None if edit is None else self._ledger.state.find(edit.note_id)
        return None if edit is None or note is None else (note, self._seat.tools.worded(edit.draft))

    def _kept_of(self, note_id: str) -> Body:
        edit = self._ledger.state.edit
        return edit.draft if edit is not None and edit.note_id == note_id else NOTHING

    def draft_in(self, lang: str) -> str:
        """The unfinished line as it was kept, its category as `lang` calls it."""
        draft, tools = self._ledger.state.draft, self._seat.tools
        return labelled(tools.worded(draft), draft, tools.codes, tools.ladder, lang)

    def amend(self, note_id: str, line: str, *, write_out: bool) -> Note:
        """Store an edited line in place of a note."""
        old = self._ledger.state.note(note_id)
        kept = self._kept_of(note_id)
        captured = self._tools(write_out=write_out).amended(checked(line), old, draft=kept)
        note = with_text(captured.as_note(old.id, old.session))
        self._ledger.write(NoteAmended(note), *([_NO_EDIT] if kept is not NOTHING else []))
        self.unkept = None
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
