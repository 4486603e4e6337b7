"""Whom a reader would guess, note by note, and what can be done about it: leave it out, or have it said otherwise."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

from notetaker.organiser import OrganiserDesk
from notetaker.organiser.checking import Reading
from notetaker.ui.fields import button, role
from notetaker.ui.organiser import check_words
from notetaker.ui.organiser.check_panel import CheckPanel
from notetaker.ui.organiser.check_words import CheckRow
from notetaker.ui.translation import translate


class GuessPanel(CheckPanel):
    """`decided` tells the row that is to be left out, or put back."""

    decided = Signal(object)

    def __init__(self, act: QPushButton) -> None:
        self.every, self._what, self.decide = QCheckBox(), role(QLabel(), "small"), button("link")
        super().__init__(act, below=(self._what, self.decide, self.every))
        self._shown: Sequence[CheckRow] = ()
        self._desk: OrganiserDesk | None = None
        self.decide.clicked.connect(self._decide)
        self.rows.deleted.connect(self._decide)
        self.rows.selectionModel().selectionChanged.connect(lambda *_: self._say_chosen())

    @property
    def chosen(self) -> CheckRow | None:
        """The row one stands on."""
        return self._shown[self.rows.row] if 0 <= self.rows.row < len(self._shown) else None

    def show_reading(self, reading: Reading | None, desk: OrganiserDesk) -> None:
        """Show what a reader would guess of what is not left out, and what is."""
        self._desk = desk
        now = None if reading is None else reading.without(point.note.id for point in desk.withheld)
        self._shown = check_words.guessed_rows(now, desk, every=self.every.isChecked())
        self.every.setText(translate("check", "List every note"))
        self.say(
            translate("check", "Whom would a reader guess?"),
            translate(
                "check",
                "Listed are the notes that fewer than k people or organisations could believably have said, alone or "
                "over several sessions.",
            ),
            check_words.guessed(now, len(desk.withheld)),
            [each.cells for each in self._shown],
        )
        for widget in (self._what, self.decide):
            widget.setVisible(bool(self._shown))
        self.every.setVisible(reading is not None)
        self._say_chosen()

    def _say_chosen(self) -> None:
        row = self.chosen
        back = row is not None and row.withheld
        self.decide.setText(
            translate("check", "Put it back in the report (Del)")
            if back
            else translate("check", "Leave it out of the report (Del)")
        )
        self.decide.setEnabled(row is not None and bool(row.note_id))
        self._what.setText("" if self._desk is None else check_words.what_to_do(row, self._desk))

    def _decide(self) -> None:
        row = self.chosen
        if row is not None and row.note_id:
            self.decided.emit(row)
