"""What is unfinished in the line: a note that is typed, or an edit, for which a line that was begun is set aside."""

from notetaker.model.note import Note
from notetaker.rapporteur import unknown_speaker
from notetaker.ui import translation
from notetaker.ui.rapporteur.draft_timer import DraftTimer
from notetaker.ui.rapporteur.line import LinePanel
from notetaker.ui.rapporteur.note_listing import NoteListing
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace


class Unfinished:
    """Keeps it, stripped, and takes it up again: also after the program has ended, or another note was edited meanwhile."""

    def __init__(self, work: Workplace, line: LinePanel, listing: NoteListing, timer: DraftTimer) -> None:
        """`timer` tells when to keep it next."""
        self._work, self._desk = work, work.rapporteur
        self._line, self._list, self._timer = line, listing, timer
        self._set_aside = ""
        self._came_back: list[tuple[Note, str]] = []

    def keep(self) -> bool:
        """Keep the unfinished line or edit, stripped; tell whether it is safe."""
        self._timer.stop()
        if self._desk.roster is None:
            return True
        text, at, editing = self._line.text, self._line.typing_at, self._line.editing
        if editing is not None:
            return self._work.quietly(lambda: self._desk.keep_edit(editing.id, text, at))
        return self._work.quietly(lambda: self._desk.keep_draft(text, at))

    def come_back(self) -> None:
        """Go on with what was unfinished when the vault was closed: a line, and an edit for which it was set aside."""
        self._line.put(self._desk.draft_in(translation.shown()))
        self._came_back = list(self._desk.edits)
        self._set_aside_for_edit()

    @property
    def edited(self) -> Note | None:
        """The note that is being edited, where something was typed for it."""
        editing = self._line.editing
        return None if editing is None or self._line.text == self._desk.line_of(editing) else editing

    def edit(self, note: Note, *, speaker: bool = False) -> bool:
        """Put a note into the line; an unfinished one is set aside until the edit is over. Tell whether it is there.

        With `speaker` what is typed first is who spoke, in the place of a speaker whom nobody knows. An edit that is under
        way goes on: neither is what was typed for it lost, nor another note changed by it.
        """
        if (editing := self.edited) is not None:
            self._line.setFocus()
            if editing.id != note.id:
                self._work.say(
                    lambda: translate(
                        "capture", "Another note is being edited: Enter stores it, Esc leaves it as it was."
                    )
                )
            return False
        if self._line.editing is None:
            self.keep()
            self._set_aside = self._line.text
        line = self._desk.edit_of(note)
        self._line.put(line, editing=note, over=unknown_speaker(line, note) if speaker else None)
        self._line.setFocus()
        return True

    def follow(self) -> None:
        """The notes may be others now: an edit may have lost its note, or have been ended elsewhere.

        In another session an edit waits until one comes back: nobody sees there which note the line would replace.
        """
        editing = self._line.editing
        if editing is None:
            self._set_aside_for_edit()
        elif all(each.id != editing.id for each in self._desk.notes()):
            self._line.put(self._line.text)  # the note was taken away: its line is a new one
        elif not self._is_of_session(editing):
            self._let_wait(editing)
        elif (editing, self._line.text) in self._came_back and editing not in self._desk.notes():
            self.take_up()  # it has come back here, and was ended elsewhere

    def is_stored(self, note: Note) -> None:
        """This edit is being stored: it does not come back."""
        self._came_back = [each for each in self._came_back if each[0].id != note.id]

    def take_up(self) -> None:
        """An edit or a line is over: take up what was set aside for it, which is the unfinished line again."""
        if (ended := self._line.editing) is not None:
            self.is_stored(ended)
        self._go_on()

    def _go_on(self) -> None:
        """Put what was set aside into the line, or the next edit that waits."""
        self._line.put(self._set_aside)
        self._go_on_with_edit()
        if self._line.editing is None:
            self._set_aside = ""
        if not self._list.hasFocus():
            self._list.unmark()
        self.keep()

    def leave_edit(self) -> None:
        """Give an edit up: the note stays as it was."""
        if (editing := self._line.editing) is not None:
            self._work.quietly(lambda: self._desk.end_edit(editing.id))
            self.take_up()
            self._work.say(lambda: translate("capture", "The note is as it was."))

    def _is_of_session(self, note: Note) -> bool:
        session = self._desk.session
        return session is not None and note.session == session.id

    def _let_wait(self, editing: Note) -> None:
        """Another session was begun: what was typed for the note is kept, and comes back with its own."""
        typed = self.edited is not None
        if self.keep():
            if typed:
                self._came_back.insert(0, (editing, self._line.text))
            self._go_on()

    def _set_aside_for_edit(self) -> None:
        """Where an edit of this session waits, it is gone on with, and the line that was begun is set aside."""
        if any(self._is_of_session(note) for note, _ in self._came_back):
            self._set_aside = self._line.text
            self._go_on_with_edit()

    def _go_on_with_edit(self) -> None:
        """Put the last of the session's edits that came back, and that was not ended elsewhere, into the line."""
        waiting = {note.id for note, _ in self._came_back}
        self._came_back = [each for each in self._desk.edits if each[0].id in waiting]
        for note, line in self._came_back:
            if self._is_of_session(note):
                self._line.put(line, editing=note)
                return
