"""The fields of a form: a label above each, a path with its chooser, a passphrase that can be shown."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionFrame,
    QVBoxLayout,
    QWidget,
)

from notetaker.model.secret import Secret
from notetaker.strength import Strength, strength_of
from notetaker.ui.fitted_text import FittedText
from notetaker.ui.ordered_line import OrderedLine
from notetaker.ui.page import Page
from notetaker.ui.prose import Prose
from notetaker.ui.side_button import SideButton
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate
from notetaker.ui.typed_path import may_be_passphrase, typed_path

_BESIDE_TEXT = 2
"""Pixels that a line of text keeps free at both ends, as Qt's own does."""


def role(label: QLabel, name: str) -> QLabel:
    """Give a label its place in the type scale, and let it wrap. What it shows is text and never markup."""
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", name)
    label.setWordWrap(True)
    return label


def told(label: QLabel) -> QLabel:
    """Let the keys go to a label that says what is odd or was done: it comes into sight, is read out, and can be copied."""
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
    )
    label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Tab leads back to it; Qt only thinks of a click
    return label


def one_line(lines: int = 1) -> FittedText:
    """A label that never makes the window wider or higher: what does not fit is cut at its end, and whole in the tip."""
    return FittedText(lines)


def button(name: str = "") -> QPushButton:
    """A button: "primary" for the one thing to do next, "link" for the ways aside, "quiet" for what is always at hand.

    Enter presses it.
    """
    made = QPushButton()
    made.setProperty("role", name)
    made.setAutoDefault(True)
    return made


class Labelled(QWidget):
    """A field below its label; the label names the field for a screen reader too."""

    def __init__(self, field: QWidget) -> None:
        super().__init__()
        self._focus = field.focusProxy() or field
        self._label = role(Prose(), "")
        self._label.setBuddy(self._focus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.hair)
        column.addWidget(self._label)
        column.addWidget(field)

    def say(self, text: str) -> None:
        """Set the label's text."""
        self._label.setText(text)
        self._focus.setAccessibleName(text)


class _PathLine(OrderedLine):
    """Shows both ends of a path that is too long for it, until somebody goes in to edit it."""

    def __init__(self) -> None:
        super().__init__()
        self.textChanged.connect(self.setToolTip)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cut in the middle: Qt would cut the beginning."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        place = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        place.adjust(_BESIDE_TEXT, 0, -_BESIDE_TEXT, 0)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, place.width())
        if self.hasFocus() or shown == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)


class PathField(Page):
    """A path to type, and a button that opens the system's chooser. `changed` tells every change.

    Where something new is to be called so (`is_new`), words alone are no path: they may be a passphrase.
    """

    changed = Signal(str)

    def __init__(self, choose: "Chooser", *, is_new: bool = False) -> None:
        super().__init__()
        self._choose, self._is_new = choose, is_new
        self.line = _PathLine()
        self.line.textChanged.connect(self.line.setToolTip)  # a long path is cut in the field
        self.line.textChanged.connect(self.changed)
        self._browse = SideButton()
        self._browse.clicked.connect(self._open_chooser)
        _lay_out(self, self.line, self._browse)
        self.retranslate()

    @property
    def path(self) -> Path | None:
        """The path in the field, if there is one."""
        path = typed_path(self.line.text())
        return None if path is not None and self._is_new and may_be_passphrase(path) else path

    @property
    def is_filled(self) -> bool:
        """Whether anything is in the field, be it a path or not."""
        return bool(self.line.text().strip())

    def set_path(self, path: Path | None) -> None:
        """Put a path into the field."""
        self.line.setText("" if path is None else str(path))

    def retranslate(self) -> None:
        self._browse.setText(translate("fields", "Choose…"))

    def _open_chooser(self) -> None:
        chosen = self._choose(self, self.line.text())
        if chosen:
            self.line.setText(chosen)
            self.line.setFocus()  # Enter goes on, as if the path had been typed


Chooser = Callable[[QWidget, str], str]


