"""The list of committed notes: each whole, the newest in sight while one types, and none marked that no key would hit."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)

from notetaker.model.category import WIDEST
from notetaker.model.note import Kind
from notetaker.rapporteur import RapporteurDesk
from notetaker.ui import theme, words
from notetaker.ui.cut_rows import edges
from notetaker.ui.key_order import is_typed
from notetaker.ui.listing import Listing
from notetaker.ui.rapporteur.note_painter import NotePainter
from notetaker.ui.rapporteur.notes_model import CATEGORY, TEXT, NotesModel
from notetaker.ui.tokens import SPACE
from notetaker.ui.two_lines import small

MOST_SHARE = 34
"""The categories have at most so many percent of the width, but always room for their longest word."""
_REACH = 10
"""Notes beyond those in sight that are measured ahead: another page. There may be thousands, and one types beside them."""
PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class NoteListing(Listing):
    """Its model is `notes`. `left` says that the keys go back to the line."""

    left = Signal()

    def __init__(self, desk: RapporteurDesk) -> None:
        model = NotesModel(desk)
        super().__init__(model, headers=False, wide=TEXT, newest_last=True)
        self._desk, self.notes = desk, model
        self._at_end = True
        self._category_width = self._longest_word = 0
        self.show_whole_texts(reach=_REACH)
        self.use_two_lines(CATEGORY)
        self._texts = NotePainter(self)
        self.setItemDelegateForColumn(TEXT, self._texts)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._moved)
        bar.rangeChanged.connect(self._follow)
        model.rowsInserted.connect(self._show_new)
        leaving = QShortcut(QKeySequence("Esc"), self, context=Qt.ShortcutContext.WidgetShortcut)
        leaving.activated.connect(self.left)
        leaving.activatedAmbiguously.connect(self.left)

    def measure(self) -> None:
        """Language, text size or programme are others: know anew how wide the categories are."""
        programme = self._desk.programme
        ladder = programme.ladder if programme is not None else None
        keys = (*ladder.finest, WIDEST) if ladder is not None else ()
        lines = [words.kind(Kind.OWN), *(words.category(key, ladder) for key in keys if ladder is not None)]
        below = [words.who_spoke(), *map(words.signed_kind, Kind)]
        small_metrics = QFontMetrics(small(self.font()))
        labels = [(self.fontMetrics(), each) for each in lines] + [(small_metrics, each) for each in below]
        around = theme.current().size("shape_icon") + SPACE.small + 2 * SPACE.medium
        self._category_width = around + max(metrics.horizontalAdvance(text) for metrics, text in labels)
        self._longest_word = around + max(
            metrics.horizontalAdvance(word) for metrics, text in labels for word in text.split(" ")
        )
        self.divide()

    def divide(self) -> None:
        """Share out the width between categories and notes."""
        share = self.width() * MOST_SHARE // 100
        self.keep_width(CATEGORY, max(self._longest_word, min(self._category_width, share)))

    def unmark(self) -> None:
        """Mark no note: the keys are elsewhere."""
        self.clearSelection()

    def page(self, by: int) -> None:
        """Look at earlier (-1) or later (1) notes, whoever has the keys."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.pageStep())

    def show_newest(self) -> None:
        """Bring the last note into sight."""
        self._at_end = True
        self._measure_last()
        self._follow(0, self.verticalScrollBar().maximum())

    def _show_new(self, _: QModelIndex, __: int, last: int) -> None:
        if last == self.notes.rowCount() - 1 and not self.hasFocus():
            self.show_newest()

    def _measure_last(self) -> None:
        """Before it is painted, so that it is not seen to grow."""
        if self._whole is not None and self.isVisible():
            self._whole.measure_around(self.notes.rowCount() - 1)
            self.updateGeometries()

    def _moved(self, value: int) -> None:
        self._at_end = value == self.verticalScrollBar().maximum()

    def _follow(self, _: int, last: int) -> None:
        """Keep the last note in sight while one types, unless one has gone up to read."""
        if self._at_end and not self.hasFocus():
            self.verticalScrollBar().setValue(last)

    def paintEvent(self, event: QPaintEvent) -> None:
        """On a ground of its own: Qt then moves what is drawn when the list scrolls, and has only the new rows drawn."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(theme.current().colour("surface")))
        painter.end()
        super().paintEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """From now on what is drawn stays where it is as the line below grows. Qt hears of it only in an open window."""
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What the lower edge cuts now fades, and what it cut before does not."""
        super().resizeEvent(event)
        _, edge = edges(self)
        for changed in (edge, edge.translated(0, event.oldSize().height() - event.size().height())):
            self.viewport().update(changed)
        if not self.notes.rowCount():
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down behind the last note goes back to the line. What is typed is for the page, which has a line for it."""
        if is_typed(event):
            event.ignore()
        elif event.key() == Qt.Key.Key_Down and self.row == self.notes.rowCount() - 1:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What stays marked would look as if Del or F2 took it."""
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.unmark()
            self._moved(self.verticalScrollBar().value())
