"""A tick beside which there is something to go on to: a key that was compared, a format to write."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox


class Tick(QCheckBox):
    """Space ticks it, Enter goes on: `went_on`."""

    went_on = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is no tick."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.went_on.emit()
        else:
            super().keyPressEvent(event)
