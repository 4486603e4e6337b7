"""Work that can wait: a step of it in each turn of the event loop in which nothing else is to be done."""

from collections.abc import Iterator
from itertools import chain
from time import thread_time
from typing import Final, cast

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QObject, QTimer

REST = 150
"""Milliseconds for which it rests when hands type: what a key changes is shown first, and the next may follow at once."""

_SPENT: Final = 0.004
"""Seconds of work after which a turn has no room for more: what can wait comes in the next."""
_PATIENCE: Final = 20
"""How often it is told that there is no room. Not every system tells of every turn."""
_NAME = "notetaker_turn"


class SpareTurns(QObject):
    """Each step must be short, for a key that is pressed meanwhile waits for it."""

    def __init__(self, parent: QObject, rest: int = REST) -> None:
        super().__init__(parent)
        self._rest = rest
        self._steps: Iterator[None] = iter(())
        self._turn = _turn()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    @property
    def is_busy(self) -> bool:
        """Whether something is left to do."""
        return self._timer.isActive()

    def take(self, steps: Iterator[None]) -> None:
        """Do these instead of what was left to do."""
        self._steps = steps
        if not self._timer.isActive():
            self._timer.start(0)

    def take_too(self, steps: Iterator[None]) -> None:
        """Do these after what is left to do."""
        self.take(chain(self._steps, steps))

    def give_way(self) -> None:
        """Somebody types: go on after a rest."""
        if self._timer.isActive():
            self._turn.leave(id(self))
            self._timer.start(self._rest)

    def _step(self) -> None:
        if self._timer.interval():
            self._timer.setInterval(0)
        if not self._turn.has_room(id(self)):
            return
        if next(self._steps, self) is self:
            self._timer.stop()
            self._turn.leave(id(self))


class _Turn(QObject):
    """The turn that is under way: it has room for one step, if little else was done in it.

    Qt does in one turn whatever is due in it, and a key would wait for the sum. Who was told that there is no room comes
    before who had it: what is in sight must not wait until thousands of rows out of sight are measured.
    """

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self.setObjectName(_NAME)
        self._asked = 0
        self._began = thread_time()
        self._waiting: list[int] = []
        QAbstractEventDispatcher.instance(app.thread()).awake.connect(self._begin)

    def _begin(self) -> None:
        self._began = thread_time()

    def has_room(self, asking: int) -> bool:
        """Whether this one may do a step now. Who is told so does it."""
        self._asked += 1
        is_anothers = self._waiting[:1] not in ([], [asking])
        if (is_anothers or thread_time() - self._began > _SPENT) and self._asked <= _PATIENCE:
            if asking not in self._waiting:
                self._waiting.append(asking)
            return False
        if is_anothers:
            del self._waiting[0]  # it does not ask any more
        self.leave(asking)
        self._asked, self._began = 0, -_SPENT
        return True

    def leave(self, waiting: int) -> None:
        """This one does not wait now, or not any more."""
        if waiting in self._waiting:
            self._waiting.remove(waiting)


def _turn() -> _Turn:
    app = cast(QCoreApplication, QCoreApplication.instance())
    return app.findChild(_Turn, _NAME) or _Turn(app)
