"""A row that the edge of its list cuts fades there: so one sees that the list goes on, and not half of its letters."""

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QLinearGradient, QPainter
from PySide6.QtWidgets import QTableView

from notetaker.ui import theme
from notetaker.ui.tokens import SPACE

_MOST = 44
"""How high a fading is at most, with text of the usual size."""


def fade_cut_rows(view: QTableView, chosen: int) -> None:
    """Draw over the rows that are cut, but for the chosen one, which is read."""
    places = list(_cut(view, chosen))
    if not places:
        return
    painter = QPainter(view.viewport())
    ground = QColor(theme.current().colour("surface"))
    nothing = QColor(ground)
    nothing.setAlpha(0)
    for place, below in places:
        gradient = QLinearGradient(place.topLeft(), place.bottomLeft())
        gradient.setColorAt(0, nothing if below else ground)
        gradient.setColorAt(1, ground if below else nothing)
        painter.fillRect(place, gradient)
    painter.end()


def edges(view: QTableView) -> tuple[QRect, QRect]:
    """Where something may have faded, at the top and at the bottom."""
    most, seen = theme.current().grown(_MOST), view.viewport().rect()
    return QRect(0, 0, seen.width(), most), QRect(0, seen.height() - most, seen.width(), most)


def _cut(view: QTableView, chosen: int) -> Iterator[tuple[QRect, bool]]:
    """Where the first and the last row in sight are, and whether it is below that they go on."""
    height, width = view.viewport().height(), view.viewport().width()
    most = theme.current().grown(_MOST)
    first, last = view.rowAt(0), view.rowAt(height - 1)
    if first >= 0 and first != chosen and (top := view.rowViewportPosition(first)) < -SPACE.hair:
        yield QRect(0, 0, width, min(most, top + view.rowHeight(first))), False
    if last >= 0 and last != chosen:
        top = view.rowViewportPosition(last)
        if top + view.rowHeight(last) > height + SPACE.hair:
            seen = min(most, height - top)
            yield QRect(0, height - seen, width, seen), True
