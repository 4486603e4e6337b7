"""What a whole room reads from afar: a heading and some words, as large as all of them are in sight."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from notetaker.ui import theme
from notetaker.ui.fields import role
from notetaker.ui.largest_letters import largest
from notetaker.ui.prose import Prose, ended
from notetaker.ui.scrolling import Scrolling
from notetaker.ui.spacing import unbroken
from notetaker.ui.tokens import SPACE

_SIZES = ((160, 44), (360, 34), (700, 27))
"""Up to so many characters, letters of so many pixels, where the window has the room."""
_LONGEST = 21
"""Pixels of the letters of what is longer."""
_OF_A_LINE = 34
"""Pixels of the letters of what the program itself says."""
_LEAST, _HEAD = 15, 24


class InLargeLetters(Scrolling):
    """Where even the least letters have no room it scrolls. Sizes are with text of the usual size, and grow with it."""

    def __init__(self) -> None:
        inner = QWidget()
        inside = self._inside = QVBoxLayout(inner)
        self.heading, self.text = role(QLabel(), "heading"), role(Prose(), "")
        self._wanted = _SIZES[0][1]
        super().__init__(inner)
        inside.setContentsMargins(0, SPACE.small, 0, SPACE.small)
        inside.setSpacing(SPACE.large)
        inside.addStretch(1)
        inside.addWidget(self.heading)
        inside.addWidget(self.text)
        inside.addStretch(2)

    def say(self, heading: str, text: str) -> None:
        """Show some words; the fewer they are, the larger."""
        self._show(heading, text, next((size for most, size in _SIZES if len(text) <= most), _LONGEST))

    def say_shortly(self, text: str) -> None:
        """Show a line of the program, which is no note."""
        self._show("", text, _OF_A_LINE)

    def begin(self) -> None:
        """Show the beginning again."""
        self.verticalScrollBar().setValue(0)

    def moves(self, way: int) -> bool:
        """Move on (1) or back (-1) in words that are not all in sight; tell whether there was any way to go."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + way * (bar.pageStep() - SPACE.section))
        return bar.value() != before

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The place is higher or wider, or less so."""
        super().resizeEvent(event)
        self._fit()

    def _show(self, heading: str, text: str, wanted: int) -> None:
        self._wanted = wanted
        self.heading.setText(heading)
        self.heading.setStyleSheet(f"font-size: {theme.current().grown(_HEAD)}px;")
        self.text.setText(unbroken(text))
        self._fit()

    def _fit(self) -> None:
        """As large as is read well from afar, and smaller where not all of it would be in sight."""
        grown = theme.current().grown
        size = largest(ended(self.text.text()), self.text.font(), self._room(), grown(self._wanted), grown(_LEAST))
        self.text.setStyleSheet(f"font-size: {size}px;")

    def _room(self) -> QSize:
        """What is left to the words, below their heading and beside a scroll bar."""
        margins = self._inside.contentsMargins()
        head = self.heading.heightForWidth(self.width()) + self._inside.spacing()
        height = self.height() - margins.top() - margins.bottom() - head
        beside = margins.left() + margins.right() + self.verticalScrollBar().sizeHint().width()
        return QSize(self.width() - beside, height)
