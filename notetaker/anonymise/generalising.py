"""Puts a placeholder where a finding is, when the rapporteur decides so."""

from collections.abc import Sequence
from dataclasses import replace

from notetaker.model.body import SLOT, Body, Mention, Placeholder
from notetaker.model.category import WIDEST
from notetaker.model.note import Finding, FindingKind, Note

_MENTIONS = {
    FindingKind.PERSON: Mention.SOMEBODY,
    FindingKind.ORGANISATION: Mention.ORGANISATION,
    FindingKind.CONTACT: Mention.URL,
    FindingKind.TELL: Mention.DETAIL,
    FindingKind.CODE: Mention.PERSON,
}


def generalise(body: Body, finding: Finding) -> Body:
    """`body` with a placeholder for any participant (or organisation, or address) in the place of `finding`.

    A slot inside the finding goes with it. The new placeholder has a number of its own.
    """
    if finding.end > len(body.text):
        raise ValueError("the finding lies outside the body")
    mention = _MENTIONS[finding.kind]
    return _replaced(body, finding, Placeholder(WIDEST, mention, _next_number(body, mention)))


def _next_number(body: Body, mention: Mention) -> int:
    return max((one.which for one in body.placeholders if one.mention is mention), default=0) + 1


def _replaced(body: Body, finding: Finding, placeholder: Placeholder) -> Body:
    before = body.text[: finding.start].count(SLOT)
    inside = body.text[finding.start : finding.end].count(SLOT)
    return Body(
        body.text[: finding.start] + SLOT + body.text[finding.end :],
        (*body.placeholders[:before], placeholder, *body.placeholders[before + inside :]),
    )


def generalise_note(note: Note, findings: Sequence[Finding]) -> Note:
    """`note` with these of its findings generalised; the other findings keep pointing at the same words.

    A name is generalised wherever the note has it. Findings that overlap what was generalised are gone with it.
    """
    body = note.body
    chosen = _with_repetitions(body.text, findings)
    rest = [one for one in note.findings if one not in findings]
    numbers: dict[tuple[Mention, str], int] = {}
    for finding in chosen:
        mention = _MENTIONS[finding.kind]
        taken = sum(1 for one, _ in numbers if one is mention)
        key = (mention, note.body.text[finding.start : finding.end])
        numbers.setdefault(key, _next_number(note.body, mention) + taken)
    for finding in reversed(chosen):
        mention = _MENTIONS[finding.kind]
        number = numbers[mention, note.body.text[finding.start : finding.end]]
        body = _replaced(body, finding, Placeholder(WIDEST, mention, number))
        shift = finding.end - finding.start - 1
        rest = [
            replace(one, start=one.start - shift, end=one.end - shift) if one.start >= finding.end else one
            for one in rest
            if one.end <= finding.start or one.start >= finding.end
        ]
    return replace(note, body=body, findings=tuple(rest))


def _with_repetitions(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """The findings and each further place where the text has the same name as a word of its own; in order, apart."""
    found = {(one.start, one.end): one for one in findings}
    for finding in findings:
        name = text[finding.start : finding.end]
        if finding.kind is FindingKind.TELL or not any(map(str.isalnum, name)):
            continue
        start = text.find(name)
        while start >= 0:
            if _is_apart(text, start, start + len(name)):
                found.setdefault((start, start + len(name)), replace(finding, start=start, end=start + len(name)))
            start = text.find(name, start + len(name))
    kept: list[Finding] = []
    chosen = set(findings)
    for one in sorted(found.values(), key=lambda one: (one not in chosen, one.start)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _is_apart(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (after.isalnum() and text[end - 1].isalnum())
