"""The curtain: off the table, nothing is shown and nothing is written until it is lifted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from notetaker.ui import icons
from notetaker.ui.fields import button, role
from notetaker.ui.key_names import named
from notetaker.ui.page import Page
from notetaker.ui.speech import announce
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate


class Curtain(Page):
    """Covers the desk. `lifted` tells that one goes on.

    Whoever types on by habit lifts nothing: the keys go to the page itself, which keeps none of them, and from then on only
    the key of the curtain and the mouse lift it.
    """

    lifted = Signal()

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self.setObjectName("curtain")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._typed = False
        self._sign, self._title, self._text = QLabel(), role(QLabel(), "title"), role(QLabel(), "lead")
        self._lift = button("primary")
        self._lift.clicked.connect(self.lifted)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.section, SPACE.section, SPACE.section, SPACE.section)
        column.setSpacing(SPACE.medium)
        column.addStretch(1)
        for widget in (self._sign, self._title, self._text):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(widget)
        column.addSpacing(SPACE.medium)
        column.addWidget(self._lift, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.retranslate()
        self.redraw()

    def entered(self) -> None:
        self._say_typed(False)
        self.setFocus()

    def focusNextPrevChild(self, forwards: bool, /) -> bool:
        """Tab leads on, unless it was typed among other keys."""
        return not self._typed and super().focusNextPrevChild(forwards)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep nothing of what is typed, and say so."""
        if event.text().strip() and not self._typed:
            self._say_typed(True)
            announce(self._text, self._text.text())
        event.accept()

    def _say_typed(self, typed: bool) -> None:
        self._typed = typed
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(translate("curtain", "Off the table"))
        self._title.setText(translate("curtain", "Off the table"))
        kept = translate("curtain", "Nothing is written until the curtain is lifted.")
        self._text.setText(translate("curtain", "What you type now is not kept.") if self._typed else kept)
        self._lift.setText(named(translate("curtain", "Lift the curtain"), "curtain"))

    def redraw(self) -> None:
        self._sign.setPixmap(icons.pixmap("curtain", "accent", 56, 2.0))
