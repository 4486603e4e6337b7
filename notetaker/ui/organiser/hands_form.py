"""Into whose hands a kit is given: who reads the bundles, how the kit opens, and where its file is to be."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from notetaker.model.errors import NotetakerError
from notetaker.model.secret import Secret
from notetaker.organiser.errors import KitOpensKey
from notetaker.organiser.keyring import KeyRing
from notetaker.organiser.preparing import FEWEST_RECIPIENTS, Hands, recipients_of
from notetaker.ui.choice import Choice
from notetaker.ui.column import row
from notetaker.ui.fields import Labelled, PassphraseField, PathField, button, choose_new_file, role
from notetaker.ui.new_passphrase import NewPassphrase
from notetaker.ui.ordered_line import OrderedLine
from notetaker.ui.organiser.rapporteur_keys_form import RapporteurKeysForm
from notetaker.ui.page import Page
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace

_PASSPHRASE, _KEYS = range(2)


class HandsForm(Page):
    """`changed` tells every change, `given` that the button was pressed, with the path and the hands.

    `make` words the button.
    """

    changed = Signal()
    given = Signal(object, object)

    def __init__(self, work: Workplace, make: Callable[[], str], place: QWidget | None = None) -> None:
        super().__init__(place)
        self._work = work
        self._ring: KeyRing = work.organiser.keys
        self._make = make
        self._why = ""
        self.others = OrderedLine()
        self._others, self._missing = Labelled(self.others), role(QLabel(), "warning")
        self.way = Choice()
        self.way.addItems(["", ""])
        self._way = Labelled(self.way)
        self.passphrase, self.again = PassphraseField(), PassphraseField()
        self._passphrase, self._again = Labelled(self.passphrase), Labelled(self.again)
        self.chosen = NewPassphrase(self.passphrase, self.again)
        self.rapporteurs = RapporteurKeysForm(work, self)
        self.path = PathField(choose_new_file("*.ntkit"), is_new=True)
        self._path = Labelled(self.path)
        self.go = button("primary")
        self._lay_out()
        self._connect()
        self.retranslate()

    def want(self, missing: str, title: str = "") -> None:
        """Say what else is missing, if anything; `title` is that of the programme, which a guesser tries first."""
        self._why = missing
        self.chosen.know(title)
        self.weigh()

    def take_focus(self) -> None:
        """Where typing goes on: the passphrase, or the choice of another way where the kit needs none."""
        (self.way if self.way.currentIndex() == _KEYS else self.passphrase).setFocus()

    def refused(self, error: NotetakerError) -> None:
        """Where the passphrase was no good for a kit, another is asked for."""
        if isinstance(error, KitOpensKey):
            self.passphrase.ask_anew()

    def weigh(self) -> None:
        """Open the button once everything is there, and say beside it what is not."""
        for_keys = self.way.currentIndex() == _KEYS
        for widget in (self._passphrase, self._again):
            widget.setVisible(not for_keys)
        self.rapporteurs.setVisible(for_keys)
        self.chosen.setVisible(not for_keys)
        missing, busy = (
            self._what_is_missing(),
            self._work.busy,
        )  # while a kit is made its passphrase is not missing
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing) and not busy)
        self.go.setEnabled(not missing and not busy)

    def retranslate(self) -> None:
        self._others.say(translate("kit", "More recipients (age1pq…), separated by spaces"))
        self._way.say(translate("kit", "The kit opens with"))
        self.way.setItemText(_PASSPHRASE, translate("kit", "a passphrase that you tell the rapporteurs"))
        self.way.setItemText(_KEYS, translate("kit", "the rapporteurs’ own keys"))
        self._passphrase.say(translate("kit", "Passphrase that you will tell the rapporteurs"))
        self._again.say(translate("kit", "The same passphrase again"))
        self._path.say(translate("kit", "Event kit (.ntkit)"))
        self.go.setText(self._make())
        self.weigh()

    @property
    def _recipients(self) -> tuple[str, ...]:
        return recipients_of(self._ring.own, self.others.text().split())

    def _what_is_missing(self) -> str:
        """The first thing without which the button is closed; empty where it is open."""
        if self._why:
            return self._why
        if self._ring.own is None:
            return translate("kit", "Open your key first, above: it signs the kit.")
        if len(self._recipients) < FEWEST_RECIPIENTS:
            return translate(
                "kit",
                "Rehearse a recovery sheet first, or add a key that is kept elsewhere: "
                "if yours is lost, no bundle can be read.",
            )
        return self._what_opens_nothing() or (
            translate("kit", "The kit has no file yet: say where it is to be.") if self.path.path is None else ""
        )

    def _what_opens_nothing(self) -> str:
        if self.way.currentIndex() == _KEYS:
            return (
                "" if self.rapporteurs.complete else translate("kit", "The rapporteurs’ keys are not complete yet.")
            )
        if not self.passphrase.length:
            return translate("kit", "The kit has no passphrase yet.")
        same = self.passphrase.same_as(self.again)
        return "" if same else translate("kit", "The two passphrases are not the same yet.")

    def _after_again(self) -> None:
        if self.go.isEnabled():
            self._give()
        elif self.passphrase.length and not self.passphrase.same_as(self.again):
            self.passphrase.setFocus()
        else:
            self.path.setFocus()

    def _give(self) -> None:
        path = self.path.path
        if path is None or not self.go.isEnabled():
            self._work.say(self._what_is_missing)
            return
        self.again.clear()
        passphrase: Secret[str] | None = self.passphrase.take()
        rapporteurs: tuple[str, ...] = ()
        if self.way.currentIndex() == _KEYS:
            passphrase, rapporteurs = None, self.rapporteurs.keys.recipients
        files = tuple(file for file in self._ring.files if file is not None)
        own, vault = self._ring.own, self._work.vault
        hands = Hands(self._recipients, passphrase, rapporteurs, own, key_files=files, vault=vault)
        self.given.emit(_named(path), hands)
        self.weigh()

    def _connect(self) -> None:
        for changed in (self.passphrase.changed, self.again.changed, self.path.changed, self.rapporteurs.changed):
            changed.connect(self.weigh)
        self.others.textChanged.connect(self.weigh)
        self.way.currentIndexChanged.connect(self.weigh)
        self.passphrase.entered_key.connect(self.again.setFocus)
        self.again.entered_key.connect(self._after_again)
        self.path.line.returnPressed.connect(self._give)
        self.go.clicked.connect(self._give)
        self._work.rested.connect(self.weigh)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.medium)
        for widget in (
            self._way,
            self._passphrase,
            self.chosen,
            self._again,
            self.rapporteurs,
            self._others,
            self._path,
            self._missing,
        ):
            column.addWidget(widget)
        column.addLayout(row(self.go))


def _named(path: Path) -> Path:
    """A kit is known by the end of its name."""
    return path if path.suffix == ".ntkit" else path.with_name(f"{path.name}.ntkit")
