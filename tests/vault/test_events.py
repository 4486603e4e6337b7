"""Events come back from their records as they were, and no record type can hold a name."""

import dataclasses
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.model.body import Body, Form, Mention, Placeholder
from notetaker.model.note import Decision, Finding, FindingKind, Kind, Note
from notetaker.model.secret import Secret
from notetaker.vault.events import (
    DraftKept,
    Event,
    FindingsDecided,
    KitKept,
    NoteCommitted,
    SessionChosen,
    SignerMade,
    Undone,
    UnknownEvent,
    decode,
    encode,
)

words = st.text(st.characters(exclude_characters="\ufffc"), max_size=40)
placeholders = st.builds(
    Placeholder,
    st.sampled_from(["research", "business"]),
    st.sampled_from(Mention),
    st.integers(1, 9),
    st.sampled_from(Form),
)
bodies = st.lists(placeholders, max_size=3).map(lambda many: Body("é\ufffc" * len(many) + "!", tuple(many)))
findings = st.builds(
    lambda start, length, kind: Finding(start, start + length, kind, "a-rule"),
    st.integers(0, 50),
    st.integers(1, 9),
    st.sampled_from(FindingKind),
)
notes = st.builds(
    Note,
    words,
    st.just("S1"),
    st.sampled_from(["research", "participant"]),
    st.sampled_from(Kind),
    bodies,
    st.lists(findings, max_size=2).map(tuple),
    together=st.booleans(),
)


@given(notes)
def test_a_note_comes_back_as_it_was(note: Note) -> None:
    assert decode(encode(NoteCommitted(note))) == NoteCommitted(note)


@given(st.lists(notes, max_size=3), words, bodies)
def test_a_decision_comes_back_as_it_was(many: list[Note], surface: str, reason: Body) -> None:
    event = FindingsDecided(Decision.KEEP, surface, reason, tuple(many))
    assert decode(encode(event)) == event


def test_a_lone_surrogate_is_kept_as_it_is() -> None:
    """No note has one; it could be in the title of a programme that somebody typed."""
    assert decode(encode(SessionChosen("\ud800"))) == SessionChosen("\ud800")


def test_secrets_are_in_the_sealed_record_and_not_in_what_is_printed() -> None:
    event = SignerMade(Secret("00ff"))
    assert b"00ff" in encode(event)
    assert "00ff" not in repr(decode(encode(event)))
    assert decode(encode(KitKept("f", Secret("key")))) == KitKept("f", Secret("key"))


A_NOTE = (
    b'{"event":"note-committed","note":{"id":"1","session":"S1","category":"research","kind":"point",'
    b'"body":{"text":"a \xef\xbf\xbc","placeholders":[{"category":"business","mention":"person","which":1}]}}}'
)


def test_a_note_of_before_there_were_themes_or_several_who_said_it_is_read() -> None:
    body = Body("a \ufffc", (Placeholder("business", Mention.PERSON),))
    assert decode(A_NOTE) == NoteCommitted(Note("1", "S1", "research", Kind.POINT, body))


@pytest.mark.parametrize(
    ("of_a_note", "changed"),
    [
        (b'"which":1', b'"which":1,"who":"said it"'),
        (b'"kind":"point"', b'"kind":"point","who":"said it"'),
        (b'"session":"S1",', b""),
        (b'"session":"S1"', b'"session":1'),
        (b'"which":1', b'"which":0'),
        (b'"which":1', b'"which":"1"'),
        (b'"which":1', b'"which":true'),
        (b'"kind":"point"', b'"kind":"said it"'),
        (b"\xef\xbf\xbc", b""),
        (b"\xef\xbf\xbc", b"\xff"),
    ],
)
def test_a_note_that_is_not_as_this_version_writes_it_is_refused(of_a_note: bytes, changed: bytes) -> None:
    assert of_a_note in A_NOTE
    with pytest.raises(UnknownEvent):
        decode(A_NOTE.replace(of_a_note, changed))


@pytest.mark.parametrize(
    "record",
    [
        b"",
        b"{",
        b"[]",
        b'"x"',
        b'{"event":"tomorrow"}',
        b'{"event":"undone","who":"said it"}',
        b'{"event":"place-taken","place":"said it"}',
        b"\xff",
        b'{"event":"place-taken","place":"capture","place":"curtain"}',
        b'{"event":"place-taken","event":"place-taken","place":"capture"}',
        b'{"event":"draft-kept","body":{"text":"","text":"said it","placeholders":[]}}',
        b'{"event":"draft-kept","body":{"text":"","text":"\xed\xa0\x80","placeholders":[]}}',
        b"[" * 100_000,
        b'{"event":"draft-kept","body":' + b"[" * 100_000,
        b'{"event":"draft-kept","x":"\xed\xa0\x80","body":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    ],
)
def test_a_record_that_is_not_known_is_refused_without_showing_it(record: bytes) -> None:
    with pytest.raises(UnknownEvent) as refused:
        decode(record)
    assert "said it" not in str(refused.value)


def test_no_event_has_a_field_for_who_said_it() -> None:
    """Promise 1: the schema itself has no place for a name, a code, an organisation, a seat or a time."""
    allowed = {
        "ProgrammeOpened": {
            *("programme_id", "programme", "recipients", "organiser", "edition", "successors", "revision"),
        },
        "KitKept": {"file", "identity", "with_codes"},
        "RosterForgotten": set(),
        "SignerMade": {"seed"},
        "SessionChosen": {"session"},
        "PlaceTaken": {"place"},
        "AttendanceTicked": {"session", "roster", "present"},
        "AttendanceCarriedOver": {"roster", "ticked"},
        "AttendanceTakenBack": {"session"},
        "NoteCommitted": {"note"},
        "TranscriptTaken": {"notes"},
        "NoteAmended": {"note"},
        "NoteAskedAgain": {"note"},
        "NoteDeleted": {"note_id"},
        "FindingsDecided": {"decision", "surface", "reason", "notes"},
        "Undone": set(),
        "Redone": set(),
        "DraftKept": {"draft"},
        "EditKept": {"note_id", "draft"},
        "ReasonKept": {"note_id", "finding", "reason"},
        "AbbreviationKept": {"short", "long"},
        "OwnForgotten": set(),
        "BundleSealed": {"bundle_id", "sessions", "notes"},
        "ProgrammeDrafted": {"programme"},
        "RestorePointSet": set(),
        "ImportTakenBack": set(),
        "NoteWithheld": {"note_id"},
        "NotePutBack": {"note_id"},
        "BundleImported": {
            *("bundle_id", "revision", "programme_id", "programme", "signer", "sessions", "notes", "widened"),
            *("edition", "before", "digest"),
        },
    }
    fields = {kind.__name__: {field.name for field in dataclasses.fields(kind)} for kind in get_args(Event)}
    assert fields == allowed
    assert {field.name for field in dataclasses.fields(Note)} == {
        "id",
        "session",
        "category",
        "kind",
        "body",
        "findings",
        "theme",
        "together",
    }


def test_events_without_fields_round_trip() -> None:
    assert decode(encode(Undone())) == Undone()
    assert decode(encode(DraftKept(Body("x \ufffc", (Placeholder("business", Mention.PERSON),))))) is not None
