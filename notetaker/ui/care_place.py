"""Where the page for the open vault itself is: made when it is first asked for, and gone with the vault."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from notetaker.model.secret import Secret
from notetaker.ui.desks import care_of

if TYPE_CHECKING:
    from notetaker.ui.vault_care import VaultCarePage
    from notetaker.ui.workplace import Workplace


class CarePlace:
    """The page of one vault at a time, or none."""

    def __init__(
        self, stack: QStackedWidget, left: Callable[[], None], erase_asked: Callable[[Secret[str]], None]
    ) -> None:
        """`left` is told when one goes back from it, `erase_asked` the passphrase with which to erase."""
        self._stack, self._left, self._erase_asked = stack, left, erase_asked
        self._page: VaultCarePage | None = None

    @property
    def is_in_front(self) -> bool:
        """Whether one is at it."""
        return self._page is not None and self._stack.currentWidget() is self._page

    def page(self, work: "Workplace") -> "VaultCarePage":
        """The page of this vault."""
        if self._page is None:
            page = self._page = care_of(work)
            self._stack.addWidget(page)
            page.left.connect(self._left)
            page.erase_asked.connect(self._erase_asked)
        return self._page

    def let_go(self) -> None:
        """The vault is closed."""
        if self._page is not None:
            self._stack.removeWidget(self._page)
            self._page.deleteLater()
            self._page = None
