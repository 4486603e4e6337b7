"""The committed notes as a list for Qt: a live list that grows at its end, and finds as one types."""

from itertools import compress, count
from operator import is_not

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QColor

from notetaker.model.note import Kind, Note
from notetaker.rapporteur import RapporteurDesk, lacks_speaker
from notetaker.ui import icons, theme, words
from notetaker.ui.marked_text import Marked, of
from notetaker.ui.rows import Index
from notetaker.ui.spacing import unbroken
from notetaker.ui.translation import translate
from notetaker.ui.two_lines import BELOW

CATEGORY, TEXT = range(2)
MARKED = Qt.ItemDataRole.UserRole + 1
_TOLD = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        BELOW,
        MARKED,
    }
)
"""What there is something to tell of; Qt asks for much else whenever it paints."""
_ROOT = QModelIndex()
_MOST_IN_SIGHT = 200


class NotesModel(QAbstractTableModel):
    """The notes of the chosen session, as the desk has them."""

    def __init__(self, desk: RapporteurDesk) -> None:
        super().__init__()
        self._desk = desk
        self._notes: tuple[Note, ...] = ()
        self._wanted = ""
        self._in_sight: dict[str, tuple[Note, Marked]] = {}

    def note(self, row: int) -> Note:
        """The note in a row."""
        return self._notes[row]

    def row_of(self, note_id: str) -> int:
        """The row of a note, or -1."""
        backwards = range(len(self._notes) - 1, -1, -1)  # it is most often the last
        return next((row for row in backwards if self._notes[row].id == note_id), -1)

    def find(self, wanted: str) -> None:
        """Show only notes that have all words of `wanted` in their text, their theme or their category."""
        self._wanted = wanted.strip()
        self.refresh()

    def refresh(self) -> None:
        """Look at the desk again. Only the rows that are others now are told, so that the rest stays as it is."""
        notes, before = self._found(), self._notes
        if notes is before:
            return
        first = _alike(notes, before)
        last = _alike(notes[first:][::-1], before[first:][::-1])
        new, old = len(notes) - first - last, len(before) - first - last
        if new == old == 0:
            self._notes = notes
        elif new == old:
            self._notes = notes
            self.dataChanged.emit(self.index(first, 0), self.index(first + new - 1, TEXT))
        elif old == 0:
            self.beginInsertRows(_ROOT, first, first + new - 1)
            self._notes = notes
            self.endInsertRows()
        elif new == 0:
            self.beginRemoveRows(_ROOT, first, first + old - 1)
            self._notes = notes
            self.endRemoveRows()
        else:
            self.beginResetModel()
            self._notes = notes
            self.endResetModel()

    def restyle(self) -> None:
        """Language or theme have changed."""
        self._in_sight.clear()
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """As Qt asks it."""
        return 0 if parent.isValid() else len(self._notes)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """As Qt asks it."""
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """As Qt asks it."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (translate("notes", "Category"), translate("notes", "Note"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As Qt asks it."""
        if role not in _TOLD:
            return None
        note = self._notes[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(note, index.column())
            case Qt.ItemDataRole.DecorationRole if index.column() == CATEGORY:
                return icons.icon("own", "muted") if note.kind is Kind.OWN else icons.category_icon(note.category)
            case Qt.ItemDataRole.ForegroundRole if index.column() == CATEGORY:
                return QColor(theme.current().of_category("other" if note.kind is Kind.OWN else note.category))
            case Qt.ItemDataRole.ToolTipRole:
                return self._desk.text_of(note)
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == TEXT:
                return self._in_words(note)
            case _ if role == BELOW and index.column() == CATEGORY:
                return below(note)
            case _ if role == MARKED:
                return self._marked(note)
            case _:
                return None

    def _marked(self, note: Note) -> Marked:
        """The words of a note with their marks; kept, because each row in sight is painted at each Enter."""
        kept = self._in_sight.get(note.id)
        if kept is None or kept[0] is not note:
            if len(self._in_sight) >= _MOST_IN_SIGHT:
                self._in_sight.clear()
            kept = self._in_sight[note.id] = note, of(self._desk.shown(note))
        return kept[1]

    def _found(self) -> tuple[Note, ...]:
        session = self._desk.session
        notes = self._desk.notes(session.id) if session is not None else ()
        if not self._wanted or session is None:
            return notes
        return self._desk.find(self._wanted, session.id)

    def _text(self, note: Note, column: int) -> str:
        if column == CATEGORY:
            return words.kind(Kind.OWN) if note.kind is Kind.OWN else self._category(note)
        return unbroken(self._desk.text_of(note))

    def _category(self, note: Note) -> str:
        programme = self._desk.programme
        return words.category(note.category, programme.ladder) if programme is not None else note.category

    def _in_words(self, note: Note) -> str:
        parts = [self._category(note), words.kind(note.kind), self._desk.text_of(note)]
        if note.theme.text:
            parts.append(f"#{note.theme.text}")
        if note.findings:
            parts.append(words.findings(len(note.findings)))
        return ", ".join(part for part in parts if part)


def below(note: Note) -> str:
    """Kind and theme, below the category; and the question who spoke, where nobody was named."""
    kind = "" if note.kind in (Kind.OWN, Kind.POINT) else words.signed_kind(note.kind)
    spoke = words.who_spoke() if lacks_speaker(note) else ""
    return "  ".join(filter(None, (kind, spoke, f"#{note.theme.text}" if note.theme.text else "")))


def _alike(some: tuple[Note, ...], others: tuple[Note, ...]) -> int:
    """How many at the beginning are the same notes."""
    return next(compress(count(), map(is_not, some, others)), min(len(some), len(others)))
