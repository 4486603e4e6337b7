"""Who is present in a session, to be ticked before it begins, and beside it what that makes of the categories."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from notetaker.model.programme import Regime, Session
from notetaker.rapporteur import SpeakerCode
from notetaker.ui import icons, theme
from notetaker.ui.beside import Beside
from notetaker.ui.column import row
from notetaker.ui.exposure_table import ExposureTable
from notetaker.ui.fields import button, role
from notetaker.ui.hanging import hang
from notetaker.ui.made_rows import MadeRows
from notetaker.ui.page import Page
from notetaker.ui.rapporteur.people_listing import PeopleListing
from notetaker.ui.rows import Cell
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace

_ROWS = 7
_PANEL = 300


class AttendanceForm(Page):
    """The participants with a tick for each who is present. `show_session` says of which session.

    `begun` tells that Enter was pressed: the session may begin.
    """

    begun = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work, self._desk = work, work.rapporteur
        self._session: Session | None = None
        self._people: tuple[SpeakerCode, ...] = ()
        self._heading, self._hint, self._later = (role(QLabel(), each) for each in ("heading", "small", "small"))
        self._model = MadeRows()
        self._model.set_headers("", "")
        self.list = PeopleListing(self._model, by_click=True)
        self.list.use_two_lines(1)
        self._exposure = ExposureTable()
        self.everybody, self.nobody = button("link"), button("link")
        self.list.ticked.connect(self._tick)
        self.list.acted.connect(self._tick)  # a double click
        self.list.went_on.connect(self.begun)
        self.everybody.clicked.connect(self._tick_everybody)
        self.nobody.clicked.connect(lambda: self._set(set()))
        people = QWidget()
        left = QVBoxLayout(people)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(6)  # as in the table beside it: both lists begin at one height
        left.addWidget(self._heading)
        left.addWidget(self._hint)
        left.addWidget(self.list, 1)
        left.addLayout(row(self.everybody, self.nobody))
        left.addWidget(self._later)
        both = Beside(_PANEL)
        both.add(people)
        both.add(self._exposure)
        self.list.keep_rows(_ROWS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addLayout(both)
        for form in (self, people):
            hang(form)
        self.retranslate()

    @property
    def last_stop(self) -> QWidget:
        """Where the tab key goes last in it."""
        return self._exposure.stop

    def show_session(self, session: Session | None) -> None:
        """Show who is present in this session."""
        self._session = session
        self.refresh()

    def refresh(self) -> None:
        """Look at the desk again."""
        session, roster, programme = self._session, self._desk.roster, self._desk.programme
        open_ = session is not None and session.regime is not Regime.OFF_TABLE and roster is not None
        self.setVisible(open_)
        if not open_ or session is None or programme is None:
            return
        here = {person.id for person in self._desk.present(session.id)}
        self._people = tuple(sorted(self._desk.codes(), key=lambda each: each.code))
        signs = {key: icons.category_icon(key) for key in {each.participant.category for each in self._people}}
        ticked = {each: _Ticked.of(here=each) for each in (True, False)}
        self._model.set_made(
            [(each, each.participant.id in here) for each in self._people],
            lambda one: ticked[one[1]].row(one[0], signs[one[0].participant.category]),
        )
        count = translate("attendance", "Who is present? {count} of {all}")
        self._heading.setText(count.format(count=len(here), all=len(self._people)))
        self._exposure.show_outcomes(programme, self._desk.exposure_now(session.id), session.id)

    def retranslate(self) -> None:
        self._hint.setText(translate("attendance", "Space ticks, Enter begins, letters go to a code."))
        self._later.setText(translate("attendance", "Arrivals and departures: in Capture."))
        self.list.setAccessibleName(translate("attendance", "Participants, ticked if present"))
        self.everybody.setText(translate("attendance", "Everybody is present"))
        self.nobody.setText(translate("attendance", "Nobody yet"))
        self.refresh()

    def redraw(self) -> None:
        self.refresh()

    def _tick(self, number: int) -> None:
        each, session = self._people[number], self._session
        if session is None:
            return
        here = {person.id for person in self._desk.present(session.id)}
        self._set(here.symmetric_difference({each.participant.id}))
        came = each.participant.id not in here
        code = each.code
        self._work.say(lambda: _ticked(code, came=came))

    def _tick_everybody(self) -> None:
        self._set({each.participant.id for each in self._people})

    def _set(self, ids: set[str]) -> None:
        session = self._session
        if session is not None:
            self._work.attempt(lambda: self._desk.set_attendance(ids, session.id))


def _ticked(code: str, *, came: bool) -> str:
    if came:
        return translate("attendance", "{code} is present.").format(code=code)
    return translate("attendance", "{code} is not present.").format(code=code)


@dataclass(frozen=True)
class _Ticked:
    """What all rows of those who are here have alike, and all others."""

    here: bool
    box: QIcon
    tip: str
    colour: str

    @classmethod
    def of(cls, *, here: bool) -> "_Ticked":
        if here:
            return cls(here, icons.icon("ticked", "accent"), translate("attendance", "present"), "")
        colour = theme.current().colour("muted")
        return cls(here, icons.icon("unticked", "muted"), translate("attendance", "not here"), colour)

    def row(self, each: SpeakerCode, category: QIcon) -> tuple[Cell, Cell]:
        person = each.participant
        return (
            Cell(each.code, bold=self.here, icon=self.box, colour=self.colour, tip=self.tip),
            Cell(person.name, icon=category, colour=self.colour, below=person.affiliation),
        )
