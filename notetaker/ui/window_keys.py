"""What each key of the window does: the table of `keys.py` turned into actions."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from notetaker.ui.asides import GUIDE, HELP, SETTINGS, Asides
from notetaker.ui.desk_pages import CAPTURE, CHECK, DEBRIEF, PREPARE, READ_BACK, REVIEW, SEAL, TRANSCRIPT
from notetaker.ui.desks import as_rapporteur
from notetaker.ui.keys import KEYS, press

if TYPE_CHECKING:
    from notetaker.ui.desk_view import DeskView
    from notetaker.ui.rapporteur.view import RapporteurView

Act = Callable[["RapporteurView"], None]


class Window(Protocol):
    """What the keys ask of the main window."""

    asides: Asides

    @property
    def front(self) -> QWidget | None:
        """The page in front."""

    @property
    def view(self) -> "DeskView | None":
        """The desk one sits at, if a vault is open."""

    def addAction(self, action: QAction) -> object:
        """As Qt has it."""

    def close(self) -> bool:
        """As Qt has it."""

    def to_desk(self) -> None:
        """Put away what is over the desk and can be left."""

    def change_desk(self) -> None:
        """Sit down at the other desk."""

    def lock(self) -> None:
        """Blank the window."""

    def care_for_vault(self) -> None:
        """What one does with the vault itself."""

    def leave(self) -> None:
        """Close the vault."""

    def toggle_curtain(self) -> None:
        """Draw the curtain, or lift it."""


class WindowKeys:
    """The keys of a window. `renew` takes over those that were changed."""

    def __init__(self, window: Window) -> None:
        acts = _acts(window)
        self._actions: dict[str, QAction] = {}
        for key in KEYS:
            if key.action in acts:
                made = self._actions[key.action] = QAction()
                made.triggered.connect(lambda _=False, act=acts[key.action]: act())
                window.addAction(made)
        self.renew()

    def renew(self) -> None:
        """Give every action the keys that it has now."""
        for name, action in self._actions.items():
            action.setShortcut(QKeySequence(press(name)))


def _acts(window: Window) -> dict[str, Callable[[], object]]:
    return {
        "help": lambda: window.asides.toggle(HELP),
        "guide": lambda: window.asides.toggle(GUIDE),
        "settings": lambda: window.asides.toggle(SETTINGS),
        "step_1": lambda: _step(window, 0),
        "step_2": lambda: _step(window, 1),
        "step_3": lambda: _step(window, 2),
        "step_4": lambda: _step(window, 3),
        "debrief": lambda: _debrief_or_check(window),
        "read_back": lambda: _from_anywhere(window, lambda view: view.go(READ_BACK)),
        "transcript": lambda: _from_anywhere(window, lambda view: view.go(TRANSCRIPT)),
        "other_desk": lambda: _change_desk(window),
        "lock": window.lock,
        "vault": window.care_for_vault,
        "close_vault": window.leave,
        "quit": window.close,
        "curtain": window.toggle_curtain,
        "next_finding": lambda: _from_anywhere(window, _next_finding),
        "edit_last": lambda: _here(window, _edit),
        "reason": lambda: _here(window, _at_capture(lambda view: view.capture.next_reason())),
        "as_typed": lambda: _here(window, _at_capture(lambda view: view.capture.toggle_abbreviations())),
        "theme": lambda: _here(window, _theme_or_session),
        "find": lambda: _here(window, _at_capture(lambda view: view.capture.open_find())),
        "present": lambda: _here(window, _present),
        "undo": lambda: _here(window, lambda view: view.capture.undo(aloud=view.step != READ_BACK)),
        "redo": lambda: _here(window, lambda view: view.capture.redo(aloud=view.step != READ_BACK)),
    }


def _step(window: Window, number: int) -> None:
    window.to_desk()
    if window.view is not None and window.front is window.view:
        window.view.go(number)


def _change_desk(window: Window) -> None:
    window.to_desk()
    window.change_desk()


def _debrief_or_check(window: Window) -> None:
    window.to_desk()
    view = window.view
    if view is not None and window.front is view:
        view.go(CHECK if as_rapporteur(view) is None else DEBRIEF)


def _from_anywhere(window: Window, act: Act) -> None:
    """Do it at the rapporteur's desk, and go there first where the keys, the guide or the vault's page is in front."""
    window.to_desk()
    _here(window, act)


def _here(window: Window, act: Act) -> None:
    """Do it if the rapporteur's desk is in front."""
    view = as_rapporteur(window.view)
    if view is not None and window.front is view:
        act(view)


def _at_capture(act: Act) -> Act:
    def first_go_there(view: "RapporteurView") -> None:
        if view.step != CAPTURE:
            view.go(CAPTURE)
        act(view)

    return first_go_there


def _edit(view: "RapporteurView") -> None:
    """In review the note of the finding, in the debrief the chosen one; elsewhere the last note, or the chosen one. Where
    nothing is left to be decided, the notes that say nothing any more.
    """
    if view.step in (REVIEW, SEAL) and not view.work.rapporteur.counts.findings and view.say_in_other_words():
        return
    if view.step == REVIEW:
        view.review.edit()
    elif view.step == DEBRIEF and (chosen := view.debrief.chosen) is not None:
        view.edit_note(chosen.id)
    else:
        _at_capture(lambda there: there.capture.edit())(view)


def _theme_or_session(view: "RapporteurView") -> None:
    """In the debrief the sessions, for it goes through one of them; elsewhere the theme of the line."""
    if view.step == DEBRIEF:
        view.debrief.go_to_sessions()
    else:
        _at_capture(lambda there: there.capture.begin_theme())(view)


def _present(view: "RapporteurView") -> None:
    """Where a session is prepared those present are ticked; elsewhere it is those of the session that is written down."""
    if view.step == PREPARE:
        view.prepare.turn_to_present()
    else:
        _at_capture(lambda there: there.capture.show_present())(view)


def _next_finding(view: "RapporteurView") -> None:
    if view.step == REVIEW:
        view.review.step()
    else:
        view.go(REVIEW)
