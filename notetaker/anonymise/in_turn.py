"""Two strippings, one after the other, as if they were one."""

import re
from dataclasses import replace

from notetaker.anonymise.wording.stripped import Replacement, Stripped
from notetaker.model.body import SLOT
from notetaker.model.note import Finding

_UNCLEAR = "unclear."


def in_turn(first: Stripped, second: Stripped) -> Stripped:
    """`first`, and what `second`, which was made of its body, replaced besides or found unclear.

    A word may be judged otherwise once a name beside it is gone. What will be judged so when the note leaves is shown
    when it is written.
    """
    if second.body == first.body:
        return first._replace(findings=_of_both(first.findings, second.findings))
    origin = second.origin.then(second.scrubbing).then(first.origin)
    findings = _of_both(_moved(first.findings, second), second.findings)
    return second._replace(
        replacements=_replacements(first, second), findings=findings, origin=origin, scrubbing=first.scrubbing
    )


def _of_both(before: tuple[Finding, ...], after: tuple[Finding, ...]) -> tuple[Finding, ...]:
    more = [
        one
        for one in after
        if one.rule.startswith(_UNCLEAR) and all(one.end <= each.start or each.end <= one.start for each in before)
    ]
    return tuple(sorted((*before, *more), key=lambda one: one.start)) if more else before


def _moved(findings: tuple[Finding, ...], second: Stripped) -> tuple[Finding, ...]:
    """The findings where their words stand in the body of `second`; without those of which words were replaced."""
    places = {second.source_span(at, at + 1)[0]: at for at in range(len(second.body.text))}
    return tuple(
        replace(one, start=places[one.start], end=places[one.end - 1] + 1)
        for one in findings
        if places.keys() >= set(range(one.start, one.end))
    )


def _replacements(first: Stripped, second: Stripped) -> tuple[Replacement, ...]:
    """The stretches of the first input that the slots of the last body stand for, but for slots that it had itself."""
    before = {slot: one for slot, one in zip(_slots(first), _of_each_slot(first), strict=True) if one is not None}
    found: list[Replacement] = []
    for place, (slot, new) in enumerate(zip(_slots(second), _of_each_slot(second), strict=True)):
        old = before.get(second.source_span(slot, slot + 1)[0])
        if new is not None:
            start, end = first.source_span(new.start, new.end)
            found.append(new._replace(start=start, end=end))
        elif old is not None:
            found.append(old._replace(place=place))
    return tuple(found)


def _slots(stripped: Stripped) -> list[int]:
    return [slot.start() for slot in re.finditer(SLOT, stripped.body.text)]


def _of_each_slot(stripped: Stripped) -> list[Replacement | None]:
    """What was replaced by each slot of the body; None where it was there before."""
    made = {one.place: one for one in stripped.replacements}
    return [made.get(place) for place in range(len(stripped.body.placeholders))]
