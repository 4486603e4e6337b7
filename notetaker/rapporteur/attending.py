"""Arrivals and departures, and what they make of the categories."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from notetaker.exposure import Outcome, Widening
from notetaker.model.note import Note
from notetaker.model.programme import Programme
from notetaker.model.roster import Participant, Roster
from notetaker.rapporteur.arrivals import Moved, read_move
from notetaker.rapporteur.attendance import mark_of, tick
from notetaker.rapporteur.last_answer import LastAnswer
from notetaker.rapporteur.ledger import Ledger
from notetaker.rapporteur.seat import Seat
from notetaker.vault.events import AttendanceTicked


class Attending:
    """Who is present, and who comes and goes. A session is the chosen one unless it is named."""

    def __init__(self, ledger: Ledger, seat: Seat) -> None:
        self._ledger, self._seat = ledger, seat
        self._outcomes = LastAnswer(self._worked_out)

    def present(self, session_id: str | None = None) -> tuple[Participant, ...]:
        """Who is present now: as last ticked, else whom the roster lists for the session."""
        state = self._ledger.state
        return state.attendance.present(session_id or state.session, self._seat.known_roster)

    def set(self, ids: Collection[str], session_id: str | None = None) -> None:
        """These, and nobody else, are present from now on. Raises NoSession, OffTheTable, KitNeeded."""
        session, roster = self._seat.open(session_id), self._seat.known_roster
        if set(ids) != self._ids(session.id):
            self._ledger.write(tick(session.id, mark_of(self._ledger.state.programme_id, roster), roster, ids))

    def arrive(self, ids: Collection[str], session_id: str | None = None) -> None:
        """These have come."""
        self.set(self._ids(session_id).union(ids), session_id)

    def leave(self, ids: Collection[str], session_id: str | None = None) -> None:
        """These have gone."""
        self.set(self._ids(session_id).difference(ids), session_id)

    def read(self, line: str) -> Moved | None:
        """What a typed line says of who comes and goes; None for a line that is a note."""
        return read_move(line, self._seat.tools.codes)

    def move(self, line: str) -> bool:
        """Take in a typed line of arrivals or departures; False for a line that is a note. Raises NotOneParticipant."""
        moved = self.read(line)
        if moved is None:
            return False
        moved.check()
        self.set(moved.after(self._ids()))
        return True

    def outcomes(self, session_id: str | None = None) -> tuple[Outcome, ...]:
        """What each category that is present would become if something were noted at this moment."""
        session, roster, state = self._seat.named(session_id), self._seat.known_roster, self._ledger.state
        if session is None:
            return ()
        alone = replace(self._seat.programme, sessions=(session,))
        return self._outcomes(alone, roster, state.notes_of(session.id), tuple(state.attendance.ticks))

    def _worked_out(
        self, alone: Programme, roster: Roster, notes: Sequence[Note], _ticks: Sequence[AttendanceTicked]
    ) -> tuple[Outcome, ...]:
        """Of a programme with one session."""
        (session,), attendance = alone.sessions, self._ledger.state.attendance
        noted = attendance.of_notes(notes, [session.id], roster) if notes else {session.id: {}}
        number = attendance.now(session.id)
        now = {number: self.present(session.id)}
        widening = Widening.of(alone, roster, {session.id: {**noted[session.id], **now}})
        view = widening.presence[session.id].stretches[number]
        return tuple(
            Outcome(view.cell(fine), widening.shown(session.id, fine, number))
            for fine in alone.ladder.finest
            if view.cell(fine).people
        )

    def forget_roster(self) -> None:
        """Let go of what was worked out of the list."""
        self._outcomes.forget()

    def _ids(self, session_id: str | None = None) -> frozenset[str]:
        return frozenset(person.id for person in self.present(session_id))
