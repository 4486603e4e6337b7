"""The rapporteur's last steps: debrief and brief, read-back, sealing, and forgetting."""

from collections.abc import Collection
from pathlib import Path

from notetaker.model.language import Lang
from notetaker.model.note import Kind, Note
from notetaker.rapporteur.debrief import Debrief
from notetaker.rapporteur.reading_back import ReadBack, ReadPoint
from notetaker.rapporteur.sealing import Receipt, Sealing
from notetaker.rapporteur.sitting import Sitting
from notetaker.report.document import Report
from notetaker.vault.events import OwnForgotten


class Closing(Sitting):
    """Debrief, Read-back and Seal."""

    def debrief(self, session_id: str) -> Debrief:
        """The notes of a session by what they are, the unfinished ones first."""
        return self._parted(self.notes(session_id))

    def mark(self, note_id: str, kind: Kind) -> Note:
        """Say what a note is, and so where it stands in the debrief; its text stays. Raises NotOfAKind and KeyError."""
        return self._writing.mark(note_id, kind)

    def brief(
        self, session_id: str, lang: Lang, chosen: Collection[str] | None = None, *, generalise: bool = False
    ) -> Report:
        """The one-page brief of a session, of these notes (ids; None: of all that a brief has).

        Its notes are stripped once more and widened as at sealing, because a brief leaves the vault. With `generalise`
        what nobody has decided on is generalised in the brief, and stays open here. Raises FindingsOpen,
        NothingForBrief, TooFewPresent, UnknownSession.
        """
        return self._handing_over.brief(session_id, chosen, lang, generalise=generalise)

    def open_in_brief(self, session_id: str) -> int:
        """How many findings are open in the notes that the brief of this session has."""
        return sum(len(note.findings) for note in self._handing_over.for_brief(session_id, None))

    def read_back(self, session_id: str) -> ReadBack:
        """The notes of a session as they may be shown to the room. Raises UnknownSession, KitNeeded."""
        return self._reading_back.read(session_id)

    def read_again(self, note_id: str) -> ReadPoint | None:
        """One note as the room may read it now; None where it may not."""
        return self._reading_back.point(note_id)

    def line_to_correct(self, note_id: str) -> str:
        """The note as a line to edit in front of the room: as it is shown there, or as an unfinished edit was kept."""
        return self._reading_back.line(note_id)

    def keep_correction(self, note_id: str, line: str, cursor: int | None = None) -> None:
        """Keep the unfinished correction of a note, stripped, as `keep_edit` does; `end_edit` lets go of it."""
        self._reading_back.keep(note_id, line, cursor)

    def correct(self, note_id: str, line: str) -> Note:
        """Store a line that was edited in front of the room in place of a note. Raises as `amend` does."""
        return self._reading_back.correct(note_id, line)

    def sealing(self, sessions: Collection[str] | None = None, *, generalise: bool = False) -> Sealing:
        """What would leave of these sessions (None: of all that have notes), as the organiser will read it.

        With `generalise` what nobody has decided on is generalised in what leaves, and stays open here.
        """
        return self._handing_over.sealing(sessions, generalise=generalise)

    def seal(self, sealing: Sealing, path: Path) -> Receipt:
        """Sign and encrypt what `sealing` showed, and write it to `path`.

        Raises FindingsOpen, NothingToSeal, TooFewPresent, CannotWrite; nothing is written then.
        """
        return self._handing_over.seal(sealing, path)

    def forget_roster(self) -> None:
        """Delete the copy of the kit. Until a kit is opened again nothing can be captured or sealed."""
        self._seat.forget_roster()
        self._attending.forget_roster()
        self._writing.forget_speaker()

    def forget_own_remarks(self) -> None:
        """Take the own remarks out of the notes; this cannot be undone."""
        if self.counts.own:
            self._ledger.write(OwnForgotten())
