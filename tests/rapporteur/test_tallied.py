"""What is counted and kept in step is what counting all notes anew would find, whatever was done."""

from collections import Counter
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from notetaker.model.body import Body
from notetaker.model.note import Kind, Note
from notetaker.rapporteur.state import RapporteurState
from notetaker.rapporteur.tallied import Tallied
from notetaker.vault.events import (
    AttendanceTakenBack,
    AttendanceTicked,
    Event,
    NoteAmended,
    NoteCommitted,
    NoteDeleted,
    OwnForgotten,
    Redone,
    Undone,
)

SESSIONS = ("S1", "S2")


def note(number: int, session: str, kind: Kind) -> Note:
    return Note(f"n{number}", session, "research", kind, Body("x"))


Act = Callable[[RapporteurState, int], Event | None]


def _last(state: RapporteurState) -> Note | None:
    return state.notes[-1] if state.notes else None


def _amended(state: RapporteurState, number: int) -> Event | None:
    if (last := _last(state)) is None:
        return None
    return NoteAmended(Note(last.id, last.session, "business", tuple(Kind)[number % len(Kind)], Body("y")))


def _deleted(state: RapporteurState, _: int) -> Event | None:
    last = _last(state)
    return None if last is None else NoteDeleted(last.id)


ACTS: dict[str, Act] = {
    "commit": lambda _, number: NoteCommitted(note(number, SESSIONS[number % 2], tuple(Kind)[number % len(Kind)])),
    "amend": _amended,
    "delete": _deleted,
    "undo": lambda state, _: Undone() if state.can_undo else None,
    "redo": lambda state, _: Redone() if state.can_redo else None,
    "tick": lambda _, number: AttendanceTicked(SESSIONS[number % 2], "list", (number % 3,)),
    "slip": lambda _, number: AttendanceTakenBack(SESSIONS[number % 2]),
    "forget own": lambda *_: OwnForgotten(),
}


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(list(ACTS)), st.integers(0, 11), st.booleans()), max_size=40),
)
def test_counts_and_stretches_are_those_of_the_notes_that_are_there(done: list[tuple[str, int, bool]]) -> None:
    state = RapporteurState()
    for place, (name, choice, asked) in enumerate(done):
        event = ACTS[name](state, place * 12 + choice)
        if event is not None:
            state.apply(event)
        if asked:
            assert_in_step(state)
    assert_in_step(state)


def assert_in_step(state: RapporteurState) -> None:
    for session in SESSIONS:
        notes = state.notes_of(session)
        assert state.tally(session) == Counter(each.kind for each in notes)
        stretches = {state.attendance.stretch_of(each.id) for each in notes if each.kind is not Kind.OWN}
        assert state.noted_in(session) == stretches


def test_a_note_that_comes_back_to_another_stretch_is_counted_there() -> None:
    """The same tick after a slip takes its notes back; another one, and the same again, does not."""
    state, tick, other = (
        RapporteurState(),
        AttendanceTicked("S1", "list", (0,)),
        AttendanceTicked("S1", "list", (1,)),
    )
    slip = AttendanceTakenBack("S1")
    state.apply(tick)
    state.apply(NoteCommitted(note(1, "S1", Kind.POINT)))
    assert state.noted_in("S1") == {1}
    for event in (slip, other, slip, tick):
        state.apply(event)
    assert state.noted_in("S1") == {0}


def test_nothing_is_counted_before_it_is_asked_for() -> None:
    tallied: Tallied[str] = Tallied()
    tallied.change("a", 1)
    assert tallied.of("aab") == {"a": 2, "b": 1}
    tallied.change("a", -1)
    assert tallied.of("never looked at") == {"a": 1, "b": 1}
    tallied.forget()
    assert tallied.of("b") == {"b": 1}
