"""A note that is written, stripped again with the participants and codes of today: to leave, or to be asked about. Pure."""

from dataclasses import replace

from notetaker.anonymise import generalise_note, impersonal
from notetaker.model.body import Body
from notetaker.model.note import Finding, Note
from notetaker.rapporteur.edits import kept_findings
from notetaker.rapporteur.tools import Tools


def leaving(tools: Tools, note: Note) -> Body:
    """The body of a note as it may leave.

    A kit that took the place of another may have made a word unclear about which nobody was asked when the note was
    written. It is generalised, unless the rapporteur let it stand.
    """
    stripped = tools.anonymiser.restrip(note.body)
    unclear = tools.unclear(stripped)
    return generalise_note(replace(note, body=stripped.body, findings=unclear), unclear).body


def theme_leaving(tools: Tools, note: Note) -> str:
    """The theme of a note as it may leave; empty where it may not."""
    return tools.theme(note.theme.text).body.text


def heading_leaving(tools: Tools, heading: str) -> str:
    """The organiser's heading of a brief as it may leave; empty where it names somebody who is on the list."""
    stripped = tools.anonymiser.strip(heading)
    return "" if stripped.replacements or tools.unclear(stripped) else heading


def asked_again(tools: Tools, note: Note) -> Note:
    """The note with names of today replaced, and what is unclear now asked about too."""
    stripped = tools.anonymiser.restrip(note.body)
    same = stripped.body == note.body
    before = note.findings if same else kept_findings(note.body.text, note.findings, stripped)
    more = (
        each
        for each in tools.unclear(stripped)
        if all(each.end <= known.start or known.end <= each.start for known in before)
    )
    asked = tuple(sorted((*before, *more), key=lambda each: each.start))
    return note if same and asked == note.findings else replace(note, body=stripped.body, findings=asked)


def said_impersonally(tools: Tools, note: Note, finding: Finding) -> Note | None:
    """The note with one of its findings said impersonally and stripped again; None where no wording is known.

    What was decided on elsewhere in the note is not asked about again.
    """
    proposed = impersonal(note.body, finding, tools.ladder)
    if proposed is None:
        return None
    stripped = tools.restrip(proposed)
    if stripped.body == proposed:
        others = tuple(each for each in note.findings if each != finding)
        stripped = stripped._replace(findings=kept_findings(note.body.text, others, stripped))
    return replace(note, body=stripped.body, findings=stripped.findings)
