"""The age file format (c2sp.org/age, version 1), with no word of notes in it.

    identity = HybridIdentity.generate()
    sealed = encrypt_bytes([identity.recipient()], b"…")
    decrypt_bytes([identity], sealed)

What it promises:
- A file can be read by its recipients alone; with HybridRecipient also in the age of quantum computers.
- A file names no recipient and no sender. It proves nothing about who wrote it: sign the content for that.
- Nothing is given out that was not authenticated, and `decrypt_bytes` and `decrypt_file` give out all or nothing.
- Memory does not grow with the file, nor with what a hostile header asks for.
- Keys and passphrases print as `***` and stand in no error.

`AgeError` and what derives from it is all that goes wrong, apart from OSError of the files themselves.
"""

from notetaker.age.errors import (
    AgeError,
    ArmorError,
    EmptyKeyFileError,
    EmptyPassphraseError,
    HeaderError,
    KeyFileError,
    KeyTextError,
    MacError,
    MemoryShortageError,
    NoMatchError,
    PassphraseError,
    PayloadError,
    RecipientsError,
    WorkFactorError,
)
from notetaker.age.files import decrypt_file, encrypt_file
from notetaker.age.hybrid import HybridIdentity, HybridRecipient
from notetaker.age.identities import parse_identities, parse_recipient
from notetaker.age.parties import Identity, Recipient
from notetaker.age.scrypt import ScryptIdentity, ScryptRecipient
from notetaker.age.sealing import decrypt, decrypt_bytes, encrypt, encrypt_bytes
from notetaker.age.x25519 import X25519Identity, X25519Recipient

__all__ = [
    "AgeError",
    "ArmorError",
    "EmptyKeyFileError",
    "EmptyPassphraseError",
    "HeaderError",
    "HybridIdentity",
    "HybridRecipient",
    "Identity",
    "KeyFileError",
    "KeyTextError",
    "MacError",
    "MemoryShortageError",
    "NoMatchError",
    "PassphraseError",
    "PayloadError",
    "Recipient",
    "RecipientsError",
    "ScryptIdentity",
    "ScryptRecipient",
    "WorkFactorError",
    "X25519Identity",
    "X25519Recipient",
    "decrypt",
    "decrypt_bytes",
    "decrypt_file",
    "encrypt",
    "encrypt_bytes",
    "encrypt_file",
    "parse_identities",
    "parse_recipient",
]
