"""The sessions of a programme that is typed: two lines each, and a button for the next."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from notetaker.model.programme import Regime, Session
from notetaker.rapporteur.own_programme import TypedSession, ids_of
from notetaker.ui.beside import Beside
from notetaker.ui.column import row
from notetaker.ui.fields import button, role
from notetaker.ui.hanging import hang
from notetaker.ui.page import Page
from notetaker.ui.prose import Prose
from notetaker.ui.scrolling import show_beside_focus
from notetaker.ui.session_fields import SessionFields
from notetaker.ui.speech import announce
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate

_LEAST_WIDTH = 130
"""Pixels that a field has at least, with text of the usual size, where fields stand side by side."""


def _enter(line: QLineEdit) -> None:
    """As the tab key does: what stands there can be typed over."""
    line.setFocus()
    line.selectAll()


class SessionRows(Page):
    """`changed` tells every change. A day may be typed as people write it; what was understood then stands there.

    Enter goes from field to field, from what may be kept to the next session, and from a title that is left empty out of
    them all: `left`.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, place: QWidget | None = None) -> None:
        super().__init__(place)
        self._rows: list[SessionFields] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE.small)
        self._grid.setVerticalSpacing(SPACE.hair)
        self._grid.setColumnStretch(1, 1)
        self._more = button("link")
        self._more.clicked.connect(self._add_and_go)
        self._said = role(Prose(), "small")
        column_of_rows = QVBoxLayout(self)
        column_of_rows.setContentsMargins(0, 0, 0, 0)
        column_of_rows.addWidget(self._said)
        column_of_rows.addLayout(self._grid)
        column_of_rows.addLayout(row(self._more))
        hang(self)
        self.show_sessions(())

    @property
    def sessions(self) -> tuple[TypedSession, ...]:
        """What is typed; rows without anything in them are left out."""
        return tuple(each.typed for each in self._rows if not each.is_empty)

    @property
    def odd_day(self) -> str:
        """Of which session the day is none, and how it may be written; empty where all are days."""
        odd = (each.why_odd(key) for key, each in zip(self._keys, self._rows, strict=True) if each.has_odd_day)
        return next(odd, "")

    def show_sessions(self, sessions: tuple[Session, ...]) -> None:
        """Show these, or an empty row."""
        for each in self._rows:
            self._take_out(each)
        self._rows = []
        for session in sessions or (None,):
            self._add(session)
        self.retranslate()

    def take_focus(self) -> None:
        """Go to the first title."""
        self._rows[0].title.setFocus()

    def go_to_odd_day(self) -> bool:
        """Show what is wrong with a day and go there, if there is such a day."""
        self._say_odd_days()
        for each in self._rows:
            if each.has_odd_day:
                each.day.setFocus()
                each.day.selectAll()
                show_beside_focus(each.odd)
                return True
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Only in its window the tab key can be told its way."""
        super().showEvent(event)
        self._order()
        self.redraw()

    def retranslate(self) -> None:
        self._said.setText(
            translate("own", "Of each session: its title, and below it the day, the room and what may be kept.")
        )
        for number, each in enumerate(self._rows, start=1):
            each.retranslate(number, removable=len(self._rows) > 1)
        self._more.setText(translate("own", "Add a session"))
        self._label()
        self._say_odd_days()

    def redraw(self) -> None:
        for each in self._rows:
            each.regime.measure()

    @property
    def _keys(self) -> tuple[str, ...]:
        """By what each row is known; an empty one is not yet."""
        keys = iter(ids_of(self.sessions))
        return tuple("" if each.is_empty else next(keys) for each in self._rows)

    def _label(self) -> None:
        """By what each will be known, from the start: else all fields would move aside with the first letter."""
        following = ids_of((*self.sessions, TypedSession("", "", "", Regime.RULE)))[-1]
        for key, each in zip(self._keys, self._rows, strict=True):
            each.label.setText(key or following)
            each.label.setEnabled(bool(key))

    def _say_odd_days(self) -> None:
        for key, each in zip(self._keys, self._rows, strict=True):
            each.say_odd_day(key)

    def _have_changed(self) -> None:
        self._label()
        if any(not each.odd.isHidden() for each in self._rows):
            self._say_odd_days()
        self.changed.emit()

    def _have_day(self, made: SessionFields) -> None:
        """Show the day as it was understood."""
        self._say_odd_days()
        if made.has_odd_day:
            show_beside_focus(made.odd)
        else:
            made.say_understood()

    def _order(self) -> None:
        """The tab key goes through the rows as one reads them, then to the button. Qt would go as they were made."""
        stops = [stop for each in self._rows for stop in each.stops]
        for one, next_one in pairwise((self._more, *stops, self._more)):
            QWidget.setTabOrder(one, next_one)

    def _add(self, session: Session | None) -> None:
        made = SessionFields(session)
        self._rows.append(made)
        line = self._grid.rowCount()
        below = Beside(_LEAST_WIDTH)
        below.setSpacing(SPACE.small)
        for widget, share in ((made.day, 3), (made.room, 2), (made.regime, 4)):
            below.add(widget, share)
        self._grid.addWidget(made.label, line, 0)
        self._grid.addWidget(made.title, line, 1)
        self._grid.addWidget(made.remove, line, 2)
        self._grid.addLayout(below, line + 1, 1)
        self._grid.addWidget(made.odd, line + 2, 1)
        self._grid.setRowMinimumHeight(line + 3, SPACE.small)
        made.odd.hide()
        for field in (made.title, made.day, made.room):
            field.textChanged.connect(self._have_changed)
        made.title.returnPressed.connect(lambda: self._go_on_from_title(made))
        made.day.returnPressed.connect(lambda: self._go_on_from_day(made))
        made.room.returnPressed.connect(made.regime.setFocus)
        made.regime.entered_key.connect(lambda: self._go_to_next(made))
        made.day.editingFinished.connect(lambda: self._have_day(made))
        made.regime.currentIndexChanged.connect(self.changed)
        made.remove.clicked.connect(lambda: self._remove(made))
        self._order()

    def _go_on_from_title(self, made: SessionFields) -> None:
        if made.is_empty and made is self._rows[-1] and len(self._rows) > 1:
            self.left.emit()
        elif made.is_empty and len(self._rows) == 1:
            self._ask_for_title(made)
        else:
            _enter(made.day)

    def _ask_for_title(self, made: SessionFields) -> None:
        """Enter in the only title, and nothing is there: it is said why one does not go on."""
        made.odd.setText(translate("own", "A session needs a title."))
        made.odd.show()
        show_beside_focus(made.odd)
        announce(made.odd, made.odd.text())

    def _go_on_from_day(self, made: SessionFields) -> None:
        if not self.go_to_odd_day():
            _enter(made.room)

    def _go_to_next(self, made: SessionFields) -> None:
        if made is self._rows[-1]:
            self._add_and_go()
        else:
            _enter(self._rows[self._rows.index(made) + 1].title)

    def _add_and_go(self) -> None:
        if self.go_to_odd_day():
            return
        if self._rows[-1].typed.title:
            previous = self._rows[-1].typed
            self._add(None)
            self._rows[-1].propose(previous.day)
            self.retranslate()
        self._rows[-1].title.setFocus()

    def _remove(self, gone: SessionFields) -> None:
        place = self._rows.index(gone)
        self._rows.remove(gone)
        self._take_out(gone)
        self._rows[max(0, place - 1)].title.setFocus()
        self.retranslate()
        self.changed.emit()

    def _take_out(self, gone: SessionFields) -> None:
        for widget in gone.widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
