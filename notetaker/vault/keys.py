"""The vault's key, wrapped by a passphrase and stored twice (`key-1`, `key-2`); either copy suffices.

A copy is one line that tells the format, the fixed-size body, and a SHA-256 of both: line and hash are
the same in every format, so that any version can tell a newer vault from a damaged one.
"""

import os
import re
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from notetaker import regular_files
from notetaker.digests import sha256
from notetaker.durable import sync_folder
from notetaker.model.secret import Secret, composed
from notetaker.vault import disk, second_key
from notetaker.vault.cost import Cost, calibrated
from notetaker.vault.errors import KeyringOpensNothing, VaultDamaged, VaultNewer, WrongPassphrase
from notetaker.vault.sealing import ID_SIZE, KEY_SIZE

FORMAT: Final = 1
COPIES: Final = ("key-1", "key-2")
HOLD_IT: Final = (*COPIES, *(f"{name}.new" for name in COPIES), *second_key.HOLD_IT)
"""Every file that may hold the wrapped key: a crash in `store` leaves what it was writing."""

_LINE: Final = re.compile(rb"Notetaker vault, format ([1-9][0-9]{0,8})\n")
_BODY: Final = struct.Struct(">III16s16s48s")
_HASH_SIZE: Final = 32
_LARGEST_COPY: Final = 64 * 1024
_NO_NONCE: Final = bytes(12)


class DamagedCopy(Exception):
    """A stored copy of the wrapped key is not whole."""


class NewerCopy(Exception):
    """A stored copy was written in a format that came after this one."""

    def __init__(self, found: int) -> None:
        super().__init__(found)
        self.found = found


@dataclass(frozen=True)
class WrappedKey:
    """The vault's key under a passphrase. `key` is the wrapped one and reveals nothing."""

    cost: Cost
    salt: bytes
    vault_id: bytes
    key: bytes

    @classmethod
    def wrap(cls, key: Secret[bytes], vault_id: bytes, passphrase: Secret[str]) -> "WrappedKey":
        """Wrap `key` anew, at the cost that is right on this machine.

        The salt is fresh, so the wrapping key is used once and needs no nonce.
        """
        cost, salt = calibrated(), new_salt()
        cipher = ChaCha20Poly1305(derive(passphrase, salt, cost).reveal())
        return cls(cost, salt, vault_id, cipher.encrypt(_NO_NONCE, key.reveal(), _clear(cost, salt, vault_id)))

    def unwrap(self, passphrase: Secret[str]) -> Secret[bytes] | None:
        """The vault's key, or None if it is not this passphrase."""
        cipher = ChaCha20Poly1305(derive(passphrase, self.salt, self.cost).reveal())
        try:
            return Secret(cipher.decrypt(_NO_NONCE, self.key, _clear(self.cost, self.salt, self.vault_id)))
        except InvalidTag:
            return None

    def encode(self) -> bytes:
        """The bytes of one copy."""
        content = _clear(self.cost, self.salt, self.vault_id) + self.key
        return content + sha256(content)

    @classmethod
    def decode(cls, data: bytes) -> "WrappedKey":
        """Read one copy. Raises DamagedCopy or NewerCopy."""
        content, digest = data[:-_HASH_SIZE], data[-_HASH_SIZE:]
        line = _LINE.match(content)
        if line is None or sha256(content) != digest:
            raise DamagedCopy
        if (found := int(line[1])) > FORMAT:
            raise NewerCopy(found)
        body = content[line.end() :]
        if len(body) != _BODY.size:
            raise DamagedCopy
        memory_kib, passes, lanes, salt, vault_id, key = _BODY.unpack(body)
        try:
            cost = Cost(memory_kib, passes, lanes)
        except ValueError:
            raise DamagedCopy from None
        return cls(cost, salt, vault_id, key)


def new_key() -> tuple[Secret[bytes], bytes]:
    """A random key and a random id for a new vault."""
    return Secret(os.urandom(KEY_SIZE)), os.urandom(ID_SIZE)


