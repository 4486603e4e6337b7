"""A field of one line in which letters that Qt composes (^ and e make ê) come in the order in which they were typed."""

from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit

from notetaker.ui.key_order import Composed


class OrderedLine(QLineEdit):
    """Every field of the windows is one: a passphrase whose letters change places opens nothing."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self._composed = Composed(self, super().inputMethodEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key comes behind what was composed before it was pressed."""
        self._composed.let_in(event.timestamp())
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A composed letter waits for those that were typed before it."""
        if not self._composed.holds(event):
            super().inputMethodEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What was typed before the click stands where it was typed."""
        self._composed.let_in(event.timestamp())
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed here is here before anything else is looked at, or locked."""
        self._composed.let_in()
        super().focusOutEvent(event)
