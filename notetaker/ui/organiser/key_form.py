"""The organiser's key: make one, or open the one there is, and see the words by which it is known."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from notetaker.age import PassphraseError
from notetaker.exchange import OrganiserKey, read_key_file
from notetaker.files import free, read_bytes
from notetaker.model.errors import NotetakerError
from notetaker.model.secret import Secret
from notetaker.organiser.preparing import make_key
from notetaker.organiser.recovery import restore
from notetaker.ui import places, words
from notetaker.ui.clipboard import copy_public
from notetaker.ui.column import PanelPage, row
from notetaker.ui.fields import Labelled, PassphraseField, PathField, button, choose_new_file, role
from notetaker.ui.new_passphrase import NewPassphrase
from notetaker.ui.organiser.key_words import KeyWords
from notetaker.ui.prose import Prose
from notetaker.ui.sheet_words import SheetWordsField
from notetaker.ui.translation import translate
from notetaker.ui.unlike import Unlike
from notetaker.ui.workplace import Workplace

KEY = "*.ntkey"


class KeyForm(PanelPage):
    """`opened` tells that there is a key on the desk's ring."""

    opened = Signal()

    def __init__(self, work: Workplace, place: QWidget) -> None:
        super().__init__(place)
        self._work, self._ring = work, work.organiser.keys
        self._heading, self._text = role(QLabel(), "heading"), role(Prose(), "muted")
        self.path = PathField(choose_new_file(KEY), is_new=True)
        self.passphrase, self.again = PassphraseField(), PassphraseField()
        self._path, self._passphrase = Labelled(self.path), Labelled(self.passphrase)
        self._again, self._unlike = Labelled(self.again), Unlike(self.passphrase, self.again)
        self.chosen = NewPassphrase(self.passphrase, self.again)
        self.typed = SheetWordsField()
        self._typed = Labelled(self.typed)
        self._words = KeyWords()
        self.go, self.copy, self.lost, self.another = button("primary"), button(), button("link"), button("link")
        self.fresh = button("link")
        for link in (self.lost, self.another):
            link.setCheckable(True)
        self._lay_out()
        self._connect()
        self.path.set_path(places.key_file(work.vault.folder))
        self.retranslate()

    @property
    def asks(self) -> bool:
        """Whether a key is to be opened or made here."""
        return self._ring.own is None or self.another.isChecked()

    def retranslate(self) -> None:
        self._heading.setText(translate("key", "1. Your key"))
        self._path.say(translate("key", "Key file"))
        self._passphrase.say(translate("key", "Passphrase of the key"))
        self._again.say(translate("key", "The same passphrase again"))
        self.copy.setText(translate("key", "Copy the recipient"))
        self.fresh.setText(translate("key", "Make a new key"))
        self.lost.setText(translate("key", "From a recovery sheet"))
        self.another.setText(translate("key", "Use another key"))
        self._typed.say(translate("key", "The 28 words of the recovery sheet"))
        self._words.retranslate()
        self.weigh()

    @property
    def _exists(self) -> bool:
        path = self.path.path
        return path is not None and path.is_file()

    def take_focus(self) -> None:
        """Go where the hands go: the path is proposed."""
        (self.passphrase if self.path.path else self.path).setFocus()

    def weigh(self) -> None:
        """Show what can be done now."""
        asks, back = self.asks, self.lost.isChecked()
        for widget in (self._text, self._path, self._passphrase, self.go, self.lost):
            widget.setVisible(asks)
        self._typed.setVisible(asks and back)
        self._again.setVisible(asks and not self._exists)
        self.chosen.setVisible(asks and not self._exists)
        self.copy.setVisible(not asks)
        self.another.setVisible(self._ring.own is not None)
        self.fresh.setVisible(asks and self._exists)
        self._words.show_key(None if asks else self._ring.own)
        make = translate("key", "Make the key of the sheet") if back else translate("key", "Make a new key")
        self.go.setText(translate("key", "Open the key") if self._exists else make)
        repeated = self.passphrase.length > 0 and self.passphrase.same_as(self.again)
        complete = self._exists or (repeated and (not back or self.typed.length > 0))
        self.go.setEnabled(self.path.path is not None and complete)
        self._text.setText(
            translate("key", "The key is there: type its passphrase.")
            if self._exists
            else translate(
                "key",
                "Bundles are sealed to it. Keep a copy of the file: without it, only a recovery sheet or another key that"
                " the kit names opens them.",
            )
        )

    def _after_passphrase(self) -> None:
        if self._exists:
            self._go()
        else:
            self.again.setFocus()

    def _ask_for_another(self, asked: bool) -> None:
        self.weigh()
        if asked:
            self.path.setFocus()

    def _ask_for_new(self) -> None:
        """A new key takes no other key's place."""
        if self.path.path is not None:
            self.path.set_path(free(self.path.path))
        self.take_focus()

    def _ask_for_sheet(self, asked: bool) -> None:
        path = self.path.path
        if asked and path is not None:
            self.path.set_path(free(path))  # the key of a sheet takes no other key's place
        self.weigh()
        if asked:
            self.typed.setFocus()

    def _go(self) -> None:
        path = self.path.path
        if path is None or not self.go.isEnabled() or (self.lost.isChecked() and self.typed.go_to_wrong()):
            return
        self.again.clear()
        passphrase, typed = self.passphrase.take(), self.typed.take()
        made = not self._exists
        if not made:
            act = partial(_open_key, path, passphrase)
        elif self.lost.isChecked():
            act = partial(restore, path, typed, passphrase)
        else:
            act = partial(make_key, path, passphrase)
        self._work.slowly(
            lambda: translate("key", "Opening the key"),
            lambda _: act(),
            lambda key: self._have(key, path, made=made),
            self._refused,
        )

    def _refused(self, error: NotetakerError) -> None:
        if isinstance(error, PassphraseError):
            self.passphrase.ask_anew()

    def _have(self, key: OrganiserKey, file: Path, *, made: bool) -> None:
        self._work.say(partial(_made if made else _opened, key))
        self._ring.use(key, file)
        for link in (self.lost, self.another):
            link.setChecked(False)
        self.weigh()
        self.opened.emit()

    def _copy(self) -> None:
        if self._ring.own is not None:
            copy_public(self._ring.own.recipient)
            self._work.say(lambda: translate("key", "The recipient is in the clipboard; it is no secret."))

    def _connect(self) -> None:
        self.lost.toggled.connect(self._ask_for_sheet)
        for field in (self.typed, self.path, self.passphrase, self.again):
            field.changed.connect(self.weigh)
        self.typed.entered_key.connect(self.path.setFocus)
        self.path.line.returnPressed.connect(self.passphrase.setFocus)
        self.passphrase.entered_key.connect(self._after_passphrase)
        self.again.entered_key.connect(self._go)
        self.go.clicked.connect(self._go)
        self.copy.clicked.connect(self._copy)
        self.another.toggled.connect(self._ask_for_another)
        self.fresh.clicked.connect(self._ask_for_new)

    def _lay_out(self) -> None:
        for widget in (
            self._heading,
            self._text,
            self._words,
            self._typed,
            self._path,
            self._passphrase,
            self.chosen,
            self._again,
            self._unlike,
        ):
            self.body.addWidget(widget)
        self.body.addLayout(row(self.go, self.copy, self.fresh, self.lost, self.another))


def _opened(_: OrganiserKey) -> str:
    return translate("key", "The key is open until you lock or close the vault.")


def _made(key: OrganiserKey) -> str:
    """Its words, for the page goes on to the recovery sheet."""
    six = words.fingerprint(key.signer.public.fingerprint())
    return translate("key", "The key is made. Its words: {words}.").format(words=six)


def _open_key(path: Path, passphrase: Secret[str]) -> OrganiserKey:
    return read_key_file(read_bytes(path), passphrase)
