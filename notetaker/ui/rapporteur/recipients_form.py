"""Whom the notes of a programme of one's own are sealed for: pasted recipients, or a key of one's own made here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from notetaker.exchange import OrganiserKey
from notetaker.organiser.preparing import make_key
from notetaker.ui import words
from notetaker.ui.column import row
from notetaker.ui.fields import Labelled, PassphraseField, PathField, button, choose_new_file, role
from notetaker.ui.page import Page
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace


class RecipientsForm(Page):
    """`changed` tells every change of the recipients."""

    changed = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._made: OrganiserKey | None = None
        self._heading, self._text = role(QLabel(), "heading"), role(QLabel(), "muted")
        self.line = QLineEdit()
        self._line = Labelled(self.line)
        self.own = button("link")
        self._key = QWidget()
        self.path = PathField(choose_new_file("*.ntkey"))
        self.passphrase, self.again = PassphraseField(), PassphraseField()
        self._path, self._passphrase, self._again = map(Labelled, (self.path, self.passphrase, self.again))
        self.make = button()
        self._known = role(QLabel(), "small")
        self._lay_out()
        self.line.textChanged.connect(self.changed)
        self.own.clicked.connect(self._ask_for_key)
        for field in (self.path, self.passphrase, self.again):
            field.changed.connect(self._weigh)
        self.again.entered_key.connect(self._make)
        self.make.clicked.connect(self._make)
        self._key.hide()
        self.retranslate()

    @property
    def recipients(self) -> tuple[str, ...]:
        """The recipients in the field, each once."""
        return tuple(dict.fromkeys(self.line.text().split()))

    def show_recipients(self, recipients: tuple[str, ...]) -> None:
        """Put these into the field."""
        self.line.setText(" ".join(recipients))

    def retranslate(self) -> None:
        self._heading.setText(translate("own", "Who can read what you seal"))
        self._text.setText(
            translate(
                "own",
                "Nobody but these recipients can open your bundles, not even you without your own key. Ask whoever "
                "will read the notes for their recipient (several are separated by spaces), or make a key of your own and "
                "keep a copy of its file elsewhere.",
            )
        )
        self._line.say(translate("own", "Recipients (age1pq1…)"))
        self.own.setText(translate("own", "Make a key of my own"))
        self._path.say(translate("own", "Key file"))
        self._passphrase.say(translate("own", "Passphrase of the key"))
        self._again.say(translate("own", "The passphrase of the key again"))
        self.make.setText(translate("own", "Make the key"))
        self._say_known()
        self._weigh()

    def _weigh(self) -> None:
        same = self.passphrase.length > 0 and self.passphrase.same_as(self.again)
        self.make.setEnabled(self.path.path is not None and same)

    def _ask_for_key(self) -> None:
        self._key.show()
        self.own.hide()
        if self.path.path is None:
            self.path.set_path(self._work.vault.folder.with_suffix(".ntkey"))
        self.passphrase.setFocus()

    def _make(self) -> None:
        path = self.path.path
        if path is None or not self.make.isEnabled():
            return
        self.again.clear()
        passphrase = self.passphrase.take()
        self._work.slowly(
            lambda: translate("own", "Making the key"), lambda _: make_key(path, passphrase), self._have
        )

    def _have(self, key: OrganiserKey) -> None:
        self._made = key
        self._key.hide()
        self.show_recipients((*self.recipients, key.recipient))
        self._say_known()
        self.line.setFocus()

    def _say_known(self) -> None:
        self._known.setVisible(self._made is not None)
        if self._made is not None:
            self._known.setText(
                translate("own", "Your key is known by these words: {words}").format(
                    words=words.fingerprint(self._made.fingerprint())
                )
            )

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._key)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE.medium)
        for field in (self._path, self._passphrase, self._again):
            inside.addWidget(field)
        inside.addLayout(row(self.make))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.medium)
        for widget in (self._heading, self._text, self._line, self._known):
            column.addWidget(widget)
        column.addLayout(row(self.own))
        column.addWidget(self._key)
