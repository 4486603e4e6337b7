"""Who was present when: stretches between arrivals and departures, and to which of them each note belongs.

There is no clock in it: a stretch begins with a tick and ends with the next, and a note belongs to the stretch in
which it was committed, however often it is edited. Before the first tick those are present whom the roster lists.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from notetaker.digests import sha256
from notetaker.exposure import LISTED, People, Stretches
from notetaker.model.note import Kind, Note
from notetaker.model.roster import Participant, Roster
from notetaker.rapporteur.errors import AttendanceOfOtherKit
from notetaker.rapporteur.folding import folded
from notetaker.vault.events import AttendanceCarriedOver, AttendanceTakenBack, AttendanceTicked


@dataclass
class Attendance:
    """What the vault's events say of it: places in a list that the vault does not have. Changed by events alone."""

    ticks: list[AttendanceTicked] = field(default_factory=list)
    _now: dict[str, int] = field(default_factory=dict)
    _of_note: dict[str, tuple[str, int]] = field(default_factory=dict)
    _slips: dict[str, tuple[AttendanceTicked, frozenset[str]]] = field(default_factory=dict)
    """What was taken back last in a session, and the notes that had been in that stretch."""
    _place: tuple[str, int] = field(default=("", LISTED), compare=False)
    """The session and stretch of the note before: one for thousands of notes."""

    def ticked(self, event: AttendanceTicked) -> None:
        """Take in who is present from here on."""
        self.ticks.append(event)
        number = self._now[event.session] = self.now(event.session) + 1
        slip, notes = self._slips.pop(event.session, (None, frozenset()))
        if slip == event:  # it was none after all, so its notes are again what they were
            self._of_note.update(dict.fromkeys(notes, (event.session, number)))

    def taken_back(self, event: AttendanceTakenBack) -> None:
        """What was ticked last in the session was a slip. Nothing, where nothing was ticked."""
        last, number = self.last_tick(event.session), self.now(event.session)
        if last is None:
            return
        del self.ticks[max(place for place, tick in enumerate(self.ticks) if tick is last)]
        self._now[event.session] = number - 1
        notes = frozenset(each for each, place in self._of_note.items() if place == (event.session, number))
        self._of_note.update(dict.fromkeys(notes, (event.session, number - 1)))
        self._slips[event.session] = last, notes

    def last_tick(self, session: str) -> AttendanceTicked | None:
        """What was ticked last in a session; None where the roster's list holds."""
        return next((tick for tick in reversed(self.ticks) if tick.session == session), None)

    def carried_over(self, event: AttendanceCarriedOver) -> None:
        """Take in what was ticked, as places in another list."""
        self.ticks = [
            replace(tick, roster=event.roster, present=present)
            for tick, present in zip(self.ticks, event.ticked, strict=True)
        ]
        self._slips.clear()  # places in a list that is not used any more

    def note_committed(self, note: Note) -> None:
        """The note belongs to the stretch that its session is in."""
        place = note.session, self.now(note.session)
        if place != self._place:
            self._place = place
        self._of_note[note.id] = self._place

    def now(self, session: str) -> int:
        """The number of the stretch that a session is in: how often it was ticked."""
        return self._now.get(session, LISTED)

    def stretch_of(self, note_id: str) -> int:
        """The number of the stretch that a note belongs to."""
        return self._of_note[note_id][1] if note_id in self._of_note else LISTED

    def present(self, session: str, roster: Roster, stretch: int | None = None) -> People:
        """Who was present in a stretch of a session (None: in the one that it is in)."""
        number = self.now(session) if stretch is None else stretch
        if number == LISTED:
            return roster.present(session)
        ticks = [tick for tick in self.ticks if tick.session == session]
        return tuple(roster.participants[place] for place in ticks[number - LISTED - 1].present)

    def of_notes(self, notes: Iterable[Note], sessions: Iterable[str], roster: Roster) -> Mapping[str, Stretches]:
        """The stretches that have notes which may leave; of a session without such notes the one that it is in."""
        spoken = {(note.session, self.stretch_of(note.id)) for note in notes if note.kind is not Kind.OWN}
        numbers: dict[str, set[int]] = {session: set() for session in sessions}
        for session, number in spoken:
            numbers[session].add(number)
        return {session: self.stretches(session, found, roster) for session, found in numbers.items()}

    def stretches(self, session: str, noted: Collection[int], roster: Roster) -> Stretches:
        """Who was present in these stretches of a session; without any, in the one that it is in."""
        return {number: self.present(session, roster, number) for number in noted or {self.now(session)}}


def mark_of(programme_id: str, roster: Roster) -> str:
    """What binds places to a list: a hash that says nothing to whoever has not the list itself."""
    rows = [programme_id, *((person.id, person.name, person.affiliation) for person in roster)]
    return sha256(json.dumps(rows).encode("utf-8", "surrogatepass")).hex()


def tick(session: str, mark: str, roster: Roster, ids: Collection[str]) -> AttendanceTicked:
    """The event that these participants are present from here on. Raises KeyError for an id that the roster has not."""
    places = {person.id: place for place, person in enumerate(roster)}
    return AttendanceTicked(session, mark, tuple(sorted(places[each] for each in set(ids))))


def carried_over(
    attendance: Attendance, programme_id: str, before: Roster | None, after: Roster
) -> tuple[AttendanceCarriedOver, ...]:
    """What was ticked in the list of one kit, as places in that of the next; nothing where it is the same list.

    Raises AttendanceOfOtherKit where the list in which it was ticked is not here.
    """
    mark = mark_of(programme_id, after)
    if not attendance.ticks or attendance.ticks[0].roster == mark:
        return ()
    if before is None or attendance.ticks[0].roster != mark_of(programme_id, before):
        raise AttendanceOfOtherKit
    places = places_in_next(before, after)
    moved = ({places[place] for place in each.present} - {None} for each in attendance.ticks)
    return (AttendanceCarriedOver(mark, tuple(tuple(sorted(p for p in each if p is not None)) for each in moved)),)


def places_in_next(before: Roster, after: Roster) -> list[int | None]:
    """Where each of one list stands in the next.

    Ids may have been given anew, also to a colleague, so somebody is the same only by the name, or by the id, the employer
    and a part of the name that stayed. Whom the next list has not, nobody can be told to have been present: this makes
    cells smaller, never larger.
    """
    by_id = {person.id: place for place, person in enumerate(after)}
    named: dict[str, list[int]] = {}
    for place, person in enumerate(after):
        named.setdefault(folded(person.name), []).append(place)
    known = {folded(person.name) for person in before}

    def place_of(person: Participant) -> int | None:
        place = by_id.get(person.id)
        same_name = named.get(folded(person.name), [])
        if place in same_name or (
            not same_name and place is not None and renamed(person, after.participants[place])
        ):
            return place
        return same_name[0] if len(same_name) == 1 else None

    def renamed(one: Participant, other: Participant) -> bool:
        if folded(other.name) in known or folded(one.affiliation) != folded(other.affiliation):
            return False
        return not set(folded(one.name).split()).isdisjoint(folded(other.name).split())

    return [place_of(person) for person in before]
