"""`notetaker keys`: make and show the key that bundles are sealed to; `recovery.py` has its ceremony."""

import argparse
import sys
from pathlib import Path

from notetaker.cli import passphrase, recovery
from notetaker.cli.commands import Commands
from notetaker.cli.key_files import load_key, tell
from notetaker.cli.translation import translate
from notetaker.files import check_new
from notetaker.organiser.preparing import make_key


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("keys", help=translate("cli", "make or show an organiser's key"))
    actions = parser.add_subparsers(title=translate("cli", "actions"), metavar="ACTION", required=True)
    new = actions.add_parser(
        "new",
        help=translate("cli", "make a key"),
        description=translate(
            "cli",
            "Makes a key, writes it to a file, and prints its recipient (for `kit make`) and its spoken "
            "fingerprint. Keep a copy of the file in a safe place: without it, only a recovery sheet or another "
            "key that the kit names opens the bundles.",
        ),
    )
    new.add_argument("-o", "--output", required=True, metavar="FILE")
    new.add_argument(
        "--no-passphrase", action="store_true", help=translate("cli", "do not protect the file by a passphrase")
    )
    passphrase.add_options(new, passphrase.KEY_FILE)
    new.set_defaults(run=make)
    show = actions.add_parser(
        "show", help=translate("cli", "show the recipient and the spoken fingerprint of a key")
    )
    show.add_argument("file", metavar="FILE")
    passphrase.add_options(show, passphrase.KEY_FILE)
    show.set_defaults(run=show_key)
    recovery.add(actions)


def make(args: argparse.Namespace) -> int:
    """Make a key file that must not exist yet."""
    path = Path(args.output)
    check_new(path)
    secret = None if args.no_passphrase else passphrase.from_options(args, passphrase.NEW_KEY, new=True)
    tell(make_key(path, secret))
    print(
        translate("cli", "next: a recovery sheet, with `notetaker keys sheet` and `notetaker keys rehearse`"),
        file=sys.stderr,
    )
    return 0


def show_key(args: argparse.Namespace) -> int:
    """Print what may be known of a key."""
    tell(load_key(args.file, args.passphrase_file))
    return 0
