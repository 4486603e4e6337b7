"""What Enter would store, in words, as one types. Pure."""

from collections.abc import Callable, Collection
from dataclasses import replace

from notetaker.model.body import NOTHING, Body
from notetaker.model.note import Note
from notetaker.model.roster import Participant
from notetaker.rapporteur.capture import LONGEST_LINE, amended, read
from notetaker.rapporteur.captured import Captured, Preview
from notetaker.rapporteur.codes import Attribution
from notetaker.rapporteur.showing import show
from notetaker.rapporteur.tools import Tools
from notetaker.rapporteur.whys import whys, written_out


def preview(
    tools: Tools,
    line: str,
    last: Attribution | None,
    draft: Body = NOTHING,
    present: Callable[[], Collection[Participant]] | None = None,
) -> Preview:
    """What `read` gives, in words, with the stretches to underline. `present` are those who are ticked now."""
    captured = read(tools, line[:LONGEST_LINE], last, draft)
    speaker = captured.attribution.participant
    away = speaker is not None and present is not None and all(each.id != speaker.id for each in present())
    shown = _in_words(tools, captured)
    return replace(shown, not_present=True) if away else shown


def preview_amended(tools: Tools, line: str, old: Note, draft: Body = NOTHING) -> Preview:
    """What `amended` gives, in words."""
    return _in_words(tools, amended(tools, line[:LONGEST_LINE], old, draft=draft))


def _in_words(tools: Tools, captured: Captured) -> Preview:
    shown = show(captured.body, captured.findings, tools.ladder, tools.otherwise)
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
