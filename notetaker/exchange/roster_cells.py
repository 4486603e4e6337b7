"""A cell of a roster as the text that somebody meant to type: cleaned, taken apart, turned. Pure."""

import unicodedata

from notetaker.exchange.roster_columns import simple
from notetaker.model.plain_letters import without_accents


def clean(cell: str) -> str:
    """One line in NFC without invisible characters; the joiners that some scripts spell with stay."""
    if cell.isascii() and cell.isprintable():
        return " ".join(cell.split())
    return "".join(character for character in spaced(cell) if not _is_hidden(character)).strip()


def spaced(cell: str) -> str:
    """One line in NFC, with one blank between two words."""
    return " ".join(unicodedata.normalize("NFC", cell).split())


def _is_hidden(character: str) -> bool:
    return character not in "\u200c\u200d" and unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co")


def listed(cell: str) -> tuple[str, ...]:
    """What is between semicolons, each once."""
    parts = (part.strip() for part in cell.split(";"))
    return tuple(dict.fromkeys(part for part in parts if part))


def whole_name(given: str, surname: str) -> str:
    """Both halves of a name; one alone where it holds the other, as in a column that has whole names after all."""
    inside = set(simple(given).split()) <= set(simple(surname).split())
    return surname if inside else f"{given} {surname}".strip()


def surname_last(name: str) -> str:
    """A name with its surname last, where a comma or capitals tell which part that is."""
    before, comma, after = name.partition(",")
    if comma:
        return f"{after} {before}".strip()
    words = name.split()
    capitals = next((n for n, word in enumerate(words) if not word.isupper()), len(words))
    return " ".join((*words[capitals:], *words[:capitals]))


def name_key(name: str) -> str:
    """The same for a name however it is accented and spaced."""
    return " ".join(without_accents(name.casefold()).split())
