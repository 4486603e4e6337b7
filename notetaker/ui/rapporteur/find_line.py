"""The line to find notes with: Enter goes on to the next one, Shift+Enter back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from notetaker.ui.ordered_line import OrderedLine
from notetaker.ui.rapporteur.note_listing import PASSING


class FindLine(OrderedLine):
    """`went_on` tells by how many; `left` that the keys are elsewhere."""

    went_on = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every other key is the field's."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.went_on.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys come back by themselves where only the window is another for a while."""
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.left.emit()
