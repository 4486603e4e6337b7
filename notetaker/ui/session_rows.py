"""The sessions of a programme that is typed: two lines each, and a button for the next."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from notetaker.model.programme import Regime, Session
from notetaker.rapporteur.own_programme import TypedSession, ids_of
from notetaker.report.typography import NO_BREAK
from notetaker.ui import words
from notetaker.ui.beside import Beside
from notetaker.ui.choice import Choice
from notetaker.ui.column import row
from notetaker.ui.fields import button, role
from notetaker.ui.ordered_line import OrderedLine
from notetaker.ui.page import Page
from notetaker.ui.prose import Prose
from notetaker.ui.scrolling import show_beside_focus
from notetaker.ui.speech import announce
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import shown, translate
from notetaker.ui.typed_day import day_of

_LEAST_WIDTH = 130
"""Pixels that a field has at least, with text of the usual size, where fields stand side by side."""


class _Row:
    """The fields of one session. `id` is the one it has already, or empty."""

    def __init__(self, session: Session | None) -> None:
        self.id = session.id if session is not None else ""
        self.title, self.day, self.room = (OrderedLine(text) for text in _texts(session))
        self.regime = Choice()
        for regime in Regime:
            self.regime.addItem("", regime)
        self.regime.setCurrentIndex(list(Regime).index(session.regime if session is not None else Regime.RULE))
        self.remove = button("link")
        self.proposed = ""
        self.label, self.odd = role(QLabel(), "strong"), role(QLabel(), "warning")
        self.label.setWordWrap(False)

    @property
    def typed(self) -> TypedSession:
        title, day, room = (line.text().strip() for line in (self.title, self.day, self.room))
        understood = day_of(day, shown())
        return TypedSession(
            title,
            understood.isoformat() if understood else day,
            room,
            Regime(self.regime.currentData()),
            self.id,
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed: the day of the session before may stand there all the same."""
        typed = self.title.text().strip() or self.room.text().strip()
        return not typed and self.day.text().strip() in ("", self.proposed)

    def say_day(self, day: str) -> None:
        """The same day in other words."""
        if self.day.text().strip() == self.proposed:
            self.proposed = day
        self.day.setText(day)

    def propose(self, day: str) -> None:
        """Let it be on the day of the session before, until another is typed."""
        self.proposed = day
        self.day.setText(day)

    @property
    def has_odd_day(self) -> bool:
        """Whether something stands there that is no day."""
        day = self.day.text().strip()
        return bool(day) and day_of(day, shown()) is None

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the tab key goes, in this order."""
        return self.title, self.day, self.room, self.regime, self.remove

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        return *self.stops, self.label, self.odd


def _texts(session: Session | None) -> tuple[str, str, str]:
    return ("", "", "") if session is None else (session.title, _worded(session.day), session.room)


def _worded(day: str) -> str:
    """A day as people write it in the language that is shown; what is none stays as it is."""
    return words.day(day).replace(NO_BREAK, " ")


def _odd_day(key: str, row: _Row) -> str:
    day = row.day.text().strip()
    if day_of(day, "fr") is not None:  # the day comes first there, and in English for some only
        said = translate(
            "own",
            "Session {id}, {title}: “{day}” may be either of two days. Write the month as a word, as in 1 March 2027, "
            "or 2027-03-01.",
        )
    else:
        said = translate(
            "own",
            "Session {id}, {title}: “{day}” is not a whole date. Write it as 1 March 2027 or 2027-03-01, with the "
            "year, or leave it empty.",
        )
    return said.format(id=key, title=row.title.text().strip() or "…", day=day)


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
        self._rows: list[_Row] = []
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
        self.show_sessions(())

    @property
    def sessions(self) -> tuple[TypedSession, ...]:
        """What is typed; rows without anything in them are left out."""
        return tuple(each.typed for each in self._rows if not each.is_empty)

    @property
    def odd_day(self) -> str:
        """Of which session the day is none, and how it may be written; empty where all are days."""
        odd = (_odd_day(key, each) for key, each in zip(self._keys, self._rows, strict=True) if each.has_odd_day)
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
        names = (
            translate("own", "Title"),
            translate("own", "Day: 2027-02-01"),
            translate("own", "Room"),
            translate("own", "What may be kept"),
        )
        for number, each in enumerate(self._rows, start=1):
            for widget, name in zip(each.stops, names, strict=False):
                widget.setAccessibleName(
                    translate("own", "{field}, session {number}").format(field=name, number=number)
                )
            for line, name in zip((each.title, each.day, each.room), names, strict=False):
                line.setPlaceholderText(name)
                line.setToolTip(name)
            if not each.day.hasFocus():
                each.say_day(_worded(each.typed.day))
            for place, regime in enumerate(Regime):
                each.regime.setItemText(place, words.regime(regime))
            each.regime.measure()
            each.remove.setText(translate("own", "Remove"))
            each.remove.setAccessibleName(translate("own", "Remove session {number}").format(number=number))
            each.remove.setVisible(len(self._rows) > 1)
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
        """Under each day that is none, what is wrong with it."""
        for key, each in zip(self._keys, self._rows, strict=True):
            each.odd.setText(_odd_day(key, each) if each.has_odd_day else "")
            each.odd.setVisible(each.has_odd_day)

    def _have_changed(self) -> None:
        self._label()
        if any(not each.odd.isHidden() for each in self._rows):
            self._say_odd_days()
        self.changed.emit()

    def _have_day(self, made: _Row) -> None:
        """Show the day as it was understood."""
        self._say_odd_days()
        if made.has_odd_day:
            show_beside_focus(made.odd)
        else:
            made.say_day(_worded(made.typed.day))

    def _order(self) -> None:
        """The tab key goes through the rows as one reads them, then to the button. Qt would go as they were made."""
        stops = [stop for each in self._rows for stop in each.stops]
        for one, next_one in pairwise((self._more, *stops, self._more)):
            QWidget.setTabOrder(one, next_one)

    def _add(self, session: Session | None) -> None:
        made = _Row(session)
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

    def _go_on_from_title(self, made: _Row) -> None:
        if made.is_empty and made is self._rows[-1] and len(self._rows) > 1:
            self.left.emit()
        elif made.is_empty and len(self._rows) == 1:
            self._ask_for_title(made)
        else:
            _enter(made.day)

    def _ask_for_title(self, made: _Row) -> None:
        """Enter in the only title, and nothing is there: it is said why one does not go on."""
        made.odd.setText(translate("own", "A session needs a title."))
        made.odd.show()
        show_beside_focus(made.odd)
        announce(made.odd, made.odd.text())

    def _go_on_from_day(self, made: _Row) -> None:
        if not self.go_to_odd_day():
            _enter(made.room)

    def _go_to_next(self, made: _Row) -> None:
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
            self._rows[-1].propose(_worded(previous.day))
            self.retranslate()
        self._rows[-1].title.setFocus()

    def _remove(self, gone: _Row) -> None:
        place = self._rows.index(gone)
        self._rows.remove(gone)
        self._take_out(gone)
        self._rows[max(0, place - 1)].title.setFocus()
        self.retranslate()
        self.changed.emit()

    def _take_out(self, gone: _Row) -> None:
        for widget in gone.widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
