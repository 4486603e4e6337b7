"""Calm lists: rows of words that one walks with the arrow keys and acts on with Enter."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFont, QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from notetaker.ui import theme
from notetaker.ui.tokens import SPACE
from notetaker.ui.two_lines import BELOW, TwoLines
from notetaker.ui.whole_texts import WholeTexts

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_MEASURED_ROWS = 60
"""Rows by whose texts a column is made wide enough, beside those in sight: a list may have thousands."""


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
        self._rows: tuple[tuple[Cell, ...], ...] = ()

    def set_headers(self, *headers: str) -> None:
        """Name the columns."""
        self.beginResetModel()
        self._headers = headers
        self.endResetModel()

    def set_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Show these rows."""
        found, before = tuple(tuple(row) for row in rows), self._rows
        if len(found) != len(before):
            self.beginResetModel()
            self._rows = found
            self.endResetModel()
            return
        self._rows = found  # row by row, else what is chosen and in sight would be forgotten for nothing
        for number, (new, old) in enumerate(zip(found, before, strict=True)):
            if new != old:
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(new) - 1))

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
        """As Qt asks it."""
        cell = self._rows[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.DecorationRole:
                return cell.icon
            case Qt.ItemDataRole.ToolTipRole:
                return cell.tip or cell.text
            case Qt.ItemDataRole.AccessibleTextRole:
                # What stands below is said too; an empty place beside a heading has the heading's name.
                return (
                    ", ".join(filter(None, (cell.text, cell.below))) or cell.tip or self._rows[index.row()][0].text
                )
            case Qt.ItemDataRole.ForegroundRole if cell.colour:
                return QColor(cell.colour)
            case Qt.ItemDataRole.SizeHintRole if cell.heading:
                return QSize(1, 1)
            case _ if role == BELOW:
                return cell.below
            case Qt.ItemDataRole.FontRole if cell.bold or cell.heading:
                font = QFont()
                font.setWeight(QFont.Weight.DemiBold)
                return font
            case _:
                return None


class Listing(QTableView):
    """A list of rows. `acted` tells the row on which Enter was pressed or that was double-clicked."""

    acted = Signal(int)
    deleted = Signal(int)

    def __init__(
        self, model: QAbstractTableModel, *, headers: bool = True, wide: int = -1, newest_last: bool = False
    ) -> None:
        super().__init__()
        model.setParent(self)
        self.setModel(model)
        self._wide, self._newest_last = wide, newest_last
        self._when_empty = ""
        self._row = "shape_control"
        self._widths: dict[int, int] = {}
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(24)
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED_ROWS)
        self.horizontalHeader().setVisible(headers)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(lambda index: self.acted.emit(index.row()))
        model.modelReset.connect(self.fit)
        self._resize_rows()
        self.fit()

    def fit(self) -> None:
        """Give each column what it needs, and the rest to the wide one (the last, unless said)."""
        header, columns = self.horizontalHeader(), self.model().columnCount()
        wide = self._wide if self._wide >= 0 else columns - 1
        for column in range(columns):
            if column == wide:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            elif column in self._widths:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(column, self._widths[column])
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def keep_width(self, column: int, width: int) -> None:
        """Give a column a width of its own, so that a long list need not be measured for each new row."""
        self._widths[column] = width
        self.fit()

    def show_whole_texts(self) -> None:
        """Let each row be as high as its text needs."""
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setItemDelegate(WholeTexts(self))
        self.verticalHeader().setResizeContentsPrecision(0)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def use_two_lines(self, *columns: int) -> None:
        """Give these columns a second, smaller line, and every row the room for it."""
        self._painter = TwoLines(self)
        for column in columns:
            self.setItemDelegateForColumn(column, self._painter)
        self._row = "shape_row"
        self._resize_rows()

    @property
    def row_height(self) -> int:
        """How high a row is that shows no more than one or two lines."""
        return theme.current().size(self._row)

    def _resize_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.row_height)

    def show_rows(self, most: int) -> None:
        """Be as high as its rows, but not higher than `most` of them."""
        header = self.horizontalHeader()
        above = header.sizeHint().height() if header.isVisibleTo(self) else 0
        self.setFixedHeight(min(self.model().rowCount(), most) * self.row_height + above + 2 * SPACE.hair + 1)

    def changeEvent(self, event: QEvent) -> None:
        """The text may have another size now."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.model() is not None:
            self._resize_rows()
            self.fit()

    @property
    def row(self) -> int:
        """The chosen row, or -1."""
        chosen = self.selectionModel().selectedRows()
        return chosen[0].row() if chosen else -1

    def choose(self, row: int) -> None:
        """Choose a row, if there is one."""
        if 0 <= row < self.model().rowCount():
            self.selectRow(row)

    def say_when_empty(self, text: str) -> None:
        """What stands in the list while nothing else does."""
        self._when_empty = text
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or the words for none."""
        super().paintEvent(event)
        if not self.model().rowCount() and self._when_empty:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(theme.current().colour("muted")))
            area = self.viewport().rect().adjusted(24, 20, -24, -20)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._when_empty)
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes to the list by keys stands on a row."""
        if self.row < 0:
            self.choose(self.model().rowCount() - 1 if self._newest_last else 0)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter acts on the chosen row, Delete deletes it; everything else is Qt's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.row >= 0:
            self.acted.emit(self.row)
        elif event.key() == Qt.Key.Key_Delete and self.row >= 0:
            self.deleted.emit(self.row)
        else:
            super().keyPressEvent(event)
