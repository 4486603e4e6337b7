"""Rows of cells that are made when they are shown: of thousands only some are ever in sight."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

from notetaker.ui.rows import Cell, RowsModel

T = TypeVar("T")
_MOST_KEPT = 300


class MadeRows(RowsModel):
    """A row is another when what it is made of is."""

    def __init__(self) -> None:
        super().__init__()
        self._sources: Sequence[object] = ()
        self._worded_anew = False

    def set_headers(self, *headers: str) -> None:
        """Name the columns; it is done when the language is another, and all rows will be made anew of the same."""
        super().set_headers(*headers)
        self._worded_anew = True

    def set_made(self, sources: Sequence[T], make: Callable[[T], tuple[Cell, ...]]) -> None:
        """Show a row for each of these."""
        both = zip(sources, self._sources, strict=False)
        changed = [number for number, (new, old) in enumerate(both) if new != old]
        self._sources, worded_anew, self._worded_anew = sources, self._worded_anew, False
        if not worded_anew:
            self._put(_Made(sources, make), changed)
            return
        self.beginResetModel()  # other words have other widths and heights, in every row
        self._rows = _Made(sources, make)
        self.endResetModel()


class _Made(Sequence[tuple[Cell, ...]], Generic[T]):
    """Keeps what was made last, for the rows in sight are asked for again and again."""

    def __init__(self, sources: Sequence[T], make: Callable[[T], tuple[Cell, ...]]) -> None:
        self._sources, self._make = sources, make
        self._kept: dict[int, tuple[Cell, ...]] = {}

    def __len__(self) -> int:
        return len(self._sources)

    @overload
    def __getitem__(self, number: int) -> tuple[Cell, ...]: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[tuple[Cell, ...]]: ...
    def __getitem__(self, number: int | slice) -> tuple[Cell, ...] | Sequence[tuple[Cell, ...]]:
        if isinstance(number, slice):
            return _Made(self._sources[number], self._make)
        made = self._kept.get(number)
        if made is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            made = self._kept[number] = self._make(self._sources[number])
        return made
