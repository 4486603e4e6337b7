"""The organiser's key: make one, or open the one there is, and see the words by which it is known."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from notetaker.exchange import OrganiserKey, read_key_file
from notetaker.files import read_bytes
from notetaker.model.secret import Secret
from notetaker.organiser.preparing import make_key
from notetaker.organiser.recovery import restore
from notetaker.ui import words
from notetaker.ui.clipboard import copy_public
from notetaker.ui.column import PanelPage, row
from notetaker.ui.fields import Labelled, PassphraseField, PathField, button, choose_new_file, role
from notetaker.ui.strength_words import sentence
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace


class KeyForm(PanelPage):
    """`opened` tells that `key` is there."""

    opened = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self.key: OrganiserKey | None = None
        self._heading, self._text = role(QLabel(), "heading"), role(QLabel(), "muted")
        self.path = PathField(choose_new_file("*.ntkey"))
        self.passphrase, self.again = PassphraseField(), PassphraseField()
        self._path, self._passphrase = Labelled(self.path), Labelled(self.passphrase)
        self._again = Labelled(self.again)
        self._strength = role(QLabel(), "small")
        self.typed = PassphraseField()
        self._typed = Labelled(self.typed)
        self.go, self.copy, self.lost = button("primary"), button(), button("link")
        self.lost.setCheckable(True)
        for widget in (
            self._heading,
            self._text,
            self._path,
            self._typed,
            self._passphrase,
            self._strength,
            self._again,
        ):
            self.body.addWidget(widget)
        self.body.addLayout(row(self.go, self.copy, self.lost))
        self.lost.toggled.connect(self._weigh)
        for field in (self.typed, self.path, self.passphrase, self.again):
            field.changed.connect(self._weigh)
        self.path.line.returnPressed.connect(self.passphrase.setFocus)
        self.passphrase.entered_key.connect(self._after_passphrase)
        self.again.entered_key.connect(self._go)
        self.go.clicked.connect(self._go)
        self.copy.clicked.connect(self._copy)
        self.setFocusProxy(self.path)
        self.retranslate()

    def retranslate(self) -> None:
        self._heading.setText(translate("key", "1. Your key"))
        self._path.say(translate("key", "Key file"))
        self._passphrase.say(translate("key", "Passphrase of the key"))
        self._again.say(translate("key", "The same passphrase again"))
        self.copy.setText(translate("key", "Copy the recipient"))
        self.lost.setText(translate("key", "From a recovery sheet"))
        self._typed.say(translate("key", "The 28 words of the recovery sheet"))
        self._weigh()

    @property
    def _exists(self) -> bool:
        path = self.path.path
        return path is not None and path.is_file()

    def _weigh(self) -> None:
        key = self.key
        for widget in (self._path, self._passphrase, self.go, self.lost):
            widget.setVisible(key is None)
        back = self.lost.isChecked()
        self._typed.setVisible(key is None and back)
        self._again.setVisible(key is None and not self._exists)
        chosen = key is None and not self._exists and self.passphrase.length > 0
        self._strength.setVisible(chosen)
        if chosen:
            self._strength.setText(sentence(self.passphrase.strength()))
        self.copy.setVisible(key is not None)
        make = translate("key", "Make the key of the sheet") if back else translate("key", "Make a new key")
        self.go.setText(translate("key", "Open the key") if self._exists else make)
        repeated = self.passphrase.length > 0 and self.passphrase.same_as(self.again)
        complete = self._exists or (repeated and (not back or self.typed.length > 0))
        self.go.setEnabled(self.path.path is not None and complete)
        if key is None:
            text = translate(
                "key", "Bundles are sealed to it. Keep a copy of the file: without it no bundle can be read."
            )
        else:
            text = translate("key", "Known by these words: {words}").format(
                words=words.fingerprint(key.fingerprint())
            )
        self._text.setText(text)

    def _after_passphrase(self) -> None:
        if self._exists:
            self._go()
        else:
            self.again.setFocus()

    def _go(self) -> None:
        path = self.path.path
        if path is None or not self.go.isEnabled():
            return
        self.again.clear()
        passphrase, typed = self.passphrase.take(), self.typed.take()
        if self._exists:
            act = partial(_open_key, path, passphrase)
        elif self.lost.isChecked():
            act = partial(restore, path, typed, passphrase)
        else:
            act = partial(make_key, path, passphrase)
        self._work.slowly(lambda: translate("key", "Opening the key"), lambda _: act(), self._have)

    def take(self, key: OrganiserKey) -> None:
        """Go on with the same key, beside which there is a recovery key by now."""
        self.key = key
        self._weigh()
        self.opened.emit()

    def _have(self, key: OrganiserKey) -> None:
        self._work.say(lambda: translate("key", "The key is open."))
        self.take(key)

    def _copy(self) -> None:
        if self.key is not None:
            copy_public(self.key.recipient)
            self._work.say(lambda: translate("key", "The recipient is in the clipboard; it is no secret."))


def _open_key(path: Path, passphrase: Secret[str]) -> OrganiserKey:
    return read_key_file(read_bytes(path), passphrase)
