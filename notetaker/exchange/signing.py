"""Signatures that hold as long as either Ed25519 or ML-DSA-65 does: both are made, and both must verify."""

import os
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey, MLDSA65PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from notetaker.digests import sha256
from notetaker.exchange.errors import SignatureError
from notetaker.exchange.spoken import spoken
from notetaker.model.secret import Secret

SEED_SIZE = 32
ED25519_SIZE = 32
PUBLIC_SIZE = ED25519_SIZE + 1952
ED25519_SIGNATURE_SIZE = 64
SIGNATURE_SIZE = ED25519_SIGNATURE_SIZE + 3309

CONTEXT = b"notetaker exchange signature v1\n"
_ED25519_INFO = b"notetaker exchange signer ed25519 v1"
_ML_DSA_INFO = b"notetaker exchange signer ml-dsa-65 v1"


@dataclass(frozen=True)
class SignerPublic:
    """Who signed: both public keys, Ed25519 first. Raises SignatureError where they are not keys."""

    raw: bytes

    def __post_init__(self) -> None:
        if len(self.raw) != PUBLIC_SIZE:
            raise SignatureError(detail="a signing key has the wrong length")
        try:
            self._keys()
        except ValueError:
            raise SignatureError(detail="not a signing key") from None

    def fingerprint(self) -> tuple[str, ...]:
        """Six words to compare aloud."""
        return spoken(sha256(self.raw))

    @property
    def digest(self) -> str:
        """The SHA-256 of both keys, in hexadecimal: how a kit and a vault name a signer."""
        return sha256(self.raw).hex()

    def verify(self, signature: bytes, recipients_digest: bytes, payload: bytes) -> None:
        """Raises SignatureError unless both signatures are by this signer, for these recipients and these bytes."""
        message = _message(recipients_digest, payload)
        ed25519, ml_dsa = self._keys()
        if len(signature) != SIGNATURE_SIZE:
            raise SignatureError(detail="a signature has the wrong length")
        try:
            ed25519.verify(signature[:ED25519_SIGNATURE_SIZE], message)
            ml_dsa.verify(signature[ED25519_SIGNATURE_SIZE:], message)
        except InvalidSignature:
            raise SignatureError from None

    def _keys(self) -> tuple[Ed25519PublicKey, MLDSA65PublicKey]:
        return (
            Ed25519PublicKey.from_public_bytes(self.raw[:ED25519_SIZE]),
            MLDSA65PublicKey.from_public_bytes(self.raw[ED25519_SIZE:]),
        )

    def __repr__(self) -> str:
        return f"SignerPublic({'-'.join(self.fingerprint())})"


@dataclass(frozen=True, repr=False)
class Signer:
    """Signs with both schemes, from one seed of 32 bytes. Prints as `***`."""

    seed: Secret[bytes]

    def __post_init__(self) -> None:
        if len(self.seed.reveal()) != SEED_SIZE:
            raise ValueError(f"a signer's seed has {SEED_SIZE} bytes")

    @classmethod
    def generate(cls) -> Self:
        """A new one, from the system's random source."""
        return cls(Secret(os.urandom(SEED_SIZE)))

    @cached_property
    def public(self) -> SignerPublic:
        """What others verify with."""
        ed25519, ml_dsa = self._keys()
        return SignerPublic(ed25519.public_key().public_bytes_raw() + ml_dsa.public_key().public_bytes_raw())

    def sign(self, recipients_digest: bytes, payload: bytes) -> bytes:
        """The Ed25519 signature and then the ML-DSA-65 signature, over the context, the recipients and the bytes."""
        message = _message(recipients_digest, payload)
        ed25519, ml_dsa = self._keys()
        return ed25519.sign(message) + ml_dsa.sign(message)

    def _keys(self) -> tuple[Ed25519PrivateKey, MLDSA65PrivateKey]:
        seed = self.seed.reveal()
        return (
            Ed25519PrivateKey.from_private_bytes(derive_seed(seed, _ED25519_INFO)),
            MLDSA65PrivateKey.from_seed_bytes(derive_seed(seed, _ML_DSA_INFO)),
        )

    def __repr__(self) -> str:
        return "***"


def derive_seed(secret: bytes, info: bytes) -> bytes:
    """HKDF-SHA-256 without salt, to a seed of 32 bytes; `info` keeps the uses of one secret apart."""
    return HKDF(SHA256(), SEED_SIZE, None, info).derive(secret)


def _message(recipients_digest: bytes, payload: bytes) -> bytes:
    if len(recipients_digest) != 32:
        raise ValueError("the digest of the recipients has 32 bytes")
    return CONTEXT + recipients_digest + payload
