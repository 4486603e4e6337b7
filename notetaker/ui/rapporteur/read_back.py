"""Read-back: one note at a time in large type for a projector; no name, no code, no roster, no order of turns."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from notetaker.model.place import Place
from notetaker.rapporteur.reading_back import ReadBack, ReadPoint
from notetaker.ui import theme, words
from notetaker.ui.beside import Beside
from notetaker.ui.choice import Choice
from notetaker.ui.fields import button, role
from notetaker.ui.page import Page
from notetaker.ui.rapporteur.composer import Composer
from notetaker.ui.rapporteur.draft_timer import DraftTimer
from notetaker.ui.rapporteur.in_large_letters import InLargeLetters
from notetaker.ui.speech import announce
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace

_CORRECTION = 21
"""Pixels of the letters of the line, with text of the usual size."""
_NEXT = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)
_NOTHING = ReadBack(())
_HINT = 260
"""The least width, with text of the usual size, of what the keys do and of the steps beside it."""
_LEAST_LETTERS = 10
_CORRECT = (Qt.Key.Key_E, Qt.Key.Key_F2)


class ReadBackPage(Page):
    """`left` goes back to the desk."""

    left = Signal()

    def __init__(self, work: Workplace, place: QWidget) -> None:
        super().__init__(place)
        self.setObjectName("page")
        self._work, self._desk = work, work.rapporteur
        self._read = _NOTHING
        self._has_read = False
        self._by_kind = True
        self._comes_back = self._desk.place is Place.READ_BACK
        self._drafting = DraftTimer(self)
        self._kept = True
        self._at = 0
        self.sessions = Choice(least_letters=_LEAST_LETTERS)
        self._count = role(QLabel(), "muted")
        self._before_all = InLargeLetters()
        self.text = self._before_all.text
        self.line = Composer()
        self._count.setWordWrap(False)
        self._hint = role(QLabel(), "small")
        self.order, self.correct, self.leave = button("link"), button("link"), button("link")
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sessions.activated.connect(self._open)
        self.order.clicked.connect(self._other_order)
        self.correct.clicked.connect(self._begin)
        self.leave.clicked.connect(self.left)
        self.line.committed.connect(self._store)
        self.line.left.connect(self._give_up)
        self.line.edited.connect(self._drafting.start)
        self._drafting.due.connect(self.keep_unfinished)
        self.line.hide()
        work.changed.connect(self.refresh)
        self.retranslate()

    @property
    def points(self) -> tuple[ReadPoint, ...]:
        """The notes in the order in which they are shown."""
        return self._read.by_kind if self._by_kind else self._read.points

    @property
    def point(self) -> ReadPoint | None:
        """The one in front of the room."""
        return self.points[self._at] if self._at < len(self.points) else None

    def entered(self) -> None:
        """Draw the notes of the session by lot, and show the first."""
        self._fill_sessions()
        self._open()
        self._work.say(lambda: translate("readback", "Read-back: categories only, as they will be sealed."))

    @property
    def stays(self) -> bool:
        """Always: it is small, and one goes on with it between two meetings."""
        return True

    def put_down(self) -> None:
        if not self._kept:  # it is in memory alone, and tried again before the vault is closed
            return
        self._read, self._at, self._has_read = _NOTHING, 0, False
        self.line.put("")
        self.line.hide()
        self._show()

    def keep_unfinished(self) -> bool:
        """Keep an unfinished correction, stripped; tell whether it is safe."""
        self._drafting.stop()
        point, line, at = self.point, self.line.line, self.line.textCursor().position()
        if point is None or self.line.isHidden() or self._desk.roster is None:
            return True
        self._kept = self._work.quietly(lambda: self._desk.keep_correction(point.note_id, line, at))
        return self._kept

    def refresh(self) -> None:
        """The note in front of the room may have changed, or may not be shown any more."""
        if self.isVisible() and self.point is not None:
            self._look_again()
            self._show()

    def _look_again(self) -> None:
        """Let nothing be shown that was read earlier and is otherwise by now; what may not be shown any more is gone."""
        while self._desk.roster is not None and (point := self.point) is not None:
            now = self._desk.read_again(point.note_id)
            if now == point:
                return
            self._read = self._read.corrected(point.note_id, now)
            if now is not None:  # as another kind it may stand elsewhere
                self._at = self.points.index(now)
            else:
                self._at = max(0, min(self._at, len(self.points) - 1))
                self.line.hide()

    def retranslate(self) -> None:
        self.sessions.setAccessibleName(translate("readback", "Session that is read back"))
        self.line.setAccessibleName(translate("readback", "The correction; the room sees what you type"))
        self.setAccessibleName(translate("readback", "Read-back"))
        self.correct.setText(translate("readback", "Correct (E)"))
        self.leave.setText(translate("readback", "Leave (Esc)"))
        self.order.setText(
            translate("readback", "Mix the kinds (O)")
            if self._by_kind
            else translate("readback", "Kind by kind (O)")
        )
        self._show()

    def redraw(self) -> None:
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and page keys walk; Right and Left never wait for the end of a long note.

        E corrects, O takes the other order, Esc leaves the line or the page.
        """
        key = Qt.Key(event.key())
        if self.line.isVisible():
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _NEXT:
            if key == Qt.Key.Key_Right or not self._before_all.moves(1):
                self._step(1)
        elif key in _BACK:
            if key == Qt.Key.Key_Left or not self._before_all.moves(-1):
                self._step(-1)
        elif key in _CORRECT:
            self._begin()
        elif key == Qt.Key.Key_O:
            self._other_order()
        else:
            super().keyPressEvent(event)

    def _fill_sessions(self) -> None:
        """The sessions of which there are notes, the chosen one in front if it is among them."""
        programme, session = self._desk.programme, self._desk.session
        written = {note.session for note in self._desk.notes()}
        self.sessions.clear()
        for each in programme.sessions if programme is not None else ():
            if each.id in written:
                self.sessions.addItem(words.session_title(each), each.id)
        chosen = self.sessions.findData(session.id) if session is not None else -1
        self.sessions.setCurrentIndex(chosen if chosen >= 0 else self.sessions.count() - 1)
        self.sessions.measure()
        self.sessions.setVisible(self.sessions.count() > 0)

    def _open(self) -> None:
        """Strip and widen the notes of the session as at sealing; until that is done nothing is shown."""
        session = self.sessions.currentData()
        self._read, self._at, self._has_read = _NOTHING, 0, session is None
        self._end()
        if session is not None:
            self._work.slowly(
                lambda: translate("seal", "Stripping every note once more"),
                lambda _: self._desk.read_back(session),
                self._opened,
            )

    def _opened(self, read: ReadBack) -> None:
        if self.isHidden():  # it was left meanwhile, and asks anew when it is entered
            return
        self._read, self._has_read = read, True
        edit, self._comes_back = self._desk.edit if self._comes_back else None, False
        ids = [point.note_id for point in self.points]
        if edit is not None and edit[0].id in ids:
            self._at = ids.index(edit[0].id)
            self._work.say(
                lambda: translate("readback", "The correction of this note is unfinished: E goes on with it.")
            )
        self._end()

    def _step(self, by: int) -> None:
        self._at = max(0, min(self._at + by, len(self.points) - 1))
        self._look_again()
        self._show()
        self._before_all.begin()
        if self.point is not None:
            announce(self.text, self.text.text())

    def _other_order(self) -> None:
        self._by_kind, self._at = not self._by_kind, 0
        self.retranslate()
        self.setFocus()

    def _begin(self) -> None:
        point = self.point
        if point is not None:
            self.line.show()
            self.line.put(self._desk.line_to_correct(point.note_id))
            self.line.setFocus()
            self._show()

    def _store(self, line: str) -> None:
        point = self.point
        if point is not None and self._work.attempt(lambda: self._desk.correct(point.note_id, line)) is not None:
            self._work.say(lambda: translate("readback", "Corrected and saved."))
            self._end()

    def _give_up(self) -> None:
        if (point := self.point) is not None:
            self._work.quietly(lambda: self._desk.end_edit(point.note_id))
        self._end()

    def _end(self) -> None:
        self._drafting.stop()
        self._kept = True
        self.line.put("")
        self.line.hide()
        self._show()
        self.setFocus()

    def _show(self) -> None:
        point, programme = self.point, self._desk.programme
        for widget in (self.order, self.correct):
            widget.setVisible(point is not None)
        if point is None or programme is None:
            self._count.setText("")
            nothing = (
                translate("readback", "There is nothing to read back from this session.")
                if self.sessions.count()
                else translate("readback", "There are no notes to read back yet.")
            )
            self._before_all.say_shortly(nothing if self._has_read else "")
        else:
            category = words.category(point.category, programme.ladder)
            self._count.setText(f"{self._at + 1}/{len(self.points)}")
            self._before_all.say(f"{words.kind(point.kind)} · {category}", point.text)
        self.line.setStyleSheet(f"font-size: {theme.current().grown(_CORRECTION)}px;")
        self._hint.setText(
            translate("readback", "The room sees what you type. Enter stores it, Esc leaves it as it was.")
            if self.line.isVisible()
            else translate("readback", "Arrow keys: next, previous")
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.sessions)
        head.addStretch(1)
        head.addWidget(self._count)
        steps = QWidget()
        row = QHBoxLayout(steps)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.large)
        row.addStretch(1)
        for widget in (self.correct, self.order, self.leave):
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(widget)
        foot = Beside(_HINT)
        foot.add(self._hint, 2)
        foot.add(steps)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.section, SPACE.large, SPACE.section, SPACE.large)
        column.setSpacing(SPACE.large)
        column.addLayout(head)
        column.addWidget(self._before_all, 1)
        column.addWidget(self.line)
        column.addLayout(foot)
