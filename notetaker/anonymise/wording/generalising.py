"""Puts a placeholder where a finding is, when the rapporteur decides so."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.language import language_in
from notetaker.anonymise.knowledge.rules import CODE_RULES, Rule
from notetaker.anonymise.surroundings import determined, is_date
from notetaker.anonymise.text.words import words_of
from notetaker.anonymise.wording.impersonal import without_its_gender
from notetaker.anonymise.wording.numbers import Numbers
from notetaker.anonymise.wording.pronouns import edited, shifted
from notetaker.anonymise.wording.stretch import Stretch, speaks_of_several, stretch_of
from notetaker.anonymise.wording.they import Edit
from notetaker.model.body import SLOT, Body, Form, Mention, Placeholder
from notetaker.model.category import WIDEST
from notetaker.model.note import Finding, FindingKind, Note

_LABEL = re.compile(r"[ \u00a0\u202f]?[:：][ \u00a0]*(?=\S)| - (?=\S)")
"""What stands between a speaker's code and what is said."""
_MISTYPED_LABEL = re.compile(
    r"[ \u00a0\u202f]?[;)][ \u00a0]*(?=\S)|\.{1,3} (?=\S)|… (?=\S)| ?(?:[–—>=→]|->) ?(?=\S)"
)
"""What stands there in the place of the colon. A comma may be one: « sg, then cm »."""
_QUE_AT_END = re.compile(r"(?<=\w)\s+qu(?:e|[’'])$", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_PREPOSITIONS = {"to", "in", "on", "at", "of", "de", "d", "en", "par", "sur", "dans", "a"}
_THAT = {"that", "que"}
_MAY_BE_WORDS = {Rule.UNCLEAR_WORD, Rule.UNCLEAR_ORGANISATION_WORD}
_MENTIONS = {
    FindingKind.PERSON: Mention.SOMEBODY,
    FindingKind.ORGANISATION: Mention.ORGANISATION,
    FindingKind.CONTACT: Mention.URL,
    FindingKind.TELL: Mention.DETAIL,
    FindingKind.CODE: Mention.PERSON,
}


def generalise(body: Body, finding: Finding) -> Body:
    """`body` with a placeholder for any participant (or organisation, or address) in the place of `finding`.

    A slot inside the finding goes with it, and so does an article before it: « de la veuve » becomes « d’ » and a slot.
    The new placeholder has a number of its own where none of the body can be the same. A pronoun becomes one that
    shows no gender, and needs none; nor does a code with which the text begins, for its colon goes with it and what is
    said stays.
    """
    if finding.end > len(body.text):
        raise ValueError("the finding lies outside the body")
    if edits := _said_otherwise(body.text, finding):
        return Body(edited(body.text, edits), body.placeholders)
    mention = _MENTIONS[finding.kind]
    (stretch,) = _stretches(body.text, [finding])
    number = Numbers(body.text, body.placeholders).of(mention, WIDEST, "", (stretch.start, stretch.end))
    return _replaced(body, stretch, _placeholder(mention, number, stretch))


def _said_otherwise(text: str, finding: Finding) -> list[Edit]:
    """What takes the place of a finding that needs no placeholder; nothing where it needs one."""
    if finding.rule == Rule.TELL_PRONOUN:
        return without_its_gender(text, finding)
    if finding.kind is FindingKind.CODE and not text[: finding.start].strip():
        label, code = _label_behind(text, finding), text[finding.start : finding.end]
        if label is not None and not any(one == code for one in _WORD.findall(text, label.end())):
            return [Edit(finding.start, label.end(), "")]
    return []


def _label_behind(text: str, finding: Finding) -> re.Match[str] | None:
    label = _LABEL.match(text, finding.end)
    return label if label or finding.rule not in CODE_RULES else _MISTYPED_LABEL.match(text, finding.end)


def _placeholder(mention: Mention, number: int, stretch: Stretch) -> Placeholder:
    return Placeholder(WIDEST, mention, number, Form.SEVERAL if stretch.several else Form.ONE)


def _stretches(text: str, findings: Sequence[Finding]) -> Iterator[Stretch]:
    """What goes with each of the findings, which are in order and apart: its title and article, as with a name."""
    words = words_of(text)
    lang, free = language_in(words), 0
    for each in findings:
        finding = _without_its_que(text, each)
        first, after = bisect_left(words.starts, finding.start), bisect_left(words.starts, finding.end)
        stretch = Stretch(finding.start, finding.end)
        if first < after:
            whole = stretch_of(words, first, after - 1, lang)
            several = lang == "en" and speaks_of_several(words, first, after - 1, finding.rule)
            stretch = Stretch(finding.start, finding.end, several=several)
            if free <= whole.start < finding.start:
                stretch = Stretch(whole.start, finding.end, whole.prefix, several or whole.several)
        yield stretch
        free = finding.end


def _without_its_que(text: str, finding: Finding) -> Finding:
    """« je suis convaincue » of « je suis convaincue que »: what is left out leads to the rest as what was said did."""
    que = _QUE_AT_END.search(text, finding.start, finding.end) if finding.kind is FindingKind.TELL else None
    return finding if que is None else replace(finding, end=que.start())


def _replaced(body: Body, stretch: Stretch, placeholder: Placeholder) -> Body:
    before = body.text[: stretch.start].count(SLOT)
    inside = body.text[stretch.start : stretch.end].count(SLOT)
    return Body(
        body.text[: stretch.start] + stretch.prefix + SLOT + body.text[stretch.end :],
        (*body.placeholders[:before], placeholder, *body.placeholders[before + inside :]),
    )


def generalise_note(note: Note, findings: Sequence[Finding]) -> Note:
    """`note` with these of its findings generalised; the other findings keep pointing at the same words.

    A name is generalised wherever the note has it, and one that is a word as well wherever it may be the name. Findings
    that overlap what was generalised are gone with it.
    """
    note, findings = _reworded(note, findings)
    body = note.body
    chosen = _with_repetitions(body.text, findings, note.findings)
    rest = [one for one in note.findings if one not in findings]
    stretches = list(_stretches(body.text, chosen))
    counted = Numbers(body.text, body.placeholders)
    numbers = [
        counted.of(_MENTIONS[one.kind], WIDEST, body.text[one.start : one.end], (stretch.start, stretch.end))
        for one, stretch in zip(chosen, stretches, strict=True)
    ]
    for finding, number, stretch in zip(reversed(chosen), reversed(numbers), reversed(stretches), strict=True):
        body = _replaced(body, stretch, _placeholder(_MENTIONS[finding.kind], number, stretch))
        shift = stretch.end - stretch.start - len(stretch.prefix) - 1
        rest = [
            replace(one, start=one.start - shift, end=one.end - shift) if one.start >= stretch.end else one
            for one in rest
            if one.end <= stretch.start or one.start >= stretch.end
        ]
    return replace(note, body=body, findings=tuple(rest))


def _reworded(note: Note, findings: Sequence[Finding]) -> tuple[Note, list[Finding]]:
    """The note with those of the findings said otherwise that need no placeholder, and the others where they stand then."""
    edits: list[Edit] = []
    done: set[Finding] = set()
    for one in findings:
        mine = _said_otherwise(note.body.text, one)
        if mine and not any(_overlap(new, other) for new in mine for other in edits):
            edits.extend(mine)
            done.add(one)
    edits.sort()
    rest = {one: one for one in (*note.findings, *findings) if one not in done}
    if edits:
        places = {one: (shifted(edits, one.start), shifted(edits, one.end)) for one in rest}
        rest = {one: replace(one, start=start, end=end) for one, (start, end) in places.items() if start < end}
        note = replace(
            note,
            body=Body(edited(note.body.text, edits), note.body.placeholders),
            findings=tuple(rest[one] for one in note.findings if one in rest),
        )
    return note, [rest[one] for one in findings if one in rest]


def _overlap(one: Edit, other: Edit) -> bool:
    return one.start < other.end and other.start < one.end


def _with_repetitions(text: str, findings: Sequence[Finding], of_note: Iterable[Finding]) -> list[Finding]:
    """The findings and each further place where the text has the same name as a word of its own; in order, apart."""
    found = {(one.start, one.end): one for one in findings}
    asked_about = {(one.start, one.end) for one in of_note}
    for finding in findings:
        name = text[finding.start : finding.end]
        if finding.kind is FindingKind.TELL or not any(map(str.isalnum, name)):
            continue
        start = text.find(name)
        while start >= 0:
            place = (start, start + len(name))
            if _is_apart(text, *place) and (place in asked_about or _is_the_name(text, start, finding)):
                found.setdefault(place, replace(finding, start=start, end=place[1]))
            start = text.find(name, start + len(name))
    kept: list[Finding] = []
    chosen = set(findings)
    for one in sorted(found.values(), key=lambda one: (one not in chosen, one.start)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _is_the_name(text: str, start: int, finding: Finding) -> bool:
    """Whether what reads like the finding may be it there too: not the month, not what has an article, and not what
    somebody does: "the price", "we price it". One word too many is seen, and a name that stays is not.
    """
    if finding.rule not in _MAY_BE_WORDS:
        return True
    words = words_of(text)
    place = bisect_left(words.starts, start)
    before = words.at[place - 1]
    if is_date(words, place) or (lexicon.is_in("pronouns", before) and before not in _THAT):
        return False
    return not determined(words, place) or before in _PREPOSITIONS


def taken_with(text: str, finding: Finding, of_note: Iterable[Finding] = ()) -> tuple[tuple[int, int], ...]:
    """The stretches of a body's text that go where the finding is generalised: its own, and the same name elsewhere.

    A pronoun goes alone.
    """
    if _said_otherwise(text, finding):
        return ((finding.start, finding.end),)
    return tuple((one.start, one.end) for one in _with_repetitions(text, [finding], of_note))


def _is_apart(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (after.isalnum() and text[end - 1].isalnum())
