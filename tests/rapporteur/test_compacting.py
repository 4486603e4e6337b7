"""A compacted vault says what it said before, and holds nothing of what was forgotten, deleted or edited away."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notetaker.exchange import default_ladder
from notetaker.model.body import Body
from notetaker.model.note import Decision, Kind, Note
from notetaker.model.place import Place
from notetaker.model.programme import Programme, Session
from notetaker.model.secret import Secret
from notetaker.organiser.archive import fold as archive_of
from notetaker.rapporteur import compacting, erase_for_good
from notetaker.rapporteur.compacting import compacted
from notetaker.rapporteur.state import fold
from notetaker.vault import Vault
from notetaker.vault.events import (
    AttendanceTakenBack,
    AttendanceTicked,
    BundleImported,
    BundleSealed,
    DraftKept,
    Event,
    FindingsDecided,
    ImportTakenBack,
    KitKept,
    NoteAmended,
    NoteCommitted,
    NoteDeleted,
    OwnForgotten,
    PlaceTaken,
    Redone,
    RestorePointSet,
    RosterForgotten,
    SessionChosen,
    SignerMade,
    TranscriptTaken,
    Undone,
    encode,
)

PASSPHRASE = Secret("piano orange hotel cactus")


def note(number: int, text: str = "x", kind: Kind = Kind.POINT) -> Note:
    return Note(f"n{number}", "S1", "research", kind, Body(text))


def written(events: tuple[Event, ...]) -> str:
    return "\n".join(encode(event).decode() for event in compacted(events))


NUMBERS = st.integers(0, 9)
EVENTS = st.one_of(
    st.builds(lambda n, kind: NoteCommitted(note(n, f"text {n}", kind)), NUMBERS, st.sampled_from([Kind.OWN, Kind.POINT])),
    st.builds(lambda n: NoteAmended(note(n, f"again {n}")), st.integers(0, 30)),
    st.builds(lambda n: NoteDeleted(f"n{n}"), st.integers(0, 30)),
    st.builds(lambda n: FindingsDecided(Decision.KEEP, f"text {n}", Body("w"), (note(n, f"text {n} kept"),)), NUMBERS),
    st.builds(lambda n: FindingsDecided(Decision.GENERALISE, f"text {n}", Body(""), (note(n, "[x]"),)), NUMBERS),
    st.builds(lambda n: TranscriptTaken((note(n + 10, "turn"), note(n + 20, "turn", Kind.OWN))), NUMBERS),
    st.just(OwnForgotten()),
    st.builds(lambda text: DraftKept(Body(text)), st.sampled_from(["", "and then", "so"])),
    st.builds(SessionChosen, st.sampled_from(["S1", "S2", ""])),
    st.builds(PlaceTaken, st.sampled_from(Place)),
    st.builds(lambda places: AttendanceTicked("S1", "mark", tuple(places)), st.lists(st.integers(0, 5), unique=True)),
    st.just(AttendanceTakenBack("S1")),
    st.builds(lambda n: BundleSealed(f"b{n}", ("S1",), n), st.integers(0, 3)),
    st.builds(lambda n: KitKept(f"kit-{n}.age", Secret(f"key {n}")), st.integers(0, 3)),
    st.just(RosterForgotten()),
    st.just(SignerMade(Secret("00" * 32))),
    st.just(Undone()),
    st.just(Redone()),
)  # fmt: skip


def possible(events: list[Event]) -> tuple[Event, ...]:
    """Only what a desk would write: no undoing where there is nothing to undo, and each note committed once."""
    state, kept = fold([]), list[Event]()
    for event in events:
        if isinstance(event, Undone | Redone) and not (
            state.can_undo if isinstance(event, Undone) else state.can_redo
        ):
            continue
        if set(_new(event)) & {note_id for each in kept for note_id in _new(each)}:
            continue
        if isinstance(event, NoteAmended | NoteDeleted | FindingsDecided) and not all(
            state.find(each) for each in _touched(event)
        ):
            continue
        kept.append(event)
        state.apply(event)
    return tuple(kept)


def _new(event: Event) -> list[str]:
    match event:
        case NoteCommitted(note):
            return [note.id]
        case TranscriptTaken(notes):
            return [each.id for each in notes]
        case _:
            return []


def _touched(event: NoteAmended | NoteDeleted | FindingsDecided) -> list[str]:
    if isinstance(event, FindingsDecided):
        return [each.id for each in event.notes]
    return [event.note_id if isinstance(event, NoteDeleted) else event.note.id]


@settings(max_examples=150, deadline=None)
@given(st.lists(EVENTS, max_size=40))
def test_a_compacted_vault_says_what_it_said_before(events: list[Event]) -> None:
    journal = possible(events)
    before, after = fold(journal), fold(compacted(journal))
    assert after.notes == before.notes
    assert after.counts == before.counts
    assert (after.session, after.kept_kit) == (before.session, before.kept_kit)
    assert after.unfinished == before.unfinished
    assert after.signer_seed == before.signer_seed
    assert [after.attendance.stretch_of(each.id) for each in after.notes] == [
        before.attendance.stretch_of(each.id) for each in before.notes
    ]
    for each in before.notes:
        assert after.is_settled(each.body.text) == before.is_settled(each.body.text)
    assert fold(compacted(tuple(compacted(journal)))).notes == before.notes


def test_no_earlier_form_is_left() -> None:
    events: tuple[Event, ...] = (
        NoteCommitted(note(1, "the first secret form")),
        NoteAmended(note(1, "as it reads now")),
        NoteCommitted(note(2, "a secret note")),
        NoteDeleted("n2"),
        NoteCommitted(note(3, "taken back, secret")),
        Undone(),
        NoteCommitted(note(4, "my own secret", Kind.OWN)),
        OwnForgotten(),
        DraftKept(Body("a secret draft")),
        DraftKept(Body("")),
    )
    assert "secret" not in written(events)
    assert [each.body.text for each in fold(compacted(events)).notes] == ["as it reads now"]


def test_no_key_of_a_forgotten_kit_is_left() -> None:
    events: tuple[Event, ...] = (
        KitKept("kit-1.age", Secret("first key")),
        KitKept("kit-2.age", Secret("second key")),
    )
    assert "first key" not in written(events)
    assert "second key" in written(events)
    assert "second key" not in written((*events, RosterForgotten()))


def imported(number: int, text: str, signer: str = "", revision: int = 1, *sessions: str) -> BundleImported:
    """A bundle with a note of each session; without a name its signer has no other one."""
    named = Programme("P", (Session("S1", "One"), Session("S2", "Two")), default_ladder())
    of = sessions or ("S1",)
    notes = tuple(replace(note(number, f"{text} {each}"), id=f"{number}-{each}", session=each) for each in of)
    return BundleImported(
        f"b{number}", revision, "p", named, signer or f"signer {number}", of, notes, digest=f"d{number}"
    )


def test_notes_that_a_later_bundle_took_the_place_of_are_left_no_more() -> None:
    events: tuple[Event, ...] = (
        RestorePointSet(),
        imported(1, "first secret", "anna", 1, "S1", "S2"),
        imported(2, "other", "bert", 1),
        RestorePointSet(),
        imported(3, "corrected", "anna", 2, "S1"),
        RestorePointSet(),
        imported(4, "an older secret", "anna", 1, "S1"),
    )
    assert "secret S1" not in written(events)
    assert "first secret S2" in written(events)
    before, after = archive_of(events), archive_of(compacted(events))
    assert after.points() == before.points()
    assert set(after.by_digest) == set(before.by_digest), "they are known, and importing them again changes nothing"
    assert (after.signers, after.programmes()) == (before.signers, before.programmes())
    assert tuple(compacted(tuple(compacted(events)))) == tuple(compacted(events))


def test_going_back_after_a_compaction_brings_nothing_back_that_is_not_whole() -> None:
    """Points to which an earlier form belongs are used up; the others lead where they led."""
    first, corrected = imported(1, "first", "anna", 1), imported(2, "corrected", "anna", 2)
    events: tuple[Event, ...] = (
        *(RestorePointSet(), first),
        *(RestorePointSet(), corrected),
        *(RestorePointSet(), imported(3, "later")),
    )
    after = archive_of(compacted(events))
    assert [each.bundle_id for each in after.since_point] == ["b3"]
    after.apply(ImportTakenBack())
    assert [point.note.body.text for point in after.points()] == ["corrected S1"]
    assert not after.since_point
    after.apply(ImportTakenBack())
    assert len(after.points()) == 1


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.just(RestorePointSet()),
            st.just(ImportTakenBack()),
            st.builds(
                lambda n, revision, sessions: imported(n, "x", "ab"[n % 2], revision, *sorted(sessions)),
                st.integers(0, 12),
                st.integers(1, 4),
                st.sets(st.sampled_from(["S1", "S2"]), min_size=1),
            ),
        ),
        max_size=15,
        unique_by=lambda event: event.bundle_id if isinstance(event, BundleImported) else object(),
    )
)
def test_a_compacted_archive_shows_what_it_showed_also_where_it_goes_back(events: list[Event]) -> None:
    before, after = archive_of(events), archive_of(compacted(tuple(events)))
    while True:
        assert after.points() == before.points()
        assert set(after.bundles) == set(before.bundles)
        if not after._points:
            return
        before.apply(ImportTakenBack())
        after.apply(ImportTakenBack())


def test_an_import_that_was_taken_back_is_left_no_more() -> None:

    events: tuple[Event, ...] = (
        RestorePointSet(),
        imported(1, "stays"),
        RestorePointSet(),
        imported(2, "secret"),
        ImportTakenBack(),
        RestorePointSet(),
        imported(3, "comes later"),
    )
    assert "secret" not in written(events)
    before, after = archive_of(events), archive_of(compacted(events))
    assert after == before
    assert after.since_point == before.since_point == (events[-1],)
    gone = (*events, ImportTakenBack(), ImportTakenBack())
    assert tuple(compacted(gone)) == ()
    assert archive_of(gone).bundles == {}


def test_a_surface_that_no_note_has_any_more_is_forgotten_with_it() -> None:
    kept = note(1, "Ada Stranger said so")
    events: tuple[Event, ...] = (
        NoteCommitted(kept),
        FindingsDecided(Decision.KEEP, "Ada Stranger", Body("public"), (kept,)),
    )
    assert fold(compacted(events)).is_settled("Ada Stranger")
    assert "Stranger" not in written((*events, NoteDeleted("n1")))


def test_every_event_is_decided_on() -> None:
    """A new kind of event must say what becomes of it."""
    decided = (
        *compacting.KEPT,
        *compacting.IMPORTS,
        *compacting.WITHHELD,
        *compacting.ONLY_THE_LAST,
        *compacting.AS_THEY_CAME_OUT,
        *compacting.NEVER,
    )
    assert len(set(decided)) == len(decided)
    assert set(decided) == set(get_args(Event))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "mine.ntvault"
    with Vault.create(made, PASSPHRASE) as vault:
        vault.append_all(
            [encode(NoteCommitted(note(1, "before"))), encode(NoteAmended(note(1, "after"))), encode(Undone())]
        )
    return made


def test_the_vault_on_the_disk_is_the_compacted_one(folder: Path) -> None:
    done = erase_for_good(folder, PASSPHRASE)
    assert (done.before, done.after) == (3, 1)
    with Vault.open(folder, PASSPHRASE) as vault:
        assert list(vault.records()) == [encode(NoteCommitted(note(1, "before")))]
