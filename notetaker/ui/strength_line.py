"""What is said below a passphrase that is chosen: it has room for two lines from the start, so that nothing moves.

One line stands in the middle of them, beside the button that draws the words.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

_TWO_LINES = "\n"


class StrengthLine(QLabel):
    """A label that wraps, and is never lower than its two lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "small")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def heightForWidth(self, width: int) -> int:
        """What it says now, or two lines."""
        return max(super().heightForWidth(width), self.fontMetrics().size(0, _TWO_LINES).height())
