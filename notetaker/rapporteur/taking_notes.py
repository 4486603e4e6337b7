"""The rapporteur's second step: lines become notes, typed or from a transcript, and are found and edited again."""

from collections.abc import Iterator, Mapping

from notetaker.exchange import Transcript
from notetaker.model.note import Kind, Note
from notetaker.model.telling import Telling
from notetaker.model.wording import Abbreviation
from notetaker.rapporteur.captured import Preview
from notetaker.rapporteur.codes import Attribution
from notetaker.rapporteur.searching import Search
from notetaker.rapporteur.sitting import Sitting
from notetaker.rapporteur.suggesting import Suggestion
from notetaker.rapporteur.transcribing import TranscriptSpeaker


class TakingNotes(Sitting):
    """Capture."""

    def preview(self, line: str, *, write_out: bool = False) -> Preview:
        """What Enter would store for this line; with `write_out` its abbreviations written out. Changes nothing."""
        return self._writing.preview(line, write_out=write_out)

    def preview_edit(self, note_id: str, line: str, *, write_out: bool = False) -> Preview:
        """What Enter would store for this line in place of a note. Raises KeyError for no such note."""
        return self._writing.preview_edit(note_id, line, write_out=write_out)

    def themes(self) -> tuple[str, ...]:
        """The themes that notes were given, the last first."""
        return self._writing.themes()

    def abbreviations(self) -> tuple[tuple[str, str], ...]:
        """The rapporteur's own abbreviations with what they stand for."""
        return self._abbreviating.listed()

    def given_abbreviations(self) -> tuple[Abbreviation, ...]:
        """The organiser's abbreviations, each with what it stands for in a note in English and in French."""
        return self._abbreviating.given()

    def keep_abbreviation(self, short: str, long: str) -> None:
        """Write `short` out as `long` from now on. Raises NoAbbreviation, AbbreviationNames and KitNeeded."""
        self._abbreviating.keep(short, long)

    def give_back_abbreviations(self) -> Note | None:
        """The note that was committed last, with its abbreviations as they were typed; None where none was written out."""
        return self._writing.give_back()

    def forget_abbreviation(self, short: str) -> None:
        """Write it out no longer."""
        self._abbreviating.forget(short)

    def suggest(self, line: str, cursor: int) -> tuple[Suggestion, ...]:
        """What the word before the cursor may become: codes at the start of the line, names in the sentence."""
        return self._writing.suggest(line, cursor)

    def commit(self, line: str, *, ends_draft: bool = False, write_out: bool = False) -> Note:
        """Store a line as a note; it is durable when this returns. `ends_draft` lets go of the draft in the same step.

        Raises NoSession, OffTheTable, EmptyLine, LineTooLong, and the vault's errors; nothing is stored then.
        """
        return self._writing.commit(line, ends_draft=ends_draft, write_out=write_out)

    def keep_draft(self, line: str, cursor: int | None = None) -> None:
        """Keep the unfinished line, stripped; of its speaker the category alone.

        A name that is begun at the `cursor` (None: the end of the line) is left out until it is whole.
        """
        self._keeping.line(line, cursor)

    def keep_edit(self, note_id: str, line: str, cursor: int | None = None) -> None:
        """Keep the unfinished edit of a note as `keep_draft` keeps a line. Raises KeyError for no such note."""
        self._keeping.edit(note_id, line, cursor)

    def end_edit(self, note_id: str) -> None:
        """The edit of a note was given up: let go of what was kept of it."""
        self._keeping.end_edit(note_id)

    @property
    def edits(self) -> tuple[tuple[Note, str], ...]:
        """The notes of which an edit was left unfinished, the last first, each with its line as it was kept."""
        return self._keeping.edits() if self.roster is not None else ()

    @property
    def edit(self) -> tuple[Note, str] | None:
        """The last of them; None where there is none."""
        return next(iter(self.edits), None)

    def edit_of(self, note: Note) -> str:
        """The note as a line to edit; where an edit of it was left unfinished, the line as it was kept."""
        return self._keeping.line_of(note.id) or self.line_of(note)

    @property
    def draft(self) -> str:
        """The unfinished line as it was kept."""
        return self._worded(self._ledger.state.unfinished.draft)

    @property
    def is_unfinished(self) -> bool:
        """Whether a line or an edit was left unfinished, and can be gone on with."""
        return self.roster is not None and bool(self.draft.strip() or self.edits)

    def draft_in(self, lang: str) -> str:
        """The unfinished line as one goes on with it: `lang` ("en" or "fr") says how the category of its speaker is called.

        While it is kept, that label stands for the category before the colon. Without a kit it is as it was kept.
        """
        return self._keeping.draft_in(lang) if self.roster is not None else self.draft

    def find(self, wanted: str, session_id: str) -> tuple[Note, ...]:
        """The notes of a session that have all these words, whatever their case and accents."""
        return self._found_by.found(self.notes(session_id), wanted)

    def read_for_find(self, session_id: str) -> Iterator[None]:
        """Read the notes of a session for `find`, step by step: the first word would have to wait for it."""
        return self._found_by.reading(self.notes(session_id))

    @property
    def _found_by(self) -> Search:
        ladder = self._seat.programme.ladder
        if self._search is None or self._search.ladder != ladder:
            self._search = Search(ladder)
        return self._search

    def point_above(self) -> Note | None:
        """The last point of the chosen session that is no own remark: what an agreement refers to."""
        here = self.notes(self._ledger.state.session)
        return next((note for note in reversed(here) if note.kind is not Kind.OWN), None)

    def amend(self, note_id: str, line: str, *, write_out: bool = False) -> Note:
        """Store an edited line in place of a note. Raises as `commit` does, and KeyError for no such note."""
        return self._writing.amend(note_id, line, write_out=write_out)

    def delete(self, note_id: str) -> None:
        """Take a note away; `undo` brings it back."""
        self._writing.delete(note_id)

    @property
    def to_undo(self) -> tuple[Note, ...]:
        """The notes that `undo` would change, as they are; a deleted one as it was."""
        return self._ledger.state.to_undo

    @property
    def outdated(self) -> frozenset[str]:
        """The sessions whose notes have changed since a bundle of them was sealed last."""
        return self._ledger.state.last_sealed.outdated

    @property
    def unchanged(self) -> frozenset[str]:
        """The sessions whose notes are those of the bundle that was sealed of them last."""
        return self._ledger.state.last_sealed.unchanged

    @property
    def undo_takes_away(self) -> bool:
        """Whether `undo` would take notes away, as it does with new ones."""
        return self._ledger.state.undo_takes_away

    @property
    def undoes_attendance(self) -> bool:
        """Whether `undo` would take back who came or went last, and no note."""
        return self._ledger.state.tick_to_undo is not None

    @property
    def redoes_attendance(self) -> bool:
        """Whether `redo` would bring that back."""
        return self._ledger.state.tick_to_redo is not None

    @property
    def to_redo(self) -> tuple[Note, ...]:
        """The notes that `redo` would change, as they will be; one that it deletes as it is."""
        return self._ledger.state.to_redo

    def undo(self) -> bool:
        """Take back the last change to the notes, or who came or went since; False where there is none."""
        return self._writing.undo()

    def redo(self) -> bool:
        """Bring back what was undone last; False where there is nothing."""
        return self._writing.redo()

    def speakers_of(self, transcript: Transcript) -> tuple[TranscriptSpeaker, ...]:
        """Everybody who speaks in a transcript and who that is, first those of whom one has to be asked."""
        return self._transcribing.speakers(transcript)

    def speaker_named(self, name: str) -> Attribution | None:
        """Whom a code, a name, a roster id or a category means; None where it is not clear."""
        return self._seat.tools.codes.resolve(name)

    def take_transcript(
        self, transcript: Transcript, who: Mapping[str, Attribution], tell: Telling, session_id: str | None = None
    ) -> tuple[Note, ...]:
        """Store the turns as notes, all or none, as one step to undo; `tell` hears of each, and may stop the work.

        `who` says of each speaker who they are; without a `session_id` they are of the chosen session. Raises
        SpeakersUnknown, NothingTaken, UnknownSession, NoSession, OffTheTable, and what `tell` raises.
        """
        return self._transcribing.take_in(transcript, who, tell, session_id)
