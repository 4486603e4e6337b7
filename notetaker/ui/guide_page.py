"""The user guide inside the application: its headings at the left, its text at the right, and a line to find in it."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHideEvent,
    QIcon,
    QKeyEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from notetaker import resources
from notetaker.ui import theme, translation
from notetaker.ui.fields import button, role
from notetaker.ui.key_names import named
from notetaker.ui.listing import Listing
from notetaker.ui.ordered_line import OrderedLine
from notetaker.ui.page import Page
from notetaker.ui.read import Read
from notetaker.ui.rows import Cell, RowsModel
from notetaker.ui.speech import announce
from notetaker.ui.tokens import SPACE, Tokens
from notetaker.ui.translation import translate

_PICTURE = re.compile(r"^[ ]*!\[[^\]]*\]\([^)]*\)\n\n?", re.MULTILINE)
_OTHER_LANGUAGE = re.compile(r"^\[[^\]]*\]\(\w\w\.md\)\n\n?", re.MULTILINE)
_OUTWARDS = re.compile(r"\[([^\]]+)\]\((?!#)[^)]*\)")
_CONTENTS = 280
_MOST_SHARE = 36
"""The contents have at most so many percent of the width."""
_LINE_HEIGHT = 140
_DRESSED_IN_A_STEP = 60
"""Paragraphs that take their sizes and colours in some milliseconds."""


class GuidePage(Page):
    """Reads `docs/guide/LANGUAGE.md` in the language of the window, from where one has `read`. `left` goes back."""

    left = Signal()

    def __init__(self, read: Read, place: QWidget) -> None:
        super().__init__(place)
        self._read = read
        self._title, self._found = role(QLabel(), "title"), role(QLabel(), "small")
        self.finder, self.text = OrderedLine(), QTextBrowser()
        self.text.setObjectName("reading")
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(SPACE.page)
        self._model = RowsModel()
        self.contents = Listing(self._model, headers=False)
        self.contents.setObjectName("contents")
        self.contents.cut_nothing()
        self._model.set_headers("")
        self._headings: tuple[int, ...] = ()
        self._filling: Iterator[None] | None = None
        self._back = button("primary")
        self._back.clicked.connect(self.left)
        self.finder.textChanged.connect(lambda _: self._look(anew=True))
        self.finder.returnPressed.connect(lambda: self._look(anew=False))
        self.contents.selectionModel().selectionChanged.connect(lambda *_: self._go_to_chosen())
        self.contents.acted.connect(lambda _: self.text.setFocus())
        self.text.anchorClicked.connect(self._follow)
        self._lay_out()
        self.retranslate()
        self.redraw()

    def entered(self) -> None:
        self.contents.setFocus()
        if self._read.heading > 0 and self._read.language == translation.shown():
            top = self._read.top
            self.contents.choose(self._read.heading)
            QTimer.singleShot(0, self, lambda: self._go_to(top))  # once the text has its width
        elif (
            self.contents.row <= 0
        ):  # the first heading is chosen, but its title and its first words are above that
            self.text.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self._title.setText(translate("guide", "Guide"))
        self.finder.setPlaceholderText(translate("guide", "Find in the guide"))
        self.finder.setAccessibleName(translate("guide", "Find in the guide"))
        self.contents.setAccessibleName(translate("guide", "Contents"))
        self.text.setAccessibleName(translate("guide", "Guide"))
        self._back.setText(named(translate("guide", "Back"), "guide"))
        self._found.setText("")
        self._fill_anew()

    def redraw(self) -> None:
        self._share_out()
        self._fill_anew()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def hideEvent(self, event: QHideEvent) -> None:
        """One reads on there when one comes back."""
        super().hideEvent(event)
        if not event.spontaneous() and self.is_ready:
            self._read.language, self._read.heading = translation.shown(), self.contents.row
            self._read.top = self._top()

    def _top(self) -> int:
        """Where the paragraph begins that is at the top."""
        layout, top = self.text.document().documentLayout(), self.text.verticalScrollBar().value() + SPACE.large + 1
        blocks = _blocks(self.text.document())
        return max((each.position() for each in blocks if layout.blockBoundingRect(each).top() <= top), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The text has most of the width."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        self._side.setFixedWidth(min(theme.current().grown(_CONTENTS), self.width() * _MOST_SHARE // 100))

    def _fill_anew(self) -> None:
        """Fill the page, now or before it is next shown: to lay out the whole guide takes long."""
        self._filling = self._fill_in_steps()
        if self.isVisible():
            self._fill()

    @property
    def is_ready(self) -> bool:
        return self._filling is None

    def make_ready(self) -> Iterator[None]:
        while self._filling is not None:
            if next(self._filling, self) is self:
                self._filling = None
            else:
                yield

    def _fill(self) -> None:
        for _ in self.make_ready():
            pass

    def _fill_in_steps(self) -> Iterator[None]:
        written = _readable(resources.guide(translation.shown()))
        document = self.text.document()
        document.setMarkdown(written, QTextDocument.MarkdownFeature.MarkdownNoHTML)
        yield
        blocks, look = iter(_blocks(document)), theme.current()
        while some := list(islice(blocks, _DRESSED_IN_A_STEP)):
            _dress(some, look)
            yield
        headings = [block for block in _blocks(document) if block.blockFormat().headingLevel() in (2, 3)]
        self._headings = tuple(block.position() for block in headings)
        self._model.set_rows([(_entry(block),) for block in headings])
        self.contents.fit()

    def _go_to_chosen(self) -> None:
        if self.contents.row >= 0:
            self._go_to(self._headings[self.contents.row])

    def _go_to(self, position: int) -> None:
        """Bring a place to the top."""
        document = self.text.document()
        cursor = QTextCursor(document)
        cursor.setPosition(position)
        self.text.setTextCursor(cursor)
        place = document.documentLayout().blockBoundingRect(document.findBlock(position))
        self.text.verticalScrollBar().setValue(round(place.top()) - SPACE.large)

    def _look(self, *, anew: bool) -> None:
        """Find what is typed: from the beginning, or the next place; after the last comes the first."""
        wanted = self.finder.text().strip()
        if not wanted:
            self._found.setText("")
            return
        if anew:
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
        if not self.text.find(wanted):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            if not self.text.find(wanted):
                self._tell(translate("guide", "Not found."))
                return
        self._tell(translate("guide", "Enter goes to the next place."))

    def _tell(self, words: str) -> None:
        if words != self._found.text():
            self._found.setText(words)
            announce(self._found, words)

    def _follow(self, link: QUrl) -> None:
        """A link inside the guide; others would leave the application and lead nowhere."""
        if not link.path() and link.hasFragment():
            wanted = link.fragment()
            for position, block in zip(
                self._headings, map(self.text.document().findBlock, self._headings), strict=True
            ):
                if anchor(block.text()) == wanted:
                    self._go_to(position)

    def _lay_out(self) -> None:
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(SPACE.small)
        side.addWidget(self.finder)
        side.addWidget(self._found)
        side.addWidget(self.contents, 1)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        middle = QHBoxLayout()
        middle.setSpacing(SPACE.large)
        middle.addWidget(self._side)
        middle.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.page, SPACE.large, SPACE.page, SPACE.large)
        column.setSpacing(SPACE.medium)
        column.addLayout(head)
        column.addLayout(middle, 1)


def _readable(written: str) -> str:
    """The guide without what makes no sense here: pictures of this window, the other language, files of the project."""
    for left_out in (_PICTURE, _OTHER_LANGUAGE):
        written = left_out.sub("", written)
    return _OUTWARDS.sub(r"\1", written)


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    found, block = [], document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def _entry(block: QTextBlock) -> Cell:
    deeper = block.blockFormat().headingLevel() > 2
    return Cell(block.text(), icon=_indent() if deeper else None, bold=not deeper, tip=block.text())


def _indent() -> QIcon:
    """An icon of which nothing is seen: what goes on in a second line is set in as well."""
    nothing = QPixmap(SPACE.medium, 1)
    nothing.fill(Qt.GlobalColor.transparent)
    return QIcon(nothing)


def anchor(heading: str) -> str:
    """The name that a link inside the guide has for a heading, as code hosts make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _dress(blocks: Sequence[QTextBlock], look: Tokens) -> None:
    """Give blocks of the text the sizes of the theme, room between its lines and its own colours for links and code."""
    sizes = {1: "type_title", 2: "type_heading", 3: "type_lead"}
    cursor = QTextCursor(blocks[0])
    cursor.beginEditBlock()
    for block in blocks:
        cursor.setPosition(block.position())
        level = block.blockFormat().headingLevel()
        shape = QTextBlockFormat()
        shape.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape.setTopMargin(SPACE.page if level in (1, 2) else SPACE.medium if level else SPACE.hair)
        shape.setBottomMargin(SPACE.small)
        shape.setNonBreakableLines(False)
        cursor.mergeBlockFormat(shape)
        for piece in _pieces(block):
            cursor.setPosition(piece[0])
            cursor.setPosition(piece[1], QTextCursor.MoveMode.KeepAnchor)
            letters = cursor.charFormat()
            strong = bool(level) or letters.fontWeight() > QFont.Weight.Normal
            letters.clearProperty(letters.Property.FontSizeAdjustment)
            letters.setProperty(letters.Property.FontPixelSize, look.size(sizes.get(level, "type_body")))
            letters.setFontWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
            if letters.isAnchor():
                letters.setForeground(QColor(look.colour("accent")))
            cursor.setCharFormat(letters)
    cursor.endEditBlock()


def _pieces(block: QTextBlock) -> list[tuple[int, int]]:
    """Where each run of letters of one form begins and ends."""
    found, iterator = [], block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        found.append((fragment.position(), fragment.position() + fragment.length()))
        iterator += 1
    return found
