"""Decisions on what may still identify somebody."""

from collections.abc import Iterable

from notetaker.anonymise import says_nothing
from notetaker.model.body import Body
from notetaker.model.note import Decision, Kind, Note
from notetaker.rapporteur.keeping import Keeping
from notetaker.rapporteur.last_answer import LastAnswer
from notetaker.rapporteur.ledger import Ledger
from notetaker.rapporteur.restripping import said_impersonally
from notetaker.rapporteur.review import OpenFinding, chosen, decided, open_findings, settling
from notetaker.rapporteur.seat import Seat
from notetaker.vault.events import FindingsDecided, NoteAmended


class Reviewing:
    """The findings that are open, and what becomes of them."""

    def __init__(self, ledger: Ledger, seat: Seat, keeping: Keeping) -> None:
        self._ledger, self._seat, self._keeping = ledger, seat, keeping
        self._open, self._emptied = LastAnswer(_open_findings), LastAnswer(_emptied)

    def open_findings(self) -> tuple[OpenFinding, ...]:
        """What is still to be decided. Own remarks are never exported and need no decision."""
        return self._open(self._ledger.state.notes)

    def count_like(self, finding: OpenFinding) -> int:
        """How many findings one decision could stand for, with the one that is meant."""
        return len(chosen(self.open_findings(), finding, like_it=True))

    def decide(self, open_finding: OpenFinding, decision: Decision, reason: str, *, like_it: bool) -> int:
        """Decide on a finding, and with `like_it` on all like it; tells how many were decided.

        A stranger or a public text that may stand stands in all notes: those before are not asked about either.
        """
        surface = settling(open_finding, decision)
        everywhere = like_it or (open_finding.holds_for_all and decision is not Decision.GENERALISE)
        meant = chosen(self.open_findings(), open_finding, like_it=everywhere)
        notes = decided(meant, decision)
        if decision is Decision.GENERALISE:
            notes = tuple(map(self._seat.asked_again, notes))
        why = self._seat.tools.anonymiser.strip(reason).body if reason else Body("")
        if meant:
            self._ledger.write(FindingsDecided(decision, surface, why, notes), *self._keeping.ends_reason())
        return len(meant)

    def generalised(self, finding: OpenFinding) -> Note:
        """The note as it would be with this finding generalised."""
        (note,) = decided((finding,), Decision.GENERALISE)
        return self._seat.asked_again(note)

    def emptied(self) -> tuple[Note, ...]:
        """The notes of which nothing is left but what was left out. Own remarks are never exported and do not count."""
        return self._emptied(self._ledger.state.notes)

    def impersonal(self, finding: OpenFinding) -> Note | None:
        """The note as it would read with what was found said impersonally; None where no such wording is known."""
        return said_impersonally(self._seat.tools, finding.note, finding.finding)

    def say_impersonally(self, finding: OpenFinding) -> bool:
        """Store the note in the wording that is proposed; False where there is none."""
        note = self.impersonal(finding)
        if note is not None:
            self._ledger.write(NoteAmended(note))
        return note is not None

    def generalise_all(self) -> int:
        """Generalise what nobody has decided on; tells how many findings."""
        open_ones = self.open_findings()
        notes = tuple({each.note.id: self._seat.with_nothing_open(each.note) for each in open_ones}.values())
        if notes:
            self._ledger.write(FindingsDecided(Decision.GENERALISE, "", Body(""), notes))
        return len(open_ones)


def _open_findings(notes: Iterable[Note]) -> tuple[OpenFinding, ...]:
    return open_findings(note for note in notes if note.findings and note.kind is not Kind.OWN)


def _emptied(notes: Iterable[Note]) -> tuple[Note, ...]:
    return tuple(note for note in notes if note.kind is not Kind.OWN and says_nothing(note.body))
