"""What one thing said in several sessions tells: who was there every time; and bands in place of counts."""

import doctest
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.exposure import band, bands, series
from notetaker.model.category import WIDEST
from notetaker.model.programme import Programme, Session
from notetaker.model.roster import Participant
from tests.exposure.worlds import FINEST, LADDER, many, roster

DAYS = ("S1", "S2", "S3")
EVENT = Programme("Example", tuple(Session(key, key) for key in DAYS), LADDER, 3)


def test_a_category_of_which_too_few_were_there_each_time_is_a_series() -> None:
    who = roster(*many("research", 2, "S1 S3"), *many("research", 4, "S1"), *many("research", 4, "S3"))
    (found,) = series(EVENT, who, [("S3", "research"), ("S1", "research")])
    assert found.sessions == ("S1", "S3")
    assert found.categories == ("research",)
    assert str(found.band) == "0–2"


def test_sessions_with_the_same_people_are_no_series() -> None:
    assert not series(EVENT, roster(*many("research", 4, "S1 S2")), [("S1", "research"), ("S2", "research")])


def test_one_session_and_nobody_in_all_are_no_series() -> None:
    who = roster(*many("research", 3, "S1"), *many("research", 3, "S2"))
    assert not series(EVENT, who, [("S1", "research"), ("S2", "research")])
    assert not series(EVENT, roster(*many("research", 1)), [("S1", "research")])


def test_rungs_that_differ_from_session_to_session_are_one_series_where_one_person_fits() -> None:
    who = roster(*many("research", 1, "S1 S2"), *many("research", 5, "S1"), *many("civil_society", 5, "S1 S2"))
    (found,) = series(EVENT, who, [("S1", "research"), ("S2", "experts")])
    assert found.categories == ("research", "experts")


def test_notes_of_participants_lead_to_nobody() -> None:
    who = roster(*many("research", 1, "S1 S2"), *many("business", 9, "S1"), *many("business", 9, "S2"))
    assert not series(EVENT, who, [("S1", WIDEST), ("S2", WIDEST)])


def test_employers_count_in_a_series_too() -> None:
    who = roster(*[("business", "One", "S1 S2")] * 5)
    (found,) = series(EVENT, who, [("S1", "business"), ("S2", "business")])
    assert str(found.band) == "0–2"


people = st.lists(
    st.tuples(
        st.sampled_from(FINEST),
        st.sampled_from("ABCDEF"),
        st.sets(st.sampled_from(DAYS), min_size=1).map(lambda days: " ".join(sorted(days))),
    ),
    max_size=12,
)
shown = st.lists(
    st.tuples(st.sampled_from(DAYS), st.sampled_from((*FINEST, "experts", "deciders"))), max_size=5, unique=True
)


@given(people, shown)
def test_every_intersection_that_holds_too_few_is_told(
    rows: list[tuple[str, str, str]], said: list[tuple[str, str]]
) -> None:
    """The adversary intersects the candidates of all notes that one person may have said, and of each rung by itself."""
    who = roster(*rows)
    told = {each.sessions for each in series(EVENT, who, said)}
    for fine in FINEST:
        path = LADDER.path(fine)
        for rungs in (path[:1], path[1:2], path[:2]):
            chain = [each for each in said if each[1] in rungs]
            sessions = {session for session, _ in chain}
            if len(sessions) < 2:
                continue
            used = {category for _, category in chain}
            could: set[Participant] = set(who)
            for session in sessions:
                could &= set(who.present(session))
            could = {each for each in could if used.issubset(LADDER.path(each.category))}
            few = len(could) < EVENT.k or len({each.affiliation for each in could}) < EVENT.k
            if could and few:
                assert tuple(sorted(sessions)) in told


def test_bands_are_as_documented() -> None:
    assert doctest.testmod(bands).failed == 0


@pytest.mark.parametrize("k", range(2, 13))
def test_every_count_has_one_band_and_none_parts_those_below_k(k: int) -> None:
    assert len({band(count, k) for count in range(k)}) == 1
    for count in range(30):
        found = band(count, k)
        assert found.least <= count
        assert found.most is None or count <= found.most
    for one, other in combinations({band(count, k) for count in range(30)}, 2):
        assert one.most is None or other.most is None or one.most < other.least or other.most < one.least
