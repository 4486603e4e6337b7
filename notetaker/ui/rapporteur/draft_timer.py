"""When the unfinished line is kept: after a short pause, and after a while however fast one types."""

from PySide6.QtCore import QObject, QTimer, Signal

PAUSE, LONGEST = 700, 900
"""Milliseconds without a key after which a draft is due, and milliseconds after which it is due in any case.

With the twentieth by which a timer may be late, no more than the last second of what is typed is ever not kept.
"""


class DraftTimer(QObject):
    """`due` tells that the line is to be kept."""

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pause, self._longest = QTimer(self), QTimer(self)
        for timer, milliseconds in ((self._pause, PAUSE), (self._longest, LONGEST)):
            timer.setSingleShot(True)
            timer.setInterval(milliseconds)
            timer.timeout.connect(self.due)

    def start(self) -> None:
        """A key was pressed. Where keys follow so fast that no timer gets its turn, this one tells what is overdue."""
        if self._longest.isActive() and self._longest.remainingTime() == 0:
            self.due.emit()
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def stop(self) -> None:
        """The line is kept, or gone."""
        self._pause.stop()
        self._longest.stop()

    @property
    def running(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self._pause.isActive() or self._longest.isActive()
