"""How a secret crosses the desktop's bus to a keyring: `dh-ietf1024-sha256-aes128-cbc-pkcs7` of the Secret Service API.

Whoever listens on the bus sees noise. It does not protect from who answers in the keyring's place, and need not: such a
program runs as this user. https://specifications.freedesktop.org/secret-service/latest/ch07s03.html
"""

import os
from random import SystemRandom
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.padding import PKCS7

from notetaker.model.secret import Secret

ALGORITHM: Final = "dh-ietf1024-sha256-aes128-cbc-pkcs7"
SIZE: Final = 128
"""Bytes of a public number."""

_BLOCK: Final = 16
# RFC 2409, the second Oakley group. The package that all other cryptography is from gives up groups of this kind, because
# there are better ones; the keyrings know no other. Its numbers serve once, so that their timing tells nobody anything.
_PRIME: Final = int(
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD"
    "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
    "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE65381FFFFFFFFFFFFFFFF",
    16,
)
_GENERATOR: Final = 2


class Transit:
    """One crossing: a key that is agreed on for it and then forgotten."""

    def __init__(self) -> None:
        self._own = Secret(2 + SystemRandom().randrange(_PRIME - 3))

    @property
    def public(self) -> bytes:
        """What the other side is told."""
        return pow(_GENERATOR, self._own.reveal(), _PRIME).to_bytes(SIZE, "big")

    def agree(self, public: bytes) -> "Agreed":
        """The key that both sides have then. Raises ValueError for a number that is none."""
        number = int.from_bytes(public, "big")
        if len(public) > SIZE or not 1 < number < _PRIME - 1:
            raise ValueError("not a public number")
        shared = pow(number, self._own.reveal(), _PRIME).to_bytes(SIZE, "big")
        return Agreed(Secret(HKDF(SHA256(), _BLOCK, None, b"").derive(shared)))


class Agreed:
    """Both sides of a crossing."""

    def __init__(self, key: Secret[bytes]) -> None:
        self._key = key

    def seal(self, secret: Secret[bytes]) -> tuple[bytes, bytes]:
        """The parameter that goes along, and the sealed secret."""
        start = os.urandom(_BLOCK)
        padding, sealing = PKCS7(8 * _BLOCK).padder(), self._cipher(start).encryptor()
        padded = padding.update(secret.reveal()) + padding.finalize()
        return start, sealing.update(padded) + sealing.finalize()

    def open(self, start: bytes, sealed: bytes) -> Secret[bytes]:
        """The secret. Raises ValueError for what was not sealed like that."""
        padding, opening = PKCS7(8 * _BLOCK).unpadder(), self._cipher(start).decryptor()
        padded = opening.update(sealed) + opening.finalize()
        return Secret(padding.update(padded) + padding.finalize())

    def _cipher(self, start: bytes) -> Cipher[modes.CBC]:
        return Cipher(algorithms.AES128(self._key.reveal()), modes.CBC(start))
