"""A note, and the findings in it that a rapporteur decides on."""

import sys
from dataclasses import dataclass
from enum import StrEnum

from notetaker.model.body import NOTHING, Body


class Kind(StrEnum):
    """What a note is. `own` is the rapporteur's remark and is never exported."""

    POINT = "point"
    AGREEMENT = "agreement"
    DISAGREEMENT = "disagreement"
    QUESTION = "question"
    RECOMMENDATION = "recommendation"
    ACTION = "action"
    QUOTE = "quote"
    OWN = "own"


class FindingKind(StrEnum):
    """What a finding may be about."""

    PERSON = "person"
    ORGANISATION = "organisation"
    CONTACT = "contact"
    TELL = "tell"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch of a body's text (offsets into `Body.text`) that may still identify somebody.

    `rule` names the rule that found it; `anonymise.rules` words the reason in English and French.
    """

    start: int
    end: int
    kind: FindingKind
    rule: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError("a finding covers at least one character")


class Decision(StrEnum):
    """What a rapporteur decides on a finding."""

    GENERALISE = "generalise"
    KEEP = "keep"
    PUBLIC_FIGURE = "public_figure"
    NOT_A_NAME = "not_a_name"


@dataclass(frozen=True, slots=True)
class Note:
    """One point, stripped of identities. `id` is random; `findings` are those not yet decided.

    `theme` is the rapporteur's own label for grouping; nothing in it identifies anybody, and it stays in the vault. So does
    `together`: several of more than one category said it, so that its category is the widest without a doubt who spoke.
    """

    id: str
    session: str
    category: str
    kind: Kind
    body: Body
    findings: tuple[Finding, ...] = ()
    theme: Body = NOTHING
    together: bool = False

    def __post_init__(self) -> None:
        for name in ("session", "category"):  # thousands of notes are open at once, and say the same few of these
            object.__setattr__(self, name, sys.intern(getattr(self, name)))
        if self.theme == NOTHING:
            object.__setattr__(self, "theme", NOTHING)
