"""From a typed line to what will be stored: speaker to category, marks to kind, text without identities."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from notetaker.anonymise import (
    Anonymiser,
    Rule,
    Stripped,
    generalise,
    generalise_note,
    impersonal,
    language_of,
    readings,
    without_gender,
    worded,
)
from notetaker.model.body import NOTHING, SLOT, Body
from notetaker.model.category import WIDEST, Ladder
from notetaker.model.note import Finding, FindingKind, Kind, Note
from notetaker.model.roster import Participant
from notetaker.rapporteur.captured import NO_THEME, Captured, Preview, Theme
from notetaker.rapporteur.codes import OWN, Attribution, Codes, Speaker, is_code_like
from notetaker.rapporteur.drafting import left_out, said_by_category, typing_places
from notetaker.rapporteur.edits import kept_findings, kept_kind, with_most_slots, with_slots
from notetaker.rapporteur.errors import EmptyLine, LineTooLong
from notetaker.rapporteur.glossary import Glossary, WrittenOut
from notetaker.rapporteur.grammar import (
    TypedLine,
    kind_of,
    kind_with_more,
    mistyped_head,
    split_kept_theme,
    split_line,
    split_mark,
    split_theme,
    with_marks,
)
from notetaker.rapporteur.review import OF_THE_ROSTER, unsettled
from notetaker.rapporteur.showing import show
from notetaker.rapporteur.whys import whys, written_out

LONGEST_LINE = 200_000
"""Characters that one note may have."""

_BRACKETS = re.compile(r"\[[^\[\]]*\]")


def _never(_surface: str) -> bool:
    return False


@dataclass(frozen=True)
class Capture:
    """The tools of one session at the table: who may speak, what strips them, and what was decided before. Pure."""

    anonymiser: Anonymiser
    codes: Codes
    ladder: Ladder
    is_settled: Callable[[str], bool] = _never
    glossary: Glossary | None = None

    def read(self, line: str, last: Attribution | None, draft: Body = NOTHING) -> Captured:
        """Strip a typed line; `last` is who spoke before and goes on where the line names nobody.

        What stands in brackets because it comes from `draft`, which was stripped before, keeps its data. With a
        glossary its abbreviations are written out first.
        """
        line, theme = split_theme(line)
        typed = split_line(line)
        attribution, text = self._spoken(typed, draft)
        unknown = self._unknown(typed) if attribution is None else ""
        if attribution is None:
            attribution = Attribution(Speaker.UNKNOWN, WIDEST) if unknown else _going_on(last)
        kind, text = kind_of(text)
        text, found = self._written_out(text)
        stripped = self._stripped(text, attribution.participant, draft)
        if unknown:
            stripped = _with_code_finding(stripped, len(unknown))
        own = attribution.how is Speaker.OWN
        return Captured(attribution, Kind.OWN if own else kind, stripped, self._theme(theme), found)

    def said(self, text: str, attribution: Attribution, kind: Kind) -> Captured:
        """Strip what somebody said, where speaker and kind are known: no code and no mark is looked for."""
        return Captured(attribution, kind, self._stripped(text, attribution.participant, NOTHING))

    def draft(self, line: str, before: Body, cursor: int | None = None) -> Body:
        """What may be kept of an unfinished line: no speaker, only the category; no code, no name, nor half of either.

        `cursor` is where one types; None for the end of the line.
        """
        return self._drafted(line, self._spoken(split_line(line), before), (before,), cursor)

    def draft_of_edit(
        self, line: str, old: Body, before: Body, cursor: int | None = None, shown: Body | None = None
    ) -> Body:
        """The same of the line of a note that is edited; `before` is what was kept of this edit so far.

        `shown` is the same body as it was shown, where it was not shown as it is.
        """
        return self._drafted(line, self._spoken(split_line(line)), (old, before), cursor, shown)

    def draft_of_reason(self, text: str, cursor: int | None = None) -> Body:
        """What may be kept of an unfinished text in which nobody speaks."""
        at = len(text) if cursor is None else cursor
        return self._without_begun(Body(text.replace(SLOT, "")), (at,))

    def _drafted(
        self,
        line: str,
        spoken: tuple[Attribution | None, str],
        known: tuple[Body, ...],
        cursor: int | None,
        shown: Body | None = None,
    ) -> Body:
        attribution, text = spoken
        slotted = with_most_slots(text, known, self.ladder)
        if shown is not None:
            seen = with_slots(text, known[0], self.ladder, shown)
            slotted = max(slotted, seen, key=lambda each: len(each.placeholders))
        if line[-1:].isspace():  # the last word is typed to its end
            slotted = Body(f"{slotted.text} ", slotted.placeholders)
        body = self._without_begun(slotted, typing_places(line, text, slotted.text, cursor))
        if attribution is None:
            return body
        said_by = OWN if attribution.how is Speaker.OWN else attribution.category
        return Body(f"{said_by}: {body.text}", body.placeholders)

    def _without_begun(self, body: Body, places: tuple[int, ...]) -> Body:
        """The body stripped, without names and codes that are begun in it and not ended."""
        while True:
            stripped = self._with_codes(without_gender(self.anonymiser.restrip(body)))
            codes = [each for each in stripped.findings if each.kind is FindingKind.CODE]
            gone = [(each.start, each.end) for each in stripped.replacements]
            gone += [stripped.source_span(each.start, each.end) for each in codes]
            begun = self.anonymiser.begun_in(body.text, places) + list(self.codes.begun_in(body.text, places))
            begun = [
                each
                for each in begun
                if not any(first <= each[0] and each[1] <= end for first, end in gone)
                and not self.is_settled(body.text[slice(*each)])
            ]
            if not begun:
                break
            body, places = left_out(body, min(begun, key=lambda each: (each[0], -each[1])), places)
        kept = stripped.body
        for finding in reversed(codes):
            kept = generalise(kept, finding)
        return Body(kept.text.strip(), kept.placeholders)

    def _written_out(self, text: str) -> tuple[str, tuple[WrittenOut, ...]]:
        if self.glossary is None:
            return text, ()
        expanded = self.glossary.expand(text)
        if expanded.written_out:
            expanded = self.glossary.expand(text, self._as_typed(text, self.glossary))
        return expanded.text, expanded.written_out

    def _as_typed(self, text: str, glossary: Glossary) -> list[tuple[int, int]]:
        """Where nothing is written out: in names, which nobody would know any more by their rest, and in brackets."""
        stripped = self.anonymiser.strip(text)
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

    def _theme(self, label: str) -> Theme:
        """A theme in which nobody is named; one that names somebody is left out."""
        if not label:
            return NO_THEME
        if any(all(map(self._names_somebody, group)) for group in readings(label)):
            return Theme(NOTHING, left_out=True)
        return Theme(Body(label))

    def _names_somebody(self, text: str) -> bool:
        stripped = self._with_codes(self.anonymiser.strip(text))
        return bool(stripped.replacements or stripped.findings)

    def heading_leaving(self, heading: str) -> str:
        """The organiser's heading of a brief as it may leave; empty where it names somebody who is on the list."""
        stripped = self.anonymiser.strip(heading)
        return "" if stripped.replacements or self._unclear(stripped) else heading

    def _spoken(self, typed: TypedLine, draft: Body = NOTHING) -> tuple[Attribution | None, str]:
        """Who speaks, by what stands before the colon, and what is said; the whole line where that names nobody."""
        attribution = self.codes.resolve(typed.prefix) if typed.prefix else None
        if attribution is None:
            attribution = said_by_category(typed.prefix, draft, self.ladder) or self._misspelt(typed.prefix)
        return attribution, typed.whole if attribution is None else typed.rest

    def _misspelt(self, prefix: str) -> Attribution | None:
        """The category of somebody whose name before the colon is misspelt, as it would be replaced in a text."""
        if not prefix or not is_code_like(prefix):
            return None
        stripped = self.anonymiser.strip(prefix)
        if stripped.body.text != SLOT or any(each.rule != Rule.PERSON_TYPO for each in stripped.replacements):
            return None
        (somebody,) = stripped.body.placeholders
        return Attribution(Speaker.CATEGORY, somebody.category)

    def _unknown(self, typed: TypedLine) -> str:
        """What a line that names no speaker begins with, if it seems to be meant for one; else empty."""
        if typed.prefix and is_code_like(typed.prefix):
            return typed.prefix
        word, sign, _ = mistyped_head(typed.whole)
        return word if word and self.codes.is_mistyped(word, sign) else ""

    def _stripped(self, text: str, speaker: Participant | None, draft: Body) -> Stripped:
        """Names become placeholders, and codes that stand in the text become findings."""
        slotted = with_slots(text, draft, self.ladder) if draft.placeholders else NOTHING
        if slotted.placeholders:
            return self._with_codes(without_gender(self.anonymiser.restrip(slotted)))
        return self._with_codes(without_gender(self.anonymiser.strip(text, speaker=speaker)))

    def _with_codes(self, stripped: Stripped) -> Stripped:
        """A code of ours says who it is as well as a name does, so it may not leave without a decision."""
        stripped = unsettled(stripped, self.is_settled)
        found = self._codes_in(stripped)
        both = sorted((*stripped.findings, *found), key=lambda finding: finding.start)
        return replace(stripped, findings=tuple(both)) if found else stripped

    def _codes_in(self, stripped: Stripped) -> list[Finding]:
        taken = [(finding.start, finding.end) for finding in stripped.findings]
        return [
            Finding(start, end, FindingKind.CODE, Rule.UNCLEAR_INITIALS)
            for start, end in self.codes.found_in(stripped.body.text)
            if all(end <= first or last <= start for first, last in taken)
        ]

    def leaving(self, note: Note) -> Body:
        """The body of a note as it may leave: stripped once more, with the participants and codes of today.

        A kit that took the place of another may have made a word unclear about which nobody was asked when the note was
        written. It is generalised, unless the rapporteur let it stand.
        """
        stripped = self.anonymiser.restrip(note.body)
        unclear = self._unclear(stripped)
        return generalise_note(replace(note, body=stripped.body, findings=unclear), unclear).body

    def asked_again(self, note: Note) -> Note:
        """The note with the participants and codes of today: names replaced, and what is unclear now asked about too."""
        stripped = self.anonymiser.restrip(note.body)
        same = stripped.body == note.body
        before = note.findings if same else kept_findings(note.body.text, note.findings, stripped)
        more = (
            each
            for each in self._unclear(stripped)
            if all(each.end <= known.start or known.end <= each.start for known in before)
        )
        asked = tuple(sorted((*before, *more), key=lambda each: each.start))
        return note if same and asked == note.findings else replace(note, body=stripped.body, findings=asked)

    def _unclear(self, stripped: Stripped) -> tuple[Finding, ...]:
        """What depends on who is on the list, and the rapporteur did not let stand."""
        text = stripped.body.text
        return tuple(
            finding
            for finding in sorted((*stripped.findings, *self._codes_in(stripped)), key=lambda each: each.start)
            if finding.rule in OF_THE_ROSTER and not self.is_settled(text[finding.start : finding.end])
        )

    def theme_leaving(self, note: Note) -> str:
        """The theme of a note as it may leave, with the participants and codes of today; empty where it may not."""
        return self._theme(note.theme.text).body.text

    def impersonal(self, note: Note, finding: Finding) -> Note | None:
        """The note with one of its findings said impersonally and stripped again; None where no wording is known.

        What was decided on elsewhere in the note is not asked about again.
        """
        proposed = impersonal(note.body, finding, self.ladder)
        if proposed is None:
            return None
        stripped = self._with_codes(without_gender(self.anonymiser.restrip(proposed)))
        if stripped.body == proposed:
            others = tuple(each for each in note.findings if each != finding)
            stripped = replace(stripped, findings=kept_findings(note.body.text, others, stripped))
        return replace(note, body=stripped.body, findings=stripped.findings)

    def preview(
        self,
        line: str,
        last: Attribution | None,
        draft: Body = NOTHING,
        present: Callable[[], Collection[Participant]] | None = None,
    ) -> Preview:
        """What `read` gives, in words, with the stretches to underline. `present` are those who are ticked now."""
        captured = self.read(line[:LONGEST_LINE], last, draft)
        speaker = captured.attribution.participant
        away = speaker is not None and present is not None and all(each.id != speaker.id for each in present())
        shown = self._in_words(captured)
        return replace(shown, not_present=True) if away else shown

    def preview_amended(self, line: str, old: Note, draft: Body = NOTHING) -> Preview:
        """What `amended` gives, in words."""
        return self._in_words(self.amended(line[:LONGEST_LINE], old, draft=draft))

    def _in_words(self, captured: Captured) -> Preview:
        shown = show(captured.body, captured.findings, self.ladder)
        written = tuple(written_out(captured.stripped, shown, captured.written_out))
        return Preview(
            captured.kind,
            captured.category,
            captured.attribution.how,
            shown.pieces,
            shown.text,
            shown.replaced_spans,
            shown.finding_spans,
            whys(shown, captured.findings, captured.stripped.replacements, written),
            tuple((why.start, why.end) for why in written),
            len(captured.written_out),
            captured.theme,
        )

    def worded(self, body: Body) -> str:
        """A body in words, in its own language."""
        return worded(body, self.ladder, language_of(body.text)) if body.text else ""

    def amended(self, line: str, old: Note, shown: Body | None = None, draft: Body = NOTHING) -> Captured:
        """Strip a line that was edited from `old`; what still stands in brackets keeps its data.

        So does what stands in brackets because it comes from `draft`, an edit that was kept unfinished.
        `shown` is the same body as it was shown where it was not shown as it is. Without a speaker before the colon the
        note keeps its category, and with the marks that its line had, it keeps its kind; words typed behind its marks and
        its theme take neither away.
        """
        before = self.worded(old.body if shown is None else shown)
        line, more, theme = split_kept_theme(line, old.theme.text, before)
        typed = split_line(line)
        attribution, text = self._spoken(typed)
        unknown = self._unknown(typed) if attribution is None else ""
        marked = with_marks(old.kind, before)
        if not more:
            text, more = split_mark(text, marked)
        kind, text = kind_with_more(text, more)
        kind = kept_kind(kind, old, before)
        text, found = self._written_out(text)
        attribution = attribution or Attribution(Speaker.KEPT, old.category)
        slotted = with_slots(text, old.body, self.ladder, shown)
        if draft.placeholders:
            drafted = with_slots(text, draft, self.ladder)
            slotted = max(slotted, drafted, key=lambda each: len(each.placeholders))
        stripped = self._with_codes(without_gender(self.anonymiser.restrip(slotted)))
        if unknown and not self.is_settled(unknown):
            stripped = _with_code_finding(stripped, len(unknown))
        own = attribution.how is Speaker.OWN
        return Captured(attribution, Kind.OWN if own else kind, stripped, self._theme(theme), found)


