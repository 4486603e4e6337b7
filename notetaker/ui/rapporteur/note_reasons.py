"""The reasons in a stored note, one after the other."""

from notetaker.model.note import Note
from notetaker.rapporteur import RapporteurDesk
from notetaker.ui.rapporteur.preview import in_words
from notetaker.ui.status import Words
from notetaker.ui.translation import translate


class NoteReasons:
    """Asked again about the same note, it says the next reason."""

    def __init__(self, desk: RapporteurDesk) -> None:
        self._desk = desk
        self._note: Note | None = None
        self._at = -1

    def next(self, note: Note) -> Words:
        """What is replaced or waits at the next stretch of the note, and why."""
        whys, text = self._desk.whys_of(note), self._desk.text_of(note)
        if not whys:
            return lambda: translate("capture", "Nothing is replaced in this note.")
        self._at = (self._at + 1) % len(whys) if note == self._note else 0
        self._note = note
        why = whys[self._at]
        return lambda: f"{text[why.start : why.end]}: {in_words(why)}"
