"""`notetaker restore-point`: say what the last import brought, and go back to how the archive was before it."""

import argparse

from notetaker.cli import passphrase, vaults
from notetaker.cli.counting import counted
from notetaker.organiser import OrganiserDesk


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "restore-point",
        help="go back to how an archive was before the last import",
        description="Each import sets a restore point. Says what came since the last one; with --back it does not count "
        "any more, and can be imported again. Exit status 1 if there is nothing to take back.",
    )
    vaults.add_option(parser, ": the archive")
    parser.add_argument("--back", action="store_true", help="take the last import back")
    passphrase.add_options(parser, "the archive")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Tell, or go back."""
    with vaults.open_vault(args) as vault:
        desk = OrganiserDesk.open(vault)
        count = desk.take_back() if args.back else desk.can_take_back
    if not count:
        print("there is no import to take back")
        return 1
    bundles = counted(count, "bundle", "bundles")
    print(f"taken back: {bundles}" if args.back else f"the last import brought {bundles}; --back takes it back")
    return 0
