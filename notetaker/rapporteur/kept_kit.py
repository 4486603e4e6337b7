"""The copy of the event kit beside the vault, and the codes in use where the list alone would give others.

Both are encrypted to a key that only the vault knows.
"""

from collections.abc import Mapping
from dataclasses import replace

from notetaker.age import HybridIdentity, decrypt_bytes, encrypt_bytes, parse_identities
from notetaker.durable import write_file
from notetaker.exchange import Kit, read_kit, write_kit
from notetaker.exchange.json_lines import read_lines, write_lines
from notetaker.model.errors import NotetakerError
from notetaker.rapporteur.codes import NO_CODES
from notetaker.rapporteur.errors import KeptKitLost
from notetaker.regular_files import content
from notetaker.unguessable import random_letters
from notetaker.vault import Vault
from notetaker.vault.events import KitKept


def kept_form(kit: Kit) -> Kit:
    """The kit as it is kept: who signed it is in the journal."""
    return replace(kit, organiser=None)


def keep(vault: Vault, kit: Kit, codes: Mapping[str, str] = NO_CODES) -> KitKept:
    """Write the copy; the event that is returned must be appended to the vault, for it holds the key.

    `codes` with the participants' ids are told where they are not those that the list gives.
    """
    identity = HybridIdentity.generate()
    name = f"kit-{random_letters(8)}.age"
    write_file(vault.folder / name, write_kit(kept_form(kit), recipients=[str(identity.recipient())]))
    if codes:
        told = write_lines({"code": code, "participant": key} for code, key in codes.items())
        write_file(vault.folder / _codes_file(name), encrypt_bytes([identity.recipient()], told))
    return KitKept(name, identity.encode(), with_codes=bool(codes))


def reopen_codes(vault: Vault, kept: KitKept) -> Mapping[str, str]:
    """The codes beside the copy, with the participants' ids; none where the list's own are in use.

    Raises KeptKitLost where they are gone or cannot be read: those of the list may mean other people.
    """
    if not kept.with_codes:
        return NO_CODES
    try:
        data = content(vault.folder / _codes_file(kept.file))
        lines = read_lines(decrypt_bytes(parse_identities(kept.identity.reveal()), data))
        return {str(line["code"]): str(line["participant"]) for line in lines}
    except (OSError, NotetakerError, KeyError):
        raise KeptKitLost from None


def _codes_file(name: str) -> str:
    return f"{name.removesuffix('.age')}-codes.age"


def reopen(vault: Vault, kept: KitKept) -> Kit:
    """Read the copy. Raises KeptKitLost."""
    try:
        data = content(vault.folder / kept.file)
        return read_kit(data, identities=parse_identities(kept.identity.reveal()))
    except (OSError, NotetakerError):
        raise KeptKitLost from None


def forget(vault: Vault, but: KitKept | None = None) -> None:
    """Delete the copies, also one that a crash left behind: the journal still has its key."""
    stay = () if but is None else (but.file, _codes_file(but.file))
    for path in vault.folder.glob("kit-*.age"):
        if path.name not in stay:
            path.unlink(missing_ok=True)
