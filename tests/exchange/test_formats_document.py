"""A second reader, written from docs/formats.md alone: if it fails, the document and the app have parted."""

import hashlib
import json
import struct
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey, MLDSA65PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from notetaker.age import ScryptIdentity, decrypt_bytes
from notetaker.exchange import Bundle, BundleNote, Kit, OrganiserKey, Signer, write_bundle, write_kit
from notetaker.model.body import SLOT, Body, Mention, Placeholder
from notetaker.model.note import Kind
from notetaker.model.programme import Programme
from notetaker.model.secret import Secret

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")


def hkdf(secret: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), 32, None, info).derive(secret)


def spoken(digest: bytes) -> str:
    words = (ROOT / "resources" / "words.txt").read_text().splitlines()
    bits = "".join(f"{byte:08b}" for byte in hashlib.sha256(digest).digest())
    return " ".join(words[int(bits[at : at + 10], 2)] for at in range(0, 60, 10))


def content_of(plain: bytes, kind: int, recipients: list[str], signer: bytes | None) -> list[dict[str, object]]:
    """The lines of a payload, read as the document tells."""
    assert len(plain) >= 65_536
    assert len(plain).bit_count() == 1
    assert plain[:12] == b"NTK-PAYLOAD\n"
    assert plain[12:16] == bytes([1, kind, 1 if signer else 0, len(recipients)])
    (length,) = struct.unpack(">Q", plain[16:24])
    start = 24 + 32 * len(recipients)
    hashes = plain[24:start]
    assert hashes == b"".join(sorted(hashlib.sha256(key.encode()).digest() for key in recipients))
    if signer:
        assert plain[start : start + 1984] == signer
        start += 1984
    end = start + length
    if signer:
        message = b"notetaker exchange signature v1\n" + hashlib.sha256(hashes).digest() + plain[:end]
        Ed25519PublicKey.from_public_bytes(signer[:32]).verify(plain[end : end + 64], message)
        MLDSA65PublicKey.from_public_bytes(signer[32:]).verify(plain[end + 64 : end + 3373], message)
        assert not any(plain[end + 3373 :])
    else:
        assert plain[end : end + 32] == hashlib.sha256(plain[:end]).digest()
        assert not any(plain[end + 32 :])
    return [json.loads(line) for line in plain[start:end].decode().splitlines()]


def test_a_bundle_is_as_documented(
    programme: Programme, key: OrganiserKey, recovery: OrganiserKey, signer: Signer
) -> None:
    body = Body(f"agrees with {SLOT}", (Placeholder("business", Mention.PERSON, 2),))
    blocks = {"S1": {"business": "decision_makers"}}
    some = [BundleNote("", "S1", "research", Kind.QUOTE, body)]
    bundle = Bundle.fresh("0" * 32, 3, programme, ["S1"], some, blocks)
    recipients = [key.recipient, recovery.recipient]
    plain = decrypt_bytes([key.identity], write_bundle(bundle, recipients, signer))
    first, *_, widened, note, end = content_of(plain, 2, recipients, signer.public.raw)

    assert list(first.items()) == [
        ("type", "bundle"), ("id", bundle.id), ("programme", "0" * 32), ("revision", 3), ("sessions", ["S1"]),
    ]  # fmt: skip
    assert list(widened.items()) == [
        ("type", "widened"), ("session", "S1"), ("category", "business"), ("shown", "decision_makers"),
    ]  # fmt: skip
    assert list(note.items()) == [
        ("type", "note"), ("id", bundle.notes[0].id), ("session", "S1"), ("category", "research"), ("kind", "quote"),
        ("text", "agrees with \ufffc"), ("placeholders", [["business", "person", 2]]),
    ]  # fmt: skip
    assert end == {"type": "end", "count": 1}


def test_a_kit_is_as_documented(kit: Kit, key: OrganiserKey) -> None:
    passphrase = Secret("trois petits mots")
    for signer in (None, key.signer):
        plain = decrypt_bytes([ScryptIdentity(passphrase)], write_kit(kit, passphrase=passphrase, signer=signer))
        lines = content_of(plain, 1, [], signer.public.raw if signer else None)
        kinds = [line["type"] for line in lines]

        assert lines[0] == {"type": "kit", "id": kit.id}
        assert list(dict.fromkeys(kinds)) == [
            "kit", "programme", "category", "session", "recipient", "participant", "end",
        ]  # fmt: skip
        assert [line["name"] for line in lines if line["type"] == "participant"] == [who.name for who in kit.roster]


def test_the_keys_are_derived_as_documented(key: OrganiserKey) -> None:
    seed = hkdf(bytes(range(32)), b"notetaker organiser signer v1")
    ed25519 = Ed25519PrivateKey.from_private_bytes(hkdf(seed, b"notetaker exchange signer ed25519 v1"))
    ml_dsa = MLDSA65PrivateKey.from_seed_bytes(hkdf(seed, b"notetaker exchange signer ml-dsa-65 v1"))
    public = ed25519.public_key().public_bytes_raw() + ml_dsa.public_key().public_bytes_raw()

    assert public == key.signer.public.raw
    assert f"| fingerprint of its signer | {spoken(hashlib.sha256(public).digest())} |" in DOCUMENT


def test_the_document_has_the_right_example(key: OrganiserKey) -> None:
    digest = hashlib.sha256(key.recipient.encode())

    assert f"`{digest.hexdigest()}`" in DOCUMENT
    assert f"| fingerprint | {spoken(digest.digest())} |" in DOCUMENT
