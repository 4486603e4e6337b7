"""`notetaker compact`: erase from a vault what was forgotten, deleted or edited."""

import argparse

from notetaker.cli import passphrase, vaults
from notetaker.cli.commands import Commands
from notetaker.cli.translation import translate
from notetaker.rapporteur import erase_for_good


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "compact",
        help=translate("cli", "erase from a vault what was forgotten, deleted or edited"),
        description=translate(
            "cli",
            "Writes the vault anew under a new key, with the notes as they read now, and destroys the old one. "
            "Forgotten participants and remarks, deleted notes and earlier forms cannot be brought back afterwards. "
            "Earlier copies of the folder (backups) keep what they hold.",
        ),
    )
    vaults.add_option(parser)
    passphrase.add_options(parser, passphrase.VAULT)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Compact, and say how much is left."""
    folder = vaults.existing(args)
    done = erase_for_good(folder, passphrase.from_options(args, passphrase.VAULT))
    told = translate("cli", "{vault}: {before} records became {after}, under a new key")
    print(told.format(vault=args.vault, before=done.before, after=done.after))
    return 0
