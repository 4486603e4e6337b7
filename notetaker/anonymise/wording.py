"""Words for the placeholders of a body, in square brackets, in English or French."""

from collections.abc import Iterator
from dataclasses import dataclass

from notetaker.anonymise.language import Lang
from notetaker.anonymise.tables import table
from notetaker.model.body import SLOT, Body, Mention, Placeholder
from notetaker.model.category import Ladder


@dataclass(frozen=True)
class Piece:
    """A stretch of a worded text: `text` stands for start..end of the body's text."""

    text: str
    start: int
    end: int
    placeholder: Placeholder | None = None


def worded(body: Body, ladder: Ladder, lang: Lang) -> str:
    """The body as a reader sees it."""
    return "".join(piece.text for piece in worded_pieces(body, ladder, lang))


def worded_pieces(body: Body, ladder: Ladder, lang: Lang) -> tuple[Piece, ...]:
    """The body as a reader sees it, in pieces that know what they stand for."""
    return tuple(_pieces(body, ladder, lang))


def _pieces(body: Body, ladder: Ladder, lang: Lang) -> Iterator[Piece]:
    start = 0
    first_seen: dict[tuple[str, Mention], int] = {}
    for placeholder in body.placeholders:
        slot = body.text.index(SLOT, start)
        if slot > start:
            yield Piece(body.text[start:slot], start, slot)
        seen = first_seen.setdefault((placeholder.category, placeholder.mention), placeholder.which)
        phrase = _phrase(placeholder, ladder, lang, other=seen != placeholder.which)
        yield Piece(f"[{phrase}]", slot, slot + 1, placeholder)
        start = slot + 1
    if start < len(body.text):
        yield Piece(body.text[start:], start, len(body.text))


def _phrase(placeholder: Placeholder, ladder: Ladder, lang: Lang, *, other: bool) -> str:
    if placeholder.mention in (Mention.PERSON, Mention.ORGANISATION):
        phrases = ladder[placeholder.category].phrases(lang)
        if placeholder.mention is Mention.PERSON:
            return phrases.other_person if other else phrases.person
        return phrases.other_organisation if other else phrases.organisation
    phrase = table("wording.toml")[placeholder.mention.value][lang]
    return str(phrase["other"] if other else phrase["first"])
