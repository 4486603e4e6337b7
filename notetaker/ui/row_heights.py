"""Rows as high as their texts: those in sight at once, the others in spare turns, for there may be thousands."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QModelIndex, QObject
from PySide6.QtWidgets import QTableView

from notetaker.ui.spare_turns import SpareTurns

_AHEAD = 40
"""Rows below those in sight that are measured with them: a short list is whole at once."""
_IN_A_STEP = 30
"""Rows that are measured in some milliseconds."""


class RowHeights(QObject):
    """Asks a list how high each of its rows must be; once, until the row or the width is another.

    With a `reach` only so many rows above and below those in sight are measured ahead: in a list beside which one types.
    """

    def __init__(self, view: QTableView, reach: int | None = None) -> None:
        super().__init__(view)
        self._reach = reach
        self._view, self._header = view, view.verticalHeader()
        self._known: set[int] = set()
        self._spare, self._going_on = SpareTurns(self), False
        model = view.model()
        for changed in (model.modelAboutToBeReset, view.horizontalHeader().sectionResized):
            changed.connect(self.forget)
        model.rowsInserted.connect(self._move_down)
        model.rowsRemoved.connect(self._move_up)
        model.dataChanged.connect(self._forget_some)
        view.viewport().installEventFilter(self)

    def forget(self) -> None:
        """All rows may have to be of another height."""
        self._known.clear()
        self._view.viewport().update()

    def _forget_some(self, first: QModelIndex, last: QModelIndex) -> None:
        self._known.difference_update(range(first.row(), last.row() + 1))

    def _move_down(self, _: QModelIndex, first: int, last: int) -> None:
        """The rows below those that came keep their heights."""
        if any(row >= first for row in self._known):
            self._known = {row + (last - first + 1) * (row >= first) for row in self._known}

    def _move_up(self, _: QModelIndex, first: int, last: int) -> None:
        gone = last - first + 1
        self._known = {row - gone * (row > last) for row in self._known if not first <= row <= last}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before rows are painted they get their heights."""
        if event.type() is QEvent.Type.Paint:
            self._measure_in_sight()
        return super().eventFilter(watched, event)

    def give_way(self) -> None:
        """Somebody types: the rows that are not in sight can wait."""
        self._spare.give_way()

    def measure_around(self, row: int) -> None:
        """Give a row its height, and to as many above and below it as may be in sight with it."""
        for rows in (range(row, -1, -1), range(row + 1, self._count)):
            room = self._view.viewport().height()
            for each in rows:
                self._measure(each)
                room -= self._header.sectionSize(each)
                if room < 0:
                    break

    @property
    def _count(self) -> int:
        return self._view.model().rowCount()

    def _measure(self, row: int) -> None:
        if row not in self._known:
            self._known.add(row)
            height = self._view.sizeHintForRow(row)
            self._header.resizeSection(row, max(height, self._header.minimumSectionSize()))

    def _measure_in_sight(self) -> None:
        count, bottom = self._count, self._view.viewport().height()
        row = self._first_in_sight()
        while row < count and self._header.sectionViewportPosition(row) <= bottom:
            self._measure(row)
            row += 1
        for ahead in range(row, min(count, row + (_AHEAD if self._reach is None else self._reach))):
            self._measure(ahead)
        if self._going_on or len(self._known) >= count:
            return
        if self._reach is None or self._unknown_above():
            self._going_on = True
            self._spare.take(self._measure_others() if self._reach is None else self._measure_above())

    def _first_in_sight(self) -> int:
        if self._view.rowAt(0) < 0 and self._count:
            self._view.updateGeometries()  # it is below all rows, where others stood until now
        return max(0, self._view.rowAt(0))

    def _unknown_above(self) -> list[int]:
        """The nearest rows above those in sight that are not measured yet."""
        top = max(0, self._view.rowAt(0))
        near = range(max(0, top - (self._reach or 0)), top)
        return [row for row in near if row not in self._known][-_IN_A_STEP:]

    def _measure_above(self) -> Iterator[None]:
        while self._view.isVisible() and (unknown := self._unknown_above()):
            self._measure_unseen(unknown)
            yield
        self._going_on = False

    def _measure_others(self) -> Iterator[None]:
        first = 0
        while first < self._count and self._view.isVisible():
            unknown = [row for row in range(first, min(self._count, first + _IN_A_STEP)) if row not in self._known]
            if unknown:
                self._measure_unseen(unknown)
                yield
            first += _IN_A_STEP
        self._going_on = False

    def _measure_unseen(self, rows: list[int]) -> None:
        """What is in sight stays where it is, whatever the rows above it take."""
        top = self._view.rowAt(0)
        bar, before = self._view.verticalScrollBar(), self._header.sectionPosition(top)
        beyond = bar.value() - before
        for row in rows:
            self._measure(row)
        if (now := self._header.sectionPosition(top)) != before:
            self._view.updateGeometries()
            bar.setValue(now + beyond)
