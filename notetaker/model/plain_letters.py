"""Letters as every keyboard has them: names and words are compared without case and accents."""

import unicodedata

_WITHOUT_A_STROKE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "œ": "oe", "æ": "ae"})
"""Letters that Unicode does not take for one with an accent, or for two."""


def without_accents(text: str) -> str:
    """The text without the accents that Unicode can tell from their letters."""
    if text.isascii():
        return text
    return "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))


def plain(text: str) -> str:
    """In small letters without accents, strokes and ligatures: “oeuvre” of « Œuvre », “gudrun” of “Guðrún”."""
    small = without_accents(text).casefold()
    return small if small.isascii() else small.translate(_WITHOUT_A_STROKE)
