"""A place that its content may be higher than: it scrolls, and keeps in sight what the keys go to."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QScrollArea, QWidget
from shiboken6 import isValid

from notetaker.ui.margin_bar import MarginBar
from notetaker.ui.tokens import SPACE

_WIDEST = 640
_ROUNDS = 3
"""Of layouts, until each widget of a page that was hidden has its place."""
_NEARLY_ALL = 0.75
"""What is higher than this share of the page is shown from its top."""
_SHARE_OF_A_TITLE = 2
"""If it begins in the first half of the page it is shown with the title above it."""


class Scrolling(QScrollArea):
    """Lets a widget be higher than its place. Its window may be narrower than it too; then it moves sideways as well.

    Whatever gets the focus inside is brought into sight, however it got it; of a list it is the chosen row.

    With `in_margin` the scroll bar lies in the margin that the widget has at its right, which is as wide.
    """

    def __init__(self, inner: QWidget, *, in_margin: bool = False) -> None:
        super().__init__()
        inner.setObjectName(inner.objectName() or "page")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._inner = inner
        self.setWidget(inner)
        inner.installEventFilter(self)
        self._bar = MarginBar(self) if in_margin else None
        self._title: QLabel | None = None
        self._blank = 0
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @property
    def shows_all(self) -> bool:
        """Whether its content is no higher than it."""
        return not self.verticalScrollBar().maximum()

    def show_from_top(self, seen: QWidget, otherwise: QWidget) -> None:
        """Show what is in it from its top; where `seen` were out of sight then, from `otherwise` on."""
        bottom = seen.mapTo(self._inner, QPoint(0, what_matters(seen).bottom() + 1)).y()
        if bottom <= self.viewport().height():
            self.verticalScrollBar().setValue(0)
        else:
            bring_into_sight(otherwise)

    def begin_with(self, first: QWidget) -> None:
        """Show what is in it from there on, as far as it goes."""
        self.verticalScrollBar().setValue(first.mapTo(self._inner, QPoint(0, 0)).y() - SPACE.small)

    def past_title(self, value: int, wanted: int) -> int:
        """Where the page is shown from in place of `value`, which would cut its title in two: below it, unless that is
        further down than what is `wanted`.
        """
        if self._title is None or not isValid(self._title):
            titles = (each for each in self._inner.findChildren(QLabel) if each.property("role") == "title")
            self._title = next(titles, None)
        if self._title is None or self._title.isHidden():
            return value
        top = self._title.mapTo(self._inner, QPoint(0, 0)).y()
        bottom = top + self._title.height()
        return bottom if top < value < bottom <= wanted else value

    def begin_at(self, value: int) -> None:
        """Show what is in it from there on, though its end be in sight sooner: a blank stands below it then."""
        bar = self.verticalScrollBar()
        if value > bar.maximum():
            self._leave_blank(self._blank + value - bar.maximum())
            bar.setMaximum(value)
        bar.setValue(value)

    def _leave_blank(self, height: int) -> None:
        """Below all that is in it."""
        layout = self._inner.layout()
        if layout is not None and height != self._blank:
            margins = layout.contentsMargins()
            margins.setBottom(margins.bottom() + height - self._blank)
            self._blank = height
            layout.setContentsMargins(margins)

    def minimumSizeHint(self) -> QSize:
        """As wide as what is in it with its scroll bar, but not so wide that it would push others out of the window."""
        bar = 0 if self._bar is not None else self.verticalScrollBar().sizeHint().width()
        width = min(self._inner.minimumSizeHint().width() + bar, _WIDEST)
        return QSize(width, super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is in it may need another width now, because of its language for example."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What was in sight with the focus stays there."""
        super().resizeEvent(event)
        self._leave_blank(0)
        if self._bar is not None:
            self._bar.follow()
        self._follow(None, QApplication.focusWidget())

    def focusNextPrevChild(self, next: bool) -> bool:
        """Qt would bring the whole of a widget into sight here, and of a list that is too high its middle."""
        return QWidget.focusNextPrevChild(self, next)

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        inner = self.widget()  # None where it is being taken apart
        if now is not None and inner is not None and inner.isAncestorOf(now):
            QTimer.singleShot(0, now, lambda: _follow_on(now))  # once what is new has its place


def _follow_on(widget: QWidget, rounds: int = _ROUNDS) -> None:
    """What was hidden until now gets its height only with the next rounds of layouts."""
    bring_into_sight(widget)
    if rounds > 1:
        QTimer.singleShot(0, widget, lambda: _follow_on(widget, rounds - 1) if widget.hasFocus() else None)


def bring_into_sight(widget: QWidget) -> None:
    """Move every place around a widget so that it can be seen; of a list the chosen row, of a high one its top."""
    area = what_matters(widget)
    parent = widget.parentWidget()
    while parent is not None:
        inner = parent.widget() if isinstance(parent, Scrolling) else None
        if isinstance(parent, Scrolling) and inner is not None:
            _show(parent, QRect(widget.mapTo(inner, area.topLeft()), area.size()))
        parent = parent.parentWidget()


def show_beside_focus(widget: QWidget) -> None:
    """Bring what has just been shown into sight too, once the focus was followed and the layouts have settled."""
    QTimer.singleShot(0, widget, lambda: QTimer.singleShot(0, widget, lambda: bring_into_sight(widget)))


def what_matters(widget: QWidget) -> QRect:
    """Where in a widget that has the focus one looks: the chosen row of a list, else all of it."""
    if isinstance(widget, QAbstractItemView):
        row = _row_of(widget, widget.currentIndex())
        if not row.isEmpty():
            top = widget.viewport().mapTo(widget, QPoint(0, row.top())).y()
            return QRect(0, max(0, top), widget.width(), row.height())
    return widget.rect()


def _row_of(view: QAbstractItemView, chosen: QModelIndex) -> QRect:
    """Where the chosen row is. Qt knows no place of what is in a hidden column, as the first may be."""
    cells = (chosen.siblingAtColumn(column) for column in range(view.model().columnCount()) if chosen.isValid())
    places = (view.visualRect(cell) for cell in cells)
    return next((place for place in places if not place.isEmpty()), QRect())


def _show(place: Scrolling, area: QRect) -> None:
    """As far as needed, with a little around it; what is nearly as high as the place is shown from its top, or its title.

    What is whole in sight stays where it is, and where the margin above the title is enough no more is moved: else a title
    would be cut in half for the sake of the little around.
    """
    bar, height = place.verticalScrollBar(), place.viewport().height()
    if bar.value() <= area.top() - SPACE.hair and area.bottom() + SPACE.hair <= bar.value() + height:
        return
    top, bottom = area.top() - SPACE.large, area.bottom() + SPACE.large
    if area.height() > height * _NEARLY_ALL:
        top = area.top() - SPACE.hair if area.top() > height // _SHARE_OF_A_TITLE else 0
        bottom = top + height
    if top < bar.value():
        bar.setValue(top)
    elif bottom > bar.value() + height:
        least = area.bottom() + SPACE.hair - height
        if least <= SPACE.large:
            bar.setValue(least)
        else:  # no further than to its end, but past a title that would be cut there
            place.begin_at(place.past_title(min(bottom - height, bar.maximum()), area.top() - SPACE.hair))
