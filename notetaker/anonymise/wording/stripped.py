"""What stripping gives: a body, what was replaced in it, and what a person should look at."""

from typing import NamedTuple

from notetaker.anonymise.text.offsets import OffsetMap
from notetaker.anonymise.wording.numbers import NOBODY, Who
from notetaker.model.body import Body, Placeholder
from notetaker.model.language import Lang
from notetaker.model.note import Finding


class Replacement(NamedTuple):
    """A stretch of the input that a placeholder stands for now.

    `start` and `end` are offsets in the input, `place` is the index of the slot in the body. `prefix` is what
    the body has before the slot in place of an article of the stretch: « de la CNIL » becomes « d’ » and the slot.
    """

    start: int
    end: int
    rule: str
    placeholder: Placeholder
    place: int
    prefix: str = ""


class Stripped(NamedTuple):
    """A body without identities. Its findings, in order, overlap neither a slot nor one another."""

    body: Body
    replacements: tuple[Replacement, ...]
    findings: tuple[Finding, ...]
    lang: Lang
    origin: OffsetMap
    scrubbing: OffsetMap
    who: Who = NOBODY

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the input that start..end of the body's text stands for."""
        return self.scrubbing.span(*self.origin.span(start, end))

    def not_knowing_who(self) -> "Stripped":
        """The same without who the numbers stand for."""
        return self._replace(who=NOBODY)
