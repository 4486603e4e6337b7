"""`notetaker audit`: is anybody of the roster in these files?"""

import argparse
import sys

from notetaker.anonymise import Anonymiser
from notetaker.cli import rosters
from notetaker.cli.counting import counted
from notetaker.cli.files import listed, read_bytes
from notetaker.model.errors import NotetakerError
from notetaker.organiser.audit import audit

_FOUND, _UNREADABLE = 1, 2


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "audit",
        help="look for participants and organisations in files",
        description="Reads txt, md, html, csv, json, docx, xlsx, pptx, odt, ods, odp and pdf files, with their metadata "
        "and hidden parts, and reports the place and the rule of every participant or organisation in them, and of each "
        "word that may mean one (unclear). A folder stands for all files in it. Exit status 1 if there is any that is "
        "certain, or with --strict any at all, 2 if a file could not be read in full.",
    )
    rosters.add_options(parser)
    parser.add_argument("--show", action="store_true", help="print the words that were found as well")
    parser.add_argument("--strict", action="store_true", help="exit with 1 where a word may mean somebody, too")
    parser.add_argument("files", nargs="+", metavar="FILE_OR_FOLDER")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Audit each file, and count."""
    anonymiser = Anonymiser(*rosters.from_options(args))
    files, failed = listed(args.files)
    found, doubts, read, status = 0, 0, 0, _UNREADABLE if failed else 0
    for name in files:
        try:
            for leak in audit(name, read_bytes(name), anonymiser):
                found, doubts = found + (not leak.is_doubtful), doubts + leak.is_doubtful
                print(f"{name}: {leak.place}: {leak.rule}" + (f": {leak.surface}" if args.show else ""))
            read += 1
        except NotetakerError as error:
            print(f"notetaker: {name}: {error}", file=sys.stderr)
            status = _UNREADABLE
    mentions, words = counted(found, "mention", "mentions"), counted(doubts, "word", "words")
    look = f", {words} to look at" if doubts else ""
    print(
        f"{read} of {counted(len(files), 'file', 'files')} read in full, {mentions} of the roster{look}",
        file=sys.stderr,
    )
    return status or (_FOUND if found or (args.strict and doubts) else 0)
