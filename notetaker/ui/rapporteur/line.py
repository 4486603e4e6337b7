"""The line one types and, below it, the preview of what Enter stores."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from notetaker.model.note import Kind, Note
from notetaker.model.programme import Session
from notetaker.model.roster import Roster
from notetaker.rapporteur import Preview, RapporteurDesk, split_theme
from notetaker.ui.fields import role
from notetaker.ui.key_names import key_of
from notetaker.ui.page import Page
from notetaker.ui.prose import Prose
from notetaker.ui.rapporteur import line_words, present_words
from notetaker.ui.rapporteur.composer import MOST_LINES, Composer
from notetaker.ui.rapporteur.preview import PreviewPane
from notetaker.ui.translation import translate

_ENDLESS = 10_000
_LEAST_LINES = 2
"""A line that has so many is seen in so many at least, however small the window and large the text."""


class LinePanel(Page):
    """Composer and preview. `typed` tells every change; `editing` is the note that the line will take the place of.

    `writes_out` says whether abbreviations are written out; it holds for one line.
    """

    typed = Signal()
    committed = Signal(str)
    left = Signal()

    def __init__(self, desk: RapporteurDesk, lines: int = 2) -> None:
        super().__init__()
        self._desk = desk
        self.editing: Note | None = None
        self.writes_out = True
        self._example = ""
        self._example_of: tuple[Roster | None, Session | None] | None = None
        self._room = _ENDLESS
        self.composer, self.pane = Composer(), PreviewPane(lines)
        self.preview = self.pane.view
        self._editing_note = role(Prose(), "warning")
        self.composer.textChanged.connect(self.refresh)
        self.composer.textChanged.connect(self.typed)
        self.composer.cursorPositionChanged.connect(self._follow)
        self.composer.committed.connect(self.committed)
        self.composer.left.connect(self.left)
        self.setFocusProxy(self.composer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._editing_note, self.composer, self.pane):
            column.addWidget(widget)
        QWidget.setTabOrder(self.composer, self.pane)
        self.retranslate()

    @property
    def text(self) -> str:
        """What is typed."""
        return self.composer.line

    @property
    def typing_at(self) -> int:
        """Where one types in it."""
        return self.composer.textCursor().position()

    def keep_to(self, height: int) -> None:
        """Be no higher than this, as far as a short line and its preview allow: a longer one scrolls."""
        self._room = height
        self._fit()

    def _fit(self) -> None:
        column = self.layout()
        taken = self.pane.sizeHint().height() + (column.spacing() if column is not None else 0)
        if self.editing is not None and column is not None:
            taken += self._editing_note.sizeHint().height() + column.spacing()
        lines = MOST_LINES
        while lines > _LEAST_LINES and self.composer.height_of(lines) + taken > self._room:
            lines -= 1
        self.composer.grow_to(lines)

    def put(self, line: str, *, editing: Note | None = None, over: int | None = None) -> None:
        """Put a line into the composer: a new one, or one that takes the place of a note. The cursor stands at its end.

        `over` is how many of its first characters the next key types over (0: none, the cursor stands before the line).
        """
        self.editing, self.writes_out = editing, True
        self._editing_note.setVisible(editing is not None)
        self._fit()
        self.composer.put(line)
        if over is not None:
            self.composer.choose(0, over)

    def toggle_abbreviations(self) -> bool:
        """Leave the abbreviations of this line as typed, or write them out again; tells which."""
        self.writes_out = not self.writes_out
        self.refresh()
        return self.writes_out

    def begin_theme(self, last: str) -> None:
        """Begin a theme at the end of the line, with the one that was given last to be kept or typed over."""
        line, _ = split_theme(self.text)
        self.composer.take(len(line), len(self.text), f" #{last}", chosen=len(last))

    def refresh(self) -> None:
        """Show what Enter would store now."""
        programme, text = self._desk.programme, self.text
        if not text.strip() or self._desk.roster is None or programme is None:
            self._show_an_example()
            self.pane.show_words("", self._hint())
        elif self.editing is not None:
            preview = self._desk.preview_edit(self.editing.id, text, write_out=self.writes_out)
            self.pane.show_preview(preview, line_words.summary(preview, programme.ladder))
        elif not (text.lstrip().startswith((">>", "»»")) and self._show_move()):
            preview = self._desk.preview(text, write_out=self.writes_out)
            above = self._above(preview)
            self.pane.show_preview(preview, line_words.summary(preview, programme.ladder, above))
        self._follow()

    def _follow(self) -> None:
        self.pane.follow(self.text, self.typing_at)

    def _show_an_example(self) -> None:
        """How a line begins, with the code of somebody who is here; looked up anew only for another list."""
        seen = (self._desk.roster, self._desk.session)
        if self._example_of is None or any(
            one is not other for one, other in zip(seen, self._example_of, strict=True)
        ):
            self._example_of = seen
            codes = self._desk.codes() if self._desk.roster is not None else ()
            self._example = codes[0].code if codes else ""
        begins = translate("capture", "{code}: what was said").format(code=self._example)
        self.composer.setPlaceholderText(begins if self._example else "")

    def _hint(self) -> str:
        return translate(
            "capture", "Enter stores · {edit} edits the last note · {why} says why · Up goes to the notes"
        ).format(edit=key_of("edit_last"), why=key_of("reason"))

    def _above(self, preview: Preview) -> str:
        """The point that the line agrees or disagrees with, in words."""
        if preview.kind not in (Kind.AGREEMENT, Kind.DISAGREEMENT):
            return ""
        point = self._desk.point_above()
        return self._desk.text_of(point) if point is not None else ""

    def _show_move(self) -> bool:
        """Say what a line of arrivals or departures will do; False where it is a note after all."""
        moved = self._desk.read_move(self.text)
        if moved is not None:
            self.pane.show_words(*present_words.consequence(self._desk, moved))
        return moved is not None

    def retranslate(self) -> None:
        self.composer.setAccessibleName(translate("capture", "The line"))
        self._editing_note.setText(
            translate("capture", "You are editing a note. Enter stores it, Esc leaves it as it was.")
        )
        self._editing_note.setVisible(self.editing is not None)
        self.refresh()

    def redraw(self) -> None:
        self.refresh()
