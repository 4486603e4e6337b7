"""Recipients that also withstand a quantum computer: `age1pq…` and `AGE-SECRET-KEY-PQ-1…`.

HPKE (RFC 9180) with ML-KEM-768 and X25519 together (X-Wing): whoever wants to read must break both.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHAKE256, Hash
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from notetaker.age import base64, bech32
from notetaker.age.errors import HeaderError, KeyTextError
from notetaker.age.parties import Company, Stanza
from notetaker.age.x25519 import is_public_key, shared_secret
from notetaker.model.secret import Secret

KIND = b"mlkem768x25519"
RECIPIENT_PREFIX = "age1pq"
IDENTITY_PREFIX = "age-secret-key-pq-"
_SEED_SIZE = 32
_MLKEM_SEED_SIZE = 64
_MLKEM_PUBLIC_SIZE = 1184
_MLKEM_SHARE_SIZE = 1088
_X25519_SIZE = 32
_INFO = b"age-encryption.org/mlkem768x25519"
_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


@dataclass(frozen=True, repr=False)
class HybridRecipient:
    """A public key. Files for it are anonymous: without the key, nobody can tell from a file that it is for it.

    Never stands beside a classic recipient, which would undo its protection.
    """

    raw: bytes

    def __post_init__(self) -> None:
        if not is_public_key(self.raw[_MLKEM_PUBLIC_SIZE:]):
            raise KeyTextError(detail="not the public key of a hybrid recipient")
        try:
            self._key()
        except ValueError:
            raise KeyTextError(detail="not the public key of a hybrid recipient") from None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `age1pq…`. Raises KeyTextError."""
        prefix, raw = bech32.decode(text)
        if prefix != RECIPIENT_PREFIX or text != text.lower():
            raise KeyTextError(detail="not a hybrid recipient")
        return cls(raw)

    @property
    def company(self) -> Company:
        """Only with others of its strength."""
        return Company.POST_QUANTUM

    def wrap(self, file_key: bytes) -> Stanza:
        """Under a key of its own for each file."""
        sealed = _SUITE.encrypt(file_key, self._key(), info=_INFO)
        share, wrapped = sealed[: _MLKEM_SHARE_SIZE + _X25519_SIZE], sealed[_MLKEM_SHARE_SIZE + _X25519_SIZE :]
        return Stanza((KIND, base64.encode(share)), wrapped)

    def _key(self) -> MLKEM768X25519PublicKey:
        return MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(self.raw[:_MLKEM_PUBLIC_SIZE]),
            X25519PublicKey.from_public_bytes(self.raw[_MLKEM_PUBLIC_SIZE:]),
        )

    def __str__(self) -> str:
        return bech32.encode(RECIPIENT_PREFIX, self.raw)

    def __repr__(self) -> str:
        return f"HybridRecipient({str(self)[:20]}…)"


@dataclass(frozen=True, repr=False)
class HybridIdentity:
    """A private key, kept as the seed that both halves come from. Prints as `***`."""

    seed: Secret[bytes]

    def __post_init__(self) -> None:
        if len(self.seed.reveal()) != _SEED_SIZE:
            raise KeyTextError(detail="not the private key of a hybrid identity")

    @classmethod
    def generate(cls) -> Self:
        """A new one, from the system's random source."""
        return cls(Secret(os.urandom(_SEED_SIZE)))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `AGE-SECRET-KEY-PQ-1…`. Raises KeyTextError, which does not hold the text."""
        prefix, raw = bech32.decode(text)
        if prefix != IDENTITY_PREFIX or text != text.upper():
            raise KeyTextError(detail="not a hybrid identity")
        return cls(Secret(raw))

    def encode(self) -> Secret[str]:
        """What `parse` reads."""
        return Secret(bech32.encode(IDENTITY_PREFIX, self.seed.reveal()).upper())

    def recipient(self) -> HybridRecipient:
        """The public key of this one."""
        mlkem, x25519 = self._keys()
        return HybridRecipient(mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw())

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        """The file key, or None if no stanza is for this key."""
        mlkem, x25519 = self._keys()
        opened = (_unwrap(mlkem, x25519, stanza) for stanza in stanzas if stanza.kind == KIND)
        return next((file_key for file_key in opened if file_key is not None), None)

    def _keys(self) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
        expansion = Hash(SHAKE256(_MLKEM_SEED_SIZE + _X25519_SIZE))
        expansion.update(self.seed.reveal())
        expanded = expansion.finalize()
        return (
            MLKEM768PrivateKey.from_seed_bytes(expanded[:_MLKEM_SEED_SIZE]),
            X25519PrivateKey.from_private_bytes(expanded[_MLKEM_SEED_SIZE:]),
        )

    def __repr__(self) -> str:
        return "***"


def _unwrap(mlkem: MLKEM768PrivateKey, x25519: X25519PrivateKey, stanza: Stanza) -> bytes | None:
    share = base64.decode(stanza.args[1]) if len(stanza.args) == 2 else None
    if share is None or len(share) != _MLKEM_SHARE_SIZE + _X25519_SIZE:
        raise HeaderError(detail="malformed mlkem768x25519 stanza")
    wrapped = stanza.wrapped_key()
    # The suite reports a share of low order like any wrong key; the format wants it told apart.
    if shared_secret(x25519, share[_MLKEM_SHARE_SIZE:]) is None:
        raise HeaderError(detail="an X25519 share of low order")
    try:
        return _SUITE.decrypt(share + wrapped, MLKEM768X25519PrivateKey(mlkem, x25519), info=_INFO)
    except InvalidTag:
        return None
