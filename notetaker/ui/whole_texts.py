"""Rows that are as high as their texts need."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

_PADDING = 40
"""What the style sheet keeps free at both sides of a text, and Qt forgets when it measures one that wraps."""


class WholeTexts(QStyledItemDelegate):
    """Measures a text that wraps in the room that it will really have, so that no line is left out."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        narrower = QStyleOptionViewItem(option)
        rect = QRect(option.rect)
        if rect.width() > _PADDING:
            rect.setWidth(rect.width() - _PADDING)
        narrower.rect = rect
        return super().sizeHint(narrower, index)
