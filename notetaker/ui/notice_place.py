"""Where the notice of an error is: over the page, so that nothing moves, and never over what the keys go to."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from notetaker.ui.desk_pages import CAPTURE
from notetaker.ui.desks import as_rapporteur
from notetaker.ui.notice import Notice
from notetaker.ui.window_keys import Window


class NoticePlace(QObject):
    """Keeps the notice over the title of the page in front, or over the notes while one types.

    A page without a rail beside it (a vault is asked for, say) has nothing but its title to tell which it is: there the
    notice lies at the foot.
    """

    def __init__(self, window: Window, notice: Notice, pages: QStackedWidget) -> None:
        super().__init__(notice)
        self._window, self._notice, self._pages = window, notice, pages
        notice.setParent(pages.parentWidget())
        notice.installEventFilter(self)
        pages.installEventFilter(self)
        pages.currentChanged.connect(self.turn_page)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def turn_page(self) -> None:
        """Another page is in front: it leaves another place, and an old error goes."""
        self._notice.turn_page()
        self.settle()

    def settle(self) -> None:
        """Take the place that the page in front leaves to it."""
        layout, around = self._notice.layout(), self._notice.parentWidget()
        if layout is None or around is None:
            return
        view = self._window.view if self._window.front is self._window.view else None
        desk = as_rapporteur(view)
        notes = desk.capture if desk is not None and desk.step == CAPTURE and desk.capture.takes_notes else None
        place = notes or (view.page if view is not None else self._pages)
        height = layout.totalHeightForWidth(place.width())
        top = 0 if notes is None else max(0, min(notes.first_of_notes, notes.last_of_notes - height))
        area = QRect(place.mapTo(around, QPoint(0, top)), QSize(place.width(), height))
        if notes is None:
            below = area.translated(0, self._pages.geometry().bottom() - area.bottom())
            first, other = (area, below) if view is not None else (below, area)
            area = other if first.intersects(self._in_use(around)) else first
        self._notice.setGeometry(area)
        self._notice.raise_()

    def _in_use(self, around: QWidget) -> QRect:
        """Where that is which the keys go to."""
        used = QApplication.focusWidget()
        if used is None or not self._pages.isAncestorOf(used):
            return QRect()
        return QRect(used.mapTo(around, QPoint(0, 0)), used.size())

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and not self._notice.isHidden() and not self._notice.isAncestorOf(now):
            self.settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The notice comes, or says something else; or the page has another size."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            resized = event.type() is QEvent.Type.Resize
            if not self._notice.isHidden() and resized is (watched is not self._notice):
                self.settle()
        return super().eventFilter(watched, event)
