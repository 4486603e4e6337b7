"""`notetaker check`: is a vault whole?"""

import argparse
import json
from pathlib import Path

from notetaker.cli import passphrase, vaults
from notetaker.cli.commands import Commands
from notetaker.cli.translation import translate
from notetaker.model.secret import Secret
from notetaker.organiser import OrganiserDesk
from notetaker.rapporteur import RapporteurDesk
from notetaker.vault import Vault, VaultDamaged, check, copy, damage_words


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "check",
        help=translate("cli", "see whether a vault is whole"),
        description=translate(
            "cli",
            "Reads every record of a vault and says what is damaged, if anything; exit status 1 if something is.",
        ),
    )
    vaults.add_option(parser)
    parser.add_argument(
        "--save",
        metavar="NEW.ntvault",
        help=translate("cli", "write all records that are whole as a new vault; nothing may be there"),
    )
    parser.add_argument(
        "--json",
        action="store_true",
        help=translate("cli", 'print {"sound", "records", "notes", "damage", "saved", "keyring"}'),
    )
    passphrase.add_options(parser, passphrase.VAULT)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Check, count the notes that can be read, and say so."""
    folder = vaults.existing(args)
    secret = passphrase.from_options(args, passphrase.VAULT)
    found = check(folder, secret)
    notes = _readable_notes(folder, secret)
    saved = _save(folder, secret, Path(args.save)) if args.save else None
    if args.json:
        answer = {
            "sound": found.sound,
            "records": found.records,
            "notes": notes,
            "damage": list(found.damage),
            "saved": saved,
            "keyring": found.keyring,
        }
        print(json.dumps(answer, ensure_ascii=False))
    else:
        whole = translate("cli", "{vault}: whole; {records} records and {notes} notes can be read")
        damaged = translate("cli", "{vault}: DAMAGED; {records} records and {notes} notes can be read")
        state = whole if found.sound else damaged
        print(state.format(vault=args.vault, records=found.records, notes=notes))
        for damage in found.damage:
            print(f"  {damage_words.in_words(damage, translate)}")
        if found.keyring:
            print(
                "  "
                + translate(
                    "cli",
                    "the keyring of an account may open it beside the passphrase (see the settings of the window)",
                )
            )
        if saved is not None:
            told = translate("cli", "{vault}: {records} records saved, under the same passphrase")
            print(told.format(vault=args.save, records=saved))
    return 0 if found.sound else 1


def _save(folder: Path, secret: Secret[str], target: Path) -> int:
    """Copy what is whole; the damaged vault stays as it is."""
    with Vault.open(folder, secret, salvage=True) as vault:
        return copy(vault, target, secret)


def _readable_notes(folder: Path, secret: Secret[str]) -> int:
    """How many notes are in the records that can be read; reading for salvage changes no byte of the vault."""
    try:
        with Vault.open(folder, secret, salvage=True) as vault:
            archive = OrganiserDesk.open(vault)
            return len(RapporteurDesk.open(vault).notes()) + len(archive.points()) + len(archive.withheld)
    except VaultDamaged:
        return 0
