"""The frame inside the encryption: padded, signed, verified before it is parsed, strict."""

import hashlib
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notetaker.exchange.errors import (
    DamagedContentError,
    ExchangeError,
    ForeignFileError,
    NewerVersionError,
    ResealedError,
    SignatureError,
    TooLargeError,
)
from notetaker.exchange.json_lines import read_lines, write_lines
from notetaker.exchange.payload import (
    LEAST_SIZE,
    MOST_SIZE,
    Payload,
    PayloadKind,
    padded_size,
    read_payload,
    recipient_hash,
    write_payload,
)
from notetaker.exchange.signing import PUBLIC_SIZE, SIGNATURE_SIZE, Signer, SignerPublic
from notetaker.model.secret import Secret

SIGNER = Signer(Secret(bytes(range(32))))
KEYS = ("age1pq1aaa", "age1pq1bbb")
CONTENT = b'{"type":"bundle"}\n'
HEAD = 24


def signed(content: bytes = CONTENT) -> bytes:
    return write_payload(PayloadKind.BUNDLE, content, KEYS, SIGNER)


@given(st.binary(max_size=3000), st.sampled_from(PayloadKind), st.booleans())
@settings(max_examples=30, deadline=None)
def test_a_payload_comes_back_as_it_was(content: bytes, kind: PayloadKind, is_signed: bool) -> None:
    payload = read_payload(write_payload(kind, content, KEYS, SIGNER if is_signed else None))

    assert (payload.kind, payload.content) == (kind, content)
    assert payload.signer == (SIGNER.public if is_signed else None)
    assert payload.recipients == (tuple(sorted(map(recipient_hash, KEYS))) if is_signed else ())


@pytest.mark.parametrize(
    ("length", "size"),
    [
        (0, 65_536),
        (65_536 - HEAD - 32, 65_536),
        (65_536 - HEAD - 31, 131_072),
        (131_072 - HEAD - 32, 131_072),
        (200_000, 262_144),
    ],
)
def test_sizes_are_powers_of_two_from_64_kib(length: int, size: int) -> None:
    data = write_payload(PayloadKind.KIT, b"x" * length, (), None)

    assert len(data) == size
    assert len(read_payload(data).content) == length


def test_a_size_never_falls_below_what_it_must_hold() -> None:
    for size in (*range(1, 300), *range(LEAST_SIZE - 2, LEAST_SIZE + 3), 1 << 20, (1 << 20) + 1):
        assert padded_size(size) >= max(size, LEAST_SIZE)
        assert padded_size(size).bit_count() == 1
        assert size <= LEAST_SIZE or padded_size(size) < 2 * size


@pytest.mark.parametrize("is_signed", [True, False])
def test_every_flipped_byte_of_the_head_is_refused(is_signed: bool) -> None:
    data = write_payload(PayloadKind.BUNDLE, CONTENT, KEYS, SIGNER if is_signed else None)
    for place in range(HEAD + 64 if is_signed else HEAD):
        for flip in (0x01, 0x02, 0x80, 0xFF):
            damaged = bytearray(data)
            damaged[place] ^= flip
            if not is_signed and place == 13 and damaged[13] in tuple(PayloadKind):
                continue  # another kind is refused by who asked for this one; inside age nobody can flip it
            with pytest.raises(ExchangeError):
                read_payload(bytes(damaged))


def test_every_flipped_byte_after_the_head_of_a_signed_payload_is_refused() -> None:
    data = signed()
    end = HEAD + 64 + PUBLIC_SIZE + len(CONTENT) + SIGNATURE_SIZE
    for place in (*range(HEAD, end, 23), end - 1, end, end + 1, len(data) - 1):
        damaged = bytearray(data)
        damaged[place] ^= 0x10
        with pytest.raises((SignatureError, DamagedContentError)):
            read_payload(bytes(damaged))


def test_both_signatures_must_verify() -> None:
    content_end = HEAD + 64 + PUBLIC_SIZE + len(CONTENT)
    for place in (content_end + 3, content_end + 64 + 3):
        damaged = bytearray(signed())
        damaged[place] ^= 1
        with pytest.raises(SignatureError):
            read_payload(bytes(damaged))


