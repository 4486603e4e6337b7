"""The bundle: nothing in it tells who, when, in which order or where, and only its recipients read it."""

import itertools
import os
import platform
import re
import socket
from collections.abc import Iterable
from dataclasses import fields, replace
from unittest.mock import Mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notetaker.age import HeaderError, MacError, PayloadError, decrypt_bytes, encrypt_bytes
from notetaker.exchange.bundle import Bundle, BundleNote, Widened, read_bundle, write_bundle
from notetaker.exchange.errors import (
    DamagedContentError,
    ForeignFileError,
    KitNotBundleError,
    NewerVersionError,
    OtherRecipientsError,
    PassphraseNotKeyError,
    RecipientCountError,
    RecipientError,
    ResealedError,
    SignatureError,
    UnsignedError,
    UnwritableError,
)
from notetaker.exchange.json_lines import read_lines, write_lines
from notetaker.exchange.keys import OrganiserKey, new_key
from notetaker.exchange.kit import Kit, write_kit
from notetaker.exchange.payload import PayloadKind, read_payload
from notetaker.exchange.schema import new_id
from notetaker.exchange.sealing import seal_for_keys
from notetaker.exchange.signing import Signer
from notetaker.exchange.spoken import receipt, spoken
from notetaker.model.body import SLOT, Body, Form, Mention, Placeholder
from notetaker.model.note import Kind
from notetaker.model.programme import Programme
from notetaker.model.roster import Roster
from notetaker.model.secret import Secret

PROGRAMME_ID = "0123456789abcdef" * 2


def note(number: int, **changes: object) -> BundleNote:
    """A note as a vault would give it: with an id that nobody else may see."""
    body = Body(f"Point {number}: agrees with {SLOT}.", (Placeholder("business", Mention.PERSON),))
    made = BundleNote(f"vault-{number:04}", "S1", "expert_community", Kind.POINT, body)
    return replace(made, **changes)  # type: ignore[arg-type]  # the fields are given by name


def fresh(programme: Programme, some: Iterable[BundleNote]) -> Bundle:
    """A bundle on all sessions, as if it were the first one of its vault."""
    return Bundle.fresh(PROGRAMME_ID, 1, programme, ["S3", "S2", "S1"], some)


@pytest.fixture
def bundle(programme: Programme) -> Bundle:
    return fresh(programme, [note(number) for number in range(20)])


@pytest.fixture
def sealed(bundle: Bundle, key: OrganiserKey, recovery: OrganiserKey, signer: Signer) -> bytes:
    return write_bundle(bundle, (key.recipient, recovery.recipient), signer)


def plain_of(data: bytes, key: OrganiserKey) -> bytes:
    return decrypt_bytes([key.identity], data)


def content_of(data: bytes, key: OrganiserKey) -> bytes:
    return read_payload(plain_of(data, key)).content


def test_a_bundle_comes_back_to_each_recipient(
    bundle: Bundle, sealed: bytes, key: OrganiserKey, recovery: OrganiserKey, signer: Signer
) -> None:
    for identity in (key.identity, recovery.identity):
        opened = read_bundle(sealed, [identity])
        assert (opened.bundle, opened.signer) == (bundle, signer.public)
        assert spoken(opened.digest) == receipt(sealed)


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=SLOT), max_size=60)
placeholders = st.builds(
    Placeholder,
    st.sampled_from(["business", "decision_makers", "participant"]),
    st.sampled_from(Mention),
    st.integers(1, 9),
    st.sampled_from(Form),
)
notes = st.builds(
    lambda session, category, kind, pieces, held: BundleNote(
        "",
        session,
        category,
        kind,
        Body(SLOT.join(pieces[: len(held) + 1]).ljust(0), tuple(held[: len(pieces) - 1])),
    ),
    st.sampled_from(["S1", "S2"]),
    st.sampled_from(["research", "expert_community", "participant"]),
    st.sampled_from([kind for kind in Kind if kind is not Kind.OWN]),
    st.lists(texts, min_size=1, max_size=4),
    st.lists(placeholders, max_size=4),
)


