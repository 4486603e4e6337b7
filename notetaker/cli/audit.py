"""`notetaker audit`: is anybody of the roster in these files?"""

import argparse
import sys

from notetaker.anonymise import Anonymiser
from notetaker.cli import rosters
from notetaker.cli.counting import counted
from notetaker.cli.files import read_bytes
from notetaker.model.errors import NotetakerError
from notetaker.organiser.audit import audit

_FOUND, _UNREADABLE = 1, 2


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "audit",
        help="look for participants and organisations in files",
        description="Reads txt, md, html, csv, docx, odt and pdf files, with their metadata and hidden parts, and reports "
        "the place and the rule of every participant or organisation in them. Exit status 1 if there is any, "
        "2 if a file could not be read in full.",
    )
    rosters.add_options(parser)
    parser.add_argument("--show", action="store_true", help="print the words that were found as well")
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Audit each file, and count."""
    anonymiser = Anonymiser(*rosters.from_options(args))
    found, read, status = 0, 0, 0
    for name in args.files:
        try:
            for leak in audit(name, read_bytes(name), anonymiser):
                found += 1
                print(f"{name}: {leak.place}: {leak.rule}" + (f": {leak.surface}" if args.show else ""))
            read += 1
        except NotetakerError as error:
            print(f"notetaker: {name}: {error}", file=sys.stderr)
            status = _UNREADABLE
    mentions = counted(found, "mention", "mentions")
    print(
        f"{read} of {counted(len(args.files), 'file', 'files')} read in full, {mentions} of the roster",
        file=sys.stderr,
    )
    return status or (_FOUND if found else 0)
