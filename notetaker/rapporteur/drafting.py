"""What may be kept of an unfinished line: of who speaks the category, no code and no name, nor half of either. Pure."""

from notetaker.anonymise import generalise
from notetaker.model.body import SLOT, Body
from notetaker.model.note import FindingKind
from notetaker.rapporteur.codes import OWN, Attribution, Speaker
from notetaker.rapporteur.edits import with_most_slots, with_slots
from notetaker.rapporteur.grammar import split_line
from notetaker.rapporteur.speaking import spoken
from notetaker.rapporteur.tools import Tools

_LEFT_OUT = "[…]"
"""In the middle of a draft, where a name is begun. At the end nothing stands for it: there one goes on typing."""


def draft_of_line(tools: Tools, line: str, before: Body, cursor: int | None = None) -> Body:
    """What may be kept of a line; `before` is what was kept of it so far, `cursor` where one types, None for its end."""
    return _drafted(tools, line, spoken(tools, split_line(line), before), (before,), cursor)


def draft_of_edit(
    tools: Tools, line: str, old: Body, before: Body, cursor: int | None = None, shown: Body | None = None
) -> Body:
    """The same of the line of a note that is edited; `before` is what was kept of this edit so far.

    `shown` is the same body as it was shown, where it was not shown as it is.
    """
    return _drafted(tools, line, spoken(tools, split_line(line)), (old, before), cursor, shown)


def draft_of_reason(tools: Tools, text: str, cursor: int | None = None) -> Body:
    """What may be kept of an unfinished text in which nobody speaks."""
    at = len(text) if cursor is None else cursor
    return _without_begun(tools, Body(text.replace(SLOT, "")), (at,))


def _drafted(
    tools: Tools,
    line: str,
    said: tuple[Attribution | None, str],
    known: tuple[Body, ...],
    cursor: int | None,
    shown: Body | None = None,
) -> Body:
    attribution, text = said
    slotted = with_most_slots(text, known, tools.ladder, tools.otherwise)
    if shown is not None:
        seen = with_slots(text, known[0], tools.ladder, shown, otherwise=tools.otherwise)
        slotted = max(slotted, seen, key=lambda each: len(each.placeholders))
    if line[-1:].isspace():  # the last word is typed to its end
        slotted = Body(f"{slotted.text} ", slotted.placeholders)
    body = _without_begun(tools, slotted, _typing_places(line, text, slotted.text, cursor))
    if attribution is None:
        return body
    said_by = OWN if attribution.how is Speaker.OWN else "+".join(attribution.together) or attribution.category
    return Body(f"{said_by}: {body.text}", body.placeholders)


def _without_begun(tools: Tools, body: Body, places: tuple[int, ...]) -> Body:
    """The body stripped, without names and codes that are begun in it and not ended."""
    while True:
        stripped = tools.restrip(body)
        codes = [each for each in stripped.findings if each.kind is FindingKind.CODE]
        gone = [(each.start, each.end) for each in stripped.replacements]
        gone += [stripped.source_span(each.start, each.end) for each in codes]
        begun = tools.anonymiser.begun_in(body.text, places) + list(tools.codes.begun_in(body.text, places))
        begun = [
            each
            for each in begun
            if not any(first <= each[0] and each[1] <= end for first, end in gone)
            and not tools.is_settled(body.text[slice(*each)])
        ]
        if not begun:
            break
        body, places = _left_out(body, min(begun, key=lambda each: (each[0], -each[1])), places)
    kept = stripped.body
    for finding in reversed(codes):
        kept = generalise(kept, finding)
    text = kept.text.strip()
    blank = " " if text and kept.text[-1:].isspace() else ""  # one types on behind it
    return Body(f"{text}{blank}", kept.placeholders)


def _typing_places(line: str, text: str, slotted: str, cursor: int | None) -> tuple[int, ...]:
    """Where in `slotted` one may still be typing: at its end, and at the cursor.

    `text` is the line, or the end of it, and `slotted` is the same with slots for what stands in brackets.
    """
    at = None if cursor is None else cursor - (len(line.rstrip()) - len(text))
    if at is None or not 0 <= at < len(text):
        return (len(slotted),)
    before, behind = text[:at].rpartition("]")[2], text[at:].partition("[")[0]
    found = slotted.find(before + behind)
    return (len(slotted),) if found < 0 else (found + len(before), len(slotted))


def _left_out(body: Body, stretch: tuple[int, int], places: tuple[int, ...]) -> tuple[Body, tuple[int, ...]]:
    """The body without a stretch in which a name is begun, and the same places in it."""
    start, end = stretch
    instead = _LEFT_OUT if body.text[end:].strip() else ""
    text = f"{body.text[:start]}{instead}{body.text[end:]}"
    by = len(instead) - (end - start)
    moved = (place if place <= start else max(start + len(instead), place + by) for place in places)
    return Body(text, body.placeholders), tuple(moved)
