"""Arrivals and departures, and what they make of the categories."""

from collections.abc import Collection
from copy import deepcopy
from dataclasses import dataclass, replace

from notetaker.exposure import Outcome, People, Stretches, Widening
from notetaker.model.note import Kind
from notetaker.model.programme import Programme, Session
from notetaker.model.roster import Participant, Roster
from notetaker.rapporteur.arrivals import Move, Moved, read_move
from notetaker.rapporteur.attendance import mark_of, tick
from notetaker.rapporteur.errors import NobodyTicked
from notetaker.rapporteur.last_answer import LastAnswer
from notetaker.rapporteur.ledger import Ledger
from notetaker.rapporteur.seat import Seat
from notetaker.vault.events import AttendanceTakenBack, AttendanceTicked


@dataclass(frozen=True)
class Afterwards:
    """What a typed line of arrivals or departures makes of a session: how many are present, and of each category what it
    becomes once something is noted. `since` is how many notes a slip that is taken back is taken from.
    """

    present: int
    outcomes: tuple[Outcome, ...]
    since: int


class Attending:
    """Who is present, and who comes and goes. A session is the chosen one unless it is named."""

    def __init__(self, ledger: Ledger, seat: Seat) -> None:
        self._ledger, self._seat = ledger, seat
        self._outcomes, self._fewest = LastAnswer(self._worked_out), LastAnswer(self._found_fewest)

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
        """Take in a typed line of arrivals or departures; False for a line that is a note.

        Raises NotOneParticipant, and NobodyTicked for a slip where nothing was ticked.
        """
        moved = self.read(line)
        if moved is None:
            return False
        moved.check()
        if moved.move is Move.SLIP:
            self._take_back()
        else:
            self.set(moved.after(self._ids()))
        return True

    def _take_back(self) -> None:
        session = self._seat.open()
        if self._ledger.state.attendance.last_tick(session.id) is None:
            raise NobodyTicked
        self._ledger.write(AttendanceTakenBack(session.id))

    def after(self, moved: Moved) -> Afterwards | None:
        """What a line of arrivals or departures would make of the chosen session; None for a slip where none can be."""
        session, attendance = self._seat.named(None), self._ledger.state.attendance
        if session is None:
            return None
        if moved.move is not Move.SLIP:
            roster, ids = self._seat.known_roster, moved.after(self._ids())
            people = tuple(person for person in roster if person.id in ids)
            number, noted = attendance.now(session.id) + 1, self._noted(session)
            return Afterwards(len(people), self._of(session, number, people, noted), 0)
        if attendance.last_tick(session.id) is None:
            return None
        tried = deepcopy(attendance)
        tried.taken_back(AttendanceTakenBack(session.id))
        number, notes = attendance.now(session.id), self._ledger.state.notes_of(session.id)
        since = sum(1 for note in notes if note.kind is not Kind.OWN and attendance.stretch_of(note.id) == number)
        people = tried.present(session.id, self._seat.known_roster)
        noted = tried.of_notes(notes, [session.id], self._seat.known_roster)[session.id] if notes else {}
        return Afterwards(len(people), self._of(session, number - 1, people, noted), since)

    def outcomes(self, session_id: str | None = None) -> tuple[Outcome, ...]:
        """What each category that is present would become if something were noted at this moment."""
        session = self._seat.named(session_id)
        return () if session is None else self._outcomes(*self._what_counts(session))

    def fewest_before(self, session_id: str | None = None) -> int | None:
        """How many were present at the fewest when something was noted in a session, where that widens a category which
        would stay as it is with those who are present now; else None.
        """
        session = self._seat.named(session_id)
        if session is None or self._ledger.state.attendance.last_tick(session.id) is None:
            return None
        return self._fewest(*self._what_counts(session))

    def _what_counts(
        self, session: Session
    ) -> tuple[Programme, Roster, frozenset[int], tuple[AttendanceTicked, ...]]:
        """All that makes of a session's categories what they become; one more note in a stretch that has some does not."""
        state, alone = self._ledger.state, replace(self._seat.programme, sessions=(session,))
        return alone, self._seat.known_roster, state.noted_in(session.id), tuple(state.attendance.ticks)

    def _found_fewest(
        self, alone: Programme, roster: Roster, noted: frozenset[int], _ticks: tuple[AttendanceTicked, ...]
    ) -> int | None:
        """Of a programme with one session."""
        (session,), attendance = alone.sessions, self._ledger.state.attendance
        number = attendance.now(session.id)
        stretches = attendance.stretches(session.id, noted, roster)
        counts = [len(people) for stretch, people in stretches.items() if stretch != number]
        if not counts or min(counts) >= len(self.present(session.id)):
            return None
        now = self._widened({number: self.present(session.id)}, session)
        return min(counts) if self.outcomes(session.id) != _outcomes(now, session, number) else None

    def _worked_out(
        self, alone: Programme, _roster: Roster, _noted: frozenset[int], _ticks: tuple[AttendanceTicked, ...]
    ) -> tuple[Outcome, ...]:
        """Of a programme with one session."""
        (session,), attendance = alone.sessions, self._ledger.state.attendance
        return self._of(session, attendance.now(session.id), self.present(session.id), self._noted(session))

    def _noted(self, session: Session) -> Stretches:
        """The stretches of a session that have notes, and who was present in each; none where it has no notes."""
        state = self._ledger.state
        if not state.notes_of(session.id):
            return {}
        return state.attendance.stretches(session.id, state.noted_in(session.id), self._seat.known_roster)

    def _of(self, session: Session, number: int, people: People, noted: Stretches) -> tuple[Outcome, ...]:
        """What becomes of each category if something is noted in this stretch, in which these are present."""
        return _outcomes(self._widened({**noted, number: people}, session), session, number)

    def _widened(self, stretches: Stretches, session: Session) -> Widening:
        alone = replace(self._seat.programme, sessions=(session,))
        return Widening.of(alone, self._seat.known_roster, {session.id: stretches})

    def forget_roster(self) -> None:
        """Let go of what was worked out of the list."""
        self._outcomes.forget()
        self._fewest.forget()

    def _ids(self, session_id: str | None = None) -> frozenset[str]:
        return frozenset(person.id for person in self.present(session_id))


def _outcomes(widening: Widening, session: Session, number: int) -> tuple[Outcome, ...]:
    view = widening.presence[session.id].stretches[number]
    return tuple(
        Outcome(view.cell(fine), widening.shown(session.id, fine, number))
        for fine in widening.ladder.finest
        if view.cell(fine).people
    )
