"""`notetaker backup`: a copy of a vault that was read back."""

import argparse
from pathlib import Path

from notetaker.cli import passphrase, vaults
from notetaker.cli.commands import Commands
from notetaker.cli.translation import translate
from notetaker.model.secret import Secret
from notetaker.vault import Vault, copy


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "backup",
        help=translate("cli", "copy a vault to a safe place"),
        description=translate(
            "cli",
            "Writes all that a vault holds as another vault, with a key of its own under the same passphrase, "
            "and reads it back before it says that it is done. The vault must not be open in a window.",
        ),
    )
    vaults.add_option(parser)
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        metavar="COPY.ntvault",
        help=translate("cli", "the copy; nothing may be there"),
    )
    passphrase.add_options(parser, passphrase.VAULT)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Copy the vault, and say how much that was."""
    return copy_and_tell(vaults.existing(args), Path(args.output), passphrase.from_options(args, passphrase.VAULT))


def copy_and_tell(source: Path, target: Path, secret: Secret[str]) -> int:
    """Copy one vault to another place, and say how much that was."""
    with Vault.open(source, secret) as opened:
        records = copy(opened, target, secret)
    told = translate("cli", "{target}: {records} records, copied from {source} and read back")
    print(told.format(target=target, records=records, source=source))
    return 0
