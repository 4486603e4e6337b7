"""Work that can wait: a step of it in each turn of the event loop in which nothing else is to be done."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

REST = 150
"""Milliseconds for which it rests when hands type: what a key changes is shown first, and the next may follow at once."""


class SpareTurns(QObject):
    """Each step must be short, for a key that is pressed meanwhile waits for it."""

    def __init__(self, parent: QObject, rest: int = REST) -> None:
        super().__init__(parent)
        self._rest = rest
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    @property
    def is_busy(self) -> bool:
        """Whether something is left to do."""
        return self._timer.isActive()

    def take(self, steps: Iterator[None]) -> None:
        """Do these instead of what was left to do."""
        self._steps = steps
        if not self._timer.isActive():
            self._timer.start(0)

    def give_way(self) -> None:
        """Somebody types: go on after a rest."""
        if self._timer.isActive():
            self._timer.start(self._rest)

    def _step(self) -> None:
        if self._timer.interval():
            self._timer.setInterval(0)
        if next(self._steps, self) is self:
            self._timer.stop()
