"""The chosen row of a list stays whole in sight when rows, or the list itself, get another height."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTableView


class KeptWhole(QObject):
    """Only what was whole in sight is kept so: whoever has scrolled away from the row is left where they look."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(0)  # once all have their heights
        self._due.timeout.connect(self._show)
        view.verticalHeader().sectionResized.connect(self._row_resized)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list has another height."""
        if isinstance(event, QResizeEvent) and event.size().height() < event.oldSize().height():
            self._look(event.oldSize().height(), 0, 0)
        return super().eventFilter(watched, event)

    def _row_resized(self, row: int, before: int, now: int) -> None:
        if self._due.isActive():  # of thousands of rows that are resized at once the first has told
            return
        chosen = self._chosen
        if 0 <= row <= chosen:
            grown = now - before
            self._look(self._view.viewport().height(), grown * (row < chosen), grown * (row == chosen))

    def _look(self, room: int, lower: int, higher: int) -> None:
        """Whether the chosen row was whole in `room`, before it came to lie so much `lower` and got so much `higher`."""
        chosen = self._chosen
        if chosen < 0:
            return
        top, height = self._view.rowViewportPosition(chosen) - lower, self._view.rowHeight(chosen) - higher
        if top >= 0 and (top + height <= room or height > room):
            self._due.start()

    @property
    def _chosen(self) -> int:
        return self._view.currentIndex().row() if self._view.selectionModel().hasSelection() else -1

    def _show(self) -> None:
        if self._chosen >= 0:
            self._view.scrollTo(self._view.currentIndex())
