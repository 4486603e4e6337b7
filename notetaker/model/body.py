"""The text of a note, in which mentions are data and not words."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

SLOT = "\ufffc"
"""Stands in a body's text for each placeholder, one character each (Unicode's object replacement character)."""


class Mention(StrEnum):
    """What a placeholder stands for."""

    PERSON = "person"
    ORGANISATION = "organisation"
    SOMEBODY = "somebody"
    EMAIL = "email"
    URL = "url"
    PHONE = "phone"
    HANDLE = "handle"
    DETAIL = "detail"


class Form(StrEnum):
    """Whether a placeholder stands for one, or for several taken together: "the Haldeners", « les Passeurs »."""

    ONE = "one"
    SEVERAL = "several"


SAYS_CATEGORY = frozenset({Mention.PERSON, Mention.ORGANISATION})
"""The mentions whose words say the category: "[a researcher]", "[a company]"."""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """What replaced a mention: a category, what was mentioned, and which of several in the note (from 1).

    The same person (or organisation) has the same number throughout one note, and so has one of whom nobody knows any
    more whether it is the same; numbers of persons and of organisations are counted apart. `category` is `participant`
    where it is not known. `form` says whether what stands around it speaks of several.
    """

    category: str
    mention: Mention
    which: int = 1
    form: Form = Form.ONE

    def __post_init__(self) -> None:
        if self.which < 1:
            raise ValueError("a placeholder is counted from 1")
        # Thousands are open at once, and say the same few categories.
        object.__setattr__(self, "category", sys.intern(self.category))


@dataclass(frozen=True, slots=True)
class Body:
    """Text with one SLOT for each placeholder, in their order."""

    text: str
    placeholders: tuple[Placeholder, ...] = ()

    def __post_init__(self) -> None:
        if self.text.count(SLOT) != len(self.placeholders):
            raise ValueError("each slot needs its placeholder")

    def shown_as(self, category_of: Callable[[str], str]) -> "Body":
        """The same text in which mentions of a category say another one."""
        shown = (
            replace(each, category=category_of(each.category)) if each.mention in SAYS_CATEGORY else each
            for each in self.placeholders
        )
        return replace(self, placeholders=tuple(shown))


NOTHING = Body("")
"""No text."""
