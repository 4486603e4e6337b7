"""A note as a reader sees it, and the stretches of it that the anonymiser pointed at."""

from dataclasses import dataclass
from typing import Literal

Lang = Literal["en", "fr"]


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
    are the categories that they show.
    """

    text: str
    lang: Lang
    session: str | None = None
    category: str | None = None
    stretches: tuple[Stretch, ...] = ()
    mentions: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"SeenNote({self.session!r}, {self.category!r}, ***)"
