"""From a typed line to what will be stored: speaker to category, marks to kind, text without identities. Pure."""

import re
from collections.abc import Iterable
from dataclasses import replace

from notetaker.anonymise import CODE_RULES, Rule, Stripped
from notetaker.model.body import NOTHING, SLOT, Body
from notetaker.model.category import WIDEST
from notetaker.model.note import Finding, FindingKind, Kind, Note
from notetaker.model.roster import Participant
from notetaker.rapporteur.captured import Captured
from notetaker.rapporteur.codes import Attribution, Speaker, is_called_own
from notetaker.rapporteur.edits import findings_that_stand, kept_kind, with_slots
from notetaker.rapporteur.errors import EmptyLine, LineTooLong, MarkAlone
from notetaker.rapporteur.glossary import Glossary, WrittenOut
from notetaker.rapporteur.grammar import (
    kind_of,
    kind_with_more,
    mistyped_head,
    split_kept_theme,
    split_line,
    split_mark,
    split_theme,
    with_marks,
)
from notetaker.rapporteur.review import OF_THE_ROSTER
from notetaker.rapporteur.speaking import spoken, unknown_in
from notetaker.rapporteur.strange_codes import strange_codes, with_strange_codes
from notetaker.rapporteur.tools import Tools

LONGEST_LINE = 200_000
"""Characters that one note may have."""

_ABOUT_CODES = {FindingKind.CODE, FindingKind.TELL}
"""What else the letters of a code may be taken for: initials, or a function such as SG."""
_BRACKETS = re.compile(r"\[[^\[\]]*\]")


def read(tools: Tools, line: str, last: Attribution | None, draft: Body = NOTHING) -> Captured:
    """Strip a typed line; `last` is who spoke before and goes on where the line names nobody.

    What stands in brackets because it comes from `draft`, which was stripped before, keeps its data. With a
    glossary its abbreviations are written out first.
    """
    line, theme = split_theme(line)
    typed = split_line(line)
    attribution, text = spoken(tools, typed, draft)
    is_spoken = attribution is not None
    unknown = "" if is_spoken else unknown_in(tools, typed)
    if attribution is None:
        attribution = Attribution(Speaker.UNKNOWN, WIDEST) if unknown else _going_on(last)
    kind, text = kind_of(text)
    text, found = _written_out(tools, text)
    stripped = _stripped(tools, text, attribution.participant, draft)
    strange = strange_codes(tools.codes, stripped.body.text, kind, spoken=is_spoken)
    stripped = with_strange_codes(stripped, strange)
    if unknown and not _stands_before(len(unknown), strange):
        stripped = _with_code_finding(tools, stripped, unknown)
    own = attribution.how is Speaker.OWN
    return Captured(attribution, Kind.OWN if own else kind, stripped, tools.theme(theme), found)


def said(tools: Tools, text: str, attribution: Attribution, kind: Kind) -> Captured:
    """Strip what somebody said, where speaker and kind are known: no code and no mark is looked for."""
    return Captured(attribution, kind, tools.strip(text, attribution.participant))


def amended(tools: Tools, line: str, old: Note, shown: Body | None = None, draft: Body = NOTHING) -> Captured:
    """Strip a line that was edited from `old`; what still stands in brackets keeps its data.

    So does what stands in brackets because it comes from `draft`, an edit that was kept unfinished.
    `shown` is the same body as it was shown where it was not shown as it is. Without a speaker before the colon the
    note keeps its category, and with the marks that its line had, it keeps its kind; words typed behind its marks and
    its theme take neither away.
    """
    before = tools.worded(old.body if shown is None else shown)
    line, more, theme = split_kept_theme(line, old.theme.text, before)
    typed = split_line(line)
    attribution, text = spoken(tools, typed)
    unknown = unknown_in(tools, typed) if attribution is None else ""
    marked = with_marks(old.kind, before)
    if not more:
        text, more = split_mark(text, marked)
    kind, text = kind_with_more(text, more)
    kind = kept_kind(kind, old, before)
    text, found = _written_out(tools, text)
    is_spoken = attribution is not None
    attribution = attribution or _as_before(old)
    slotted = with_slots(text, old.body, tools.ladder, shown, otherwise=tools.otherwise)
    if draft.placeholders:
        drafted = with_slots(text, draft, tools.ladder, otherwise=tools.otherwise)
        slotted = max(slotted, drafted, key=lambda each: len(each.placeholders))
    stripped = tools.restrip(slotted)
    strange = strange_codes(tools.codes, stripped.body.text, kind, spoken=is_spoken)
    stripped = with_strange_codes(stripped, strange, tools.is_settled)
    if unknown and not (tools.is_settled(unknown) or _stands_before(len(unknown), strange)):
        stripped = _with_code_finding(tools, stripped, unknown)
    stripped = _with_those_that_stand(tools, stripped, old)
    own = attribution.how is Speaker.OWN
    return Captured(attribution, Kind.OWN if own else kind, stripped, tools.theme(theme), found)


