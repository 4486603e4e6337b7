"""The locked window: nothing to read, a passphrase to give."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from notetaker.model.secret import Secret
from notetaker.ui.column import ColumnPage, row
from notetaker.ui.fields import Labelled, PassphraseField, button
from notetaker.ui.keyring.offer import KeyringOffer
from notetaker.ui.translation import translate


class LockPage(ColumnPage):
    """Seen while the vault is closed by Ctrl+L, and at a start where one was open. `asked` carries the passphrase."""

    asked = Signal(object)
    keyring_asked = Signal()
    left = Signal()

    def __init__(self, place: QWidget) -> None:
        super().__init__(width=520, centred=True, place=place)
        self.folder: Path | None = None
        self._kept = True
        self.passphrase = PassphraseField()
        self._passphrase = Labelled(self.passphrase)
        self._open, self._leave, self._keyring = button("primary"), button("link"), KeyringOffer()
        self._keyring.taken.connect(self.keyring_asked)
        self._open.clicked.connect(self._ask)
        self.passphrase.entered_key.connect(self._ask)
        self._leave.clicked.connect(self.left)
        self.body.addWidget(self._passphrase)
        self.body.addLayout(row(self._open, self._leave))
        self.body.addWidget(self._keyring)
        self.body.addStretch(1)
        self.retranslate()

    def show_for(self, folder: Path, *, in_keyring: bool = False) -> None:
        """Lock the vault in `folder`; `in_keyring` offers to open it like that."""
        self.folder, self._kept = folder, True
        self._keyring.setVisible(in_keyring)
        self.passphrase.clear()
        self.retranslate()
        self.entered()

    def tell_kept(self, *, kept: bool) -> None:
        """Say whether what was unfinished could be written."""
        self._kept = kept
        self.retranslate()

    def entered(self) -> None:
        self.passphrase.setFocus()

    def retranslate(self) -> None:
        self.title.setText(translate("lock", "Locked"))
        told = (
            translate("lock", "The vault “{name}” is closed. Everything up to your last line is kept.")
            if self._kept
            else translate(
                "lock",
                "The vault “{name}” is closed. All notes are kept. The unfinished line could not be written: it is held in "
                "memory, without names, until the vault is open again. Leave the program open.",
            )
        )
        self.lead.setText(told.format(name=self.folder.stem if self.folder is not None else ""))
        self._passphrase.say(translate("lock", "Passphrase"))
        self._open.setText(translate("lock", "Unlock"))
        self._leave.setText(translate("lock", "To the start page"))

    def _ask(self) -> None:
        if self.passphrase.length:
            passphrase: Secret[str] = self.passphrase.take()
            self.asked.emit(passphrase)