def test_keys_of_two_signers_cannot_be_mixed() -> None:
    other = Signer.generate()
    raw = SIGNER.public.raw[:32] + other.public.raw[32:]
    mixed = SignerPublic(raw)
    digest = hashlib.sha256(b"").digest()
    signature = SIGNER.sign(digest, b"x")[:64] + other.sign(digest, b"y")[64:]
    with pytest.raises(SignatureError):
        mixed.verify(signature, digest, b"x")


def test_a_signature_is_bound_to_its_recipients() -> None:
    digest, other = hashlib.sha256(b"a").digest(), hashlib.sha256(b"b").digest()
    signature = SIGNER.sign(digest, b"payload")

    SIGNER.public.verify(signature, digest, b"payload")
    with pytest.raises(SignatureError):
        SIGNER.public.verify(signature, other, b"payload")


def test_what_was_signed_for_others_is_not_taken() -> None:
    payload = read_payload(signed())

    payload.check_sealed_for([KEYS[1], "age1pq1mine"])
    for opened_by in (["age1pq1mine"], [], None):
        with pytest.raises(ResealedError):
            payload.check_sealed_for(opened_by)
    with pytest.raises(ResealedError):
        Payload(PayloadKind.KIT, b"", SIGNER.public, ()).check_sealed_for([KEYS[0]])
    Payload(PayloadKind.KIT, b"", SIGNER.public, ()).check_sealed_for(None)


@pytest.mark.parametrize("data", [b"", b"NTK", b"\xff\xd8\xff\xe0" + bytes(70_000), bytes(65_536)])
def test_another_content_is_foreign(data: bytes) -> None:
    with pytest.raises(ForeignFileError):
        read_payload(data)


def test_a_newer_version_is_refused_with_its_number() -> None:
    data = bytearray(signed())
    data[12] = 4
    with pytest.raises(NewerVersionError, match="version 4; this app reads up to version 3"):
        read_payload(bytes(data))


def test_padding_of_another_size_or_content_is_refused() -> None:
    data = signed()
    for other in (data + bytes(len(data)), data + b"\0", data[:-1] + b"\1"):
        with pytest.raises(DamagedContentError):
            read_payload(other)


def test_hostile_lengths_are_refused() -> None:
    data = bytearray(write_payload(PayloadKind.KIT, b"", (), None))
    for length in (MOST_SIZE + 1, 1 << 63, (1 << 64) - 1):
        struct.pack_into(">Q", data, 16, length)
        with pytest.raises(DamagedContentError):
            read_payload(bytes(data))
    with pytest.raises(TooLargeError):
        write_payload(PayloadKind.KIT, bytes(MOST_SIZE), (), None)


def test_a_signer_never_changes_its_keys() -> None:
    assert (
        hashlib.sha256(SIGNER.public.raw).hexdigest()
        == "7b67c2065a464e20413d4236d1a29c85eee6739da897f2aab430244669bcebde"
    )
    assert Signer(Secret(bytes(range(32)))).public == SIGNER.public
    assert Signer.generate().public != SIGNER.public
    assert repr(SIGNER) == "***"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.lists(st.dictionaries(st.text(), json_values, max_size=4), min_size=1, max_size=5))
def test_lines_come_back_as_they_were(values: list[dict[str, object]]) -> None:
    assert list(read_lines(write_lines(values))) == values


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b"{}",
        b"{}\n\n",
        b"{}\r\n",
        b"[]\n",
        b"1\n",
        b'{"a":1,"a":1}\n',
        b'{"a": 1}\n',
        b'{"a":NaN}\n',
        b'{"a":-Infinity}\n',
        b'{"a":1.0}\n',
        b'{"a":1e3}\n',
        b'{"a":-0}\n',
        b'{"a":"\\ud800"}\n',
        b'{"a":"\xed\xa0\x80"}\n',
        b'{"a":"\xff"}\n',
        b'{"a":"\\u0041"}\n',
        b'{"a":"\\/"}\n',
        b'\xef\xbb\xbf{"a":1}\n',
        b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}\n",
        b'{"a":' + b"9" * 5_000 + b"}\n",
        b'{"a":1} x\n',
    ],
    ids=lambda content: content[:16],
)
def test_any_other_way_to_write_a_line_is_refused(content: bytes) -> None:
    with pytest.raises(DamagedContentError):
        list(read_lines(content))