def choose_file(kinds: str) -> Chooser:
    """Asks for a file that exists; `kinds` is Qt's filter, such as "*.ntkit"."""
    return lambda parent, start: QFileDialog.getOpenFileName(parent, "", start, kinds)[0]


def choose_new_file(kinds: str) -> Chooser:
    """Asks where a new file is to be."""
    return lambda parent, start: QFileDialog.getSaveFileName(parent, "", start, kinds)[0]


def choose_folder(parent: QWidget, start: str) -> str:
    """Asks for a folder."""
    return QFileDialog.getExistingDirectory(parent, "", start)


class PassphraseField(Page):
    """A passphrase that is hidden until one asks to see it. None waits out of sight: it is gone when its page is left."""

    changed = Signal()
    entered_key = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = OrderedLine()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._judged: tuple[tuple[str, ...], Strength] | None = None
        self.is_drawn = False
        """Whether what stands in it was drawn, and not typed: its person does not know it yet."""
        self.line.textChanged.connect(self._have_changed)
        self.line.returnPressed.connect(self.entered_key)
        self._show = SideButton()
        self._show.setCheckable(True)
        self._show.toggled.connect(self._reveal)
        _lay_out(self, self.line, self._show)
        self.retranslate()

    @property
    def length(self) -> int:
        """How many characters are in the field."""
        return len(self.line.text())

    def strength(self, known: Sequence[str] = ()) -> Strength:
        """How well what is in the field would hold; `known` are words that a guesser tries first. Other fields of a page
        ask at each of their letters: it is judged anew only where something has changed.
        """
        asked = tuple(known)
        if self._judged is None or self._judged[0] != asked:
            self._judged = asked, strength_of(Secret(self.line.text()), asked)
        return self._judged[1]

    def same_as(self, other: "PassphraseField") -> bool:
        """Whether both hold the same."""
        return self.line.text() == other.line.text()

    def held(self) -> Secret[str]:
        """The passphrase; the field keeps it, for it may have to be mended, but hidden: the work with it may take long."""
        self._show.setChecked(False)
        return Secret(self.line.text())

    def take(self) -> Secret[str]:
        """The passphrase; the field is empty afterwards."""
        taken = Secret(self.line.text())
        self.clear()
        return taken

    def put(self, passphrase: Secret[str]) -> None:
        """Put one into the field that nobody has typed, as hidden as that would be."""
        self.line.setText(passphrase.reveal())

    def show_drawn(self, passphrase: Secret[str]) -> None:
        """Put one into the field that was drawn, and show it: it is to be written down, and stands nowhere else."""
        self.put(passphrase)
        self.line.home(False)  # all of it is in sight, and nothing selected: X11 would offer that to be pasted
        self._show.setChecked(True)
        self.is_drawn = True

    def clear(self) -> None:
        """Empty the field and hide what will be typed next."""
        self.line.clear()
        self._show.setChecked(False)

    def ask_anew(self) -> None:
        """It was wrong: it is typed anew, and out of sight, in every form alike.

        What is nearly right would tell most of what is right to whoever has it shown next, for it stays on the screen as
        long as the person is away; and of what is hidden nobody can tell which letter to mend.
        """
        self.clear()
        self.line.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Its page is left; a window that is only put aside keeps what is being typed."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.clear()

    def retranslate(self) -> None:
        shown = self._show.isChecked()
        self._show.setText(translate("fields", "Hide") if shown else translate("fields", "Show"))
        self._show.setAccessibleName(translate("fields", "Show the passphrase"))

    def _have_changed(self) -> None:
        self._judged, self.is_drawn = None, False
        self.changed.emit()

    def _reveal(self, shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.retranslate()


def _lay_out(field: QWidget, line: QLineEdit, beside: QPushButton) -> None:
    """The line with a button beside it; the line takes the focus for both."""
    row = QHBoxLayout(field)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE.small)
    row.addWidget(line, 1)
    row.addWidget(beside)
    field.setFocusProxy(line)
