"""Texts in Latin letters; as bytes, in which the letters or digits of a whole text are told at once."""

import unicodedata

VOWELS = frozenset("aeiouy")
"""Of folded words."""
_LATIN = ("LATIN ", "MODIFIER LETTER ")


def in_latin(text: str) -> bytes | None:
    """The text in Latin-1, a byte for each character; None where it has others, but for narrow spaces and apostrophes."""
    if text.isascii():
        return text.encode("ascii")
    try:
        return text.replace("\u202f", " ").replace("’", "'").encode("latin-1")
    except UnicodeEncodeError:
        return None


def is_latin(text: str) -> bool:
    """Whether the text has no letter of another script than Latin."""
    return text.isascii() or all(
        unicodedata.name(one, "").startswith(_LATIN) for one in unicodedata.normalize("NFKC", text) if one.isalpha()
    )
