"""`notetaker passphrase`: give a vault another passphrase."""

import argparse

from notetaker.cli import passphrase, vaults
from notetaker.cli.commands import Commands
from notetaker.cli.translation import translate
from notetaker.vault import Vault


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "passphrase",
        help=translate("cli", "give a vault another passphrase"),
        description=translate(
            "cli",
            "The vault's key is wrapped anew: quick, and safe against a crash. Who has an earlier copy of the "
            "folder can open that copy with the earlier passphrase; `notetaker compact` gives the vault a new key as well.",
        ),
    )
    vaults.add_option(parser)
    passphrase.add_options(parser, passphrase.VAULT)
    passphrase.add_new_option(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Open with the old one, wrap with the new one."""
    with Vault.open(vaults.existing(args), passphrase.from_options(args, passphrase.VAULT)) as opened:
        opened.change_passphrase(passphrase.new_from_options(args, passphrase.VAULT_FROM_NOW_ON))
    print(translate("cli", "{vault}: the new passphrase opens it from now on").format(vault=args.vault))
    return 0
