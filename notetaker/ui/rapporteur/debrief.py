"""Debrief: the notes of a session by what they are, moved by keys, and the one-page brief."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from notetaker.model.note import Kind, Note
from notetaker.rapporteur.debrief import Debrief, Section, section_of
from notetaker.ui import icons, theme, words
from notetaker.ui.beside import Beside
from notetaker.ui.choice import Choice
from notetaker.ui.empty import EmptyState
from notetaker.ui.fields import button, role
from notetaker.ui.filling import Filling
from notetaker.ui.flow import Flow
from notetaker.ui.key_names import key_of, named
from notetaker.ui.keys import press, presses
from notetaker.ui.listing import Listing
from notetaker.ui.made_rows import MadeRows
from notetaker.ui.page import Page
from notetaker.ui.prose import Prose
from notetaker.ui.rapporteur import capture_words
from notetaker.ui.rapporteur.brief_form import BriefForm
from notetaker.ui.rapporteur.left_at import Debriefed
from notetaker.ui.rapporteur.note_listing import MOST_SHARE
from notetaker.ui.rapporteur.notes_model import below
from notetaker.ui.rows import Cell
from notetaker.ui.scrolling import Scrolling
from notetaker.ui.spacing import unbroken
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import counted, translate
from notetaker.ui.two_lines import TwoLines
from notetaker.ui.workplace import Workplace

_TICK, _CATEGORY = 0, 1
_Heading = str
_Entry = tuple[Note, bool]
"""A note, and whether it is in the brief."""

MOVES = {
    "to_consensus": Kind.AGREEMENT,
    "to_no_consensus": Kind.DISAGREEMENT,
    "to_recommendations": Kind.RECOMMENDATION,
    "to_questions": Kind.QUESTION,
    "to_next_steps": Kind.ACTION,
    "to_points": Kind.POINT,
}
"""What each key makes of the chosen note."""
_BRIEFED = frozenset(kind for kind in Kind if section_of(kind) is not None)
"""Kinds of notes that a brief has."""
_LEAST_ROWS, _LEAST_LETTERS = 4, 10
_TITLE, _WARNING = 220, 300
"""Least widths, with text of the usual size, of what stands beside each other."""


class DebriefPage(Page):
    """`review_asked`, `speaker_asked` and `prepare_asked` go where something is missing."""

    review_asked = Signal()
    speaker_asked = Signal()
    prepare_asked = Signal()

    def __init__(self, work: Workplace, begun: Debriefed, place: QWidget) -> None:
        """`begun` is where one was before, and will be told where one is."""
        super().__init__(place)
        self._work, self._desk = work, work.rapporteur
        self._is = begun
        self._shown: list[Note | None] = []
        self._title = role(QLabel(), "title")
        self._of, self.sessions = role(QLabel(), "small"), Choice(_LEAST_LETTERS)
        self._open, self._review = role(Prose(), "warning"), button("link")
        self._nameless, self._give_speaker = role(Prose(), "warning"), button("link")
        self._model = MadeRows()
        self.notes = Listing(self._model, headers=False)
        self.notes.show_whole_texts()
        self._two_lines = TwoLines(self.notes)
        self.notes.setItemDelegateForColumn(_CATEGORY, self._two_lines)
        self.notes.keep_share(_CATEGORY, MOST_SHARE)
        self.notes.keep_rows(_LEAST_ROWS)
        self.moves: dict[str, QPushButton] = {}
        self.brief = BriefForm(work)
        self._nothing = EmptyState("debrief")
        self._pairs = (_in_a_row(self._open, self._review), _in_a_row(self._nameless, self._give_speaker))
        self._lay_out()
        self._review.clicked.connect(self.review_asked)
        self._give_speaker.clicked.connect(self.speaker_asked)
        self._nothing.asked.connect(self.prepare_asked)
        self.sessions.activated.connect(self._take_session)
        self.notes.acted.connect(self._toggle)
        self.notes.installEventFilter(self)
        self.brief.in_or_not.clicked.connect(lambda: self._toggle(self.notes.row))
        self._shortcut("to_brief", lambda: self._toggle(self.notes.row), at=self.notes)  # Space presses a button
        self._shortcut("write_brief", self.brief.take_focus)
        for box in (self.sessions, self.brief.language):
            box.installEventFilter(self)
        for action, kind in MOVES.items():
            self.moves[action].clicked.connect(lambda _=False, kind=kind: self._mark(kind))
            self._shortcut(action, lambda kind=kind: self._mark(kind))
        work.changed.connect(self.refresh)
        self.redraw()

    def entered(self) -> None:
        """The page is there at once; its notes, which may be thousands, are parted in the next turn of the event loop and
        listed in the one after.
        """
        QTimer.singleShot(0, self, self._part)

    def _part(self) -> None:
        if self._desk.session is not None:
            self._desk.debrief(self._desk.session.id)  # which the desk remembers
        QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        self.refresh()
        if self._stack.currentIndex() == 0:
            self.notes.setFocus()
        else:
            self._nothing.action.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Who comes back to the notes from the brief below sees again of which session they are, and what is missing.

        In a box a letter looks for a word that begins with it; anywhere else it is a key of the page.
        """
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and watched is not self.notes
        ):
            event.setAccepted(event.text().isprintable() and event.text() != "")
            return event.isAccepted()
        if watched is self.notes and event.type() is QEvent.Type.FocusIn:
            QTimer.singleShot(0, self.notes, self._show_from_top)
        return super().eventFilter(watched, event)

    def _show_from_top(self) -> None:
        self._scrolling.show_from_top(self.notes, self.notes)

    def put_down(self) -> None:
        self._is.chosen = self._chosen.id if self._chosen is not None else self._is.chosen
        for filled in (self.sessions, self.notes, *self.brief.proposed):
            self.has_filled(filled)

    def go_to_sessions(self) -> None:
        """Put the focus where another session is chosen; without any notes, where one goes to choose it."""
        (self.sessions if self._stack.currentIndex() == 0 else self._nothing.action).setFocus()

    def refresh(self) -> None:
        """Look at the desk again, if anybody looks at the page."""
        if not self.isVisible():
            return
        session = self._desk.session
        debrief = self._desk.debrief(session.id) if session is not None else None
        if session is None or debrief is None or not (debrief.others or any(debrief.sections.values())):
            self._stack.setCurrentWidget(self._nothing)
            return
        self._stack.setCurrentIndex(0)
        self._list_sessions(session.id)
        self._say_unfinished(debrief)
        chosen = self._show(debrief)
        self.brief.show_chosen(session.id, tuple(dict.fromkeys(chosen)), len(debrief.others))

    def retranslate(self) -> None:
        self._title.setText(translate("debrief", "Debrief"))
        self._of.setText(named(translate("debrief", "Session"), "theme"))
        self.sessions.setAccessibleName(translate("debrief", "Session that is gone through"))
        self._review.setText(named(translate("debrief", "Review"), "step_3"))
        self._give_speaker.setText(translate("debrief", "Say who spoke"))
        self.notes.setAccessibleName(translate("debrief", "Notes of the session, by what they are"))
        labels = _labels()
        for action, kind in MOVES.items():
            section = section_of(kind)
            text = labels[section] if section is not None else translate("debrief", "Just a point")
            self.moves[action].setText(f" {text}")
            self.moves[action].setIcon(icons.key_cap(press(action)))
            self.moves[action].setAccessibleName(text)
        self._model.set_headers("", "", "")
        self._nothing.say(
            translate("debrief", "There is nothing to go through yet"),
            translate(
                "debrief",
                "At the end of a session, what was agreed, disputed, recommended, asked and decided is here.",
            ),
            named(translate("debrief", "Choose the session"), "step_1"),
        )
        self.refresh()

    def redraw(self) -> None:
        self.notes.keep_width(_TICK, theme.current().size("shape_icon") + 2 * SPACE.medium + SPACE.hair)
        self.retranslate()

    def _list_sessions(self, chosen: str) -> None:
        """The sessions that there are notes of, and the chosen one; in the order of the programme."""
        programme = self._desk.programme
        written = {note.session for note in self._desk.notes() if note.kind is not Kind.OWN} | {chosen}
        listed = [each for each in programme.sessions if each.id in written] if programme is not None else []
        if [self.sessions.itemData(place) for place in range(self.sessions.count())] != [
            each.id for each in listed
        ]:
            self.sessions.clear()
            for each in listed:
                self.sessions.addItem(words.session_title(each), each.id)
        self.sessions.setCurrentIndex(self.sessions.findData(chosen))

    def _take_session(self) -> None:
        """Go through another session: it is the one that notes are taken in from now on, too."""
        session = self.sessions.currentData()
        self._work.attempt(lambda: self._desk.choose_session(session))
        title = self.sessions.currentText()
        self._work.say(lambda: capture_words.begun(self._desk, title))

    def _say_unfinished(self, debrief: Debrief) -> None:
        """What is missing, each with the way to where it is given."""
        decide = sum(bool(note.findings) for note in debrief.unfinished)
        nameless = len(debrief.nameless)
        for count, pair in zip((decide, nameless), self._pairs, strict=True):
            pair.setVisible(count > 0)
        self._open.setText(
            counted(
                decide,
                translate("debrief", "{n} note has findings to decide on."),
                translate("debrief", "{n} notes have findings to decide on."),
            )
        )
        self._nameless.setText(
            counted(
                nameless,
                translate("debrief", "{n} note stands for anybody who was present."),
                translate("debrief", "{n} notes stand for anybody who was present."),
            )
        )

    def _show(self, debrief: Debrief) -> list[str]:
        """The unfinished ones first, then section by section; each note once. Tells which are in the brief."""
        here = self._chosen.id if self._chosen is not None else self._is.chosen
        rows: list[_Heading | _Entry] = []
        headings: list[int] = []
        first = {note.id for note in debrief.unfinished}
        parts = [(translate("debrief", "Unfinished"), debrief.unfinished)]
        labels = _labels()
        for section, notes in debrief.sections.items():
            parts.append((labels[section], tuple(note for note in notes if note.id not in first)))
        others = tuple(note for note in debrief.others if note.id not in first)
        parts.append((translate("debrief", "Not in the brief"), others))
        for heading, notes in parts:
            if notes:
                headings.append(len(rows))
                rows.append(heading)
            rows.extend((note, note.kind in _BRIEFED and note.id not in self._is.left_out) for note in notes)
        self._shown = [None if isinstance(row, str) else row[0] for row in rows]
        self._model.set_made(rows, self._row)
        self.notes.clearSpans()
        for number in headings:
            self.notes.setSpan(number, 0, 1, 3)
        places = (number for number, note in enumerate(self._shown) if note is not None and note.id == here)
        self.notes.choose(next(places, 1))
        return [row[0].id for row in rows if not isinstance(row, str) and row[1]]

    def _row(self, shown: _Heading | _Entry) -> tuple[Cell, ...]:
        if isinstance(shown, str):
            return (Cell(shown, heading=True), Cell(""), Cell(""))
        note, in_brief = shown
        ladder = self._desk.programme.ladder if self._desk.programme is not None else None
        category = words.category(note.category, ladder) if ladder is not None else ""
        here = translate("debrief", "In the brief")
        return (
            Cell("", icon=icons.icon("good", "good"), tip=here) if in_brief else Cell(""),
            Cell(category, icon=icons.category_icon(note.category), below=below(note)),
            Cell(unbroken(self._desk.text_of(note))),
        )

    @property
    def chosen(self) -> Note | None:
        """The note that is chosen in the list."""
        return self._chosen

    @property
    def _chosen(self) -> Note | None:
        number = self.notes.row
        return self._shown[number] if 0 <= number < len(self._shown) else None

    def _mark(self, kind: Kind) -> None:
        note = self._chosen
        if note is None or all(each.id != note.id for each in self._desk.notes()):
            return  # it is gone: one came back, and what is there now is not listed yet
        self._is.left_out.discard(note.id)
        if note.kind is kind:
            self.refresh()
            self._work.say(
                lambda: translate("debrief", "It is that already: {kind}.").format(kind=words.kind(kind))
            )
            return
        self._work.attempt(lambda: self._desk.mark(note.id, kind))
        self._work.say(
            lambda: translate("debrief", "Moved: {kind}. {keys} takes it back.").format(
                kind=words.kind(kind), keys=key_of("undo")
            )
        )
        self.notes.setFocus()

    def _toggle(self, number: int) -> None:
        """In the brief or not; the note itself stays as it is."""
        note = self._shown[number] if 0 <= number < len(self._shown) else None
        if note is not None and section_of(note.kind) is not None:
            self._is.left_out ^= {note.id}
            self.refresh()

    def _shortcut(self, action: str, act: object, at: QWidget | None = None) -> None:
        """A key of the page, or of a list `at` which alone it is one."""
        shortcut = QShortcut(at or self)
        shortcut.setKeys([QKeySequence(keys) for keys in presses(action)])
        here = Qt.ShortcutContext.WidgetShortcut if at else Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut.setContext(here)
        shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        self._stack = QStackedLayout(self)
        self._scrolling = Scrolling(inner, in_margin=True)
        self._stack.addWidget(self._scrolling)
        self._stack.addWidget(self._nothing)
        column.setContentsMargins(SPACE.page, SPACE.large, SPACE.page, SPACE.large)
        column.setSpacing(SPACE.medium)
        self._of.setWordWrap(False)
        self._of.setBuddy(self.sessions)
        top = Beside(_TITLE)
        top.add(self._title)
        top.add(_in_a_row(self._of, self.sessions), 6)
        self._warnings = Beside(_WARNING)
        for pair in self._pairs:
            self._warnings.add(pair)
        column.addLayout(top)
        column.addLayout(self._warnings)
        column.addWidget(self.notes, 1)
        for action in MOVES:
            self.moves[action] = button("keyed")
        column.addLayout(Flow(*self.moves.values()))
        column.addWidget(self.brief)
        self._filling = Filling(self._scrolling, inner, self.notes, last=self.moves["to_points"])


def _in_a_row(said: QLabel, beside: QWidget) -> QWidget:
    """A label and what belongs to it; a field takes the room that is left, of a button the label."""
    made = QWidget()
    layout = QHBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE.small)
    layout.addWidget(said, 0 if isinstance(beside, QComboBox) else 1)
    layout.addWidget(beside, 1 if isinstance(beside, QComboBox) else 0)
    return made


def _labels() -> dict[Section, str]:
    return {
        Section.CONSENSUS: translate("debrief", "Consensus"),
        Section.NO_CONSENSUS: translate("debrief", "No consensus"),
        Section.RECOMMENDATIONS: translate("debrief", "Recommendations"),
        Section.QUESTIONS: translate("debrief", "Open questions"),
        Section.NEXT_STEPS: translate("debrief", "Next steps"),
    }
