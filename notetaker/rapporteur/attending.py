"""Arrivals and departures in the chosen session."""

from collections.abc import Collection

from notetaker.model.roster import Participant
from notetaker.rapporteur.arrivals import read_move
from notetaker.rapporteur.attendance import mark_of, tick
from notetaker.rapporteur.ledger import Ledger
from notetaker.rapporteur.seat import Seat


class Attending:
    """Who is present, and who comes and goes."""

    def __init__(self, ledger: Ledger, seat: Seat) -> None:
        self._ledger, self._seat = ledger, seat

    def present(self) -> tuple[Participant, ...]:
        """Who is present now: as last ticked, else whom the roster lists for the session."""
        state = self._ledger.state
        return state.attendance.present(state.session, self._seat.known_roster)

    def set(self, ids: Collection[str]) -> None:
        """These, and nobody else, are present from now on."""
        session, roster = self._seat.open_session, self._seat.known_roster
        if set(ids) != self._ids():
            self._ledger.write(tick(session.id, mark_of(self._ledger.state.programme_id, roster), roster, ids))

    def arrive(self, ids: Collection[str]) -> None:
        """These have come."""
        self.set(self._ids().union(ids))

    def leave(self, ids: Collection[str]) -> None:
        """These have gone."""
        self.set(self._ids().difference(ids))

    def move(self, line: str) -> bool:
        """Take in a typed line of arrivals or departures; False for a line that is a note. Raises NotOneParticipant."""
        moved = read_move(line, self._seat.tools.codes)
        if moved is not None:
            self.set(moved.after(self._ids()))
        return moved is not None

    def _ids(self) -> frozenset[str]:
        return frozenset(person.id for person in self.present())
