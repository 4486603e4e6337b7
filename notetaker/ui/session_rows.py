"""The sessions of a programme that is typed: two lines each, and a button for the next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from notetaker.model.programme import Regime, Session
from notetaker.rapporteur.own_programme import TypedSession
from notetaker.ui import words
from notetaker.ui.column import row
from notetaker.ui.fields import button
from notetaker.ui.page import Page
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate

_LEAST_LETTERS = 10


class _Row:
    """The fields of one session. `id` is the one it has already, or empty."""

    def __init__(self, session: Session | None) -> None:
        self.id = session.id if session is not None else ""
        self.title, self.day, self.room = (QLineEdit(text) for text in _texts(session))
        self.regime = QComboBox()
        for regime in Regime:
            self.regime.addItem("", regime)
        self.regime.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.regime.setMinimumContentsLength(_LEAST_LETTERS)
        self.regime.setCurrentIndex(list(Regime).index(session.regime if session is not None else Regime.RULE))
        self.remove = button("link")

    @property
    def typed(self) -> TypedSession:
        title, day, room = (line.text().strip() for line in (self.title, self.day, self.room))
        return TypedSession(title, day, room, Regime(self.regime.currentData()), self.id)

    @property
    def widgets(self) -> tuple[QLineEdit, QLineEdit, QLineEdit, QComboBox, QPushButton]:
        return self.title, self.day, self.room, self.regime, self.remove


def _texts(session: Session | None) -> tuple[str, str, str]:
    return ("", "", "") if session is None else (session.title, session.day, session.room)


class SessionRows(Page):
    """`changed` tells every change."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_Row] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE.small)
        self._grid.setVerticalSpacing(SPACE.hair)
        for column, stretch in enumerate((3, 2, 4, 0)):
            self._grid.setColumnStretch(column, stretch)
        self._more = button("link")
        self._more.clicked.connect(self._add_and_go)
        column_of_rows = QVBoxLayout(self)
        column_of_rows.setContentsMargins(0, 0, 0, 0)
        column_of_rows.addLayout(self._grid)
        column_of_rows.addLayout(row(self._more))
        self.show_sessions(())

    @property
    def sessions(self) -> tuple[TypedSession, ...]:
        """What is typed; rows without anything in them are left out."""
        typed = (each.typed for each in self._rows)
        return tuple(each for each in typed if each.title or each.day or each.room)

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

    def retranslate(self) -> None:
        names = (
            translate("own", "Title"),
            translate("own", "Day: 2027-02-01"),
            translate("own", "Room"),
            translate("own", "What may be kept"),
        )
        for number, each in enumerate(self._rows, start=1):
            for widget, name in zip(each.widgets, names, strict=False):
                widget.setAccessibleName(
                    translate("own", "{field}, session {number}").format(field=name, number=number)
                )
            for line, name in zip((each.title, each.day, each.room), names, strict=False):
                line.setPlaceholderText(name)
                line.setToolTip(name)
            for place, regime in enumerate(Regime):
                each.regime.setItemText(place, words.regime(regime))
            each.remove.setText(translate("own", "Remove"))
            each.remove.setAccessibleName(translate("own", "Remove session {number}").format(number=number))
            each.remove.setVisible(len(self._rows) > 1)
        self._more.setText(translate("own", "Add a session"))

    def _add(self, session: Session | None) -> None:
        made = _Row(session)
        self._rows.append(made)
        line = self._grid.rowCount()
        self._grid.addWidget(made.title, line, 0, 1, 3)
        self._grid.addWidget(made.remove, line, 3)
        for column, widget in enumerate((made.day, made.room, made.regime)):
            self._grid.addWidget(widget, line + 1, column)
        self._grid.setRowMinimumHeight(line + 2, SPACE.small)
        for field in (made.title, made.day, made.room):
            field.textChanged.connect(self.changed)
            field.returnPressed.connect(self._add_and_go)
        made.regime.currentIndexChanged.connect(self.changed)
        made.remove.clicked.connect(lambda: self._remove(made))

    def _add_and_go(self) -> None:
        if self._rows[-1].typed.title:
            previous = self._rows[-1].typed
            self._add(None)
            self._rows[-1].day.setText(previous.day)
            self.retranslate()
            QWidget.setTabOrder(self._rows[-2].remove, self._rows[-1].title)
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
