"""Nothing that leaves lets a reader derive a small cell; and the reader who tries finds it where a rule is broken."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.exposure import Widening
from notetaker.model.category import WIDEST, Category, Ladder
from notetaker.model.programme import Programme
from notetaker.model.roster import Participant, Roster
from tests.exposure.widening import widening_of
from tests.exposure.worlds import (
    FINEST,
    LADDER,
    PHRASES,
    SESSIONS,
    Attendance,
    Publish,
    Truth,
    algebra,
    derived,
    many,
    programme,
    roster,
    thorough,
)


def with_notes(present: Attendance, notes: Sequence[Truth]) -> dict[str, dict[int, tuple[Participant, ...]]]:
    """The stretches that have a note of anybody."""
    found: defaultdict[str, dict[int, tuple[Participant, ...]]] = defaultdict(dict)
    for note in notes:
        found[note.session][note.stretch] = present[note.session][note.stretch]
    return found


def honest(event: Programme, who: Roster, present: Attendance, notes: Sequence[Truth]) -> list[str | None]:
    widening = widening_of(event, who, with_notes(present, notes))
    return [widening.shown(note.session, note.category, note.stretch) for note in notes]


def renames_the_small_one_alone(
    event: Programme, who: Roster, present: Attendance, notes: Sequence[Truth]
) -> list[str | None]:
    """As any recoding of single cells would: its neighbours keep their names."""
    widening = widening_of(event, who, with_notes(present, notes))
    shown: list[str | None] = []
    for note in notes:
        people = [each for each in present[note.session][note.stretch] if each.category == note.category]
        small = len(people) < event.k or len({each.affiliation for each in people}) < event.k
        withheld = widening.shown(note.session, note.category, note.stretch) is None
        shown.append(None if withheld else (*event.ladder.path(note.category), WIDEST)[small])
    return shown


def forgets_organisations(
    event: Programme, who: Roster, present: Attendance, notes: Sequence[Truth]
) -> list[str | None]:
    def apart(people: Sequence[Participant]) -> tuple[Participant, ...]:
        return tuple(replace(each, affiliation=f"employer of {each.id}") for each in people)

    alone = {session: {key: apart(here) for key, here in each.items()} for session, each in present.items()}
    return honest(event, Roster(apart(who.participants)), alone, notes)


def ignores_departures(
    event: Programme, who: Roster, present: Attendance, notes: Sequence[Truth]
) -> list[str | None]:
    widening = Widening.of(event, who)
    return [widening.shown(note.session, note.category) for note in notes]


def ignores_the_list(
    event: Programme, who: Roster, present: Attendance, notes: Sequence[Truth]
) -> list[str | None]:
    unlisted = Roster(tuple(replace(each, sessions=("elsewhere",)) for each in who))
    return honest(event, unlisted, present, notes)


def asks_who_spoke(event: Programme, who: Roster, present: Attendance, notes: Sequence[Truth]) -> list[str | None]:
    """Widens, neighbours and all, only what has notes in the stretch in which it is small: finer, and it tells."""
    ladder = event.ladder
    shown = {(key, fine): fine for key in SESSIONS for fine in ladder.finest}
    for _ in ladder:
        for note in notes:
            rung = shown.get((note.session, note.category), WIDEST)
            here = [each for each in present[note.session][note.stretch] if rung in ladder.path(each.category)]
            if len(here) < event.k and rung != WIDEST:
                wider = ladder.path(rung)[1]
                shown.update({(note.session, fine): wider for fine in ladder.below(wider)})
    return [shown.get((note.session, note.category), WIDEST) for note in notes]


def stretches(who: Roster, **gone: Mapping[int, str]) -> Attendance:
    """Each session's stretches, numbered from 1, and in each the ids of those who are gone."""
    return {
        session: {
            number: tuple(each for each in who.present(session) if each.id not in ids.split())
            for number, ids in {1: "", **gone.get(session, {})}.items()
        }
        for session in SESSIONS
    }


SMALL = roster(*many("research", 2), *many("civil_society", 4), *many("business", 4))
"""P0 and P1 are the only researchers."""
ONE_EMPLOYER = roster(*[("research", "One", "S1")] * 4, *many("civil_society", 4), *many("business", 4))
FULL = roster(*many("research", 4), *many("civil_society", 4), *many("business", 4))
"""P0 to P3 are the researchers, P4 to P7 civil society."""
WALK_INS = Roster((*FULL, *roster(*many("institution", 3, "S2"))))


