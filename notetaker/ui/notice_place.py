"""Where the notice of an error is: over the page, so that nothing moves, and never over what the keys go to.

The label of a field is left in sight with it, where there is the room.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QWidget

from notetaker.ui.desk_pages import CAPTURE
from notetaker.ui.desks import as_rapporteur
from notetaker.ui.fields import Labelled
from notetaker.ui.notice import Notice
from notetaker.ui.scrolling import what_matters
from notetaker.ui.window_keys import Window


class NoticePlace(QObject):
    """Keeps the notice below the title of the page in front, or over the notes while one types.

    A page without a rail beside it (a vault is asked for, say) is a form to be filled in: there it lies at the foot.
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
        if notes is not None:
            tops = [max(0, min(notes.first_of_notes, notes.last_of_notes - height))]
        else:
            below, foot = _below_title(place), place.height() - height
            tops = [below, foot, 0] if view is not None else [foot, below, 0]
        areas = [QRect(place.mapTo(around, QPoint(0, top)), QSize(place.width(), height)) for top in tops]
        free = (area for used in self._in_use(around) for area in areas if not area.intersects(used))
        self._notice.setGeometry(next(free, areas[0]))
        self._notice.raise_()

    def _in_use(self, around: QWidget) -> Iterator[QRect]:
        """Where that is which the keys go to, of a list the chosen row: with its label, and without it."""
        used = QApplication.focusWidget()
        if used is None or not self._pages.isAncestorOf(used):
            yield QRect()
            return
        area = what_matters(used)
        alone = QRect(used.mapTo(around, area.topLeft()), area.size())
        labelled = _labelled(used)
        if labelled is not None:
            yield alone.united(QRect(labelled.mapTo(around, QPoint(0, 0)), labelled.size()))
        yield alone

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


def _labelled(field: QWidget) -> Labelled | None:
    """The label that a field has, with the field."""
    parent = field.parentWidget()
    while parent is not None and not isinstance(parent, Labelled):
        parent = parent.parentWidget()
    return parent


def _below_title(place: QWidget) -> int:
    """Where the title that is in sight ends; the top where there is none, or where it was scrolled away."""
    titles = (each for each in place.findChildren(QLabel) if each.property("role") == "title" and each.isVisible())
    shown = next((each for each in titles if not each.visibleRegion().isEmpty()), None)
    return 0 if shown is None else max(0, shown.mapTo(place, QPoint(0, shown.height())).y())
