"""What was read from a line: as it is stored, and as the preview shows it."""

from dataclasses import dataclass

from notetaker.anonymise import Piece, Stripped
from notetaker.model.body import NOTHING, Body
from notetaker.model.category import WIDEST
from notetaker.model.note import Finding, Kind, Note
from notetaker.rapporteur.codes import Attribution, Speaker
from notetaker.rapporteur.glossary import WrittenOut
from notetaker.rapporteur.whys import Why


@dataclass(frozen=True)
class Theme:
    """The label that a line gives itself; `left_out` says that it named somebody and is not kept."""

    body: Body = NOTHING
    left_out: bool = False


NO_THEME = Theme()


@dataclass(frozen=True)
class Captured:
    """A line as it would be stored. `attribution` goes no further than this object."""

    attribution: Attribution
    kind: Kind
    stripped: Stripped
    theme: Theme = NO_THEME
    written_out: tuple[WrittenOut, ...] = ()

    @property
    def category(self) -> str:
        """The category of the speaker, `participant` where it is not known."""
        return self.attribution.category or WIDEST

    @property
    def body(self) -> Body:
        """The text without identities."""
        return self.stripped.body

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is left to decide."""
        return self.stripped.findings

    def as_note(self, note_id: str, session_id: str) -> Note:
        """What is stored of it."""
        together = bool(self.attribution.together)
        return Note(
            note_id, session_id, self.category, self.kind, self.body, self.findings, self.theme.body, together
        )


@dataclass(frozen=True)
class Preview:
    """What Enter would store, in words. Spans are offsets into `text`."""

    kind: Kind
    category: str
    speaker: Speaker
    pieces: tuple[Piece, ...]
    text: str
    replaced_spans: tuple[tuple[int, int], ...]
    finding_spans: tuple[tuple[int, int], ...]
    whys: tuple[Why, ...] = ()
    written_spans: tuple[tuple[int, int], ...] = ()
    written_out: int = 0
    theme: Theme = NO_THEME
    not_present: bool = False
    """The speaker is known and not ticked as present now."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to store."""
        return not self.text.strip()
