"""What every screen is: a widget that can say itself in another language at once."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """A screen. Its subclass sets all its texts in `retranslate` and all its pictures in `redraw`.

    One with much in it is made in its `place`, and each layout in its own before it is filled: wherever a widget is put
    with all that is in it, Qt styles all of it anew.
    """

    def __init__(self, place: QWidget | None = None) -> None:
        super().__init__(place)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def retranslate(self) -> None:
        """Set every text anew, in the language that is shown."""

    def redraw(self) -> None:
        """Set every picture and every measure anew, in the theme and the size of text that are shown."""

    def entered(self) -> None:
        """The page has just come to the front: bring it up to date and put the focus where the hands go."""

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the language has changed. (Of another look `theme.apply` tells.)"""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