@pytest.mark.parametrize(
    ("broken", "who", "present", "notes"),
    [
        (renames_the_small_one_alone, SMALL, stretches(SMALL), [Truth("S1", 1, "research")]),
        (forgets_organisations, ONE_EMPLOYER, stretches(ONE_EMPLOYER), [Truth("S1", 1, "research")]),
        (ignores_departures, FULL, stretches(FULL, S1={2: "P0 P1"}), [Truth("S1", 2, "research")]),
        (asks_who_spoke, FULL, stretches(FULL, S1={2: "P0 P1"}), [Truth("S1", 2, "research")]),
        (ignores_the_list, WALK_INS, {"S1": {1: tuple(WALK_INS)}, "S2": {}}, [Truth("S1", 1, "institution")]),
    ],
)  # fmt: skip
def test_the_adversary_finds_a_small_cell_where_a_rule_is_broken_and_none_where_it_holds(
    broken: Publish, who: Roster, present: Attendance, notes: list[Truth]
) -> None:
    assert derived(broken, programme(), who, present, notes)
    assert not derived(honest, programme(), who, present, notes)


LADDERS = (
    LADDER,
    Ladder(tuple(Category(key, PHRASES, PHRASES, WIDEST if key in FINEST else None) for key in (*FINEST, WIDEST))),
    Ladder(
        tuple(
            Category(key, PHRASES, PHRASES, wider)
            for key, wider in {
                "research": "learned",
                "civil_society": "learned",
                "learned": "outside",
                "business": "outside",
                "outside": WIDEST,
                "institution": WIDEST,
                WIDEST: None,
            }.items()
        )
    ),
)
"""Two rungs, one, and three, one branch longer than the others."""


@st.composite
def events(draw: st.DrawFn) -> tuple[Programme, Roster, Attendance, list[Truth]]:
    """A ladder, a roster, who was present when (also people who were not listed), k, and up to three notes."""
    who = roster(
        *draw(
            st.lists(
                st.tuples(
                    st.sampled_from(FINEST),
                    st.sampled_from(["A", "B", "C", "D", "E", "F", ""]),
                    st.sampled_from(["", "S1", "S2", "S1 S2", "elsewhere"]),
                ),
                max_size=16,
            )
        )
    )
    people = st.sets(st.sampled_from(who.participants)) if len(who) else st.just(set())
    present: dict[str, dict[int, tuple[Participant, ...]]] = {}
    for session in SESSIONS:
        gone, come = draw(people), draw(people)
        listed = who.present(session)
        changed = tuple(each for each in who if (each in listed and each not in gone) or each in come)
        present[session] = {1: listed, 2: tuple(each for each in listed if each not in gone), 3: changed}
    truth = st.builds(Truth, st.sampled_from(SESSIONS), st.integers(1, 3), st.sampled_from((*FINEST, WIDEST)))
    notes = draw(st.lists(truth, min_size=1, max_size=3))
    return programme(draw(st.integers(2, 4)), draw(st.sampled_from(LADDERS))), who, present, notes


@given(events())
def test_no_reader_can_derive_a_small_cell(event: tuple[Programme, Roster, Attendance, list[Truth]]) -> None:
    assert not derived(honest, *event)


@given(events())
def test_no_set_operation_on_what_is_shown_of_a_session_makes_a_small_set(
    event: tuple[Programme, Roster, Attendance, list[Truth]],
) -> None:
    programme, who, present, notes = event
    widening = widening_of(programme, who, with_notes(present, notes))
    for note in notes:
        if widening.shown(note.session, note.category, note.stretch) is None:
            continue
        here = present[note.session][note.stretch]
        behind: defaultdict[str | None, list[Participant]] = defaultdict(list)
        for person in here:
            behind[widening.shown(note.session, person.category, note.stretch)].append(person)
        shown = {str(name): people for name, people in behind.items()} | {WIDEST: list(here)}
        assert not algebra(shown, here, programme.k)


@given(events())
def test_what_is_shown_is_on_the_ladder_of_the_category(
    event: tuple[Programme, Roster, Attendance, list[Truth]],
) -> None:
    programme, who, present, notes = event
    for note, shown in zip(notes, honest(programme, who, present, notes), strict=True):
        assert shown is None or shown in programme.ladder.path(note.category)


def twice(publish: Publish, first: int) -> Publish:
    """A brief of the notes that there were at some moment, and later the bundle of all; the reader has both."""

    def published(event: Programme, who: Roster, present: Attendance, notes: Sequence[Truth]) -> list[str | None]:
        later = publish(event, who, present, notes)
        brief = [*publish(event, who, present, notes[:first]), *[None] * (len(notes) - first)]
        return [
            None if one is None and other is None else f"{one}, then {other}"
            for one, other in zip(brief, later, strict=True)
        ]

    return published


@thorough
@given(events(), st.integers(1, 2))
def test_no_reader_of_a_brief_from_before_a_departure_and_a_bundle_from_after_it_can_derive_a_small_cell(
    event: tuple[Programme, Roster, Attendance, list[Truth]], first: int
) -> None:
    """The later one may be coarser. Each holds in every stretch, so what both leave holds in the stretch of a note."""
    assert not derived(twice(honest, min(first, len(event[3]))), *event)


def test_the_reader_of_two_is_a_reader_who_finds_something() -> None:
    notes = [Truth("S1", 1, "business"), Truth("S1", 2, "research")]
    assert derived(twice(ignores_departures, 1), programme(), FULL, stretches(FULL, S1={2: "P0 P1"}), notes)
