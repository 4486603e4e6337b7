"""Compaction: a new vault, with a new key, that holds only what is still wanted. What it leaves out is erased.

The journal only ever grows: what was forgotten, deleted or edited is still in it for whoever has the passphrase.
A compacted vault never held it, and the old vault's key is destroyed.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.model.secret import Secret
from notetaker.model.system_errors import said
from notetaker.vault import keys, replacing
from notetaker.vault.copying import build
from notetaker.vault.errors import OldVaultLeft, VaultUnwritable
from notetaker.vault.vault import Vault


@dataclass(frozen=True)
class Compacted:
    """How many records there were, and how many there are now."""

    before: int
    after: int


def compact(
    folder: Path, passphrase: Secret[str], wanted: Callable[[Iterator[bytes]], Iterable[bytes]]
) -> Compacted:
    """Replace a closed vault by one that holds what `wanted` makes of its records, under a new key and a new id.

    The passphrase stays, and a link to the vault too. Files in the folder that are not the vault's own are taken along.
    Until the new vault is wholly on the disk and was read back, the old one is not touched; a crash at any moment leaves
    one of the two. Raises as `Vault.open` does, and VaultFull or VaultUnwritable: then the old vault is as it was. Raises
    OldVaultLeft where all is done but the deletion.
    """
    folder = folder.resolve()
    with Vault.open(folder, passphrase) as old:
        if replacing.is_in_the_way(folder):
            raise VaultUnwritable(
                folder=replacing.replaced(folder),
                problem=QT_TRANSLATE_NOOP("problems", "something is in the way there"),
            )
        records = tuple(wanted(old.records()))
        build(old, replacing.building(folder), passphrase, records)
        found = Compacted(len(old), len(records))
        _put_in_place(old, folder)
    left = replacing.replaced(folder)
    try:
        replacing.remove(left, keys.HOLD_IT)
    except OSError as error:
        raise OldVaultLeft(folder=folder, left=left, problem=said(error)) from error
    return found


def _put_in_place(old: Vault, folder: Path) -> None:
    try:
        old.make_way(lambda: replacing.put_in_place(folder))
    except BaseException:
        if replacing.is_at_its_place(folder):  # elsewhere what was built may be all that there will be
            for left in (replacing.building(folder), replacing.ready(folder)):
                with suppress(OSError):
                    replacing.remove(left, keys.HOLD_IT)
        raise
