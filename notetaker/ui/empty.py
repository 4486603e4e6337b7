"""What a screen shows while it has nothing to show: why, and the one thing to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from notetaker.ui import icons, theme
from notetaker.ui.fields import button, role
from notetaker.ui.page import Page
from notetaker.ui.prose import Prose
from notetaker.ui.tokens import SPACE

_WIDTH = 480
_SIGN = 44


class EmptyState(Page):
    """A picture, a sentence, an explanation, and perhaps a button."""

    asked = Signal()

    def __init__(self, picture: str) -> None:
        super().__init__()
        self._picture = picture
        self._sign, self._title, self._text = QLabel(), role(QLabel(), "heading"), role(Prose(), "muted")
        self.action = button("primary")
        self.action.clicked.connect(self.asked)
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, SPACE.small, 0, SPACE.small)
        column.setSpacing(SPACE.medium)
        column.addStretch(2)
        for widget in (self._sign, self._title, self._text):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(widget)
        column.addSpacing(SPACE.small)
        column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        middle = QHBoxLayout(self)
        middle.setContentsMargins(SPACE.medium, 0, SPACE.medium, 0)
        middle.addStretch(1)
        middle.addWidget(self._inner, 100)
        middle.addStretch(1)
        self.redraw()

    def say(self, title: str, text: str, action: str = "") -> None:
        """Set the words; without `action` there is no button."""
        self._title.setText(title)
        self._text.setText(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))

    def show_picture(self, picture: str) -> None:
        """Show another picture."""
        self._picture = picture
        self.redraw()

    def redraw(self) -> None:
        look = theme.current()
        self._inner.setMaximumWidth(look.grown(_WIDTH))
        self._sign.setPixmap(icons.pixmap(self._picture, "accent", look.grown(_SIGN), 2.0))