@given(st.lists(notes, max_size=8))
@settings(max_examples=40, deadline=None)
def test_any_notes_come_back_as_they_were(
    programme: Programme, key: OrganiserKey, signer: Signer, given_notes: list[BundleNote]
) -> None:
    bundle = fresh(programme, given_notes)
    opened = read_bundle(write_bundle(bundle, (key.recipient,), signer), [key.identity]).bundle

    def contents(some: tuple[BundleNote, ...] | list[BundleNote]) -> list[str]:
        return sorted(repr(replace(one, id="")) for one in some)

    assert opened == bundle
    assert contents(opened.notes) == contents(given_notes)


def test_the_schema_has_no_field_for_anything_that_identifies(sealed: bytes, key: OrganiserKey) -> None:
    lines = list(read_lines(content_of(sealed, key)))
    (fields_of_notes,) = {tuple(line) for line in lines if line["type"] == "note"}

    assert fields_of_notes == ("type", "id", "session", "category", "kind", "text", "placeholders")
    assert {str(line["type"]) for line in lines} == {"bundle", "programme", "category", "session", "note", "end"}
    assert [tuple(line) for line in lines if line["type"] == "bundle"] == [
        ("type", "id", "programme", "edition", "revision", "before", "sessions")
    ]
    assert [field.name for field in fields(BundleNote)] == ["id", "session", "category", "kind", "body"]


