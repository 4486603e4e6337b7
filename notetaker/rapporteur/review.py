"""Findings, and what a decision on one makes of the notes. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from notetaker.anonymise import CODE_RULES, UNCLEAR_RULES, Rule, Stripped, generalise_note, reason
from notetaker.model.note import Decision, Finding, FindingKind, Note
from notetaker.rapporteur.folding import folded

OF_THE_ROSTER = UNCLEAR_RULES | CODE_RULES
"""What depends on who is on the list of participants: it is asked about again when a note leaves, or is edited.
All else was asked about when the note was written."""

_SETTLED_ONCE = {Rule.STRANGER_PERSON, Rule.STRANGER_ORGANISATION, Rule.INSTRUMENT}


@dataclass(frozen=True)
class OpenFinding:
    """A finding that waits for a decision, with the stretch of text it is about and why it was found."""

    note: Note
    finding: Finding
    surface: str
    reason_en: str
    reason_fr: str

    @cached_property
    def folded(self) -> str:
        """The stretch, whatever its case and accents."""
        return folded(self.surface)

    @property
    def holds_for_all(self) -> bool:
        """Whether letting it stand holds wherever the same words stand, in notes before and after."""
        return _names_no_participant(self.finding, self.note.body.text)

    @property
    def may_be_on_the_list(self) -> bool:
        """Whether it reads like somebody, or an organisation, of the participants’ list: no public figure from outside."""
        return self.finding.rule in UNCLEAR_RULES

    @property
    def is_a_name(self) -> bool:
        """Whether it reads like somebody or something by name, which a public figure has; a tell or a pronoun never is."""
        return self.finding.kind is not FindingKind.TELL and self.finding.rule != Rule.TELL_PRONOUN

    def is_like(self, other: "OpenFinding") -> bool:
        """Whether one decision can stand for both: the same words, found as the same kind of thing."""
        return self.finding.kind is other.finding.kind and self.folded == other.folded


def unsettled(stripped: Stripped, is_settled: Callable[[str], bool]) -> Stripped:
    """Without the findings on strangers and public texts that the rapporteur let stand in another note."""
    text = stripped.body.text
    kept = tuple(
        each
        for each in stripped.findings
        if not (_names_no_participant(each, text) and is_settled(text[each.start : each.end]))
    )
    return stripped if len(kept) == len(stripped.findings) else stripped._replace(findings=kept)


def settling(open_finding: OpenFinding, decision: Decision) -> str:
    """The surface that was let stand, where a later strip asks for it: of other notes, or of this one when it leaves.

    Nothing else of a surface is kept: what was taken out of a text must not stand beside it.
    """
    stands = decision is not Decision.GENERALISE
    asked = open_finding.holds_for_all or open_finding.finding.rule in OF_THE_ROSTER
    return open_finding.surface if stands and asked else ""


def _names_no_participant(finding: Finding, text: str) -> bool:
    """Whether one decision on the surface holds for all notes; a lone name may be a participant's in the next one."""
    if finding.rule == Rule.UNCLEAR_NAMESAKE:
        return " " in text[finding.start : finding.end].strip()
    return finding.rule in _SETTLED_ONCE


def open_findings(notes: Iterable[Note]) -> tuple[OpenFinding, ...]:
    """What is still to be decided, note by note."""
    return tuple(
        OpenFinding(
            note,
            finding,
            note.body.text[finding.start : finding.end],
            reason(finding.rule, "en"),
            reason(finding.rule, "fr"),
        )
        for note in notes
        for finding in note.findings
    )


def chosen(findings: Iterable[OpenFinding], one: OpenFinding, *, like_it: bool) -> tuple[OpenFinding, ...]:
    """Of these findings the one that is meant, and with `like_it` all like it."""
    return tuple(
        each
        for each in findings
        if (each.note.id, each.finding) == (one.note.id, one.finding) or (like_it and each.is_like(one))
    )


def decided(findings: Iterable[OpenFinding], decision: Decision) -> tuple[Note, ...]:
    """The notes as they read once these findings are decided: generalised in the text, or left as they stand."""
    notes: dict[str, Note] = {}
    of_note: dict[str, list[Finding]] = {}
    for each in findings:
        notes[each.note.id] = each.note
        of_note.setdefault(each.note.id, []).append(each.finding)
    return tuple(_decided(note, tuple(of_note[key]), decision) for key, note in notes.items())


def generalised(note: Note) -> Note:
    """The note with everything generalised that nobody has decided on."""
    return generalise_note(note, note.findings)


def _decided(note: Note, findings: tuple[Finding, ...], decision: Decision) -> Note:
    if decision is Decision.GENERALISE:
        return generalise_note(note, findings)
    return replace(note, findings=tuple(each for each in note.findings if each not in findings))
