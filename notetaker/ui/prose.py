"""A label with sentences in it, of which the last word stands alone in no line."""

import re

from PySide6.QtWidgets import QLabel

from notetaker.ui.spacing import NO_BREAK, held

_PLACE_TO_BREAK = "\u200b"
_ENDLESS = re.compile(r"[^\s/\\-]{24}(?=[^\s/\\-])")
"""More of a word than a narrow window in large letters has room for, without a place to break it."""
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
        super().setText("\n".join(map(ended, parted_words(held(text)).split("\n"))))


def parted_words(text: str) -> str:
    """The text with places in words that no line has room for: a folder's name must not make the window wider."""
    return _ENDLESS.sub(rf"\g<0>{_PLACE_TO_BREAK}", text)


def ended(line: str) -> str:
    """The line with its last two words kept together, if they are short and not all there is."""
    words = line.split(" ")
    if len(words) < _FEWEST or len(words[-1]) + len(words[-2]) > _LONGEST:
        return line
    return f"{' '.join(words[:-1])}{NO_BREAK}{words[-1]}"
