"""The curtain: off the table, nothing is shown and nothing is written until it is lifted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from notetaker.ui import icons
from notetaker.ui.fields import button, role
from notetaker.ui.key_names import named
from notetaker.ui.page import Page
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate


class Curtain(Page):
    """Covers the desk. `lifted` tells that one goes on."""

    lifted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("curtain")
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
        self._lift.setFocus()

    def retranslate(self) -> None:
        self._title.setText(translate("curtain", "Off the table"))
        self._text.setText(translate("curtain", "Nothing is written until the curtain is lifted."))
        self._lift.setText(named(translate("curtain", "Lift the curtain"), "curtain"))

    def redraw(self) -> None:
        self._sign.setPixmap(icons.pixmap("curtain", "accent", 56, 2.0))
