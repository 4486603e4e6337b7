"""The copy of the event kit beside the vault: encrypted to a key that only the vault knows."""

from dataclasses import replace

from notetaker.age import HybridIdentity, parse_identities
from notetaker.durable import write_file
from notetaker.exchange import Kit, read_kit, write_kit
from notetaker.model.errors import NotetakerError
from notetaker.rapporteur.errors import KeptKitLost
from notetaker.regular_files import content
from notetaker.unguessable import random_letters
from notetaker.vault import Vault
from notetaker.vault.events import KitKept


def kept_form(kit: Kit) -> Kit:
    """The kit as it is kept: who signed it is in the journal."""
    return replace(kit, organiser=None)


def keep(vault: Vault, kit: Kit) -> KitKept:
    """Write the copy; the event that is returned must be appended to the vault, for it holds the key."""
    identity = HybridIdentity.generate()
    name = f"kit-{random_letters(8)}.age"
    write_file(vault.folder / name, write_kit(kept_form(kit), recipients=[str(identity.recipient())]))
    return KitKept(name, identity.encode())


def reopen(vault: Vault, kept: KitKept) -> Kit:
    """Read the copy. Raises KeptKitLost."""
    try:
        data = content(vault.folder / kept.file)
        return read_kit(data, identities=parse_identities(kept.identity.reveal()))
    except (OSError, NotetakerError):
        raise KeptKitLost from None


def forget(vault: Vault, but: KitKept | None = None) -> None:
    """Delete the copies, also one that a crash left behind: the journal still has its key."""
    for path in vault.folder.glob("kit-*.age"):
        if but is None or path.name != but.file:
            path.unlink(missing_ok=True)
