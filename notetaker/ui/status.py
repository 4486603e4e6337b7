"""The line at the bottom that says in words what was saved, with the language, the settings and the keys at its end."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from notetaker.ui import icons
from notetaker.ui.fields import button, one_line
from notetaker.ui.key_names import key_of, named
from notetaker.ui.page import Page
from notetaker.ui.spacing import unbroken
from notetaker.ui.speech import announce
from notetaker.ui.theme import is_narrow
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import LANGUAGES, translate

Words = Callable[[], str]
"""Says something in the language that is shown at the moment."""


class StatusLine(Page):
    """Says the last thing that happened, in words, and lets a screen reader say it too.

    Long words have two smaller lines. In a narrow window the buttons have only their icons and keys. `left` means Escape.
    """

    language_asked = Signal(str)
    settings_asked = Signal()
    keys_asked = Signal()
    left = Signal()

    def __init__(self, language: Callable[[], str]) -> None:
        super().__init__()
        self.setObjectName("status")
        self._language = language
        self._narrow = False
        self._words: Words = _at_rest
        self._said_now = False
        self._text = one_line(lines=2)
        self._other_language = button("quiet")
        self._settings = button("quiet")
        self._keys = button("quiet")
        self._other_language.clicked.connect(lambda: self.language_asked.emit(self._not_shown()))
        self._settings.clicked.connect(self.settings_asked)
        self._keys.clicked.connect(self.keys_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.large, 2, SPACE.small, 2)
        row.setSpacing(SPACE.hair)
        row.addWidget(self._text, 1)
        for control in (self._other_language, self._settings, self._keys):
            control.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they were
            row.addWidget(control)
        self.retranslate()
        self.redraw()

    def offer_language(self, offered: bool) -> None:
        """Offer the other language, unless it is fixed which one is shown."""
        self._other_language.setVisible(offered)

    @property
    def text(self) -> str:
        """What the line says."""
        return self._text.text()

    def say(self, words: Words) -> None:
        """Show and announce what happened; it is said anew when the language changes."""
        self._words, self._said_now = words, True
        self._text.setText(unbroken(words()))
        announce(self._text, words())
        QTimer.singleShot(0, self, self._grow_old)

    def turn_page(self) -> None:
        """Another page is in front: what was said on the one before is old, unless it was said on the way."""
        if not self._said_now:
            self._words = _at_rest
            self.retranslate()

    def forget(self) -> None:
        """The vault is closed or locked: nothing that was said of it stays on the screen."""
        self._words = _at_rest
        self.retranslate()

    def _grow_old(self) -> None:
        self._said_now = False

    def retranslate(self) -> None:
        self.setAccessibleName(translate("status", "Status"))
        self._text.setText(unbroken(self._words()))
        other, settings = LANGUAGES[self._not_shown()], translate("status", "Settings")
        keys, narrow = named(translate("status", "Keys"), "help"), is_narrow(self)
        for control, text, short in (
            (self._other_language, other, ""),
            (self._settings, settings, ""),
            (self._keys, keys, key_of("help")),
        ):
            control.setText(f" {short if narrow else text}".rstrip())
            control.setAccessibleName(text)
            control.setToolTip(text if narrow else "")

    def redraw(self) -> None:
        self._other_language.setIcon(icons.icon("language", "muted"))
        self._settings.setIcon(icons.icon("settings", "muted"))
        self._keys.setIcon(icons.icon("keyboard", "muted"))
        self.retranslate()
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow and wide look different."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = is_narrow(self)
        if narrow is not self._narrow:
            self._narrow = narrow
            self.retranslate()

    def _not_shown(self) -> str:
        return next(language for language in LANGUAGES if language != self._language())


def _at_rest() -> str:
    return translate("status", "Nothing leaves this machine. No network is used.")
