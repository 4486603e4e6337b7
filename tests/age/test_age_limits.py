"""Memory and work have limits, whatever the file, its sender, its source or its target is like."""

import io
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notetaker.age import (
    HeaderError,
    HybridIdentity,
    ScryptIdentity,
    ScryptRecipient,
    WorkFactorError,
    X25519Identity,
    decrypt,
    decrypt_bytes,
    encrypt,
    encrypt_bytes,
)
from notetaker.age.header import LARGEST
from notetaker.age.stream import CHUNK
from notetaker.model.secret import Secret

MEMORY = 4 << 20
BIG = 64 << 20
START = b"age-encryption.org/v1\n"


class Trickle:
    """A source that gives and a target that takes a few bytes at a time, as pipes do."""

    def __init__(self, data: bytes = b"") -> None:
        self._data = io.BytesIO(data)
        self.taken = bytearray()

    def read(self, size: int, /) -> bytes:
        return self._data.read(min(size, 1009))

    def write(self, data: memoryview, /) -> int:
        self.taken += data[:777]
        return len(data[:777])


class Impatient:
    """A pipe that was set not to wait, and is empty or full just now."""

    def read(self, size: int, /) -> None:
        return None

    def write(self, data: memoryview, /) -> None:
        return None


class Endless:
    """A source of so many zeros, and a target that only counts."""

    def __init__(self, size: int = 0) -> None:
        self._left = size
        self.count = 0

    def read(self, size: int, /) -> bytes:
        taken = min(size, self._left)
        self._left -= taken
        return bytes(taken)

    def write(self, data: memoryview, /) -> int:
        self.count += len(data)
        return len(data)


def stream(of: object) -> BinaryIO:
    """The two classes above have all of a BinaryIO that is asked for."""
    return cast(BinaryIO, of)


@contextmanager
def little_memory() -> Iterator[None]:
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < MEMORY
    finally:
        tracemalloc.stop()


@given(size=st.sampled_from([0, 1, 5000, CHUNK, CHUNK + 1]), armored=st.booleans())
@settings(max_examples=10, deadline=None)
def test_sources_and_targets_may_be_slow_and_partial(classic: X25519Identity, size: int, armored: bool) -> None:
    plaintext = b"\xff" * size
    sealed, opened = Trickle(), Trickle()
    encrypt([classic.recipient()], stream(Trickle(plaintext)), stream(sealed), armored=armored)
    decrypt([classic], stream(Trickle(bytes(sealed.taken))), stream(opened))
    assert opened.taken == plaintext


def test_a_source_that_does_not_wait_is_not_taken_for_one_that_has_ended(classic: X25519Identity) -> None:
    recipients, sealed = [classic.recipient()], encrypt_bytes([classic.recipient()], b"text")
    for source, target in ((Impatient(), io.BytesIO()), (io.BytesIO(b"text"), Impatient())):
        with pytest.raises(BlockingIOError):
            encrypt(recipients, stream(source), stream(target))
    for source, target in ((Impatient(), io.BytesIO()), (io.BytesIO(sealed), Impatient())):
        with pytest.raises(BlockingIOError):
            decrypt([classic], stream(source), stream(target))


@pytest.mark.parametrize(("size", "armored"), [(BIG, False), (BIG // 16, True)], ids=["binary", "armored"])
def test_memory_does_not_grow_while_encrypting(hybrid: HybridIdentity, size: int, armored: bool) -> None:
    sealed = Endless()
    with little_memory():
        encrypt([hybrid.recipient()], stream(Endless(size)), stream(sealed), armored=armored)
    assert sealed.count > size


@pytest.mark.parametrize(("size", "armored"), [(BIG, False), (BIG // 16, True)], ids=["binary", "armored"])
def test_memory_does_not_grow_while_decrypting(hybrid: HybridIdentity, size: int, armored: bool) -> None:
    source = io.BytesIO(encrypt_bytes([hybrid.recipient()], bytes(size), armored=armored))
    opened = Endless()
    with little_memory():
        decrypt([hybrid], source, stream(opened))
    assert opened.count == size


@pytest.mark.parametrize(
    "hostile",
    [
        START + b"-> grease\n\n" * (LARGEST // 11),
        START + b"-> " + b"x" * LARGEST,
        START + b"-> x\n" + (b"A" * 64 + b"\n") * (LARGEST // 65 + 1),
    ],
    ids=["stanzas", "line", "body"],
)
def test_an_endless_header_is_refused(classic: X25519Identity, hostile: bytes) -> None:
    with pytest.raises(HeaderError) as caught:
        decrypt_bytes([classic], hostile + b"\n" * 10)
    assert "too long" in caught.value.detail


def test_the_work_of_a_passphrase_has_a_limit(passphrase: Secret[str]) -> None:
    sealed = encrypt_bytes([ScryptRecipient(passphrase, log_n=5)], b"kit")
    assert decrypt_bytes([ScryptIdentity(passphrase, most_log_n=5)], sealed) == b"kit"
    with pytest.raises(WorkFactorError):
        decrypt_bytes([ScryptIdentity(passphrase, most_log_n=4)], sealed)
    for hostile in (b"21", b"99", b"9" * 5000):
        with pytest.raises(WorkFactorError):
            decrypt_bytes([ScryptIdentity(passphrase)], sealed.replace(b" 5\n", b" " + hostile + b"\n", 1))
