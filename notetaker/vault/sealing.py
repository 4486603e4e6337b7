"""How a record is sealed and chained: ChaCha20-Poly1305 over its number and the hash of the record before."""

import os
import struct
from typing import Final, NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from notetaker.digests import sha256
from notetaker.model.secret import Secret

KEY_SIZE: Final = 32
ID_SIZE: Final = 16
OVERHEAD: Final = 12 + 16
"""Bytes that sealing adds: a random nonce and a tag."""

_NONCE_SIZE: Final = 12
_CONTEXT: Final = struct.Struct(">8s16sQ32s")
_LINK: Final = struct.Struct(">Q32s")
LINK_SIZE: Final = _LINK.size + OVERHEAD


class Broken(Exception):
    """Sealed bytes are not what this key sealed at this place."""


class Link(NamedTuple):
    """The end of a chain: how many records it has, and the hash of the last one as it is stored."""

    number: int
    digest: bytes


class Sealer:
    """Seals and unseals the records of one vault.

    Nonces are random and not the record's number: a restored backup may write the same number twice.
    """

    def __init__(self, key: Secret[bytes], vault_id: bytes) -> None:
        self._cipher = ChaCha20Poly1305(key.reveal())
        self._vault_id = vault_id
        self.start = Link(0, sha256(vault_id))
        """The end of the empty chain."""

    def seal_record(self, before: Link, plain: bytes) -> bytes:
        """The sealed form of the record that follows `before`."""
        return self._seal(self._context(b"record", before), plain)

    def unseal_record(self, before: Link, sealed: bytes) -> bytes:
        """The record that follows `before`. Raises Broken if `sealed` is anything else."""
        return self._unseal(self._context(b"record", before), sealed)

    def seal_link(self, purpose: bytes, link: Link) -> bytes:
        """The sealed form of a chain's end, for the one `purpose` (head or mark)."""
        return self._seal(self._context(purpose, self.start), _LINK.pack(link.number, link.digest))

    def unseal_link(self, purpose: bytes, sealed: bytes) -> Link:
        """The chain's end that was sealed for `purpose`. Raises Broken."""
        plain = self._unseal(self._context(purpose, self.start), sealed)
        if len(plain) != _LINK.size:
            raise Broken
        return Link(*_LINK.unpack(plain))

    def _context(self, purpose: bytes, before: Link) -> bytes:
        return _CONTEXT.pack(purpose, self._vault_id, before.number + 1, before.digest)

    def _seal(self, context: bytes, plain: bytes) -> bytes:
        nonce = os.urandom(_NONCE_SIZE)
        return nonce + self._cipher.encrypt(nonce, plain, context)

    def _unseal(self, context: bytes, sealed: bytes) -> bytes:
        if len(sealed) < OVERHEAD:
            raise Broken
        try:
            return self._cipher.decrypt(sealed[:_NONCE_SIZE], sealed[_NONCE_SIZE:], context)
        except InvalidTag:
            raise Broken from None


def after(before: Link, sealed: bytes) -> Link:
    """The chain's end once `sealed` was added to it."""
    return Link(before.number + 1, sha256(sealed))
