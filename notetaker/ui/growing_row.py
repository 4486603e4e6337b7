"""The row of a list that one stands on is as high as its words need, so that nothing of it is cut."""

from typing import Protocol, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QAbstractItemDelegate, QTableView

from notetaker.ui.tokens import SPACE
from notetaker.ui.wrapped import height_of


class Measuring(Protocol):
    """A painter of cells that knows how high one of them must be to show all its words."""

    def whole_height(self, font: QFont, index: QModelIndex | QPersistentModelIndex, width: int) -> int:
        """In logical pixels, in this width."""


_INDENT = 10
"""Pixels that the style sheet and Qt keep free at both sides of a text."""


class GrowingRow:
    """`fit` gives the chosen row of a list the height of its words, and the one before the usual height.

    With `every`, for a short list of which no word may be cut, it gives each row the height of its words.
    """

    def __init__(self, view: QTableView, *, every: bool = False) -> None:
        self._view, self._every = view, every
        self._grown = QPersistentModelIndex()

    @property
    def more(self) -> int:
        """By how much the rows are higher than usual."""
        if self._every:
            header = self._view.verticalHeader()
            return header.length() - header.count() * header.defaultSectionSize()
        if not self._grown.isValid():
            return 0
        header = self._view.verticalHeader()
        return header.sectionSize(self._grown.row()) - header.defaultSectionSize()

    def fit(self) -> None:
        """Look at the list again."""
        view, header = self._view, self._view.verticalHeader()
        if view.model() is None:
            return
        now, usual = view.currentIndex(), header.defaultSectionSize()
        if self._every:
            for row in range(view.model().rowCount()):
                header.resizeSection(row, max(usual, self._needed(row)))
            return
        if self._grown.isValid() and self._grown.row() != now.row():
            header.resizeSection(self._grown.row(), usual)
        self._grown = QPersistentModelIndex(now.siblingAtColumn(0)) if now.isValid() else QPersistentModelIndex()
        if now.isValid():
            header.resizeSection(now.row(), max(usual, self._needed(now.row())))

    def _needed(self, row: int) -> int:
        view = self._view
        columns = range(view.model().columnCount())
        indexes = [view.model().index(row, column) for column in columns if not view.isColumnHidden(column)]
        return max(
            (_height(view.itemDelegateForIndex(index), view, index, _width(view, index)) for index in indexes),
            default=0,
        )


def _width(view: QTableView, index: QModelIndex) -> int:
    first, spanned = index.column(), max(1, view.columnSpan(index.row(), index.column()))
    return sum(view.columnWidth(column) for column in range(first, first + spanned))


def _height(painter: QAbstractItemDelegate, view: QTableView, index: QModelIndex, width: int) -> int:
    font = index.data(Qt.ItemDataRole.FontRole)
    used = _with_size_of(font, view.font()) if isinstance(font, QFont) else view.font()
    if hasattr(painter, "whole_height"):
        return cast("Measuring", painter).whole_height(used, index, width)
    shown = index.data(Qt.ItemDataRole.DecorationRole)
    icon = shown.actualSize(view.iconSize()).width() + SPACE.small if isinstance(shown, QIcon) else 0
    return height_of(str(index.data() or ""), used, width - icon - 2 * _INDENT - 2) + 2 * SPACE.small


def _with_size_of(font: QFont, other: QFont) -> QFont:
    made = QFont(other)
    made.setWeight(font.weight())
    return made
