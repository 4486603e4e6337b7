"""A programme of one's own: typed in one form that shows what will become of it, and started without a kit."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

from notetaker.files import read_bytes
from notetaker.model.errors import NotetakerError
from notetaker.model.programme import Programme
from notetaker.model.roster import Roster
from notetaker.rapporteur.own_programme import NOBODY, OwnDraft, TypedSession, draft_of, typed_programme
from notetaker.ui.column import ColumnPage, row
from notetaker.ui.errors import sentences
from notetaker.ui.fields import Labelled, button, role
from notetaker.ui.ordered_line import OrderedLine
from notetaker.ui.rapporteur.people_form import PeopleForm
from notetaker.ui.rapporteur.recipients_form import RecipientsForm
from notetaker.ui.runner import Progress
from notetaker.ui.session_rows import SessionRows
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace

_PAUSE = 200
"""Milliseconds without a key after which what is typed is looked at."""
_MOST_AT_ONCE = 30_000
"""Bytes of a list that is read while one types; a larger one is read off the window's thread."""
_MOST_KNOWN_AT_ONCE = 100
"""Participants who are on the list already, among whom the same is looked for while one types."""


@dataclass(frozen=True, repr=False)
class _Typed:
    """What stands in the form. Secret."""

    title: str
    sessions: tuple[TypedSession, ...]
    path: Path | None
    lines: str
    known: Roster
    before: Programme | None

    @property
    def size(self) -> int:
        return self.path.stat().st_size if self.path is not None and self.path.is_file() else 0

    def understood(self) -> OwnDraft | NotetakerError:
        """The draft of it, or why there is none. A form that is not complete yet shows its participants already."""
        try:
            programme = typed_programme(
                self.title or "…", self.sessions or (TypedSession("…"),), before=self.before
            )
            listed = None if self.path is None else read_bytes(self.path)
            return draft_of(programme, listed, self.lines, self.known)
        except NotetakerError as error:
            return error


class OwnProgrammePage(ColumnPage):
    """`left` goes back to Prepare, with the programme started or without."""

    left = Signal()

    def __init__(self, work: Workplace, place: QWidget) -> None:
        super().__init__(width=1000, place=place)
        self._work, self._desk = work, work.rapporteur
        self._draft: OwnDraft | None = None
        self._refused: NotetakerError | None = None
        self._before: Programme | None = None
        self._filled = False
        self.name = OrderedLine()
        self._name, self._heading = Labelled(self.name), role(QLabel(), "heading")
        self.sessions, self.people, self.recipients = (
            SessionRows(self.inner),
            PeopleForm(self.inner),
            RecipientsForm(work, self.inner),
        )
        self._missing = role(QLabel(), "warning")
        self.go, self.back = button("primary"), button("link")
        for widget in (self._name, self._heading, self.sessions, self.people, self.recipients, self._missing):
            self.body.addWidget(widget)
        self.body.addLayout(row(self.go, self.back))
        self.body.addStretch(1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self.look)
        changes = (self.name.textChanged, self.sessions.changed, self.people.changed, self.recipients.changed)
        for changed in changes:
            changed.connect(self._soon.start)
        self.name.returnPressed.connect(self.sessions.take_focus)
        self.sessions.left.connect(self.people.file.setFocus)
        self.people.file.line.returnPressed.connect(self.people.lines.setFocus)
        self.recipients.entered_key.connect(self._start)
        self.go.clicked.connect(self._start)
        self.back.clicked.connect(self.left)
        self.retranslate()

    def entered(self) -> None:
        """Show the programme that is there, to correct it, or an empty form; what was typed before is still there."""
        programme = self._desk.programme
        if not self._filled or programme != self._before:
            self._fill(programme)
        self.name.setFocus()

    def _fill(self, programme: Programme | None) -> None:
        self._filled, self._before = True, programme
        self.name.setText(programme.title if programme is not None else "")
        self.sessions.show_sessions(programme.sessions if programme is not None else ())
        self.people.clear()
        self.recipients.show_recipients(self._desk.kit_recipients)
        self.retranslate()
        self._soon.stop()
        QTimer.singleShot(0, self, self.look)

    def retranslate(self) -> None:
        self.title.setText(translate("own", "A programme of your own"))
        self.lead.setText(
            translate(
                "own",
                "Without an organiser’s kit: you say what the sessions are and who takes part, and you choose who can "
                "read what you seal.",
            )
        )
        self._name.say(translate("own", "Title of the programme"))
        self._heading.setText(translate("own", "Sessions"))
        known = self._desk.programme is not None
        self.go.setText(translate("own", "Keep the changes") if known else translate("own", "Start the programme"))
        self.back.setText(translate("own", "Back"))
        self._weigh()

    def look(self) -> None:
        """Understand what is typed: at once, or off the window's thread where the list is long."""
        typed = self._typed()
        if typed.size <= _MOST_AT_ONCE and len(typed.known) <= _MOST_KNOWN_AT_ONCE:
            self._have(typed.understood())
        else:
            self._work.slowly(
                lambda: translate("own", "Reading the list"),
                lambda _: _looked_through(typed.understood()),
                self._have,
            )

    def _typed(self) -> _Typed:
        return _Typed(
            self.name.text().strip(),
            self.sessions.sessions,
            self.people.path,
            self.people.typed,
            self._desk.roster or NOBODY,
            self._desk.programme,
        )

    def _have(self, understood: OwnDraft | NotetakerError) -> None:
        self._draft = understood if isinstance(understood, OwnDraft) else None
        self._refused = understood if isinstance(understood, NotetakerError) else None
        self.people.show_draft(self._draft)
        self._weigh()

    def _weigh(self) -> None:
        """Say what is missing, and open the button once nothing is."""
        missing = self._what_is_missing()
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing))
        self.go.setEnabled(not missing and self._draft is not None)

    def _what_is_missing(self) -> str:
        if self.sessions.odd_day:
            return self.sessions.odd_day
        if self._refused is not None:
            return " ".join(sentences(self._refused))
        if not self.name.text().strip():
            return translate("own", "The programme has no title yet.")
        if not self.sessions.sessions:
            return translate("own", "There is no session yet.")
        if not self.recipients.recipients:
            return translate("own", "Nobody could read what you seal: give a recipient, or make a key of your own.")
        if self._draft is not None and self._draft.left_out and not self.people.agreed.isChecked():
            return translate("own", "Correct the lines that could not be read, or go on without them.")
        return ""

    def _start(self) -> None:
        if self._soon.isActive():  # what was typed last has not been looked at
            self._soon.stop()
            self.look()
        if not self.go.isEnabled():
            self._work.say(self._what_is_missing)
            return
        typed, recipients, agreed = self._typed(), self.recipients.recipients, self.people.agreed.isChecked()

        def start(progress: Progress) -> None:
            understood = typed.understood()
            if isinstance(understood, NotetakerError):
                raise understood
            self._desk.start_programme(understood, recipients, without_left_out=agreed, tell=progress)

        self._work.slowly(lambda: translate("own", "Starting the programme"), start, lambda _: self._started())

    def _started(self) -> None:
        self._filled = False
        self._work.say(
            lambda: translate("own", "The programme is kept, with an encrypted copy of the participants beside it.")
        )
        self.left.emit()


def _looked_through(understood: OwnDraft | NotetakerError) -> OwnDraft | NotetakerError:
    """What the page will ask of a draft, which then remembers it."""
    if isinstance(understood, OwnDraft):
        _ = understood.codes, understood.doubts, understood.everyday, understood.outcomes
    return understood
