"""What a rapporteur's vault says: the fold of its events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from notetaker.model.category import Ladder
from notetaker.model.note import Decision, Kind, Note
from notetaker.model.place import Place
from notetaker.model.programme import Programme
from notetaker.model.secret import Secret
from notetaker.rapporteur.attendance import Attendance
from notetaker.rapporteur.folding import folded
from notetaker.rapporteur.history import Change, History, Steps
from notetaker.rapporteur.last_sealed import LastSealed
from notetaker.rapporteur.noted import Noted
from notetaker.rapporteur.tallied import Tallied
from notetaker.rapporteur.ticks import Ticks
from notetaker.rapporteur.unfinished import Unfinished
from notetaker.vault.events import (
    AbbreviationKept,
    AttendanceCarriedOver,
    AttendanceTakenBack,
    AttendanceTicked,
    BundleSealed,
    DraftKept,
    EditKept,
    Event,
    FindingsDecided,
    KitKept,
    NoteAmended,
    NoteAskedAgain,
    NoteCommitted,
    NoteDeleted,
    OwnForgotten,
    PlaceTaken,
    ProgrammeOpened,
    ReasonKept,
    Redone,
    RosterForgotten,
    SessionChosen,
    SignerMade,
    TranscriptTaken,
    Undone,
)


@dataclass(frozen=True)
class Counts:
    """What is open, for the steps of the window. Own remarks are counted apart; their findings are not.

    `resolved` are the findings that were done away with since the vault was compacted last.
    """

    notes: int
    own: int
    findings: int
    sealed: int
    resolved: int = 0


@dataclass
class RapporteurState:
    """Built by `apply`, event by event, and changed by nothing else."""

    opened: ProgrammeOpened | None = None
    ladders: tuple[Ladder, ...] = ()
    kept_kit: KitKept | None = None
    signer_seed: Secret[str] | None = None
    session: str = ""
    place: Place | None = None
    unfinished: Unfinished = field(default_factory=Unfinished)
    sealed: tuple[str, ...] = ()
    last_sealed: LastSealed = field(default_factory=LastSealed)
    abbreviations: dict[str, str] = field(default_factory=dict)
    attendance: Attendance = field(default_factory=Attendance)
    _noted: Noted = field(default_factory=Noted)
    _spoken: Tallied[tuple[str, int]] = field(default_factory=Tallied, compare=False, repr=False)
    """How many notes that may leave each stretch of each session has."""
    _history: History = field(default_factory=History)
    _ticks: Ticks = field(default_factory=Ticks)

    @property
    def programme(self) -> Programme | None:
        """The programme, None before the first kit."""
        return self.opened.programme if self.opened is not None else None

    @property
    def programme_id(self) -> str:
        """The programme's id, empty before the first kit."""
        return self.opened.programme_id if self.opened is not None else ""

    @property
    def organiser(self) -> str:
        """The digest of who signed the kit; empty where nobody did."""
        return self.opened.organiser if self.opened is not None else ""

    @property
    def recipients(self) -> tuple[str, ...]:
        """The keys that bundles are sealed to."""
        return self.opened.recipients if self.opened is not None else ()

    @property
    def edition(self) -> str:
        """The random id of the kit's participants and rules; empty where it has none."""
        return self.opened.edition if self.opened is not None else ""

    @property
    def kit_signers(self) -> tuple[str, ...]:
        """Who may sign the next kit: who signed this one, and its successors. Nobody in particular where nobody did."""
        return (self.organiser, *self.opened.successors) if self.opened is not None and self.organiser else ()

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes in the order in which they were committed."""
        return self._noted.of(None)

    def notes_of(self, session_id: str | None) -> tuple[Note, ...]:
        """The notes of a session (None: of all) in the order in which they were committed."""
        return self._noted.of(session_id)

    def tally(self, session_id: str) -> Mapping[Kind, int]:
        """How many notes of each kind a session has; nothing of their order."""
        return self._noted.kinds(session_id)

    def noted_in(self, session_id: str) -> frozenset[int]:
        """The stretches of a session, by number, that have notes which may leave."""
        spoken = self._spoken.of(place for note in self.notes if (place := self._place_of(note)) is not None)
        return frozenset(number for (session, number), count in spoken.items() if session == session_id and count)

    def _place_of(self, note: Note) -> tuple[str, int] | None:
        """Session and stretch of a note; None for an own remark."""
        return None if note.kind is Kind.OWN else (note.session, self.attendance.stretch_of(note.id))

    def note(self, note_id: str) -> Note:
        """The note of that id. Raises KeyError where there is none (any more)."""
        note = self.find(note_id)
        if note is None:
            raise KeyError(note_id)
        return note

    def find(self, note_id: str) -> Note | None:
        """The note of that id, or None where there is none (any more)."""
        return self._noted.find(note_id)

    @property
    def counts(self) -> Counts:
        """How much there is."""
        noted = self._noted
        return Counts(noted.amount, noted.own, noted.findings, len(self.sealed), self._history.resolved)

    def is_settled(self, surface: str) -> bool:
        """Whether the rapporteur let this surface stand, and did not take it back."""
        return self._history.has_settled(folded(surface))

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._history.to_undo is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a change that was taken back."""
        return self._history.to_redo is not None

    @property
    def to_undo(self) -> tuple[Note, ...]:
        """The notes that the last change is about; none where there is no change."""
        change = self._history.to_undo
        return change.notes if change is not None else ()

    @property
    def to_redo(self) -> tuple[Note, ...]:
        """The notes that the change is about that was taken back last; none where there is none."""
        change = self._history.to_redo
        return change.notes if change is not None else ()

    @property
    def undo_takes_away(self) -> bool:
        """Whether undoing the last change takes the notes away that it brought, as with a new note."""
        change = self._history.to_undo
        return change is not None and change.brings

    @property
    def tick_to_undo(self) -> AttendanceTicked | None:
        """What was ticked in the chosen session since the last change to a note; None where nothing was."""
        return self._ticks.to_undo(self.session, self._history.length)

    @property
    def tick_to_redo(self) -> AttendanceTicked | None:
        """What of it was taken back since then."""
        return self._ticks.to_redo(self.session, self._history.length)

    def apply(self, event: Event) -> None:
        """Take in one event."""
        match event:
            case NoteCommitted(note):
                self.attendance.note_committed(note)
                self._change(((note.id, note),))
            case TranscriptTaken(notes):
                for note in notes:
                    self.attendance.note_committed(note)
                self._change(tuple((note.id, note) for note in notes))
            case NoteAmended(note):
                self._change(((note.id, note),))
            case NoteDeleted(note_id):
                self._change(((note_id, None),))
            case FindingsDecided():
                self._decide(event)
            case Undone():
                self._put(self._history.undo())
            case Redone():
                self._put(self._history.redo())
            case OwnForgotten():
                self._forget_own()
            case _:
                self._apply_setting(event)

    def _change(self, after: Steps, settled: str = "") -> None:
        before = tuple([(note_id, self.find(note_id)) for note_id, _ in after])
        self._put(after)
        self._ticks.note_changed(self._history.length)
        self._history.add(Change.of(before, after, settled))

    def _decide(self, event: FindingsDecided) -> None:
        settled = "" if event.decision is Decision.GENERALISE else folded(event.surface)
        if event.notes:
            self._change(tuple((note.id, note) for note in event.notes), settled)
        else:
            self._history.settle_for_good(settled)

    def _put(self, notes: Steps) -> None:
        for note_id, note in notes:
            before = self.find(note_id)
            self.last_sealed.change(note_id, before, note)
            for each, by in ((before, -1), (note, 1)):
                if each is not None and (place := self._place_of(each)) is not None:
                    self._spoken.change(place, by)
            self._noted.put(((note_id, note),))

    def _forget_own(self) -> None:
        remarks = self._noted.own_remarks()
        self.unfinished.forget(remarks)
        self._noted.put((each, None) for each in remarks)
        self._history.forget_own()
        self._ticks.forget()

    def _apply_setting(self, event: Event) -> None:
        match event:
            case NoteAskedAgain(note):  # no step of the rapporteur's, so none to undo
                self._put(((note.id, note),))
            case SessionChosen(session):
                self.session = session
            case PlaceTaken(place):
                self.place = place
            case AttendanceTicked() | AttendanceCarriedOver() | AttendanceTakenBack():
                self._apply_attendance(event)
            case DraftKept() | EditKept() | ReasonKept():
                self.unfinished.apply(event)
            case AbbreviationKept(short, long):
                self._abbreviate(short.text, long.text)
            case BundleSealed(bundle_id, sessions):
                self.sealed = (*self.sealed, bundle_id)
                self.last_sealed.seal(sessions)
            case _:
                self._apply_kit(event)

    def _apply_attendance(self, event: AttendanceTicked | AttendanceCarriedOver | AttendanceTakenBack) -> None:
        self._spoken.forget()  # notes may belong to other stretches now
        match event:
            case AttendanceTicked():
                self.attendance.ticked(event)
                self._ticks.make(event, self._history.length)
            case AttendanceCarriedOver():
                self.attendance.carried_over(event)
                self._ticks.forget()
            case AttendanceTakenBack(session):
                last = self.attendance.last_tick(session)
                self.attendance.taken_back(event)
                if last is not None:
                    self._ticks.take_back(last, self._history.length)

    def _abbreviate(self, short: str, long: str) -> None:
        others = {key: kept for key, kept in self.abbreviations.items() if key != short}
        self.abbreviations = {**others, short: long} if long else others

    def _apply_kit(self, event: Event) -> None:
        match event:
            case ProgrammeOpened():
                self.opened = event
                self.ladders = tuple(dict.fromkeys((*self.ladders, event.programme.ladder)))
            case KitKept():
                self.kept_kit = event
            case RosterForgotten():
                self.kept_kit = None
            case SignerMade(seed):
                self.signer_seed = seed


def fold(events: Iterable[Event]) -> RapporteurState:
    """The state that these events make."""
    state = RapporteurState()
    for event in events:
        state.apply(event)
    return state
