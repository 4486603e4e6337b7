"""The six words of the organiser's key, each by its name: those to compare, and where the bundles go."""

from PySide6.QtWidgets import QLabel, QVBoxLayout

from notetaker.exchange import OrganiserKey
from notetaker.ui import words
from notetaker.ui.fields import role
from notetaker.ui.page import Page
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate


class KeyWords(Page):
    """Shows a key by its words, once there is one."""

    def __init__(self) -> None:
        super().__init__()
        self._key: OrganiserKey | None = None
        self._heading, self._signer = role(QLabel(), ""), role(QLabel(), "heading")
        self._why, self._recipients = role(QLabel(), "small"), role(QLabel(), "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.hair)
        for label in (self._heading, self._signer, self._why, self._recipients):
            column.addWidget(label)
        self.retranslate()

    def show_key(self, key: OrganiserKey | None) -> None:
        """Show this one."""
        self._key = key
        self.retranslate()

    def retranslate(self) -> None:
        key = self._key
        self.setVisible(key is not None)
        if key is None:
            return
        self._heading.setText(words.organiser_words())
        self._signer.setText(words.fingerprint(key.signer.public.fingerprint()))
        self._why.setText(
            words.with_how_to_say(
                translate("key", "Read them out when a rapporteur opens the kit: the same words must stand there.")
            )
        )
        own = translate("key", "your key: {words}").format(words=words.fingerprint(key.fingerprint()))
        sheets = (
            translate("key", "recovery sheet: {words}").format(words=words.fingerprint(each.fingerprint()))
            for each in key.recovery
        )
        self._recipients.setText("\n".join([translate("key", "Where the rapporteurs’ bundles go"), own, *sheets]))
