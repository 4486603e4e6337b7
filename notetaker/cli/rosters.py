"""Reading the roster that a command is given, with its problems on standard error."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from notetaker.anonymise import EverydayNames, RosterDoubt, doubts_about
from notetaker.cli.files import read_bytes
from notetaker.cli.translation import category, translate
from notetaker.exchange import RosterProblem, RosterReading, default_ladder, read_programme, read_roster
from notetaker.exchange.roster_columns import COLUMN_WORDS
from notetaker.model.category import Ladder
from notetaker.model.programme import Programme
from notetaker.model.roster import Roster

if TYPE_CHECKING:
    from notetaker.organiser.headings import HeadingDoubt
    from notetaker.organiser.titles import TitleDoubt


def add_options(parser: argparse.ArgumentParser) -> None:
    """Give a command the options for a roster and its categories."""
    parser.add_argument("--roster", required=True, metavar="ROSTER.csv")
    parser.add_argument(
        "--programme",
        metavar="PROGRAMME.toml",
        help=translate(
            "cli", "where the roster's categories are (default: research, business, institution, civil_society)"
        ),
    )


def from_options(args: argparse.Namespace) -> tuple[Roster, Ladder]:
    """The roster of `--roster`, and the categories of `--programme` or the usual ones."""
    ladder = ladder_of(programme_of(args))
    return whole(args.roster, read_roster(read_bytes(args.roster), ladder), ladder), ladder


def programme_of(args: argparse.Namespace) -> Programme | None:
    """The programme of `--programme`, where it is given."""
    name: str | None = args.programme
    return read_programme(read_bytes(name), Path(name).name) if name else None


def read(name: str, ladder: Ladder, programmes: Iterable[Programme]) -> Roster:
    """The roster in the file `name`, read with the sessions that these programmes have. Raises RosterNotWhole."""
    sessions = [session.id for programme in programmes for session in programme.sessions]
    return whole(name, read_roster(read_bytes(name), ladder, sessions or None), ladder)


def whole(name: str, reading: RosterReading, ladder: Ladder) -> Roster:
    """The roster in the file `name`, with its problems told on standard error. Raises RosterNotWhole."""
    doubts = doubts_about(reading.roster, reading.lines)
    odd: list[RosterProblem | RosterDoubt] = [*reading.problems, *doubts]
    for sentence in told_of(odd, ladder):
        print(f"notetaker: {name}: {sentence}", file=sys.stderr)
    return reading.whole()


def told_of(odd: "Iterable[RosterProblem | RosterDoubt]", ladder: Ladder) -> list[str]:
    """What is odd in a list, in the order of its lines; what is odd twice in a line is told once."""
    return list(dict.fromkeys(worded(each, ladder) for each in sorted(odd, key=lambda each: each.line)))


def everyday_worded(names: EverydayNames) -> str:
    """In which rows names stand that are everyday words too; never which."""
    rows = translate("cli", "rows {rows}").format(rows=", ".join(map(str, names.rows)))
    return translate("errors", names.template).format(which=rows)


def worded(problem: "RosterProblem | RosterDoubt | HeadingDoubt | TitleDoubt", ladder: Ladder) -> str:
    """What is odd in a list, in a sentence; never what stands in a cell."""
    fields = dict(problem.fields)
    if "known" in fields:
        fields["known"] = ", ".join(category(key, ladder) for key in ladder.finest)
    if "column" in fields:
        fields["column"] = column(fields["column"])
    return translate("errors", problem.template).format(**fields)


def ladder_of(programme: Programme | None) -> Ladder:
    """The categories of a programme, or the usual ones."""
    return default_ladder() if programme is None else programme.ladder


def column(name: str) -> str:
    """What people call a column."""
    return translate("own", COLUMN_WORDS.get(name, name))
