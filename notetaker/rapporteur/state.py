"""What a rapporteur's vault says: the fold of its events."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from notetaker.model.category import Ladder
from notetaker.model.note import Decision, Kind, Note
from notetaker.model.place import Place
from notetaker.model.programme import Programme
from notetaker.model.secret import Secret
from notetaker.rapporteur.attendance import Attendance
from notetaker.rapporteur.codes import folded
from notetaker.rapporteur.unfinished import Unfinished
from notetaker.vault.events import (
    AbbreviationKept,
    AttendanceCarriedOver,
    AttendanceTakenBack,
    AttendanceTicked,
    BundleImported,
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

Steps = tuple[tuple[str, Note | None], ...]


class Change(NamedTuple):
    """One step that can be undone: for each note what it was, and what it is; None where it was not or is gone.

    `settled` is the folded surface that the step let stand, if it was such a decision.
    """

    before: Steps
    after: Steps
    settled: str = ""

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes that it is about, as they are after it; one that it deleted as it was before."""
        pairs = zip(self.before, self.after, strict=True)
        either = (after or before for (_, before), (_, after) in pairs)
        return tuple(note for note in either if note is not None)

    @property
    def resolved(self) -> int:
        """How many findings of notes that stay it has done away with, by a decision or in other words."""
        if len(self.before) == 1 and self.before[0][1] is None:  # a new note, as most steps are
            return 0
        fewer = (
            len(before.findings) - len(after.findings)
            for (_, before), (_, after) in zip(self.before, self.after, strict=True)
            if before is not None and after is not None and Kind.OWN not in (before.kind, after.kind)
        )
        return sum(max(0, each) for each in fewer)


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
    outdated: frozenset[str] = frozenset()
    """Sessions whose notes are others than in the bundle that was sealed of them last. A compaction forgets it."""
    _in_bundle: frozenset[str] = frozenset()
    abbreviations: dict[str, str] = field(default_factory=dict)
    attendance: Attendance = field(default_factory=Attendance)
    _notes: dict[str, Note | None] = field(default_factory=dict)
    _listed: dict[str | None, tuple[Note, ...]] = field(default_factory=dict, compare=False, repr=False)
    _amount: int = field(default=0, compare=False)
    _own: int = field(default=0, compare=False)
    _findings: int = field(default=0, compare=False)
    _resolved: int = field(default=0, compare=False)
    _done: list[Change] = field(default_factory=list)
    _undone: list[Change] = field(default_factory=list)
    _ticked: list[tuple[AttendanceTicked, int]] = field(default_factory=list)
    _unticked: list[tuple[AttendanceTicked, int]] = field(default_factory=list)
    """What was ticked, and what of it was taken back, each with the number of changes to notes that came before."""
    _settled: Counter[str] = field(default_factory=Counter)
    _settled_for_good: set[str] = field(default_factory=set)
    """By decisions of before a compaction: they have no step that could be undone any more."""

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
        return self.notes_of(None)

    def notes_of(self, session_id: str | None) -> tuple[Note, ...]:
        """The notes of a session (None: of all) in the order in which they were committed."""
        if session_id not in self._listed:
            there = (note for note in self._notes.values() if note is not None)
            self._listed[session_id] = tuple(note for note in there if session_id in (None, note.session))
        return self._listed[session_id]

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._done)

    @property
    def to_undo(self) -> tuple[Note, ...]:
        """The notes that the last change is about; none where there is no change."""
        return self._done[-1].notes if self._done else ()

    @property
    def undo_takes_away(self) -> bool:
        """Whether undoing the last change takes the notes away that it brought, as with a new note."""
        return bool(self._done) and all(note is None for _, note in self._done[-1].before)

    @property
    def to_redo(self) -> tuple[Note, ...]:
        """The notes that the change is about that was taken back last; none where there is none."""
        return self._undone[-1].notes if self._undone else ()

    @property
    def tick_to_undo(self) -> AttendanceTicked | None:
        """What was ticked in the chosen session since the last change to a note; None where nothing was."""
        return self._latest(self._ticked)

    @property
    def tick_to_redo(self) -> AttendanceTicked | None:
        """What of it was taken back since then."""
        return self._latest(self._unticked)

    def _latest(self, ticks: list[tuple[AttendanceTicked, int]]) -> AttendanceTicked | None:
        tick, place = ticks[-1] if ticks else (None, 0)
        return tick if tick is not None and tick.session == self.session and place == len(self._done) else None

    @property
    def can_redo(self) -> bool:
        """Whether there is a change that was taken back."""
        return bool(self._undone)

    @property
    def counts(self) -> Counts:
        """How much there is."""
        return Counts(self._amount, self._own, self._findings, len(self.sealed), self._resolved)

    def is_settled(self, surface: str) -> bool:
        """Whether the rapporteur let this surface stand, and did not take it back."""
        surface = folded(surface)
        return self._settled[surface] > 0 or surface in self._settled_for_good

    def note(self, note_id: str) -> Note:
        """The note of that id. Raises KeyError where there is none (any more)."""
        note = self.find(note_id)
        if note is None:
            raise KeyError(note_id)
        return note

    def find(self, note_id: str) -> Note | None:
        """The note of that id, or None where there is none (any more)."""
        return self._notes.get(note_id)

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
                self._move(self._done, self._undone, backwards=True)
            case Redone():
                self._move(self._undone, self._done, backwards=False)
            case OwnForgotten():
                self._forget_own()
            case _:
                self._apply_setting(event)

    def _decide(self, event: FindingsDecided) -> None:
        if event.notes:
            self._change(tuple((note.id, note) for note in event.notes), _settled_by(event))
        else:
            self._settled_for_good.add(_settled_by(event))

    def _apply_setting(self, event: Event) -> None:
        match event:
            case NoteAskedAgain(note):  # no step of the rapporteur's, so none to undo
                self._put([(note.id, note)])
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
                self._in_bundle = self._in_bundle.union(sessions)
                self.outdated = self.outdated.difference(sessions)
            case _:
                self._apply_kit(event)

    def _apply_attendance(self, event: AttendanceTicked | AttendanceCarriedOver | AttendanceTakenBack) -> None:
        match event:
            case AttendanceTicked():
                self.attendance.ticked(event)
                self._ticked.append((event, len(self._done)))
                self._unticked = self._unticked[:-1] if self._unticked and self._unticked[-1][0] == event else []
            case AttendanceCarriedOver():
                self.attendance.carried_over(event)
                self._forget_ticks()
            case AttendanceTakenBack(session):
                last = self.attendance.last_tick(session)
                self.attendance.taken_back(event)
                if last is not None:
                    self._ticked = [each for each in self._ticked if each[0] is not last]
                    self._unticked.append((last, len(self._done)))

    def _forget_ticks(self) -> None:
        """Their places say nothing any more, or it is not known what came before them."""
        self._ticked, self._unticked = [], []

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
            case BundleImported() | _:
                pass

    def _abbreviate(self, short: str, long: str) -> None:
        others = {key: kept for key, kept in self.abbreviations.items() if key != short}
        self.abbreviations = {**others, short: long} if long else others

    def _change(self, after: Steps, settled: str = "") -> None:
        before = tuple([(note_id, self._notes.get(note_id)) for note_id, _ in after])
        self._put(after)
        self._ticked = [each for each in self._ticked if each[1] <= len(self._done)]
        self._unticked.clear()
        change = Change(before, after, settled)
        self._done.append(change)
        self._settled[settled] += 1
        self._resolved += change.resolved
        self._undone.clear()

    def _put(self, notes: Iterable[tuple[str, Note | None]]) -> None:
        """Set what these notes are now, and keep count."""
        for note_id, note in notes:
            either = note or self._notes.get(note_id)
            if either is not None and either.session in self._in_bundle and either.kind is not Kind.OWN:
                self.outdated |= {either.session}
            self._count(self._notes.get(note_id), -1)
            self._count(note, 1)
            if note_id in self._notes or note is None:
                self._listed.clear()
            elif self._listed:  # one more at the end, as most are: thousands need not be listed anew
                for key in self._listed.keys() & {None, note.session}:
                    self._listed[key] += (note,)
            self._notes[note_id] = note

    def _count(self, note: Note | None, by: int) -> None:
        if note is None:
            return
        if note.kind is Kind.OWN:
            self._own += by
        else:
            self._amount += by
            self._findings += by * len(note.findings)

    def _move(self, source: list[Change], target: list[Change], *, backwards: bool) -> None:
        change = source.pop()
        self._put(change.before if backwards else change.after)
        self._settled[change.settled] += -1 if backwards else 1
        self._resolved += -change.resolved if backwards else change.resolved
        target.append(change)

    def _forget_own(self) -> None:
        self.unfinished.forget(key for key, note in self._notes.items() if _is_own(note))
        self._put([(key, None) for key, note in self._notes.items() if _is_own(note)])
        self._forget_ticks()
        self._done = _without_own(self._done)
        self._undone = _without_own(self._undone)
        self._settled = Counter(change.settled for change in self._done)


def _settled_by(event: FindingsDecided) -> str:
    return "" if event.decision is Decision.GENERALISE else folded(event.surface)


def _is_own(note: Note | None) -> bool:
    return note is not None and note.kind is Kind.OWN


def _without_own(changes: Iterable[Change]) -> list[Change]:
    """The changes without the steps that lead to an own remark, or away from one."""
    kept = []
    for change in changes:
        steps = [
            (before, after)
            for before, after in zip(change.before, change.after, strict=True)
            if not (_is_own(before[1]) or _is_own(after[1]))
        ]
        if steps:
            befores, afters = zip(*steps, strict=True)
            kept.append(Change(befores, afters, change.settled))
    return kept


def fold(events: Iterable[Event]) -> RapporteurState:
    """The state that these events make."""
    state = RapporteurState()
    for event in events:
        state.apply(event)
    return state
