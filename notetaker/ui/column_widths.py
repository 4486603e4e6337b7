"""How wide the columns of a list are, where the words of some of them would leave another too little."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

from notetaker.ui.tokens import SPACE
from notetaker.ui.two_lines import BELOW, small

MEASURED_ROWS = 60
"""Rows by whose texts a column is made wide enough, beside those in sight: a list may have thousands."""
_FIRST_ROWS = 3
_WIDE_SHARE = 45
"""The wide column has at least so many percent of the width, if its words want them; words of the others go on in a
second line instead."""


class ColumnWidths:
    """What is said of the columns of a list, and what they want: measured once, until it is forgotten."""

    def __init__(self, view: QTableView) -> None:
        self._view = view
        self._kept: dict[int, int] = {}
        self._shares: dict[int, int] = {}
        self._wants: dict[tuple[int, bool], int] = {}

    def keep(self, column: int, width: int) -> None:
        """Give a column a width of its own."""
        self._kept[column] = width

    def share(self, column: int, most: int) -> None:
        """Give a column at most so many percent of the width, but always room for its longest word."""
        self._shares[column] = most

    def forget(self) -> None:
        """Words, or their size, are others: measure anew."""
        self._wants.clear()

    def beside(self, wide: int) -> dict[int, int]:
        """The widths of the columns that may not be as wide as their words, beside the `wide` one."""
        return {**self._narrowed(wide), **self._shared(), **self._kept}

    def _shared(self) -> dict[int, int]:
        if not self._view.isVisible():
            return {}
        whole = self._view.viewport().width()
        return {
            column: max(self._wanted(column, word=True), whole * most // 100)
            for column, most in self._shares.items()
            if self._wanted(column) > whole * most // 100
        }

    def _narrowed(self, wide: int) -> dict[int, int]:
        """The widths of the other columns where they would leave the wide one too little; else nothing."""
        view = self._view
        if not view.isVisible():
            return {}
        header, whole = view.horizontalHeader(), view.viewport().width()
        others = [
            column
            for column in range(view.model().columnCount())
            if column not in {wide, *self._kept, *self._shares} and not view.isColumnHidden(column)
        ]
        wanted = {column: max(self._wanted(column), header.sectionSizeHint(column)) for column in others}
        most = whole - self._wanted_at_most(wide, whole * _WIDE_SHARE // 100)
        needed = sum(wanted.values())
        if needed <= most:
            return {}
        fitting = {column: width for column, width in wanted.items() if width * len(wanted) <= most}
        left = most - sum(fitting.values())
        rest = needed - sum(fitting.values())
        return {
            column: width if column in fitting else max(self._wanted(column, word=True), width * left // rest)
            for column, width in wanted.items()
        }

    def _wanted(self, column: int, *, word: bool = False) -> int:
        """How wide the words of a column are in one line, or the longest `word` of them is."""
        if (column, word) not in self._wants:
            self._wants[column, word] = self._measured(column, word=word)
        return self._wants[column, word]

    def _wanted_at_most(self, column: int, most: int) -> int:
        """The same, or `most` where it is more: of a column of sentences the first row tells."""
        if (column, False) in self._wants or self._measured(column, rows=_FIRST_ROWS) < most:
            return min(most, self._wanted(column))
        return most

    def _measured(self, column: int, *, word: bool = False, rows: int = MEASURED_ROWS) -> int:
        view, model = self._view, self._view.model()
        metrics = view.fontMetrics(), QFontMetrics(small(view.font()))
        indexes = [model.index(row, column) for row in range(min(model.rowCount(), rows))]
        icons = any(index.data(Qt.ItemDataRole.DecorationRole) for index in indexes)
        widths = [
            each.horizontalAdvance(text)
            for index in indexes
            if index.data(Qt.ItemDataRole.SizeHintRole) is None
            for role, each in zip((Qt.ItemDataRole.DisplayRole, BELOW), metrics, strict=True)
            for line in str(index.data(role) or "").split("\n")
            for text in (line.split(" ") if word else [line])  # a no-break space parts no words
        ]
        around = 2 * SPACE.medium + SPACE.hair + (view.iconSize().width() + SPACE.small if icons else 0)
        return max(widths, default=0) + around
