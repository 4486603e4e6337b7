"""What goes from the source, kept apart: addresses before names, and of what touches only what lies outside."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from notetaker.anonymise.assembly import Cut
from notetaker.anonymise.forms.entities import FormKind
from notetaker.anonymise.judging import Verdict
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.matching.structured import Contact
from notetaker.anonymise.text.words import Words
from notetaker.anonymise.wording.stretch import speaks_of_several
from notetaker.model.body import Mention
from notetaker.model.category import WIDEST

_CONTACT_RULES = {
    Mention.EMAIL: Rule.CONTACT_EMAIL,
    Mention.PHONE: Rule.CONTACT_PHONE,
    Mention.HANDLE: Rule.CONTACT_HANDLE,
    Mention.URL: Rule.CONTACT_DOMAIN,
}
_PLURAL = FormKind.PLURAL


def contact_cut(contact: Contact, identity: str) -> Cut:
    """An address, number or account that goes; `identity` tells it from others of the note."""
    rule = _CONTACT_RULES[contact.mention]
    return Cut(contact.start, contact.end, "", rule, contact.mention, WIDEST, identity)


def is_several(words: Words, match: Match, verdict: Verdict) -> bool:
    """Whether an English mention speaks of people taken together."""
    plural = _PLURAL in match.kinds
    return speaks_of_several(words, verdict.first, verdict.last, verdict.rule, plural=plural)


def without_overlap(strong: list[Cut], weak: list[Cut]) -> list[Cut]:
    """Both in order; of a weak one that touches a strong one only what lies before or after it stays."""
    return sorted([*strong, *_clear_of(strong, weak)], key=lambda cut: cut.start)


def _clear_of(strong: list[Cut], weak: list[Cut]) -> Iterator[Cut]:
    """What of `weak` touches none of `strong`; both are in order."""
    index = 0
    for cut in weak:
        while index < len(strong) and strong[index].end <= cut.start:
            index += 1
        if index == len(strong) or cut.end <= strong[index].start:
            yield cut
        elif cut.start < strong[index].start:
            yield replace(cut, end=strong[index].start)
        elif cut.end > strong[index].end and (index + 1 == len(strong) or cut.end <= strong[index + 1].start):
            yield replace(cut, start=strong[index].end, prefix="")


def within(stretches: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the stretches holds all of it."""
    return any(first <= start and end <= last for first, last in stretches)


def any_inside(stretches: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the stretches, which are in order, begins within it and ends there too."""
    index = bisect_left(stretches, (start, start))
    return index < len(stretches) and stretches[index][1] <= end
