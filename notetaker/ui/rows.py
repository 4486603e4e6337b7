"""Rows of words for a list: what stands in each of their places."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon

from notetaker.ui.two_lines import BELOW

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True)
class Cell:
    """What stands in one place of a list. A heading does not count for the width of its column."""

    text: str
    icon: QIcon | None = None
    colour: str = ""
    bold: bool = False
    tip: str = ""
    below: str = ""
    heading: bool = False


class RowsModel(QAbstractTableModel):
    """Rows of cells, set all at once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers: tuple[str, ...] = ()
        self._rows: Sequence[tuple[Cell, ...]] = ()

    def set_headers(self, *headers: str) -> None:
        """Name the columns."""
        self.beginResetModel()
        self._headers = headers
        self.endResetModel()

    def set_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Show these rows."""
        found = tuple(tuple(row) for row in rows)
        both = zip(found, self._rows, strict=False)
        self._put(found, [number for number, (new, old) in enumerate(both) if new != old])

    def _put(self, rows: Sequence[tuple[Cell, ...]], changed: Sequence[int]) -> None:
        """Row by row where there are as many, else what is chosen and in sight would be forgotten for nothing."""
        if len(rows) != len(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        self._rows = rows
        for first, last in _runs(changed):
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """As Qt asks it."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """As Qt asks it."""
        return 0 if parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """As Qt asks it."""
        wanted = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headers[section] if wanted and section < len(self._headers) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As Qt asks it, many times for each place that is painted or measured."""
        tell = _TOLD.get(role)
        if tell is not None:
            return tell(self._rows[index.row()][index.column()])
        if role != Qt.ItemDataRole.AccessibleTextRole:
            return None
        # What stands below is said too; an empty place beside a heading has the heading's name.
        row = self._rows[index.row()]
        cell = row[index.column()]
        return ", ".join(filter(None, (cell.text, cell.below))) or cell.tip or row[0].text


def _font(cell: Cell) -> QFont | None:
    if not (cell.bold or cell.heading):
        return None
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font


_TOLD: Final[Mapping[int, Callable[[Cell], object]]] = {
    Qt.ItemDataRole.DisplayRole: lambda cell: cell.text,
    Qt.ItemDataRole.DecorationRole: lambda cell: cell.icon,
    Qt.ItemDataRole.ToolTipRole: lambda cell: cell.tip or cell.text,
    Qt.ItemDataRole.ForegroundRole: lambda cell: QColor(cell.colour) if cell.colour else None,
    Qt.ItemDataRole.SizeHintRole: lambda cell: QSize(1, 1) if cell.heading else None,
    Qt.ItemDataRole.FontRole: _font,
    BELOW: lambda cell: cell.below,
}
"""What a list is told of a cell, by the role in which it asks."""


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each run of numbers that follow each other."""
    for _, run in groupby(enumerate(numbers), lambda one: one[1] - one[0]):
        found = [number for _, number in run]
        yield found[0], found[-1]
