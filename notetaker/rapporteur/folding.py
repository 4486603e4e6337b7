"""Names and codes as they are compared: without case, accents, and differences of spacing."""

import unicodedata


def folded(text: str) -> str:
    """Without case, accents, and differences of spacing or hyphen."""
    plain = text if text.isascii() else _bare(text)
    return " ".join(plain.casefold().replace("-", " ").split())


def _bare(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    for letter, ascii_letter in (
        ("ł", "l"),
        ("ø", "o"),
        ("đ", "d"),
        ("ı", "i"),
        ("œ", "oe"),
        ("æ", "ae"),
        ("’", "'"),
    ):
        plain = plain.replace(letter, ascii_letter).replace(letter.upper(), ascii_letter)
    return plain
