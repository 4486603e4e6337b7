"""The pages while slow work is under way: they take no keys, and go on where they were."""

from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid


class Standstill:
    """Holds the pages still, and gives the keys back to what had them."""

    def __init__(self, pages: QStackedWidget) -> None:
        self._pages = pages
        self._focused: QWidget | None = None

    def begin(self) -> None:
        """Slow work was started."""
        self._focused = self._pages.window().focusWidget()
        self._pages.setEnabled(False)

    def end(self) -> None:
        """It has ended."""
        self._pages.setEnabled(True)
        if self._focused is not None and isValid(self._focused) and self._focused.isVisible():
            self._focused.setFocus()
        self._focused = None
