"""What the systems say when a screen is locked and around sleep. Pure: all of them can be tried on any one."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

LOGIN: Final = "org.freedesktop.login1"
LOGIN_PATH: Final = "/org/freedesktop/login1"
LOGIN_MANAGER: Final = f"{LOGIN}.Manager"
LOGIN_SESSION: Final = f"{LOGIN}.Session"
SCREEN_SAVERS: Final = (
    "org.freedesktop.ScreenSaver",  # KDE, and what follows the draft of freedesktop.org
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)

WM_POWERBROADCAST: Final = 0x0218
PBT_APMSUSPEND: Final = 0x0004
WM_WTSSESSION_CHANGE: Final = 0x02B1
WTS_CONSOLE_DISCONNECT: Final = 0x2
WTS_REMOTE_DISCONNECT: Final = 0x4
WTS_SESSION_LOCK: Final = 0x7

MAC_SCREEN_IS_LOCKED: Final = "com.apple.screenIsLocked"
MAC_MAY_SLEEP: Final = 0xE0000270
MAC_WILL_SLEEP: Final = 0xE0000280


class Sign(Enum):
    """What one message says."""

    LOCKED = auto()
    SLEEP = auto()
    AWAKE = auto()


def of_bus(interface: str, member: str, arguments: Sequence[object]) -> Sign | None:
    """A signal of D-Bus: of a desktop's screen saver, or of systemd-logind."""
    match interface, member, list(arguments):
        case (saver, "ActiveChanged", [True]) if saver in SCREEN_SAVERS:
            return Sign.LOCKED
        case ("org.freedesktop.login1.Session", "Lock", []):
            return Sign.LOCKED
        case ("org.freedesktop.login1.Manager", "PrepareForSleep", [bool(begins)]):
            return Sign.SLEEP if begins else Sign.AWAKE
    return None


def of_windows(message: int, what: int) -> Sign | None:
    """A window's message and its first parameter."""
    if message == WM_WTSSESSION_CHANGE and what in (
        WTS_SESSION_LOCK,
        WTS_CONSOLE_DISCONNECT,
        WTS_REMOTE_DISCONNECT,
    ):
        return Sign.LOCKED
    if message == WM_POWERBROADCAST and what == PBT_APMSUSPEND:
        return Sign.SLEEP
    return None


def of_mac_power(message: int) -> Sign | None:
    """A message of the Mac's power management (IOKit). It only asks with MAC_MAY_SLEEP, which says nothing yet."""
    return Sign.SLEEP if message == MAC_WILL_SLEEP else None
