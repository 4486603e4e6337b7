"""Buttons in two columns where all of them have room, and below each other where they have not."""

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem, QWidget

from notetaker.ui.flow import Flow
from notetaker.ui.tokens import SPACE


class Columns(Flow):
    """Lays its widgets out as one reads: a row of two, then the next. What is added as `whole` has a row of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._whole: set[QWidget] = set()

    def add(self, widget: QWidget, *, whole: bool = False) -> None:
        """Add a widget after those before."""
        self.addWidget(widget)
        if whole:
            self._whole.add(widget)

    def _place(self, area: QRect, *, really: bool) -> int:
        pairs, top = list(self._pairs()), area.top()
        left = _left_of(pairs, area.width())
        rows = pairs if left else [(item,) for pair in pairs for item in pair]
        for row in rows:
            height = max(item.sizeHint().height() for item in row)
            right = area.left() + (left + SPACE.small if len(row) > 1 else 0)
            places = [QRect(right, top, area.right() + 1 - right, height)]
            if len(row) > 1:
                places.insert(0, QRect(area.left(), top, left, height))
            for item, place in zip(row, places, strict=True):
                if really and (widget := item.widget()) is not None:
                    widget.setGeometry(place)
            top += height + SPACE.hair
        return max(0, top - SPACE.hair - area.top())

    def _pairs(self) -> Iterator[tuple[QLayoutItem, ...]]:
        begun: list[QLayoutItem] = []
        for item in self._shown():
            whole = item.widget() in self._whole
            if begun and (whole or len(begun) > 1):
                yield tuple(begun)
                begun = []
            begun.append(item)
            if whole:
                yield tuple(begun)
                begun = []
        if begun:
            yield tuple(begun)


def _left_of(pairs: list[tuple[QLayoutItem, ...]], width: int) -> int:
    """How wide the left column is: half of it all, or as its words need; 0 where two have no room."""
    width -= SPACE.small
    left, right = (
        max((pair[side].sizeHint().width() for pair in pairs if len(pair) > 1), default=0) for side in (0, 1)
    )
    return 0 if left + right > width else min(max(width // 2, left), width - right)
