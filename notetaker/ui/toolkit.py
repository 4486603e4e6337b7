"""Where Qt begins: the one place that makes a QApplication, after every way off this machine was closed.

Qt is given no argument of the command line, so none of its own (`-platform`, `-qmljsdebugger`) is ever taken.
"""

import os
import sys
from typing import Final

from PySide6.QtWidgets import QApplication

from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError
from notetaker.ui.input_method import ibus_addresses
from notetaker.ui.local_sockets import bus_answers, has_display
from notetaker.ui.ways_out import Machine, close_ways_out

_SCREENS: Final = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_THIS_LINUX: Final = Machine(bus_answers, has_display, ibus_addresses)
_NOBODY: Final = Machine(bus_answers=lambda _: False, has_display=lambda _: False)


class NoScreen(NotetakerError):
    """The window was asked for where there is no screen."""

    what = QT_TRANSLATE_NOOP("errors", "There is no screen to open the window on.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Start Notetaker on a desktop, or use its commands: notetaker --help.")


def on_screen() -> QApplication:
    """The application that runs, or one on the user's display. Raises NoScreen."""
    linux = sys.platform == "linux"
    close_ways_out(os.environ, _THIS_LINUX if linux else _NOBODY)
    if linux and not any(os.environ.get(name) for name in _SCREENS):
        raise NoScreen
    return _running() or QApplication(sys.argv[:1])


def in_memory() -> QApplication:
    """The application that runs, or one that needs no display and asks nobody: fonts cannot be drawn without."""
    if (running := _running()) is not None:
        return running
    close_ways_out(os.environ, _NOBODY)
    if sys.platform != "linux":
        return QApplication(sys.argv[:1])
    os.environ.pop("QT_QPA_PLATFORMTHEME", None)  # the desktop's look would be asked of the display
    return QApplication([*sys.argv[:1], "-platform", "offscreen"])


def _running() -> QApplication | None:
    app = QApplication.instance()
    if app is not None and not isinstance(app, QApplication):
        raise TypeError("the application that runs has no windows")
    return app
