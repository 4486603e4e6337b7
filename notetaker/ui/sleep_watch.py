"""Notices that the machine was asleep: the window locks before anybody sees it again.

`ui.away` locks it before, where the system announces sleep. A timer that comes minutes late tells the same afterwards,
everywhere.
"""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

_LOOK_EVERY: Final = 2_000
LATE: Final = 60.0
"""Seconds without a look: longer than any work keeps the window's thread, shorter than a nap is worth."""


class SleepWatch(QObject):
    """`woke` tells that the machine slept, or that its clock was set ahead, which looks the same."""

    woke = Signal()

    def __init__(self, now: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._now = now
        self._last = now()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK_EVERY)

    def look(self) -> None:
        """Compare the clock with that of the last look."""
        now = self._now()
        slept, self._last = now - self._last > LATE, now
        if slept:
            self.woke.emit()
