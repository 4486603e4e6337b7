"""Capture: the committed notes above, the line and its preview below, those present at the right."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from notetaker.model.note import Note
from notetaker.ui import words
from notetaker.ui.dead_keys import DeadKeys
from notetaker.ui.empty import EmptyState
from notetaker.ui.key_names import key_of
from notetaker.ui.key_order import is_typed
from notetaker.ui.page import Page
from notetaker.ui.rapporteur import capture_words, line_words, present_words
from notetaker.ui.rapporteur.capture_head import CaptureHead
from notetaker.ui.rapporteur.capture_parts import CaptureParts, Parts
from notetaker.ui.rapporteur.draft_timer import DraftTimer
from notetaker.ui.rapporteur.find_line import FindLine
from notetaker.ui.rapporteur.line import LinePanel
from notetaker.ui.rapporteur.note_listing import NoteListing
from notetaker.ui.rapporteur.note_reasons import NoteReasons
from notetaker.ui.rapporteur.present_list import PresentList
from notetaker.ui.rapporteur.suggestion_list import SuggestionList
from notetaker.ui.rapporteur.taking_back import TakingBack
from notetaker.ui.rapporteur.unfinished import Unfinished
from notetaker.ui.rapporteur.walk import Walk
from notetaker.ui.spare_turns import SpareTurns
from notetaker.ui.speech import announce
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace


class CapturePage(Page):
    """One line, one note. Enter stores what the preview shows."""

    prepare_asked = Signal()
    curtain_asked = Signal()

    def __init__(self, work: Workplace, place: QWidget) -> None:
        super().__init__(place)
        self._work = work
        self._desk = work.rapporteur
        self._walk: Walk | None = None
        self.line = LinePanel(self._desk)
        self.list = NoteListing(self._desk)
        self.notes = self.list.notes
        self._taking_back = TakingBack(work)
        self.find_line = FindLine()
        self._present = PresentList(work)
        self._head = CaptureHead(self._desk)
        self._parts = CaptureParts(Parts(self._head, self.find_line, self.list, self.line, self._present))
        self._empty = EmptyState("prepare")
        self._suggestions = SuggestionList(self._desk, self.line.composer, self._present, self)
        self._drafting, self._reasons = DraftTimer(self), NoteReasons(self._desk)
        self._dead_keys = DeadKeys()
        self._unfinished = Unfinished(work, self.line, self.list, self._drafting)
        self._spare = SpareTurns(self)
        self._lay_out()
        self._connect()
        self._unfinished.come_back()
        self.retranslate()

    # What the keys of the window ask for

    @property
    def stays(self) -> bool:
        """Always: it is there at once when somebody speaks."""
        return True

    def entered(self) -> None:
        self.refresh()
        self._parts.divide()
        self.list.show_newest()
        (self.line if self._ready else self._empty.action).setFocus()
        if self._desk.session is not None:
            self._spare.take(self._desk.read_for_find(self._desk.session.id))

    def edit(self) -> None:
        """Edit the chosen note, or the last."""
        chosen = self.list.hasFocus() or (self.find_line.hasFocus() and self.list.row >= 0)
        row = self.list.row if chosen else self.notes.rowCount() - 1
        if row >= 0:
            self._edit(row)

    def edit_note(self, note_id: str) -> None:
        """Edit this note, if it is one of the session's."""
        self._close_find()
        if (row := self.notes.row_of(note_id)) >= 0:
            self._edit(row)

    def ask_who_spoke(self) -> None:
        """Go through the notes of which nobody was named as the speaker, one after the other; Esc leaves."""
        self._go_through(Walk(self._nameless, capture_words.asked_who_spoke, speaker=True))

    def say_in_other_words(self) -> None:
        """Go through the notes of the session that say nothing any more, in the same way."""
        self._go_through(Walk(self._emptied, capture_words.asked_for_other_words))

    def undo(self, *, aloud: bool = True) -> None:
        """Take back the last change to the notes, and say to which note; not where the room would read it (`aloud`)."""
        self._taking_back.undo(aloud=aloud)

    def redo(self, *, aloud: bool = True) -> None:
        """Bring it back."""
        self._taking_back.redo(aloud=aloud)

    def open_find(self) -> None:
        """Open the line to search with."""
        self.find_line.show()
        self.find_line.setFocus()
        self.find_line.selectAll()

    def keep_draft(self) -> bool:
        """Keep the unfinished line or edit, stripped; tell whether it is safe."""
        return self._unfinished.keep()

    def next_reason(self) -> None:
        """Say why the next stretch of the preview, or of the chosen note, was replaced or waits; with nothing typed it is
        the last note.
        """
        chosen = self.list.row if self.list.hasFocus() else -1
        if chosen < 0 and not self.line.text.strip() and self.line.editing is None:
            chosen = self.notes.rowCount() - 1
        if chosen < 0:
            self.line.pane.next_reason()
            return
        self.line.pane.leave_reasons()
        self._work.say(self._reasons.next(self.notes.note(chosen)))

    def toggle_abbreviations(self) -> None:
        """Leave the abbreviations of the line as typed, or write them out again; without a line, those of the last note."""
        if not self.line.text.strip() and self.line.editing is None:
            self._give_back()
            return
        if self.line.toggle_abbreviations():
            self._work.say(lambda: translate("capture", "Abbreviations are written out."))
        else:
            self._work.say(lambda: translate("capture", "This line keeps its abbreviations as typed."))

    def _give_back(self) -> None:
        note = self._work.attempt(self._desk.give_back_abbreviations) if self._ready else None
        if note is None:
            self._work.say(lambda: translate("capture", "No abbreviation of the last note was written out."))
        else:
            self._work.say(lambda: translate("capture", "The last note has its abbreviations as typed."))

    def begin_theme(self) -> None:
        """Give the line the theme that was given last, or another."""
        if self._ready:
            self.line.begin_theme(next(iter(self._desk.themes()), ""))
            self.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed where nothing takes it goes into the line, as after a Tab that nothing was offered for."""
        stores = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line.preview.hasFocus()
        if self.takes_notes and self._dead_keys.take(event.key()):
            return
        if self.takes_notes and (stores or is_typed(event)):
            letter = self._dead_keys.letter(event.text())
            self.line.setFocus()
            if letter == event.text():
                self.line.composer.keyPressEvent(event)
            else:
                self.line.composer.insertPlainText(letter)
        else:
            super().keyPressEvent(event)

    # What changes on the screen

    @property
    def _ready(self) -> bool:
        known = self._desk.roster is not None and self._desk.session is not None
        return known and not self._desk.is_off_table

    @property
    def takes_notes(self) -> bool:
        """Whether notes and line are on the page."""
        return self._stack.currentIndex() == 0

    @property
    def first_of_notes(self) -> int:
        """Where the notes begin, below the head."""
        return self._head.mapTo(self, QPoint(0, self._head.height())).y()

    @property
    def last_of_notes(self) -> int:
        """Where they end, above the line."""
        return self.line.mapTo(self, QPoint()).y()

    def refresh(self) -> None:
        """Look at the desk again."""
        self._unfinished.follow()
        self._stack.setCurrentIndex(0 if self._ready else 1)
        self._empty.say(*capture_words.missing(self._desk))
        self._head.refresh()
        self.notes.refresh()
        self._present.refresh()
        self.line.refresh()

    def retranslate(self) -> None:
        self.find_line.setPlaceholderText(translate("capture", "Find in the notes; Enter: the next, Esc closes"))
        self.find_line.setAccessibleName(translate("capture", "Find in the notes"))
        self._say_when_empty()
        self.list.setAccessibleName(translate("capture", "Notes of this session"))
        self.notes.restyle()
        self.refresh()
        self.list.measure()

    def redraw(self) -> None:
        self.notes.restyle()
        self.list.measure()
        self._parts.divide()

    def show_present(self) -> None:
        """Go to those present; in a narrow window they take the place of the notes, and give it back."""
        if self._ready:
            (self._present.list if self._parts.turn_to_present() else self.line).setFocus()

    # What the hands do

    def _commit(self, line: str) -> None:
        if not line.strip():
            return
        editing, out = self.line.editing, self.line.writes_out
        if editing is None and self._move_people(line):
            return
        if editing is not None:
            self._unfinished.is_stored(editing)
        sealed = self._desk.outdated
        note = self._work.attempt(
            lambda: (
                self._desk.amend(editing.id, line, write_out=out)
                if editing
                else self._desk.commit(line, ends_draft=True, write_out=out)
            )
        )
        if note is None:
            return
        self._unfinished.take_up()
        self.find_line.clear()
        self._say_saved(note, first=sealed != self._desk.outdated)
        if self._walk is not None:
            self._go_through(self._walk)

    def _go_through(self, walk: Walk) -> None:
        self._close_find()
        left = walk.left()
        self._walk = walk if left and self._unfinished.edited is None else None
        if left:
            self._edit(self.notes.row_of(left[0].id), speaker=walk.speaker)
        if self._walk is not None:
            self._work.say(lambda: walk.asked(len(left)))

    def _move_people(self, line: str) -> bool:
        """Take in a line of arrivals or departures; False for a line that is a note."""
        move = self._desk.read_move(line) if self._desk.roster is not None else None
        if move is None:
            return False
        if not move.is_clear:  # said where one looks while typing: a notice would lie over the notes
            self._work.say(lambda: present_words.nothing_changed(move))
        elif self._work.attempt(lambda: self._desk.move(line)):
            self.line.put("")
            self.keep_draft()
            self._work.say(lambda: present_words.now(self._desk))
        return True

    def _say_saved(self, note: Note, *, first: bool) -> None:
        """With the `first` note that a sealed bundle does not have, also that; the rail goes on to tell of it."""
        programme = self._desk.programme
        if programme is not None:
            ladder = programme.ladder
            self._work.say(
                lambda: capture_words.with_outdated(
                    line_words.saved(note.kind, words.category(note.category, ladder), len(note.findings)),
                    outdated=first,
                )
            )

    def _nameless(self) -> tuple[Note, ...]:
        session = self._desk.session
        return self._desk.debrief(session.id).nameless if session is not None else ()

    def _emptied(self) -> tuple[Note, ...]:
        session = self._desk.session
        return tuple(
            note for note in self._desk.emptied_notes() if session is not None and note.session == session.id
        )

    def _edit(self, row: int, *, speaker: bool = False) -> None:
        if self._unfinished.edit(self.notes.note(row), speaker=speaker):
            self.list.choose(row)

    def _leave(self) -> None:
        """Esc in the line: leave an edit, or else the search."""
        self._walk = None
        if self.line.editing is not None:
            self._unfinished.leave_edit()
        elif self.find_line.isVisible():
            self._close_find()

    def _delete(self, row: int) -> None:
        note = self.notes.note(row)
        self._work.attempt(lambda: self._desk.delete(note.id))
        self.list.choose(min(row, self.notes.rowCount() - 1))
        self._work.say(lambda: translate("capture", "Deleted. {keys} brings it back.").format(keys=key_of("undo")))

    def _go_up(self) -> None:
        if self.notes.rowCount() and self.list.isVisible():
            self.list.setFocus()

    def _pick(self, code: str) -> None:
        self.line.put(f"{code}: {self.line.text}", editing=self.line.editing)
        if self._parts.present_asked:
            self.show_present()
        self.line.setFocus()

    def _find(self, wanted: str) -> None:
        self._say_when_empty()
        self.notes.find(wanted)
        found = self.notes.rowCount() if wanted.strip() else None
        self._work.say(lambda: capture_words.found(found))

    def _say_when_empty(self) -> None:
        self.list.say_when_empty(
            capture_words.none_found() if self.find_line.text().strip() else capture_words.none_yet()
        )

    def _go_on(self, by: int) -> None:
        """To the next note that was found, or the one before, round and round; F2 edits it."""
        count, row = self.notes.rowCount(), self.list.row
        if count:
            row = (row + by) % count if row >= 0 else (0 if by > 0 else count - 1)
            self.list.choose(row)
            announce(self.find_line, self._desk.text_of(self.notes.note(row)))

    def _leave_found(self) -> None:
        if not self.list.hasFocus():
            self.list.unmark()

    def _close_find(self) -> None:
        self.find_line.clear()
        self.find_line.hide()
        self.line.setFocus()

    # How it is put together

    def _connect(self) -> None:
        self.line.typed.connect(self._drafting.start)
        self.line.committed.connect(self._commit)
        self.line.left.connect(self._leave)
        self.list.acted.connect(self._edit)
        self.list.deleted.connect(self._delete)
        self.list.left.connect(self.line.setFocus)
        self.line.composer.upward.connect(self._go_up)
        self.line.composer.paged.connect(self.list.page)
        self.find_line.textChanged.connect(self._find)
        self.find_line.went_on.connect(self._go_on)
        self.find_line.left.connect(self._leave_found)
        for widget, leave in (
            (self.find_line, self._close_find),
            (self._present.list, self.line.setFocus),
        ):
            leaving = QShortcut(QKeySequence("Esc"), widget, context=Qt.ShortcutContext.WidgetShortcut)
            leaving.activated.connect(leave)
            leaving.activatedAmbiguously.connect(leave)
        self._present.picked.connect(self._pick)
        self._head.curtain_asked.connect(self.curtain_asked)
        self._head.present_asked.connect(self.show_present)
        self._empty.asked.connect(self.prepare_asked)
        self._drafting.due.connect(self.keep_draft)
        for waiting in (self._spare, self.list):
            self.line.composer.edited.connect(waiting.give_way)
        self._work.changed.connect(self.refresh)

    def _lay_out(self) -> None:
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._parts)
        self._stack.addWidget(self._empty)
        QWidget.setTabOrder(self.line, self.list)
