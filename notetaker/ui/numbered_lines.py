"""Lines that are typed, each with its number before it: as many are seen as are typed, and wrong ones are marked."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from notetaker.ui import theme
from notetaker.ui.tokens import SPACE
from notetaker.ui.wrapped import line_height

_FEWEST, _MOST = 4, 14
_DIGITS = 2
_AROUND = 24
"""Pixels above and below the lines: the padding of the style and the margin of the document."""


class NumberedLines(QPlainTextEdit):
    """A message about line 11 is of use only to who sees which one that is."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._wrong: tuple[int, ...] = ()
        self._numbers = _Numbers(self)
        self.updateRequest.connect(lambda *_: self._numbers.update())
        self.blockCountChanged.connect(self.fit)
        self.fit()

    def mark(self, wrong: Sequence[int]) -> None:
        """Mark these lines, the first being 1, as wrong."""
        self._wrong = tuple(wrong)
        self.setExtraSelections([self._marked(line) for line in self._wrong if line <= self.blockCount()])
        self._numbers.update()

    def go_to(self, line: int) -> None:
        """Put the cursor at the end of a line."""
        cursor = self.textCursor()
        cursor.setPosition(self.document().findBlockByNumber(line - 1).position())
        cursor.movePosition(cursor.MoveOperation.EndOfBlock)
        self.setTextCursor(cursor)
        self.setFocus()

    def fit(self) -> None:
        """Be as high as the lines are, within reason, and leave the room for their numbers."""
        edges = 2 * theme.current().size("edge_line") + _AROUND
        lines = max(_FEWEST, min(self.blockCount() + 1, _MOST))
        self.setFixedHeight(line_height(self.font()) * lines + edges)
        self.setViewportMargins(self._numbers.wanted, 0, 0, 0)
        self._place_numbers()

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs another height; another theme marks otherwise."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit()
            self.mark(self._wrong)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The numbers are as high as the lines."""
        super().resizeEvent(event)
        self._place_numbers()

    def paint_numbers(self, event: QPaintEvent) -> None:
        """Draw the number of each line that is in sight."""
        painter = QPainter(self._numbers)
        painter.setFont(self.font())
        look, block = theme.current(), self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= event.rect().bottom():
            height, number = self.blockBoundingRect(block).height(), block.blockNumber() + 1
            if block.isVisible() and (block.text() or number == 1):
                painter.setPen(QColor(look.colour("finding" if number in self._wrong else "muted")))
                area = QRect(0, round(top), self._numbers.width() - SPACE.small, round(height))
                painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))
            block, top = block.next(), top + height
        painter.end()

    def _marked(self, line: int) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.format.setBackground(QColor(theme.current().colour("finding_soft")))
        made.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        made.cursor = self.textCursor()
        made.cursor.setPosition(self.document().findBlockByNumber(line - 1).position())
        return made

    def _place_numbers(self) -> None:
        area = self.viewport().geometry()
        self._numbers.setGeometry(
            area.left() - self._numbers.wanted, area.top(), self._numbers.wanted, area.height()
        )


class _Numbers(QWidget):
    """The column before the lines."""

    def __init__(self, lines: NumberedLines) -> None:
        super().__init__(lines)
        self._lines = lines

    @property
    def wanted(self) -> int:
        """How wide it must be."""
        digits = max(_DIGITS, len(str(self._lines.blockCount())))
        return ceil(QFontMetricsF(self._lines.font()).horizontalAdvance("9") * digits) + 2 * SPACE.small

    def sizeHint(self) -> QSize:
        """As Qt asks it."""
        return QSize(self.wanted, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines know where they are."""
        self._lines.paint_numbers(event)
