"""Reading the roster that a command is given, with its problems on standard error."""

import argparse
import sys

from notetaker.anonymise import doubts_about
from notetaker.cli.files import read_bytes
from notetaker.exchange import RosterReading, default_ladder, read_programme, read_roster
from notetaker.model.category import Ladder
from notetaker.model.roster import Roster


def add_options(parser: argparse.ArgumentParser) -> None:
    """Give a command the options for a roster and its categories."""
    parser.add_argument("--roster", required=True, metavar="ROSTER.csv")
    parser.add_argument(
        "--programme",
        metavar="PROGRAMME.toml",
        help="where the roster's categories are (default: research, business, institution, civil_society)",
    )


def from_options(args: argparse.Namespace) -> tuple[Roster, Ladder]:
    """The roster of `--roster`, and the categories of `--programme` or the usual ones."""
    ladder = read_programme(read_bytes(args.programme)).ladder if args.programme else default_ladder()
    return whole(args.roster, read_roster(read_bytes(args.roster), ladder)), ladder


def whole(name: str, reading: RosterReading) -> Roster:
    """The roster in the file `name`, with its problems told on standard error. Raises RosterNotWhole."""
    doubts = doubts_about(reading.roster, reading.lines)
    for sentence in (*(each.sentence for each in reading.problems), *(each.sentence for each in doubts)):
        print(f"notetaker: {name}: {sentence}", file=sys.stderr)
    return reading.whole()
