"""A copy of a vault's records as a vault of its own, read back before it has its name: backup, restore, rescue."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from notetaker.durable import sync_folder
from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.model.secret import Secret
from notetaker.vault import disk, keys, replacing
from notetaker.vault.errors import VaultExists, VaultUnwritable
from notetaker.vault.lock import LOCK
from notetaker.vault.mark import MARK
from notetaker.vault.pages import JOURNAL, LOG, STRANGER
from notetaker.vault.reserve import RESERVE
from notetaker.vault.vault import Vault

_OWN: Final = frozenset({JOURNAL, LOG, STRANGER, MARK, RESERVE, LOCK, *keys.HOLD_IT})
_AT_ONCE: Final = 1000


def copy(source: Vault, target: Path, passphrase: Secret[str]) -> int:
    """Write all records of an open vault, and what else lies in its folder, as a new vault at `target`; tell how many.

    The copy has a key of its own under `passphrase`. Of a damaged vault opened with `salvage` it is what is whole.
    Raises VaultExists, VaultFull, VaultReadOnly or VaultUnwritable; nothing is left at `target` then.
    """
    beside = replacing.building(target)
    if target.exists() or target.is_symlink() or replacing.is_between(target):
        raise VaultExists(folder=target)
    if replacing.is_in_the_way(target):
        raise VaultExists(folder=replacing.replaced(target))
    records = tuple(source.records())
    build(source, beside, passphrase, records)
    with disk.refusals(target):
        beside.rename(target)
        sync_folder(target.parent)
    return len(records)


def build(source: Vault, beside: Path, passphrase: Secret[str], records: Iterable[bytes]) -> None:
    """Make a vault of these records, with what else lies in the folder of `source`; nothing is left if it fails."""
    wanted = tuple(records)
    try:
        with disk.refusals(beside):
            replacing.remove(beside, keys.HOLD_IT)
        with Vault.create(beside, passphrase) as new:
            for start in range(0, len(wanted), _AT_ONCE):
                new.append_all(wanted[start : start + _AT_ONCE])
        _read_back(beside, passphrase, wanted)
        with disk.refusals(beside):
            replacing.take_along(source.folder, beside, _OWN)
    except BaseException:
        with suppress(OSError):  # the next one that is built there begins anew
            replacing.remove(beside, keys.HOLD_IT)
        raise


def _read_back(folder: Path, passphrase: Secret[str], expected: tuple[bytes, ...]) -> None:
    with Vault.open(folder, passphrase, salvage=True) as vault:
        if tuple(vault.records()) != expected:
            raise VaultUnwritable(
                folder=folder, problem=QT_TRANSLATE_NOOP("problems", "it does not read back as it was written")
            )
