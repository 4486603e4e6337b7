"""Paper set in lines: its paragraphs as strips that no end of a page cuts. Lengths are dots of the device."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPdfWriter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from notetaker.report.document import Figure
from notetaker.report.look import Box, Look, ParagraphStyle, RunStyle
from notetaker.report.paper import Block, Figures, Paragraph, Run, cell_of
from notetaker.ui import typefaces

_NEW_LINE = "\u2028"
_BULLET = "•"


@dataclass(frozen=True)
class Line:
    """A line of a text, where its left end stands in its strip, and the colour of what has none of its own."""

    text: QTextLine
    layout: QTextLayout  # which holds the line
    place: QPointF
    ink: QColor

    def moved(self, right: float, down: float) -> "Line":
        """The same elsewhere."""
        return replace(self, place=self.place + QPointF(right, down))


@dataclass(frozen=True)
class Strip:
    """What stands on one page: lines, and grounds and rules behind them.

    `gap` is the room before it, but at the top of a page; a `glued` one is on the page of the next. `heading` is its level
    and its text, where a heading begins.
    """

    height: float
    lines: tuple[Line, ...] = ()
    areas: tuple[tuple[QRectF, QColor], ...] = ()
    gap: float = 0
    glued: bool = False
    heading: tuple[int, str] | None = None

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint it with its upper left corner there."""
        for where, colour in self.areas:
            painter.fillRect(where.translated(left, top), colour)
        for line in self.lines:
            painter.setPen(line.ink)
            line.text.draw(painter, line.place + QPointF(left, top) - line.text.position())


