"""Builds the body, its placeholders and the findings from what was decided."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.text.offsets import OffsetMap, Segment
from notetaker.anonymise.wording.numbers import NOBODY, Numbers, Who
from notetaker.anonymise.wording.stripped import Replacement, Stripped
from notetaker.model.body import SLOT, Body, Form, Mention, Placeholder
from notetaker.model.language import Lang
from notetaker.model.note import Finding, FindingKind
from notetaker.remembering import remembered

_STORIES = (Rule.TELL_FIRST_PERSON, Rule.TELL_FORMER, Rule.TELL_UNIQUE)
"""The tells that say what somebody is and did, and lead to no wording of their own; what leads to the fewest last."""
_SHORT = 4
_LONGEST_STORY = 8
"""Of how many words one of two is a part of the other rather than something told besides."""


@dataclass(slots=True, repr=False, eq=False)
class Cut:
    """start..end of the source becomes `prefix` and a slot. An entity has one `identity`."""

    start: int
    end: int
    prefix: str
    rule: Rule
    mention: Mention
    category: str
    identity: str
    form: Form = Form.ONE

    def __repr__(self) -> str:
        return "Cut(***)"


class Stretched(Protocol):
    """A stretch of the source with a kind and a rule of a finding."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def kind(self) -> FindingKind: ...
    @property
    def rule(self) -> Rule: ...


_placeholder = remembered(500)(Placeholder)
"""A placeholder; there are few different ones, and they say nothing of whom they stand for."""


def assembled(
    source: str,
    scrubbing: OffsetMap,
    existing: Sequence[Placeholder],
    cuts: Sequence[Cut],
    shown: Sequence[Stretched],
    lang: Lang,
    known: Who = NOBODY,
) -> Stripped:
    """The stripped text. `cuts` are in order and apart; `existing` are the placeholders of the source's own slots,
    and `known` is who some of them are.

    Of the stretches to show, those that touch a cut or a slot are cut short or left out, and the earlier in the
    sequence wins over the later.
    """
    if not cuts:
        unchanged = OffsetMap.identity(len(source))
        findings = _findings(source, unchanged.segments, shown) if shown else ()
        return Stripped(Body(source, tuple(existing)), (), findings, lang, unchanged, scrubbing, known)
    numbers = Numbers(source, existing, known)
    pieces: list[str] = []
    segments: list[Segment] = []
    placeholders: list[Placeholder] = []
    replacements: list[Replacement] = []
    waiting = [*existing][::-1]
    whole = scrubbing.is_identity
    place = at = 0
    for cut in (*cuts, None):
        end = len(source) if cut is None else cut.start
        if end > place:
            verbatim = source[place:end]
            pieces.append(verbatim)
            segments.append(Segment(at, at + end - place, place, end, True))
            at += end - place
            if waiting:
                first = len(waiting) - verbatim.count(SLOT)
                placeholders.extend(reversed(waiting[first:]))
                del waiting[first:]
        if cut is None:
            break
        placeholder = _placeholder(
            cut.category,
            cut.mention,
            numbers.of(cut.mention, cut.category, cut.identity, (cut.start, cut.end)),
            cut.form,
        )
        if waiting:
            del waiting[len(waiting) - source.count(SLOT, cut.start, cut.end) :]
        start, stop = (cut.start, cut.end) if whole else scrubbing.span(cut.start, cut.end)
        replacements.append(Replacement(start, stop, cut.rule._value_, placeholder, len(placeholders), cut.prefix))
        placeholders.append(placeholder)
        pieces.append(cut.prefix + SLOT)
        segments.append(Segment(at, at + len(cut.prefix) + 1, cut.start, cut.end, False))
        at += len(cut.prefix) + 1
        place = cut.end
    body, changed = Body("".join(pieces), tuple(placeholders)), OffsetMap(tuple(segments))
    findings = _findings(body.text, changed.segments, shown) if shown else ()
    return Stripped(body, tuple(replacements), findings, lang, changed, scrubbing, numbers.who)


