"""A file comes back as it was, or it is refused: flipped, cut off, lengthened or made up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notetaker.age import (
    AgeError,
    ArmorError,
    HeaderError,
    Identity,
    MacError,
    NoMatchError,
    PayloadError,
    Recipient,
    X25519Identity,
    decrypt_bytes,
    encrypt_bytes,
)
from notetaker.age import header as header_room
from notetaker.age.flow import Lookahead
from notetaker.age.parties import Stanza
from notetaker.age.stream import CHUNK

Party = tuple[Recipient, Identity]
TEXT = b"a point of order"
sizes = st.one_of(
    st.integers(0, 200),
    st.sampled_from([chunks * CHUNK + more for chunks in (1, 2, 3) for more in (-1, 0, 1)]),
)
arguments = st.text([chr(code) for code in range(33, 127)], min_size=1, max_size=70).map(str.encode)
stanzas = st.builds(Stanza, st.lists(arguments, min_size=1, max_size=4).map(tuple), st.binary(max_size=150))


@pytest.fixture(scope="module")
def long(classic: X25519Identity) -> bytes:
    """A file of two full chunks."""
    return encrypt_bytes([classic.recipient()], bytes(2 * CHUNK))


@pytest.fixture(scope="module")
def armored(classic: X25519Identity) -> bytes:
    return encrypt_bytes([classic.recipient()], TEXT, armored=True)


@given(size=sizes, armored=st.booleans())
@settings(max_examples=25, deadline=None)
def test_what_was_encrypted_is_what_is_decrypted(party: Party, size: int, armored: bool) -> None:
    recipient, identity = party
    plaintext = (b"une note \0\r\n" * (size // 12 + 1))[:size]
    assert decrypt_bytes([identity], encrypt_bytes([recipient], plaintext, armored=armored)) == plaintext


@given(written=st.lists(stanzas, min_size=1, max_size=4).map(tuple))
@settings(max_examples=60, deadline=None)
def test_a_header_of_any_recipients_comes_back(written: tuple[Stanza, ...]) -> None:
    key = bytes(16)
    read = header_room.read(Lookahead(_Once(header_room.write(written, key) + b"payload")))
    assert read.stanzas == written
    read.verify(key)
    with pytest.raises(MacError):
        read.verify(bytes(15) + b"\1")


def test_a_header_without_recipients_is_refused(classic: X25519Identity) -> None:
    with pytest.raises(HeaderError):
        decrypt_bytes([classic], header_room.write([], bytes(16)) + bytes(32))


def test_any_flipped_bit_is_refused(party: Party) -> None:
    recipient, identity = party
    sealed = encrypt_bytes([recipient], TEXT)
    for place in range(len(sealed)):
        altered = bytearray(sealed)
        altered[place] ^= 1 << place % 8
        with pytest.raises(AgeError):
            decrypt_bytes([identity], bytes(altered))


@given(place=st.integers(0, 3 * CHUNK), value=st.integers(1, 255))
@settings(max_examples=40, deadline=None)
def test_any_altered_byte_of_a_long_file_is_refused(
    classic: X25519Identity, long: bytes, place: int, value: int
) -> None:
    altered = bytearray(long)
    altered[place % len(long)] ^= value
    with pytest.raises(AgeError):
        decrypt_bytes([classic], bytes(altered))


def test_a_file_cut_off_anywhere_is_refused(party: Party) -> None:
    recipient, identity = party
    sealed = encrypt_bytes([recipient], TEXT)
    for length in range(len(sealed)):
        with pytest.raises((HeaderError, PayloadError)):
            decrypt_bytes([identity], sealed[:length])


def test_a_file_cut_off_between_chunks_is_refused_and_says_so(classic: X25519Identity, long: bytes) -> None:
    payload = long.index(b"\n--- ") + len("\n--- ") + 43 + len("\n") + 16
    with pytest.raises(PayloadError) as caught:
        decrypt_bytes([classic], long[: payload + CHUNK + 16])
    assert "between two chunks" in caught.value.detail


@given(more=st.binary(min_size=1, max_size=40))
@settings(max_examples=20, deadline=None)
def test_anything_after_the_end_is_refused(classic: X25519Identity, more: bytes) -> None:
    for plaintext in (b"", b"short", bytes(CHUNK)):
        with pytest.raises(PayloadError):
            decrypt_bytes([classic], encrypt_bytes([classic.recipient()], plaintext) + more)


def test_an_altered_header_is_refused_even_if_the_key_still_fits(classic: X25519Identity, long: bytes) -> None:
    with pytest.raises(MacError):
        decrypt_bytes([classic], long.replace(b"\n--- ", b"\n-> grease\n\n--- ", 1))


@given(place=st.integers(0, 10_000), value=st.integers(1, 255))
@settings(max_examples=100, deadline=None)
def test_altered_armor_is_refused_or_only_different_space(
    classic: X25519Identity, armored: bytes, place: int, value: int
) -> None:
    altered = bytearray(armored)
    altered[place % len(armored)] ^= value
    try:
        assert decrypt_bytes([classic], bytes(altered)) == TEXT
    except AgeError:
        return
    assert altered.split() == armored.split()


def test_armor_cut_off_anywhere_is_refused(classic: X25519Identity, armored: bytes) -> None:
    for length in range(len(armored) - 1):
        with pytest.raises((ArmorError, HeaderError)):
            decrypt_bytes([classic], armored[:length])


@given(data=st.binary(max_size=300), armored=st.booleans())
@settings(max_examples=150, deadline=None)
def test_garbage_ends_in_an_error_of_this_room(classic: X25519Identity, data: bytes, armored: bool) -> None:
    start = b"-----BEGIN AGE ENCRYPTED FILE-----\n" if armored else b"age-encryption.org/v1\n-> "
    for file in (data, start + data):
        with pytest.raises((HeaderError, ArmorError, NoMatchError)):
            decrypt_bytes([classic], file)


class _Once:
    """A source that gives everything at the first call."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def read(self, size: int, /) -> bytes:
        data, self._data = self._data, b""
        return data
