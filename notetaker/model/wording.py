"""The organiser's words for the rapporteurs: abbreviations that are written out, and headings of the one-page brief."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from notetaker.model.body import SLOT
from notetaker.model.language import LANGUAGES, Lang

LONGEST_SHORT: Final = 20
LONGEST_LONG: Final = 80
LONGEST_HEADING: Final = 120
"""Characters of an abbreviation, of what it stands for, and of a heading."""

UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
"""Unicode's categories of what cannot be seen in a line: control, format, surrogate, private, line ends."""


@dataclass(frozen=True)
class Abbreviation:
    """What `short` stands for in a note in English and in one in French; empty where it is left as typed.

    Raises ValueError for what could not be found in a text, or could not stand in a note.
    """

    short: str
    en: str = ""
    fr: str = ""

    def __post_init__(self) -> None:
        if not is_short(self.short):
            raise ValueError("an abbreviation is one short word")
        if not (self.en or self.fr) or not all(fits_line(long, LONGEST_LONG) for long in (self.en, self.fr)):
            raise ValueError("an abbreviation stands for a short line of text")

    def in_(self, lang: Lang) -> str:
        """What it stands for in a note in this language; empty for nothing."""
        return self.en if lang == "en" else self.fr


@dataclass(frozen=True)
class BriefTemplate:
    """The headings of the brief in one language, where the organiser wants others than the program's; empty: those.

    Raises ValueError for what is no heading. The sentence on the limits of anonymity is nobody's to change.
    """

    lang: Lang
    intro: str = ""
    consensus: str = ""
    no_consensus: str = ""
    recommendations: str = ""
    questions: str = ""
    next_steps: str = ""

    def __post_init__(self) -> None:
        if self.lang not in LANGUAGES:
            raise ValueError("a template is in English or in French")
        if not all(fits_line(heading, LONGEST_HEADING) for heading in self.headings.values()):
            raise ValueError("a heading is a short line of text")

    @property
    def headings(self) -> MappingProxyType[str, str]:
        """Each heading by its name; empty where it is the program's."""
        return MappingProxyType({name: getattr(self, name) for name in HEADINGS})


HEADINGS: Final = ("intro", "consensus", "no_consensus", "recommendations", "questions", "next_steps")


@dataclass(frozen=True)
class Wording:
    """All of it. Raises ValueError where an abbreviation (whatever its case) or the template of a language stands twice."""

    abbreviations: tuple[Abbreviation, ...] = ()
    templates: tuple[BriefTemplate, ...] = ()

    def __post_init__(self) -> None:
        if _repeats(each.short.casefold() for each in self.abbreviations):
            raise ValueError("an abbreviation stands twice")
        if _repeats(each.lang for each in self.templates):
            raise ValueError("a language has two templates")

    def template(self, lang: Lang) -> BriefTemplate:
        """The template of a language; one that changes nothing where there is none."""
        return next((each for each in self.templates if each.lang == lang), BriefTemplate(lang))


def is_short(word: str) -> bool:
    """Whether this could be an abbreviation: a letter, then letters, numbers, “_”, and one “/” at most."""
    plain = word.replace("/", "", 1).replace("_", "")
    return 0 < len(word) <= LONGEST_SHORT and word[0].isalpha() and plain.isalnum()


def fits_line(text: str, longest: int) -> bool:
    """Whether this is a line of at most so many characters, all of which can be seen."""
    return (
        len(text) <= longest and SLOT not in text and not any(unicodedata.category(one) in UNSEEN for one in text)
    )


def _repeats(keys: Iterable[str]) -> bool:
    known = list(keys)
    return len(set(known)) != len(known)


PLAIN: Final = Wording()
"""Nothing of the organiser's own."""
