"""Which session of systemd-logind is ours: everybody on the machine may lock theirs as often as they like."""

import os
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusPendingCallWatcher

from notetaker.ui.away.signs import LOGIN, LOGIN_MANAGER, LOGIN_PATH

EVERYWHERE: Final = ""
"""As a path: of every object."""

_OF_THIS_PROCESS: Final = ""
_OF_THIS_DESKTOP: Final = "auto"


class OwnSession(QObject):
    """`found` gives the path of the session, or EVERYWHERE where logind cannot tell: a lock too many costs a passphrase."""

    found = Signal(str)

    def __init__(self, parent: QObject, bus: QDBusConnection) -> None:
        super().__init__(parent)
        self._bus = bus
        # What a desktop starts by systemd is in no session itself; earlier than version 243 knows no "auto".
        named = os.environ.get("XDG_SESSION_ID")
        self._left = [_OF_THIS_PROCESS, *([named] if named else []), _OF_THIS_DESKTOP]
        self._reply: QDBusPendingCallWatcher | None = None

    def ask(self) -> None:
        """Ask once, in each way that is left, until there is an answer."""
        if not self._left:
            self.found.emit(EVERYWHERE)
            return
        asked = QDBusMessage.createMethodCall(LOGIN, LOGIN_PATH, LOGIN_MANAGER, "GetSession")
        asked.setArguments([self._left.pop(0)])
        asked.setAutoStartService(False)
        self._reply = QDBusPendingCallWatcher(self._bus.asyncCall(asked), self)
        self._reply.finished.connect(self._answered)

    def _answered(self, reply: QDBusPendingCallWatcher) -> None:
        match reply.reply().arguments():
            case [QDBusObjectPath() as session] if session.path():
                self.found.emit(session.path())
            case _:
                self.ask()
        reply.deleteLater()
