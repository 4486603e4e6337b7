"""Pages that are put over what is in front, and away again: the keys, the guide, the settings."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from notetaker.ui.catching_up import catching_up
from notetaker.ui.letting_go import holders, let_go_of_pages
from notetaker.ui.page import Page
from notetaker.ui.spare_turns import SpareTurns

HELP, GUIDE, SETTINGS = "help", "guide", "settings"


class Asides:
    """Each is made when it is asked for, and let go of when it is put away: one seldom looks at it, and a page takes much
    memory. What was in front comes back.
    """

    def __init__(self, stack: QStackedWidget, makers: Mapping[str, Callable[[], Page]], home: Page) -> None:
        self._stack, self._makers, self._behind = stack, makers, home
        self._made: dict[str, Page] = {}
        self._settings_below = False
        """Whether the keys were asked for in the settings, and one goes back there."""
        self._coming, self._going = SpareTurns(stack), SpareTurns(stack)

    def page(self, name: str) -> Page:
        """The page of that name."""
        if name not in self._made:
            self._made[name] = self._makers[name]()
        if self._stack.indexOf(self._made[name]) < 0:
            self._stack.addWidget(self._made[name])
        return self._made[name]

    @property
    def shown(self) -> bool:
        """Whether one of them is in front."""
        return self._stack.currentWidget() in self._made.values()

    @property
    def lets_go(self) -> bool:
        """Whether something of those that were put away may be in memory still."""
        return self._going.is_busy

    @property
    def is_coming(self) -> bool:
        """Whether one of them is made ready, to be shown."""
        return self._coming.is_busy

    def toggle(self, name: str) -> None:
        """Show a page, or go back to what was in front."""
        if self._stack.currentWidget() is self._made.get(name):
            self._go_back(name)
            return
        front = self._stack.currentWidget()
        page = self._made.get(name)
        if page is not None and page.is_ready:
            self._coming.take(iter(()))
            self._show(name, front)
        else:
            page = self._made[name] = page or self._makers[name]()
            self._coming.take(self._make_ready(page, name, front))

    def _go_back(self, name: str) -> None:
        """From this page to what was in front before it: from the keys to the settings, where these were."""
        below = self._made.get(SETTINGS) if name == HELP and self._settings_below else None
        if below is None:
            self.put_away()
            return
        self._settings_below = False
        self._stack.setCurrentWidget(below)
        below.entered()

    def _make_ready(self, page: Page, name: str, front: QWidget | None) -> Iterator[None]:
        """Piece by piece, before it is shown."""
        yield from page.make_ready()
        yield
        self._show(name, front)

    def _show(self, name: str, front: QWidget | None) -> None:
        if self._stack.currentWidget() is not front:  # it has been locked meanwhile
            return
        if not self.shown and isinstance(front, Page):
            self._behind = front
        self._settings_below = name == HELP and self.shown and front is self._made.get(SETTINGS)
        page = self.page(name)
        self._stack.setCurrentWidget(page)
        page.entered()

    def put_away(self) -> None:
        """Go back to what was in front before the first of them."""
        if self.shown:
            self._stack.setCurrentWidget(self._behind)
            self._behind.entered()
            self._going.take_too(self._let_go(tuple(self._made.values())))
            self._made.clear()
            self._settings_below = False

    def _let_go(self, pages: Sequence[Page]) -> Iterator[None]:
        """Once what is in front is painted."""
        yield
        catching_up().let_be(pages)
        yield from let_go_of_pages(holders(pages), pages)

    def forget(self, home: Page) -> None:
        """What was in front is gone; one goes back to `home` instead."""
        self._behind = home
