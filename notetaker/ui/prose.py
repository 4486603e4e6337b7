"""A label with sentences in it, of which the last word stands alone in no line."""

from PySide6.QtWidgets import QLabel

from notetaker.ui.spacing import NO_BREAK, held

_LONGEST = 16
"""Letters of a last word, with what it is kept together with: a longer pair would leave a gap in the line before."""
_FEWEST = 4
"""Words of which the last are kept together."""


class Prose(QLabel):
    """Shows a text, its last two words kept together and no pronoun parted from its verb. It tells what it was given."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._given = ""
        self.setText(text)

    def text(self) -> str:
        """What was given."""
        return self._given

    def setText(self, text: str) -> None:
        """Show a text."""
        self._given = text
        super().setText("\n".join(map(ended, held(text).split("\n"))))


def ended(line: str) -> str:
    """The line with its last two words kept together, if they are short and not all there is."""
    words = line.split(" ")
    if len(words) < _FEWEST or len(words[-1]) + len(words[-2]) > _LONGEST:
        return line
    return f"{' '.join(words[:-1])}{NO_BREAK}{words[-1]}"
