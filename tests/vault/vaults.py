"""What the vault's tests share: a passphrase, and vaults ready to be copied."""

import shutil
from pathlib import Path

import pytest

from notetaker.model.secret import Secret
from notetaker.vault import Vault, VaultDamaged

PASSPHRASE = Secret("correct horse, battery staple")


def make(folder: Path, records: list[bytes]) -> Path:
    """A closed vault with these records."""
    with Vault.create(folder, PASSPHRASE) as vault:
        for record in records:
            vault.append(record)
    return folder


def snapshot(vault: Path, to: Path) -> Path:
    """Copy the folder as it is now; of an open vault, this is what a kill at this moment leaves."""
    shutil.copytree(vault, to)
    return to


def contents(folder: Path) -> list[bytes]:
    """All records of the vault."""
    with Vault.open(folder, PASSPHRASE) as vault:
        return list(vault.records())


def rest(folder: Path) -> list[bytes]:
    """The records that a damaged vault still gives."""
    with Vault.open(folder, PASSPHRASE, salvage=True) as vault:
        return list(vault.records())


def files(folder: Path) -> dict[str, bytes]:
    """Every file in the folder with its content."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def assert_refused_with_the_rest(folder: Path, expected: list[bytes]) -> str:
    """Opening is refused, changes nothing, and `expected` can still be read. Returns what the error says of it."""
    before = {name: data for name, data in files(folder).items() if name != "lock"}
    with pytest.raises(VaultDamaged) as refused:
        Vault.open(folder, PASSPHRASE).close()
    assert rest(folder) == expected
    assert {name: data for name, data in files(folder).items() if name != "lock"} == before
    return refused.value.fields["damage"]
