"""The line at the bottom that says in words what was saved, with the language, the settings and the keys at its end."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from notetaker.ui import icons
from notetaker.ui.fields import button, one_line
from notetaker.ui.key_names import named
from notetaker.ui.page import Page
from notetaker.ui.speech import announce
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import LANGUAGES, translate

Words = Callable[[], str]
"""Says something in the language that is shown at the moment."""


class StatusLine(Page):
    """Says the last thing that happened, in words, and lets a screen reader say it too."""

    language_asked = Signal(str)
    settings_asked = Signal()
    keys_asked = Signal()

    def __init__(self, language: Callable[[], str]) -> None:
        super().__init__()
        self.setObjectName("status")
        self._language = language
        self._words: Words = lambda: translate("status", "Nothing leaves this machine. No network is used.")
        self._text = one_line()
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
        self._words = words
        self._text.setText(words())
        announce(self._text, words())

    def retranslate(self) -> None:
        self.setAccessibleName(translate("status", "Status"))
        self._text.setText(self._words())
        self._other_language.setText(LANGUAGES[self._not_shown()])
        self._settings.setText(translate("status", "Settings"))
        self._keys.setText(named(translate("status", "Keys"), "help"))

    def redraw(self) -> None:
        self._other_language.setIcon(icons.icon("language", "muted"))
        self._settings.setIcon(icons.icon("settings", "muted"))
        self._keys.setIcon(icons.icon("keyboard", "muted"))
        self.retranslate()

    def _not_shown(self) -> str:
        return next(language for language in LANGUAGES if language != self._language())
