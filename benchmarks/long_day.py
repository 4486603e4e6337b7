"""A session as long as a day: thousands of notes typed with real keys into the real window, and what becomes of it.

    python -m benchmarks.long_day [--notes 3000]

On an X server of its own (Xvfb), with key presses from XTEST, so that it needs no desktop. Prints for the first and
the last 300 notes how long Enter takes until the window says that the note is saved, the memory of the process, and how
long a key waited at most until the window came to it, with opening the vault.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

from benchmarks import display
from benchmarks.timing import Times
from benchmarks.window_hands import Answered, Hands, Loop, Painted, hands, resident, typed

PASSPHRASE: Final = "nobody uses this passphrase"
_EDGE: Final = 300
_MEBIBYTE: Final = 1024 * 1024
_EVERY: Final = 100


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
    from notetaker.ui import desks
    from notetaker.ui.app import Application
    from notetaker.ui.vault_asked import VaultAsked

    vault = folder / "day.ntvault"
    listed = make(vault, Secret(PASSPHRASE), 40, 0)
    if notes >= _EDGE:  # for a few, patterns are made when a line needs them
        desks.load_and_make_ready()  # as the window does while the passphrase is being typed
    app = QApplication(["notetaker"])
    shell = Application(app, folder / "settings.json").shell
    shell.show()
    shell.activateWindow()
    loop, hand = Loop(app), hands()
    loop.until(shell.isActiveWindow, 0.001)
    shell.vault.open(VaultAsked(vault, Secret(PASSPHRASE), desk="rapporteur"))
    loop.until(lambda: shell.work is not None and not shell.runner.busy, 0.001)
    view: Any = shell.view
    capture = view.capture
    painted = Painted(capture.list.viewport())
    answered = Answered(capture.line.composer, loop)
    taken, memory = [], []
    lines = [line for line in invented(listed, notes * 3) if line.isascii() and set(line) <= _KEYS]
    for number in range(notes):
        taken.append(_one(f"r: {lines[number % len(lines)]}", capture, painted, hand, loop))
        if number % _EVERY == 0:
            memory.append(resident())
    memory.append(resident())
    answered.deleteLater()
    return {"enter": taken, "memory": memory, "notes": len(view.work.rapporteur.notes()), "stall": loop.longest}


def _one(line: str, capture: Any, painted: Painted, hand: Hands, loop: Loop) -> float:
    """Type a line and commit it; tells how long Enter takes until the note is in sight."""
    for letter in line:
        hand.press(letter)
    loop.until(lambda: capture.line.text == line)
    rows, before = capture.notes.rowCount(), painted.times
    return typed(
        lambda: hand.press("\n"), lambda: capture.notes.rowCount() == rows + 1 and painted.times > before, loop
    )[0]


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
    clock, processor = (f"{seconds * 1000:.0f} ms" for seconds in found["stall"])
    print(f"{found['notes']} notes, {time.monotonic() - began:.0f} s in all")
    print(f"longest wait for an answer to a key {clock}, {processor} of the processor")


if __name__ == "__main__":
    main()
