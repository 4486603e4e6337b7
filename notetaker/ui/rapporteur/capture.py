"""Capture: the committed notes above, the line and its preview below, those present at the right."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from notetaker.model.note import Note
from notetaker.ui import theme, words
from notetaker.ui.empty import EmptyState
from notetaker.ui.fields import button, role
from notetaker.ui.listing import Listing
from notetaker.ui.marked_text import Marked, MarkedView, of
from notetaker.ui.page import Page
from notetaker.ui.rapporteur import line_words
from notetaker.ui.rapporteur.composer import Composer
from notetaker.ui.rapporteur.note_painter import NotePainter
from notetaker.ui.rapporteur.notes_model import TEXT, NotesModel
from notetaker.ui.rapporteur.present_list import PresentList
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace

DRAFT_PAUSE = 2000
"""Milliseconds without a key after which the unfinished line is kept."""


class CapturePage(Page):
    """One line, one note. Enter stores what the preview shows."""

    prepare_asked = Signal()
    curtain_asked = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._desk = work.rapporteur
        self._editing: Note | None = None
        self.composer = Composer()
        self.preview = MarkedView(lines=2)
        self.preview.setObjectName("preview")
        self.notes = NotesModel(self._desk)
        self.list = Listing(self.notes, headers=False, wide=TEXT)
        self._painter = NotePainter(self.list)
        self.find_line = QLineEdit()
        self._present = PresentList(work)
        self._title, self._place = role(QLabel(), "title"), role(QLabel(), "muted")
        self._curtain = button()
        self._summary, self._hint = QLabel(), role(QLabel(), "small")
        self._empty = EmptyState("prepare")
        self._draft_timer = QTimer(self)
        self._draft_timer.setSingleShot(True)
        self._draft_timer.setInterval(DRAFT_PAUSE)
        self._lay_out()
        self._connect()
        self.composer.put(self._desk.draft)
        self.retranslate()

    # What the keys of the window ask for

    def entered(self) -> None:
        self.refresh()
        (self.composer if self._ready else self._empty.action).setFocus()

    def edit(self) -> None:
        """Edit the chosen note, or the last."""
        row = self.list.row if self.list.hasFocus() else self.notes.rowCount() - 1
        if row >= 0:
            self._edit(row)

    def undo(self) -> None:
        """Take back the last change to the notes."""
        self._move(forwards=False)

    def redo(self) -> None:
        """Bring it back."""
        self._move(forwards=True)

    def open_find(self) -> None:
        """Open the line to search with."""
        self.find_line.show()
        self.find_line.setFocus()
        self.find_line.selectAll()

    def keep_draft(self) -> None:
        """Keep the unfinished line, stripped."""
        self._draft_timer.stop()
        if self._desk.roster is not None and self._editing is None:
            self._work.attempt(lambda: self._desk.keep_draft(self.composer.line))

    # What changes on the screen

    @property
    def _ready(self) -> bool:
        return self._desk.roster is not None and self._desk.session is not None

    def refresh(self) -> None:
        """Look at the desk again."""
        self._stack.setCurrentIndex(0 if self._ready else 1)
        session = self._desk.session
        if session is not None:
            self._title.setText(session.title)
            self._place.setText(
                " · ".join(filter(None, (words.session_place(session), words.regime(session.regime))))
            )
        self.notes.refresh()
        self._present.refresh()
        self._show_preview()

    def retranslate(self) -> None:
        self._curtain.setText(translate("capture", "Off the table (Ctrl+D)"))
        self.find_line.setPlaceholderText(translate("capture", "Find in the notes; Esc closes"))
        self.find_line.setAccessibleName(translate("capture", "Find in the notes"))
        self.list.setAccessibleName(translate("capture", "Notes of this session"))
        self.composer.setAccessibleName(translate("capture", "The line"))
        self.composer.setPlaceholderText(translate("capture", "sg: what was said"))
        self.preview.setAccessibleName(translate("capture", "Preview: what Enter stores"))
        self.preview.setPlaceholderText(
            translate("capture", "What Enter stores is shown here. Names are replaced as you type.")
        )
        self._empty.say(*self._what_is_missing())
        self._say_hint()
        self.notes.restyle()
        self.refresh()

    def redraw(self) -> None:
        self.notes.restyle()
        self.list.verticalHeader().setDefaultSectionSize(theme.current().size("shape_row"))
        self._show_preview()

    def _what_is_missing(self) -> tuple[str, str, str]:
        if self._desk.roster is None:
            return (
                translate("capture", "No event kit is open"),
                translate(
                    "capture",
                    "The kit holds the programme and the participants: without it no name can be replaced.",
                ),
                translate("capture", "Open the event kit (F5)"),
            )
        return (
            translate("capture", "Which session is it?"),
            translate("capture", "Choose the session in which you take notes."),
            translate("capture", "Choose the session (F5)"),
        )

    def _show_preview(self) -> None:
        programme, line = self._desk.programme, self.composer.line
        if not line.strip() or self._desk.roster is None or programme is None:
            self.preview.show_marked(Marked(""))
            self._summary.setText("")
            return
        preview = self._desk.preview(line)
        self.preview.show_marked(of(preview))
        self._summary.setText(line_words.summary(preview, programme.ladder))

    def _say_hint(self) -> None:
        if self._editing is not None:
            self._hint.setText(
                translate("capture", "You are editing a note. Enter stores it, Esc leaves it as it was.")
            )
        else:
            self._hint.setText(translate("capture", "Enter stores · F2 edits the last note · Ctrl+Z takes it back"))

    # What the hands do

    def _typed(self) -> None:
        self._show_preview()
        self._draft_timer.start()

    def _commit(self, line: str) -> None:
        if not line.strip():
            return
        editing = self._editing
        act = (lambda: self._desk.amend(editing.id, line)) if editing else (lambda: self._desk.commit(line))
        note = self._work.attempt(act)
        if note is None:
            return
        self._editing = None
        self.composer.put("")
        if self._desk.draft:
            self.keep_draft()
        self._draft_timer.stop()
        self._say_hint()
        self.find_line.clear()
        self.list.scrollToBottom()
        self._say_saved(note)

    def _say_saved(self, note: Note) -> None:
        programme = self._desk.programme
        if programme is not None:
            ladder, number = programme.ladder, self.notes.row_of(note.id) + 1
            self._work.say(
                lambda: line_words.saved(
                    note.kind, words.category(note.category, ladder), number, len(note.findings)
                )
            )

    def _edit(self, row: int) -> None:
        self._editing = self.notes.note(row)
        self.composer.put(self._desk.line_of(self._editing))
        self.list.choose(row)
        self._say_hint()
        self.composer.setFocus()

    def _leave_edit(self) -> None:
        if self._editing is not None:
            self._editing = None
            self.composer.put("")
            self._say_hint()
            self._work.say(lambda: translate("capture", "The note is as it was."))

    def _delete(self, row: int) -> None:
        note = self.notes.note(row)
        self._work.attempt(lambda: self._desk.delete(note.id))
        self.list.choose(min(row, self.notes.rowCount() - 1))
        self._work.say(lambda: translate("capture", "Deleted. Ctrl+Z brings it back."))

    def _move(self, *, forwards: bool) -> None:
        if self._desk.programme is None:
            return
        moved = self._work.attempt(self._desk.redo if forwards else self._desk.undo)
        if not moved:
            self._work.say(lambda: translate("capture", "There is nothing more to take back or bring back."))
        elif forwards:
            self._work.say(lambda: translate("capture", "Done again."))
        else:
            self._work.say(lambda: translate("capture", "Taken back. Ctrl+Y brings it back."))

    def _pick(self, code: str) -> None:
        self.composer.put(f"{code}: {self.composer.line}")
        self.composer.setFocus()

    def _close_find(self) -> None:
        self.find_line.clear()
        self.find_line.hide()
        self.composer.setFocus()

    # How it is put together

    def _connect(self) -> None:
        self.composer.textChanged.connect(self._typed)
        self.composer.committed.connect(self._commit)
        self.composer.left.connect(self._leave_edit)
        self.list.acted.connect(self._edit)
        self.list.deleted.connect(self._delete)
        self.find_line.textChanged.connect(self.notes.find)
        self._present.picked.connect(self._pick)
        self._curtain.clicked.connect(self.curtain_asked)
        self._empty.asked.connect(self.prepare_asked)
        self._draft_timer.timeout.connect(self.keep_draft)
        self._work.changed.connect(self.refresh)
        self.notes.rowsInserted.connect(lambda: QTimer.singleShot(0, self.list.scrollToBottom))

    def _lay_out(self) -> None:
        self.list.setItemDelegateForColumn(TEXT, self._painter)
        self.list.verticalHeader().setDefaultSectionSize(theme.current().size("shape_row"))
        self.find_line.hide()
        head = QHBoxLayout()
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._title)
        names.addWidget(self._place)
        head.addLayout(names, 1)
        head.addWidget(self._curtain)
        below = QHBoxLayout()
        below.addWidget(self._summary, 1)
        below.addWidget(self._hint)
        left = QVBoxLayout()
        left.setSpacing(8)
        for widget in (self.find_line, self.list, self.composer, self.preview):
            left.addWidget(widget, 1 if widget is self.list else 0)
        left.addLayout(below)
        self.preview.setFixedHeight(self.preview.sizeHint().height())
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addLayout(left, 1)
        middle.addWidget(self._present)
        whole = QWidget()
        whole.setObjectName("page")
        column = QVBoxLayout(whole)
        column.setContentsMargins(24, 20, 24, 12)
        column.setSpacing(14)
        column.addLayout(head)
        column.addLayout(middle, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(whole)
        self._stack.addWidget(self._empty)
        QWidget.setTabOrder(self.composer, self.preview)
        QWidget.setTabOrder(self.preview, self.list)
