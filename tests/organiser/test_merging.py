"""Bundles of one session that widened differently are shown as all of them allow: nothing is left to subtract."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.exposure import Widening
from notetaker.model.body import SLOT, Body, Mention, Placeholder
from notetaker.model.category import WIDEST, Ladder
from notetaker.model.note import Kind, Note
from notetaker.model.roster import Participant, Roster
from notetaker.organiser.archive import fold
from notetaker.organiser.merging import Merged, merged
from notetaker.organiser.series_check import series_of_kinds
from notetaker.vault.events import BundleImported
from tests.exposure.worlds import FINEST, LADDER, algebra, many, programme, roster

Widened = tuple[tuple[str, str, str], ...]
HIDDEN: Widened = (("S1", "research", "experts"), ("S1", "civil_society", "experts"))


def bundle(signer: str, categories: Sequence[str], widened: Widened = (), k: int = 3) -> BundleImported:
    """One note of each of these categories in S1, each with a mention of the same."""
    notes = tuple(
        Note(
            f"{signer}-{number}", "S1", category, Kind.POINT,
            Body(f"with {SLOT}, {SLOT}", (Placeholder(category, Mention.PERSON), Placeholder(WIDEST, Mention.DETAIL))),
        )
        for number, category in enumerate(categories)
    )  # fmt: skip
    return BundleImported(signer, 1, "p", programme(k), signer, ("S1",), notes, widened)


def together(*bundles: BundleImported, roster: Roster | None = None) -> Merged:
    return merged(fold(bundles), "p", roster)


def shown(found: Merged) -> list[str]:
    return [note.category for note in found.notes]


def test_what_one_bundle_hides_no_other_shows() -> None:
    found = together(bundle("anna", ["research", "business"]), bundle("bert", ["experts"], HIDDEN))
    assert shown(found) == ["experts", "business", "experts"]
    assert [note.body.placeholders[0].category for note in found.notes] == ["experts", "business", "experts"]
    assert found.notes[0].body.placeholders[1].category == WIDEST


def test_it_is_hidden_also_where_the_other_has_no_note_of_it() -> None:
    found = together(bundle("anna", ["civil_society"]), bundle("bert", ["business"], HIDDEN))
    assert shown(found) == ["experts", "business"]


def test_a_rapporteur_who_attributed_nothing_takes_nothing_from_the_others() -> None:
    assert shown(together(bundle("anna", ["research"]), bundle("bert", [WIDEST]))) == ["research", WIDEST]


def test_a_session_that_was_widened_as_a_whole_is_so_for_all() -> None:
    everything = tuple(("S1", fine, WIDEST) for fine in FINEST)
    assert set(shown(together(bundle("anna", ["research"]), bundle("bert", [WIDEST], everything)))) == {WIDEST}


def test_bundles_that_do_not_say_what_they_widened_are_read_by_their_notes() -> None:
    assert shown(together(bundle("anna", ["research"]), bundle("bert", ["experts"]))) == ["experts", "experts"]


@pytest.mark.parametrize("rung", ["experts", "market"], ids=["under the same word", "under a word of its own"])
@pytest.mark.parametrize("says", [True, False])
def test_of_kits_whose_ladders_cross_only_what_both_allow_is_shown(rung: str, says: bool) -> None:
    """Side by side they would say of one remark, kept by two rapporteurs, that it is of what both rungs have in common."""
    steps = {"research": rung, "business": rung, "civil_society": WIDEST, "institution": WIDEST}
    rungs = [replace(each, widens_to=steps.get(each.key, each.widens_to)) for each in LADDER if each.key != rung]
    rungs.append(replace(LADDER["experts"], key=rung, widens_to=WIDEST))
    other = replace(programme(3), ladder=Ladder(tuple(rungs)))
    widened: Widened = (("S1", "research", rung), ("S1", "business", rung)) if says else ()
    bert = replace(bundle("bert", [rung, "civil_society"], widened), programme=other)
    for found in (
        together(bundle("anna", ["experts", "business"], HIDDEN), bert),
        together(bert, bundle("anna", ["experts", "business"], HIDDEN), bundle("cleo", ["business"])),
    ):
        assert set(shown(found)) == {WIDEST}
        assert {each.category for note in found.notes for each in note.body.placeholders} == {WIDEST}


def test_other_sessions_keep_their_categories() -> None:
    elsewhere = bundle("anna", ["research"])
    elsewhere = replace(
        elsewhere, sessions=("S2",), notes=tuple(replace(note, session="S2") for note in elsewhere.notes)
    )
    assert shown(together(elsewhere, bundle("bert", ["experts"], HIDDEN))) == ["research", "experts"]


def test_with_the_roster_its_list_under_the_highest_k_counts_too() -> None:
    who = roster(*many("research", 3), *many("civil_society", 5), *many("business", 5))
    loose, strict = bundle("anna", ["research", "business"], k=2), bundle("bert", ["business"], k=4)
    assert shown(together(loose, roster=who)) == ["research", "business"]
    assert shown(together(loose, strict, roster=who)) == ["experts", "business", "business"]
    assert shown(together(loose, roster=Roster(()))) == ["research", "business"]


def test_notes_of_a_session_for_which_the_list_has_too_few_are_left_out() -> None:
    found = together(bundle("anna", ["research", WIDEST]), roster=roster(*many("research", 2)))
    assert (found.notes, found.left_out) == ((), 2)


def test_a_kind_that_points_at_who_was_always_there_is_told() -> None:
    who = roster(*many("research", 1, "S1 S2"), *many("research", 4, "S1"), *many("research", 4, "S2"))
    notes = [
        Note(f"{kind}{session}", session, "research", kind, Body("x"))
        for kind in (Kind.POINT, Kind.QUESTION)
        for session in ("S1", "S2")
    ]
    (told,) = series_of_kinds(programme(), who, notes)
    assert told.kind is Kind.QUESTION
    assert told.series.sessions == ("S1", "S2")
    assert not list(series_of_kinds(programme(), who, notes[:3]))


WHO = roster(*(person for category in FINEST for person in many(category, 4)))
rapporteurs = st.lists(
    st.tuples(
        st.sets(st.integers(0, len(WHO) - 1), max_size=12),
        st.integers(2, 4),
        st.lists(st.sampled_from((*FINEST, WIDEST)), max_size=4),
    ),
    min_size=1,
    max_size=4,
)


def sealed(
    name: str, gone: set[int], k: int, categories: Sequence[str]
) -> tuple[BundleImported, tuple[Participant, ...]]:
    """What a rapporteur seals who saw these people leave before anything was said, and who was present then."""
    present = tuple(person for place, person in enumerate(WHO) if place not in gone)
    widening = Widening.of(programme(k), WHO, {"S1": {1: present}})
    leaving = [out for each in categories if (out := widening.shown("S1", each, 1)) is not None]
    blocks: Mapping[str, str] = widening.blocks(["S1"])["S1"]
    return bundle(name, leaving, tuple(("S1", fine, rung) for fine, rung in blocks.items()), k), present


@given(rapporteurs)
def test_no_set_operation_over_all_bundles_makes_a_small_set(
    each: list[tuple[set[int], int, list[str]]],
) -> None:
    """In the eyes of each rapporteur, who knows who was left, under the k of their kit."""
    made = [sealed(str(number), *how) for number, how in enumerate(each)]
    found = together(*(bundle for bundle, _ in made))
    names = set(shown(found)) - {WIDEST}
    for (bundle, present), (_, k, _) in zip(made, each, strict=True):
        if bundle.notes:
            behind = {name: [p for p in present if name in LADDER.path(p.category)] for name in names}
            assert not algebra({**behind, WIDEST: present}, present, k)


def test_the_search_bites_where_bundles_stand_beside_each_other() -> None:
    made = [sealed("anna", set(), 3, ["civil_society"]), sealed("bert", {0, 1}, 3, ["research"])]
    names = {note.category for bundle, _ in made for note in bundle.notes}
    present = made[1][1]
    assert algebra({name: [p for p in present if name in LADDER.path(p.category)] for name in names}, present, 3)
