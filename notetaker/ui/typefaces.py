"""The fonts that come with the program and that every PDF is painted in: it shows nothing of the fonts of a machine."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from notetaker import resources
from notetaker.report.look import Look, ParagraphStyle, RunStyle

_FILES = (
    "Caladea-Bold.ttf",
    "Caladea-Regular.ttf",
    "Carlito-Bold.ttf",
    "Carlito-Italic.ttf",
    "Carlito-Regular.ttf",
)
_JOINED_LETTERS = ("liga", "clig", "dlig")


@cache
def make_ready() -> None:
    """Let Qt know the fonts. Raises OSError where one is missing."""
    for name in _FILES:
        path = resources.root() / "fonts" / name
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)


def font(look: Look, style: ParagraphStyle, run: RunStyle, dots_of_a_point: float) -> QFont:
    """The font of words in a paragraph, as large as the dots of a device ask. Signs that it has not are the machine's."""
    found = one_glyph_a_letter(QFont())
    # The serif has neither Greek nor Cyrillic nor the narrow space of French: the other one has.
    found.setFamilies([look.typeface(style).painted, look.sans.painted])
    found.setPixelSize(round((run.size or style.size) * dots_of_a_point))
    found.setBold(style.bold or run.bold)
    found.setItalic(run.italic)
    found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return found


def one_glyph_a_letter(font: QFont) -> QFont:
    """The font without glyphs that join letters.

    Qt does not tell a reader of a PDF which letters are behind one: "Office" could not be searched, copied or audited.
    """
    for feature in _JOINED_LETTERS:
        font.setFeature(QFont.Tag(feature), 0)
    return font
