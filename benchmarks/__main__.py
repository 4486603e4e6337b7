"""All measurements as one table: `python -m benchmarks [--only NAME]... [--output FILE]`."""

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks import (
    age_speed,
    anonymity,
    meetings,
    organiser_speed,
    start,
    stripping_speed,
    vault_speed,
    window_speed,
)
from benchmarks.place import Place
from benchmarks.table import Row, markdown

SUBJECTS: Final[Mapping[str, Callable[[Place], Iterable[Row]]]] = {
    "anonymity": anonymity.rows,
    "meetings": meetings.rows,
    "stripping": stripping_speed.rows,
    "age": age_speed.rows,
    "vault": vault_speed.rows,
    "organiser": organiser_speed.rows,
    "start": start.rows,
    "window": window_speed.rows,
}
_SHARED: Final = Path(__file__).resolve().parents[2] / "shared"
_PEERS: Final = Path(__file__).resolve().parents[1] / ".venv-peers"


def main(argv: Sequence[str] | None = None) -> int:
    """Measure what was asked for, and print it. Nothing passes or fails."""
    options = _options(argv)
    table = markdown(measure(options.only or SUBJECTS, options.shared, options.dir))
    text = f"{table}\n{_circumstances()}\n"
    print(text, end="")
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    return 0


def measure(names: Iterable[str], shared: Path, parent: Path | None = None) -> list[Row]:
    """The rows of these subjects, each in a new folder that is gone afterwards. Tells on standard error how it goes."""
    found: list[Row] = []
    for name in names:
        print(f"{name} …", end="", file=sys.stderr, flush=True)
        began = time.monotonic()
        with tempfile.TemporaryDirectory(dir=parent) as folder:
            found += SUBJECTS[name](Place(shared, Path(folder), _PEERS))
        print(f" {time.monotonic() - began:.0f} s", file=sys.stderr)
    return found


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="Speed, memory and quality as a table."
    )
    parser.add_argument("--only", action="append", choices=SUBJECTS, help="this subject alone; may be repeated")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write the table there too")
    parser.add_argument(
        "--dir", type=Path, help="where to write while measuring (default: the system's temporary folder)"
    )
    parser.add_argument(
        "--shared", type=Path, default=_SHARED, help="the public data (default: beside the checkout)"
    )
    return parser.parse_args(argv)


def _circumstances() -> str:
    """What a reader needs to judge the figures; nothing tells whose machine it is."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return (
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores{load} "
        "at the end. Times are medians of several rounds, in turn with the peer, if nothing else is said. A ratio is the "
        "figure divided by the peer's."
    )


if __name__ == "__main__":
    sys.exit(main())
