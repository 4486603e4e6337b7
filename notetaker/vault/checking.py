"""Look at a vault without changing anything, and say exactly what is damaged."""

from dataclasses import dataclass
from pathlib import Path

from notetaker.model.secret import Secret
from notetaker.vault import disk, keys, second_key
from notetaker.vault.errors import NotAVault, VaultDamaged
from notetaker.vault.lock import FolderLock
from notetaker.vault.mark import MARK
from notetaker.vault.opening import examine, finish_compaction
from notetaker.vault.vault import Vault


@dataclass(frozen=True)
class CheckReport:
    """What a check found. `records` counts those before any damage.

    `sound` is False where the vault does not open any more. A sound vault with `damage` mends itself when opened.
    `keyring` says that the keyring of an account may open it beside the passphrase.
    """

    records: int
    damage: tuple[str, ...]
    sound: bool
    keyring: bool = False


def check(folder: Path, passphrase: Secret[str]) -> CheckReport:
    """Read the whole vault. Never raises for damage.

    Raises NotAVault, WrongPassphrase, VaultInUse or VaultNewer.
    """
    if not Vault.is_vault(folder):
        raise NotAVault(folder=folder)
    finish_compaction(folder)
    with disk.refusals(folder):
        lock = FolderLock(folder, reading=True)
        try:
            return _report(folder, keys.unlock(folder, passphrase))
        except VaultDamaged as damaged:
            return CheckReport(0, (damaged.fields["damage"],), sound=False)
        finally:
            lock.release()


def _report(folder: Path, unlocked: keys.Unlocked) -> CheckReport:
    connection, inspection, mark = examine(folder, unlocked)
    connection.close()
    blemishes = [
        f"{name}: it is missing, damaged or out of date; the other copy opens the vault" for name in unlocked.unlike
    ]
    if mark.link is not None and None in mark.copies:
        blemishes.append(f"{MARK}: one of its two copies is not whole; the other one is")
    if second_key.is_there(folder):
        second = second_key.read(folder)
        if second is None or second.vault_id != unlocked.wrapped.vault_id:
            blemishes.append(
                f"{second_key.KEPT}: it is damaged or of another vault; the passphrase opens the vault"
            )
    return CheckReport(
        inspection.end.number, (*inspection.damage, *blemishes), not inspection.damage, second_key.is_there(folder)
    )
