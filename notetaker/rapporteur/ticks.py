"""What was ticked of attendance among the changes to notes: undo takes the latest of both back."""

from dataclasses import dataclass, field

from notetaker.vault.events import AttendanceTicked

Placed = tuple[AttendanceTicked, int]
"""A tick, and how many changes to notes came before it."""


@dataclass
class Ticks:
    """Which ticks can be taken back, and which made again. `changes` is how many changes to notes there are."""

    _made: list[Placed] = field(default_factory=list)
    _taken_back: list[Placed] = field(default_factory=list)

    def make(self, tick: AttendanceTicked, changes: int) -> None:
        """It was ticked; if that is the tick that was taken back last, those before it can still be made again."""
        self._made.append((tick, changes))
        again = bool(self._taken_back) and self._taken_back[-1][0] == tick
        self._taken_back = self._taken_back[:-1] if again else []

    def take_back(self, tick: AttendanceTicked, changes: int) -> None:
        """It was a slip."""
        self._made = [each for each in self._made if each[0] is not tick]
        self._taken_back.append((tick, changes))

    def note_changed(self, changes: int) -> None:
        """A new change to a note comes after these changes: what was undone before it will not come back."""
        self._made = [each for each in self._made if each[1] <= changes]
        self._taken_back.clear()

    def forget(self) -> None:
        """Their places say nothing any more, or it is not known what came before them."""
        self._made, self._taken_back = [], []

    def to_undo(self, session: str, changes: int) -> AttendanceTicked | None:
        """What was ticked in the session since the last change to a note; None where nothing was."""
        return _latest(self._made, session, changes)

    def to_redo(self, session: str, changes: int) -> AttendanceTicked | None:
        """What of it was taken back since then."""
        return _latest(self._taken_back, session, changes)


def _latest(ticks: list[Placed], session: str, changes: int) -> AttendanceTicked | None:
    tick, place = ticks[-1] if ticks else (None, 0)
    return tick if tick is not None and tick.session == session and place == changes else None
