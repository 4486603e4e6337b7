"""The way to the other desk: made piece by piece before one sees it, and given up where something else comes between."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from notetaker.ui.seats import Seats
from notetaker.ui.spare_turns import SpareTurns

if TYPE_CHECKING:
    from notetaker.ui.desk_view import DeskView
    from notetaker.ui.workplace import Workplace


class Room(Protocol):
    """What the way to the other desk asks of the main window."""

    @property
    def front(self) -> QWidget | None:
        """The page in front."""

    @property
    def work(self) -> "Workplace | None":
        """The vault that is open, as the pages see it."""

    @property
    def view(self) -> "DeskView | None":
        """The desk one sits at, if a vault is open."""


class TurningRound(QObject):
    """Goes from the desk in front to the other one. `turned` is called just before that is in front."""

    def __init__(self, room: Room, seats: Seats, turned: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._room, self._seats, self._turned = room, seats, turned
        self._turns = SpareTurns(self)

    @property
    def is_under_way(self) -> bool:
        """Whether one is on the way."""
        return self._turns.is_busy

    def begin(self) -> None:
        """Go to the other desk, if a desk is in front."""
        work, view = self._room.work, self._room.view
        if work is not None and view is not None and self._room.front is view and not self.is_under_way:
            self._turns.take(self._go(work, view))

    def _go(self, work: "Workplace", front: "DeskView") -> Iterator[None]:
        for _ in self._seats.make(work, back=False, other=True):
            yield
            if self._room.work is not work or self._room.front is not front:
                return  # it has been locked meanwhile, or the curtain drawn
        front.keep()
        self._seats.turn_round()
        self._turned()
        view = self._seats.sit(work)
        view.go(view.first_step())
        yield
        front.leave()
