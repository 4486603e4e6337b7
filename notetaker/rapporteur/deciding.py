"""The rapporteur's third step: what may still identify somebody is decided on."""

from notetaker.anonymise import says_nothing, taken_with
from notetaker.exposure import Outcome
from notetaker.model.note import Decision, Note
from notetaker.rapporteur.review import OpenFinding
from notetaker.rapporteur.showing import Span
from notetaker.rapporteur.sitting import Sitting


class Deciding(Sitting):
    """Review."""

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

    def keep_reason(self, open_finding: OpenFinding, text: str, cursor: int | None = None) -> None:
        """Keep the unfinished reason for a decision, stripped. An empty one is none."""
        self._keeping.reason(open_finding, text, cursor)

    def reason_for(self, open_finding: OpenFinding) -> str:
        """The reason that was left unfinished for this finding, as it was kept; empty where there is none, or no kit."""
        kept = self._keeping.last_reason() if self.roster is not None else None
        same = kept is not None and kept[:2] == (open_finding.note.id, open_finding.finding)
        return kept[2] if kept is not None and same else ""

    def generalised(self, open_finding: OpenFinding) -> str:
        """The note as it would read with this finding generalised, in words."""
        return self.text_of(self._reviewing.generalised(open_finding))

    def taken_with(self, open_finding: OpenFinding) -> tuple[Span, ...]:
        """Where in the note as `shown` words it this finding stands, and the same name that is generalised with it."""
        note, shown = open_finding.note, self.shown(open_finding.note)
        taken = taken_with(note.body.text, open_finding.finding, note.findings)
        places = (shown.place(*span) for span in taken)
        return tuple(place for place in places if place is not None)

    def would_empty(self, open_finding: OpenFinding) -> bool:
        """Whether nothing of what was said would be left of the note if this finding was generalised."""
        return says_nothing(self._reviewing.generalised(open_finding).body)

    def emptied_notes(self) -> tuple[Note, ...]:
        """The notes of which nothing is left but what was left out."""
        return self._reviewing.emptied()

    def proposal(self, open_finding: OpenFinding) -> str:
        """The note with what was found said impersonally, in words; empty where no such wording is known."""
        note = self._reviewing.impersonal(open_finding)
        return self.text_of(note) if note is not None else ""

    def take_proposal(self, open_finding: OpenFinding) -> bool:
        """Store the note as `proposal` words it, stripped again; False where there is no proposal."""
        return self._reviewing.say_impersonally(open_finding)

    def generalise_open_findings(self) -> int:
        """Generalise what nobody has decided on; tells how many findings."""
        return self._reviewing.generalise_all()

    def exposure(self) -> tuple[Outcome, ...]:
        """Each cell with people present, and what it will be shown as."""
        return self._seat.widening.outcomes()
