"""Undo and redo while notes are taken, and what the status line says of them."""

from notetaker.ui.key_names import key_of
from notetaker.ui.rapporteur import line_words, present_words
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace


class TakingBack:
    """Takes back the last change to the notes, or who came or went last, whichever was later."""

    def __init__(self, work: Workplace) -> None:
        self._work, self._desk = work, work.rapporteur

    def undo(self, *, aloud: bool) -> None:
        """Take back the last change, and say to which note; not where the room would read it (`aloud`)."""
        self._move(forwards=False, aloud=aloud)

    def redo(self, *, aloud: bool) -> None:
        """Bring it back."""
        self._move(forwards=True, aloud=aloud)

    def _move(self, *, forwards: bool, aloud: bool) -> None:
        if self._desk.programme is None:
            return
        if self._desk.redoes_attendance if forwards else self._desk.undoes_attendance:
            self._move_attendance(forwards=forwards)
            return
        notes = self._desk.to_redo if forwards else self._desk.to_undo
        taken = line_words.taken_away if self._desk.undo_takes_away else line_words.taken_back
        there = {note.id for note in self._desk.notes()}
        again = line_words.done_again if all(note.id in there for note in notes) else line_words.there_again
        texts = tuple(self._desk.text_of(note) for note in notes)
        moved = self._work.attempt(self._desk.redo if forwards else self._desk.undo)
        if not moved:
            self._work.say(lambda: translate("capture", "There is nothing more to take back or bring back."))
        elif aloud:
            self._work.say(lambda: (again if forwards else taken)(texts))
        elif forwards:
            self._work.say(lambda: translate("capture", "Done again."))
        else:
            self._work.say(
                lambda: translate("capture", "Taken back. {keys} brings it back.").format(keys=key_of("redo"))
            )

    def _move_attendance(self, *, forwards: bool) -> None:
        self._work.attempt(self._desk.redo if forwards else self._desk.undo)
        said = present_words.ticked_again if forwards else present_words.taken_back
        self._work.say(lambda: said(self._desk))
