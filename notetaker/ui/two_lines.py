"""Paints a cell of a list with an icon, a line, and a smaller line below it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from notetaker.ui import theme

BELOW = Qt.ItemDataRole.UserRole + 2
"""The role of the smaller line."""
_INDENT = 12
_GAP = 8


class TwoLines(QStyledItemDelegate):
    """The first line is the cell's own text, the second that of the role BELOW, if it has one."""

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
        _draw(painter, area, own.font, first, below)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the wider of the two lines."""
        asked = index.data(Qt.ItemDataRole.SizeHintRole)
        if isinstance(asked, QSize):
            return asked
        first = QFontMetrics(option.font).horizontalAdvance(str(index.data() or ""))
        below = QFontMetrics(_small(option.font)).horizontalAdvance(str(index.data(BELOW) or ""))
        look = theme.current()
        icon = look.size("shape_icon") + _GAP if index.data(Qt.ItemDataRole.DecorationRole) is not None else 0
        return QSize(max(first, below) + icon + 2 * _INDENT + 2, look.size("shape_row"))


def _draw(painter: QPainter, area: QRect, font: QFont, first: str, below: str) -> None:
    metrics, small = QFontMetrics(font), _small(font)
    height = metrics.lineSpacing() + (QFontMetrics(small).lineSpacing() if below else 0)
    top = area.top() + (area.height() - height) // 2
    _line(painter, QRect(area.left(), top, area.width(), metrics.lineSpacing()), font, first)
    if below:
        painter.setPen(QColor(theme.current().colour("muted")))
        rest = QRect(area.left(), top + metrics.lineSpacing(), area.width(), QFontMetrics(small).lineSpacing())
        _line(painter, rest, small, below)


def _line(painter: QPainter, area: QRect, font: QFont, text: str) -> None:
    painter.setFont(font)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(theme.current().size("type_small"))
    made.setWeight(QFont.Weight.Normal)
    return made
