"""Prepare: open the event kit, see what is in it, and choose the session."""

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from notetaker.model.programme import Programme, Session
from notetaker.ui import words
from notetaker.ui.column import ColumnPage, row
from notetaker.ui.fields import button, role, told
from notetaker.ui.key_names import key_of, named
from notetaker.ui.listing import Listing
from notetaker.ui.rapporteur import capture_words, kit_news
from notetaker.ui.rapporteur.abbreviations_form import AbbreviationsForm
from notetaker.ui.rapporteur.attendance_form import AttendanceForm
from notetaker.ui.rapporteur.kit_door import KitDoor
from notetaker.ui.rapporteur.kit_words import KitWords
from notetaker.ui.rows import Cell, RowsModel
from notetaker.ui.spacing import unbroken
from notetaker.ui.spare_turns import SpareTurns
from notetaker.ui.translation import translate
from notetaker.ui.understood import one_below_the_other, problem_lines
from notetaker.ui.workplace import Workplace


class PreparePage(ColumnPage):
    """`session_chosen` tells that one may go on to capture, `own_asked` that there is no kit."""

    session_chosen = Signal()
    own_asked = Signal()
    transcript_asked = Signal()

    def __init__(self, work: Workplace, place: QWidget) -> None:
        super().__init__(width=1000, place=place)
        self._work = work
        self._desk = work.rapporteur
        self.door = KitDoor(work)
        self._another, self.own = button("link"), button("link")
        self.transcript = button("link")
        self._facts, self.signed = role(QLabel(), ""), KitWords(self._desk)
        self._doubts, self._news = told(role(QLabel(), "warning")), role(QLabel(), "warning")
        self._asked = False
        self._opened, self._below = False, SpareTurns(self)
        self._model = RowsModel()
        self.sessions = Listing(self._model, wide=0)
        self.sessions.use_two_lines(0)
        self._sessions_heading, self._hint = role(QLabel(), "heading"), role(QLabel(), "small")
        self.choose = button("primary")
        self._lay_out()
        self.door.taken.connect(self._taken)
        self._another.clicked.connect(self._ask_for_kit)
        self.own.clicked.connect(self.own_asked)
        self.transcript.clicked.connect(self.transcript_asked)
        self.sessions.acted.connect(self._choose)
        self.choose.clicked.connect(lambda: self._choose(self.sessions.row))
        self.sessions.selectionModel().selectionChanged.connect(self._show_attendance)
        work.changed.connect(self.refresh)
        self.retranslate()

    @cached_property
    def attendance(self) -> AttendanceForm:
        """Who is present, below what is read first."""
        made = AttendanceForm(self._work)
        made.begun.connect(lambda: self._choose(self.sessions.row))
        self._places[0].addWidget(made)
        return made

    @cached_property
    def abbreviations(self) -> AbbreviationsForm:
        """What is written out, below who is present; the Tab key comes to it after that."""
        made = AbbreviationsForm(self._work)
        self._places[1].addWidget(made)
        return made

    @property
    def is_whole(self) -> bool:
        return not self._below.is_busy

    def offer(self, kit: Path) -> None:
        """A kit that was given at the start: only its passphrase is missing."""
        self.take_as_made()
        self.door.kit.set_path(kit)
        self._ask_for_kit()
        self.door.take_focus()

    def entered(self) -> None:
        """The session in which one takes notes is marked, whatever Qt or hands marked before."""
        self.refresh()
        self._mark_current()
        if self.door.isVisibleTo(self):
            self.door.come_back()
        else:
            self.sessions.setFocus()

    @property
    def stays(self) -> bool:
        return self._asked or super().stays

    def put_down(self) -> None:
        self.has_filled(self.sessions)  # the desk tells which is marked when one comes back

    def _mark_current(self) -> None:
        programme, current = self._desk.programme, self._desk.session
        if programme is not None:
            ids = [each.id for each in programme.sessions]
            self.sessions.choose(ids.index(current.id) if current is not None else 0)

    def hideEvent(self, event: QHideEvent) -> None:
        """What a newer kit has changed was read; the earlier list is let go of."""
        super().hideEvent(event)
        self.door.before = None
        self._news.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the kit that is open from where a newer one is asked for."""
        if event.key() == Qt.Key.Key_Escape and self._asked and self._desk.roster is not None:
            self._asked = False
            self.door.clear()
            self.entered()
        else:
            super().keyPressEvent(event)

    def refresh(self) -> None:
        """Look at the desk again, if anybody looks at the page."""
        if not self.isVisible():
            return
        programme = self._desk.programme
        known = programme is not None
        self.door.setVisible(self._desk.roster is None or self._asked)
        for widget in (
            self._sessions_heading,
            self.sessions,
            self._hint,
            self.choose,
            self._facts,
            self.signed,
        ):
            widget.setVisible(known)
        self._doubts.setVisible(False)
        self._say_news()
        self._another.setVisible(known and not self.door.isVisibleTo(self))
        self.transcript.setVisible(self._desk.session is not None and self._desk.roster is not None)
        self.transcript.setText(named(translate("prepare", "Take in a transcript"), "transcript"))
        self.own.setVisible(not known or self._desk.is_own_programme)
        self.own.setText(
            translate("prepare", "Change the programme or the participants")
            if known
            else translate("prepare", "No kit? Start a programme of your own")
        )
        if programme is not None:
            self._show(programme)

    def retranslate(self) -> None:
        self.title.setText(translate("prepare", "Prepare"))
        self._another.setText(translate("prepare", "Open a newer kit"))
        self._sessions_heading.setText(translate("prepare", "In which session do you take notes?"))
        self.choose.setText(translate("prepare", "Take notes in this session"))
        self.sessions.setAccessibleName(translate("prepare", "Sessions"))
        self._model.set_headers(
            translate("prepare", "Session"),
            translate("prepare", "What may be kept"),
        )
        self._say_lead()
        self.refresh()

    def _show(self, programme: Programme) -> None:
        roster = self._desk.roster
        self.lead.setText(unbroken(programme.title))
        if roster is None:
            self._facts.setText(
                translate(
                    "prepare", "The list of participants is forgotten. Open the kit again to write or to seal."
                )
            )
        else:
            participants = words.participants(len(roster))
            self._facts.setText(
                translate("prepare", "{participants} · a category is shown only for {k} people or more").format(
                    participants=participants, k=programme.k
                )
            )
        # Whoever made the list is asked about it: of a kit, the organiser was.
        doubts = self._desk.roster_doubts if self._desk.is_own_programme else ()
        self._doubts.setText(one_below_the_other(problem_lines(doubts, programme.ladder)))
        self._doubts.setVisible(bool(doubts))
        self.signed.refresh()
        current, before = self._desk.session, self._model.rowCount()
        self._model.set_rows([_row(session, current) for session in programme.sessions])
        if self._model.rowCount() != before:
            self._mark_current()
        self._show_attendance()
        self.sessions.show_rows(most=5)
        self._say_hint()
        if self._opened:
            self._show_abbreviations()

    def _say_hint(self) -> None:
        told = [translate("prepare", "Arrow keys choose, Enter begins.")]
        if self._desk.roster is not None and (keys := key_of("present")):
            told.append(translate("prepare", "{keys} goes to who is present.").format(keys=keys))
        self._hint.setText(" ".join(told))

    def _say_news(self) -> None:
        """What a newer kit has changed, until one leaves the page."""
        self._news.setText(kit_news.news(self.door.before, self._desk))
        self._news.setVisible(bool(self._news.text()))

    def _show_attendance(self) -> None:
        """Who is present in the marked session."""
        if not self._opened:
            self._below.take(self._make_below())
            return
        programme, row = self._desk.programme, self.sessions.row
        known = programme is not None and 0 <= row < len(programme.sessions)
        self.attendance.show_session(programme.sessions[row] if programme is not None and known else None)

    def _make_below(self) -> Iterator[None]:
        """When the page is opened first, what stands below what is read first comes piece by piece, each in a turn of the
        event loop of its own; until then nobody can be ticked.
        """
        for form in (lambda: self.attendance, lambda: self.abbreviations):
            form().hide()
            yield
        stops = self.attendance.last_stop, self.transcript, self._another, self.own
        for one, next_one in pairwise(stops):  # as one reads; Qt goes as they were made
            QWidget.setTabOrder(one, next_one)
        self._opened = True
        self._show_attendance()
        yield
        self._show_abbreviations()

    def _show_abbreviations(self) -> None:
        self.abbreviations.refresh()
        self.abbreviations.setVisible(self._desk.roster is not None)

    def _say_lead(self) -> None:
        if self._desk.programme is None:
            self.lead.setText(
                translate(
                    "prepare", "The organiser gave you an event kit: the programme and the participants, encrypted."
                )
            )

    def _ask_for_kit(self) -> None:
        self._asked = True
        self.entered()

    def _taken(self) -> None:
        self._asked = False
        self.entered()
        self.show_top(self.sessions)  # the organiser's words are there, to be compared now
        self._work.say(lambda: translate("prepare", "The kit is open. An encrypted copy is kept beside the vault."))

    def turn_to_present(self) -> None:
        """Go to who is present in the marked session, and from there back to the sessions."""
        if self._opened and self.attendance.isVisible():
            if self.attendance.list.hasFocus():
                self.sessions.setFocus()
                return
            self.attendance.list.setFocus()
            self.show_from(self.attendance)

    def go_on(self) -> bool:
        """Who goes to the notes from here goes on in the session that was begun; Enter alone begins another.

        Where none was, the marked one is meant. False where it was refused.
        """
        programme, current, number = self._desk.programme, self._desk.session, self.sessions.row
        if programme is None or self._desk.roster is None or number < 0 or self.door.isVisibleTo(self):
            return True
        if current is None:
            return self._sit_in(number)
        if programme.sessions[number].id != current.id:
            self._work.say(
                lambda: translate("prepare", "Notes go on in {title}. Enter on another session begins it.").format(
                    title=current.title
                )
            )
        return True

    def _choose(self, number: int) -> None:
        if self._sit_in(number):
            self.session_chosen.emit()

    def _sit_in(self, number: int) -> bool:
        programme = self._desk.programme
        if programme is None or number < 0:
            return False
        session = programme.sessions[number]
        self._work.attempt(lambda: self._desk.choose_session(session.id))
        if self._desk.session != session:  # it was refused, and the error says why
            return False
        self._work.say(lambda: capture_words.begun(self._desk, session.title))
        return True

    def _lay_out(self) -> None:
        above = (self._news, self._facts, self.signed, self._doubts, self.door)
        for widget in (*above, self._sessions_heading):
            self.body.addWidget(widget)
        self.body.addWidget(self.sessions, 0, Qt.AlignmentFlag.AlignTop)  # its height changes while it is laid out
        self.body.addWidget(self._hint)
        self.body.addLayout(row(self.choose))
        self._places = QVBoxLayout(), QVBoxLayout()
        self.body.addLayout(self._places[0])  # the next after the sessions, for the hands as well
        self.body.addLayout(row(self.transcript, self._another, self.own))
        self.body.addLayout(self._places[1])
        self.body.addStretch(1)


def _row(session: Session, current: Session | None) -> tuple[Cell, ...]:
    here = current is not None and current.id == session.id
    return (
        Cell(words.session_title(session), bold=here, below=words.session_place(session)),
        Cell(words.regime(session.regime)),
    )
