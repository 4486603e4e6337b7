"""A large archive: a thousand bundles of a hundred notes each, imported for the first time and again.

`python -m benchmarks.import_scale [--bundles N] [--notes N]` makes the bundles first and measures in another process, so
that the memory shown is that of reading the files, looking at them and storing them.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.invented import notes, roster
from notetaker.anonymise import Anonymiser
from notetaker.exchange import (
    Bundle,
    BundleNote,
    Signer,
    default_ladder,
    new_id,
    new_key,
    read_key_file,
    write_bundle,
    write_key_file,
)
from notetaker.model.note import Kind
from notetaker.model.programme import Programme, Session
from notetaker.model.secret import Secret
from notetaker.organiser import OrganiserDesk
from notetaker.vault import Vault

_PASSPHRASE = Secret("bamboo lagoon")
_VARIETY = 500


def make(folder: Path, bundles: int, of_each: int) -> None:
    """Seal bundles of a hundred rapporteurs, each of whom has sealed several times."""
    people, ladder = roster(60), default_ladder()
    sessions = tuple(Session(f"S{number}", f"Session {number}") for number in range(1, 11))
    programme, anonymiser = Programme("An invented programme", sessions, ladder), Anonymiser(people, ladder)
    bodies = [anonymiser.strip(text).body for text in notes(people, min(_VARIETY, bundles * of_each))]
    key, programme_id = new_key(), new_id()
    (folder / "key").write_bytes(write_key_file(key, None))
    signers = [Signer.generate() for _ in range(max(1, bundles // 10))]
    before: dict[int, list[str]] = {}
    for number in range(bundles):
        who = number % len(signers)
        earlier = before.setdefault(who, [])
        session = sessions[number // len(signers) % len(sessions)].id
        leaving = [
            BundleNote(
                "", session, ladder.finest[place % 4], Kind.POINT, bodies[(number * of_each + place) % len(bodies)]
            )
            for place in range(of_each)
        ]
        made = Bundle.fresh(
            programme_id, len(earlier) + 1, programme, [session], leaving, edition="e" * 32, before=earlier
        )
        earlier.append(made.id)
        (folder / f"{number:05}.ntbundle").write_bytes(write_bundle(made, [key.recipient], signers[who]))


def measure(folder: Path) -> Iterator[str]:
    """Import all that `make` left, twice; say how long it took and the most memory that was resident."""
    key = read_key_file((folder / "key").read_bytes(), None)
    paths = sorted(folder.glob("*.ntbundle"))
    told: list[int] = []

    def take_in(desk: OrganiserDesk) -> int:
        bundles = ((path.name, path.read_bytes()) for path in paths)
        preview = desk.look_at(bundles, [key.identity], lambda done, _total: told.append(done), count=len(paths))
        return desk.import_(preview).notes

    with Vault.create(folder / "archive.ntvault", _PASSPHRASE) as vault:
        desk = OrganiserDesk.open(vault)
        yield _timed("first", lambda: take_in(desk))
        yield _timed("again", lambda: take_in(desk))
        yield f"progress was told {len(told)} times"
        yield f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB resident at most"


def _timed(what: str, act: Callable[[], int]) -> str:
    began, worked = time.perf_counter(), time.process_time()
    taken = act()
    seconds, busy = time.perf_counter() - began, time.process_time() - worked
    return f"{what}: {taken:,} notes imported in {seconds:.1f} s ({busy:.1f} s of a processor)"


def main(argv: Sequence[str] | None = None) -> int:
    """Make, then measure in a process of its own."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.import_scale", description="Import a large archive."
    )
    parser.add_argument("--bundles", type=int, default=1_000)
    parser.add_argument("--notes", type=int, default=100, help="in each bundle")
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    if options.measure:
        for line in measure(options.measure):
            print(line, flush=True)
        return 0
    with tempfile.TemporaryDirectory() as name:
        make(Path(name), options.bundles, options.notes)
        subprocess.run([sys.executable, "-m", "benchmarks.import_scale", "--measure", name], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