def _findings(text: str, segments: tuple[Segment, ...], shown: Sequence[Stretched]) -> tuple[Finding, ...]:
    """The stretches moved to the body, apart from slots and from one another."""
    placed = _placed(segments, shown)
    covered = bytearray(len(text))
    for slot in re.finditer(SLOT, text):
        covered[slot.start()] = 1
    findings: list[Finding] = []
    tells: dict[int, int] = {}  # by where they end, for the rest of a tell goes with the one that has its beginning
    for start, end, stretch in placed:
        whole, begun = end - start, start
        start, end = _free(text, covered, start, end)
        if start == end or 2 * (end - start) < whole:
            continue
        covered[start:end] = b"\x01" * (end - start)
        if stretch.kind is FindingKind.TELL:
            carried_on = tells.pop(_end_before(text, start), None) if start > begun else None
            if carried_on is not None:
                findings[carried_on] = replace(findings[carried_on], end=end)
                tells[end] = carried_on
                continue
            tells[end] = len(findings)
        findings.append(Finding(start, end, stretch.kind, stretch.rule.value))
    findings.sort(key=lambda one: one.start)
    return tuple(_side_by_side(text, findings))


def _end_before(text: str, start: int) -> int:
    """Where the space before `start` begins; -1 where there is none."""
    end = start
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end if end < start else -1


def _side_by_side(text: str, findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings in order; of tells with nothing between them but a space one is made, for a person decides once.

    “As chief inspector” and “I sign each page” are one thing to tell; a place and what was done there at length are two.
    """
    waiting: Finding | None = None
    for one in findings:
        if waiting is not None and _is_one_story(text, waiting, one):
            rule = max(waiting.rule, one.rule, key=lambda each: _STORIES.index(Rule(each)))
            waiting = Finding(waiting.start, one.end, one.kind, rule)
            continue
        if waiting is not None:
            yield waiting
        waiting = one
    if waiting is not None:
        yield waiting


def _is_one_story(text: str, first: Finding, second: Finding) -> bool:
    return (
        first.rule in _STORIES
        and second.rule in _STORIES
        and text[first.end : second.start].isspace()
        and min(_words(text, first), _words(text, second)) <= _SHORT
        and len(text[first.start : second.end].split(maxsplit=_LONGEST_STORY)) <= _LONGEST_STORY
    )


def _words(text: str, finding: Finding) -> int:
    """How many words it has; of many it is not counted how many, for what grows is asked about again and again."""
    return len(text[finding.start : finding.end].split(maxsplit=_SHORT))


def _free(text: str, covered: bytearray, start: int, end: int) -> tuple[int, int]:
    """The longest part of start..end that nothing covers, without spaces at its ends; empty if it has no letter."""
    best = (start, start)
    at = start
    if covered.find(1, start, end) < 0:
        at, best = end, (start, end)
    while at < end:
        if covered[at]:
            at += 1
            continue
        stop = covered.find(1, at, end)
        stop = end if stop < 0 else stop
        best = max(best, (at, stop), key=lambda part: part[1] - part[0])
        at = stop
    start, end = best
    while start < end and not text[start].isalnum() and text[start] != "@":
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _placed(segments: tuple[Segment, ...], shown: Sequence[Stretched]) -> list[tuple[int, int, Stretched]]:
    """Where each stretch lies in the body, in the order given; those that touch no verbatim text are left out."""
    if len(segments) == 1 and segments[0].verbatim and segments[0].out_start == segments[0].source_start == 0:
        return [(one.start, one.end, one) for one in shown if one.start < one.end]
    order = sorted(range(len(shown)), key=lambda index: shown[index].start)
    found: dict[int, tuple[int, int, Stretched]] = {}
    position = 0
    for index in order:
        stretch = shown[index]
        while position < len(segments) and segments[position].source_end <= stretch.start:
            position += 1
        ahead = position
        while ahead < len(segments) and segments[ahead].source_start < stretch.end:
            segment = segments[ahead]
            if segment.verbatim and index not in found:
                start = max(stretch.start, segment.source_start) + segment.out_start - segment.source_start
                end = min(stretch.end, segment.source_end) + segment.out_start - segment.source_start
                found[index] = (start, end, stretch)
            ahead += 1
    return [found[index] for index in sorted(found) if found[index][0] < found[index][1]]
