"""Paper painted page by page: the header on all pages but the first, the text, and below it the footer with the number."""

from dataclasses import dataclass

from PySide6.QtGui import QPainter, QPdfWriter

from notetaker.report.look import A4_HEIGHT
from notetaker.report.paper import Paper, said
from notetaker.ui.pages import Placed, on_pages
from notetaker.ui.typesetting import Strip, Typesetter, stacked

_ABOVE_FOOTER = 12
"""Points between the text and a footer that is higher than the margin."""


@dataclass(frozen=True)
class Bookmark:
    """A heading: its level from 1, its text, its page from 0, and where on it, in points below the upper edge."""

    level: int
    text: str
    page: int
    top: float


def print_on(writer: QPdfWriter, paper: Paper) -> tuple[Bookmark, ...]:
    """Paint the paper, and tell where its headings are. Raises OSError where a font of the program is missing."""
    return _Press(writer, paper).run()


class _Press:
    def __init__(self, writer: QPdfWriter, paper: Paper) -> None:
        self._writer, self._paper, self._page = writer, paper, paper.look.page
        self._set = Typesetter(paper.look, writer)
        self._left = self._dots(self._page.left)
        self._header = self._small("Header", paper.header) if paper.header else None

    def run(self) -> tuple[Bookmark, ...]:
        page, foot = self._page, self._small("Footer", self._paper.footer)
        taken = page.footer + foot.height / self._set.dots_of_a_point + _ABOVE_FOOTER
        room = self._dots(A4_HEIGHT - page.top - max(page.bottom, taken))
        pages = on_pages(self._set.strips(self._paper.blocks), room)
        painter = QPainter(self._writer)
        bookmarks: list[Bookmark] = []
        for number, placed in enumerate(pages):
            if number:
                self._writer.newPage()
            self._paint(painter, placed, number, len(pages))
            bookmarks += self._bookmarks(placed, number)
        painter.end()
        return tuple(bookmarks)

    def _paint(self, painter: QPainter, placed: tuple[Placed, ...], number: int, count: int) -> None:
        if self._header and number:
            self._header.paint(painter, self._left, self._dots(self._page.header))
        for each in placed:
            each.strip.paint(painter, self._left, self._dots(self._page.top) + each.top)
        counted = self._paper.page.format(page=number + 1, pages=count)
        foot = self._foot(counted)
        foot.paint(painter, self._left, self._dots(A4_HEIGHT - self._page.footer) - foot.height)

    def _foot(self, counted: str) -> Strip:
        """The footer, and at its right which page it is."""
        if not counted:
            return self._small("Footer", self._paper.footer)
        right = self._small("Footer", counted)
        wide = right.lines[0].text.naturalTextWidth()
        left = self._small("Footer", self._paper.footer, self._set.width - wide - self._dots(self._page.footer))
        shown = tuple(line.moved(self._set.width - wide, 0) for line in right.lines)
        return Strip(left.height, (*left.lines, *shown))

    def _small(self, style: str, text: str, width: float = 0) -> Strip:
        return stacked(self._set.paragraph(said(style, text), width or self._set.width))

    def _bookmarks(self, placed: tuple[Placed, ...], number: int) -> list[Bookmark]:
        found = []
        for each in placed:
            if each.strip.heading:
                level, text = each.strip.heading
                found.append(Bookmark(level, text, number, self._page.top + each.top / self._set.dots_of_a_point))
        return found

    def _dots(self, points: float) -> float:
        return points * self._set.dots_of_a_point
