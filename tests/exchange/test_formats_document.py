"""A second reader, written from docs/formats.md alone: if it fails, the document and the app have parted."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notetaker.age import decrypt_bytes, encrypt_bytes
from notetaker.exchange import (
    Bundle,
    BundleNote,
    Kit,
    OrganiserKey,
    Signer,
    default_ladder,
    new_id,
    read_bundle,
    read_kit,
    write_bundle,
    write_kit,
)
from notetaker.exchange.errors import ExchangeError
from notetaker.exchange.json_lines import read_lines, write_lines
from notetaker.exchange.payload import PayloadKind
from notetaker.exchange.sealing import seal_for_keys
from notetaker.model.body import SLOT, Body, Mention, Placeholder
from notetaker.model.note import Kind
from notetaker.model.programme import Programme, Session
from notetaker.model.secret import Secret
from notetaker.model.wording import PLAIN
from tests.exchange import second_reader
from tests.exchange.second_reader import Key, Refused, spoken

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
SAMPLES = Path(__file__).parent / "samples"
PASSPHRASE = "trois petits mots"
OTHER = Key(bytes(range(32)))
BODY = Body(f"agrees with {SLOT}: « œ »\t\\ \x01", (Placeholder("business", Mention.PERSON, 2),))


def made(programme: Programme) -> Bundle:
    notes = [
        BundleNote("", "S1", "research", Kind.QUOTE, BODY),
        BundleNote("", "S2", "participant", Kind.POINT, Body("")),
    ]
    blocks = {"S1": {"business": "decision_makers"}}
    before = ["1" * 32, "2" * 32]
    return Bundle.fresh("0" * 32, 3, programme, ["S1", "S2"], notes, blocks, edition="3" * 32, before=before)


def test_the_second_reader_reads_a_bundle(
    programme: Programme, key: OrganiserKey, recovery: OrganiserKey, signer: Signer
) -> None:
    bundle = made(programme)
    data = write_bundle(bundle, [recovery.recipient, key.recipient], signer)
    read = second_reader.read_bundle(data, OTHER)

    assert read["signer"] == signer.public.raw
    assert (read["version"], read["id"], read["programme_id"]) == (3, bundle.id, "0" * 32)
    assert (read["edition"], read["revision"], read["before"]) == ("3" * 32, 3, ["1" * 32, "2" * 32])
    assert (read["sessions"], read["widened"]) == (["S1", "S2"], [["S1", "business", "decision_makers"]])
    assert list(read["programme"]["sessions"]) == ["S1", "S2", "S3"]
    assert [(note["id"], note["text"]) for note in read["notes"]] == [
        (each.id, each.body.text) for each in bundle.notes
    ]
    assert ["business", "person", 2] in [held for note in read["notes"] for held in note["placeholders"]]


def test_the_second_reader_reads_a_kit_by_passphrase_and_by_key(kit: Kit, key: OrganiserKey) -> None:
    for signer in (None, key.signer):
        for_passphrase = write_kit(kit, passphrase=Secret(PASSPHRASE), signer=signer)
        for_key = write_kit(kit, recipients=[key.recipient], signer=signer)
        for read in (
            second_reader.read_kit(for_passphrase, passphrase=PASSPHRASE),
            second_reader.read_kit(for_key, key=OTHER),
        ):
            assert read["signer"] == (signer.public.raw if signer else None)
            assert (read["id"], read["edition"], read["revision"]) == (kit.id, kit.edition, 7)
            assert read["wording"]["abbreviations"] == {
                "gpai": ["general-purpose AI", "IA à usage général"],
                "o/w": ["otherwise", ""],
            }
            assert read["wording"]["templates"] == {"fr": ["Note d’analyse", "Points d’accord", "", "", "", ""]}
            assert (read["recipients"], read["successors"]) == (list(kit.recipients), list(kit.successors))
            assert [person["name"] for person in read["people"]] == [person.name for person in kit.roster]
            assert read["programme"]["k"] == kit.programme.k


def test_a_passphrase_is_the_same_however_it_is_composed(kit: Kit) -> None:
    data = write_kit(kit, passphrase=Secret("e\u0301te\u0301"))
    assert second_reader.read_kit(data, passphrase="\u00e9t\u00e9")["id"] == kit.id


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_both_readers_agree_on_what_is_allowed(
    programme: Programme, key: OrganiserKey, signer: Signer, data: st.DataObject
) -> None:
    """Change one value of one line, sign it properly, and ask both."""
    bundle = made(programme)
    lines = list(read_lines(decrypt_content(write_bundle(bundle, [key.recipient], signer), key)))
    change(lines, data)
    sealed = seal_for_keys(PayloadKind.BUNDLE, write_lines(lines), [key.recipient], signer)
    try:
        ours = read_bundle(sealed, [key.identity]).bundle.id
    except ExchangeError:
        ours = ""
    try:
        theirs = second_reader.read_bundle(sealed, OTHER)["id"]
    except (Refused, TypeError, ValueError, KeyError):
        theirs = ""
    assert ours == theirs


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_both_readers_agree_on_what_a_kit_may_say(kit: Kit, key: OrganiserKey, data: st.DataObject) -> None:
    lines = list(read_lines(decrypt_content(write_kit(kit, recipients=[key.recipient]), key, PayloadKind.KIT)))
    change(lines, data)
    sealed = seal_for_keys(PayloadKind.KIT, write_lines(lines), [key.recipient], None)
    try:
        ours = read_kit(sealed, identities=[key.identity]).id
    except ExchangeError:
        ours = ""
    try:
        theirs = second_reader.read_kit(sealed, key=OTHER)["id"]
    except (Refused, TypeError, ValueError, KeyError):
        theirs = ""
    assert ours == theirs


def change(lines: list[dict[str, object]], data: st.DataObject) -> None:
    """Give one field of one line another value."""
    place = data.draw(st.integers(0, len(lines) - 1))
    field = data.draw(st.sampled_from(list(lines[place])))
    values: st.SearchStrategy[object] = st.sampled_from(
        [
            None,
            0,
            1,
            2,
            3,
            "",
            "S1",
            "S2",
            "participant",
            "point",
            "x" * 70,
            "o/w",
            "a/b/c",
            "fr",
            [],
            ["S1"],
            {},
            True,
        ]
    )
    lines[place] = {**lines[place], field: data.draw(values | st.integers(0, 10**7) | st.text(max_size=5))}


def decrypt_content(data: bytes, key: OrganiserKey, kind: PayloadKind = PayloadKind.BUNDLE) -> bytes:
    recipient = key.recipient
    return second_reader.read_payload(decrypt_bytes([key.identity], data), kind, recipient)[1]


@pytest.mark.parametrize("place", [0, 12, 13, 14, 15, 20, 30, 100, 3000, -1])
def test_the_second_reader_refuses_what_was_changed(
    programme: Programme, key: OrganiserKey, signer: Signer, place: int
) -> None:
    plain = bytearray(decrypt_bytes([key.identity], write_bundle(made(programme), [key.recipient], signer)))
    plain[place] ^= 0x43
    with pytest.raises(Refused):
        second_reader.read_bundle(encrypt_bytes([key.identity.recipient()], bytes(plain)), OTHER)


# Earlier versions, as they were written before the next one


@pytest.mark.parametrize("version", [1, 2])
def test_a_kit_of_an_earlier_version_is_read(version: int, key: OrganiserKey, recovery: OrganiserKey) -> None:
    data = (SAMPLES / f"version-{version}.ntkit").read_bytes()
    kit = read_kit(data, passphrase=Secret(PASSPHRASE))
    theirs = second_reader.read_kit(data, passphrase=PASSPHRASE)
    edition, successors = ("", ()) if version == 1 else ("f" * 32, (recovery.signer.public.digest,))

    assert (theirs["version"], theirs["id"], theirs["revision"]) == (version, kit.id, 0)
    assert (kit.id, kit.edition, kit.successors) == ("0123456789abcdef" * 2, edition, successors)
    assert (kit.revision, kit.wording) == (0, PLAIN)
    assert kit.recipients == (key.recipient, recovery.recipient)
    assert kit.organiser == key.signer.public
    assert [person.name for person in kit.roster] == ["Zoé Étoile-Fictive", "Jón Nobody"]
    assert (kit.programme.title, kit.programme.ladder) == ("Dialogues on AI", default_ladder())
    assert kit.programme.sessions[0] == Session("S1", "Ouverture — « cadre »", "2024-10-16", "Salle bleue")


@pytest.mark.parametrize("version", [1, 2])
def test_a_bundle_of_an_earlier_version_is_read(
    version: int, key: OrganiserKey, recovery: OrganiserKey, signer: Signer
) -> None:
    data = (SAMPLES / f"version-{version}.ntbundle").read_bytes()
    edition, before = ("", ()) if version == 1 else ("f" * 32, ("1" * 32, "2" * 32))
    for each in (key, recovery):
        opened = read_bundle(data, [each.identity])
        assert opened.signer == signer.public
        assert (opened.bundle.revision, opened.bundle.edition, opened.bundle.before) == (3, edition, before)
        assert {note.body.text for note in opened.bundle.notes} == {f"agrees with {SLOT}", "L’œuvre est là."}
        assert [(one.category, one.shown) for one in opened.bundle.widened] == [("business", "decision_makers")]
    assert second_reader.read_bundle(data, OTHER)["version"] == version


def test_what_version_2_added_is_not_taken_under_version_1(
    programme: Programme, key: OrganiserKey, signer: Signer
) -> None:
    """The number of the version is signed: nobody can have a newer content read by older rules."""
    plain = bytearray(decrypt_bytes([key.identity], write_bundle(made(programme), [key.recipient], signer)))
    plain[12] = 1
    with pytest.raises(ExchangeError, match="signature"):
        read_bundle(encrypt_bytes([key.identity.recipient()], bytes(plain)), [key.identity])


# Keys


def test_the_keys_are_derived_as_documented(key: OrganiserKey) -> None:
    assert OTHER.recipient == key.recipient
    assert OTHER.signer() == key.signer.public.raw
    assert second_reader.bech32("age-secret-key-pq-", bytes(range(32))).upper() == key.identity.encode().reveal()
    assert f"| fingerprint of its signer | {spoken(hashlib.sha256(OTHER.signer()).digest())} |" in DOCUMENT


def test_the_document_has_the_right_example(key: OrganiserKey) -> None:
    digest = hashlib.sha256(key.recipient.encode())

    assert f"`{digest.hexdigest()}`" in DOCUMENT
    assert f"| fingerprint | {spoken(digest.digest())} |" in DOCUMENT


def test_the_words_of_a_fingerprint_are_those_of_the_app(key: OrganiserKey, signer: Signer) -> None:
    assert spoken(hashlib.sha256(key.recipient.encode()).digest()) == " ".join(key.fingerprint())
    assert spoken(hashlib.sha256(signer.public.raw).digest()) == " ".join(signer.public.fingerprint())
    assert new_id() != new_id()
