"""The sealed journal on disk: a folder of opaque records that loses nothing and shows nothing."""

from notetaker.vault.checking import CheckReport, check
from notetaker.vault.compacting import Compacted, compact
from notetaker.vault.copying import copy
from notetaker.vault.errors import (
    KeyringOpensNothing,
    NotAVault,
    OldVaultLeft,
    RecordTooLarge,
    VaultDamaged,
    VaultError,
    VaultExists,
    VaultFull,
    VaultInUse,
    VaultNewer,
    VaultReadOnly,
    VaultUnwritable,
    WrongPassphrase,
)
from notetaker.vault.hardening import harden_process
from notetaker.vault.reserve import ALMOST_FULL
from notetaker.vault.vault import LARGEST_RECORD, SUFFIX, Vault

__all__ = [
    "ALMOST_FULL",
    "LARGEST_RECORD",
    "SUFFIX",
    "CheckReport",
    "Compacted",
    "KeyringOpensNothing",
    "NotAVault",
    "OldVaultLeft",
    "RecordTooLarge",
    "Vault",
    "VaultDamaged",
    "VaultError",
    "VaultExists",
    "VaultFull",
    "VaultInUse",
    "VaultNewer",
    "VaultReadOnly",
    "VaultUnwritable",
    "WrongPassphrase",
    "check",
    "compact",
    "copy",
    "harden_process",
]
