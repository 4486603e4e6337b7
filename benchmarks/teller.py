"""Opens the window as `notetaker` does, and tells on standard output what can be seen in it, one JSON line for each change.

It looks and never touches: the hands are xdotool's. `python -m benchmarks.teller [--unready] [--open FILE]`; with
`--unready` the patterns are made when a line needs them, for a sitting of few lines that is not timed.
"""

import json
import sys
from typing import Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_EVERY: Final = 30


class Teller:
    """Looks at all windows of the application, again and again."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._told = ""
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(_EVERY)

    def _look(self) -> None:
        told = json.dumps(self._sight(), ensure_ascii=False)
        if told != self._told:
            self._told = told
            sys.stdout.write(told + "\n")
            sys.stdout.flush()

    def _sight(self) -> dict[str, Any]:
        focus = self._app.focusWidget()
        windows = [window for window in self._app.topLevelWidgets() if window.isVisible()]
        return {
            "focus": "" if focus is None else focus.accessibleName() or _text(focus),
            "which": id(focus),
            "typed": _typed(focus),
            "shown": [text for window in windows for text in _texts(window)],
            "draft": _draft(windows),
        }


def _draft(windows: list[QWidget]) -> str:
    """The unfinished line as the vault keeps it; no widget shows whether it is kept."""
    for window in windows:
        work = getattr(window, "work", None)
        if work is not None:
            return str(work.rapporteur.draft)
    return ""


def _texts(widget: QWidget) -> list[str]:
    found = [text] if (text := _text(widget)) else []
    for child in widget.children():
        if isinstance(child, QWidget) and child.isVisible():
            found += _texts(child)
    return found


def _text(widget: QWidget) -> str:
    return widget.text().strip() if isinstance(widget, QLabel | QAbstractButton) else ""


def _typed(widget: QWidget | None) -> str:
    """What stands in the line that has the focus; of a passphrase the length alone."""
    match widget:
        case QLineEdit():
            return widget.displayText()
        case QPlainTextEdit() | QTextEdit():
            return widget.toPlainText()
        case _:
            return ""


def main() -> int:
    """Open the window; returns when it is closed."""
    app = QApplication(["notetaker"])
    teller = Teller(app)
    from notetaker import anonymise
    from notetaker.ui.app import run

    arguments = sys.argv[1:]
    if arguments[:1] == ["--unready"]:
        arguments = arguments[1:]
        anonymise.make_ready = anonymise.make_first_ready = lambda: None
    status = run(arguments[1:] if arguments[:1] == ["--open"] else arguments)
    del teller
    return status


if __name__ == "__main__":
    sys.exit(main())
