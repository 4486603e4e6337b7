"""A box in which somebody is chosen: typing finds them by their code, or by any word of any of their names."""

from collections.abc import Iterable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from notetaker.rapporteur.folding import folded
from notetaker.ui.choice import Choice

_CALLED = Qt.ItemDataRole.UserRole + 1
_NO_TEXT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class NamedChoice(Choice):
    """Qt finds by the first letters of what is shown alone, which nobody can type of a name in other letters.

    It makes no difference whether the list is open.
    """

    def __init__(self) -> None:
        super().__init__()
        self._typed, self._since = "", QElapsedTimer()
        self.view().installEventFilter(self)

    def call(self, place: int, code: str, names: Iterable[str]) -> None:
        """What else finds the one at this place, beside what is shown."""
        self.setItemData(place, (folded(code), *map(folded, names)), _CALLED)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is typed while the list is open."""
        if watched is self.view() and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._find_by(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed while it is closed."""
        if not self._find_by(event):
            super().keyPressEvent(event)

    def _find_by(self, event: QKeyEvent) -> bool:
        """Whether the key was a letter to find by; a blank is one where others stand before it."""
        text = event.text()
        if not text.isprintable() or not text or event.modifiers() & _NO_TEXT:
            return False
        under_way = self._since.isValid() and self._since.elapsed() < QApplication.keyboardInputInterval()
        typed = (self._typed if under_way else "") + text
        if not typed.strip():
            return False
        self._typed = typed
        self._since.start()
        self._go_to(folded(typed))
        return True

    def _go_to(self, typed: str) -> None:
        """To the best that begins so; with one letter, once more or again, to the next."""
        one = typed[:1] if typed == typed[:1] * len(typed) else ""
        found = self._best(typed, after=len(typed) == 1)
        if found is None and one:
            found = self._best(one, after=True)
        if found is None:
            return
        if self.view().isVisible():
            self.view().setCurrentIndex(self.model().index(found, self.modelColumn()))
        else:
            self.setCurrentIndex(found)

    def _best(self, typed: str, *, after: bool) -> int | None:
        """The first, from where one is or after it, of those that it finds best."""
        here = self.view().currentIndex().row() if self.view().isVisible() else self.currentIndex()
        count = self.count()
        order = [(here + int(after) + step) % count for step in range(count)] if count else []
        ranked = [(rank, place) for place in order if (rank := self._rank(place, typed)) is not None]
        return min(ranked, key=lambda each: each[0])[1] if ranked else None

    def _rank(self, place: int, typed: str) -> int | None:
        """How well it is found: by its code, by how a name begins, by another word of one; None where it is not."""
        code, *names = self.itemData(place, _CALLED) or ("",)
        names = [folded(self.itemText(place)), *names]
        if code == typed:
            return 0
        if code.startswith(typed) or any(name.startswith(typed) for name in names):
            return 1
        return 2 if any(f" {typed}" in name for name in names) else None
