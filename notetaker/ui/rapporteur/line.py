"""The line one types and, below it, the preview of what Enter stores, with a summary in words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from notetaker.rapporteur import RapporteurDesk
from notetaker.ui.fields import one_line, role
from notetaker.ui.marked_text import Marked, MarkedView, of
from notetaker.ui.page import Page
from notetaker.ui.rapporteur import line_words, present_words
from notetaker.ui.rapporteur.composer import Composer
from notetaker.ui.translation import translate


class LinePanel(Page):
    """Composer, preview, summary. `typed` tells every change of the line."""

    typed = Signal()
    committed = Signal(str)
    left = Signal()

    def __init__(self, desk: RapporteurDesk) -> None:
        super().__init__()
        self._desk = desk
        self._editing = False
        self.composer = Composer()
        self.preview = MarkedView(lines=2)
        self.preview.setObjectName("preview")
        self.preview.setFixedHeight(self.preview.sizeHint().height())
        self._editing_note, self._summary = role(QLabel(), "warning"), one_line()
        self.composer.textChanged.connect(self.refresh)
        self.composer.textChanged.connect(self.typed)
        self.composer.committed.connect(self.committed)
        self.composer.left.connect(self.left)
        self.setFocusProxy(self.composer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._editing_note, self.composer, self.preview, self._summary):
            column.addWidget(widget)
        QWidget.setTabOrder(self.composer, self.preview)
        self.retranslate()

    @property
    def text(self) -> str:
        """What is typed."""
        return self.composer.line

    def put(self, line: str, *, editing: bool = False) -> None:
        """Put a line into the composer: a new one, or one that is edited."""
        self._editing = editing
        self._editing_note.setVisible(editing)
        self.composer.put(line)

    def refresh(self) -> None:
        """Show what Enter would store now."""
        programme = self._desk.programme
        if not self.text.strip() or self._desk.roster is None or programme is None:
            self.preview.show_marked(Marked(""))
            self._summary.setText(translate("capture", "Enter stores · F2 edits the last note"))
            return
        if not self._editing and self.text.lstrip().startswith(">>") and self._show_move():
            return
        preview = self._desk.preview(self.text)
        self.preview.show_marked(of(preview))
        self._summary.setText(line_words.summary(preview, programme.ladder))

    def _show_move(self) -> bool:
        """Say what a line of arrivals or departures will do; False where it is a note after all."""
        moved = self._desk.read_move(self.text)
        if moved is not None:
            self.preview.show_marked(Marked(present_words.moved(moved)))
            self._summary.setText(translate("capture", "No note: who is present from now on"))
        return moved is not None

    def retranslate(self) -> None:
        self.composer.setAccessibleName(translate("capture", "The line"))
        self.composer.setPlaceholderText(translate("capture", "sg: what was said"))
        self.preview.setAccessibleName(translate("capture", "Preview: what Enter stores"))
        self.preview.setPlaceholderText(translate("capture", "What Enter stores is shown here."))
        self._editing_note.setText(
            translate("capture", "You are editing a note. Enter stores it, Esc leaves it as it was.")
        )
        self._editing_note.setVisible(self._editing)
        self.refresh()

    def redraw(self) -> None:
        self.refresh()
