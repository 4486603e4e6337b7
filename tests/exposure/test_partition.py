"""The partition that stands for several bundles of one session: nothing that one of them hides is had from another."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.exposure import Widening, cross, joined
from notetaker.model.category import WIDEST, Category, Ladder
from notetaker.model.roster import Participant
from tests.exposure.worlds import FINEST, LADDER, PHRASES, algebra, many, programme, roster

Blocks = Mapping[str, str]
WHO = roster(*many("research", 4), *many("civil_society", 4), *many("business", 4), *many("institution", 4))
everybody = WHO.participants
departures = st.sets(st.integers(0, len(WHO) - 1), max_size=14)


def seen(gone: set[int]) -> tuple[Participant, ...]:
    return tuple(person for number, person in enumerate(everybody) if number not in gone)


def blocks_of(bundles: Sequence[tuple[set[int], int]]) -> list[Blocks]:
    """What the bundles of rapporteurs say who saw these people leave, under their kits' k."""
    found = []
    for gone, k in bundles:
        widening = Widening.of(programme(k), WHO, {"S1": {0: everybody, 1: seen(gone)}})
        found.append(widening.blocks(["S1"])["S1"])
    return found


def behind(blocks: Blocks, people: Sequence[Participant]) -> dict[str, list[Participant]]:
    """Who stands behind each category that these blocks show."""
    found: dict[str, list[Participant]] = {}
    for person in people:
        found.setdefault(blocks.get(person.category, person.category), []).append(person)
    return found


def test_bundles_that_widened_differently_are_shown_as_both_allow() -> None:
    shown = joined(LADDER, [{"research": "experts", "civil_society": "experts"}, {}])
    assert shown == {
        "research": "experts", "civil_society": "experts", "business": "business", "institution": "institution",
    }  # fmt: skip


def test_a_rung_that_the_ladder_has_not_above_a_category_is_participant() -> None:
    assert set(joined(LADDER, [{"research": "deciders"}]).values()) == {WIDEST}


@given(st.lists(st.tuples(departures, st.integers(2, 4)), min_size=1, max_size=4))
def test_nothing_small_in_the_eyes_of_any_rapporteur_is_left_after_joining(
    bundles: list[tuple[set[int], int]],
) -> None:
    tables = blocks_of(bundles)
    shown = joined(LADDER, tables)
    for gone, k in bundles:
        present = seen(gone)
        if len({person.affiliation for person in present}) >= k:
            assert not algebra(behind(shown, present), present, k)
    assert shown == joined(LADDER, reversed(tables))
    assert shown == joined(LADDER, [shown, *tables])


def test_the_partition_of_the_first_bundle_would_show_what_the_second_hides() -> None:
    """The search above bites: who saw two researchers leave finds the two others under the first bundle's names."""
    first, second = blocks_of([(set(), 3), ({0, 1}, 3)])
    present = seen({0, 1})
    assert algebra(behind(joined(LADDER, [first]), present), present, 3) == ("research",)
    assert not algebra(behind(joined(LADDER, [first, second]), present), present, 3)


def test_beside_each_other_bundles_that_widened_differently_part_a_small_set() -> None:
    """Why they are joined: civil society in one bundle taken from the experts in the other leaves the researchers."""
    who = seen({0, 1})
    beside = behind({}, [each for each in who if each.category == "civil_society"])
    coarser = behind({"research": "experts", "civil_society": "experts"}, who)
    assert algebra({**coarser, **beside}, who, 3) == ("experts",)


def test_every_block_is_a_rung_above_its_category() -> None:
    assert all(joined(LADDER, blocks_of([({0, 1, 8, 9}, 3)]))[fine] in LADDER.path(fine) for fine in FINEST)


def ladder(**widens_to: str) -> Ladder:
    """A ladder of these steps; what nothing is said of widens to `participant`."""
    keys = dict.fromkeys((*FINEST, *widens_to, *widens_to.values()))
    rungs = (Category(key, PHRASES, PHRASES, widens_to.get(key, WIDEST)) for key in keys if key != WIDEST)
    return Ladder((*rungs, Category(WIDEST, PHRASES, PHRASES, None)))


EXPERTS = ladder(research="experts", civil_society="experts")
ladders = st.lists(st.integers(0, 2), min_size=len(FINEST), max_size=len(FINEST)).map(
    lambda groups: ladder(**{fine: f"group {group}" for fine, group in zip(FINEST, groups, strict=True)})
)


@pytest.mark.parametrize(
    ("other", "crosses"),
    [
        (EXPERTS, False),
        (ladder(), False),
        (ladder(research="learned", civil_society="learned"), False),
        (ladder(research="experts", civil_society="experts", business="experts"), False),
        (ladder(business="deciders", institution="deciders"), False),
        (ladder(research="experts", civil_society="experts", experts="all", business="all"), False),
        (ladder(research="learned", business="learned"), True),
        (ladder(research="experts", business="experts"), True),
        (ladder(research="near", business="near", near="all", civil_society="all"), True),
        (ladder(research="experts", civil_society="experts", media="experts"), False),
        (ladder(civil_society="outside", media="outside"), False),
    ],
)
def test_ladders_cross_where_rungs_have_something_in_common_and_something_of_their_own(
    other: Ladder, crosses: bool
) -> None:
    assert cross(EXPERTS, other) is cross(other, EXPERTS) is crosses


@given(ladders, ladders, st.integers(2, 4), st.lists(st.integers(0, 5), min_size=4, max_size=4))
def test_what_left_under_two_ladders_that_do_not_cross_says_no_more_than_the_narrower_one(
    one: Ladder, other: Ladder, k: int, counts: list[int]
) -> None:
    """And where two of them do, some numbers of people make the note of a few: this is what is refused."""
    who = roster(*(each for fine, count in zip(FINEST, counts, strict=True) for each in many(fine, count)))
    shown = [Widening.of(programme(k, each), who) for each in (one, other)]
    for fine in FINEST:
        rungs = [widening.shown("S1", fine) for widening in shown]
        if any(rung is None for rung in rungs):
            continue
        behind_both = [
            person
            for person in who
            if all(person.category in each.below(str(rung)) for each, rung in zip((one, other), rungs, strict=True))
        ]
        if not cross(one, other):
            assert not behind_both or len(behind_both) >= k


def test_a_note_that_left_under_two_ladders_that_cross_is_of_the_few_of_both() -> None:
    who = roster(*many("research", 1), *many("civil_society", 4), *many("business", 4))
    other = ladder(research="learned", business="learned")
    rungs = {each: Widening.of(programme(3, each), who).shown("S1", "research") for each in (EXPERTS, other)}
    behind_both = set.intersection(*(set(each.below(str(rung))) for each, rung in rungs.items()))
    assert behind_both == {"research"}, "one person"
    assert cross(EXPERTS, other)
