"""What layouts have in common that are higher where they are narrower."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QLayoutItem

from notetaker.ui import theme


class FoldingLayout(QLayout):
    """Keeps its items, and each height that was asked for. Its subclass says in `_height_for` what it is."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[tuple[int, int], int] = {}
        self.setContentsMargins(0, 0, 0, 0)

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

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high all of it is. Qt asks many times before it lays out anything."""
        asked = width, theme.current().text_size
        if asked not in self._heights:
            self._heights[asked] = self._height_for(width)
        return self._heights[asked]

    def invalidate(self) -> None:
        """What is in it wants another size."""
        self._heights.clear()
        super().invalidate()

    def _height_for(self, width: int) -> int:
        raise NotImplementedError

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]


def in_a_row(sizes: list[QSize], gap: int) -> QSize:
    """The size of all of them side by side."""
    width = sum(size.width() for size in sizes) + gap * max(0, len(sizes) - 1)
    return QSize(width, max((size.height() for size in sizes), default=0))


def largest(sizes: list[QSize]) -> QSize:
    """The size that holds each of them alone."""
    return QSize(
        max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
    )
