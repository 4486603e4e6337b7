"""The step between a payload and an age file: who may read it, and what it means when it does not open."""

from collections.abc import Sequence

from notetaker.age import (
    HybridIdentity,
    HybridRecipient,
    KeyTextError,
    NoMatchError,
    PassphraseError,
    ScryptIdentity,
    ScryptRecipient,
    X25519Identity,
    X25519Recipient,
    decrypt_bytes,
    encrypt_bytes,
)
from notetaker.exchange.errors import (
    BundleNotKitError,
    ForeignFileError,
    KeyNotPassphraseError,
    KitNotBundleError,
    OtherRecipientsError,
    PassphraseNotKeyError,
    RecipientCountError,
    RecipientError,
    TooLargeError,
)
from notetaker.exchange.payload import (
    MOST_RECIPIENTS,
    MOST_SIZE,
    Payload,
    PayloadKind,
    read_payload,
    write_payload,
)
from notetaker.exchange.signing import Signer
from notetaker.model.secret import Secret, composed
from notetaker.remembering import remembered

KeyIdentity = HybridIdentity | X25519Identity

_AGE = b"age-encryption.org/"
_ARMOR = b"-----BEGIN AGE ENCRYPTED FILE-----"
_FOR_PASSPHRASE = b"age-encryption.org/v1\n-> scrypt "
_MOST_SEALED = MOST_SIZE * 3 // 2


def seal_for_keys(kind: PayloadKind, content: bytes, recipients: Sequence[str], signer: Signer | None) -> bytes:
    """An age file for `age1pq1…` recipients."""
    keys = parse_recipients(recipients)
    return encrypt_bytes(keys, write_payload(kind, content, [str(key) for key in keys], signer))


def seal_for_passphrase(kind: PayloadKind, content: bytes, passphrase: Secret[str], signer: Signer | None) -> bytes:
    """An age file for a passphrase."""
    return encrypt_bytes([ScryptRecipient(composed(passphrase))], write_payload(kind, content, (), signer))


def parse_recipients(recipients: Sequence[str]) -> tuple[HybridRecipient, ...]:
    """The keys of `age1pq1…` recipients, each once. Raises RecipientError with the number of the wrong one."""
    keys = tuple(_recipient(text, number) for number, text in enumerate(recipients, start=1))
    if not 1 <= len(set(keys)) == len(keys) <= MOST_RECIPIENTS:
        raise RecipientCountError(most=MOST_RECIPIENTS)
    return keys


def open_with_keys(kind: PayloadKind, data: bytes, identities: Sequence[KeyIdentity]) -> Payload:
    """The payload of an age file that is sealed for one of the identities."""
    _check_is_age(data)
    try:
        payload = read_payload(decrypt_bytes(identities, data))
    except NoMatchError:
        if data.startswith(_FOR_PASSPHRASE) and kind is PayloadKind.BUNDLE:
            raise PassphraseNotKeyError from None
        raise OtherRecipientsError from None
    _check_kind(kind, payload)
    payload.check_sealed_for([_text_of(identity.recipient()) for identity in identities])
    return payload


def open_with_passphrase(kind: PayloadKind, data: bytes, passphrase: Secret[str]) -> Payload:
    """The payload of an age file that is sealed for the passphrase. Raises PassphraseError for another one."""
    _check_is_age(data)
    try:
        payload = read_payload(decrypt_bytes([ScryptIdentity(composed(passphrase))], data))
    except PassphraseError:
        raise
    except NoMatchError:
        raise KeyNotPassphraseError from None
    _check_kind(kind, payload)
    payload.check_sealed_for(None)
    return payload


def is_for_passphrase(data: bytes) -> bool:
    """Whether a sealed file in binary form asks for a passphrase and not for a key."""
    return data.startswith(_FOR_PASSPHRASE)


@remembered(64)
def _text_of(recipient: HybridRecipient | X25519Recipient) -> str:
    """A recipient as text: some milliseconds, which a thousand bundles for one key need not pay each."""
    return str(recipient)


def _recipient(text: str, number: int) -> HybridRecipient:
    try:
        return HybridRecipient.parse(text.strip())
    except KeyTextError:
        raise RecipientError(number=number) from None


def _check_is_age(data: bytes) -> None:
    if len(data) > _MOST_SEALED:
        raise TooLargeError(limit=_MOST_SEALED)
    if not data.startswith(_AGE) and not data.lstrip().startswith(_ARMOR):
        raise ForeignFileError(detail="not an age file")


def _check_kind(kind: PayloadKind, payload: Payload) -> None:
    if payload.kind is not kind:
        raise KitNotBundleError if kind is PayloadKind.BUNDLE else BundleNotKitError
