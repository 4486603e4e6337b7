"""Text in which replacements are underlined and findings marked, and a view of it that only copies plain text."""

from dataclasses import dataclass
from functools import cache
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent, QTextCharFormat, QTextCursor, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from notetaker.rapporteur import Preview
from notetaker.rapporteur.showing import Shown, Span
from notetaker.ui import theme
from notetaker.ui.key_order import is_typed
from notetaker.ui.plain_copy import plain_copy
from notetaker.ui.spacing import unbroken
from notetaker.ui.tokens import SPACE, Tokens
from notetaker.ui.wrapped import line_height


@dataclass(frozen=True)
class Marked:
    """A text with the stretches that were replaced, those that are findings, and abbreviations that were written out."""

    text: str
    replaced: tuple[Span, ...] = ()
    findings: tuple[Span, ...] = ()
    written_out: tuple[Span, ...] = ()


def of(shown: Preview | Shown) -> Marked:
    """What the desk words: a line that is typed, or a note. Its marks stay where their words are."""
    written_out = shown.written_spans if isinstance(shown, Preview) else ()
    return Marked(unbroken(shown.text), shown.replaced_spans, shown.finding_spans, written_out)


def formats(marked: Marked) -> list[QTextLayout.FormatRange]:
    """How the stretches look."""
    looks = zip(
        (marked.replaced, marked.findings, marked.written_out), _looks(_Inks.of(theme.current())), strict=True
    )
    spans = [(span, look) for stretches, look in looks for span in stretches]
    return [_range(span, look) for span, look in sorted(spans, key=lambda each: each[0])]


class _Inks(NamedTuple):
    """The colours that marks have in a theme."""

    accent: str
    finding: str
    finding_soft: str
    muted: str

    @classmethod
    def of(cls, colours: Tokens) -> "_Inks":
        return cls(*map(colours.colour, cls._fields))


@cache
def _looks(inks: _Inks) -> tuple[QTextCharFormat, QTextCharFormat, QTextCharFormat]:
    """A line under a replacement, a wave under a finding, dots under what is written out."""
    replaced, finding, written_out = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
    replaced.setFontUnderline(True)
    replaced.setForeground(QColor(inks.accent))
    finding.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    finding.setUnderlineColor(QColor(inks.finding))
    finding.setForeground(QColor(inks.finding))
    finding.setBackground(QColor(inks.finding_soft))
    written_out.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    written_out.setUnderlineColor(QColor(inks.muted))
    return replaced, finding, written_out


def _range(span: Span, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = span[0], span[1] - span[0], look
    return made


_BELOW = 10
"""Pixels of the place below the last of its lines, in which nothing but the beginning of one more would be seen."""


class MarkedView(QTextEdit):
    """Shows a Marked text. Read only; grows with its text up to `lines` lines."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self._marked = Marked("")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setViewportMargins(0, 0, 0, _BELOW)

    @property
    def marked(self) -> Marked:
        """What is shown."""
        return self._marked

    def show_marked(self, marked: Marked) -> None:
        """Show a text in place of the one before."""
        self._marked = marked
        self.point_at(None)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # laid out once, at its end
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(marked.text, QTextCharFormat())
        for each in formats(marked):
            cursor.setPosition(each.start)
            cursor.setPosition(each.start + each.length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(each.format)
        cursor.endEditBlock()
        if not marked.text:
            self.document().clear()  # its foot too: Qt cuts the words of the empty place where the document ends
        self._make_room()
        self.setTextCursor(QTextCursor(self.document()))
        self.setAccessibleDescription(marked.text)

    def point_at(self, span: Span | None) -> None:
        """Set one stretch off from the rest, and bring it into sight; None sets off nothing."""
        pointed = []
        if span is not None:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(span[1])
            self.setTextCursor(cursor)
            cursor.setPosition(span[0], QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setBackground(QColor(theme.current().colour("accent")))
            look.setForeground(QColor(theme.current().colour("on_accent")))
            selection.cursor, selection.format = cursor, look
            pointed.append(selection)
        self.setExtraSelections(pointed)

    def bring_into_sight(self, place: int) -> None:
        """Scroll to where this letter stands."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(max(0, min(place, len(self._marked.text))))
        self.setTextCursor(cursor)
        self._begin_with_a_whole_line()

    def _begin_with_a_whole_line(self) -> None:
        """Where it had to scroll, no line is cut in two at its top."""
        bar, first = self.verticalScrollBar(), self.document().firstBlock().layout()
        if bar.value() and first.lineCount():
            margin, line = self.document().documentMargin(), first.lineAt(0).height()
            above = ceil((bar.value() - margin) / line)
            bar.setValue(round(margin + above * line))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The text may have more or fewer lines now, and there may be room for all of them."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """All its lines have room without a margin below them; where they scroll, the last way down needs that margin.

        So do the words of the empty place, or what hangs below their line is cut.
        """
        if self.document().isEmpty():
            return
        root = self.document().rootFrame()
        shape = root.frameFormat()
        lines = self.document().size().height() - shape.bottomMargin()
        below = self.document().documentMargin() if lines > self.viewport().height() else 0.0
        if shape.bottomMargin() != below:
            shape.setBottomMargin(below)
            root.setFrameFormat(shape)

    def sizeHint(self) -> QSize:
        """Room for the lines, always the same, so that nothing jumps while one types."""
        return QSize(320, self.line_height * self._lines + 2 * SPACE.medium + SPACE.small)

    @property
    def line_height(self) -> int:
        """What a line takes."""
        return line_height(self.font())

    @property
    def lines(self) -> int:
        """For how many lines there is room."""
        return self._lines

    def have_room(self, lines: int) -> None:
        """Be as high as so many lines need."""
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """The same height; Qt would want room for the buttons of a scroll bar that has none."""
        return QSize(100, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs another height."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed is for whoever is around it: to Qt a blank is Page Down where nothing can be written."""
        if is_typed(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text only."""
        return plain_copy(self.textCursor())
