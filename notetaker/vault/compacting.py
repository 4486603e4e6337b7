"""Compaction: a new vault, with a new key, that holds only what is still wanted. What it leaves out is erased.

The journal only ever grows: what was forgotten, deleted or edited is still in it for whoever has the passphrase.
A compacted vault never held it, and the old vault's key is destroyed.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from notetaker.model.secret import Secret
from notetaker.vault import disk, keys, replacing
from notetaker.vault.errors import VaultUnwritable
from notetaker.vault.lock import LOCK
from notetaker.vault.mark import MARK
from notetaker.vault.pages import JOURNAL, LOG, STRANGER
from notetaker.vault.reserve import RESERVE
from notetaker.vault.vault import Vault

_OWN: Final = frozenset({JOURNAL, LOG, STRANGER, MARK, RESERVE, LOCK, *keys.COPIES})
_AT_ONCE: Final = 1000


@dataclass(frozen=True)
class Compacted:
    """How many records there were, and how many there are now."""

    before: int
    after: int


def compact(
    folder: Path, passphrase: Secret[str], wanted: Callable[[Iterator[bytes]], Iterable[bytes]]
) -> Compacted:
    """Replace a closed vault by one that holds what `wanted` makes of its records, under a new key and a new id.

    The passphrase stays. Files in the folder that are not the vault's own are taken along. Until the new vault is
    wholly on the disk and was read back, the old one is not touched; a crash at any moment leaves one of the two.
    Raises as `Vault.open` does, and VaultFull or VaultUnwritable: then the old vault is as it was.
    """
    with Vault.open(folder, passphrase) as old:
        records = tuple(wanted(old.records()))
        beside = replacing.building(folder)
        try:
            _build(beside, passphrase, records)
            with disk.refusals(folder):
                replacing.take_along(folder, beside, _OWN)
        except BaseException:
            with suppress(OSError):  # the next opening tidies up
                replacing.remove(beside, keys.COPIES)
            raise
        found = Compacted(len(old), len(records))
        old.make_way(lambda: replacing.put_in_place(folder))
    with disk.refusals(folder):
        replacing.remove(replacing.replaced(folder), keys.COPIES)
    return found


def _build(beside: Path, passphrase: Secret[str], records: tuple[bytes, ...]) -> None:
    with Vault.create(beside, passphrase) as new:
        for start in range(0, len(records), _AT_ONCE):
            new.append_all(records[start : start + _AT_ONCE])
    with Vault.open(beside, passphrase, salvage=True) as new:
        if tuple(new.records()) != records:
            raise VaultUnwritable(folder=beside, reason="it does not read back as it was written")
