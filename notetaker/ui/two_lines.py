"""Paints a cell of a list with an icon, a line, and a smaller line below it."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from notetaker.ui import theme
from notetaker.ui.wrapped import broken, cut, height_of

BELOW = Qt.ItemDataRole.UserRole + 2
"""The role of the smaller line."""
_INDENT = 10
_GAP = 8
_ABOVE = 6
_MOST_MEASURED = 2_000
_MOST_DRAWN = 100

_Line = tuple[int, QTextLayout]
"""Words laid out, and how far below the top of the cell."""


class TwoLines(QStyledItemDelegate):
    """The first line is the cell's own text, the second that of the role BELOW, if it has one.

    Thousands of rows have the same few words in such a cell: what was measured and laid out is remembered.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._measured: dict[tuple[object, ...], QSize] = {}
        self._drawn: dict[tuple[object, ...], tuple[_Line, ...]] = {}

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the ground as every list does, then icon and lines."""
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        first, icon, below = own.text, QIcon(own.icon), str(index.data(BELOW) or "")
        own.text, own.icon = "", QIcon()
        own.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
        own.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, own.widget)
        area = own.rect.adjusted(_INDENT, 0, -_INDENT, 0)
        if not icon.isNull():
            size = theme.current().size("shape_icon")
            top = area.top() + (area.height() - size) // 2
            icon.paint(painter, QRect(area.left(), top, size, size))
            area.setLeft(area.left() + size + _GAP)
        painter.save()
        ink = index.data(Qt.ItemDataRole.ForegroundRole)
        painter.setPen(ink if isinstance(ink, QColor) else QColor(theme.current().colour("text")))
        for top, line in self._lines(own.font, first, below, area):
            line.draw(painter, QPointF(area.left(), area.top() + top))
            painter.setPen(QColor(theme.current().colour("muted")))  # for a second one
        painter.restore()

    def _lines(self, font: QFont, first: str, below: str, area: QRect) -> tuple[_Line, ...]:
        key = first, below, area.width(), area.height(), font.key(), theme.current().size("type_small")
        if key not in self._drawn:
            if len(self._drawn) >= _MOST_DRAWN:
                self._drawn.clear()
            self._drawn[key] = _laid_out(font, first, below, area.width(), area.height())
        return self._drawn[key]

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the wider of the two lines."""
        asked = index.data(Qt.ItemDataRole.SizeHintRole)
        if isinstance(asked, QSize):
            return asked
        has_icon = index.data(Qt.ItemDataRole.DecorationRole) is not None
        look = theme.current()
        sizes = tuple(map(look.size, ("shape_icon", "shape_row", "type_small")))
        key = index.data(), index.data(BELOW), has_icon, option.rect.width(), option.font.key(), sizes
        if key not in self._measured:
            if len(self._measured) >= _MOST_MEASURED:
                self._measured.clear()
            self._measured[key] = self._measure(option, index, has_icon=has_icon)
        return self._measured[key]

    def _measure(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, *, has_icon: bool
    ) -> QSize:
        first = QFontMetrics(option.font).horizontalAdvance(str(index.data() or ""))
        below = QFontMetrics(small(option.font)).horizontalAdvance(str(index.data(BELOW) or ""))
        look = theme.current()
        icon = look.size("shape_icon") + _GAP if has_icon else 0
        height = self.whole_height(option.font, index, option.rect.width()) if option.rect.width() > icon else 0
        return QSize(max(first, below) + icon + 2 * _INDENT + 2, max(height, look.size("shape_row")))

    def whole_height(self, font: QFont, index: QModelIndex | QPersistentModelIndex, width: int) -> int:
        """How high the cell must be in this width to show all its words."""
        icon = theme.current().size("shape_icon") + _GAP if index.data(Qt.ItemDataRole.DecorationRole) else 0
        room = width - icon - 2 * _INDENT
        below = height_of(str(index.data(BELOW) or ""), small(font), room)
        return height_of(str(index.data() or ""), font, room) + below + 2 * _ABOVE


def _laid_out(font: QFont, first: str, below: str, width: int, height: int) -> tuple[_Line, ...]:
    """All of both where there is the room, else one line of the second and what has room of the first."""
    smaller = small(font)
    heights = (height_of(first, font, width), height_of(below, smaller, width))
    if sum(heights) > height:
        line, line_below = QFontMetrics(font).lineSpacing(), QFontMetrics(smaller).lineSpacing() if below else 0
        lines = max(1, (height - line_below) // line)
        first, below = cut(first, font, width, lines), cut(below, smaller, width)
        heights = (height_of(first, font, width), line_below)
    top = (height - sum(heights)) // 2
    upper = top, broken(first, font, width)
    return (upper, (top + heights[0], broken(below, smaller, width))) if below else (upper,)


def small(font: QFont) -> QFont:
    """The font of the smaller line."""
    made = QFont(font)
    made.setPixelSize(theme.current().size("type_small"))
    made.setWeight(QFont.Weight.Normal)
    return made
