"""Reading the roster that a command is given, with its problems on standard error."""

import sys
from collections.abc import Collection

from notetaker.cli.errors import RosterNotClean
from notetaker.cli.files import read_bytes
from notetaker.exchange import Severity, read_roster
from notetaker.model.category import Ladder
from notetaker.model.roster import Roster


def load_roster(name: str, ladder: Ladder, sessions: Collection[str] | None = None) -> Roster:
    """Read ROSTER.csv. Raises CannotRead, the errors of `read_roster`, and RosterNotClean for lines left out."""
    reading = read_roster(read_bytes(name), ladder, sessions)
    for problem in reading.problems:
        print(f"notetaker: {name}: {problem.sentence}", file=sys.stderr)
    bad = sum(1 for problem in reading.problems if problem.severity is Severity.ERROR)
    if bad:
        raise RosterNotClean(count=bad)
    return reading.roster
