"""Rows that are as high as their texts need."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

_PADDING = 14
"""What the style sheet keeps free at both sides of a text together, and Qt forgets when it measures one that wraps."""
_MOST_MEASURED = 20_000


class WholeTexts(QStyledItemDelegate):
    """Measures a text that wraps in the room that it will really have, so that no line is left out.

    Qt asks for each row several times, and again with each change: what was measured is remembered.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._measured: dict[tuple[object, ...], QSize] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        own = index.data(Qt.ItemDataRole.FontRole)
        font = own if isinstance(own, QFont) else option.font
        is_heading = index.data(Qt.ItemDataRole.SizeHintRole) is not None
        key = index.column(), index.data(), is_heading, option.rect.width(), font.key()
        if key not in self._measured:
            if len(self._measured) >= _MOST_MEASURED:
                self._measured.clear()
            self._measured[key] = self._measure(option, index)
        return self._measured[key]

    def _measure(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        narrower = QStyleOptionViewItem(option)
        rect = QRect(option.rect)
        if rect.width() > _PADDING:
            rect.setWidth(rect.width() - _PADDING)
        narrower.rect = rect
        return super().sizeHint(narrower, index)
