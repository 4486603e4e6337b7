"""Recipients with an X25519 key: `age1…` and `AGE-SECRET-KEY-1…`, the classic kind of age."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from notetaker.age import base64, bech32
from notetaker.age.errors import HeaderError, KeyTextError
from notetaker.age.parties import Company, Stanza, derive, open_file_key, seal_file_key
from notetaker.model.secret import Secret

KIND = b"X25519"
RECIPIENT_PREFIX = "age"
IDENTITY_PREFIX = "age-secret-key-"
_SIZE = 32
_INFO = b"age-encryption.org/v1/X25519"
_PRIME = 2**255 - 19


@dataclass(frozen=True, repr=False)
class X25519Recipient:
    """A public key. Files for it are anonymous: without the key, nobody can tell from a file that it is for it.

    A recording adversary with a quantum computer could read them: prefer HybridRecipient.
    """

    raw: bytes

    def __post_init__(self) -> None:
        if not is_public_key(self.raw):
            raise KeyTextError(detail="not the public key of an X25519 recipient")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `age1…`. Raises KeyTextError."""
        prefix, raw = bech32.decode(text)
        if prefix != RECIPIENT_PREFIX or text != text.lower():
            raise KeyTextError(detail="not an X25519 recipient")
        return cls(raw)

    @property
    def company(self) -> Company:
        """Only with others that a quantum computer could break as well."""
        return Company.CLASSIC

    def wrap(self, file_key: bytes) -> Stanza:
        """Under a key of its own for each file."""
        ephemeral = X25519PrivateKey.generate()
        share = ephemeral.public_key().public_bytes_raw()
        wrap_key = _wrap_key(ephemeral, self.raw, share, self.raw)
        return Stanza((KIND, base64.encode(share)), seal_file_key(wrap_key, file_key))

    def __str__(self) -> str:
        return bech32.encode(RECIPIENT_PREFIX, self.raw)

    def __repr__(self) -> str:
        return f"X25519Recipient({self})"


@dataclass(frozen=True, repr=False)
class X25519Identity:
    """A private key. Prints as `***`."""

    seed: Secret[bytes]

    def __post_init__(self) -> None:
        if len(self.seed.reveal()) != _SIZE:
            raise KeyTextError(detail="not the private key of an X25519 identity")

    @classmethod
    def generate(cls) -> Self:
        """A new one, from the system's random source."""
        return cls(Secret(os.urandom(_SIZE)))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `AGE-SECRET-KEY-1…`. Raises KeyTextError, which does not hold the text."""
        prefix, raw = bech32.decode(text)
        if prefix != IDENTITY_PREFIX or text != text.upper():
            raise KeyTextError(detail="not an X25519 identity")
        return cls(Secret(raw))

    def encode(self) -> Secret[str]:
        """What `parse` reads."""
        return Secret(bech32.encode(IDENTITY_PREFIX, self.seed.reveal()).upper())

    def recipient(self) -> X25519Recipient:
        """The public key of this one."""
        return X25519Recipient(self._key().public_key().public_bytes_raw())

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        """The file key, or None if no stanza is for this key."""
        key, own = self._key(), self.recipient().raw
        opened = (_unwrap(key, own, stanza) for stanza in stanzas if stanza.kind == KIND)
        return next((file_key for file_key in opened if file_key is not None), None)

    def _key(self) -> X25519PrivateKey:
        return X25519PrivateKey.from_private_bytes(self.seed.reveal())

    def __repr__(self) -> str:
        return "***"


def is_public_key(raw: bytes) -> bool:
    """Whether it is the one form of a point that keeps a secret: nobody could open what is sealed for another form."""
    canonical = len(raw) == _SIZE and int.from_bytes(raw, "little") < _PRIME
    return canonical and shared_secret(X25519PrivateKey.generate(), raw) is not None


def shared_secret(key: X25519PrivateKey, share: bytes) -> bytes | None:
    """What both sides compute, or None for a share of low order, which would give everybody the same."""
    try:
        return key.exchange(X25519PublicKey.from_public_bytes(share))
    except ValueError:
        return None


def _unwrap(key: X25519PrivateKey, own: bytes, stanza: Stanza) -> bytes | None:
    share = base64.decode(stanza.args[1]) if len(stanza.args) == 2 else None
    if share is None or len(share) != _SIZE:
        raise HeaderError(detail="malformed X25519 stanza")
    wrapped = stanza.wrapped_key()
    return open_file_key(_wrap_key(key, share, share, own), wrapped)


def _wrap_key(key: X25519PrivateKey, theirs: bytes, share: bytes, recipient: bytes) -> bytes:
    secret = shared_secret(key, theirs)
    if secret is None:
        raise HeaderError(detail="an X25519 share of low order")
    return derive(secret, share + recipient, _INFO)
