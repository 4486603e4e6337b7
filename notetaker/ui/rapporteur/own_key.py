"""A key of the rapporteur's own: its file is made here, and its recipient goes to whoever seals for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from notetaker.rapporteur.doors import OrganiserKey, make_own_key
from notetaker.ui import words
from notetaker.ui.clipboard import copy_public
from notetaker.ui.column import row
from notetaker.ui.fields import Labelled, PassphraseField, PathField, button, choose_new_file, role
from notetaker.ui.new_passphrase import NewPassphrase
from notetaker.ui.page import Page
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate
from notetaker.ui.unlike import Unlike
from notetaker.ui.workplace import Workplace


class OwnKeyForm(Page):
    """`made` hands on the new key; it is in `path`."""

    made = Signal(object)

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._key: OrganiserKey | None = None
        self.path = PathField(choose_new_file("*.ntkey"), is_new=True)
        self.passphrase, self.again = PassphraseField(), PassphraseField()
        self._path, self._passphrase, self._again = map(Labelled, (self.path, self.passphrase, self.again))
        self.chosen = NewPassphrase(self.passphrase, self.again)
        unlike = Unlike(self.passphrase, self.again)
        self.make, self.copy = button(), button()
        self._known = role(QLabel(), "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.medium)
        for widget in (self._path, self._passphrase, self.chosen, self._again, unlike, self._known):
            column.addWidget(widget)
        column.addLayout(row(self.make, self.copy))
        for field in (self.path, self.passphrase, self.again):
            field.changed.connect(self._weigh)
        self.passphrase.entered_key.connect(self.again.setFocus)
        self.again.entered_key.connect(self._make)
        self.make.clicked.connect(self._make)
        self.copy.clicked.connect(self._copy)
        self.retranslate()

    def begin(self) -> None:
        """Propose a place, and go to the passphrase."""
        if self.path.path is None:
            self.path.set_path(self._work.vault.folder.with_suffix(".ntkey"))
        self.passphrase.setFocus()

    def retranslate(self) -> None:
        self._path.say(translate("own", "Key file"))
        self._passphrase.say(translate("own", "Passphrase of the key"))
        self._again.say(translate("own", "The passphrase of the key again"))
        self.make.setText(translate("own", "Make the key"))
        self.copy.setText(translate("key", "Copy the recipient"))
        self._weigh()

    def _weigh(self) -> None:
        same = self.passphrase.length > 0 and self.passphrase.same_as(self.again)
        self.make.setEnabled(self.path.path is not None and same)
        for field in (self._path, self._passphrase, self.chosen, self._again):
            field.setVisible(self._key is None)
        self.make.setVisible(self._key is None)
        self._known.setVisible(self._key is not None)
        self.copy.setVisible(self._key is not None)
        if self._key is not None:
            self._known.setText(
                translate("own", "Your key is known by these words: {words}").format(
                    words=words.fingerprint(self._key.fingerprint())
                )
            )

    def _make(self) -> None:
        path = self.path.path
        if path is None or not self.make.isEnabled():
            return
        self.again.clear()
        passphrase = self.passphrase.take()
        self._work.slowly(
            lambda: translate("own", "Making the key"), lambda _: make_own_key(path, passphrase), self._have
        )

    def _have(self, key: OrganiserKey) -> None:
        self._key = key
        self._weigh()
        self.copy.setFocus()
        self.made.emit(key)

    def _copy(self) -> None:
        if self._key is not None:
            copy_public(self._key.recipient)
            self._work.say(lambda: translate("key", "The recipient is in the clipboard; it is no secret."))
