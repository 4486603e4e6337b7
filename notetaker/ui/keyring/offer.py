"""Beside the field for a passphrase: the keyring opens this vault, too."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from notetaker.ui.column import row
from notetaker.ui.fields import button, role
from notetaker.ui.page import Page
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate


class KeyringOffer(Page):
    """Seen only where it is so. `taken` means: open it like that."""

    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._go, self._about = button(), role(QLabel(), "small")
        self._go.clicked.connect(self.taken)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.small)
        column.addLayout(row(self._go))
        column.addWidget(self._about)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self._go.setText(translate("keyring", "Open with the keyring"))
        self._about.setText(
            translate(
                "keyring", "Without the passphrase, for whoever sits at this unlocked account. Locking ends it."
            )
        )
