"""What every screen is: a widget that can say itself in another language at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable


class Page(QWidget):
    """A screen. Its subclass sets all its texts in `retranslate` and all its pictures in `redraw`."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def retranslate(self) -> None:
        """Set every text anew, in the language that is shown."""

    def redraw(self) -> None:
        """Set every picture anew, in the theme that is shown."""

    def entered(self) -> None:
        """The page has just come to the front: bring it up to date and put the focus where the hands go."""

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the language or the style has changed."""
        again: dict[QEvent.Type, Callable[[], None]] = {
            QEvent.Type.LanguageChange: self.retranslate,
            QEvent.Type.PaletteChange: self.redraw,
        }
        if (act := again.get(event.type())) is not None:
            act()
        super().changeEvent(event)
