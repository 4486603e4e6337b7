"""Calm lists: rows of words that one walks with the arrow keys and acts on with Enter."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from notetaker.ui import theme
from notetaker.ui.column_widths import MEASURED_ROWS, ColumnWidths
from notetaker.ui.cut_rows import edges, fade_cut_rows
from notetaker.ui.growing_row import GrowingRow
from notetaker.ui.kept_whole import KeptWhole
from notetaker.ui.row_heights import RowHeights
from notetaker.ui.rows import Index
from notetaker.ui.scrolling import bring_into_sight
from notetaker.ui.tokens import SPACE
from notetaker.ui.two_lines import TwoLines
from notetaker.ui.whole_texts import WholeTexts

_PADDING = 2
"""Pixels between the edge of a list and its rows, as the style sheet has it."""


class Listing(QTableView):
    """A list of rows. `acted` tells the row on which Enter was pressed or that was double-clicked.

    Where words have no room they are cut at their end; the row one stands on grows until it shows them all.
    """

    acted = Signal(int)
    deleted = Signal(int)

    def __init__(
        self, model: QAbstractTableModel, *, headers: bool = True, wide: int = -1, newest_last: bool = False
    ) -> None:
        super().__init__()
        self._wide, self._newest_last = wide, newest_last
        self._when_empty = ""
        self._row = "shape_control"
        self._most, self._least = 0, 1
        self._columns = ColumnWidths(self)
        self._growing: GrowingRow | None = GrowingRow(self)
        self._whole: RowHeights | None = None
        model.setParent(self)
        self.setModel(model)
        self._kept_whole = KeptWhole(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(24)
        self.horizontalHeader().setResizeContentsPrecision(MEASURED_ROWS)
        self.horizontalHeader().setVisible(headers)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(lambda index: self.acted.emit(index.row()))
        for changed in (model.modelReset, model.dataChanged, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._measure_anew)
        model.modelReset.connect(self.fit)
        model.modelReset.connect(self._stand_on_a_row)
        self._resize_rows()
        self.fit()

    def fit(self) -> None:
        """Give each column what it needs, and the rest to the wide one (the last, unless said)."""
        header, columns = self.horizontalHeader(), self.model().columnCount()
        wide = self._wide if self._wide >= 0 else columns - 1
        widths = self._columns.beside(wide)
        for column in range(columns):
            if column == wide:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            elif (width := widths.get(column)) is not None:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(column, width)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self._grow()

    def _measure_anew(self) -> None:
        self._columns.forget()

    def keep_width(self, column: int, width: int) -> None:
        """Give a column a width of its own, so that a long list need not be measured for each new row."""
        self._columns.keep(column, width)
        self.fit()

    def keep_share(self, column: int, most: int) -> None:
        """Give a column at most so many percent of the width, but always room for its longest word."""
        self._columns.share(column, most)
        self.fit()

    def give_way(self) -> None:
        """Somebody types: what is not in sight can wait."""
        if self._whole is not None:
            self._whole.give_way()

    def show_whole_texts(self, reach: int | None = None) -> None:
        """Let each row be as high as its text needs; `reach` is how many above those in sight are measured ahead (all)."""
        self._growing = None
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setItemDelegate(WholeTexts(self))
        self.verticalHeader().setResizeContentsPrecision(0)
        self._whole = RowHeights(self, reach)
        reset = self.model().modelReset  # heights are forgotten first, for the row one stands on is measured
        reset.disconnect(self._stand_on_a_row)
        reset.connect(self._stand_on_a_row)

    def cut_nothing(self) -> None:
        """Give every row the height of its words: for a short list that is compared word by word."""
        self._growing = GrowingRow(self, every=True)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a row into sight, as high as it will be there."""
        if self._whole is not None:
            self._whole.measure_around(index.row())
            self.updateGeometries()
        super().scrollTo(index, hint)

    def let_wrap(self, *columns: int) -> None:
        """Let words of these columns go on in a second line if they have no room in one."""
        self._painter = TwoLines(self)
        for column in columns:
            self.setItemDelegateForColumn(column, self._painter)

    def use_two_lines(self, *columns: int, row: str = "shape_row") -> None:
        """Give these columns a second, smaller line, and every row the room for it, which a token says."""
        self.let_wrap(*columns)
        self._row = row
        self._resize_rows()

    @property
    def row_height(self) -> int:
        """How high a row is that shows no more than one or two lines."""
        return theme.current().size(self._row)

    def _resize_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.row_height)
        icon = theme.current().size("shape_icon")
        self.setIconSize(QSize(icon, icon))

    def show_rows(self, most: int) -> None:
        """Be as high as its rows, but not higher than `most` of them."""
        self._most = most
        header = self.horizontalHeader()
        above = header.sizeHint().height() if header.isVisibleTo(self) else 0
        rows = min(self.model().rowCount(), most) * self.row_height
        more = self._growing.more if self._growing is not None else 0
        self.setFixedHeight(rows + more + above + self._around + 1)

    def keep_rows(self, least: int) -> None:
        """Be at least as high as so many rows, where the page has to scroll."""
        self._least = least
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Some rows, if so wanted, and no width: what has none is cut, and grows when one stands on it."""
        header = self.horizontalHeader()
        above = header.sizeHint().height() if header.isVisibleTo(self) else 0
        return QSize(super().minimumSizeHint().width(), self._least * self.row_height + above + self._around)

    @property
    def _around(self) -> int:
        """What its edge takes above and below, which with the focus grows into its margin, and the padding in it."""
        return 2 * (theme.current().size("edge_focus") + _PADDING)

    def sizeHint(self) -> QSize:
        """No higher than it must be; the page gives it what is left."""
        return super().sizeHint().expandedTo(self.minimumSizeHint())

    def _grow(self) -> None:
        """The row one stands on shows all its words."""
        if self._growing is not None:
            self._growing.fit()
            if self._most:
                self.show_rows(self._most)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """One stands on another row: it is shown whole, and the page is moved to it."""
        super().currentChanged(current, previous)
        self._grow()
        if self.hasFocus():
            self.scrollTo(current)
            bring_into_sight(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In another width words need another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """The text may have another size now."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure_anew()
        if event.type() is QEvent.Type.StyleChange and self.model() is not None:
            self._resize_rows()
            self.fit()
            if self._whole is not None:
                self._whole.forget()

    @property
    def row(self) -> int:
        """The chosen row, or -1."""
        chosen = self.selectionModel().selectedRows()
        return chosen[0].row() if chosen else -1

    def choose(self, row: int) -> None:
        """Choose a row, if there is one."""
        if 0 <= row < self.model().rowCount():
            self.selectRow(row)

    @property
    def shows_all(self) -> bool:
        """Whether all its rows are in sight."""
        if self._whole is not None:
            self._whole.measure_around(0)
        return self.verticalHeader().length() <= self.viewport().height()

    def say_when_empty(self, text: str) -> None:
        """What stands in the list while nothing else does."""
        self._when_empty = text
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or the words for none."""
        super().paintEvent(event)
        fade_cut_rows(self, self.row)
        if not self.model().rowCount() and self._when_empty:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(theme.current().colour("muted")))
            area = self.viewport().rect().adjusted(24, 20, -24, -20)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._when_empty)
            painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Qt moves what is drawn, and what had faded with it."""
        super().scrollContentsBy(dx, dy)
        for edge in edges(self):
            self.viewport().update(edge)
            self.viewport().update(edge.translated(dx, dy))

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """To a row that is no heading, for no key does anything at one; one above all of them comes into sight at least."""
        found = self._moved_to(action, modifiers)
        before, row, last = self.currentIndex().row(), found.row(), self.model().rowCount() - 1
        step = 1 if row > before or row == 0 else -1
        while 0 <= row <= last and self._is_heading(row):
            row += step
        if 0 <= row <= last:
            return found.siblingAtRow(row)
        self.scrollTo(found)
        return self.currentIndex()

    def sizeHintForRow(self, row: int) -> int:
        """A heading has one line and a gap around it, whatever the rows below it have."""
        if self._is_heading(row):
            return self.fontMetrics().lineSpacing() + SPACE.large
        return super().sizeHintForRow(row)

    def _is_heading(self, row: int) -> bool:
        return self.model().index(row, 0).data(Qt.ItemDataRole.SizeHintRole) is not None

    def _moved_to(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and the last row: Qt would stay in the row, and go through its cells."""
        rows = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self.model().rowCount() - 1,
        }
        if action in rows:
            return self.model().index(rows[action], max(0, self.currentIndex().column()))
        return super().moveCursor(action, modifiers)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes to the list by keys stands on a row."""
        self._stand_on_a_row()
        super().focusInEvent(event)

    def _stand_on_a_row(self) -> None:
        if self.hasFocus() and self.row < 0:
            rows = range(self.model().rowCount())
            self.choose(
                rows[-1] if rows and self._newest_last else next((r for r in rows if not self._is_heading(r)), 0)
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter acts on the chosen row, Delete deletes it; everything else is Qt's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.row >= 0:
            self.acted.emit(self.row)
        elif event.key() == Qt.Key.Key_Delete and self.row >= 0:
            self.deleted.emit(self.row)
        else:
            super().keyPressEvent(event)
