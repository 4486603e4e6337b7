"""macOS: the notification that the screen is locked, and the call before sleep. In C, through the system's own libraries.

The run loop that calls back is the one that Qt's windows use.
"""

import ctypes
from typing import Any, Final

from notetaker.ui.away.signs import MAC_MAY_SLEEP, MAC_SCREEN_IS_LOCKED, MAC_WILL_SLEEP, Sign, of_mac_power
from notetaker.ui.away.watch import AwayWatch

_FRAMEWORK: Final = "/System/Library/Frameworks/{0}.framework/{0}"
_UTF8: Final = 0x08000100
_AT_ONCE: Final = 4
"""CFNotificationSuspensionBehaviorDeliverImmediately."""

_OnNotice: Final = ctypes.CFUNCTYPE(
    None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p
)
"""center, observer, name, object, more."""
_OnPower: Final = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_uint32, ctypes.c_uint32, ctypes.c_void_p)
"""what was given at registering, service, message, its number."""


class NotificationWatch(AwayWatch):
    """Observes both. Sleep waits for our answer, for half a minute at most."""

    def __init__(self) -> None:
        super().__init__()
        self._on_notice = _OnNotice(lambda *_: self.left.emit())  # kept: the system calls them until the end
        self._on_power = _OnPower(self._power)
        self._iokit: Any = None
        self._port = 0
        self._waiting: list[int] = []

    def listen(self, _window: int, /) -> None:
        """See AwayWatch. Where the system refuses, it says nothing, and the other locks hold."""
        core: Any = ctypes.CDLL(_FRAMEWORK.format("CoreFoundation"))
        self._observe_lock(core)
        self._iokit = ctypes.CDLL(_FRAMEWORK.format("IOKit"))
        self._observe_power(core)

    def let_sleep(self) -> None:
        """See AwayWatch."""
        waiting, self._waiting = self._waiting, []
        for number in waiting:
            self._iokit.IOAllowPowerChange(ctypes.c_uint32(self._port), ctypes.c_long(number))

    def _observe_lock(self, core: Any) -> None:
        core.CFStringCreateWithCString.restype = ctypes.c_void_p
        core.CFStringCreateWithCString.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32)
        core.CFNotificationCenterGetDistributedCenter.restype = ctypes.c_void_p
        core.CFNotificationCenterAddObserver.restype = None
        core.CFNotificationCenterAddObserver.argtypes = (
            *(ctypes.c_void_p, ctypes.c_void_p, _OnNotice, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_long),
        )
        name = core.CFStringCreateWithCString(None, MAC_SCREEN_IS_LOCKED.encode(), _UTF8)
        center = core.CFNotificationCenterGetDistributedCenter()
        core.CFNotificationCenterAddObserver(center, id(self), self._on_notice, name, None, _AT_ONCE)

    def _observe_power(self, core: Any) -> None:
        register = self._iokit.IORegisterForSystemPower
        register.restype = ctypes.c_uint32
        register.argtypes = (ctypes.c_void_p, ctypes.c_void_p, _OnPower, ctypes.c_void_p)
        port, notifier = ctypes.c_void_p(), ctypes.c_uint32()
        self._port = register(None, ctypes.byref(port), self._on_power, ctypes.byref(notifier))
        if not self._port:
            return
        source, loop = self._iokit.IONotificationPortGetRunLoopSource, core.CFRunLoopGetMain
        source.restype = loop.restype = ctypes.c_void_p
        source.argtypes = (ctypes.c_void_p,)
        core.CFRunLoopAddSource.restype = None
        core.CFRunLoopAddSource.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
        common = ctypes.c_void_p.in_dll(core, "kCFRunLoopCommonModes")
        core.CFRunLoopAddSource(loop(), source(port), common)

    def _power(self, _given: int | None, _service: int, message: int, number: int | None) -> None:
        """What asks or announces wants an answer, or the machine waits for us in vain."""
        if message in (MAC_MAY_SLEEP, MAC_WILL_SLEEP):
            self._waiting.append(number or 0)
        if of_mac_power(message) is Sign.SLEEP:
            self.left.emit()
        elif message == MAC_MAY_SLEEP:
            self.let_sleep()