def new_salt() -> bytes:
    """A random salt, for one wrapping."""
    return os.urandom(16)


def derive(passphrase: Secret[str], salt: bytes, cost: Cost) -> Secret[bytes]:
    """The wrapping key. One passphrase typed on any keyboard or system is one key (NFC)."""
    text = composed(passphrase).reveal()
    derivation = Argon2id(
        salt=salt, length=KEY_SIZE, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    # surrogatepass: an encoding error would carry the passphrase into a traceback.
    return Secret(derivation.derive(text.encode("utf-8", "surrogatepass")))


@dataclass(frozen=True)
class Unlocked:
    """The key of an opened vault, the copy that gave it, and the names of the copies that are not like it."""

    key: Secret[bytes]
    wrapped: WrappedKey
    unlike: tuple[str, ...]


def unlock(folder: Path, passphrase: Secret[str]) -> Unlocked:
    """Find a copy that the passphrase opens. Raises WrongPassphrase, VaultNewer, VaultDamaged or OSError.

    After an interrupted change of passphrase one copy may be under the old and one under the new: either opens.
    """
    copies, unreadable = _read_copies(folder)
    for wrapped in dict.fromkeys(copy for copy in copies.values() if copy is not None):
        if (key := wrapped.unwrap(passphrase)) is not None:
            return Unlocked(key, wrapped, tuple(name for name, copy in copies.items() if copy != wrapped))
    if any(copies.values()):
        raise WrongPassphrase(folder=folder)
    if unreadable is not None:
        raise unreadable
    raise VaultDamaged(folder=folder, damage="key-1 and key-2: neither copy of the key is whole", whole=0)


def unlock_kept(folder: Path, secret: Secret[bytes]) -> Unlocked:
    """The same with what a keyring kept. Raises KeyringOpensNothing, VaultNewer or OSError.

    Only beside two whole and equal copies: all else is for the passphrase, which tells what is to be mended.
    """
    copies, _ = _read_copies(folder)
    second, wrapped = second_key.read(folder), copies[COPIES[0]]
    if second is not None and wrapped is not None and all(copy == wrapped for copy in copies.values()):
        key = second.unwrap(secret) if second.vault_id == wrapped.vault_id else None
        if key is not None:
            return Unlocked(key, wrapped, ())
    raise KeyringOpensNothing(folder=folder)


def store(folder: Path, wrapped: WrappedKey, names: tuple[str, ...] = COPIES) -> None:
    """Replace the copies. All are written in full before the first takes its place."""
    beside = {folder / name: folder / f"{name}.new" for name in names}
    for new in beside.values():
        new.unlink(missing_ok=True)
    try:
        for new in beside.values():
            disk.write_new(new, wrapped.encode())
    except OSError:
        for new in beside.values():
            new.unlink(missing_ok=True)
        raise
    for place, new in beside.items():
        new.replace(place)
        sync_folder(folder)


def _read_copies(folder: Path) -> tuple[dict[str, WrappedKey | None], OSError | None]:
    """The copies, None where one is missing or not whole; and why one cannot be read, for then the other may serve."""
    copies, unreadable = dict[str, WrappedKey | None](), None
    for name in COPIES:
        try:
            copies[name] = _read_copy(folder, name)
        except OSError as error:
            copies[name], unreadable = None, error
    return copies, unreadable


def _read_copy(folder: Path, name: str) -> WrappedKey | None:
    try:
        with regular_files.opened(folder / name) as file:
            return WrappedKey.decode(file.read(_LARGEST_COPY))
    except NewerCopy as newer:
        raise VaultNewer(folder=folder, found=newer.found, known=FORMAT) from None
    except (DamagedCopy, FileNotFoundError, IsADirectoryError):
        return None


def _clear(cost: Cost, salt: bytes, vault_id: bytes) -> bytes:
    line = b"Notetaker vault, format %d\n" % FORMAT
    body = _BODY.pack(cost.memory_kib, cost.passes, cost.lanes, salt, vault_id, bytes(48))
    return line + body[:-48]
