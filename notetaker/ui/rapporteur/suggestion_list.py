"""Codes and names offered while one types: Tab takes the first, Down goes to others, Esc closes; Enter stays Enter."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from notetaker.rapporteur import RapporteurDesk, Suggestion
from notetaker.ui import icons, theme
from notetaker.ui.key_order import is_typed
from notetaker.ui.rapporteur.composer import Composer
from notetaker.ui.speech import announce
from notetaker.ui.translation import translate

_PAUSE = 400
"""Milliseconds without a key after which a screen reader is told what is offered."""
_GAP = 4
_ANOTHER_LOOK = frozenset({QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.LanguageChange})
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize})


class SuggestionList(QListWidget):
    """Floats above the line and never has the focus. It shows only while hands are typing a word that it knows.

    A key and what it changes are painted first; what fits then is looked up in the turn behind, or when another key asks.
    Over `present`, of whom it shows some, it covers no note; where they are not beside the line it stands above the word.
    """

    def __init__(self, desk: RapporteurDesk, composer: Composer, present: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._composer, self._present, self._page = desk, composer, present, parent
        self._offered: tuple[Suggestion, ...] = ()
        self._seen, self._closed_at = "", -1
        self._is_behind = self._is_painting = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._announce)
        self._moved = QTimer(self)
        self._moved.setSingleShot(True)
        self._moved.setInterval(0)
        self._moved.timeout.connect(self._place)
        self._due = QTimer(self)
        self._due.setInterval(0)
        self._due.timeout.connect(self._come)
        self.setObjectName("suggestions")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(lambda item: self._take(self.row(item)))
        composer.installEventFilter(self)
        composer.viewport().installEventFilter(self)
        composer.edited.connect(self._fall_behind)
        composer.filled.connect(self.close_up)
        composer.cursorPositionChanged.connect(self._follow)
        self.hide()

    @property
    def offered(self) -> tuple[Suggestion, ...]:
        """What can be taken now."""
        return self._offered

    def close_up(self) -> None:
        """Offer nothing."""
        self._offered, self._is_behind = (), False
        for timer in (self._pause, self._moved, self._due):
            timer.stop()
        for each in self._above_the_line:
            each.removeEventFilter(self)
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Icons have the colours of the theme, and rows the height of its letters."""
        super().changeEvent(event)
        if event.type() in _ANOTHER_LOOK and self._offered:
            self._fill()
            self._moved.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that belong to the list while it is open; and it goes along when the line moves under it."""
        if self._is_behind:
            self._catch_up(watched, event)
        if not self._offered:
            return False
        if event.type() in _MOVES and watched is not self._composer.viewport():
            self._moved.start()
        if watched is not self._composer:
            return False
        if event.type() is QEvent.Type.FocusOut:
            self.close_up()
        return event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._pressed(event)

    def _fall_behind(self) -> None:
        self._is_behind = True
        self._due.stop()

    def _catch_up(self, watched: QObject, event: QEvent) -> None:
        """Once the line is painted, or before a key that is no typing."""
        if watched is not self._composer:
            if event.type() is QEvent.Type.Paint:
                self._is_painting = True
                self._due.start()
        elif event.type() is QEvent.Type.FocusOut:
            self.close_up()
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not is_typed(event):
            self._offer()

    def _come(self) -> None:
        """Qt does what is due at once in the very turn that paints: the next is early enough."""
        if self._is_painting:
            self._is_painting = False
        else:
            self._offer()

    def _pressed(self, event: QKeyEvent) -> bool:
        row = self.currentRow()
        match event.key():
            case Qt.Key.Key_Tab if not event.modifiers():
                self._take(max(row, 0))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if row >= 0:
                self._take(row)
            case Qt.Key.Key_Down:
                self._point(min(row + 1, self.count() - 1))
            case Qt.Key.Key_Up if row >= 0:
                self._point(row - 1)
            case Qt.Key.Key_Escape:
                self._closed_at = self._offered[0].start
                self.close_up()
            case _:
                return False
        return True

    def _point(self, row: int) -> None:
        self.setCurrentRow(row)
        if row >= 0:
            announce(self, self._offered[row].label)

    def _offer(self) -> None:
        """Look at the word before the cursor."""
        self._is_behind = False
        self._due.stop()
        cursor, self._seen = self._composer.textCursor().position(), self._composer.line
        known = self._desk.roster is not None
        offered = self._desk.suggest(self._seen, cursor) if known else ()
        if offered and offered[0].start == self._closed_at:
            offered = ()
        elif not offered:
            self._closed_at = -1
        if not offered:
            self.close_up()
        elif offered != self._offered:
            self._offered = offered
            self._show()

    def _follow(self) -> None:
        """Somewhere else in the line there is something else to offer, once one types there.

        A letter moves the cursor before it is told: what is offered then stays in its place.
        """
        moved = self._offered and self._composer.textCursor().position() != self._offered[0].end
        if moved and self._composer.line == self._seen:
            self.close_up()

    def _take(self, row: int) -> None:
        taken = self._offered[row]
        self.close_up()
        self._composer.take(taken.start, taken.end, taken.text)

    @property
    def _above_the_line(self) -> Iterator[QWidget]:
        """What the line is in, up to the page: any of it may move."""
        above = self._composer.parentWidget()
        while above is not None and above is not self._page:
            yield above
            above = above.parentWidget()

    def _show(self) -> None:
        self._fill()
        self.setCurrentRow(-1)
        self.setAccessibleName(translate("suggestions", "Suggestions"))
        self._place()
        if self.isHidden():
            for each in self._above_the_line:
                each.installEventFilter(self)
            self.show()
            self.raise_()
            self.viewport().setAutoFillBackground(True)  # else Qt paints the notes below it anew for each key
        self._pause.start()

    def _place(self) -> None:
        """As high as the line, over those present; without them above where the word begins that is being typed."""
        if not self._offered:
            return
        row = max(self.sizeHintForRow(0), 1)
        edges = 2 * self.frameWidth() + 4
        size = QSize(theme.current().size("shape_present") + row, row * len(self._offered) + edges)
        place = self._composer.mapTo(self._page, QPoint(self._where_it_begins(), 0))
        end = self._composer.mapTo(self._page, QPoint(self._composer.width(), 0)).x()
        beside = self._present.mapTo(self._page, QPoint(0, 0)).x()
        if self._present.isVisible() and beside > end:
            size.setWidth(max(self._present.width(), min(self.sizeHintForColumn(0) + edges, size.width())))
            left = beside + self._present.width() - size.width()
        else:
            left = max(0, min(place.x(), end - size.width()))
        self.setGeometry(left, max(0, place.y() - size.height() - _GAP), size.width(), size.height())

    def _where_it_begins(self) -> int:
        """Where the word begins that is being typed: the list stays there while the word grows."""
        cursor = self._composer.textCursor()
        cursor.setPosition(self._offered[0].start)
        return self._composer.cursorRect(cursor).left()

    def _fill(self) -> None:
        """Into the rows that are there already: a new one costs more than another text."""
        while self.count() > len(self._offered):
            self.takeItem(self.count() - 1)
        while self.count() < len(self._offered):
            self.addItem(QListWidgetItem())
        for row, each in enumerate(self._offered):
            item = self.item(row)
            item.setText(f"{each.code}   {each.label}" if each.code else each.label)
            item.setIcon(icons.category_icon(each.category) if each.category else icons.icon("report", "muted"))

    def _announce(self) -> None:
        if self._offered:
            first = translate("suggestions", "{name}: Tab takes it.").format(name=self._offered[0].label)
            more = translate("suggestions", "{count} more with Down.").format(count=len(self._offered) - 1)
            announce(self, f"{first} {more}" if len(self._offered) > 1 else first)
