"""Encrypting and decrypting files on disk: the target appears whole, private and durable, or not at all."""

from collections.abc import Sequence
from pathlib import Path

from notetaker.age.parties import Identity, Recipient
from notetaker.age.sealing import decrypt, encrypt
from notetaker.durable import appearing


def encrypt_file(
    recipients: Sequence[Recipient], source_path: Path, target_path: Path, *, armored: bool = False
) -> None:
    """Encrypt a file. An existing target is replaced in one step at the end, or left alone if anything fails."""
    with source_path.open("rb") as source, appearing(target_path) as target:
        encrypt(recipients, source, target, armored=armored)


def decrypt_file(identities: Sequence[Identity], source_path: Path, target_path: Path) -> None:
    """Decrypt a file. The target appears only when all of it is authentic; until then it is private and beside."""
    with source_path.open("rb") as source, appearing(target_path) as target:
        decrypt(identities, source, target)
