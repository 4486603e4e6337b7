"""A transcript: opened or pasted, its speakers told once each, and taken in as notes of the chosen session."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from notetaker.model.note import Note
from notetaker.model.programme import Regime
from notetaker.rapporteur.doors import Transcript, transcript_from
from notetaker.ui import words
from notetaker.ui.choice import Choice
from notetaker.ui.column import ColumnPage, row
from notetaker.ui.fields import Labelled, PathField, button, choose_file, role
from notetaker.ui.prose import Prose
from notetaker.ui.rapporteur.speaker_rows import SpeakerRows
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import counted, translate
from notetaker.ui.workplace import Workplace

KINDS = "*.txt *.vtt *.srt *.md"
_LINES = 4
_LEAST_LETTERS = 10


class TranscriptPage(ColumnPage):
    """`taken` tells whether there are findings now, `left` goes back without taking anything in."""

    taken = Signal(bool)
    left = Signal()

    def __init__(self, work: Workplace, place: QWidget) -> None:
        super().__init__(width=1000, place=place)
        self._work, self._desk = work, work.rapporteur
        self._transcript: Transcript | None = None
        self._into: str | None = None
        self.sessions = Choice(_LEAST_LETTERS)
        self._session = Labelled(self.sessions)
        self.file, self.text = PathField(choose_file(KINDS)), QPlainTextEdit()
        self._file, self._text = Labelled(self.file), Labelled(self.text)
        self.text.setTabChangesFocus(True)
        self.look, self.go, self.back = button(), button("primary"), button("link")
        self._heading, self._explained = role(QLabel(), "heading"), role(Prose(), "muted")
        self.speakers, self._missing = SpeakerRows(), role(QLabel(), "warning")
        for above in (self._session, self._file, self._text):
            self.body.addWidget(above)
        self.body.addLayout(row(self.look))
        for widget in (self._heading, self._explained, self.speakers, self._missing):
            self.body.addWidget(widget)
        self.body.addLayout(row(self.go, self.back))
        self.body.addStretch(1)
        self.sessions.activated.connect(self._take_session)
        self.file.changed.connect(self._forget)
        self.text.textChanged.connect(self._forget)
        self.file.line.returnPressed.connect(self._read)
        self.look.clicked.connect(self._read)
        self.speakers.changed.connect(self._weigh)
        self.speakers.done.connect(self.go.setFocus)
        self.go.clicked.connect(self._take)
        self.back.clicked.connect(self.left)
        self.retranslate()
        self.redraw()

    def entered(self) -> None:
        self.retranslate()
        self.file.setFocus()
        self.file.line.selectAll()  # what is typed now is another path

    def forget(self) -> None:
        """Let go of file, text and speakers."""
        self.file.set_path(None)
        self.text.clear()
        self._into = None
        self._forget()

    def redraw(self) -> None:
        self.text.setFixedHeight(_LINES * self.text.fontMetrics().lineSpacing() + SPACE.page)

    def retranslate(self) -> None:
        self._list_sessions()
        self.title.setText(translate("transcript", "Take in a transcript"))
        self.lead.setText(
            translate(
                "transcript",
                "Each turn becomes a note of the session, stripped like a typed line. Who spoke and when is not kept. The "
                "file itself is not changed: delete it when it is not needed any more.",
            )
        )
        self._session.say(translate("transcript", "Session"))
        self._file.say(translate("transcript", "Transcript (text, VTT or SRT)"))
        self._text.say(translate("transcript", "or paste it here: NAME: what was said"))
        self.look.setText(translate("transcript", "Find the speakers"))
        self._heading.setText(translate("transcript", "Who are they?"))
        self._explained.setText(
            translate(
                "transcript",
                "Those on the list of participants were found by their names. Names of the others are replaced where "
                "somebody says them, too.",
            )
        )
        self.back.setText(translate("transcript", "Back"))
        self._weigh()

    def _list_sessions(self) -> None:
        """The sessions of which something may be kept, in the order of the programme: the turns go into one of them,
        which is that of the notes until another is chosen here."""
        programme, chosen = self._desk.programme, self._desk.session
        kept = [each for each in programme.sessions if each.regime is not Regime.OFF_TABLE] if programme else []
        self.sessions.clear()
        for each in kept:
            self.sessions.addItem(words.session_title(each), each.id)
        into = self._into or (chosen.id if chosen is not None else "")
        self.sessions.setCurrentIndex(self.sessions.findData(into))
        self._session.setVisible(bool(kept))

    def _take_session(self) -> None:
        """Take the turns into another session. That of the notes stays: the next line is not moved by a transcript."""
        self._into, title = self.sessions.currentData(), self.sessions.currentText()
        self._work.say(lambda: translate("transcript", "The turns go into: {title}").format(title=title))
        self._weigh()

    def _forget(self) -> None:
        self._transcript = None
        self.speakers.show_speakers((), (), None)
        self._weigh()

    def _weigh(self) -> None:
        known = self._transcript is not None
        for widget in (self._heading, self._explained, self.speakers, self.go):
            widget.setVisible(known)
        unknown = self.speakers.unknown if known else 0
        self._missing.setVisible(unknown > 0)
        self._missing.setText(
            counted(
                unknown,
                translate("transcript", "{n} speaker is not known yet."),
                translate("transcript", "{n} speakers are not known yet."),
            )
        )
        self.look.setEnabled(self.file.path is not None or bool(self.text.toPlainText().strip()))
        self.go.setText(translate("transcript", "Take the turns in"))
        self.go.setEnabled(known and not unknown and self.sessions.currentIndex() >= 0)

    def _read(self) -> None:
        path, text = self.file.path, self.text.toPlainText()
        if path is not None or text.strip():
            self._work.slowly(
                lambda: translate("transcript", "Reading the transcript"),
                lambda _: transcript_from(path, text),
                self._have,
            )

    def _have(self, transcript: Transcript) -> None:
        programme = self._desk.programme
        if programme is None or self._desk.roster is None:
            return
        self._transcript = transcript
        self.speakers.show_speakers(self._desk.speakers_of(transcript), self._desk.codes(), programme.ladder)
        for one, next_one in pairwise((self.look, *self.speakers.stops, self.go)):
            QWidget.setTabOrder(one, next_one)  # Qt would go to what was made last at the end
        self._weigh()
        if self.speakers.unknown:
            self.speakers.focus_first()
        else:
            self.go.setFocus()
        self._work.say(
            lambda: counted(
                len(transcript.speakers),
                translate("transcript", "{n} speaker, {turns} turns."),
                translate("transcript", "{n} speakers, {turns} turns."),
                turns=len(transcript.turns),
            )
        )

    def _take(self) -> None:
        transcript, who, into = self._transcript, self.speakers.who, self.sessions.currentData()
        if transcript is None or not self.go.isEnabled():
            return
        self._work.slowly(
            lambda: translate("transcript", "Taking the turns in"),
            lambda progress: self._desk.take_transcript(transcript, who, progress, into),
            self._taken,
        )

    def _taken(self, notes: tuple[Note, ...]) -> None:
        elsewhere = self._into is not None
        title = self.sessions.currentText()
        self.forget()
        self._work.say(lambda: _said(len(notes), title if elsewhere else ""))
        self.taken.emit(any(note.findings for note in notes))


def _said(notes: int, session: str) -> str:
    """`session` is empty where it is that of the notes."""
    taken = words.notes(notes)
    if not session:
        return translate("transcript", "Taken in: {notes}. Ctrl+Z takes all of them out again.").format(notes=taken)
    return translate("transcript", "Taken in: {notes}, in {title}. Ctrl+Z takes all of them out again.").format(
        notes=taken, title=session
    )
