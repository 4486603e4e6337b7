"""The event kit: what goes in comes out, for whom it is meant, and for nobody else."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notetaker.age import (
    HeaderError,
    PassphraseError,
    PayloadError,
    ScryptIdentity,
    ScryptRecipient,
    decrypt_bytes,
    scrypt,
)
from notetaker.age import encrypt_bytes as seal_with_age
from notetaker.exchange.categories import default_ladder
from notetaker.exchange.errors import (
    BundleNotKitError,
    DamagedContentError,
    ForeignFileError,
    KeyNotPassphraseError,
    NewerVersionError,
    OtherRecipientsError,
    RecipientCountError,
    RecipientError,
    ResealedError,
    TooLargeError,
    UnwritableError,
)
from notetaker.exchange.json_lines import read_lines, write_lines
from notetaker.exchange.keys import OrganiserKey, new_key
from notetaker.exchange.kit import Kit, read_kit, write_kit
from notetaker.exchange.payload import PayloadKind, read_payload, write_payload
from notetaker.exchange.schema import new_id
from notetaker.exchange.sealing import seal_for_passphrase
from notetaker.model.programme import Programme, Regime, Session
from notetaker.model.roster import Participant, Roster
from notetaker.model.secret import Secret

PASSPHRASE = Secret("trois petits mots")
NAMES = ("Zoé", "Étoile", "Nobody", "Quillwork", "Brumes")


def test_a_kit_for_a_passphrase_comes_back_as_it_was(kit: Kit) -> None:
    assert read_kit(write_kit(kit, passphrase=PASSPHRASE), passphrase=PASSPHRASE) == kit


def test_a_kit_for_keys_comes_back_to_each_of_them(kit: Kit) -> None:
    mine, yours = new_key(), new_key()
    data = write_kit(kit, recipients=(mine.recipient, yours.recipient))

    assert read_kit(data, identities=[mine.identity]) == read_kit(data, identities=[yours.identity]) == kit


def test_a_signed_kit_names_its_organiser(kit: Kit, key: OrganiserKey) -> None:
    mine = new_key()
    for data in (
        write_kit(kit, passphrase=PASSPHRASE, signer=key.signer),
        write_kit(kit, recipients=(mine.recipient,), signer=key.signer),
        write_kit(replace(kit, organiser=key.signer.public), passphrase=PASSPHRASE, signer=key.signer),
    ):
        assert read_kit(data, passphrase=PASSPHRASE, identities=[mine.identity]).organiser == key.signer.public


def test_an_unsigned_kit_cannot_name_an_organiser(kit: Kit, key: OrganiserKey) -> None:
    with pytest.raises(ValueError, match="who signs it"):
        write_kit(replace(kit, organiser=key.signer.public), passphrase=PASSPHRASE)
    with pytest.raises(ValueError, match="who signs it"):
        write_kit(replace(kit, organiser=key.signer.public), passphrase=PASSPHRASE, signer=new_key().signer)


def test_a_kit_is_an_ordinary_age_file_without_a_readable_name(kit: Kit) -> None:
    data = write_kit(kit, passphrase=PASSPHRASE)
    plain = decrypt_bytes([ScryptIdentity(PASSPHRASE)], data)

    assert data.startswith(b"age-encryption.org/v1\n-> scrypt ")
    assert len(plain) == 65_536
    for name in NAMES:
        assert name.encode() in plain
        assert name.encode() not in data
        assert name not in repr(kit)


def test_a_guess_at_the_passphrase_costs_the_work_that_age_uses(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("notetaker.exchange.sealing.ScryptRecipient", ScryptRecipient)
    monkeypatch.setattr(scrypt, "DEFAULT_LOG_N", 13)
    data = write_kit(kit, passphrase=PASSPHRASE)

    assert data.split(b"\n")[1].endswith(b" 13")
    assert read_kit(data, passphrase=PASSPHRASE) == kit


def test_a_wrong_passphrase_is_said(kit: Kit) -> None:
    with pytest.raises(PassphraseError):
        read_kit(write_kit(kit, passphrase=PASSPHRASE), passphrase=Secret("trois petits maux"))


def test_a_kit_for_somebody_else_is_said(kit: Kit) -> None:
    data = write_kit(kit, recipients=(new_key().recipient,))
    with pytest.raises(OtherRecipientsError):
        read_kit(data, identities=[new_key().identity])
    with pytest.raises(KeyNotPassphraseError):
        read_kit(data, passphrase=PASSPHRASE)
    with pytest.raises(OtherRecipientsError):
        read_kit(write_kit(kit, passphrase=PASSPHRASE), identities=[new_key().identity])


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(5000), b"SQLite format 3\0", b"PK\x03\x04"]
)
def test_a_foreign_file_is_said(data: bytes) -> None:
    with pytest.raises(ForeignFileError):
        read_kit(data, passphrase=PASSPHRASE)


def test_an_age_file_of_something_else_is_foreign() -> None:
    data = seal_with_age([ScryptRecipient(PASSPHRASE, 2)], b"a letter")
    with pytest.raises(ForeignFileError):
        read_kit(data, passphrase=PASSPHRASE)


def test_a_truncated_kit_is_said(kit: Kit) -> None:
    data = write_kit(kit, passphrase=PASSPHRASE)
    for length in (21, 30, 100, 150, 200, 1000, len(data) // 2, len(data) - 1):
        with pytest.raises((HeaderError, PayloadError)):
            read_kit(data[:length], passphrase=PASSPHRASE)


def test_a_flipped_bit_is_never_taken(kit: Kit) -> None:
    data = write_kit(kit, passphrase=PASSPHRASE)
    for place in (*range(220), *range(220, len(data), 3001), len(data) - 1):
        damaged = bytearray(data)
        damaged[place] ^= 1
        with pytest.raises((ForeignFileError, HeaderError, PayloadError, PassphraseError, KeyNotPassphraseError)):
            read_kit(bytes(damaged), passphrase=PASSPHRASE)


def test_a_huge_file_is_refused_unread() -> None:
    with pytest.raises(TooLargeError):
        read_kit(b"age-encryption.org/v1\n".ljust(403_000_000), passphrase=PASSPHRASE)


def test_a_bundle_given_as_a_kit_is_said() -> None:
    data = seal_for_passphrase(PayloadKind.BUNDLE, b"{}\n", PASSPHRASE, None)
    with pytest.raises(BundleNotKitError):
        read_kit(data, passphrase=PASSPHRASE)


def test_a_newer_kit_is_said(kit: Kit) -> None:
    plain = bytearray(decrypt_bytes([ScryptIdentity(PASSPHRASE)], write_kit(kit, passphrase=PASSPHRASE)))
    plain[12] = 9
    with pytest.raises(NewerVersionError, match="version 9"):
        read_kit(seal_with_age([ScryptRecipient(PASSPHRASE, 2)], bytes(plain)), passphrase=PASSPHRASE)


def test_a_signed_kit_that_somebody_sealed_again_is_not_taken(kit: Kit, key: OrganiserKey) -> None:
    mine, yours = new_key(), new_key()
    signed = write_kit(kit, recipients=(mine.recipient,), signer=key.signer)
    plain = decrypt_bytes([mine.identity], signed)

    with pytest.raises(ResealedError):
        read_kit(seal_with_age([yours.identity.recipient()], plain), identities=[yours.identity])
    with pytest.raises(ResealedError):
        read_kit(seal_with_age([ScryptRecipient(PASSPHRASE, 2)], plain), passphrase=PASSPHRASE)


def test_recipients_are_quantum_safe_keys_each_once(kit: Kit, key: OrganiserKey) -> None:
    classic = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
    for bad in ((classic,), (key.recipient[:-1],), (key.recipient.upper(),), ("",)):
        with pytest.raises(RecipientError, match="Recipient 1"):
            write_kit(replace(kit, recipients=bad), passphrase=PASSPHRASE)
        with pytest.raises(RecipientError):
            write_kit(kit, recipients=bad)
    for recipients in ([], [key.recipient, key.recipient]):
        with pytest.raises(RecipientCountError):
            write_kit(replace(kit, recipients=tuple(recipients)), passphrase=PASSPHRASE)


def test_a_kit_is_for_a_passphrase_or_for_keys(kit: Kit, key: OrganiserKey) -> None:
    with pytest.raises(ValueError, match="either"):
        write_kit(kit)
    with pytest.raises(ValueError, match="either"):
        write_kit(kit, passphrase=PASSPHRASE, recipients=(key.recipient,))


def test_the_parts_of_a_kit_fit(kit: Kit, roster: Roster) -> None:
    first = roster.participants[0]
    for bad in (
        [first, first],
        [replace(first, category="press")],
        [replace(first, category="participant")],
        [replace(first, sessions=("S9",))],
    ):
        with pytest.raises(ValueError, match="participant"):
            replace(kit, roster=Roster(tuple(bad)))
    with pytest.raises(ValueError, match="random"):
        replace(kit, id="2024-dialogues")


def lines_of(kit: Kit) -> list[dict[str, object]]:
    plain = decrypt_bytes([ScryptIdentity(PASSPHRASE)], write_kit(kit, passphrase=PASSPHRASE))
    return list(read_lines(read_payload(plain).content))


@pytest.mark.parametrize("place", list(range(21)))
def test_a_line_missing_twice_or_with_another_field_is_refused(kit: Kit, place: int) -> None:
    lines = lines_of(kit)
    assert len(lines) == 21
    first_value = next(iter(lines[place]))
    before, line, after = lines[:place], lines[place], lines[place + 1 :]
    for changed in (
        [*before, {**line, "seat": 3}, *after],
        [*before, {"seat": 3, **line}, *after],
        [*before, {**line, "type": "note"}, *after],
        [*before, dict(list(line.items())[:-1]), *after],
        [*before, {**line, first_value: None}, *after],
        [*before, line, line, *after],
        [*lines, line],
    ):
        data = seal_for_passphrase(PayloadKind.KIT, write_lines(changed), PASSPHRASE, None)
        with pytest.raises(DamagedContentError) as caught:
            read_kit(data, passphrase=PASSPHRASE)
        assert not any(name in str(caught.value) for name in NAMES)


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("programme", "k", 1),
        ("programme", "k", True),
        ("programme", "k", "3"),
        ("programme", "title", None),
        ("programme", "title", "x" * 2_001),
        ("category", "widens_to", "nowhere"),
        ("category", "en", {"label": "x"}),
        ("category", "key", ""),
        ("session", "regime", "secret"),
        ("session", "id", 3),
        ("participant", "aliases", "ZEF"),
        ("participant", "aliases", [3]),
        ("participant", "name", ""),
        ("participant", "sessions", ["S9"]),
        ("participant", "category", "expert_community"),
        ("kit", "id", "x"),
        ("kit", "edition", "x"),
        ("kit", "revision", -1),
        ("kit", "revision", "1"),
        ("kit", "revision", 1_000_001),
        ("abbreviation", "short", "two words"),
        ("abbreviation", "short", "o/w"),
        ("abbreviation", "en", 3),
        ("abbreviation", "en", "a\u202eb"),
        ("abbreviation", "en", "a\ufffcb"),
        ("abbreviation", "fr", None),
        ("template", "lang", "de"),
        ("template", "intro", "two\nlines"),
        ("successor", "signer", "f" * 63),
        ("successor", "signer", "F" * 64),
        ("end", "count", 3),
        ("end", "count", True),
    ],
)
def test_a_value_outside_the_format_is_refused(kit: Kit, kind: str, field: str, value: object) -> None:
    lines = lines_of(kit)
    place = next(number for number, line in enumerate(lines) if line["type"] == kind)
    lines[place] = {**lines[place], field: value}
    data = seal_for_passphrase(PayloadKind.KIT, write_lines(lines), PASSPHRASE, None)
    with pytest.raises(DamagedContentError):
        read_kit(data, passphrase=PASSPHRASE)


def test_a_signature_covers_every_word_of_the_kit(kit: Kit, key: OrganiserKey) -> None:
    """Who knows the passphrase can make another kit, but not one that the organiser signed."""
    plain = decrypt_bytes([ScryptIdentity(PASSPHRASE)], write_kit(kit, passphrase=PASSPHRASE, signer=key.signer))
    other = write_payload(PayloadKind.KIT, read_payload(plain).content, (), new_key().signer)
    again = read_kit(seal_with_age([ScryptRecipient(PASSPHRASE, 2)], other), passphrase=PASSPHRASE)

    assert again.organiser != key.signer.public


def test_what_nobody_could_open_is_not_sealed(kit: Kit) -> None:
    for title in ("x" * 2_001, "half \ud83d"):
        with pytest.raises(UnwritableError, match="Nothing was written"):
            write_kit(replace(kit, programme=replace(kit.programme, title=title)), passphrase=PASSPHRASE)


line_of_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
names = st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Co", "Zl", "Zp"]), max_size=30)
days = st.just("") | st.dates().map(str)
words = st.text("abcdefgh0123-_é", min_size=1, max_size=8)


@st.composite
def kits(draw: st.DrawFn) -> Kit:
    session_ids = draw(st.lists(words, min_size=1, max_size=4, unique=True))
    sessions = tuple(
        Session(key, draw(names), draw(days), draw(names), draw(st.sampled_from(Regime))) for key in session_ids
    )
    people = tuple(
        Participant(
            key,
            draw(line_of_text.filter(bool)),
            tuple(draw(st.lists(line_of_text, max_size=3))),
            draw(line_of_text),
            tuple(draw(st.lists(line_of_text, max_size=3))),
            draw(line_of_text),
            draw(st.sampled_from(default_ladder().finest)),
            tuple(draw(st.lists(st.sampled_from(session_ids), max_size=3))),
        )
        for key in draw(st.lists(words, max_size=4, unique=True))
    )
    programme = Programme(draw(names), sessions, default_ladder(), draw(st.integers(2, 50)))
    return Kit(new_id(), programme, Roster(people), (RECIPIENT,))


RECIPIENT = new_key().recipient


@given(kits())
@settings(max_examples=40, deadline=None)
def test_any_kit_comes_back_as_it_was(kit: Kit) -> None:
    assert read_kit(write_kit(kit, passphrase=PASSPHRASE), passphrase=PASSPHRASE) == kit


@pytest.mark.parametrize(
    "named",
    [
        Session("S1", "Day\n  signed by delta club"),
        Session("S1", "Day", room="\x1b[2J"),
        Session("S1", "\u202etsil"),
        Session("S1", "Day", day="tomorrow"),
        Session("S\x1b1", "Day"),
    ],
)
def test_a_programme_cannot_be_named_so_that_it_deceives(kit: Kit, named: Session) -> None:
    programme = replace(kit.programme, sessions=(named,))
    with pytest.raises(UnwritableError):
        write_kit(Kit(kit.id, programme, Roster(()), kit.recipients), passphrase=PASSPHRASE)
