"""How long the program takes to start, beside Python alone."""

from collections.abc import Iterator

from benchmarks.place import Place
from benchmarks.program import notetaker, python
from benchmarks.table import Peer, Row
from benchmarks.timing import in_turn, milliseconds


def rows(_place: Place, rounds: int = 11) -> Iterator[Row]:
    """The time of `notetaker --version`, a process of its own each time."""
    own, bare = in_turn(rounds, lambda: notetaker("--version"), lambda: python("-c", "pass"))
    yield Row(
        "start: notetaker --version",
        milliseconds(own.median),
        peers=(Peer("python -c pass", milliseconds(bare.median)),),
    )