def test_the_plaintext_tells_no_roster_user_host_or_time(
    programme: Programme, key: OrganiserKey, signer: Signer, roster: Roster, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("USER", "LOGNAME", "USERNAME", "HOSTNAME", "COMPUTERNAME"):
        monkeypatch.setenv(variable, "xqzv-somebody")
    monkeypatch.setattr(socket, "gethostname", lambda: "xqzv-somewhere")
    monkeypatch.setattr(platform, "node", lambda: "xqzv-somewhere")
    sealed = write_bundle(fresh(programme, map(note, range(20))), (key.recipient,), signer)
    content = content_of(sealed, key).decode()

    for person in roster:
        for word in (person.name, person.affiliation, *person.aliases, *person.affiliation_aliases):
            assert word not in content
            assert word.encode() not in plain_of(sealed, key)
    for word in ("xqzv", "vault-", "python", "linux", "notetaker", "/", "\\"):
        assert word not in content.casefold()
    without_ids = re.sub(r'"[0-9a-f]{32}"', "", content)
    assert not re.search(r"\d\d:\d\d|\d{10}", without_ids)


def test_two_exports_of_the_same_notes_share_no_id_and_no_order(
    programme: Programme, key: OrganiserKey, signer: Signer
) -> None:
    given_notes = [note(number) for number in range(40)]
    exports = [fresh(programme, order) for order in (given_notes, given_notes, given_notes[::-1])]
    for one, other in itertools.combinations(exports, 2):
        assert one.id != other.id
        assert not {item.id for item in one.notes} & {item.id for item in other.notes}
        assert [item.body for item in one.notes] != [item.body for item in other.notes]
    for export in exports:
        assert [item.body for item in export.notes] != [item.body for item in given_notes]
        lines = content_of(write_bundle(export, (key.recipient,), signer), key).decode().splitlines()
        ids = [line[21:53] for line in lines if line.startswith('{"type":"note"')]
        assert ids == sorted(ids) == [item.id for item in export.notes]


def test_a_bundle_shows_only_its_padded_size(programme: Programme, key: OrganiserKey, signer: Signer) -> None:
    sizes = {
        len(write_bundle(fresh(programme, map(note, range(count))), (key.recipient,), signer))
        for count in (0, 1, 7, 30, 100)
    }
    assert len(sizes) == 1


@pytest.mark.parametrize(
    "bad",
    [
        note(1, kind=Kind.OWN),
        note(1, session="S3"),
        note(1, session="S9"),
        note(1, category="press"),
        note(1, body=Body(SLOT, (Placeholder("press", Mention.PERSON),))),
    ],
    ids=["own remark", "off the table", "unknown session", "unknown category", "unknown category of a mention"],
)
def test_what_must_not_leave_cannot_be_expressed(programme: Programme, bad: BundleNote) -> None:
    with pytest.raises(ValueError, match=r"remark|session|category"):
        fresh(programme, [bad])


def test_ids_are_drawn_many_at_once(programme: Programme, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each draw lets go of the interpreter: one for every note kept the window waiting until all were sealed."""
    draw = Mock(wraps=os.urandom)
    monkeypatch.setattr(os, "urandom", draw)

    bundle = fresh(programme, [note(number) for number in range(1000)])

    assert len({each.id for each in bundle.notes}) == 1000
    assert draw.call_count <= 6


def test_the_order_of_a_vault_cannot_be_expressed(programme: Programme) -> None:
    ids = sorted((new_id() for _ in range(3)), reverse=True)
    ordered = tuple(note(number, id=key) for number, key in enumerate(ids))
    with pytest.raises(ValueError, match="order of their ids"):
        Bundle(new_id(), PROGRAMME_ID, 1, programme, ("S1",), ordered)
    with pytest.raises(ValueError, match="order of their ids"):
        Bundle(new_id(), PROGRAMME_ID, 1, programme, ("S1",), (ordered[0], ordered[0]))
    with pytest.raises(ValueError, match="random"):
        Bundle(new_id(), PROGRAMME_ID, 1, programme, ("S1",), (note(1),))


def test_a_bundle_says_which_sessions_it_covers_and_which_revision_it_is(
    programme: Programme, key: OrganiserKey, signer: Signer
) -> None:
    before = [new_id() for _ in range(6)]
    bundle = Bundle.fresh(PROGRAMME_ID, 7, programme, ["S2", "S1"], [note(1)], edition="e" * 32, before=before)
    opened = read_bundle(write_bundle(bundle, (key.recipient,), signer), [key.identity]).bundle

    assert (opened.revision, opened.sessions) == (7, ("S1", "S2"))
    assert (opened.edition, opened.before) == ("e" * 32, tuple(before))


def test_a_bundle_names_the_latest_hundred_before_it_and_never_itself(
    programme: Programme, key: OrganiserKey, signer: Signer
) -> None:
    before = [new_id() for _ in range(130)]
    bundle = Bundle.fresh(PROGRAMME_ID, 131, programme, ["S1"], [note(1)], before=before)
    opened = read_bundle(write_bundle(bundle, (key.recipient,), signer), [key.identity]).bundle
    assert opened.before == tuple(before[-100:])

    again = bundle.following([*before, bundle.id])
    assert (again.revision, again.before[-1]) == (132, bundle.id)
    assert again.id != bundle.id
    assert not {each.id for each in again.notes} & {each.id for each in bundle.notes}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("before", []),
        ("before", ["a" * 32]),
        ("before", ["a" * 32, "a" * 32]),
        ("before", ["a" * 32, "b" * 32, "c" * 32]),
        ("before", ["a" * 32, "P01"]),
        ("edition", "second"),
        ("edition", None),
        ("revision", 2),
        ("revision", 1_000_001),
    ],
)
def test_what_a_bundle_says_of_those_before_it_is_exact(
    programme: Programme, key: OrganiserKey, signer: Signer, field: str, value: object
) -> None:
    bundle = Bundle.fresh(PROGRAMME_ID, 3, programme, ["S1"], [note(1)], before=["a" * 32, "b" * 32])
    lines = list(read_lines(content_of(write_bundle(bundle, (key.recipient,), signer), key)))
    lines[0] = {**lines[0], field: value}
    data = seal_for_keys(PayloadKind.BUNDLE, write_lines(lines), (key.recipient,), signer)
    with pytest.raises(DamagedContentError):
        read_bundle(data, [key.identity])


@pytest.mark.parametrize(
    ("revision", "sessions"),
    [(0, ("S1",)), (1, ("S2", "S1")), (1, ("S1", "S1")), (1, ("S1", "S9")), (1, ("S2",))],
)
def test_a_revision_or_sessions_that_do_not_fit_are_refused(
    programme: Programme, revision: int, sessions: tuple[str, ...]
) -> None:
    with pytest.raises(ValueError, match="session"):
        Bundle(new_id(), PROGRAMME_ID, revision, programme, sessions, (note(1, id=new_id()),))


def test_a_note_of_a_hundred_thousand_characters_travels(
    programme: Programme, key: OrganiserKey, signer: Signer
) -> None:
    bundle = fresh(programme, [note(1, body=Body("é\0\u202e\n" * 25_000))])

    assert read_bundle(write_bundle(bundle, (key.recipient,), signer), [key.identity]).bundle == bundle


def test_a_bundle_for_somebody_else_is_said(sealed: bytes) -> None:
    with pytest.raises(OtherRecipientsError, match="other recipients"):
        read_bundle(sealed, [new_key().identity])


def test_a_bundle_whose_beginning_was_damaged_may_be_so(sealed: bytes, key: OrganiserKey) -> None:
    """Nobody can tell what was damaged there from what is sealed for others: both are said."""
    damaged = bytearray(sealed)
    place = sealed.index(b"\n", 600) + 8  # in a line of base64
    damaged[place : place + 4] = b"AAAA"
    with pytest.raises(OtherRecipientsError, match="damaged on the way") as refused:
        read_bundle(bytes(damaged), [key.identity])
    assert "again" in refused.value.todo


def test_a_truncated_bundle_is_said(sealed: bytes, key: OrganiserKey) -> None:
    for length in (21, 100, 1000, 2000, 3200, 3400, len(sealed) // 2, len(sealed) - 1):
        with pytest.raises((HeaderError, PayloadError)):
            read_bundle(sealed[:length], [key.identity])


def test_a_flipped_bit_is_never_taken(sealed: bytes, key: OrganiserKey) -> None:
    for place in (*range(0, 3600, 37), *range(3600, len(sealed), 4001), len(sealed) - 1):
        damaged = bytearray(sealed)
        damaged[place] ^= 4
        with pytest.raises((ForeignFileError, HeaderError, MacError, PayloadError, OtherRecipientsError)):
            read_bundle(bytes(damaged), [key.identity])


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(5000), b"%PDF-1.7\n", b"{}\n"])
def test_a_foreign_file_is_said(data: bytes, key: OrganiserKey) -> None:
    with pytest.raises(ForeignFileError):
        read_bundle(data, [key.identity])


def test_an_age_file_of_something_else_is_foreign(key: OrganiserKey) -> None:
    with pytest.raises(ForeignFileError):
        read_bundle(encrypt_bytes([key.identity.recipient()], b"a letter"), [key.identity])


def test_a_kit_given_as_a_bundle_is_said(kit: Kit, key: OrganiserKey) -> None:
    with pytest.raises(KitNotBundleError):
        read_bundle(write_kit(kit, recipients=(key.recipient,)), [key.identity])
    with pytest.raises(PassphraseNotKeyError):
        read_bundle(write_kit(kit, passphrase=Secret("mot de passe")), [key.identity])


def test_a_newer_bundle_is_said(sealed: bytes, key: OrganiserKey) -> None:
    plain = bytearray(plain_of(sealed, key))
    plain[12] = 4
    with pytest.raises(NewerVersionError):
        read_bundle(encrypt_bytes([key.identity.recipient()], bytes(plain)), [key.identity])


def test_a_bundle_without_a_signature_is_not_taken(sealed: bytes, key: OrganiserKey) -> None:
    data = seal_for_keys(PayloadKind.BUNDLE, content_of(sealed, key), (key.recipient,), None)
    with pytest.raises(UnsignedError):
        read_bundle(data, [key.identity])


def test_a_changed_word_breaks_the_signature(sealed: bytes, key: OrganiserKey) -> None:
    plain = plain_of(sealed, key).replace(b"agrees with", b"opposes to ", 1)
    with pytest.raises(SignatureError):
        read_bundle(encrypt_bytes([key.identity.recipient()], plain), [key.identity])


def test_a_bundle_that_a_recipient_passes_on_is_not_taken(sealed: bytes, key: OrganiserKey) -> None:
    other = new_key()
    with pytest.raises(ResealedError):
        read_bundle(encrypt_bytes([other.identity.recipient()], plain_of(sealed, key)), [other.identity])


def test_recipients_are_quantum_safe_keys_each_once(bundle: Bundle, key: OrganiserKey, signer: Signer) -> None:
    with pytest.raises(RecipientError, match="Recipient 2"):
        write_bundle(
            bundle, (key.recipient, "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"), signer
        )
    for bad in ((), (key.recipient, key.recipient), tuple(new_key().recipient for _ in range(65))):
        with pytest.raises(RecipientCountError):
            write_bundle(bundle, bad, signer)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("speaker", "P01"),
        ("time", "10:42"),
        ("kind", "own"),
        ("kind", "rumour"),
        ("category", "press"),
        ("session", "S3"),
        ("text", "no slot"),
        ("text", 3),
        ("placeholders", []),
        ("placeholders", [["business", "person"]]),
        ("placeholders", [["business", "person", 0]]),
        ("placeholders", [["business", "animal", 1]]),
        ("placeholders", [["Zoé", "person", 1]]),
        ("placeholders", [["business", "person", 1, "one"]]),
        ("placeholders", [["business", "person", 1, "several", "several"]]),
        ("id", "f" * 31),
        ("id", "F" * 32),
    ],
)
def test_a_note_outside_the_format_is_refused_even_when_signed(
    sealed: bytes, key: OrganiserKey, signer: Signer, field: str, value: object
) -> None:
    lines = list(read_lines(content_of(sealed, key)))
    place = next(number for number, line in enumerate(lines) if line["type"] == "note")
    lines[place] = {**lines[place], field: value}
    data = seal_for_keys(PayloadKind.BUNDLE, write_lines(lines), (key.recipient,), signer)
    with pytest.raises(DamagedContentError):
        read_bundle(data, [key.identity])


def test_notes_in_another_order_are_refused_even_when_signed(
    sealed: bytes, key: OrganiserKey, signer: Signer
) -> None:
    lines = list(read_lines(content_of(sealed, key)))
    lines[-2], lines[-3] = lines[-3], lines[-2]
    data = seal_for_keys(PayloadKind.BUNDLE, write_lines(lines), (key.recipient,), signer)
    with pytest.raises(DamagedContentError):
        read_bundle(data, [key.identity])


@pytest.mark.parametrize("text", ["x" * 1_000_001, "half \ud83d"], ids=["too long", "half a character"])
def test_what_nobody_could_open_is_not_sealed(
    programme: Programme, key: OrganiserKey, signer: Signer, text: str
) -> None:
    bundle = fresh(programme, [note(1, body=Body(text))])
    with pytest.raises(UnwritableError) as caught:
        write_bundle(bundle, (key.recipient,), signer)
    assert caught.value.__suppress_context__
    assert "Nothing was written" in str(caught.value)


def test_a_hostile_number_of_lines_is_refused_at_once(sealed: bytes, key: OrganiserKey, signer: Signer) -> None:
    lines = list(read_lines(content_of(sealed, key)))
    many = [{**lines[2], "key": f"c{number}"} for number in range(50_000)]
    data = seal_for_keys(PayloadKind.BUNDLE, write_lines([*lines[:2], *many, *lines[2:]]), (key.recipient,), signer)
    with pytest.raises(DamagedContentError, match="format") as caught:
        read_bundle(data, [key.identity])
    assert "more than 200" in caught.value.detail


def test_a_bundle_says_what_each_category_is_shown_as(
    programme: Programme, key: OrganiserKey, recovery: OrganiserKey, signer: Signer
) -> None:
    blocks = {
        "S1": {"civil_society": "expert_community", "research": "expert_community"},
        "S9": {"research": "participant"},
    }
    made = Bundle.fresh(PROGRAMME_ID, 1, programme, ["S1"], [note(1)], blocks)
    assert [(each.session, each.category, each.shown) for each in made.widened] == [
        ("S1", "research", "expert_community"),
        ("S1", "civil_society", "expert_community"),
    ]
    sealed = write_bundle(made, [key.recipient, recovery.recipient], signer)
    assert read_bundle(sealed, [key.identity]).bundle == made


@pytest.mark.parametrize(
    "widened",
    [
        (Widened("S9", "research", "participant"),),
        (Widened("S1", "research", "research"),),
        (Widened("S1", "research", "decision_makers"),),
        (Widened("S1", "nobody", "participant"),),
        (Widened("S1", "expert_community", "participant"),),
        (Widened("S1", "research", "participant"), Widened("S1", "research", "expert_community")),
        (Widened("S1", "civil_society", "participant"), Widened("S1", "research", "participant")),
    ],
)
def test_what_is_widened_fits_the_sessions_and_the_ladder(
    programme: Programme, widened: tuple[Widened, ...]
) -> None:
    made = Bundle.fresh(PROGRAMME_ID, 1, programme, ["S1"], [])
    with pytest.raises(ValueError, match="widened"):
        replace(made, widened=widened)
