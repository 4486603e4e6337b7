"""Headings of the brief that the organiser worded: what in them names somebody of the list, or may."""

from collections.abc import Iterator
from dataclasses import dataclass

from notetaker.anonymise import UNCLEAR_RULES, Anonymiser, Stripped
from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.model.language import Lang
from notetaker.model.wording import Wording
from notetaker.organiser.errors import HeadingNames

_DOUBTFUL = QT_TRANSLATE_NOOP(
    "errors",
    "“{heading}” of the brief in {lang} may name a participant or an organisation of the list, and every brief will "
    "carry it: check that its words are meant otherwise.",
)


@dataclass(frozen=True)
class HeadingDoubt:
    """A heading with words that somebody of the list is called by too: the organiser says whether they are meant so.

    `template` is translatable, `fields` fill it; neither ever holds a name.
    """

    heading: str
    lang: Lang

    @property
    def template(self) -> str:
        """What is doubtful about it, with the names of `fields` in braces."""
        return _DOUBTFUL

    @property
    def fields(self) -> dict[str, str]:
        """What fills the template."""
        return {"heading": self.heading, "lang": self.lang}


def doubts_in_headings(wording: Wording, anonymiser: Anonymiser) -> tuple[HeadingDoubt, ...]:
    """The headings that may name somebody: every brief carries them, and nobody is asked about them later."""
    return tuple(doubt for doubt, read in _read(wording, anonymiser) if _is_doubtful(read))


def check_headings(wording: Wording, anonymiser: Anonymiser) -> None:
    """Raise HeadingNames for one in which a name of the list stands for sure."""
    for each, read in _read(wording, anonymiser):
        if read.replacements:
            raise HeadingNames(heading=each.heading, lang=each.lang)


def _read(wording: Wording, anonymiser: Anonymiser) -> Iterator[tuple[HeadingDoubt, Stripped]]:
    for template in wording.templates:
        for name, heading in template.headings.items():
            yield HeadingDoubt(name, template.lang), anonymiser.strip(heading)


def _is_doubtful(read: Stripped) -> bool:
    return not read.replacements and any(finding.rule in UNCLEAR_RULES for finding in read.findings)
