"""An organiser's key: one secret that opens bundles and signs kits, kept in an age identity file."""

from dataclasses import dataclass
from functools import cached_property

from notetaker.age import (
    HybridIdentity,
    KeyTextError,
    ScryptIdentity,
    ScryptRecipient,
    decrypt_bytes,
    encrypt_bytes,
    parse_identities,
)
from notetaker.exchange.errors import KeyLockedError, NotAKeyFileError
from notetaker.exchange.signing import Signer, derive_seed
from notetaker.exchange.spoken import fingerprint
from notetaker.model.secret import Secret, composed

MOST_BYTES = 100_000
_SIGNER_INFO = b"notetaker organiser signer v1"
_SEALED = (b"-----BEGIN AGE ENCRYPTED FILE-----", b"age-encryption.org/")


@dataclass(frozen=True, repr=False)
class OrganiserKey:
    """The private key of an organiser. Prints as `***`."""

    identity: HybridIdentity

    @cached_property
    def recipient(self) -> str:
        """What bundles are sealed for: `age1pq1…`."""
        return str(self.identity.recipient())

    @cached_property
    def signer(self) -> Signer:
        """What kits are signed with; derived, so that one secret is backed up and not two."""
        return Signer(Secret(derive_seed(self.identity.seed.reveal(), _SIGNER_INFO)))

    def fingerprint(self) -> tuple[str, ...]:
        """Six words to compare aloud."""
        return fingerprint(self.recipient)

    def __repr__(self) -> str:
        return "***"


def new_key() -> OrganiserKey:
    """A new key, from the system's random source."""
    return OrganiserKey(HybridIdentity.generate())


def write_key_file(key: OrganiserKey, passphrase: Secret[str] | None) -> bytes:
    """The key as an age identity file; with a passphrase, the whole of it encrypted as text that `age -d` reads."""
    plain = (
        "# The key of a Notetaker organiser: whoever has this file reads the bundles.\n"
        f"# public key: {key.recipient}\n"
        f"{key.identity.encode().reveal()}\n"
    ).encode("ascii")
    return (
        plain if passphrase is None else encrypt_bytes([ScryptRecipient(composed(passphrase))], plain, armored=True)
    )


def read_key_file(data: bytes, passphrase: Secret[str] | None) -> OrganiserKey:
    """The one key in a key file. A passphrase that the file does not need is not looked at.

    Raises KeyLockedError, PassphraseError or another AgeError of the encryption, or NotAKeyFileError.
    """
    if len(data) > MOST_BYTES:
        raise NotAKeyFileError(detail="too large")
    plain = data
    if is_protected(data):
        if passphrase is None:
            raise KeyLockedError
        plain = decrypt_bytes([ScryptIdentity(composed(passphrase))], data)
    return _parsed(plain)


def is_protected(data: bytes) -> bool:
    """Whether a key file asks for a passphrase."""
    return data.lstrip().startswith(_SEALED)


def _parsed(plain: bytes) -> OrganiserKey:
    try:
        identities = parse_identities(plain.decode("ascii"))
    except UnicodeDecodeError:
        raise NotAKeyFileError(detail="not text") from None
    except KeyTextError as error:
        raise NotAKeyFileError(detail=error.detail) from None
    if len(identities) != 1 or not isinstance(identities[0], HybridIdentity):
        raise NotAKeyFileError(detail="not exactly one AGE-SECRET-KEY-PQ-1 key")
    return OrganiserKey(identities[0])
