"""The receipt of a sealed bundle: six words to read aloud, and the offer to forget what is not needed any more."""

from collections.abc import Callable, Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from notetaker.rapporteur import Receipt
from notetaker.ui import words
from notetaker.ui.column import ColumnPage, row
from notetaker.ui.fields import button, role
from notetaker.ui.prose import Prose
from notetaker.ui.speech import announce
from notetaker.ui.status import Words
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace


class ReceiptPage(ColumnPage):
    """Shown after sealing. `left` goes back to what could be sealed next."""

    left = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__(width=900)
        self._work = work
        self._receipt: Receipt | None = None
        self._sessions: Collection[str] = ()
        self._older = role(QLabel(), "warning")
        self._words, self._file = role(QLabel(), "receipt"), role(Prose(), "muted")
        self._aloud, self._heading = role(QLabel(), ""), role(QLabel(), "heading")
        self._how = role(QLabel(), "small")
        self._explained = role(Prose(), "muted")
        self.forget_roster, self.forget_own = button(), button()
        self._back = button("primary")
        self._sure: str = ""
        self.forget_roster.clicked.connect(
            lambda: self._forget("roster", work.rapporteur.forget_roster, _roster_gone)
        )
        self.forget_own.clicked.connect(lambda: self._forget("own", work.rapporteur.forget_own_remarks, _own_gone))
        self._back.clicked.connect(self._leave)
        for widget in (self._older, self._aloud, self._words, self._how, self._file):
            self.body.addWidget(widget)
        self.body.addLayout(row(self._back))
        self.body.addSpacing(20)
        for widget in (self._heading, self._explained):
            self.body.addWidget(widget)
        self.body.addLayout(row(self.forget_roster, self.forget_own))
        self.body.addStretch(1)
        work.changed.connect(self._compare)
        self.retranslate()

    def show_receipt(self, receipt: Receipt, sessions: Collection[str]) -> None:
        """Show and announce the words of the bundle that was sealed of these sessions."""
        self._receipt, self._sessions = receipt, sessions
        self._sure = ""
        self.retranslate()
        announce(self, " ".join(receipt.words), urgent=True)

    def entered(self) -> None:
        self._compare()
        self._back.setFocus()

    def _compare(self) -> None:
        """Say whether the notes are still those of the bundle, and if not what is next."""
        older = not self._work.rapporteur.outdated.isdisjoint(self._sessions)
        self._older.setVisible(older)
        self._back.setText(translate("receipt", "Seal again") if older else translate("receipt", "Done"))

    def retranslate(self) -> None:
        self.title.setText(translate("receipt", "Sealed"))
        self.lead.setText(
            translate(
                "receipt", "Hand the file to the organiser in any way you like: only the recipients can read it."
            )
        )
        self._aloud.setText(translate("receipt", "Read these six words to the organiser; they must see the same:"))
        self._how.setText(words.with_how_to_say(""))
        self._how.setVisible(bool(self._how.text()))
        self._heading.setText(translate("receipt", "Forget what is not needed any more"))
        self._explained.setText(
            translate(
                "receipt",
                "The list of participants and your own remarks are still in your vault. "
                "What is forgotten cannot be brought back; the notes stay. To erase it from the disk as well, choose "
                "“This vault” afterwards.",
            )
        )
        self.forget_roster.setText(self._asking("roster", translate("receipt", "Forget the participants")))
        self.forget_own.setText(self._asking("own", translate("receipt", "Forget my own remarks")))
        self.forget_roster.setEnabled(self._work.rapporteur.roster is not None)
        self.forget_own.setEnabled(self._work.rapporteur.counts.own > 0)
        self._older.setText(
            translate(
                "receipt",
                "Your notes have changed since: these words are those of the older bundle. "
                "Seal again, and hand over the new one.",
            )
        )
        self._compare()
        if self._receipt is not None:
            three, more = (
                self._receipt.words[:3],
                self._receipt.words[3:],
            )  # two breaths, and no dot left at the edge
            self._words.setText("\n".join(map(words.fingerprint, (three, more))))
            self._file.setText(
                translate("receipt", "{notes} in {path}").format(
                    notes=words.notes(self._receipt.notes), path=self._receipt.path
                )
            )

    def _asking(self, what: str, text: str) -> str:
        return (
            translate("receipt", "{text}: press again to confirm").format(text=text) if self._sure == what else text
        )

    def _forget(self, what: str, act: Callable[[], None], said: Words) -> None:
        """The first press asks, the second does it."""
        if self._sure == what:
            self._sure = ""
            self._work.attempt(act)
            self._work.say(said)
        else:
            self._sure = what
        self.retranslate()

    def _leave(self) -> None:
        self._sure = ""
        self.left.emit()


def _roster_gone() -> str:
    return translate("receipt", "The participants are forgotten.")


def _own_gone() -> str:
    return translate("receipt", "Your own remarks are forgotten.")
