"""The words of a recovery sheet as they are typed from paper: readable in several lines, and told where one is wrong."""

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from notetaker.exchange import SHEET_WORDS, TypedWord, is_age_key, words_typed
from notetaker.model.secret import Secret
from notetaker.ui.fields import role
from notetaker.ui.page import Page
from notetaker.ui.prose import Prose
from notetaker.ui.scrolling import show_beside_focus
from notetaker.ui.side_button import SideButton
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import counted, translate

_LINES = 5


class SheetWordsField(Page):
    """Shows what is typed, unless one hides it. `changed` tells every change, `entered_key` that Enter went on."""

    changed = Signal()
    entered_key = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._next: QWidget | None = None
        self.text = _Words()
        self.text.installEventFilter(self)
        self.text.textChanged.connect(self._have_changed)
        self._hidden, self._count, self._wrong = (
            role(Prose(), "muted"),
            role(QLabel(), "small"),
            role(QLabel(), "warning"),
        )
        self._hide = SideButton()
        self._hide.setCheckable(True)
        self._hide.toggled.connect(self._show)
        across = QHBoxLayout()
        across.setSpacing(SPACE.small)
        across.addWidget(self.text, 1)
        across.addWidget(self._hidden, 1)
        across.addWidget(self._hide, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.hair)
        column.addLayout(across)
        for label in (self._count, self._wrong):
            column.addWidget(label)
        self.setFocusProxy(self.text)
        self._hidden.hide()
        self.retranslate()
        self.redraw()

    def goes_on_to(self, field: QWidget) -> None:
        """Tab goes from the words to this, past the button that hides them: a blank of a passphrase would press it."""
        self._next = field

    @property
    def length(self) -> int:
        """How many characters are in the field."""
        return len(self.text.toPlainText())

    def held(self) -> Secret[str]:
        """What was typed; the field keeps it, for it may have to be mended."""
        return Secret(self.text.toPlainText())

    def take(self) -> Secret[str]:
        """What was typed; the field is empty afterwards."""
        taken = self.held()
        self.clear()
        return taken

    def clear(self) -> None:
        """Empty the field."""
        self.text.clear()
        self._hide.setChecked(False)

    def go_to_wrong(self) -> bool:
        """Choose the first word that no sheet has, if there is one."""
        self._say_wrong()
        wrong = next((word for word in self._words() if not word.known), None)
        if wrong is None:
            return False
        self._hide.setChecked(False)
        cursor = self.text.textCursor()
        cursor.setPosition(wrong.start)
        cursor.setPosition(wrong.end, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)
        self.text.setFocus()
        show_beside_focus(self._wrong)
        return True

    def retranslate(self) -> None:
        hidden = self._hide.isChecked()
        self._hide.setText(translate("fields", "Show") if hidden else translate("fields", "Hide"))
        self._hide.setAccessibleName(translate("sheet", "Hide the words"))
        self._hidden.setText(translate("sheet", "The words are hidden."))
        self._count_words()
        self._say_wrong()

    def redraw(self) -> None:
        self.text.setFixedHeight(_LINES * self.text.fontMetrics().lineSpacing() + SPACE.page)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on, or to the word that is wrong; it makes no line. Tab goes on in any case."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if not self.go_to_wrong():
                    self.entered_key.emit()
                return True
            if event.key() == Qt.Key.Key_Tab and self._next is not None:
                self._next.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        elif event.type() is QEvent.Type.FocusOut:
            self._say_wrong()
        return super().eventFilter(watched, event)

    def _words(self) -> tuple[TypedWord, ...]:
        typed = self.text.toPlainText()
        return () if is_age_key(typed) else words_typed(typed)

    def _have_changed(self) -> None:
        self._count_words()
        if not self._wrong.isHidden():
            self._say_wrong()
        self.changed.emit()

    def _count_words(self) -> None:
        count = len(self._words())
        one, many = translate("sheet", "{n} word of {all}"), translate("sheet", "{n} words of {all}")
        self._count.setText(counted(count, one, many, all=SHEET_WORDS))
        self._count.setVisible(count > 0)

    def _say_wrong(self) -> None:
        """By their numbers, as they stand on the sheet."""
        wrong = [str(number) for number, word in enumerate(self._words(), start=1) if not word.known]
        one = translate("sheet", "No sheet has this word: number {numbers}. Look at it on the paper again.")
        many = translate("sheet", "No sheet has these words: numbers {numbers}. Look at them on the paper again.")
        self._wrong.setText(counted(len(wrong), one, many, numbers=", ".join(wrong)) if wrong else "")
        self._wrong.setVisible(bool(wrong))

    def hideEvent(self, event: QHideEvent) -> None:
        """Its page is left: the words that were begun, which take long to type, are kept and not seen by who looks on."""
        super().hideEvent(event)
        if not event.spontaneous() and self.length:
            self._hide.setChecked(True)

    def _show(self, hidden: bool) -> None:
        self.text.setVisible(not hidden)
        self._hidden.setVisible(hidden)
        self.setFocusProxy(self._hide if hidden else self.text)
        self.retranslate()


class _Words(QPlainTextEdit):
    """Keeps no earlier states, and lets nothing out: neither into the clipboard nor by dragging."""

    def __init__(self) -> None:
        super().__init__()
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )

    def createMimeDataFromSelection(self) -> QMimeData:
        """Nothing."""
        return QMimeData()
