"""Pages that are put over what is in front, and away again: the keys, the guide, the settings."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from notetaker.ui.page import Page

HELP, GUIDE, SETTINGS = "help", "guide", "settings"


class Asides:
    """Each is made when it is first asked for. What was in front comes back when it is put away."""

    def __init__(self, stack: QStackedWidget, makers: Mapping[str, Callable[[], Page]], home: Page) -> None:
        self._stack, self._makers, self._behind = stack, makers, home
        self._made: dict[str, Page] = {}

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

    def toggle(self, name: str) -> None:
        """Show a page, or go back to what was in front."""
        if self._stack.currentWidget() is self._made.get(name):
            self.put_away()
            return
        front = self._stack.currentWidget()
        if name in self._made:
            self._show(name, front)
        else:  # in one turn made, in the next shown
            self._made[name] = self._makers[name]()
            QTimer.singleShot(0, self._made[name], lambda: self._show(name, front))

    def _show(self, name: str, front: QWidget | None) -> None:
        if self._stack.currentWidget() is not front:  # it has been locked meanwhile
            return
        if not self.shown and isinstance(front, Page):
            self._behind = front
        page = self.page(name)
        self._stack.setCurrentWidget(page)
        page.entered()

    def put_away(self) -> None:
        """Go back to what was in front before the first of them."""
        if self.shown:
            self._stack.setCurrentWidget(self._behind)
            self._behind.entered()

    def forget(self, home: Page) -> None:
        """What was in front is gone; one goes back to `home` instead."""
        self._behind = home
