"""What the age room promises of every file: whole or refused, for its recipients alone, in constant memory."""

import io
import tracemalloc
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notetaker.age import (
    AgeError,
    ArmorError,
    EmptyPassphraseError,
    HeaderError,
    HybridIdentity,
    Identity,
    MacError,
    MemoryShortageError,
    NoMatchError,
    PassphraseError,
    PayloadError,
    Recipient,
    RecipientsError,
    ScryptIdentity,
    ScryptRecipient,
    WorkFactorError,
    X25519Identity,
    decrypt,
    decrypt_bytes,
    encrypt,
    encrypt_bytes,
)
from notetaker.age import scrypt as scrypt_room
from notetaker.age.header import LARGEST
from notetaker.age.stream import CHUNK
from notetaker.model.secret import Secret

PASSPHRASE = Secret("clé de la salle des cartes")
QUICK = 4

KEY = X25519Identity.generate()
HYBRID = HybridIdentity.generate()
PARTIES: list[tuple[Recipient, Identity]] = [
    (KEY.recipient(), KEY),
    (HYBRID.recipient(), HYBRID),
    (ScryptRecipient(PASSPHRASE, log_n=QUICK), ScryptIdentity(PASSPHRASE)),
]
each_party = pytest.mark.parametrize(("recipient", "identity"), PARTIES, ids=["x25519", "hybrid", "scrypt"])
sizes = st.one_of(
    st.integers(0, 200),
    st.sampled_from([chunks * CHUNK + more for chunks in (1, 2, 3) for more in (-1, 0, 1)]),
)


class Trickle(io.RawIOBase):
    """A source that gives and a target that takes a few bytes at a time, as pipes and full disks do."""

    def __init__(self, data: bytes = b"") -> None:
        self._data = io.BytesIO(data)
        self.taken = bytearray()

    def read(self, size: int = -1, /) -> bytes:
        return self._data.read(min(size, 1009))

    def write(self, data: object, /) -> int:
        part = bytes(memoryview(data)[:777])  # type: ignore[arg-type]  # the base class wants any buffer
        self.taken += part
        return len(part)


class Endless(io.RawIOBase):
    """A source of `size` zeros, and a target that counts."""

    def __init__(self, size: int = 0) -> None:
        self._left = size
        self.count = 0

    def read(self, size: int = -1, /) -> bytes:
        taken = min(size, self._left)
        self._left -= taken
        return bytes(taken)

    def write(self, data: object, /) -> int:
        size = memoryview(data).nbytes  # type: ignore[arg-type]  # the base class wants any buffer
        self.count += size
        return size


