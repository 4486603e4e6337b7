"""The strip on top of the window that says an error in three sentences until it is closed, or another page comes."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from notetaker.model.errors import NotetakerError
from notetaker.ui import icons, theme
from notetaker.ui.errors import sentences
from notetaker.ui.page import Page
from notetaker.ui.prose import Prose
from notetaker.ui.speech import announce
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate


class Notice(Page):
    """Shows the last error. Hidden when there is none."""

    def __init__(self) -> None:
        super().__init__()
        frame = QFrame()
        frame.setObjectName("notice")
        self._error: NotetakerError | None = None
        self._shown_now = False
        self._sign = QLabel()
        self._what = QLabel()
        self._what.setProperty("role", "heading")
        self._rest = Prose()
        self._close = QPushButton()
        self._close.clicked.connect(self.dismiss)
        escape = QShortcut(Qt.Key.Key_Escape, self)  # of the window, as long as the strip is seen
        escape.activated.connect(self.dismiss)
        escape.activatedAmbiguously.connect(self.dismiss)
        for label in (self._what, self._rest):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(SPACE.hair)
        words.addWidget(self._what)
        words.addWidget(self._rest)
        row = QHBoxLayout(frame)
        row.setContentsMargins(SPACE.large, SPACE.medium, SPACE.medium, SPACE.medium)
        row.setSpacing(SPACE.medium)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        around = QVBoxLayout(self)
        around.setContentsMargins(SPACE.medium, SPACE.medium, SPACE.medium, 0)
        around.addWidget(frame)
        self.redraw()
        self.retranslate()
        self.hide()

    @property
    def error(self) -> NotetakerError | None:
        """The error that is shown, if any."""
        return self._error

    def show_error(self, error: NotetakerError) -> None:
        """Show and announce the error."""
        self._error, self._shown_now = error, True
        self.retranslate()
        self.show()
        QTimer.singleShot(0, self, self._grow_old)
        announce(self, " ".join(sentences(error)), urgent=True)

    def turn_page(self) -> None:
        """Another page is in front: an error of the one before is old, unless it happened on the way."""
        if not self._shown_now:
            self.dismiss()

    def _grow_old(self) -> None:
        self._shown_now = False

    def dismiss(self) -> None:
        """Take the strip away."""
        self._error = None
        self.hide()

    def retranslate(self) -> None:
        self._close.setText(translate("notice", "Close"))
        if self._error is not None:
            what, kept, todo = sentences(self._error)
            self._what.setText(what)
            self._rest.setText(f"{kept} {todo}")
            self.setAccessibleName(f"{what} {kept} {todo}")

    def redraw(self) -> None:
        self._sign.setPixmap(icons.pixmap("warning", "danger", theme.current().grown(24), 2.0))
