"""What a recipient and an identity are, and the small secret that passes between them: the file key."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from notetaker.age.errors import HeaderError

FILE_KEY_SIZE = 16
WRAPPED_SIZE = FILE_KEY_SIZE + 16
_NO_NONCE = bytes(12)


@dataclass(frozen=True)
class Stanza:
    """One entry of the header: the file key as one recipient can read it. The first argument is its kind."""

    args: tuple[bytes, ...]
    body: bytes

    @property
    def kind(self) -> bytes:
        """Which kind of recipient wrote it."""
        return self.args[0]

    def wrapped_key(self) -> bytes:
        """The body, if it has the length of a wrapped file key: a longer one could open with many keys."""
        if len(self.body) != WRAPPED_SIZE:
            raise HeaderError(detail="a stanza has a body of the wrong length")
        return self.body


class Company(Enum):
    """With which other recipients one may stand in a header."""

    CLASSIC = auto()
    POST_QUANTUM = auto()
    ALONE = auto()


class Recipient(Protocol):
    """Somebody a file can be encrypted to."""

    @property
    def company(self) -> Company:
        """Recipients of one file must keep the same company."""

    def wrap(self, file_key: bytes) -> Stanza:
        """The file key, readable for the matching identity only."""


class Identity(Protocol):
    """Somebody who can decrypt."""

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        """The file key, or None if no stanza is for this identity.

        Raises HeaderError where a stanza of the identity's own kind is malformed.
        """


def derive(secret: bytes, salt: bytes, info: bytes) -> bytes:
    """HKDF-SHA-256 to a key of 32 bytes."""
    return HKDF(SHA256(), 32, salt, info).derive(secret)


def seal_file_key(wrap_key: bytes, file_key: bytes) -> bytes:
    """Encrypt the file key under a wrap key that is never used again."""
    return ChaCha20Poly1305(wrap_key).encrypt(_NO_NONCE, file_key, None)


def open_file_key(wrap_key: bytes, wrapped: bytes) -> bytes | None:
    """The file key, or None if it was sealed under another wrap key."""
    try:
        return ChaCha20Poly1305(wrap_key).decrypt(_NO_NONCE, wrapped, None)
    except InvalidTag:
        return None
