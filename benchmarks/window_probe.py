"""What one window takes, in a process of its own: `python -m benchmarks.window_probe WHAT FOLDER…` prints JSON.

The parent chooses the platform (offscreen, or an X server of its own) by the environment.
"""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any, Final

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.window_hands import FirstPaint, Hands, Loop, Painted, Taken, hands, resident, typed
from benchmarks.window_pages import walk

PASSPHRASE: Final = "nobody uses this passphrase"
_PAUSE: Final = 0.001
_MANY: Final = 100
_SENTENCE: Final = (
    "{person} holds that audits come too late, that {org} cannot check a supplier with four people, and that "
    "a licence which nobody can enforce does not change that, "
)


def line_of(length: int, person: str, organisation: str) -> str:
    """A line of that many letters with a participant and an organisation in every sentence."""
    sentence = _SENTENCE.format(person=person, org=organisation)
    return ("r: " + sentence * (length // len(sentence) + 1))[:length]


def start() -> dict[str, Any]:
    """When the window was painted first, on the clock that all processes share."""
    app = QApplication(["notetaker"])
    first = FirstPaint(app)
    from notetaker.ui.app import run

    run([])
    return {"painted": first.at, "resident": resident()}


def typing(folder: Path, keys: int, notes: int, length: int) -> dict[str, Any]:
    """Open the vault in `folder`, type long lines and commit short ones."""
    from notetaker.ui import desks
    from notetaker.ui.app import Application
    from notetaker.vault import keys as vault_keys

    derived: list[float] = []
    derive = vault_keys.derive

    def timed_derivation(*args: Any, **kwargs: Any) -> Any:
        began = time.perf_counter()
        try:
            return derive(*args, **kwargs)
        finally:
            derived.append(time.perf_counter() - began)

    vault_keys.derive = timed_derivation
    if keys >= _MANY:  # for a few, patterns are made when a line needs them
        desks.load_and_make_ready()  # as the window does while the passphrase is being typed
    app = QApplication(["notetaker"])
    application = Application(app, folder / "settings.json")
    application.show_language("en")
    application.show()
    QTest.qWaitForWindowActive(application.shell)
    return _Desk(app, application, folder, derived).measure(keys, notes, length)


class _Desk:
    """The hands at the rapporteur's desk."""

    def __init__(self, app: QApplication, application: Any, folder: Path, derived: list[float]) -> None:
        self._loop, self._shell, self._derived = Loop(app), application.shell, derived
        self._change = application.preferences.change
        self._hands: Hands = hands()
        self._app = app
        self._ready = self._open(next(folder.glob("*.ntvault")))
        self._line, self._list = self._capture.line, self._capture.list
        self._on_line = Painted(self._line.composer.viewport())
        self._on_preview = Painted(self._line.preview.viewport())
        self._on_list = Painted(self._list.viewport())

    @property
    def _capture(self) -> Any:
        return self._shell.view.capture

    def _open(self, vault: Path) -> float:
        """Unlock as the window does; tells the seconds until all is painted, beside the key derivation."""
        from notetaker.model.secret import Secret
        from notetaker.ui.vault_asked import VaultAsked

        began = time.perf_counter()
        self._shell.vault.open(VaultAsked(vault, Secret(PASSPHRASE), "rapporteur"))
        self._loop.until(lambda: self._shell.work is not None and not self._shell.runner.busy, _PAUSE)
        painted = Painted(self._capture.list.viewport())
        self._loop.until(lambda: painted.times > 0)
        return time.perf_counter() - began - sum(self._derived)

    def measure(self, keys: int, notes: int, length: int) -> dict[str, Any]:
        """All figures, in seconds and bytes."""
        person, organisation = self._somebody()
        opening, self._loop.longest = self._loop.longest, (0.0, 0.0)
        pressed = self._press(line_of(length, person, organisation), keys)
        typing_stall, self._loop.longest = self._loop.longest, (0.0, 0.0)
        entered = self._enter(notes, person)
        entering_stall, memory = self._loop.longest, resident()
        walked = walk(self._shell, self._change, self._loop)
        return {
            "ready": self._ready,
            "key": pressed,
            "enter": entered,
            "resident": memory,
            "most": walked.resident,
            "stall": {
                "opening": opening,
                "typing": typing_stall,
                "entering": entering_stall,
                **walked.longest,
            },
        }

    def _somebody(self) -> tuple[str, str]:
        who = next(person for person in self._shell.work.rapporteur.roster if person.name.isascii())
        return who.name, who.affiliation

    def _press(self, line: str, keys: int) -> list[Taken]:
        taken: list[Taken] = []
        while len(taken) < keys:
            self._line.put("")
            self._loop.settle()
            for letter in line:
                taken.append(self._one_key(letter))
                self._agrees()
        self._line.put("")
        return taken[:keys]

    def _one_key(self, letter: str) -> Taken:
        text, preview = self._line.text, self._line.preview.toPlainText()
        before = self._on_line.times, self._on_preview.times

        def shown() -> bool:
            if self._line.text == text or self._on_line.times == before[0]:
                return False
            return self._on_preview.times > before[1] or self._line.preview.toPlainText() == preview

        return typed(lambda: self._hands.press(letter), shown, self._loop)

    def _agrees(self) -> None:
        """What was painted is what Enter would store: a preview that lags behind would be no preview."""
        line = self._line.text
        if line.strip() and self._line.preview.toPlainText() != self._shell.work.rapporteur.preview(line).text:
            raise RuntimeError("the preview lags behind the line")

    def _enter(self, count: int, person: str) -> list[Taken]:
        taken = []
        for number in range(count):
            self._line.put(f"r: {person} asks who pays for the register once the pilot ends, {number}")
            self._loop.settle()
            rows, before = self._capture.notes.rowCount(), self._on_list.times

            def shown(rows: int = rows, before: int = before) -> bool:
                return self._capture.notes.rowCount() == rows + 1 and self._on_list.times > before

            taken.append(typed(lambda: self._hands.press("\n"), shown, self._loop))
            self._loop.settle()
        return taken


def options(what: str | None) -> argparse.Namespace:
    """What a probe is asked for."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("what", choices=("start", "typing"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--keys", type=int, default=1200)
    parser.add_argument("--notes", type=int, default=200)
    parser.add_argument("--length", type=int, default=600)
    return parser.parse_args()


def main() -> None:
    """Measure what was asked for."""
    asked = options(__doc__)
    found = start() if asked.what == "start" else typing(asked.folder, asked.keys, asked.notes, asked.length)
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
