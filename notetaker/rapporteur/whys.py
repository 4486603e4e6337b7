"""Why a stretch of a note is not as it was typed, or waits for a decision: one sentence each. Pure."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from notetaker.anonymise import Replacement, Stripped, reason
from notetaker.model.body import Mention, Placeholder
from notetaker.model.note import Finding
from notetaker.rapporteur.glossary import WrittenOut
from notetaker.rapporteur.showing import Shown
from notetaker.resources import read_text

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Why:
    """A stretch of the words that are shown, and the reason in English and French."""

    start: int
    end: int
    en: str
    fr: str


def whys(
    shown: Shown, findings: Iterable[Finding], replacements: Iterable[Replacement] = (), others: Iterable[Why] = ()
) -> tuple[Why, ...]:
    """All of a note, in the order of its words. What was replaced before has no rule any more, and a general reason."""
    rules = {each.place: each.rule for each in replacements}
    mentions = [piece.placeholder for piece in shown.pieces if piece.placeholder is not None]
    told = [start < end for start, end in shown.replaced_spans]  # not what is said together with the one before
    replaced = (
        Why(
            *shown.replaced_spans[place],
            *(
                _of_rule(rules[place])
                if place in rules
                else _of_mention(mention, several=told[place + 1 : place + 2] == [False])
            ),
        )
        for place, mention in enumerate(mentions)
        if told[place] or place in rules
    )
    found = (
        Why(start, end, *_of_rule(finding.rule))
        for (start, end), finding in zip(shown.finding_spans, findings, strict=True)
    )
    return tuple(sorted((*replaced, *found, *others), key=lambda each: each.start))


def written_out(stripped: Stripped, shown: Shown, found: Iterable[WrittenOut]) -> Iterator[Why]:
    """The abbreviations that were written out, as far as nothing else has changed them."""
    found = tuple(found)
    if not found:
        return
    words = [(match.span(), stripped.source_span(*match.span())) for match in _WORD.finditer(stripped.body.text)]
    why = _general()["abbreviation"]
    for each in found:
        inside = [span for span, (start, end) in words if each.start <= start and end <= each.end]
        start, end = (inside[0][0], inside[-1][1]) if inside else (0, 0)
        place = shown.place(start, end)
        if place is not None and stripped.body.text[start:end] == each.long:
            yield Why(*place, why["en"].format(short=each.short), why["fr"].format(short=each.short))


def _of_rule(rule: str) -> tuple[str, str]:
    return reason(rule, "en"), reason(rule, "fr")


def _of_mention(placeholder: Placeholder, *, several: bool) -> tuple[str, str]:
    kinds = {Mention.PERSON: ("person", "people"), Mention.ORGANISATION: ("organisation", "organisations")}
    why = _general()[kinds.get(placeholder.mention, ("detail", "detail"))[several]]
    return why["en"], why["fr"]


@cache
def _general() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(read_text("rapporteur/reasons.toml"))
