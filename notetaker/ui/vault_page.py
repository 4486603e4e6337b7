"""Opening a vault or making one: where it is, and its passphrase (twice for a new one)."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from notetaker.files import free
from notetaker.model.secret import Secret
from notetaker.ui import places
from notetaker.ui.column import AsidePage, row
from notetaker.ui.fields import Labelled, PassphraseField, PathField, button, choose_folder, choose_new_file
from notetaker.ui.keyring.offer import KeyringOffer
from notetaker.ui.new_passphrase import NewPassphrase
from notetaker.ui.start import ORGANISER
from notetaker.ui.translation import translate
from notetaker.ui.unlike import Unlike
from notetaker.ui.vault_asked import VaultAsked

SUFFIX = ".ntvault"


class VaultPage(AsidePage):
    """The form: a new vault, one that exists, or what is whole of a damaged one. `asked` carries a VaultAsked."""

    asked = Signal(object)

    def __init__(self, is_in_keyring: Callable[[Path], bool], place: QWidget) -> None:
        super().__init__(width=720, centred=True, place=place)
        self._is_in_keyring = is_in_keyring
        self._create = True
        self._desk = ""
        self._damaged: Path | None = None
        self.folder = PathField(self._choose)
        self.passphrase, self.again = PassphraseField(), PassphraseField()
        self._folder, self._passphrase = Labelled(self.folder), Labelled(self.passphrase)
        self._again = Labelled(self.again)
        self.chosen = NewPassphrase(self.passphrase, self.again)
        self._unlike = Unlike(self.passphrase, self.again)
        self.go, self.other, self._back = button("primary"), button("link"), button("link")
        for field in (self.folder, self.passphrase, self.again):
            field.changed.connect(self._weigh)
        self._keyring = KeyringOffer()
        self._keyring.taken.connect(self._ask_keyring)
        self.folder.changed.connect(self._offer_keyring)
        self.folder.line.returnPressed.connect(self.passphrase.setFocus)
        self.passphrase.entered_key.connect(self._after_passphrase)
        self.again.entered_key.connect(self._ask)
        self.go.clicked.connect(self._ask)
        self.other.clicked.connect(lambda: self.show_for(self._desk, create=not self._create))
        self._back.clicked.connect(self.left)
        for widget in (self._folder, self._passphrase, self.chosen, self._again, self._unlike):
            self.body.addWidget(widget)
        self.body.addLayout(row(self.go, self.other, self._back))
        self.body.addWidget(self._keyring)
        self.body.addStretch(1)
        self.retranslate()

    def show_for(self, desk: str, *, create: bool, folder: Path | None = None) -> None:
        """Ask for a new vault or for one that exists, for a desk."""
        self._create, self._desk, self._damaged = create, desk, None
        self.folder.set_path(folder or (_proposed(desk) if create else None))
        self.passphrase.clear()
        self.again.clear()
        self.retranslate()
        self.entered()

    def show_rescue(self, damaged: Path) -> None:
        """Offer to save what is whole of a damaged vault."""
        self._create, self._damaged = False, damaged
        stem = translate("vault", "{name} (saved)").format(name=damaged.stem)
        self.folder.set_path(free(damaged.with_name(f"{stem}{SUFFIX}")))
        self.passphrase.clear()
        self.retranslate()
        self.entered()

    def entered(self) -> None:
        (self.passphrase if self.folder.path else self.folder).setFocus()

    def retranslate(self) -> None:
        if self._create:
            self.title.setText(_new_for(self._desk))
            self.lead.setText(
                translate(
                    "vault",
                    "A vault is an encrypted folder that holds your notes. Only the passphrase opens it: "
                    "nobody can recover it for you, so keep it where you would find it.",
                )
            )
        elif self._damaged is not None:
            self.title.setText(translate("vault", "Save what is whole"))
            self.lead.setText(
                translate(
                    "vault",
                    "“{name}” is damaged. All that is whole of it can be written as a new vault with the same passphrase. "
                    "The damaged one stays as it is.",
                ).format(name=self._damaged.stem)
            )
        else:
            self.title.setText(translate("vault", "Open a vault"))
            self.lead.setText(translate("vault", "Your notes are as you left them."))
        self._folder.say(translate("vault", "Vault") if self._damaged is None else translate("vault", "New vault"))
        self._passphrase.say(translate("vault", "Passphrase"))
        self._again.say(translate("vault", "The same passphrase again"))
        self.go.setText(self._word_for_going())
        self.other.setText(
            translate("vault", "I have a vault already") if self._create else translate("vault", "Make a new vault")
        )
        self._back.setText(translate("vault", "Back"))
        self._again.setVisible(self._create)
        self.chosen.setVisible(self._create)
        self._weigh()
        self._offer_keyring()

    def _word_for_going(self) -> str:
        if self._damaged is not None:
            return translate("vault", "Save and open")
        return translate("vault", "Create the vault") if self._create else translate("vault", "Open")

    def _weigh(self) -> None:
        if self._create and self.folder.path is not None:
            self.chosen.know(self.folder.path.stem)
        self.go.setEnabled(self._complete())

    def _offer_keyring(self) -> None:
        folder = self.folder.path
        opening = not self._create and self._damaged is None
        self._keyring.setVisible(opening and folder is not None and self._is_in_keyring(folder))

    def _complete(self) -> bool:
        repeated = not self._create or self.passphrase.same_as(self.again)
        return self.folder.path is not None and self.passphrase.length > 0 and repeated

    def _after_passphrase(self) -> None:
        if self._create:
            self.again.setFocus()
        else:
            self._ask()

    def _ask(self) -> None:
        folder = self.folder.path
        if folder is None or not self._complete():
            return
        if (self._create or self._damaged is not None) and folder.suffix != SUFFIX:
            folder = folder.with_name(folder.name + SUFFIX)
        self.again.clear()
        passphrase = self.passphrase.take()
        self.asked.emit(VaultAsked(folder, passphrase, self._desk, self._create, rescued_from=self._damaged))

    def _ask_keyring(self) -> None:
        if (folder := self.folder.path) is not None:
            self.passphrase.clear()
            self.asked.emit(VaultAsked(folder, Secret(""), self._desk, by_keyring=True))

    def _choose(self, parent: QWidget, start: str) -> str:
        new = self._create or self._damaged is not None
        return choose_new_file(f"*{SUFFIX}")(parent, start) if new else choose_folder(parent, start)


def _new_for(desk: str) -> str:
    """What is made, and for which of the two desks."""
    if desk == ORGANISER:
        return translate("vault", "A new vault for organising")
    return translate("vault", "A new vault for taking notes")


def _proposed(desk: str) -> Path:
    """A new vault's place, under a name that is free."""
    name = translate("vault", "Archive") if desk == ORGANISER else translate("vault", "Notes")
    return free(places.for_vaults() / f"{name}{SUFFIX}")
