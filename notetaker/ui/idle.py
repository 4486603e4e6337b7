"""Notices that nobody is at the keys."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

_SIGNS_OF_LIFE = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin}
)


class IdleWatch(QObject):
    """An event filter for the window's handle; `idle` tells that nothing was pressed there for a while."""

    idle = Signal()

    def __init__(self, minutes: int) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.idle)
        self.wait(minutes)

    @property
    def minutes(self) -> int:
        """How long it waits."""
        return self._timer.interval() // 60_000

    def wait(self, minutes: int) -> None:
        """Wait so long for a key from now on."""
        self._timer.start(minutes * 60_000)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any key or click starts the time anew."""
        if event.type() in _SIGNS_OF_LIFE:
            self._timer.start()
        return super().eventFilter(watched, event)
