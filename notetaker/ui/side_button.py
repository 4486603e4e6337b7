"""The button at the end of a field. All are as wide as the widest of them, so that the fields of a page end at one line."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton

from notetaker.ui.translation import translate


class SideButton(QPushButton):
    """As wide with what it says now as with what it, or another, says at another time."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoDefault(True)

    def sizeHint(self) -> QSize:
        """As wide as with the longest of the words."""
        longest = max(map(self._width_of, (self.text(), *_words())))
        return super().sizeHint() + QSize(longest - self._width_of(self.text()), 0)

    def _width_of(self, text: str) -> int:
        """As Qt measures it for a button, to the pixel."""
        return self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, text).width()

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()


def _words() -> tuple[str, ...]:
    return (
        translate("fields", "Choose…"),
        translate("fields", "Show"),
        translate("fields", "Hide"),
        translate("bundles", "Add…"),
    )
