"""A list of people that one ticks: Space, or a click in the first column, says that somebody came or went."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent

from notetaker.ui.listing import Listing


class PeopleListing(Listing):
    """`ticked` tells the row. A click ticks only where `by_click` says so; there Enter, which never ticks, goes on."""

    ticked = Signal(int)
    went_on = Signal()

    def __init__(self, model: QAbstractTableModel, *, by_click: bool = False) -> None:
        super().__init__(model, headers=False)
        self._by_click = by_click
        if by_click:
            self.clicked.connect(self._clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Enter goes on; letters go to whose code begins with them."""
        if event.key() == Qt.Key.Key_Space and self.row >= 0:
            self.ticked.emit(self.row)
        elif self._by_click and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.went_on.emit()
        else:
            super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self.ticked.emit(index.row())
