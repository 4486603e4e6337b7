"""Paints the text of a note in the list: two lines at most, replacements underlined and findings marked."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from notetaker.ui import theme
from notetaker.ui.marked_text import Marked, formats
from notetaker.ui.rapporteur.notes_model import MARKED

LINES = 2
_INDENT = 10
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
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        own.text = ""
        widget: QWidget | None = own.widget
        if widget is None or not isinstance(marked, Marked):
            super().paint(painter, option, index)
            return
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, widget)
        area = QRectF(own.rect).adjusted(_INDENT, 0, -_INDENT, 0)
        painter.save()
        painter.setClipRect(area)
        painter.setPen(own.palette.color(QPalette.ColorRole.Text))
        layout, height = self._laid_out(marked, own, area.width())
        layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - height) / 2))
        painter.restore()

    def _laid_out(self, marked: Marked, option: QStyleOptionViewItem, width: float) -> tuple[QTextLayout, float]:
        look = theme.current()
        key = marked, width, option.font.key(), look.theme, look.text_size
        if key not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[key] = _laid_out(marked, option, width)
        return self._known[key]


def _laid_out(marked: Marked, option: QStyleOptionViewItem, width: float) -> tuple[QTextLayout, float]:
    layout = _broken(marked, option, width)
    if layout.lineCount() > LINES:
        last = layout.lineAt(LINES - 1)
        fits = option.fontMetrics.elidedText(
            marked.text[last.textStart() :], Qt.TextElideMode.ElideRight, int(width) - 4
        )
        shown = marked.text[: last.textStart()] + fits
        layout = _broken(_cut(marked, shown), option, width)
    lines = min(layout.lineCount(), LINES)
    return layout, lines * option.fontMetrics.lineSpacing()


def _broken(marked: Marked, option: QStyleOptionViewItem, width: float) -> QTextLayout:
    layout = QTextLayout(marked.text, option.font)
    wrapping = QTextOption()
    wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrapping)
    layout.setFormats(formats(marked))
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid() and layout.lineCount() <= LINES + 1:
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