def checked(line: str) -> str:
    """The line, if it can be a note. Raises EmptyLine or LineTooLong."""
    if len(line) > LONGEST_LINE:
        raise LineTooLong(length=len(line), limit=LONGEST_LINE)
    if not line.strip():
        raise EmptyLine
    return line


def with_text(note: Note) -> Note:
    """The note, if it says anything. Raises EmptyLine for a speaker or a mark alone."""
    if not note.body.text.strip():
        raise EmptyLine
    return note


def unknown_speaker(line: str, note: Note) -> int:
    """How long what stands in the place of a speaker at the beginning of a note's line is; 0 where nothing does."""
    typed = split_line(line)
    unknown = any(each.rule == Rule.CODE_UNKNOWN and each.start == 0 for each in note.findings)
    if typed.prefix and (unknown or typed.prefix.startswith("[")):
        return len(line) - len(typed.rest)
    return mistyped_head(line)[2] if unknown else 0


def _going_on(last: Attribution | None) -> Attribution:
    return Attribution(Speaker.NONE, WIDEST) if last is None else replace(last, how=Speaker.LAST)


def _with_code_finding(stripped: Stripped, length: int) -> Stripped:
    """Mark an unknown speaker before the colon, unless the anonymiser has dealt with it."""
    start, end = 0, length
    taken = any(finding.start < end for finding in stripped.findings)
    if taken or SLOT in stripped.body.text[:end] or not stripped.body.text[:end].strip():
        return stripped
    finding = Finding(start, end, FindingKind.CODE, Rule.CODE_UNKNOWN)
    return replace(stripped, findings=(finding, *stripped.findings))
