"""`notetaker report`: write what the archive says."""

import argparse
import shlex
import sys
from collections.abc import Callable, Collection
from pathlib import Path

from notetaker.cli import passphrase, rosters, vaults
from notetaker.cli.attack import summary
from notetaker.cli.errors import NoRoster
from notetaker.cli.files import read_bytes
from notetaker.exchange import default_ladder, read_roster
from notetaker.organiser import OrganiserDesk
from notetaker.report.formats import FORMATS

_LANGUAGES = ("en", "fr")


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "report",
        help="write the report",
        description="Writes the report of an archive, one file for each language and format (report.en.html, ...). "
        "With the roster it says first how many notes a reader who holds it could narrow down. Exit status 1 if --strict "
        "stops it.",
    )
    vaults.add_option(parser, ": the archive")
    parser.add_argument(
        "--lang", default=["en", "fr"], type=_listed(_LANGUAGES), metavar="en,fr", help="languages (default: en,fr)"
    )
    parser.add_argument(
        "--format",
        default=["html", "docx"],
        type=_listed(FORMATS),
        metavar="html,docx,md,csv",
        help=f"formats, of: {', '.join(FORMATS)} (default: html,docx)",
    )
    parser.add_argument("-o", "--output", required=True, metavar="DIR", help="the folder to write into")
    parser.add_argument("--roster", metavar="ROSTER.csv", help="attack the notes before they are written")
    parser.add_argument("--strict", action="store_true", help="write nothing if a note is narrowed down under k")
    passphrase.add_options(parser, "the archive")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the files and name them."""
    if args.strict and args.roster is None:
        raise NoRoster
    with vaults.open_vault(args) as vault:
        desk = OrganiserDesk.open(vault)
        if args.roster is not None and _is_risky(desk, args) and args.strict:
            return 1
        for path in desk.publish(Path(args.output), args.lang, args.format):
            print(path)
    return 0


def _is_risky(desk: OrganiserDesk, args: argparse.Namespace) -> bool:
    """Attack the notes and tell on standard error what came of it; whether any is under k."""
    ladders = [each.programme.ladder for each in desk.programmes]
    reading = read_roster(read_bytes(args.roster), ladders[0] if ladders else default_ladder())
    report = desk.attack(rosters.whole(args.roster, reading))
    print(f"notetaker: attack with the roster: {summary(report)}", file=sys.stderr)
    if report.small:
        also = "nothing was written; " if args.strict else ""
        see = shlex.join(("notetaker", "attack", "--roster", args.roster, "--vault", args.vault, "--show"))
        print(f"notetaker: {also}see them with: {see}", file=sys.stderr)
    return bool(report.small)


def _listed(known: Collection[str]) -> Callable[[str], list[str]]:
    """A list with commas, each of `known`."""

    def parse(text: str) -> list[str]:
        chosen = [part.strip() for part in text.split(",")]
        for each in chosen:
            if each not in known:
                raise argparse.ArgumentTypeError(f"“{each}” is none of {', '.join(known)}")
        return list(dict.fromkeys(chosen))

    return parse
