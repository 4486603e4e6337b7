"""Codes that are nobody's, behind a mark or beside others: "cm: + zq: yes", "zq+cm: both say so". Pure."""

import re
from collections.abc import Callable, Iterable, Iterator

from notetaker.anonymise import Rule, Stripped
from notetaker.model.body import SLOT
from notetaker.model.note import Finding, FindingKind, Kind
from notetaker.rapporteur.codes import Codes, parts_together

Span = tuple[int, int]

_BEHIND_MARKS = {Kind.AGREEMENT, Kind.DISAGREEMENT, Kind.ACTION}
_HEAD = re.compile(r"(?P<head>[^:\n]{1,60}?)\s*:(?!//)")
_BEHIND_A_PLUS = re.compile(r"(?<!\S)\+\s*(?P<code>[^\W\d_][^\W_]{1,2})\s*:(?!//)")


def strange_codes(codes: Codes, text: str, kind: Kind, *, spoken: bool) -> tuple[Span, ...]:
    """Where in the text of a note a code stands that is nobody's, though its line names a speaker or names several.

    `spoken` says that the text stands behind a speaker. Without the mark of a kind between them an abbreviation in
    capitals is a heading rather than a code: "cm: ILO: it leads".
    """
    found = {*_beside_others(codes, text), *(each.span("code") for each in _BEHIND_A_PLUS.finditer(text))}
    head = _HEAD.match(text)
    if spoken and head is not None and (kind in _BEHIND_MARKS or head["head"].islower()):
        found.add(head.span("head"))
    return tuple(sorted(span for span in found if codes.is_nobodys_or_a_unit(text[slice(*span)])))


def names_a_stranger_beside_others(codes: Codes, text: str) -> bool:
    """Whether a line begins with several codes, of which one is nobody's, or with somebody's beside another word."""
    head = _HEAD.match(text)
    return any(_beside_others(codes, text)) or (head is not None and codes.is_one_of_several(head["head"]))


def _beside_others(codes: Codes, text: str) -> Iterator[Span]:
    """The codes that are nobody's among several before the colon, if all there are codes."""
    head = _HEAD.match(text)
    if head is None:
        return
    words = {span: text[slice(*span)] for span in parts_together(head["head"])}
    nobodys = [span for span, word in words.items() if codes.is_nobodys_or_a_unit(word)]
    known = [word for span, word in words.items() if span not in nobodys]
    if len(words) > 1 and all(word == SLOT or codes.resolve(word) is not None for word in known):
        yield from nobodys


def with_strange_codes(
    stripped: Stripped, spans: Iterable[Span], is_settled: Callable[[str], bool] = lambda _: False
) -> Stripped:
    """The same with a finding on each that the anonymiser has not dealt with, and the rapporteur did not let stand."""
    taken = [(finding.start, finding.end) for finding in stripped.findings]
    found = [
        Finding(start, end, FindingKind.CODE, Rule.CODE_UNKNOWN)
        for start, end in spans
        if all(end <= first or last <= start for first, last in taken)
        and not is_settled(stripped.body.text[start:end])
    ]
    if not found:
        return stripped
    return stripped._replace(findings=tuple(sorted((*stripped.findings, *found), key=lambda each: each.start)))
