"""The line one types: one note, Enter commits it, and it grows with what is in it."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QPlainTextEdit

from notetaker.ui import theme
from notetaker.ui.key_order import Composed
from notetaker.ui.plain_copy import plain_copy
from notetaker.ui.wrapped import line_height

MOST_LINES = 5
_AROUND = 24
"""Pixels above and below the lines: the padding of the style and the margin of the document."""

_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class Composer(QPlainTextEdit):
    """A line of text that wraps. `committed` carries it when Enter is pressed; `left` means Escape.

    `edited` tells that hands have changed it, `filled` that `put` or `take` has. `upward` means Up in an empty line,
    `paged` Page Up (-1) or Page Down (1): both are about what stands above the line.
    """

    committed = Signal(str)
    left = Signal()
    upward = Signal()
    paged = Signal(int)
    edited = Signal()
    filled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("composer")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._putting = False
        self._spaced_at = -1
        self._most = MOST_LINES
        self._composed = Composed(self, super().inputMethodEvent)
        self.textChanged.connect(self._tell_edited)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    @property
    def line(self) -> str:
        """What is typed."""
        return self.toPlainText()

    def grow_to(self, lines: int) -> None:
        """Grow to no more lines than these, and MOST_LINES; the rest scrolls."""
        self._most = max(1, min(lines, MOST_LINES))
        self._grow()
        self.ensureCursorVisible()

    def height_of(self, lines: int) -> int:
        """How high it is with so many lines."""
        return self._height(lines)

    def put(self, line: str) -> None:
        """Put a line into the composer, the cursor behind it. There is nothing to undo then."""
        self._putting = True
        self.setPlainText(line)
        self._putting = False
        self._spaced_at = len(line) if line.endswith(" ") else -1
        self.moveCursor(self.textCursor().MoveOperation.End)

    def choose(self, start: int, end: int) -> None:
        """Choose a stretch, so that the next key types over it."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def take(self, start: int, end: int, text: str, *, chosen: int = 0) -> None:
        """Put a text in the place of a stretch, its last `chosen` letters ready to be typed over; one step to undo."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        self._putting = True
        cursor.insertText(text)
        self._putting = False
        self._spaced_at = cursor.position() if text.endswith(" ") else -1
        cursor.movePosition(cursor.MoveOperation.Left, cursor.MoveMode.KeepAnchor, chosen)
        self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        """With nothing typed to undo, Ctrl+Z is about the notes: let the window have it. Keys keep their order."""
        if event.type() in _KEYS and isinstance(event, QKeyEvent):
            self._composed.let_in(event.timestamp())
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            nothing = (event.matches(undo) and not self.document().isUndoAvailable()) or (
                event.matches(redo) and not self.document().isRedoAvailable()
            )
            if nothing:
                event.ignore()
                return False
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A composed letter waits for those that were typed before it."""
        if not self._composed.holds(event):
            super().inputMethodEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What was typed before the click stands where it was typed."""
        self._composed.let_in(event.timestamp())
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed here is here before anything else is looked at, or locked."""
        self._composed.let_in()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter commits, Escape leaves; the rest is typing."""
        spaced, self._spaced_at = self._spaced_at, -1
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.committed.emit(self.line)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Up and not self.line:
            self.upward.emit()
        elif event.key() in _PAGES:
            self.paged.emit(_PAGES[Qt.Key(event.key())])
        elif event.text() == " " and self.textCursor().position() == spaced:
            event.accept()  # the hands type the blank that what was offered, or came back, ends with
        elif event.text() == ":" and self._is_behind_a_colon(spaced):
            self._spaced_at = spaced
            event.accept()  # and the colon
        else:
            super().keyPressEvent(event)

    def _is_behind_a_colon(self, spaced: int) -> bool:
        cursor = self.textCursor()
        return cursor.position() == spaced and not cursor.hasSelection() and self.line[:spaced].endswith(": ")

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted becomes one line of plain text."""
        self.insertPlainText(" ".join(source.text().split()))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text only."""
        return plain_copy(self.textCursor())

    def minimumSizeHint(self) -> QSize:
        """One line."""
        return QSize(200, self._height(1))

    def sizeHint(self) -> QSize:
        """One line."""
        return self.minimumSizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs another height."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    def _tell_edited(self) -> None:
        (self.filled if self._putting else self.edited).emit()

    def _grow(self) -> None:
        lines = round(self.document().size().height())
        self.setFixedHeight(self._height(max(1, min(lines, self._most))))

    def _height(self, lines: int) -> int:
        """One pixel less, and Qt would scroll the one line out of sight."""
        edges = 2 * theme.current().size("edge_line") + _AROUND
        return line_height(self.font()) * lines + edges
