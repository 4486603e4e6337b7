"""Key presses into a window of this process, and waiting until what they change is painted."""

import ctypes
import ctypes.util
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

Taken = tuple[float, float]
"""Seconds on the clock, and seconds of the processor in the window's thread."""

PATIENCE: Final = 30.0
"""Seconds after which a press that changed nothing is a failure; never reached where all is well."""
_LINE_END: Final = "\n"
_NAMED: Final = {
    " ": "space",
    ":": "colon",
    ",": "comma",
    ".": "period",
    "'": "apostrophe",
    ";": "semicolon",
    "-": "minus",
    "%": "percent",
    _LINE_END: "Return",
}
_SHIFTED: Final = ":%"


class Hands(Protocol):
    """Whatever can press a key."""

    def press(self, letter: str) -> None:
        """Press the key of a letter and let it go; a line end is Enter."""


class SentEvents:
    """Key presses as Qt's own events, to what has the focus; works without a screen."""

    def press(self, letter: str) -> None:
        """See Hands."""
        focus = QApplication.focusWidget()
        if focus is None:
            raise RuntimeError("nothing has the focus")
        key = Qt.Key.Key_Return if letter == _LINE_END else Qt.Key.Key_unknown
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(focus, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))


class RealKeys:
    """Key presses that the X server makes (XTEST), as a keyboard would, on its American layout."""

    def __init__(self) -> None:
        self._x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self._test = ctypes.CDLL(ctypes.util.find_library("Xtst") or "libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XStringToKeysym.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(None))
        if self._display.value is None:
            raise RuntimeError("there is no display")
        self._shift = self._code("Shift_L")

    def press(self, letter: str) -> None:
        """See Hands."""
        shifted = letter.isupper() or letter in _SHIFTED
        code = self._code(_NAMED.get(letter, letter))
        if shifted:
            self._test.XTestFakeKeyEvent(self._display, self._shift, 1, 0)
        self._test.XTestFakeKeyEvent(self._display, code, 1, 0)
        self._test.XTestFakeKeyEvent(self._display, code, 0, 0)
        if shifted:
            self._test.XTestFakeKeyEvent(self._display, self._shift, 0, 0)
        self._x11.XFlush(self._display)

    def _code(self, name: str) -> int:
        symbol = ctypes.c_ulong(self._x11.XStringToKeysym(name.encode()))
        code = self._x11.XKeysymToKeycode(self._display, symbol)
        if not code:
            raise ValueError(f"no key for {name!r}")
        return int(code)


def hands() -> Hands:
    """Real keys where there is a display, else Qt's events."""
    return RealKeys() if QGuiApplication.platformName() == "xcb" else SentEvents()


class FirstPaint(QObject):
    """Tells when the first window has been painted, and ends the process' loop."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app, self.at = app, 0.0
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look, and let it pass."""
        if not self.at and event.type() == QEvent.Type.UpdateRequest and isinstance(watched, QWidget):
            self._app.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)  # behind the painting that this event asks for
            self.at = -1.0
        return super().eventFilter(watched, event)

    def _painted(self) -> None:
        self.at = time.monotonic()
        self._app.quit()


class Painted(QObject):
    """Counts how often a widget was painted, or what scrolls in it."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look, and let it pass."""
        if event.type() == QEvent.Type.Paint:
            self.times += 1
        return super().eventFilter(watched, event)


class Loop:
    """Turns the window's event loop until something is so, and remembers how long one turn took at most."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self.longest: Taken = (0.0, 0.0)
        self._began: Taken = (0.0, 0.0)

    def until(self, so: Callable[[], bool], pause: float = 0.0) -> None:
        """Turn until `so`, with `pause` seconds for other threads between turns. Raises TimeoutError if it never comes."""
        latest = time.monotonic() + PATIENCE
        while not so():
            self._began = time.perf_counter(), time.thread_time()
            self._app.processEvents()
            self.answer()
            if pause:
                time.sleep(pause)
            if time.monotonic() > latest:
                raise TimeoutError("the window never showed it")

    def answer(self) -> None:
        """Something was answered: what follows in the same turn is another wait."""
        now = time.perf_counter(), time.thread_time()
        waited = now[0] - self._began[0], now[1] - self._began[1]
        self.longest = max(self.longest[0], waited[0]), max(self.longest[1], waited[1])
        self._began = now

    def settle(self, turns: int = 5) -> None:
        """Let what is left over happen, outside of any measurement."""
        for _ in range(turns):
            self._app.processEvents()


class Answered(QObject):
    """Tells a loop of each key that comes to a widget: keys that wait are answered one after the other in one turn."""

    def __init__(self, widget: QWidget, loop: Loop) -> None:
        super().__init__()
        self._loop = loop
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look, and let it pass."""
        if event.type() == QEvent.Type.KeyPress:
            self._loop.answer()
        return super().eventFilter(watched, event)


def typed(press: Callable[[], None], shown: Callable[[], bool], loop: Loop) -> Taken:
    """How long it takes from a press until what it changes is shown."""
    worked, began = time.thread_time(), time.perf_counter()
    press()
    loop.until(shown)
    return time.perf_counter() - began, time.thread_time() - worked


def resident() -> int:
    """The bytes of this process that are in memory."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0]) * 1024
