"""Where the notice of an error is: above the page, but over the notes while one types, so that nothing jumps."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from notetaker.ui.desk_pages import CAPTURE
from notetaker.ui.desks import as_rapporteur
from notetaker.ui.notice import Notice
from notetaker.ui.window_keys import Window


class NoticePlace(QObject):
    """Keeps the notice at the top of a column, or over the notes of the desk in front."""

    def __init__(self, window: Window, notice: Notice, column: QVBoxLayout, pages: QStackedWidget) -> None:
        super().__init__(notice)
        self._window, self._notice, self._column = window, notice, column
        column.insertWidget(0, notice)
        notice.installEventFilter(self)
        pages.installEventFilter(self)
        pages.currentChanged.connect(self.turn_page)

    def turn_page(self) -> None:
        """Another page is in front: it leaves another place, and an old error goes."""
        self._notice.turn_page()
        self.settle()

    def settle(self) -> None:
        """Take the place that the page in front leaves to it."""
        desk = as_rapporteur(self._window.view) if self._window.front is self._window.view else None
        layout, around = self._notice.layout(), self._notice.parentWidget()
        page = desk.capture if desk is not None and desk.step == CAPTURE else None
        if page is None or layout is None or around is None or not page.takes_notes:
            if self._column.indexOf(self._notice) < 0:
                self._column.insertWidget(0, self._notice)
            return
        self._column.removeWidget(self._notice)
        height = layout.totalHeightForWidth(page.width())
        top = max(0, min(page.first_of_notes, page.last_of_notes - height))
        corner = page.mapTo(around, QPoint(0, top))
        self._notice.setGeometry(QRect(corner.x(), corner.y(), page.width(), height))
        self._notice.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The notice comes, or says something else; or the page has another size."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            resized = event.type() is QEvent.Type.Resize
            if not self._notice.isHidden() and resized is (watched is not self._notice):
                self.settle()
        return super().eventFilter(watched, event)
