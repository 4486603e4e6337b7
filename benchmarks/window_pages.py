"""How long the window does not answer while one goes through the pages of a long session."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from PySide6.QtCore import QTimer

from benchmarks.window_hands import Loop, Taken
from notetaker.model.note import Decision
from notetaker.ui.desk_pages import CAPTURE, DEBRIEF, PREPARE, READ_BACK, REVIEW, SEAL

_TURNS: Final = 60
"""Turns of the event loop in which all comes that an act brings with it, but for what is measured in spare turns."""
_PAUSE: Final = 0.001


def walk(shell: Any, loop: Loop) -> dict[str, Taken]:
    """The longest turn of each act; a page is made when it is opened first."""
    return {act: _longest(do, shell, loop) for act, do in _acts(shell.view)}


def _acts(view: Any) -> Iterator[tuple[str, Callable[[], object]]]:
    yield "opening Prepare", lambda: view.go(PREPARE)
    yield "opening Review", lambda: view.go(REVIEW)
    yield "deciding in Review", lambda: view.review.panel.decided.emit(Decision.GENERALISE, "")
    yield "opening Seal", lambda: view.go(SEAL)
    yield "opening Debrief", lambda: view.go(DEBRIEF)
    yield "moving a note in Debrief", lambda: view.debrief.moves["to_consensus"].click()
    yield "opening Read-back", lambda: view.go(READ_BACK)
    yield "coming back to Capture", lambda: view.go(CAPTURE)
    yield "finding as one types", lambda: view.capture.find_line.setText("audit")


def _longest(act: Callable[[], object], shell: Any, loop: Loop) -> Taken:
    loop.longest = (0.0, 0.0)
    turns = iter(range(_TURNS))
    QTimer.singleShot(0, shell, act)
    loop.until(lambda: next(turns, None) is None and not shell.runner.busy, _PAUSE)
    return loop.longest
