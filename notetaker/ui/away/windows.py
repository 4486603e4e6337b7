"""Windows: the messages that a window gets when the session is locked and before sleep."""

import ctypes
import ctypes.wintypes
import sys
from typing import Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

from notetaker.ui.away.signs import of_windows
from notetaker.ui.away.watch import AwayWatch

_THIS_SESSION: Final = 0
_TO_A_WINDOW: Final = 0
_OF_A_WINDOW: Final = b"windows_generic_MSG"


class MessageWatch(AwayWatch):
    """Asks for the messages, and hears them before the windows do.

    Sleep waits for the window to have answered, for two seconds at most; what is left after that is locked on waking.
    """

    def __init__(self) -> None:
        super().__init__()
        self._ear = _Ear(self)

    def listen(self, window: int, /) -> None:
        """See AwayWatch. Where Windows refuses, it says nothing, and the other locks hold."""
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._ear)
        if sys.platform == "win32":
            handle = ctypes.c_void_p(window)
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(handle, _THIS_SESSION)
            # With modern standby nothing is told to who has not asked.
            ctypes.windll.user32.RegisterSuspendResumeNotification(handle, _TO_A_WINDOW)


class _Ear(QAbstractNativeEventFilter):
    def __init__(self, watch: MessageWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(self, event_type: QByteArray | bytes | bytearray | memoryview, message: int, /) -> object:
        """Nothing is kept from the windows."""
        if event_type == _OF_A_WINDOW:
            told = ctypes.wintypes.MSG.from_address(int(message))
            if of_windows(told.message, told.wParam) is not None:
                self._watch.left.emit()
        return False, 0
