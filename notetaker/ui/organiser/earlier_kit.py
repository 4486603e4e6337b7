"""The kit that another one comes after: its file, and what opens it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from notetaker.age import PassphraseError
from notetaker.model.errors import NotetakerError
from notetaker.model.secret import Secret
from notetaker.ui.fields import Labelled, PassphraseField, PathField, choose_file
from notetaker.ui.page import Page
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate


class EarlierKit(Page):
    """`changed` tells every change, `entered_key` that Enter was pressed in the last field."""

    changed = Signal()
    entered_key = Signal()

    def __init__(self, place: QWidget | None = None) -> None:
        super().__init__(place)
        self.file, self.passphrase = PathField(choose_file("*.ntkit")), PassphraseField()
        self._file, self._passphrase = Labelled(self.file), Labelled(self.passphrase)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.medium)
        column.addWidget(self._file)
        column.addWidget(self._passphrase)
        self.file.changed.connect(self.changed)
        self.file.line.returnPressed.connect(self.passphrase.setFocus)
        self.passphrase.entered_key.connect(self.entered_key)
        self.setFocusProxy(self.file)
        self.retranslate()

    @property
    def path(self) -> Path | None:
        """The file, if one is named."""
        return self.file.path

    def secret(self) -> Secret[str] | None:
        """Its passphrase, None where it opens with the organiser's key. The field keeps it: it may have to be mended."""
        return self.passphrase.held() if self.passphrase.length else None

    def refused(self, error: NotetakerError) -> None:
        """Where it was the passphrase, that is asked for anew."""
        if isinstance(error, PassphraseError):
            self.passphrase.ask_anew()

    def clear(self) -> None:
        """Empty both fields."""
        self.file.set_path(None)
        self.passphrase.clear()

    def retranslate(self) -> None:
        self._file.say(translate("kit", "The kit that the rapporteurs have (.ntkit)"))
        self._passphrase.say(translate("kit", "Its passphrase (empty if it opens with your key)"))
