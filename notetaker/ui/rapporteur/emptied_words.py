"""What is said of notes of which nothing is left but what was left out, before they are sealed."""

from collections.abc import Collection

from notetaker.model.note import Note
from notetaker.rapporteur import RapporteurDesk
from notetaker.ui import words
from notetaker.ui.key_names import key_of
from notetaker.ui.translation import counted, translate


def emptied_in(desk: RapporteurDesk, sessions: Collection[str] | None = None) -> list[Note]:
    """Those of these sessions (None: of all)."""
    return [note for note in desk.emptied_notes() if sessions is None or note.session in sessions]


def emptied(desk: RapporteurDesk, sessions: Collection[str] | None = None) -> str:
    """How many there are, where, and the key that goes there; empty where there is none."""
    notes, programme = emptied_in(desk, sessions), desk.programme
    if not notes or programme is None:
        return ""
    where = dict.fromkeys(note.session for note in notes)
    titles = [
        translate("review", "“{words}”").format(words=words.session_title(programme.session(each)))
        for each in where
    ]
    one = translate("review", "{n} note says nothing any more, in {sessions}: {keys} goes there.")
    more = translate("review", "{n} notes say nothing any more, in {sessions}: {keys} goes from one to the next.")
    return counted(len(notes), one, more, sessions=", ".join(titles), keys=key_of("edit_last"))
