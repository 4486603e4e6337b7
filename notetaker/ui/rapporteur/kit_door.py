"""Where an event kit is opened: with the passphrase that the organiser told, or with the rapporteur's own key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from notetaker.model.errors import NotetakerError
from notetaker.rapporteur.doors import GivenFile, PassphraseError, given_file, take_kit_file
from notetaker.rapporteur.errors import EarlierKit
from notetaker.ui.column import row
from notetaker.ui.fields import Labelled, PassphraseField, PathField, button, choose_file, role
from notetaker.ui.hanging import hang
from notetaker.ui.page import Page
from notetaker.ui.prose import Prose
from notetaker.ui.rapporteur import kit_words
from notetaker.ui.rapporteur.kit_news import ListBefore
from notetaker.ui.rapporteur.own_key import OwnKeyForm
from notetaker.ui.speech import announce
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
        self.before: ListBefore | None = None
        self._given = GivenFile.NOTHING
        self.kit, self.key = PathField(choose_file(KIT)), PathField(choose_file("*.ntkey"))
        self.passphrase = PassphraseField()
        self._kit, self._key, self._passphrase = map(Labelled, (self.kit, self.key, self.passphrase))
        self.open, self.own, self.go_back = button("primary"), button("link"), button("link")
        self.go_back.setVisible(False)
        self.own.setCheckable(True)
        self._about = role(Prose(), "warning")
        self._own_text, self.new_key = role(QLabel(), "muted"), OwnKeyForm(work)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.medium)
        for widget in (self._kit, self._about, self._key, self._passphrase):
            column.addWidget(widget)
        column.addLayout(row(self.open, self.go_back, self.own))
        column.addWidget(self._own_text)
        column.addWidget(self.new_key)
        hang(self)
        self._connect()
        self.retranslate()

    @property
    def about(self) -> str:
        """What is said of the file that was given, where it is not a kit for a passphrase."""
        return self._about.text()

    def take_focus(self) -> None:
        """Go to what is not filled in. With a file that is the passphrase, whatever the file turns out to be: whoever types
        on must not type it into a field that shows it.
        """
        (self.passphrase if self.kit.path else self.kit).setFocus()

    def come_back(self) -> None:
        """Whoever comes back to the page sees where it stopped: at the file, where it is not the one that is asked for."""
        if self.kit.path and not self._given.may_be_kit:
            self._ask_for_missing()
        else:
            self.take_focus()

    def clear(self) -> None:
        """Forget what was typed."""
        self.kit.set_path(None)
        self.key.set_path(None)
        self.passphrase.clear()

    @property
    def _for_key(self) -> bool:
        return self._given is GivenFile.KIT_FOR_KEY

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
        said = kit_words.about(self._given)
        self._about.setText(said)
        self._about.setVisible(bool(said))
        self._key.setVisible(self._for_key)
        self._own_text.setVisible(asked)
        self.new_key.setVisible(asked)
        self._passphrase.say(
            translate("import", "Passphrase of the key (empty if it has none)")
            if self._for_key
            else translate("prepare", "Passphrase of the kit, as the organiser told you")
        )
        given = self.key.path is not None if self._for_key else self.passphrase.length > 0
        self.open.setEnabled(self.kit.path is not None and self._given.may_be_kit and given)
        self.go_back.setEnabled(self.open.isEnabled())

    def _refused(self, error: NotetakerError) -> None:
        """A wrong passphrase is typed anew, any other stays, to be kept or typed over. An earlier kit is taken only when
        a person says so then.
        """
        if isinstance(error, EarlierKit):
            self.go_back.setVisible(True)
        if isinstance(error, PassphraseError):
            self.passphrase.ask_anew()
        else:
            self.passphrase.setFocus()
            self.passphrase.line.selectAll()

    def _look_at_kit(self) -> None:
        self.go_back.setVisible(False)
        self._given = given_file(self.kit.path)
        self._weigh()
        if self.about:
            announce(self._about, self.about)

    def _ask_for_own(self, asked: bool) -> None:
        self._weigh()
        if asked:
            self.new_key.begin()

    def _have_own(self) -> None:
        self.key.set_path(self.new_key.path.path)

    def _open(self, *, back: bool = False) -> None:
        path, key = self.kit.path, self.key.path if self._for_key else None
        if path is None or not self.open.isEnabled():
            self._ask_for_missing()
            return
        passphrase, self.before = self.passphrase.held(), ListBefore.of(self._desk)
        self._work.slowly(
            lambda: translate("prepare", "Opening the kit"),
            lambda progress: take_kit_file(self._desk, path, passphrase, key, back=back, tell=progress),
            lambda _: self._taken(),
            self._refused,
        )

    def _ask_for_missing(self) -> None:
        """Enter was pressed too early: go to the file that is missing, or is not the one that is asked for."""
        if not self._given.may_be_kit:
            self.kit.setFocus()
            self.kit.line.selectAll()
        elif self._for_key:
            self.key.setFocus()

    def _taken(self) -> None:
        self.go_back.setVisible(False)
        self.passphrase.clear()
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
        self.own.toggled.connect(self._ask_for_own)
        self.new_key.made.connect(self._have_own)
