"""Arrivals, departures and slips that were taken back, with briefs in between and the regimes of sessions: whoever has all
that left, and knows who was present, derives no small cell.
"""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace

from hypothesis import assume, given
from hypothesis import strategies as st

from notetaker.exposure import LISTED, Widening
from notetaker.model.body import Body
from notetaker.model.category import WIDEST
from notetaker.model.note import Kind, Note
from notetaker.model.programme import Programme, Regime
from notetaker.model.roster import Roster
from notetaker.rapporteur.attendance import Attendance, tick
from notetaker.vault.events import AttendanceTakenBack
from tests.exposure.worlds import FINEST, SESSIONS, Publish, Truth, derived, many, programme, roster, thorough
from tests.exposure.worlds import Attendance as Presence

MARK = "the list"
MOST_NOTES = 3
"""The adversary goes through every world."""


@dataclass
class Day:
    """What a rapporteur did, replayed by the code that replays a vault. `left` is what was handed out at some moment."""

    event: Programme
    who: Roster
    attendance: Attendance = field(default_factory=Attendance)
    notes: list[Note] = field(default_factory=list)
    categories: list[str] = field(default_factory=list)
    left: list[tuple[Attendance, int]] = field(default_factory=list)

    def tick(self, session: str, *ids: str) -> None:
        """These are present from now on."""
        self.attendance.ticked(tick(session, MARK, self.who, ids))

    def slip(self, session: str) -> None:
        """What was ticked last was a slip."""
        self.attendance.taken_back(AttendanceTakenBack(session))

    def note(self, session: str, category: str) -> None:
        """Somebody says something."""
        note = Note(f"{len(self.notes):032x}", session, category, Kind.POINT, Body("said"))
        self.notes.append(note)
        self.categories.append(category)
        self.attendance.note_committed(note)

    def hand_out(self) -> None:
        """A brief, or in the end the bundle: of what there is, under who was present as far as is known by now."""
        self.left.append((deepcopy(self.attendance), len(self.notes)))

    def present(self) -> Presence:
        """Who was there, as it is known in the end."""
        return {
            session: {
                number: self.attendance.present(session, self.who, number)
                for number in range(LISTED, self.attendance.now(session) + 1)
            }
            for session in SESSIONS
        }

    def truths(self) -> list[Truth]:
        """The notes, and the stretches that they belong to in the end."""
        return [
            Truth(note.session, self.attendance.stretch_of(note.id), category)
            for note, category in zip(self.notes, self.categories, strict=True)
        ]

    def names_nobody_who_was_not_there(self) -> bool:
        """Whether, whenever something left, nobody counted for one of its notes who was not there."""
        return all(
            set(known.present(note.session, self.who, known.stretch_of(note.id)))
            <= set(self.attendance.present(note.session, self.who, self.attendance.stretch_of(note.id)))
            for known, count in self.left
            for note in self.notes[:count]
        )

    def published(self) -> Publish:
        """All that left, of each note everything that it was ever shown as. Who was present is the same in every world."""
        widened = [
            Widening.of(self.event, self.who, known.of_notes(self.notes[:count], SESSIONS, self.who))
            for known, count in self.left
        ]

        def publish(_event: Programme, _who: Roster, _seen: Presence, notes: Sequence[Truth]) -> list[str | None]:
            shown = [list[str]() for _ in notes]
            for (known, count), widening in zip(self.left, widened, strict=True):
                for place, note in enumerate(self.notes[:count]):
                    one = widening.shown(note.session, notes[place].category, known.stretch_of(note.id))
                    shown[place].append(str(one))
            return [None if all(one == "None" for one in each) else ", then ".join(each) for each in shown]

        return publish

    def is_derived(self) -> tuple[str, ...]:
        """What the adversary finds."""
        return derived(self.published(), self.event, self.who, self.present(), self.truths())


REGIMES = st.fixed_dictionaries(dict.fromkeys(SESSIONS, st.sampled_from(Regime)))


