"""Widgets side by side that go on in the next line where there is no room: buttons with long names, for example."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from notetaker.ui import theme
from notetaker.ui.folding_layout import FoldingLayout, in_a_row, largest
from notetaker.ui.tokens import SPACE


class Flow(FoldingLayout):
    """Lays its widgets out like words: as many in a line as have room, each as wide as it wants to be, and as high as the
    highest. A link that begins a line hangs out into the margin, so that its words begin where those of the page do.
    """

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        for widget in widgets:
            self.addWidget(widget)

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more room than it needs."""
        return Qt.Orientation(0)

    def _height_for(self, width: int) -> int:
        """How high its lines are together."""
        return self._place(QRect(0, 0, width, 0), really=False)

    def setGeometry(self, area: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(area)
        self._place(area, really=True)

    def sizeHint(self) -> QSize:
        """Everything in one line."""
        return in_a_row([item.sizeHint() for item in self._shown()], SPACE.medium)

    def minimumSize(self) -> QSize:
        """The widest widget alone in its line."""
        return largest([item.sizeHint() for item in self._shown()])

    def _place(self, area: QRect, *, really: bool) -> int:
        shown = self._shown()
        at, height = QPoint(area.topLeft()), max((item.sizeHint().height() for item in shown), default=0)
        for item in shown:
            width = item.sizeHint().width()
            if at.x() > area.left() and at.x() + width > area.right() + 1:
                at = QPoint(area.left(), at.y() + height + SPACE.small)
            if at.x() == area.left():
                at.setX(at.x() - _hanging(item, area))
            if really and (widget := item.widget()) is not None:
                widget.setGeometry(QRect(at, QSize(width, height)))  # the item would keep a button low
            at.setX(at.x() + width + SPACE.medium)
        return at.y() + height - area.top()


def _hanging(item: QLayoutItem, area: QRect) -> int:
    """What a link keeps free before its words, as far as there is a margin that it could hang into."""
    widget = item.widget()
    is_link = widget is not None and widget.property("role") == "link"
    return min(theme.beside_link(), max(0, area.left())) if is_link else 0
