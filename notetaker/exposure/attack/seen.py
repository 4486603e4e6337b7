"""A note as a reader sees it, and the stretches of it that the anonymiser pointed at."""

from dataclasses import dataclass
from typing import Literal

from notetaker.model.language import Lang

Worded = Literal["", "neutral", "feminine", "masculine"]
"""The grammatical gender of the words that stand in for whoever speaks, where a note opens with such."""


@dataclass(frozen=True)
class Stretch:
    """Characters start..end of a note's text: a person, an organisation, a contact, what may be a name (`unclear`),
    or a tell by its rule ("tell.former")."""

    start: int
    end: int
    what: str


@dataclass(frozen=True, repr=False)
class SeenNote:
    """What a reader knows of a note. `session` and `category` are None where nothing shows them.

    `text` has no words that stand in for a mention ("[a business participant]"): they are known to be nobody's; `mentions`
    are the categories that they show. `opening` is how the one with which a note opens is worded: "une personne" is
    "elle", whoever it is.
    """

    text: str
    lang: Lang
    session: str | None = None
    category: str | None = None
    stretches: tuple[Stretch, ...] = ()
    mentions: tuple[str, ...] = ()
    opening: Worded = ""

    def __repr__(self) -> str:
        return f"SeenNote({self.session!r}, {self.category!r}, ***)"