@each_party
@given(size=sizes, armored=st.booleans())
@settings(max_examples=25, deadline=None)
def test_what_was_encrypted_is_what_is_decrypted(
    recipient: Recipient, identity: Identity, size: int, armored: bool
) -> None:
    plaintext = (b"une note \0\r\n" * (size // 12 + 1))[:size]
    sealed = encrypt_bytes([recipient], plaintext, armored=armored)
    assert decrypt_bytes([identity], sealed) == plaintext


@given(size=sizes, armored=st.booleans())
@settings(max_examples=15, deadline=None)
def test_sources_and_targets_may_be_slow_and_partial(size: int, armored: bool) -> None:
    plaintext = b"\xff" * size
    sealed, opened = Trickle(), Trickle()
    encrypt([KEY.recipient()], Trickle(plaintext), sealed, armored=armored)  # type: ignore[arg-type]  # raw, not BinaryIO
    decrypt([KEY], Trickle(bytes(sealed.taken)), opened)  # type: ignore[arg-type]  # raw, not BinaryIO
    assert opened.taken == plaintext


@each_party
def test_any_flipped_bit_is_refused(recipient: Recipient, identity: Identity) -> None:
    sealed = encrypt_bytes([recipient], b"a point of order")
    for place in range(len(sealed)):
        altered = bytearray(sealed)
        altered[place] ^= 1 << place % 8
        with pytest.raises(AgeError):
            decrypt_bytes([identity], bytes(altered))


@given(place=st.integers(0, 2 * CHUNK), value=st.integers(1, 255))
@settings(max_examples=40, deadline=None)
def test_any_altered_byte_of_a_long_file_is_refused(place: int, value: int) -> None:
    altered = bytearray(LONG)
    altered[place % len(LONG)] ^= value
    with pytest.raises(AgeError):
        decrypt_bytes([KEY], bytes(altered))


@each_party
def test_a_file_cut_off_anywhere_is_refused(recipient: Recipient, identity: Identity) -> None:
    sealed = encrypt_bytes([recipient], b"a point of order")
    for length in range(len(sealed)):
        with pytest.raises((HeaderError, PayloadError)):
            decrypt_bytes([identity], sealed[:length])


def test_a_file_cut_off_between_chunks_is_refused_and_says_so() -> None:
    payload = LONG.index(b"\n--- ") + len("\n--- ") + 43 + len("\n") + 16
    with pytest.raises(PayloadError) as caught:
        decrypt_bytes([KEY], LONG[: payload + CHUNK + 16])
    assert "between two chunks" in caught.value.detail


@given(more=st.binary(min_size=1, max_size=40))
@settings(max_examples=20, deadline=None)
def test_anything_after_the_end_is_refused(more: bytes) -> None:
    for plaintext in (b"", b"short", b"\0" * CHUNK):
        with pytest.raises(PayloadError):
            decrypt_bytes([KEY], encrypt_bytes([KEY.recipient()], plaintext) + more)


@given(place=st.integers(0, 10_000), value=st.integers(1, 255))
@settings(max_examples=100, deadline=None)
def test_altered_armor_is_refused_or_only_different_space(place: int, value: int) -> None:
    altered = bytearray(ARMORED)
    altered[place % len(ARMORED)] ^= value
    try:
        assert decrypt_bytes([KEY], bytes(altered)) == b"a point of order"
    except AgeError:
        return
    assert altered.split() == ARMORED.split()


def test_armor_cut_off_anywhere_is_refused() -> None:
    for length in range(len(ARMORED) - 1):
        with pytest.raises((ArmorError, HeaderError)):
            decrypt_bytes([KEY], ARMORED[:length])


@given(data=st.binary(max_size=300), armored=st.booleans())
@settings(max_examples=150, deadline=None)
def test_garbage_ends_in_an_error_of_this_room(data: bytes, armored: bool) -> None:
    start = b"-----BEGIN AGE ENCRYPTED FILE-----\n" if armored else b"age-encryption.org/v1\n-> "
    for file in (data, start + data):
        with pytest.raises((HeaderError, ArmorError, NoMatchError)):
            decrypt_bytes([KEY, HYBRID], file)


def test_every_recipient_can_read_and_nobody_else() -> None:
    readers = [HybridIdentity.generate() for _ in range(3)]
    sealed = encrypt_bytes([reader.recipient() for reader in readers], b"ours")
    assert [decrypt_bytes([reader], sealed) for reader in readers] == [b"ours"] * 3
    assert decrypt_bytes([KEY, HYBRID, readers[2]], sealed) == b"ours"
    with pytest.raises(NoMatchError):
        decrypt_bytes([KEY, HYBRID], sealed)
    with pytest.raises(NoMatchError):
        decrypt_bytes([], sealed)


def test_a_file_does_not_show_for_whom_it_is() -> None:
    for recipient, _ in PARTIES[:2]:
        first, second = (encrypt_bytes([recipient], b"") for _ in range(2))
        assert first.splitlines()[1] != second.splitlines()[1]
        assert str(recipient).encode() not in first


def test_a_wrong_passphrase_is_told_apart_from_a_wrong_key() -> None:
    for_passphrase = encrypt_bytes([ScryptRecipient(PASSPHRASE, log_n=QUICK)], b"kit")
    with pytest.raises(PassphraseError):
        decrypt_bytes([ScryptIdentity(Secret("no"))], for_passphrase)
    for file, identity in ((for_passphrase, KEY), (LONG, ScryptIdentity(PASSPHRASE))):
        with pytest.raises(NoMatchError) as caught:
            decrypt_bytes([identity], file)
        assert not isinstance(caught.value, PassphraseError)


def test_recipients_that_weaken_each_other_are_not_combined() -> None:
    recipients = [recipient for recipient, _ in PARTIES]
    password = recipients[2]
    for refused in [*combinations(recipients, 2), (password, password), tuple(recipients), ()]:
        target = io.BytesIO()
        with pytest.raises(RecipientsError):
            encrypt(refused, io.BytesIO(b"text"), target)
        assert target.getvalue() == b""


def test_an_altered_header_is_refused_even_if_the_key_still_fits() -> None:
    with_grease = LONG.replace(b"\n--- ", b"\n-> grease\n\n--- ", 1)
    with pytest.raises(MacError):
        decrypt_bytes([KEY], with_grease)


def test_the_work_of_a_passphrase_has_a_limit() -> None:
    sealed = encrypt_bytes([ScryptRecipient(PASSPHRASE, log_n=5)], b"kit")
    assert decrypt_bytes([ScryptIdentity(PASSPHRASE, most_log_n=5)], sealed) == b"kit"
    with pytest.raises(WorkFactorError):
        decrypt_bytes([ScryptIdentity(PASSPHRASE, most_log_n=4)], sealed)
    for hostile in (b"21", b"99", b"9" * 5000):
        with pytest.raises(WorkFactorError):
            decrypt_bytes([ScryptIdentity(PASSPHRASE)], sealed.replace(b" 5\n", b" " + hostile + b"\n", 1))


def test_the_default_work_of_a_passphrase_is_that_of_the_reference() -> None:
    recipient = ScryptRecipient(PASSPHRASE)
    assert recipient.log_n == 18
    assert decrypt_bytes([ScryptIdentity(PASSPHRASE)], encrypt_bytes([recipient], b"kit")) == b"kit"


def test_an_empty_passphrase_is_refused_when_encrypting() -> None:
    with pytest.raises(EmptyPassphraseError):
        ScryptRecipient(Secret(""))


def test_a_passphrase_may_be_any_text_that_a_system_hands_over() -> None:
    odd = Secret("caf\udce9 \U0001f512 œ")
    sealed = encrypt_bytes([ScryptRecipient(odd, log_n=QUICK)], b"kit")
    assert decrypt_bytes([ScryptIdentity(odd)], sealed) == b"kit"


def test_a_lack_of_memory_for_the_passphrase_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def short(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(scrypt_room, "Scrypt", short)
    with pytest.raises(MemoryShortageError):
        encrypt_bytes([ScryptRecipient(PASSPHRASE)], b"kit")


@pytest.mark.parametrize(
    "hostile",
    [
        b"age-encryption.org/v1\n" + b"-> grease\n\n" * (LARGEST // 11),
        b"age-encryption.org/v1\n-> " + b"x" * LARGEST,
        b"age-encryption.org/v1\n-> x\n" + (b"A" * 64 + b"\n") * (LARGEST // 65 + 1),
    ],
    ids=["stanzas", "line", "body"],
)
def test_an_endless_header_is_refused(hostile: bytes) -> None:
    with pytest.raises(HeaderError) as caught:
        decrypt_bytes([KEY, HYBRID], hostile + b"\n" * 10)
    assert "too long" in caught.value.detail


@pytest.mark.parametrize("armored", [False, True])
def test_memory_does_not_grow_with_the_file(armored: bool) -> None:
    size = (4 if armored else 64) << 20
    sealed = Endless()
    tracemalloc.start()
    try:
        encrypt([HYBRID.recipient()], Endless(size), sealed, armored=armored)  # type: ignore[arg-type]  # raw
        assert sealed.count > size
        assert tracemalloc.get_traced_memory()[1] < 4 << 20
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_while_decrypting() -> None:
    sealed = encrypt_bytes([KEY.recipient()], bytes(64 << 20))
    source, opened = io.BytesIO(sealed), Endless()
    tracemalloc.start()
    try:
        decrypt([KEY], source, opened)  # type: ignore[arg-type]  # raw, not BinaryIO
        assert opened.count == 64 << 20
        assert tracemalloc.get_traced_memory()[1] < 4 << 20
    finally:
        tracemalloc.stop()


LONG = encrypt_bytes([KEY.recipient()], b"\0" * (2 * CHUNK))
ARMORED = encrypt_bytes([KEY.recipient()], b"a point of order", armored=True)
