"""What would leave: the notes as the organiser will read them, widened, without own remarks. Pure."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from notetaker.anonymise import language_of, worded
from notetaker.exchange import Bundle, BundleNote
from notetaker.exposure import Widening
from notetaker.model.body import Body
from notetaker.model.language import Lang
from notetaker.model.note import Kind, Note
from notetaker.model.programme import Programme, Regime
from notetaker.rapporteur.errors import FindingsOpen, NothingToSeal, TooFewPresent
from notetaker.rapporteur.restripping import leaving
from notetaker.rapporteur.tools import Tools


@dataclass(frozen=True)
class SealedPoint:
    """One line of the reader's view."""

    session_title: str
    category: str
    kind: Kind
    text: str


@dataclass(frozen=True)
class Sealing:
    """A bundle that is ready to be sealed, and what stays behind."""

    bundle: Bundle
    withheld: int
    own: int
    open_findings: int
    otherwise: Lang = "en"
    """The language of what no word tells one, for whoever looks at it before it leaves."""

    @property
    def empty(self) -> bool:
        """Whether no note would leave."""
        return not self.bundle.notes

    def check(self) -> None:
        """Whether it may be sealed. Raises FindingsOpen, NothingToSeal or TooFewPresent."""
        if self.open_findings:
            raise FindingsOpen(count=self.open_findings)
        if self.empty:
            raise TooFewPresent(withheld=self.withheld) if self.withheld else NothingToSeal(own=self.own)

    @property
    def points(self) -> tuple[SealedPoint, ...]:
        """Exactly what the organiser will read, in the order in which they will read it."""
        return tuple(map(self.point, self.bundle.notes))

    def point(self, note: BundleNote) -> SealedPoint:
        """One note of the bundle as the organiser will read it."""
        programme = self.bundle.programme
        lang = language_of(note.body.text, self.otherwise)
        return SealedPoint(
            programme.session(note.session).title,
            note.category,
            note.kind,
            worded(note.body, programme.ladder, lang),
        )


@dataclass(frozen=True)
class Receipt:
    """What a rapporteur reads aloud to the organiser: six words that belong to this very file."""

    path: Path
    words: tuple[str, ...]
    notes: int


@dataclass(frozen=True)
class SealingDesk:
    """What sealing needs: the programme and the edition of its kit, the bundles that were sealed before, what cells are
    widened to, the second layer of stripping, and to which stretch of attendance a note (by its id) belongs."""

    programme_id: str
    edition: str
    sealed: tuple[str, ...]
    programme: Programme
    widening: Widening
    tools: Tools
    stretch_of: Callable[[str], int]

    def prepare(self, notes: Iterable[Note], sessions: Collection[str]) -> Sealing:
        """Choose the notes of these sessions, strip them once more, widen them, and shuffle them."""
        tabled = {session.id for session in self.programme.sessions if session.regime is Regime.OFF_TABLE}
        of_sessions = [note for note in notes if note.session in sessions and note.session not in tabled]
        shared = [note for note in of_sessions if note.kind is not Kind.OWN]
        covered = set(sessions) - tabled
        blocks = self.widening.blocks(covered)
        bundle = Bundle.fresh(
            self.programme_id,
            len(self.sealed) + 1,
            self.programme,
            covered,
            (ready for note in shared if (ready := self.ready(note)) is not None),
            blocks,
            edition=self.edition,
            before=self.sealed,
        )
        return Sealing(
            bundle,
            withheld=len(shared) - len(bundle.notes),
            own=len(of_sessions) - len(shared),
            open_findings=sum(len(note.findings) for note in shared),
            otherwise=self.tools.otherwise,
        )

    def ready(self, note: Note) -> BundleNote | None:
        """The note as it would leave; None where too few people could have said it."""
        stretch = self.stretch_of(note.id)
        shown = self.widening.shown(note.session, note.category, stretch)
        if shown is None:
            return None
        body = self.shown(leaving(self.tools, note), note)
        # Most leave as they are: of thousands no second text is held.
        return BundleNote("", note.session, shown, note.kind, note.body if body == note.body else body)

    def shown(self, body: Body, note: Note) -> Body:
        """The body of a note with its mentions widened."""
        stretch = self.stretch_of(note.id)
        return body.shown_as(lambda category: self.widening.mention(note.session, category, stretch))
