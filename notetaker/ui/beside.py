"""Panels side by side where the window has the room for them, and one below the other where it has not."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from notetaker.ui import theme
from notetaker.ui.folding_layout import FoldingLayout, in_a_row, largest
from notetaker.ui.tokens import SPACE


class Beside(FoldingLayout):
    """Lays its panels out in one row, by their shares of the width; in a narrow place each has the whole width.

    `least` is the least width of a panel in the row with text of the usual size. It belongs on a page that scrolls.
    """

    def __init__(self, least: int) -> None:
        super().__init__()
        self._least = least
        self._shares: list[int] = []
        self.setSpacing(SPACE.large)

    def add(self, panel: QWidget, share: int = 1) -> None:
        """Add a panel at the right of, or below, those before."""
        self.addWidget(panel)
        self._shares[-1] = share

    def is_row(self, width: int) -> bool:
        """Whether there is room for a row in this width."""
        widths = [max(self._least_width, item.minimumSize().width()) for item in self._shown()]
        return sum(widths) + self._gaps(len(widths)) <= width

    @property
    def _least_width(self) -> int:
        return theme.current().grown(self._least)

    def addItem(self, item: QLayoutItem) -> None:
        """Each has a share."""
        super().addItem(item)
        self._shares.append(1)

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Its share goes with it."""
        taken = super().takeAt(index)
        if taken is not None:
            self._shares.pop(index)
        return taken

    def expandingDirections(self) -> Qt.Orientation:
        """As high as there is room if one of its panels wants to be."""
        vertical = any(item.expandingDirections() & Qt.Orientation.Vertical for item in self._shown())
        return Qt.Orientation.Vertical if vertical else Qt.Orientation(0)

    def _height_for(self, width: int) -> int:
        """How high the row is, or all panels together."""
        places = self._widths(width)
        heights = [_height(item, each.width()) for item, each in zip(self._shown(), places, strict=True)]
        if any(each.left() for each in places):
            return max(heights, default=0)
        return sum(heights) + self._gaps(len(heights))

    def setGeometry(self, area: QRect) -> None:
        """Place the panels."""
        super().setGeometry(area)
        shown, widths = self._shown(), self._widths(area.width())
        if self.is_row(area.width()):
            for item, each in zip(shown, widths, strict=True):
                item.setGeometry(QRect(area.left() + each.left(), area.top(), each.width(), area.height()))
            return
        heights = [_height(item, area.width()) for item in shown]
        left_over = max(0, area.height() - sum(heights) - self._gaps(len(heights)))
        growing = [number for number, item in enumerate(shown) if _grows(item)]
        top = area.top()
        for number, item in enumerate(shown):
            height = heights[number] + (left_over if growing and number == growing[-1] else 0)
            item.setGeometry(QRect(area.left(), top, area.width(), height))
            top += height + self.spacing()

    def sizeHint(self) -> QSize:
        """A row."""
        return in_a_row([item.sizeHint() for item in self._shown()], self.spacing())

    def minimumSize(self) -> QSize:
        """The widest panel alone."""
        return largest([item.minimumSize() for item in self._shown()])

    def _gaps(self, panels: int) -> int:
        return self.spacing() * max(0, panels - 1)

    def _widths(self, width: int) -> list[QRect]:
        """Where each panel begins in the row, and how wide it is; in a narrow place each begins at the left."""
        shown = self._shown()
        if not self.is_row(width):
            return [QRect(0, 0, width, 0) for _ in shown]
        shares = [share for item, share in zip(self._items, self._shares, strict=True) if not item.isEmpty()]
        least = [item.minimumSize().width() for item in shown]
        widths = _shared(width - self._gaps(len(shown)), shares, least)
        places, left = [], 0
        for each in widths:
            places.append(QRect(left, 0, each, 0))
            left += each + self.spacing()
        return places


def _shared(width: int, shares: list[int], least: list[int]) -> list[int]:
    """The width by shares; whoever needs more than its share gets it from the others."""
    needy = [number for number, share in enumerate(shares) if width * share < least[number] * sum(shares)]
    rest = width - sum(least[number] for number in needy)
    whole = sum(share for number, share in enumerate(shares) if number not in needy)
    return [
        least[number] if number in needy else rest * share // max(1, whole) for number, share in enumerate(shares)
    ]


def _height(item: QLayoutItem, width: int) -> int:
    wanted = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
    return max(wanted, item.minimumSize().height())


def _grows(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Vertical)
