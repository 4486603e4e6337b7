"""Letters that Qt composes (^ and e make ê) come in the order in which they were typed, also behind a busy window.

On X11 Qt hands a composed letter over at once, while the plain letters that were typed before it still wait in its
queue: of « maîtrisée » it makes « îmatrisée » where the window was busy for a moment. When each key was pressed is known:
the X server says so of every key, and Qt of the plain ones. So a composed letter waits until those that were typed
before it are there.
"""

import ctypes
from collections.abc import Callable

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent

_Bytes = QByteArray | bytes | bytearray | memoryview
_X11, _KIND = "xcb", b"xcb_generic_event_t"
_KEY_PRESS = 2
"""The number of the X11 protocol."""
_CLOCK = 2**32
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class KeyOrder(QAbstractNativeEventFilter):
    """`last` is when the key was pressed that the X server told of last, in milliseconds of its clock."""

    def __init__(self) -> None:
        super().__init__()
        self.last: int | None = None

    def nativeEventFilter(self, kind: _Bytes, message: int) -> tuple[bool, int]:
        """Look at what the X server sends before Qt does. Nothing is taken from Qt."""
        if kind == _KIND:
            head = (ctypes.c_uint8 * 8).from_address(int(message))
            if head[0] & 0x7F == _KEY_PRESS:
                self.last = int.from_bytes(bytes(head[4:8]), "little")
        return False, 0


_ORDER = KeyOrder()


def watch(app: QGuiApplication) -> None:
    """Know the order of keys where the window system is X11: elsewhere nothing overtakes anything."""
    if app.platformName() == _X11:
        app.installNativeEventFilter(_ORDER)


class Composed(QObject):
    """Holds a composed letter of one field until what was typed before it has come in; `take` takes it in then."""

    def __init__(self, field: QObject, take: Callable[[QInputMethodEvent], None], order: KeyOrder = _ORDER) -> None:
        super().__init__(field)
        self._take, self._order = take, order
        self._held: list[tuple[int, QInputMethodEvent]] = []
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self.let_in)

    def holds(self, event: QInputMethodEvent) -> bool:
        """Hold the event, if it is a letter by keys of which it is known when they were pressed."""
        pressed = self._order.last
        if pressed is None or not event.commitString() or event.preeditString() or event.replacementLength():
            self.let_in()
            return False
        held = QInputMethodEvent()
        held.setCommitString(event.commitString())
        self._held.append((pressed, held))
        self._turn.start()  # once the queue is empty, which is at once where the window is not busy
        return True

    def let_in(self, before: int | None = None) -> None:
        """Take in what was pressed before this (milliseconds of the same clock), or all."""
        while self._held and (before is None or not _is_later(self._held[0][0], before)):
            self._take(self._held.pop(0)[1])


def is_typed(event: QKeyEvent) -> bool:
    """Whether a key gives a letter, a figure, a sign or a blank; AltGr is Ctrl and Alt to Windows."""
    held = event.modifiers() & (_CTRL | _ALT)
    return bool(event.text()) and event.text().isprintable() and held != _CTRL


def _is_later(one: int, other: int) -> bool:
    """The X server's clock has 32 bits, and begins again after 50 days."""
    return 0 < (one - other) % _CLOCK < _CLOCK // 2
