"""Who can read a file: its recipients, nobody else, and never a combination that weakens one of them."""

import io
import subprocess
import sys
from collections.abc import Sequence
from itertools import combinations

import pytest

from notetaker.age import (
    EmptyPassphraseError,
    HeaderError,
    HybridIdentity,
    Identity,
    MemoryShortageError,
    NoMatchError,
    PassphraseError,
    Recipient,
    RecipientsError,
    ScryptIdentity,
    ScryptRecipient,
    X25519Identity,
    decrypt_bytes,
    encrypt,
    encrypt_bytes,
    header,
    stream,
)
from notetaker.age import scrypt as scrypt_room
from notetaker.age.flow import Lookahead
from notetaker.model.secret import Secret

QUICK = 4


@pytest.fixture(scope="module")
def for_passphrase(passphrase: Secret[str]) -> bytes:
    return encrypt_bytes([ScryptRecipient(passphrase, log_n=QUICK)], b"kit")


def test_every_recipient_can_read_and_nobody_else(classic: X25519Identity, hybrid: HybridIdentity) -> None:
    readers = [HybridIdentity.generate() for _ in range(3)]
    sealed = encrypt_bytes([reader.recipient() for reader in readers], b"ours")
    assert [decrypt_bytes([reader], sealed) for reader in readers] == [b"ours"] * 3
    assert decrypt_bytes([classic, hybrid, readers[2]], sealed) == b"ours"
    strangers: list[Identity] = [classic, hybrid]
    for others in (strangers, []):
        with pytest.raises(NoMatchError):
            decrypt_bytes(others, sealed)


def test_a_file_does_not_show_for_whom_it_is(classic: X25519Identity, hybrid: HybridIdentity) -> None:
    for recipient in (classic.recipient(), hybrid.recipient()):
        first, second = (encrypt_bytes([recipient], b"").splitlines() for _ in range(2))
        assert first[0] == second[0]
        assert not set(first[1:]) & set(second[1:])


def test_recipients_that_weaken_each_other_are_not_combined(
    classic: X25519Identity, hybrid: HybridIdentity, passphrase: Secret[str]
) -> None:
    password = ScryptRecipient(passphrase, log_n=QUICK)
    recipients: list[Recipient] = [classic.recipient(), hybrid.recipient(), password]
    pairs: list[Sequence[Recipient]] = list(combinations(recipients, 2))
    for refused in (*pairs, (password, password), recipients, ()):
        target = io.BytesIO()
        with pytest.raises(RecipientsError):
            encrypt(refused, io.BytesIO(b"text"), target)
        assert target.getvalue() == b""


def test_a_wrong_passphrase_is_told_apart_from_a_wrong_key(
    classic: X25519Identity, passphrase: Secret[str], for_passphrase: bytes
) -> None:
    with pytest.raises(PassphraseError):
        decrypt_bytes([classic, ScryptIdentity(Secret("no"))], for_passphrase)
    for_key = encrypt_bytes([classic.recipient()], b"bundle")
    for file, identity in ((for_passphrase, classic), (for_key, ScryptIdentity(passphrase))):
        with pytest.raises(NoMatchError) as caught:
            decrypt_bytes([identity], file)
        assert not isinstance(caught.value, PassphraseError)


SEALED_BY_A_USER = """
import sys
from notetaker.age import ScryptRecipient, encrypt_bytes
from notetaker.model.secret import Secret
sys.stdout.buffer.write(encrypt_bytes([ScryptRecipient(Secret("our phrase"))], b"kit"))
"""


def test_the_default_work_of_a_passphrase_is_that_of_the_reference() -> None:
    """In a process of its own: a guess costs less in these."""
    sealed = subprocess.run([sys.executable, "-c", SEALED_BY_A_USER], capture_output=True, check=True).stdout
    kind, _, work = sealed.splitlines()[1].removeprefix(b"-> ").split()
    assert (kind, work) == (b"scrypt", b"18")
    assert decrypt_bytes([ScryptIdentity(Secret("our phrase"))], sealed) == b"kit"


def test_a_passphrase_that_protects_nothing_is_refused(passphrase: Secret[str]) -> None:
    with pytest.raises(EmptyPassphraseError):
        ScryptRecipient(Secret(""))
    with pytest.raises(ValueError, match="log_n is 0"):
        ScryptRecipient(passphrase, log_n=0)


def test_what_no_reader_takes_is_not_written(
    passphrase: Secret[str], classic: X25519Identity, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ValueError, match="log_n is 21"):
        ScryptRecipient(passphrase, log_n=21)
    monkeypatch.setattr(
        header, "LARGEST", header.LARGEST // 100
    )  # as for twelve thousand, in a hundredth of the time
    for armored in (False, True):
        target = io.BytesIO()
        with pytest.raises(RecipientsError) as caught:
            encrypt([classic.recipient()] * 120, io.BytesIO(b"text"), target, armored=armored)
        assert "more recipients" in caught.value.detail
        assert target.getvalue() == b""


def test_a_passphrase_may_be_any_text_that_a_system_hands_over() -> None:
    odd = Secret("caf\udce9 \U0001f512 œ")
    sealed = encrypt_bytes([ScryptRecipient(odd, log_n=QUICK)], b"kit")
    assert decrypt_bytes([ScryptIdentity(odd)], sealed) == b"kit"


def test_a_lack_of_memory_for_the_passphrase_is_said_so(
    monkeypatch: pytest.MonkeyPatch, passphrase: Secret[str]
) -> None:
    def short(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(scrypt_room, "Scrypt", short)
    with pytest.raises(MemoryShortageError):
        encrypt_bytes([ScryptRecipient(passphrase)], b"kit")


def test_a_key_does_not_open_what_stands_beside_a_passphrase(
    classic: X25519Identity, passphrase: Secret[str]
) -> None:
    """Whoever forges such a file knows its key: the header is right to the last byte, and refused for its company alone."""
    file_key = bytes(16)
    for parties in (
        (classic.recipient(), ScryptRecipient(passphrase, log_n=QUICK)),
        (ScryptRecipient(passphrase, log_n=QUICK), classic.recipient()),
    ):
        forged = io.BytesIO()
        forged.write(header.write([party.wrap(file_key) for party in parties], file_key))
        stream.seal(file_key, Lookahead(io.BytesIO(b"not from who knows it")), forged)
        for identity in (classic, ScryptIdentity(passphrase)):
            with pytest.raises(HeaderError) as refused:
                decrypt_bytes([identity], forged.getvalue())
            assert refused.value.fields["detail"] == "a passphrase beside other recipients"
