"""Widgets side by side that go on in the next line where there is no room: buttons with long names, for example."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from notetaker.ui import theme
from notetaker.ui.tokens import SPACE


class Flow(QLayout):
    """Lays its widgets out like words: as many in a line as have room, each as wide as it wants to be, and as high as the
    highest. A link that begins a line hangs out into the margin, so that its words begin where those of the page do.
    """

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """As Qt asks it."""
        self._items.append(item)

    def count(self) -> int:
        """As Qt asks it."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """As Qt asks it."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """As Qt asks it."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high its lines are together. Qt asks many times before it lays out anything."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), really=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """What is in it wants another size."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, area: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(area)
        self._place(area, really=True)

    def sizeHint(self) -> QSize:
        """Everything in one line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + SPACE.medium * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """The widest widget alone in its line."""
        sizes = [item.sizeHint() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

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
