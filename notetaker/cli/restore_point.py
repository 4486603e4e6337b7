"""`notetaker restore-point`: say what the last import brought, and go back to how the archive was before it."""

import argparse

from notetaker.cli import counting, passphrase, vaults
from notetaker.cli.commands import Commands
from notetaker.cli.translation import translate
from notetaker.organiser import OrganiserDesk


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "restore-point",
        help=translate("cli", "go back to how an archive was before the last import"),
        description=translate(
            "cli",
            "Each import sets a restore point. Says what came since the last one; with --back it does not count "
            "any more, and can be imported again. Exit status 1 if there is nothing to take back.",
        ),
    )
    vaults.add_option(parser, vaults.ARCHIVE)
    parser.add_argument("--back", action="store_true", help=translate("cli", "take the last import back"))
    passphrase.add_options(parser, passphrase.ARCHIVE)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Tell, or go back."""
    with vaults.open_vault(args) as vault:
        desk = OrganiserDesk.open(vault)
        count = desk.take_back() if args.back else desk.can_take_back
    if not count:
        print(translate("cli", "there is no import to take back"))
        return 1
    back = translate("cli", "taken back: {bundles}")
    brought = translate("cli", "the last import brought {bundles}; --back takes it back")
    print((back if args.back else brought).format(bundles=counting.bundles(count)))
    return 0
