"""Paints the text of a note in the list: the lines that have room, replacements underlined, findings marked."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from notetaker.ui import theme
from notetaker.ui.marked_text import Marked, formats
from notetaker.ui.rapporteur.notes_model import MARKED

_INDENT = 10
_ABOVE = 5
_ENDLESS = 10_000
_MORE = "…"
_MOST_KNOWN = 100


class NotePainter(QStyledItemDelegate):
    """For the column of texts. Remembers how it broke those in sight into lines: they are painted again and again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known: dict[tuple[object, ...], tuple[QTextLayout, float]] = {}

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the ground as every list does, and our text on it."""
        marked = index.data(MARKED)
        widget: QWidget | None = option.widget
        if widget is None or not isinstance(marked, Marked):
            super().paint(painter, option, index)
            return
        own = QStyleOptionViewItem(option)  # and no more of the model's: the style draws only the ground
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, widget)
        area = QRectF(own.rect).adjusted(_INDENT, 0, -_INDENT, 0)
        painter.save()
        painter.setClipRect(area)
        painter.setPen(own.palette.color(QPalette.ColorRole.Text))
        most = max(1, int(area.height() - 2) // own.fontMetrics.lineSpacing())
        layout, height = self._laid_out(marked, own, area.width(), most)
        layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - height) / 2))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the whole note in the width of the column."""
        width = option.rect.width()
        return QSize(0, self.whole_height(option.font, index, width) if width > 2 * _INDENT else 0)

    def whole_height(self, font: QFont, index: QModelIndex | QPersistentModelIndex, width: int) -> int:
        """How high the row must be in this width to show all of the note."""
        marked = index.data(MARKED)
        if not isinstance(marked, Marked):
            return 0
        option = QStyleOptionViewItem()
        option.font, option.fontMetrics = font, QFontMetrics(font)
        lines = _broken(marked, option, width - 2 * _INDENT, _ENDLESS).lineCount()
        return lines * option.fontMetrics.lineSpacing() + 2 * _ABOVE

    def _laid_out(
        self, marked: Marked, option: QStyleOptionViewItem, width: float, most: int
    ) -> tuple[QTextLayout, float]:
        look = theme.current()
        key = marked, width, most, option.font.key(), look.theme, look.text_size
        if key not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[key] = _laid_out(marked, option, width, most)
        return self._known[key]


def _laid_out(marked: Marked, option: QStyleOptionViewItem, width: float, most: int) -> tuple[QTextLayout, float]:
    layout = _broken(marked, option, width, most)
    if layout.lineCount() > most:
        last = layout.lineAt(most - 1)
        fits = option.fontMetrics.elidedText(
            marked.text[last.textStart() :], Qt.TextElideMode.ElideRight, int(width) - 4
        )
        shown = marked.text[: last.textStart()] + fits
        layout = _broken(_cut(marked, shown), option, width, most)
    lines = min(layout.lineCount(), most)
    return layout, lines * option.fontMetrics.lineSpacing()


def _broken(marked: Marked, option: QStyleOptionViewItem, width: float, most: int) -> QTextLayout:
    layout = QTextLayout(marked.text, option.font)
    wrapping = QTextOption()
    wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrapping)
    layout.setFormats(formats(marked))
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid() and layout.lineCount() <= most + 1:
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += option.fontMetrics.lineSpacing()
    layout.endLayout()
    return layout


def _cut(marked: Marked, shown: str) -> Marked:
    end = len(shown.removesuffix(_MORE))
    replaced = tuple((start, min(stop, end)) for start, stop in marked.replaced if start < end)
    findings = tuple((start, min(stop, end)) for start, stop in marked.findings if start < end)
    return Marked(shown, replaced, findings)
