"""Words broken into lines between words, and inside a word only where it alone is too long."""

from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QTextLayout, QTextOption


def height_of(text: str, font: QFont, width: int) -> int:
    """How high the words are in this width, in logical pixels."""
    return broken(text, font, width).lineCount() * QFontMetrics(font).lineSpacing() if text else 0


def line_height(font: QFont) -> int:
    """How high a line is in a field with several: whole pixels, and no less where a typeface would have lines overlap."""
    metrics = QFontMetricsF(font)
    return ceil(max(metrics.height(), metrics.lineSpacing()))


def cut(text: str, font: QFont, width: int, lines: int = 1) -> str:
    """The words in so many lines, with dots for those that have no room."""
    whole = broken(text, font, width)
    if whole.lineCount() <= lines:
        return text
    start = whole.lineAt(lines - 1).textStart()
    return text[:start] + QFontMetrics(font).elidedText(text[start:], Qt.TextElideMode.ElideRight, width)


def broken(text: str, font: QFont, width: int) -> QTextLayout:
    """The words laid out in this width, to be drawn with the pen of a painter."""
    made = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setTextOption(option)
    made.beginLayout()
    height = 0
    while (line := made.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, height))
        height += QFontMetrics(font).lineSpacing()
    made.endLayout()
    return made
