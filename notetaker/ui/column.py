"""The layout of a page that is read from top to bottom: a title, a lead, then what follows, not wider than reads well."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from notetaker.ui import theme
from notetaker.ui.fields import role
from notetaker.ui.flow import Flow
from notetaker.ui.page import Page
from notetaker.ui.prose import Prose
from notetaker.ui.scrolling import Scrolling
from notetaker.ui.tokens import SPACE

_LINE = 48


class ColumnPage(Page):
    """A page with a title and a lead; `body` is the layout that its subclass fills, in `inner`. Scrolls when it must.

    `width` is the widest that it gets with text of the usual size. A page that stands alone, without a rail, is centred.
    """

    def __init__(self, width: int = 0, *, centred: bool = False, place: QWidget | None = None) -> None:
        super().__init__(place)
        self.title = role(QLabel(), "title")
        self.lead = role(Prose(), "muted")
        inner = self.inner = _Column(width)
        holder = QWidget()
        holder.setObjectName("page")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        scroll = self._scroll = Scrolling(holder, in_margin=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        if centred:
            row.addStretch(1)
        row.addWidget(inner, 100)
        row.addStretch(1)
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(SPACE.page, SPACE.section if centred else SPACE.large, SPACE.page, SPACE.large)
        self.body.setSpacing(SPACE.medium)
        self.body.addWidget(self.title)
        self.body.addWidget(self.lead)

    def show_top(self, seen: QWidget | None = None) -> None:
        """Show the page from its top, wherever the keys have just gone; or `seen`, of a list its chosen row, if that is too
        far down.
        """
        bar = self._scroll.verticalScrollBar()
        top = partial(bar.setValue, 0) if seen is None else partial(self._scroll.show_from_top, seen, seen)
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, top))  # once the focus was followed

    def show_from(self, first: QWidget) -> None:
        """Show the page from where `first` is, once the focus was followed there: what belongs to it stands below."""
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, partial(self._scroll.begin_with, first)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys, arrows, Home and End that no field wants move the page."""
        bar = self._scroll.verticalScrollBar()
        steps = {
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_Down: _LINE,
            Qt.Key.Key_Up: -_LINE,
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + step)


class AsidePage(ColumnPage):
    """A page that one leaves for the one before, by Escape too: `left` tells it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _Column(QWidget):
    """What is read: not wider than reads well with text of the size that is shown."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._width = width
        self.setObjectName("page")
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """The text may have another size now."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        look = theme.current()
        self.setMaximumWidth(look.grown(self._width) if self._width else look.size("shape_reading"))


class PanelPage(Page):
    """A framed form among others on a page; `body` is the layout that its subclass fills, in `inner`."""

    def __init__(self, place: QWidget | None = None) -> None:
        super().__init__(place)
        panel = self.inner = QFrame()
        panel.setObjectName("panel")
        self.body = QVBoxLayout(panel)
        self.body.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        self.body.setSpacing(SPACE.medium)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panel)


def row(*widgets: QWidget) -> Flow:
    """Widgets side by side from the left; what has no room goes on in the next line."""
    return Flow(*widgets)
