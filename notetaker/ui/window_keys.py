"""What each key of the window does: the table of `keys.py` turned into actions."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from notetaker.ui.desks import CAPTURE, REVIEW, as_rapporteur
from notetaker.ui.keys import KEYS

if TYPE_CHECKING:
    from notetaker.ui.desk_view import RapporteurView
    from notetaker.ui.shell import Shell

Act = Callable[["RapporteurView"], None]


def add_keys(shell: "Shell") -> None:
    """Give the window its keys."""
    acts = _acts(shell)
    for key in KEYS:
        if key.action in acts:
            action = QAction(shell)
            action.setShortcut(QKeySequence(key.press))
            action.triggered.connect(lambda _=False, act=acts[key.action]: act())
            shell.addAction(action)


def _acts(shell: "Shell") -> dict[str, Callable[[], object]]:
    return {
        "help": shell.toggle_keys,
        "step_1": lambda: _step(shell, 0),
        "step_2": lambda: _step(shell, 1),
        "step_3": lambda: _step(shell, 2),
        "step_4": lambda: _step(shell, 3),
        "other_desk": shell.change_desk,
        "lock": shell.lock,
        "close_vault": shell.leave,
        "quit": shell.close,
        "curtain": shell.toggle_curtain,
        "next_finding": lambda: _here(shell, _next_finding),
        "edit_last": lambda: _here(shell, _at_capture(lambda view: view.capture.edit())),
        "find": lambda: _here(shell, _at_capture(lambda view: view.capture.open_find())),
        "undo": lambda: _here(shell, lambda view: view.capture.undo()),
        "redo": lambda: _here(shell, lambda view: view.capture.redo()),
    }


def _step(shell: "Shell", number: int) -> None:
    if shell.front is shell.keys_page:
        shell.toggle_keys()
    if shell.view is not None and shell.front is shell.view:
        shell.view.go(number)


def _here(shell: "Shell", act: Act) -> None:
    """Do it if the rapporteur's desk is in front."""
    view = as_rapporteur(shell.view)
    if view is not None and shell.front is view:
        act(view)


def _at_capture(act: Act) -> Act:
    def first_go_there(view: "RapporteurView") -> None:
        if view.step != CAPTURE:
            view.go(CAPTURE)
        act(view)

    return first_go_there


def _next_finding(view: "RapporteurView") -> None:
    if view.step == REVIEW:
        view.review.step()
    else:
        view.go(REVIEW)
