"""The rapporteur's work in one open vault."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from notetaker.anonymise import RosterDoubt, language_of, worded
from notetaker.exchange import KeyIdentity, Transcript, fingerprint, spoken
from notetaker.exposure import Outcome
from notetaker.model.body import Body
from notetaker.model.note import Decision, Kind, Note
from notetaker.model.place import Place
from notetaker.model.programme import Programme, Session
from notetaker.model.roster import Participant, Roster
from notetaker.model.secret import Secret
from notetaker.model.wording import Abbreviation
from notetaker.rapporteur.abbreviating import Abbreviating
from notetaker.rapporteur.arrivals import Moved
from notetaker.rapporteur.attending import Attending
from notetaker.rapporteur.capture import Preview, with_marks
from notetaker.rapporteur.codes import Attribution, SpeakerCode
from notetaker.rapporteur.debrief import Debrief
from notetaker.rapporteur.handing_over import HandingOver
from notetaker.rapporteur.ledger import Ledger
from notetaker.rapporteur.own_programme import OwnDraft
from notetaker.rapporteur.reading_back import ReadBack, ReadingBack, ReadPoint
from notetaker.rapporteur.review import OpenFinding, open_findings
from notetaker.rapporteur.reviewing import Reviewing
from notetaker.rapporteur.sealing import Receipt, Sealing
from notetaker.rapporteur.searching import Search
from notetaker.rapporteur.seat import Seat
from notetaker.rapporteur.showing import Shown, show
from notetaker.rapporteur.state import Counts
from notetaker.rapporteur.suggesting import Suggestion
from notetaker.rapporteur.transcribing import Telling, Transcribing, TranscriptSpeaker
from notetaker.rapporteur.whys import Why, whys
from notetaker.rapporteur.writing import Writing
from notetaker.report.document import Lang, Report
from notetaker.vault import Vault
from notetaker.vault.events import Event, OwnForgotten, PlaceTaken


class RapporteurDesk:
    """Holds the state of a rapporteur's vault, and is the only one to change it.

    Each method that changes something is named after what the user does, and what it changed is durable when it
    returns. The parts of the work (seat, attendance, writing, review, handing over) write into one ledger.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._seat = Seat(ledger)
        self._attending = Attending(ledger, self._seat)
        self._abbreviating = Abbreviating(ledger, self._seat)
        self._writing = Writing(ledger, self._seat, self._abbreviating)
        self._transcribing = Transcribing(ledger, self._seat)
        self._reviewing = Reviewing(ledger, self._seat)
        self._handing_over = HandingOver(ledger, self._seat)
        self._reading_back = ReadingBack(ledger, self._seat, self._handing_over)
        self._search: Search | None = None

    @classmethod
    def open(cls, vault: Vault, events: Iterable[Event] | None = None) -> "RapporteurDesk":
        """Sit down at a vault: read what it says (`events`, if that was done already), and its copy of the kit.

        A lost copy is no reason to lock the notes away: the desk then has no roster until the kit is opened again.
        """
        desk = cls(Ledger(vault, events))
        desk._seat.reopen_kit()
        return desk

    @property
    def place(self) -> Place | None:
        """The page that was in front last; None in a vault that no window has had open."""
        return self._ledger.state.place

    def take_place(self, place: Place) -> None:
        """This page is in front now: after a crash the window comes back to it."""
        if place != self.place:
            self._ledger.write(PlaceTaken(place))

    # Prepare

    def take_kit(
        self,
        data: bytes,
        passphrase: Secret[str] | None,
        identities: Sequence[KeyIdentity] = (),
        *,
        back: bool = False,
    ) -> None:
        """Open an event kit, keep an encrypted copy beside the vault, and work with it from now on.

        `back` says that a person wants it although it is an earlier one than the kit in use: EarlierKit is raised
        otherwise. Raises AttendanceOfOtherKit and the errors of `read_kit` and `check_follows`; the kit before stays in
        use then.
        """
        self._seat.take_kit(data, passphrase, identities, back=back)

    def start_programme(
        self, draft: OwnDraft, recipients: Collection[str], *, without_left_out: bool = False
    ) -> None:
        """Start a programme of one's own, or correct it; without an organiser's kit, and sealed for `recipients`.

        Raises RosterNotWhole where lines were left out and that was not agreed to (`without_left_out`), and the errors
        of `Seat.start_programme`.
        """
        if not without_left_out:
            draft.check_whole()
        self._seat.start_programme(draft.programme, draft.roster, recipients, draft.wording)

    @property
    def is_own_programme(self) -> bool:
        """Whether nobody signed the programme, so that it may be corrected here."""
        return self.programme is not None and not self._ledger.state.organiser

    @property
    def programme(self) -> Programme | None:
        """The programme, or None before the first kit."""
        return self._ledger.state.programme

    @property
    def roster(self) -> Roster | None:
        """The participants, or None where there is no kit (any more)."""
        return self._seat.roster

    @property
    def roster_doubts(self) -> tuple[RosterDoubt, ...]:
        """Entries of the roster that would strip ordinary language: not used, or asked about where they are unclear."""
        return self._seat.roster_doubts

    @property
    def kit_recipients(self) -> tuple[str, ...]:
        """The keys that bundles are sealed to."""
        return self._ledger.state.recipients

    def kit_fingerprints(self) -> tuple[tuple[str, ...], ...]:
        """The spoken fingerprint of each recipient, six words each."""
        return tuple(fingerprint(recipient) for recipient in self.kit_recipients)

    @property
    def organiser_words(self) -> tuple[str, ...]:
        """The six words of whoever signed the kit, to compare aloud; none where nobody did."""
        return spoken(bytes.fromhex(self._ledger.state.organiser)) if self._ledger.state.organiser else ()

    def codes(self) -> tuple[SpeakerCode, ...]:
        """Everybody's code, those present in the chosen session first, then by code."""
        return self._seat.tools.codes.listed(self.present())

    def choose_session(self, session_id: str) -> None:
        """Take notes in this session from now on. Raises UnknownSession."""
        if self._seat.choose_session(session_id):
            self._writing.forget_speaker()

    @property
    def session(self) -> Session | None:
        """The chosen session."""
        return self._seat.session

    # Attendance

    def present(self, session_id: str | None = None) -> tuple[Participant, ...]:
        """Who is present in a session (the chosen one) now: as last ticked, else whom the roster lists for it."""
        return self._attending.present(session_id)

    def set_attendance(self, ids: Collection[str], session_id: str | None = None) -> None:
        """These participants (roster ids), and nobody else, are present in a session (the chosen one) from now on."""
        self._attending.set(ids, session_id)

    def arrive(self, ids: Collection[str], session_id: str | None = None) -> None:
        """These participants (roster ids) have come."""
        self._attending.arrive(ids, session_id)

    def leave(self, ids: Collection[str], session_id: str | None = None) -> None:
        """These participants (roster ids) have gone."""
        self._attending.leave(ids, session_id)

    def read_move(self, line: str) -> Moved | None:
        """What a typed line says of who comes and goes; None for a line that is a note. Changes nothing."""
        return self._attending.read(line)

    def move(self, line: str) -> bool:
        """Take in a typed line of arrivals or departures; False for a line that is a note. Raises NotOneParticipant."""
        return self._attending.move(line)

    def exposure_now(self, session_id: str | None = None) -> tuple[Outcome, ...]:
        """What each category of a session (the chosen one) would become if something were noted at this moment."""
        return self._attending.outcomes(session_id)

    # Capture

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

    def keep_draft(self, line: str) -> None:
        """Keep the unfinished line, stripped; of its speaker the category alone."""
        self._writing.keep_draft(line)

    @property
    def draft(self) -> str:
        """The unfinished line as it was kept."""
        return self._worded(self._ledger.state.draft)

    def notes(self, session_id: str | None = None) -> tuple[Note, ...]:
        """The notes of a session (None: of all) in the order in which they were committed."""
        return self._ledger.state.notes_of(session_id)

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

    def tally(self, session_id: str) -> Mapping[Kind, int]:
        """How many notes of each kind a session has; nothing of their order."""
        return Counter(note.kind for note in self.notes(session_id))

    def text_of(self, note: Note) -> str:
        """The note in words, in its own language."""
        return self._worded(note.body)

    def shown(self, note: Note) -> Shown:
        """The note in words, with the stretches that were replaced and those that are findings."""
        return show(note.body, note.findings, self._seat.programme.ladder)

    def whys_of(self, note: Note) -> tuple[Why, ...]:
        """Why stretches of the note's words were replaced, or wait for a decision."""
        return whys(self.shown(note), note.findings)

    def findings_of(self, note: Note) -> tuple[OpenFinding, ...]:
        """What is to be decided in one note, in the order of its findings."""
        return open_findings([note])

    def line_of(self, note: Note) -> str:
        """The note as a line to edit; what stands in brackets keeps its meaning when the line is committed."""
        return with_marks(note.kind, self.text_of(note), note.theme.text)

    def amend(self, note_id: str, line: str, *, write_out: bool = False) -> Note:
        """Store an edited line in place of a note. Raises as `commit` does, and KeyError for no such note."""
        return self._writing.amend(note_id, line, write_out=write_out)

    def delete(self, note_id: str) -> None:
        """Take a note away; `undo` brings it back."""
        self._writing.delete(note_id)

    def undo(self) -> bool:
        """Take back the last change to the notes; False where there is none."""
        return self._writing.undo()

    def redo(self) -> bool:
        """Bring back what was undone last; False where there is nothing."""
        return self._writing.redo()

    # A transcript

    def speakers_of(self, transcript: Transcript) -> tuple[TranscriptSpeaker, ...]:
        """Everybody who speaks in a transcript and who that is, first those of whom one has to be asked."""
        return self._transcribing.speakers(transcript)

    def speaker_named(self, name: str) -> Attribution | None:
        """Whom a code, a name, a roster id or a category means; None where it is not clear."""
        return self._seat.tools.codes.resolve(name)

    def take_transcript(
        self, transcript: Transcript, who: Mapping[str, Attribution], tell: Telling
    ) -> tuple[Note, ...]:
        """Store the turns as notes, all or none, as one step to undo; `tell` hears of each, and may stop the work.

        `who` says of each speaker who they are. Raises SpeakersUnknown, NothingTaken, NoSession, OffTheTable, and what
        `tell` raises.
        """
        return self._transcribing.take_in(transcript, who, tell)

    # Review

    def open_findings(self) -> tuple[OpenFinding, ...]:
        """What is still to be decided. Own remarks are never exported and need no decision."""
        return self._reviewing.open_findings()

    def count_like(self, finding: OpenFinding) -> int:
        """How many open findings are like this one, itself among them: what a decision for all would decide."""
        return self._reviewing.count_like(finding)

    def decide(
        self, open_finding: OpenFinding, decision: Decision, *, reason: str = "", like_it: bool = False
    ) -> int:
        """Decide on a finding, and with `like_it` on all like it; tells how many were decided."""
        return self._reviewing.decide(open_finding, decision, reason, like_it=like_it)

    def proposal(self, open_finding: OpenFinding) -> str:
        """The note with what was found said impersonally, in words; empty where no such wording is known."""
        note = self._reviewing.impersonal(open_finding)
        return self.text_of(note) if note is not None else ""

    def take_proposal(self, open_finding: OpenFinding) -> bool:
        """Store the note as `proposal` words it, stripped again; False where there is no proposal."""
        return self._reviewing.say_impersonally(open_finding)

    def generalise_open_findings(self, sessions: Collection[str] | None = None) -> int:
        """Generalise what nobody has decided on in these sessions (None: in all); tells how many findings."""
        return self._reviewing.generalise_all(sessions)

    def exposure(self) -> tuple[Outcome, ...]:
        """Each cell with people present, and what it will be shown as."""
        return self._seat.widening.outcomes()

    # Debrief

    def debrief(self, session_id: str) -> Debrief:
        """The notes of a session by what they are, the unfinished ones first."""
        return Debrief.of(self.notes(session_id))

    def mark(self, note_id: str, kind: Kind) -> Note:
        """Say what a note is, and so where it stands in the debrief; its text stays. Raises NotOfAKind and KeyError."""
        return self._writing.mark(note_id, kind)

    def brief(self, session_id: str, lang: Lang, chosen: Collection[str] | None = None) -> Report:
        """The one-page brief of a session, of these notes (ids; None: of all that a brief has).

        Its notes are stripped once more and widened as at sealing, because a brief leaves the vault. Raises FindingsOpen,
        NothingForBrief, TooFewPresent, UnknownSession.
        """
        return self._handing_over.brief(session_id, chosen, lang)

    # Read-back

    def read_back(self, session_id: str) -> ReadBack:
        """The notes of a session as they may be shown to the room. Raises UnknownSession, KitNeeded."""
        return self._reading_back.read(session_id)

    def read_again(self, note_id: str) -> ReadPoint | None:
        """One note as the room may read it now; None where it may not."""
        return self._reading_back.point(note_id)

    def line_to_correct(self, note_id: str) -> str:
        """The note as a line to edit in front of the room: as it is shown there."""
        return self._reading_back.line(note_id)

    def correct(self, note_id: str, line: str) -> Note:
        """Store a line that was edited in front of the room in place of a note. Raises as `amend` does."""
        return self._reading_back.correct(note_id, line)

    # Seal

    def sealing(self, sessions: Collection[str] | None = None) -> Sealing:
        """What would leave of these sessions (None: of all that have notes), as the organiser will read it."""
        return self._handing_over.sealing(sessions)

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

    @property
    def counts(self) -> Counts:
        """How much there is."""
        return self._ledger.state.counts

    def _worded(self, body: Body) -> str:
        return worded(body, self._seat.programme.ladder, language_of(body.text)) if body.text else ""
