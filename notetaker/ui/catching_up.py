"""Pages that were hidden when the language or the look changed: they catch up in spare turns, before anybody comes."""

from collections.abc import Iterator, Sequence
from typing import Protocol, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from notetaker.ui.spare_turns import SpareTurns

_NAME = "notetaker_catching_up"


class Behind(Protocol):
    """What has to catch up."""

    def catch_up(self) -> Iterator[None]:
        """Do what is left, piece by piece."""


class CatchingUp(QObject):
    """What is in sight first, then one page after the other. A page that is shown meanwhile has caught up by itself."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName(_NAME)
        self._in_sight: Iterator[None] | None = None
        self._waiting: list[Behind] = []
        self._spare = SpareTurns(self)

    @property
    def is_drawing(self) -> bool:
        """Whether something in sight has not taken the look that is shown yet."""
        return self._in_sight is not None

    @property
    def is_behind(self) -> bool:
        """Whether something, hidden or not, has not taken the look or the language that is shown yet."""
        return self.is_drawing or bool(self._waiting)

    def begin(self, in_sight: Iterator[None]) -> None:
        """Do this before all else, the first step of it now, in place of what was left of the same."""
        self._in_sight = in_sight
        self._spare.take(self._steps())
        next(in_sight, None)

    def expect(self, page: Behind) -> None:
        """Let a page catch up."""
        if page not in self._waiting:
            self._waiting.append(page)
        if len(self._waiting) == 1 and not self.is_drawing:
            self._spare.take(self._steps())

    def let_be(self, views: Sequence[QWidget]) -> None:
        """Nobody will see these any more, nor what is in them: their vault is closed, and they are not to look into it."""
        gone = {id(part) for view in views for part in (view, *view.findChildren(QWidget))}
        self._waiting = [page for page in self._waiting if id(page) not in gone]

    def _steps(self) -> Iterator[None]:
        if self._in_sight is not None:
            yield from self._in_sight
            self._in_sight = None
        while self._waiting:
            page = self._waiting[-1]
            for _ in page.catch_up() if isValid(page) else ():
                yield
                if not isValid(page) or page not in self._waiting:  # it was closed meanwhile, or is about to be
                    break
            if page in self._waiting:
                self._waiting.remove(page)


def catching_up() -> CatchingUp:
    """The one of this application."""
    app = cast(QApplication, QApplication.instance())
    return app.findChild(CatchingUp, _NAME) or CatchingUp(app)
