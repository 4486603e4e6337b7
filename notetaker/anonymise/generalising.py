"""Puts a placeholder where a finding is, when the rapporteur decides so."""

from collections.abc import Sequence
from dataclasses import replace

from notetaker.model.body import SLOT, Body, Mention, Placeholder
from notetaker.model.category import WIDEST
from notetaker.model.note import Finding, FindingKind, Note

_MENTIONS = {
    FindingKind.PERSON: Mention.PERSON,
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
    before = body.text[: finding.start].count(SLOT)
    inside = body.text[finding.start : finding.end].count(SLOT)
    mention = _MENTIONS[finding.kind]
    numbers = [one.which for one in body.placeholders if one.mention is mention]
    placeholder = Placeholder(WIDEST, mention, max(numbers, default=0) + 1)
    return Body(
        body.text[: finding.start] + SLOT + body.text[finding.end :],
        (*body.placeholders[:before], placeholder, *body.placeholders[before + inside :]),
    )


def generalise_note(note: Note, findings: Sequence[Finding]) -> Note:
    """`note` with these of its findings generalised; the other findings keep pointing at the same words.

    Findings that overlap one that was generalised are gone with it.
    """
    body = note.body
    rest = [one for one in note.findings if one not in findings]
    for finding in sorted(findings, key=lambda one: one.start, reverse=True):
        body = generalise(body, finding)
        shift = finding.end - finding.start - 1
        rest = [
            replace(one, start=one.start - shift, end=one.end - shift) if one.start >= finding.end else one
            for one in rest
            if one.end <= finding.start or one.start >= finding.end
        ]
    return replace(note, body=body, findings=tuple(rest))
