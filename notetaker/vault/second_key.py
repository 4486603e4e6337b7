"""The vault's key a second time (`key-keyring`), under a random secret that the keyring of an account keeps.

A convenience that may be lost at any moment: what stands under the passphrase does not depend on it, and without the
secret, which is not on this disk in the open, it is noise. A secret wraps once, so it needs no salt and no nonce.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from notetaker import regular_files
from notetaker.digests import sha256
from notetaker.durable import sync_folder
from notetaker.model.secret import Secret
from notetaker.vault import disk, replacing
from notetaker.vault.sealing import ID_SIZE, KEY_SIZE

KEPT: Final = "key-keyring"
HOLD_IT: Final = (KEPT, f"{KEPT}.new")

_LINE: Final = b"Notetaker vault, key for a keyring, format 1\n"
_TAG_SIZE: Final = 16
_HASH_SIZE: Final = 32
_SIZE: Final = len(_LINE) + ID_SIZE + KEY_SIZE + _TAG_SIZE + _HASH_SIZE
_NO_NONCE: Final = bytes(12)


@dataclass(frozen=True)
class SecondKey:
    """The vault's key under a secret. `key` is the wrapped one and reveals nothing."""

    vault_id: bytes
    key: bytes

    @classmethod
    def wrap(cls, key: Secret[bytes], vault_id: bytes, secret: Secret[bytes]) -> "SecondKey":
        """Wrap `key` under a secret that was made for this once."""
        return cls(vault_id, _cipher(secret).encrypt(_NO_NONCE, key.reveal(), _LINE + vault_id))

    def unwrap(self, secret: Secret[bytes]) -> Secret[bytes] | None:
        """The vault's key, or None if it is not this secret."""
        if len(secret.reveal()) != KEY_SIZE:
            return None
        try:
            return Secret(_cipher(secret).decrypt(_NO_NONCE, self.key, _LINE + self.vault_id))
        except InvalidTag:
            return None

    @property
    def kept_as(self) -> str:
        """Under which name a keyring keeps the secret. It tells nothing of the vault, not even where it is."""
        return name_of(self.vault_id)

    def encode(self) -> bytes:
        """The bytes of the file."""
        content = _LINE + self.vault_id + self.key
        return content + sha256(content)


def new_secret() -> Secret[bytes]:
    """A random secret, for one wrapping."""
    return Secret(os.urandom(KEY_SIZE))


def name_of(vault_id: bytes) -> str:
    """See SecondKey.kept_as."""
    return sha256(b"notetaker keyring v1\n" + vault_id).hex()[:32]


def read(folder: Path) -> SecondKey | None:
    """The key for a keyring, None where there is none, or none that is whole."""
    data = _bytes(folder / KEPT)
    content, digest = data[:-_HASH_SIZE], data[-_HASH_SIZE:]
    if len(data) != _SIZE or not content.startswith(_LINE) or sha256(content) != digest:
        return None
    start = len(_LINE) + ID_SIZE
    return SecondKey(content[len(_LINE) : start], content[start:])


def is_there(folder: Path) -> bool:
    """Whether there is such a file, whole or not."""
    return any(os.path.lexists(folder / name) for name in HOLD_IT)


def store(folder: Path, second: SecondKey) -> None:
    """Put it in the place of the one before, whole or not at all. Raises OSError."""
    new = folder / f"{KEPT}.new"
    new.unlink(missing_ok=True)
    disk.write_new(new, second.encode())
    new.replace(folder / KEPT)
    sync_folder(folder)


def remove(folder: Path) -> None:
    """Write over it and delete it, if it is there. Raises OSError."""
    if not is_there(folder):
        return
    for name in HOLD_IT:
        replacing.write_over(folder / name)
    sync_folder(folder)


def _cipher(secret: Secret[bytes]) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(secret.reveal())


def _bytes(path: Path) -> bytes:
    """Empty where it cannot be read. Neither a link is followed nor a pipe waited for."""
    with suppress(OSError), regular_files.opened(path, follow=False) as file:
        return file.read(_SIZE + 1)
    return b""
