"""What every step of the rapporteur's work shares: the parts it is made of, and what there is to look at."""

from collections.abc import Callable, Mapping

from notetaker.anonymise import language_of, worded
from notetaker.model.body import Body
from notetaker.model.language import Lang
from notetaker.model.note import Kind, Note
from notetaker.model.place import Place
from notetaker.model.programme import Programme, Session
from notetaker.model.roster import Roster
from notetaker.rapporteur.abbreviating import Abbreviating
from notetaker.rapporteur.attending import Attending
from notetaker.rapporteur.debrief import Debrief
from notetaker.rapporteur.grammar import with_marks
from notetaker.rapporteur.handing_over import HandingOver
from notetaker.rapporteur.keeping import Keeping, Kept
from notetaker.rapporteur.last_answer import LastAnswer
from notetaker.rapporteur.ledger import Ledger
from notetaker.rapporteur.reading_back import ReadingBack
from notetaker.rapporteur.review import OpenFinding, open_findings
from notetaker.rapporteur.reviewing import Reviewing
from notetaker.rapporteur.searching import Search
from notetaker.rapporteur.seat import Seat
from notetaker.rapporteur.showing import Shown, show
from notetaker.rapporteur.state import Counts
from notetaker.rapporteur.transcribing import Transcribing
from notetaker.rapporteur.whys import Why, whys
from notetaker.rapporteur.writing import Writing
from notetaker.vault.events import PlaceTaken


class Sitting:
    """The state of a rapporteur's vault, and the parts of the work (seat, attendance, writing, review, handing over).

    All of them write into one ledger. What only shows is here; what changes something is in the steps.
    """

    def __init__(self, ledger: Ledger, reads: Callable[[], Lang] | None = None) -> None:
        self._ledger = ledger
        self._seat = Seat(ledger, reads)
        self._attending = Attending(ledger, self._seat)
        self._abbreviating = Abbreviating(ledger, self._seat)
        self._keeping = Keeping(ledger, self._seat)
        self._writing = Writing(ledger, self._seat, self._abbreviating, self._keeping)
        self._transcribing = Transcribing(ledger, self._seat)
        self._reviewing = Reviewing(ledger, self._seat, self._keeping)
        self._handing_over = HandingOver(ledger, self._seat)
        self._reading_back = ReadingBack(ledger, self._seat, self._handing_over, self._keeping)
        self._parted = LastAnswer(Debrief.of)
        self._search: Search | None = None

    @property
    def place(self) -> Place | None:
        """The page that was in front last; None in a vault that no window has had open."""
        return self._ledger.state.place

    def take_place(self, place: Place) -> None:
        """This page is in front now: after a crash the window comes back to it."""
        if place != self.place:
            self._ledger.write(PlaceTaken(place))

    @property
    def unkept(self) -> tuple[Kept, ...]:
        """What was unfinished, stripped, and could not be written."""
        return self._keeping.unkept

    def keep_again(self, unkept: Kept) -> None:
        """Write what another desk of the same vault could not."""
        self._keeping.keep(unkept)

    @property
    def programme(self) -> Programme | None:
        """The programme, or None before the first kit."""
        return self._ledger.state.programme

    @property
    def roster(self) -> Roster | None:
        """The participants, or None where there is no kit (any more)."""
        return self._seat.roster

    @property
    def session(self) -> Session | None:
        """The chosen session."""
        return self._seat.session

    @property
    def counts(self) -> Counts:
        """How much there is."""
        return self._ledger.state.counts

    def notes(self, session_id: str | None = None) -> tuple[Note, ...]:
        """The notes of a session (None: of all) in the order in which they were committed."""
        return self._ledger.state.notes_of(session_id)

    def tally(self, session_id: str) -> Mapping[Kind, int]:
        """How many notes of each kind a session has; nothing of their order."""
        return self._ledger.state.tally(session_id)

    def text_of(self, note: Note) -> str:
        """The note in words, in its own language."""
        return self._worded(note.body)

    def shown(self, note: Note) -> Shown:
        """The note in words, with the stretches that were replaced and those that are findings."""
        return show(note.body, note.findings, self._seat.programme.ladder, self._seat.otherwise)

    def whys_of(self, note: Note) -> tuple[Why, ...]:
        """Why stretches of the note's words were replaced, or wait for a decision."""
        return whys(self.shown(note), note.findings)

    def findings_of(self, note: Note) -> tuple[OpenFinding, ...]:
        """What is to be decided in one note, in the order of its findings."""
        return open_findings([note])

    def line_of(self, note: Note) -> str:
        """The note as a line to edit; what stands in brackets keeps its meaning when the line is committed."""
        return with_marks(note.kind, self.text_of(note), note.theme.text)

    def _worded(self, body: Body) -> str:
        return (
            worded(body, self._seat.programme.ladder, language_of(body.text, self._seat.otherwise))
            if body.text
            else ""
        )
