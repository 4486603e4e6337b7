"""`notetaker restore`: a vault made of a backup."""

import argparse
from pathlib import Path

from notetaker.cli import passphrase, vaults
from notetaker.cli.backup import copy_and_tell
from notetaker.cli.commands import Commands
from notetaker.cli.errors import NoSuchVault
from notetaker.cli.translation import translate
from notetaker.vault import Vault


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "restore",
        help=translate("cli", "make a vault of a backup"),
        description=translate(
            "cli",
            "Writes all that a backup holds as a new vault. What is lost or damaged is not overwritten: give the "
            "damaged vault another name first.",
        ),
    )
    parser.add_argument("backup", metavar="COPY.ntvault", help=translate("cli", "the backup"))
    vaults.add_option(parser, vaults.NEW)
    passphrase.add_options(parser, passphrase.BACKUP)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Copy the backup, and say how much that was."""
    source = Path(args.backup)
    if not Vault.is_vault(source):
        raise NoSuchVault(folder=source)
    return copy_and_tell(source, Path(args.vault), passphrase.from_options(args, passphrase.BACKUP))
