"""Linux: what the desktop and systemd-logind say over D-Bus.

It listens, and asks logind for two things: which session is ours, and to wait with sleep until the vault is locked. No
name is taken and no object is offered. Where a bus, or who would speak on it, is missing, nothing is ever said, and the
other locks hold.
"""

import os
from typing import Final

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusUnixFileDescriptor

from notetaker.ui.away.local_bus import session_bus, system_bus
from notetaker.ui.away.own_session import EVERYWHERE, OwnSession
from notetaker.ui.away.signs import LOGIN, LOGIN_MANAGER, LOGIN_PATH, LOGIN_SESSION, SCREEN_SAVERS, Sign, of_bus
from notetaker.ui.away.watch import AwayWatch

_ANYBODY: Final = ""
_HEARD: Final = SLOT("heard(QDBusMessage)")


class BusWatch(AwayWatch):
    """Listens on the session's bus and on the system's."""

    def __init__(self) -> None:
        super().__init__()
        self._delay: _Delay | None = None
        self._session: OwnSession | None = None

    def listen(self, _window: int, /) -> None:
        """Begin. A bus that is not there, or did not answer when the program began, is left alone."""
        if (address := session_bus(os.environ)) is not None:
            bus = QDBusConnection.connectToBus(address, "notetaker-session")
            for saver in SCREEN_SAVERS:  # whoever says so: the bus is of this user alone, and it locks nothing else
                self._hear(bus, _ANYBODY, saver, "ActiveChanged")
        if (address := system_bus(os.environ)) is not None:
            bus = QDBusConnection.connectToBus(address, "notetaker-system")
            if not bus.isConnected():
                return
            # Of logind alone: everybody on the machine may send signals here.
            self._session = OwnSession(self, bus)
            self._session.found.connect(lambda path: self._hear(bus, LOGIN, LOGIN_SESSION, "Lock", path))
            self._session.ask()
            self._hear(bus, LOGIN, LOGIN_MANAGER, "PrepareForSleep")
            self._delay = _Delay(self, bus)
            self._delay.take()

    def let_sleep(self) -> None:
        """See AwayWatch."""
        if self._delay is not None and self._delay.is_asked_for:
            self._delay.let_go()

    @Slot(QDBusMessage)
    def heard(self, message: QDBusMessage) -> None:
        """A signal came over a bus."""
        match of_bus(message.interface(), message.member(), message.arguments()):
            case Sign.LOCKED:
                self.left.emit()
            case Sign.SLEEP:
                if self._delay is not None:
                    self._delay.is_asked_for = True
                self.left.emit()
            case Sign.AWAKE:
                if self._delay is not None:
                    self._delay.take()

    def _hear(self, bus: QDBusConnection, sender: str, interface: str, member: str, path: str = EVERYWHERE) -> None:
        bus.connect(sender, path, interface, member, self, _HEARD)  # type: ignore[call-overload]  # SLOT is a str


class _Delay(QObject):
    """What makes logind wait some seconds with sleep: a descriptor that it gave us, until it is closed.

    `is_asked_for` says that sleep was announced, and waits.
    """

    def __init__(self, parent: QObject, bus: QDBusConnection) -> None:
        super().__init__(parent)
        self._bus = bus
        self._held: int | None = None
        self._reply: QDBusPendingCallWatcher | None = None
        self.is_asked_for = False

    def take(self) -> None:
        """Ask for it, now and each time the machine is awake again. Without one, sleep comes unasked."""
        self.let_go()
        asked = QDBusMessage.createMethodCall(LOGIN, LOGIN_PATH, LOGIN_MANAGER, "Inhibit")
        asked.setArguments(["sleep", "Notetaker", "The vault is locked first", "delay"])
        asked.setAutoStartService(False)
        self._reply = QDBusPendingCallWatcher(self._bus.asyncCall(asked), self)
        self._reply.finished.connect(self._keep)

    def let_go(self) -> None:
        """Sleep may come."""
        self.is_asked_for = False
        if self._held is not None:
            os.close(self._held)
            self._held = None

    def _keep(self, reply: QDBusPendingCallWatcher) -> None:
        """Qt closes its copies with the message, so ours is another."""
        match reply.reply().arguments():
            case [QDBusUnixFileDescriptor() as given] if given.isValid() and self._held is None:
                self._held = os.dup(given.fileDescriptor())
        if self._reply is reply:
            self._reply = None
        reply.deleteLater()
