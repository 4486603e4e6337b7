"""Whom the notes of a programme of one's own are sealed for: pasted recipients, or a key of one's own made here."""

from functools import cached_property
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from notetaker.rapporteur.doors import OrganiserKey
from notetaker.ui.column import row
from notetaker.ui.fields import Labelled, button, role
from notetaker.ui.hanging import hang
from notetaker.ui.ordered_line import OrderedLine
from notetaker.ui.page import Page
from notetaker.ui.prose import Prose
from notetaker.ui.rapporteur.own_key import OwnKeyForm
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace


class RecipientsForm(Page):
    """`changed` tells every change of the recipients, `entered_key` that Enter was pressed in their field."""

    changed = Signal()
    entered_key = Signal()

    def __init__(self, work: Workplace, place: QWidget) -> None:
        super().__init__(place)
        self._work = work
        self._heading, self._text = role(QLabel(), "heading"), role(Prose(), "muted")
        self.line = OrderedLine()
        self._line = Labelled(self.line)
        self.own = button("link")
        self._lay_out()
        self.line.textChanged.connect(self.changed)
        self.line.returnPressed.connect(self.entered_key)
        self.own.clicked.connect(self._ask_for_key)
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

    @cached_property
    def _key(self) -> OwnKeyForm:
        """Made when somebody asks for it: most have a recipient."""
        made = OwnKeyForm(self._work)
        made.made.connect(self._have)
        self._column.addWidget(made)
        fields = (each for each in made.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        for one, next_one in pairwise((self.own, *fields)):  # as one reads; Qt goes as they were made
            QWidget.setTabOrder(one, next_one)
        return made

    def _ask_for_key(self) -> None:
        self._key.show()
        self.own.hide()
        self._key.begin()

    def _have(self, key: OrganiserKey) -> None:
        self.show_recipients((*self.recipients, key.recipient))
        self.line.setFocus()

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.medium)
        for widget in (self._heading, self._text, self._line):
            column.addWidget(widget)
        column.addLayout(row(self.own))
        hang(self)
