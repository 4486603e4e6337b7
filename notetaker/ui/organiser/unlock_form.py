"""The keys that are open, each by its words, and a way to open one more: from its file, or from a recovery sheet."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from notetaker.age import PassphraseError
from notetaker.exchange import OrganiserKey, is_protected, read_key_file, read_recovery
from notetaker.files import CannotRead, read_beginning, read_bytes
from notetaker.model.errors import NotetakerError
from notetaker.model.secret import Secret
from notetaker.ui import places, words
from notetaker.ui.column import row
from notetaker.ui.fields import Labelled, PassphraseField, PathField, button, choose_file, role
from notetaker.ui.hanging import hang
from notetaker.ui.page import Page
from notetaker.ui.sheet_words import SheetWordsField
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import counted, translate
from notetaker.ui.workplace import Workplace


class UnlockForm(Page):
    """Puts keys on the desk's ring. `changed` tells every change, `entered_key` that Enter was pressed in the last."""

    changed = Signal()
    entered_key = Signal()

    def __init__(self, work: Workplace, place: QWidget) -> None:
        super().__init__(place)
        self._work, self._ring = work, work.organiser.keys
        self._known = role(QLabel(), "small")
        self.file, self.passphrase = PathField(choose_file("*.ntkey")), PassphraseField()
        self.typed = SheetWordsField()
        self._file, self._passphrase, self._typed = map(Labelled, (self.file, self.passphrase, self.typed))
        self.more, self.sheet = button("link"), button("link")
        for link in (self.more, self.sheet):
            link.setCheckable(True)
            link.toggled.connect(self._asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.medium)
        for widget in (self._known, self._file, self._passphrase, self._typed):
            column.addWidget(widget)
        column.addLayout(row(self.more, self.sheet))
        hang(self)
        self.file.changed.connect(self.changed)
        self.typed.changed.connect(self.changed)
        self.file.line.returnPressed.connect(self.passphrase.setFocus)
        self.passphrase.entered_key.connect(self.entered_key)
        self.typed.entered_key.connect(self.entered_key)
        proposed = places.key_file(work.vault.folder)
        if proposed.is_file():
            self.file.set_path(proposed)
        self.retranslate()

    @property
    def asks(self) -> bool:
        """Whether a key is to be opened first."""
        return not self._ring.keys or self.more.isChecked() or self.sheet.isChecked()

    @property
    def complete(self) -> bool:
        """Whether there is a key, or all that one needs to open it."""
        given = self.typed.length > 0 if self.sheet.isChecked() else self.file.path is not None
        return given if self.asks else True

    def take_focus(self) -> None:
        """Go to the first field that is not filled in."""
        if self.sheet.isChecked():
            self.typed.setFocus()
        elif self.asks:
            (self.passphrase if self.file.path else self.file).setFocus()

    def then(self, go_on: Callable[[], None]) -> None:
        """Open the key that is asked for, if one is, and go on."""
        if not self.asks:
            go_on()
            return
        if self.sheet.isChecked() and self.typed.go_to_wrong():
            return
        path, passphrase = self.file.path, self.passphrase.held()
        if not self.sheet.isChecked() and path is not None and not self.passphrase.length and _is_protected(path):
            self.passphrase.setFocus()
            self._work.say(lambda: translate("unlock", "This key has a passphrase: type it, then press Enter."))
            return
        if self.sheet.isChecked():
            act: Callable[[], OrganiserKey] = partial(read_recovery, self.typed.held())
            path = None
        elif path is not None:
            act = partial(_read, path, passphrase)
        else:
            return
        self._work.slowly(
            lambda: translate("unlock", "Opening the key"),
            lambda _: act(),
            lambda key: self._have(key, path, go_on),
            self._refused,
        )

    def refresh(self) -> None:
        """A key may have been opened elsewhere."""
        keys, by_sheet = self._ring.keys, self.sheet.isChecked()
        heading = counted(
            len(keys),
            translate("unlock", "{n} key is open, until you lock or close the vault:"),
            translate("unlock", "{n} keys are open, until you lock or close the vault:"),
        )
        self._known.setText("\n".join([heading, *(words.fingerprint(key.fingerprint()) for key in keys)]))
        self._known.setVisible(bool(keys))
        for field in (self._file, self._passphrase):
            field.setVisible(self.asks and not by_sheet)
        self._typed.setVisible(by_sheet)
        self.more.setVisible(bool(keys))
        self.more.setText(
            translate("unlock", "No other key")
            if self.more.isChecked()
            else translate("unlock", "Open one more key")
        )
        self.sheet.setText(
            translate("unlock", "From the key file") if by_sheet else translate("key", "From a recovery sheet")
        )

    def retranslate(self) -> None:
        self._file.say(translate("import", "Your key file"))
        self._passphrase.say(translate("import", "Passphrase of the key (empty if it has none)"))
        self._typed.say(translate("key", "The 28 words of the recovery sheet"))
        self.refresh()

    def _asked(self) -> None:
        if self.more.isChecked() and self.file.path in self._ring.files:
            self.file.set_path(None)  # that one is open
        self.refresh()
        self.take_focus()
        self.changed.emit()

    def _refused(self, error: NotetakerError) -> None:
        if isinstance(error, PassphraseError):
            self.passphrase.ask_anew()

    def _have(self, key: OrganiserKey, file: Path | None, go_on: Callable[[], None]) -> None:
        self._ring.add(key, file)
        for field in (self.passphrase, self.typed):
            field.clear()
        for link in (self.more, self.sheet):
            link.setChecked(False)
        self.refresh()
        self.changed.emit()
        go_on()


def _is_protected(path: Path) -> bool:
    """Whether the key can be opened with its passphrase only. What cannot be read is told of where it is opened."""
    try:
        return is_protected(read_beginning(path))
    except CannotRead:
        return False


def _read(path: Path, passphrase: Secret[str]) -> OrganiserKey:
    return read_key_file(read_bytes(path), passphrase)
