"""A list on a page that has to scroll anyway is as high as the page lets it be with what one needs beside it."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from notetaker.ui.listing import Listing
from notetaker.ui.scrolling import Scrolling
from notetaker.ui.tokens import SPACE

_MOVES = frozenset({QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show})


class Filling(QObject):
    """With the list, all down to `last` is in sight; what comes below is scrolled to. Where all of the page has room the
    list is as high as its layout makes it.
    """

    def __init__(self, place: Scrolling, page: QWidget, rows: Listing, last: QWidget) -> None:
        super().__init__(place)
        self._place, self._page, self._rows, self._last = place, page, rows, last
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(0)
        self._due.timeout.connect(self._fit)
        for watched in (page, place.viewport()):
            watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Once the layout has settled."""
        if event.type() in _MOVES:
            self._due.start()
        return False

    def _fit(self) -> None:
        room, least = self._place.viewport().height(), self._rows.minimumSizeHint().height()
        all_else = self._page.height() - self._rows.height()
        beside = self._rows.y() + self._last.geometry().bottom() - self._rows.geometry().bottom() + SPACE.small
        wanted = 0 if all_else + least <= room else max(least, room - beside)
        if self._rows.isVisible() and wanted != self._rows.minimumHeight():
            self._rows.setMinimumHeight(wanted)
