"""Where an event kit is opened: with the passphrase that the organiser told, or with the rapporteur's own key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from notetaker.model.errors import NotetakerError
from notetaker.rapporteur.doors import is_for_key, take_kit_file
from notetaker.rapporteur.errors import EarlierKit
from notetaker.ui.column import row
from notetaker.ui.fields import Labelled, PassphraseField, PathField, button, choose_file, role
from notetaker.ui.page import Page
from notetaker.ui.rapporteur.own_key import OwnKeyForm
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace

KIT = "*.ntkit"


class KitDoor(Page):
    """`taken` tells that the desk works with the kit now."""

    taken = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work, self._desk = work, work.rapporteur
        self._for_key = False
        self.kit, self.key = PathField(choose_file(KIT)), PathField(choose_file("*.ntkey"))
        self.passphrase = PassphraseField()
        self._kit, self._key, self._passphrase = map(Labelled, (self.kit, self.key, self.passphrase))
        self.open, self.own, self.go_back = button("primary"), button("link"), button("link")
        self.go_back.setVisible(False)
        self.own.setCheckable(True)
        self._own_text, self.new_key = role(QLabel(), "muted"), OwnKeyForm(work)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.medium)
        for widget in (self._kit, self._key, self._passphrase):
            column.addWidget(widget)
        column.addLayout(row(self.open, self.go_back, self.own))
        column.addWidget(self._own_text)
        column.addWidget(self.new_key)
        self._connect()
        self.retranslate()

    def take_focus(self) -> None:
        """Go to the first field that is not filled in."""
        missing = self.key if self._for_key and self.key.path is None else self.passphrase
        (missing if self.kit.path else self.kit).setFocus()

    def retranslate(self) -> None:
        self._kit.say(translate("prepare", "Event kit (.ntkit)"))
        self._key.say(translate("prepare", "The kit is sealed for your key: its file"))
        self.open.setText(translate("prepare", "Open the kit"))
        self.go_back.setText(translate("prepare", "Go back to this earlier kit all the same"))
        self.own.setText(translate("prepare", "The organiser asks for a key of mine"))
        self._own_text.setText(
            translate(
                "prepare",
                "Make a key, and send its recipient to the organiser, who seals the kit for it. Keep the file: it opens "
                "the kit.",
            )
        )
        self._weigh()

    def _weigh(self) -> None:
        asked = self.own.isChecked()
        self._key.setVisible(self._for_key)
        self._own_text.setVisible(asked)
        self.new_key.setVisible(asked)
        self._passphrase.say(
            translate("import", "Passphrase of the key (empty if it has none)")
            if self._for_key
            else translate("prepare", "Passphrase of the kit, as the organiser told you")
        )
        given = self.key.path is not None if self._for_key else self.passphrase.length > 0
        self.open.setEnabled(self.kit.path is not None and given)
        self.go_back.setEnabled(self.open.isEnabled())

    def _refused(self, error: NotetakerError) -> None:
        """An earlier kit is taken only when a person says so, with the passphrase once more."""
        if isinstance(error, EarlierKit):
            self.go_back.setVisible(True)
            self.take_focus()

    def _look_at_kit(self) -> None:
        self.go_back.setVisible(False)
        self._for_key = is_for_key(self.kit.path)
        self._weigh()

    def _ask_for_own(self, asked: bool) -> None:
        self._weigh()
        if asked:
            self.new_key.begin()

    def _have_own(self) -> None:
        self.key.set_path(self.new_key.path.path)

    def _open(self, *, back: bool = False) -> None:
        path, key = self.kit.path, self.key.path if self._for_key else None
        if path is None or not self.open.isEnabled():
            return
        passphrase = self.passphrase.take()
        self._work.slowly(
            lambda: translate("prepare", "Opening the kit"),
            lambda progress: take_kit_file(self._desk, path, passphrase, key, back=back, tell=progress),
            lambda _: self._taken(),
        )

    def _taken(self) -> None:
        self.go_back.setVisible(False)
        self.taken.emit()

    def _connect(self) -> None:
        self.kit.changed.connect(self._look_at_kit)
        for changed in (self.key.changed, self.passphrase.changed):
            changed.connect(self._weigh)
        self.kit.line.returnPressed.connect(self.take_focus)
        self.key.line.returnPressed.connect(self.passphrase.setFocus)
        self.passphrase.entered_key.connect(lambda: self._open())
        self.open.clicked.connect(lambda: self._open())
        self.go_back.clicked.connect(lambda: self._open(back=True))
        self._work.failed.connect(self._refused)
        self.own.toggled.connect(self._ask_for_own)
        self.new_key.made.connect(self._have_own)
