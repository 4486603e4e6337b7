"""The tools of one session at the table: who may speak, what strips them, and what was decided before. Pure."""

from collections.abc import Callable
from dataclasses import dataclass

from notetaker.anonymise import Anonymiser, Rule, Stripped, in_turn, language_of, readings, without_gender, worded
from notetaker.model.body import NOTHING, Body
from notetaker.model.category import Ladder
from notetaker.model.language import Lang
from notetaker.model.note import Finding, FindingKind
from notetaker.model.roster import Participant
from notetaker.rapporteur.captured import NO_THEME, Theme
from notetaker.rapporteur.codes import Codes
from notetaker.rapporteur.glossary import Glossary
from notetaker.rapporteur.review import OF_THE_ROSTER, unsettled

_MOST_TIMES = 4


def _never(_surface: str) -> bool:
    return False


@dataclass(frozen=True)
class Tools:
    """Names become placeholders, and codes that stand in a text become findings.

    With a `glossary` the abbreviations of a line are written out; `is_settled` tells what the rapporteur let stand.
    `otherwise` is the language of what no word tells one.
    """

    anonymiser: Anonymiser
    codes: Codes
    ladder: Ladder
    is_settled: Callable[[str], bool] = _never
    glossary: Glossary | None = None
    otherwise: Lang = "en"

    def strip(self, text: str, speaker: Participant | None = None) -> Stripped:
        """Strip what was typed."""
        stripped = without_gender(self.anonymiser.strip(text, speaker=speaker), self.ladder)
        return self._with_codes(self._as_it_leaves(stripped))

    def restrip(self, body: Body) -> Stripped:
        """Strip once more; the placeholders stay."""
        return self._with_codes(self._as_it_leaves(without_gender(self.anonymiser.restrip(body), self.ladder)))

    def _as_it_leaves(self, stripped: Stripped) -> Stripped:
        """Stripped until another time changes nothing, as it will be when it leaves: nothing may be gone then unasked."""
        for _ in range(_MOST_TIMES):
            if not stripped.replacements:
                break
            again = self.anonymiser.restrip(stripped.body, known=stripped.who)
            stripped, before = in_turn(stripped, again), stripped.body
            if stripped.body == before:
                break
        return stripped.not_knowing_who()

    def _with_codes(self, stripped: Stripped) -> Stripped:
        """A code of ours says who it is as well as a name does, so it may not leave without a decision."""
        stripped = unsettled(stripped, self.is_settled)
        found = self._codes_in(stripped)
        both = sorted((*stripped.findings, *found), key=lambda finding: finding.start)
        return stripped._replace(findings=tuple(both)) if found else stripped

    def _codes_in(self, stripped: Stripped) -> list[Finding]:
        taken = [(finding.start, finding.end) for finding in stripped.findings]
        return [
            Finding(start, end, FindingKind.CODE, Rule.UNCLEAR_INITIALS)
            for start, end in self.codes.found_in(stripped.body.text)
            if all(end <= first or last <= start for first, last in taken)
        ]

    def unclear(self, stripped: Stripped) -> tuple[Finding, ...]:
        """What depends on who is on the list, and the rapporteur did not let stand."""
        text = stripped.body.text
        return tuple(
            finding
            for finding in sorted((*stripped.findings, *self._codes_in(stripped)), key=lambda each: each.start)
            if finding.rule in OF_THE_ROSTER and not self.is_settled(text[finding.start : finding.end])
        )

    def theme(self, label: str) -> Theme:
        """A theme in which nobody is named; one that names somebody is left out."""
        if not label:
            return NO_THEME
        if any(all(map(self._names_somebody, group)) for group in readings(label)):
            return Theme(NOTHING, left_out=True)
        return Theme(Body(label))

    def _names_somebody(self, text: str) -> bool:
        stripped = self._with_codes(self.anonymiser.strip(text))
        return bool(stripped.replacements or stripped.findings)

    def worded(self, body: Body) -> str:
        """A body in words, in its own language."""
        return worded(body, self.ladder, language_of(body.text, self.otherwise)) if body.text else ""