def _with_those_that_stand(tools: Tools, stripped: Stripped, old: Note) -> Stripped:
    """With what was open to decide before the edit, and may not go because of a word that was added elsewhere."""
    if not old.findings:
        return stripped
    read_anew = replace(old, findings=tuple(each for each in old.findings if each.kind is not FindingKind.CODE))
    stand = findings_that_stand(read_anew, tools.restrip(old.body), stripped)
    return stripped._replace(findings=tuple(sorted((*stripped.findings, *stand), key=lambda each: each.start)))


def checked(line: str) -> str:
    """The line, if it can be a note. Raises EmptyLine or LineTooLong."""
    if len(line) > LONGEST_LINE:
        raise LineTooLong(length=len(line), limit=LONGEST_LINE)
    if not line.strip():
        raise EmptyLine
    return line


def with_text(note: Note) -> Note:
    """The note, if it says anything. Raises EmptyLine for a speaker alone, MarkAlone for a mark."""
    if not note.body.text.strip():
        raise EmptyLine if note.kind in (Kind.POINT, Kind.OWN) else MarkAlone
    return note


def unknown_speaker(line: str, note: Note) -> int:
    """How long what stands in the place of a speaker at the beginning of a note's line is; 0 where nothing does.

    Behind the mark of a kind nobody types over it, for the mark would go with it: "+ zq: yes".
    """
    typed = split_line(line)
    if kind_of(typed.prefix)[0] is not Kind.POINT:
        return 0
    unknown = any(each.rule in CODE_RULES and each.start == 0 for each in note.findings)
    if typed.prefix and (unknown or typed.prefix.startswith("[")):
        return len(line) - len(typed.rest)
    return mistyped_head(line)[2] if unknown else 0


def _going_on(last: Attribution | None) -> Attribution:
    return Attribution(Speaker.NONE, WIDEST) if last is None else replace(last, how=Speaker.LAST)


def _as_before(old: Note) -> Attribution:
    """Of several who said it together a note knows the widest category alone."""
    return Attribution(Speaker.KEPT, old.category, together=(old.category,) if old.together else ())


def _stripped(tools: Tools, text: str, speaker: Participant | None, draft: Body) -> Stripped:
    """What stands in brackets because it comes from the draft keeps its data."""
    slotted = NOTHING
    if draft.placeholders:
        slotted = with_slots(text, draft, tools.ladder, otherwise=tools.otherwise)
    return tools.restrip(slotted) if slotted.placeholders else tools.strip(text, speaker)


def _written_out(tools: Tools, text: str) -> tuple[str, tuple[WrittenOut, ...]]:
    if tools.glossary is None:
        return text, ()
    expanded = tools.glossary.expand(text)
    if expanded.written_out:
        expanded = tools.glossary.expand(text, _as_typed(tools, text, tools.glossary))
    return expanded.text, expanded.written_out


def _as_typed(tools: Tools, text: str, glossary: Glossary) -> list[tuple[int, int]]:
    """Where nothing is written out: in names, which nobody would know any more by their rest, and in brackets."""
    stripped = tools.anonymiser.strip(text)
    found = [
        stripped.source_span(each.start, each.end)
        for each in stripped.findings
        if each.rule in OF_THE_ROSTER or each.kind in (FindingKind.PERSON, FindingKind.ORGANISATION)
    ]
    return [
        *((each.start, each.end) for each in stripped.replacements),
        *(each for each in found if not glossary.has(text[slice(*each)])),
        *(each.span() for each in _BRACKETS.finditer(text)),
    ]


def _stands_before(end: int, strange: Iterable[tuple[int, int]]) -> bool:
    """Whether what begins a line is several codes, each of which is told by itself."""
    return any(start < end for start, _ in strange)


def _with_code_finding(tools: Tools, stripped: Stripped, unknown: str) -> Stripped:
    """Mark what stands in the place of a speaker and names none, unless the anonymiser has dealt with it.

    Of a code it is told that it is nobody's, or how it would name one, rather than what else its letters may be.
    """
    end, rule = len(unknown), Rule.CODE_UNKNOWN
    if tools.codes.resolve(unknown) is not None:
        rule = Rule.CODE_MISPLACED
    elif is_called_own(unknown):
        rule = Rule.CODE_OWN
    rest = tuple(
        each
        for each in stripped.findings
        if (each.start, each.end) != (0, end) or not (each.kind in _ABOUT_CODES or rule is Rule.CODE_OWN)
    )
    taken = any(finding.start < end for finding in rest)
    if taken or SLOT in stripped.body.text[:end] or not stripped.body.text[:end].strip():
        return stripped
    return stripped._replace(findings=(Finding(0, end, FindingKind.CODE, rule), *rest))
