"""The same bundles, in any order and number, make the same archive."""

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from notetaker.exchange import default_ladder
from notetaker.model.body import Body
from notetaker.model.category import Ladder
from notetaker.model.note import Kind, Note
from notetaker.model.programme import Programme, Session
from notetaker.organiser import Standing, importing
from notetaker.organiser.archive import fold
from notetaker.organiser.reporting import report_of
from notetaker.vault.events import BundleImported

PROGRAMME = Programme(
    "Dialogues", (Session("S1", "One"), Session("S2", "Two"), Session("S3", "Three")), default_ladder()
)


def bundle(number: int, signer: str, revision: int, *sessions: str, before: tuple[int, ...] = ()) -> BundleImported:
    """One of version 1, which has its revision alone, or one that names those that it comes after."""
    notes = tuple(
        Note(f"{number}-{session}", session, "research", Kind.POINT, Body(f"note {number} of {session}"))
        for session in sessions
    )
    known = tuple(f"b{each}" for each in before)
    return BundleImported(f"b{number}", revision, "p", PROGRAMME, signer, sessions, notes, before=known)


def test_bundles_of_several_rapporteurs_stand_beside_each_other() -> None:
    archive = fold([bundle(1, "anna", 1, "S1"), bundle(2, "bert", 1, "S1")])
    assert len(archive.points()) == 2


def test_a_corrected_bundle_replaces_its_sessions_and_leaves_the_others() -> None:
    archive = fold([bundle(1, "anna", 1, "S1", "S2"), bundle(2, "anna", 2, "S1")])
    assert {point.note.body.text for point in archive.points()} == {"note 2 of S1", "note 1 of S2"}


def test_what_no_bundle_covers_is_named() -> None:
    archive = fold([bundle(1, "anna", 1, "S1", "S2")])
    assert archive.missing_sessions("p") == ("Three",)


def test_two_copies_of_one_vault_that_sealed_the_same_revision_lose_nothing() -> None:
    archive = fold([bundle(1, "anna", 1, "S1"), bundle(2, "anna", 2, "S1"), bundle(3, "anna", 2, "S1")])
    assert {point.note.body.text for point in archive.points()} == {"note 2 of S1", "note 3 of S1"}


def test_a_bundle_of_another_state_of_the_programme_takes_no_note_out_of_the_report() -> None:
    widest = default_ladder()["participant"]
    other = Programme("Another title", (Session("S9", "Nine"),), Ladder((widest,)))
    stranger = replace(bundle(9, "eve", 999_999, "S9"), programme=other, notes=())
    archive = fold([bundle(1, "anna", 1, "S1"), bundle(2, "bert", 1, "S2"), stranger])
    programme = archive.programmes()["p"]
    assert programme.title == "Dialogues"
    assert [session.id for session in programme.sessions] == ["S1", "S2", "S3", "S9"]
    for first in (PROGRAMME, other):
        few = fold([replace(bundle(1, "anna", 1, "S1"), bundle_id=first.title), replace(stranger, bundle_id="N")])
        report = report_of(few.programmes()["p"], [point.note for point in few.points()], "en")
        assert sum(len(group.points) for section in report.sections for group in section.groups) == 1


bundles = st.lists(
    st.builds(
        lambda number, signer, revision, sessions, before: bundle(
            number, signer, revision, *sorted(sessions), before=tuple(before[: revision - 1])
        ),
        st.integers(0, 12),
        st.sampled_from(["anna", "bert", "carla"]),
        st.integers(1, 4),
        st.sets(st.sampled_from(["S1", "S2", "S3"]), min_size=1),
        st.lists(st.integers(0, 12), max_size=3, unique=True),
    ),
    max_size=8,
    unique_by=lambda each: each.bundle_id,
)


@given(bundles, st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(many: list[BundleImported], chance: random.Random) -> None:
    shuffled = [*many, *chance.choices(many, k=3)] if many else []
    chance.shuffle(shuffled)
    first, second = fold(many), fold(shuffled)
    assert first.points() == second.points()
    assert first.programmes() == second.programmes()
    assert first.bundles == second.bundles


def test_a_bundle_that_comes_late_is_outdated_and_one_of_a_copied_vault_conflicts() -> None:
    archive = fold([bundle(2, "anna", 2, "S1", "S2")])
    assert importing._standing(bundle(1, "anna", 1, "S1"), archive) is Standing.OUTDATED
    assert importing._standing(bundle(3, "anna", 2, "S1"), archive) is Standing.CONFLICTS
    assert importing._standing(bundle(4, "anna", 3, "S1"), archive) is Standing.SUPERSEDES
    assert importing._standing(bundle(5, "bert", 1, "S1"), archive) is Standing.NEW
    assert importing._standing(bundle(2, "anna", 2, "S1", "S2"), archive) is Standing.KNOWN


def test_a_vault_restored_from_a_copy_seals_beside_what_it_sealed_before_and_loses_nothing() -> None:
    """It has forgotten its bundles 2 and 3, and counts on from 1."""
    first = bundle(1, "anna", 1, "S1")
    second, third = bundle(2, "anna", 2, "S1", before=(1,)), bundle(3, "anna", 3, "S1", before=(1, 2))
    restored = bundle(4, "anna", 2, "S1", before=(1,))
    archive = fold([first, second, third])
    assert importing._standing(restored, archive) is Standing.CONFLICTS
    archive.apply(restored)
    assert {point.note.body.text for point in archive.points()} == {"note 3 of S1", "note 4 of S1"}
    later = bundle(5, "anna", 3, "S1", before=(1, 4))
    assert importing._standing(later, archive) is Standing.CONFLICTS
    archive.apply(later)
    assert {point.note.body.text for point in archive.points()} == {"note 3 of S1", "note 5 of S1"}
    assert importing._standing(second, fold([third])) is Standing.OUTDATED


def test_a_bundle_comes_after_those_that_it_has_no_room_to_name() -> None:
    long_after = bundle(500, "anna", 150, "S1", before=tuple(range(50, 150)))
    archive = fold([bundle(1, "anna", 7, "S1"), long_after])
    assert [point.note.body.text for point in archive.points()] == ["note 500 of S1"]


def test_sessions_of_which_the_bundles_were_made_with_different_kits_are_named() -> None:
    def made_with(edition: str, number: int, signer: str, *sessions: str) -> BundleImported:
        return replace(bundle(number, signer, 1, *sessions), edition=edition)

    old = bundle(1, "anna", 1, "S1", "S2", "S3")  # of version 1: nobody knows
    archive = fold([old, made_with("a", 2, "bert", "S1", "S2"), made_with("b", 3, "carla", "S2", "S3")])
    assert archive.mixed_sessions("p") == ("Two",)
    archive.apply(replace(made_with("b", 4, "bert", "S1", "S2"), revision=2, before=("b2",)))
    assert archive.mixed_sessions("p") == ()
