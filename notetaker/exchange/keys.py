"""An organiser's key: one secret that opens bundles and signs kits, kept in an age identity file.

The file also names the recovery keys that were rehearsed: a kit that is made with the key is sealed for them too.
"""

from dataclasses import dataclass
from functools import cached_property

from notetaker.age import (
    HybridIdentity,
    HybridRecipient,
    KeyTextError,
    ScryptIdentity,
    ScryptRecipient,
    decrypt_bytes,
    encrypt_bytes,
    parse_identities,
)
from notetaker.exchange.errors import KeyLockedError, NotAKeyFileError
from notetaker.exchange.schema import is_digest
from notetaker.exchange.signing import Signer, derive_seed
from notetaker.exchange.spoken import fingerprint
from notetaker.model.secret import Secret, composed

MOST_BYTES = 100_000
_SIGNER_INFO = b"notetaker organiser signer v1"
_RECOVERY = "# recovery key: "
_SEALED = (b"-----BEGIN AGE ENCRYPTED FILE-----", b"age-encryption.org/")


@dataclass(frozen=True)
class RecoveryKey:
    """What may be known of a recovery key: its recipient, and the digest of its signer."""

    recipient: str
    signer: str

    def fingerprint(self) -> tuple[str, ...]:
        """Six words to compare aloud."""
        return fingerprint(self.recipient)


@dataclass(frozen=True, repr=False)
class OrganiserKey:
    """The private key of an organiser, and the recovery keys beside it. Prints as `***`."""

    identity: HybridIdentity
    recovery: tuple[RecoveryKey, ...] = ()

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

    def as_recovery(self) -> RecoveryKey:
        """This key as a recovery key of another one."""
        return RecoveryKey(self.recipient, self.signer.public.digest)

    def with_recovery(self, other: RecoveryKey) -> "OrganiserKey":
        """The same key with one more recovery key beside it."""
        return OrganiserKey(self.identity, tuple(dict.fromkeys((*self.recovery, other))))

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
        + "".join(f"{_RECOVERY}{each.recipient} {each.signer}\n" for each in key.recovery)
        + f"{key.identity.encode().reveal()}\n"
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
        text = plain.decode("ascii")
        identities = parse_identities(text)
    except UnicodeDecodeError:
        raise NotAKeyFileError(detail="not text") from None
    except KeyTextError as error:
        raise NotAKeyFileError(detail=error.detail) from None
    if len(identities) != 1 or not isinstance(identities[0], HybridIdentity):
        raise NotAKeyFileError(detail="not exactly one AGE-SECRET-KEY-PQ-1 key")
    lines = (line.removesuffix("\r") for line in text.split("\n") if line.startswith(_RECOVERY))
    return OrganiserKey(identities[0], tuple(_recovery(line.removeprefix(_RECOVERY)) for line in lines))


def _recovery(line: str) -> RecoveryKey:
    recipient, _, signer = line.partition(" ")
    try:
        HybridRecipient.parse(recipient)
    except KeyTextError:
        raise NotAKeyFileError(detail="a recovery key that is not a recipient") from None
    if not is_digest(signer):
        raise NotAKeyFileError(detail="a recovery key without the digest of its signer")
    return RecoveryKey(recipient, signer)