@st.composite
def days(draw: st.DrawFn, *, briefs: bool) -> Day:
    """Up to three notes among arrivals, departures and slips; what leaves in the end is everything."""
    who = roster(
        *draw(
            st.lists(
                st.tuples(
                    st.sampled_from(FINEST),
                    st.sampled_from(["A", "B", "C", "D", "E", ""]),
                    st.sampled_from(["", "S1", "S2", "S1 S2", "elsewhere"]),
                ),
                min_size=1,
                max_size=14,
            )
        )
    )
    regimes = draw(REGIMES)
    plain = programme(draw(st.integers(2, 4)))
    event = replace(plain, sessions=tuple(replace(each, regime=regimes[each.id]) for each in plain.sessions))
    day, people = Day(event, who), st.sets(st.sampled_from([person.id for person in who]))
    kinds = st.sampled_from(["note", "note", "tick", "tick", "slip", *["brief"] * briefs])
    step = st.tuples(kinds, st.sampled_from(SESSIONS), people, st.sampled_from((*FINEST, WIDEST)))
    for kind, session, ids, category in draw(st.lists(step, min_size=1, max_size=8)):
        if kind == "tick":
            day.tick(session, *ids)
        elif kind == "slip":
            day.slip(session)
        elif kind == "brief":
            day.hand_out()
        elif len(day.notes) < MOST_NOTES:
            day.note(session, category)
    day.hand_out()
    return day


@thorough
@given(days(briefs=False))
def test_no_reader_of_a_bundle_after_slips_that_were_taken_back_can_derive_a_small_cell(day: Day) -> None:
    assert not day.is_derived()


@thorough
@given(days(briefs=True))
def test_no_reader_of_briefs_from_before_a_slip_was_taken_back_and_of_the_bundle_can_derive_a_small_cell(
    day: Day,
) -> None:
    """Where a slip had added somebody, what left meanwhile counted them, and nothing brings it back."""
    assume(day.names_nobody_who_was_not_there())
    assert not day.is_derived()


@given(days(briefs=True))
def test_nothing_of_a_session_off_the_table_is_ever_shown(day: Day) -> None:
    tabled = {session.id for session in day.event.sessions if session.regime is Regime.OFF_TABLE}
    shown = day.published()(day.event, day.who, day.present(), day.truths())
    assert all(one is None for one, note in zip(shown, day.notes, strict=True) if note.session in tabled)


FULL = roster(*many("research", 4), *many("civil_society", 4), *many("business", 4))
ALL = tuple(person.id for person in FULL)
TWO_RESEARCHERS = ALL[2:]


def with_two_researchers() -> Day:
    """Two of four researchers have left; one of the others is said to be back by a slip."""
    day = Day(programme(), FULL)
    day.tick("S1", *TWO_RESEARCHERS)
    day.tick("S1", *ALL[1:])
    day.note("S1", "research")
    return day


def test_a_slip_that_counted_would_be_found() -> None:
    """The truth is what it is after the slip was taken back; what left before it counted three."""
    day = with_two_researchers()
    day.hand_out()
    day.slip("S1")
    assert day.is_derived(), "the reader finds what the test above leaves out"
    assert not day.names_nobody_who_was_not_there()
    day.left.clear()
    day.hand_out()
    assert not day.is_derived()


def test_a_note_that_stayed_in_the_stretch_of_the_slip_would_be_found() -> None:
    day = with_two_researchers()
    before = deepcopy(day.attendance)
    day.slip("S1")
    day.left.append((before, 1))
    assert day.is_derived()


def test_people_who_were_ticked_off_by_a_slip_make_a_brief_coarser_and_nothing_more() -> None:
    day = Day(programme(), FULL)
    day.note("S1", "business")
    day.tick("S1", *TWO_RESEARCHERS)
    day.note("S1", "research")
    day.hand_out()
    day.slip("S1")
    day.hand_out()
    assert day.published()(day.event, day.who, day.present(), day.truths()) == [
        "business, then business",
        "experts, then research",
    ]
    assert not day.is_derived()