class Typesetter:
    """Sets what stands on paper in one look, for one device. Raises OSError where a font of the program is missing."""

    def __init__(self, look: Look, device: QPdfWriter) -> None:
        typefaces.make_ready()
        self._look, self._device = look, device
        self.dots_of_a_point = device.resolution() / 72
        self.width = self._dots(look.page.text_width)

    def strips(self, blocks: Iterable[Block]) -> Iterator[Strip]:
        """The blocks one below the other, parted by the room after one or before the next: the larger, as in Word."""
        after = 0.0
        for block in blocks:
            first, *rest = self._figures(block) if isinstance(block, Figures) else self.paragraph(block, self.width)
            yield replace(first, gap=max(first.gap, after))
            yield from rest
            last = "FigureLabel" if isinstance(block, Figures) else block.style
            after = self._dots(self._look.paragraphs[last].after)

    def paragraph(self, paragraph: Paragraph, width: float) -> list[Strip]:
        """Its lines as strips, or one strip for all that stand on a ground."""
        style = self._look.paragraphs[paragraph.style]
        if style.box:
            return [self._boxed(paragraph, style, style.box, width)]
        indent = self._dots(style.bullet)
        strips = [_indented(strip, indent) for strip in self._broken(paragraph.runs, style, width - indent)]
        if style.bullet:
            strips[0] = self._marked(strips[0], style)
        strips = [
            replace(strip, glued=glued) for strip, glued in zip(strips, _glue(len(strips), style), strict=True)
        ]
        strips[0] = self._begun(strips[0], paragraph, style, width)
        strips[-1] = self._ended(strips[-1], style, width)
        return strips

    def _figures(self, figures: Figures) -> list[Strip]:
        """A strip for each row, which stands with the next."""
        last = len(figures.rows) - 1
        return [
            replace(
                self._row(row, self.width / figures.columns),
                gap=self._dots(self._look.row_gap) if number else 0,
                glued=number < last,
            )
            for number, row in enumerate(figures.rows)
        ]

    def _row(self, row: tuple[Figure, ...], width: float) -> Strip:
        cells = [
            stacked([strip for paragraph in cell_of(figure) for strip in self.paragraph(paragraph, width)])
            for figure in row
        ]
        lines = (line.moved(number * width, 0) for number, cell in enumerate(cells) for line in cell.lines)
        return Strip(max(cell.height for cell in cells), tuple(lines))

    def _broken(self, runs: tuple[Run, ...], style: ParagraphStyle, width: float) -> list[Strip]:
        """The lines of a text of that width. What a line is higher than its font is room below it."""
        layout = self._layout(runs, style)
        ink = self._colour(style.colour)
        strips = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLeadingIncluded(True)
            line.setLineWidth(width)
            # The font's own leading stands above a line, as in Word: so its words are in the middle of a ground.
            place = QPointF(0, line.height() - line.ascent() - line.descent())
            strips.append(Strip(line.height() * style.line, (Line(line, layout, place, ink),)))
        layout.endLayout()
        return strips

    def _layout(self, runs: tuple[Run, ...], style: ParagraphStyle) -> QTextLayout:
        text, formats = "", []
        for run in runs:
            added = _NEW_LINE + run.text if run.new_line else run.text
            if run.style:
                formats.append(self._format(_units(text), _units(added), style, self._look.runs[run.style]))
            text += added
        # A line of nothing is as high as one of words, and a reader of the file finds no word on it.
        layout = QTextLayout(
            text, typefaces.font(self._look, style, RunStyle(), self.dots_of_a_point), self._device
        )
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(formats)
        return layout

    def _format(self, start: int, length: int, style: ParagraphStyle, run: RunStyle) -> QTextLayout.FormatRange:
        shown = QTextCharFormat()
        shown.setFont(typefaces.font(self._look, style, run, self.dots_of_a_point))
        if run.colour:
            shown.setForeground(self._colour(run.colour))
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = start, length, shown
        return made

    def _begun(self, strip: Strip, paragraph: Paragraph, style: ParagraphStyle, width: float) -> Strip:
        """The first strip of a paragraph with the gap and the rule above it."""
        text = "".join(run.text for run in paragraph.runs)
        strip = replace(strip, gap=self._dots(style.before), heading=(style.level, text) if style.level else None)
        if not style.above:
            return strip
        thick = self._dots(style.above.width)
        down = thick + self._dots(style.above.gap)
        rule = (QRectF(0, 0, width, thick), self._colour(style.above.colour))
        lines = tuple(line.moved(0, down) for line in strip.lines)
        return replace(strip, height=strip.height + down, lines=lines, areas=(rule, *strip.areas))

    def _ended(self, strip: Strip, style: ParagraphStyle, width: float) -> Strip:
        """The last strip of a paragraph with the rule below it."""
        if not style.below:
            return strip
        thick, gap = self._dots(style.below.width), self._dots(style.below.gap)
        rule = (QRectF(0, strip.height + gap, width, thick), self._colour(style.below.colour))
        return replace(strip, height=strip.height + gap + thick, areas=(*strip.areas, rule))

    def _boxed(self, paragraph: Paragraph, style: ParagraphStyle, box: Box, width: float) -> Strip:
        """All lines on a ground; the room below the last one is that of the box."""
        inset, pad = self._dots(box.inset), self._dots(box.pad)
        *lines_above, last = self._broken(paragraph.runs, style, width - 2 * inset)
        text = stacked([*lines_above, replace(last, height=last.height / style.line)])
        height = text.height + 2 * pad
        ground = (QRectF(0, 0, width, height), self._colour("wash"))
        bar = (QRectF(0, 0, self._dots(box.bar), height), self._colour("accent"))
        lines = tuple(line.moved(inset, pad) for line in text.lines)
        return Strip(height, lines, (ground, bar), gap=self._dots(style.before))

    def _marked(self, strip: Strip, style: ParagraphStyle) -> Strip:
        """The first line of a point with the bullet before it, on the same foot."""
        (bullet,) = self._broken((Run(_BULLET),), style, self.width)
        line = strip.lines[0]
        rise = line.place.y() + line.text.ascent() - bullet.lines[0].place.y() - bullet.lines[0].text.ascent()
        mark = replace(bullet.lines[0].moved(0, rise), ink=self._colour("accent"))
        return replace(strip, lines=(mark, *strip.lines))

    def _dots(self, points: float) -> float:
        return points * self.dots_of_a_point

    def _colour(self, name: str) -> QColor:
        return QColor(self._look.colours[name])


def _glue(count: int, style: ParagraphStyle) -> list[bool]:
    """Which lines stand with the next: all but the last, or two at either end, so that none is alone on a page."""
    alone = [style.keep_whole or number in (0, count - 2) for number in range(count - 1)]
    return [*alone, style.keep_next]


def _indented(strip: Strip, right: float) -> Strip:
    return replace(strip, lines=tuple(line.moved(right, 0) for line in strip.lines)) if right else strip


def stacked(strips: list[Strip]) -> Strip:
    """Lines one below the other as one strip, with what is behind them."""
    lines: list[Line] = []
    areas: list[tuple[QRectF, QColor]] = []
    height = 0.0
    for strip in strips:
        lines += [line.moved(0, height) for line in strip.lines]
        areas += [(where.translated(0, height), colour) for where, colour in strip.areas]
        height += strip.height
    return Strip(height, tuple(lines), tuple(areas))


def _units(text: str) -> int:
    """How long a text is for Qt, in which an emoji counts twice."""
    return len(text.encode("utf-16-le")) // 2
