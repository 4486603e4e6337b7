"""A session as long as a day: thousands of notes typed with real keys into the real window, and what becomes of it.

    python -m benchmarks.long_day [--notes 3000]

On an X server of its own (Xvfb), with key presses from XTEST, so that it needs no desktop. Prints for the first and
the last 300 notes how long Enter takes until the window says that the note is saved, and the memory of the process.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from benchmarks import display
from benchmarks.place import Place
from benchmarks.table import Figure, Peer, Row, Target
from benchmarks.timing import Times, milliseconds
from benchmarks.window_hands import Loop, Painted, hands, resident, typed

PASSPHRASE: Final = "nobody uses this passphrase"
_EDGE: Final = 300
_MEBIBYTE: Final = 1024 * 1024
_GROWTH: Final = 20
_EVERY: Final = 100


def rows(place: Place, notes: int = 3000) -> Iterator[Row]:
    """Latency of the last notes beside the first, and how much memory a note takes."""
    if absent := display.missing():
        yield Row("a long day", f"not measured: {', '.join(absent)} not installed here")
        return
    found = measured(place.folder, notes)
    edge = min(_EDGE, notes // 2)
    first, last = (Times(tuple(part)) for part in (found["enter"][:edge], found["enter"][-edge:]))
    peer = Peer(f"the first {edge}", milliseconds(first.median))
    yield Row(f"a day of {notes:,} notes: Enter, the last {edge}, median", milliseconds(last.median), None, (peer,))
    growth = (found["memory"][-1] - found["memory"][0]) / _MEBIBYTE
    yield Row(f"a day of {notes:,} notes: memory that it adds", Figure(growth, "MiB"), Target(_GROWTH, "MiB"))


def measured(folder: Path, notes: int) -> dict[str, Any]:
    """Type in a process of its own."""
    with display.display() as shown:
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.long_day", "--inside", str(folder), f"--notes={notes}"],
            capture_output=True,
            encoding="utf-8",
            check=False,
            env={**os.environ, "HOME": str(folder), "DISPLAY": shown, "QT_QPA_PLATFORM": "xcb"},
        )
    if done.returncode != 0:
        raise SystemExit(f"the window ended: {done.returncode} {done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _type_all(folder: Path, notes: int) -> dict[str, Any]:
    """Sit down at a new vault and type; every letter is a key of the X server."""
    from PySide6.QtWidgets import QApplication

    from benchmarks.invented import notes as invented
    from benchmarks.large_vault import make
    from notetaker.model.secret import Secret
    from notetaker.ui.app import Application
    from notetaker.ui.vault_asked import VaultAsked

    vault = folder / "day.ntvault"
    listed = make(vault, Secret(PASSPHRASE), 40, 0)
    app = QApplication(["notetaker"])
    shell = Application(app, folder / "settings.json").shell
    shell.show()
    shell.activateWindow()
    loop, hand = Loop(app), hands()
    loop.until(shell.isActiveWindow, 0.001)
    shell.open(VaultAsked(vault, Secret(PASSPHRASE), desk="rapporteur"))
    loop.until(lambda: shell.work is not None and not shell.runner.busy, 0.001)
    capture: Any = shell.view
    capture = capture.capture
    painted = Painted(capture.list.viewport())
    taken, memory = [], []
    lines = [line for line in invented(listed, notes * 3) if line.isascii() and set(line) <= _KEYS]
    for number in range(notes):
        for letter in f"r: {lines[number % len(lines)]}":
            hand.press(letter)
        line = f"r: {lines[number % len(lines)]}"
        loop.until(lambda line=line: capture.line.text == line)
        rows, before = capture.notes.rowCount(), painted.times

        def shown(rows: int = rows, before: int = before) -> bool:
            return capture.notes.rowCount() == rows + 1 and painted.times > before

        taken.append(typed(lambda: hand.press("\n"), shown, loop)[0])
        if number % _EVERY == 0:
            memory.append(resident())
    memory.append(resident())
    return {"enter": taken, "memory": memory, "notes": len(shell.work.rapporteur.notes()), "stall": loop.longest}


_KEYS: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 :,.';-%")


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--notes", type=int, default=3000)
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        json.dump(_type_all(options.inside, options.notes), sys.stdout)
        return
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        found = measured(Path(folder), options.notes)
    edge = min(_EDGE, options.notes // 2)
    for what, part in (("first", found["enter"][:edge]), ("last", found["enter"][-edge:])):
        times = Times(tuple(part))
        print(
            f"Enter, {what} {edge}: median {times.median * 1000:.1f} ms, 99th percentile {times.p99 * 1000:.1f} ms"
        )
    memory = [round(each / _MEBIBYTE, 1) for each in found["memory"]]
    print(f"memory, every {_EVERY} notes, MiB: {memory}")
    print(
        f"{found['notes']} notes, longest turn {found['stall'] * 1000:.0f} ms, {time.monotonic() - began:.0f} s in all"
    )


if __name__ == "__main__":
    main()
