"""An organiser's key: one secret, an ordinary age identity file, words that never change."""

import hashlib
import time

import pytest

from notetaker.age import (
    AgeError,
    HybridIdentity,
    PassphraseError,
    ScryptIdentity,
    X25519Identity,
    decrypt_bytes,
    parse_identities,
)
from notetaker.exchange.errors import KeyLockedError, NotAKeyFileError
from notetaker.exchange.keys import OrganiserKey, is_protected, new_key, read_key_file, write_key_file
from notetaker.exchange.spoken import spoken
from notetaker.model.errors import NotetakerError
from notetaker.model.secret import Secret

PASSPHRASE = Secret("sept mots que nul ne devine")


def secret_of(key: OrganiserKey) -> str:
    return key.identity.encode().reveal()


def test_a_fixed_seed_gives_the_same_recipient_words_and_signer_for_ever(key: OrganiserKey) -> None:
    assert key.recipient.startswith("age1pq1")
    assert (
        hashlib.sha256(key.recipient.encode()).hexdigest()
        == "e1704ce7caadaa4e436845c280d1527742f46a8af62d934c41b60c624e7cb185"
    )
    assert key.fingerprint() == ("delta", "club", "pardon", "blizzard", "bismuth", "planet")
    assert key.signer.public.fingerprint() == ("heliport", "margarine", "radio", "alliance", "glucose", "climax")


def test_the_fingerprint_is_that_of_the_recipient(key: OrganiserKey) -> None:
    assert key.fingerprint() == spoken(hashlib.sha256(key.recipient.encode()).digest())


@pytest.mark.parametrize("passphrase", [None, PASSPHRASE])
def test_a_key_file_gives_the_key_back(passphrase: Secret[str] | None) -> None:
    key = new_key()
    data = write_key_file(key, passphrase)
    again = read_key_file(data, passphrase)

    assert (again.recipient, again.signer.public) == (key.recipient, key.signer.public)
    assert is_protected(data) == (passphrase is not None)
    assert (secret_of(key).encode() in data) == (passphrase is None)


def test_a_plain_key_file_is_an_age_identity_file_without_a_time(key: OrganiserKey) -> None:
    text = write_key_file(key, None).decode("ascii")

    assert [type(identity) for identity in parse_identities(text)] == [HybridIdentity]
    assert f"# public key: {key.recipient}\n" in text
    assert "created" not in text
    assert str(time.gmtime().tm_year) not in text.replace(key.recipient, "").replace(secret_of(key), "")
    assert write_key_file(key, None) == text.encode()


def test_a_protected_key_file_is_a_whole_armored_age_file(key: OrganiserKey) -> None:
    data = write_key_file(key, PASSPHRASE)

    assert data.startswith(b"-----BEGIN AGE ENCRYPTED FILE-----\n")
    assert decrypt_bytes([ScryptIdentity(PASSPHRASE)], data) == write_key_file(key, None)


def test_a_protected_key_file_asks_for_its_passphrase(key: OrganiserKey) -> None:
    data = write_key_file(key, PASSPHRASE)

    with pytest.raises(KeyLockedError):
        read_key_file(data, None)
    with pytest.raises(PassphraseError):
        read_key_file(data, Secret("wrong"))
    with pytest.raises(AgeError):
        read_key_file(data[: len(data) // 2], PASSPHRASE)


def test_windows_line_ends_and_other_comments_do_not_matter(key: OrganiserKey) -> None:
    text = "# a comment\r\n\r\n" + secret_of(key) + "\r\n"

    assert read_key_file(text.encode(), None).recipient == key.recipient


def test_what_is_not_one_organiser_key_is_refused(key: OrganiserKey) -> None:
    secret = secret_of(key)
    for text in (
        "",
        "# public key: x\n",
        secret + "\n" + secret,
        secret[:-1],
        secret.lower(),
        X25519Identity.generate().encode().reveal(),
        key.recipient,
        "clé",
        "x" * 100_001,
    ):
        with pytest.raises(NotAKeyFileError) as caught:
            read_key_file(text.encode(), None)
        assert secret[20:40] not in str(caught.value)
    with pytest.raises(NotAKeyFileError):
        read_key_file(b"\xff\xd8\xff\xe0", None)


def test_a_key_never_prints(key: OrganiserKey) -> None:
    assert repr(key) == repr(key.signer) == repr(key.identity) == "***"
    assert secret_of(key) not in f"{key} {key!r} {key.__dict__}"


def test_every_error_of_the_room_is_three_filled_sentences() -> None:
    for error in (KeyLockedError(), NotAKeyFileError(detail="x")):
        assert isinstance(error, NotetakerError)
        assert all(error.sentences())
        assert "{" not in str(error)


@pytest.mark.parametrize("end", ["\r", "\x0b", "\x0c", "\x1c", "\x1e"])
def test_a_comment_hides_no_recovery_key_from_other_programs(end: str) -> None:
    """Only a line feed ends a line, as for the key itself: what others see as one comment is one here."""
    key, other = new_key(), new_key().as_recovery()
    text = write_key_file(key, None).decode()
    hidden = f"# mine{end}# recovery key: {other.recipient} {other.signer}\n"
    assert read_key_file((hidden + text).encode(), None).recovery == ()
    shown = text.replace("\n", "\r\n") + f"# recovery key: {other.recipient} {other.signer}\r\n"
    assert read_key_file(shown.encode(), None).recovery == (other,)
