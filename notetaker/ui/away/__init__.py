"""Notices, while it happens, that one leaves the machine: the screen is locked, or the machine is about to sleep."""

import sys

from notetaker.ui.away.watch import AwayWatch

__all__ = ["AwayWatch", "away_watch"]


def away_watch() -> AwayWatch:
    """The watch for this system; one that never says anything where the system is not known."""
    if sys.platform == "win32":
        from notetaker.ui.away.windows import MessageWatch

        watch: AwayWatch = MessageWatch()
    elif sys.platform == "darwin":
        from notetaker.ui.away.macos import NotificationWatch

        watch = NotificationWatch()
    elif sys.platform == "linux":
        from notetaker.ui.away.bus import BusWatch

        watch = BusWatch()
    else:
        watch = AwayWatch()
    return watch
