"""What the preview says in words about a line: who, what, and what was done to it."""

from collections.abc import Mapping, Sequence

from notetaker.model.category import Ladder
from notetaker.model.note import Kind
from notetaker.rapporteur import Preview, Speaker
from notetaker.ui import words
from notetaker.ui.key_names import key_of
from notetaker.ui.spacing import NO_BREAK
from notetaker.ui.translation import counted, translate

_ENOUGH = 40
"""Characters of a note that are enough to know it again."""


def summary(preview: Preview, ladder: Ladder, above: str = "") -> str:
    """One line below the preview; `above` is the point that it agrees or disagrees with."""
    away = translate("capture", "not ticked as present") if preview.not_present else ""
    parts = filter(None, (_who(preview, ladder), away, *_what(preview, above)))
    return "  ·  ".join(part.replace(" ", NO_BREAK, 1) if part[0].isdigit() else part for part in parts)


def tally(counts: Mapping[Kind, int]) -> tuple[str, str]:
    """How many notes there are of each kind, by their signs ("31 notes: 25 points   ! 4   → 2") and in words."""
    present = [kind for kind in Kind if counts.get(kind)]
    notes = words.notes(sum(counts.values()))
    signs = [_counted(kind, counts[kind]) for kind in present]
    named = (f"{words.kind(kind)}: {counts[kind]}" for kind in present)
    named_all = translate("capture", "In this session: {counts}").format(counts=", ".join((notes, *named)))
    each = translate("capture", "{notes}: {kinds}").format(notes=notes, kinds="   ".join(signs))
    return (each if signs else notes), named_all


def _counted(kind: Kind, count: int) -> str:
    """Points and own remarks by their name: points have no sign, and nobody could read that of the others in a number."""
    if kind is Kind.OWN:
        return counted(count, translate("capture", "{n} own remark"), translate("capture", "{n} own remarks"))
    if kind is not Kind.POINT:
        return f"{words.SIGNS[kind]} {count}"
    return counted(count, translate("capture", "{n} point"), translate("capture", "{n} points"))


def saved(kind: Kind, category: str, findings: int) -> str:
    """What the status line says once a note is stored. No number: those behind a note that goes would be others then."""
    if kind is Kind.OWN:
        return translate("capture", "Saved: your own remark.")
    if findings:  # first: the end of a status line may have no room
        text = translate("capture", "Saved, {findings}: {category}, {kind}.")
    else:
        text = translate("capture", "Saved: {category}, {kind}.")
    return text.format(category=category, kind=words.kind(kind).lower(), findings=words.findings(findings))


def taken_away(notes: Sequence[str]) -> str:
    """What the status line says once a new note is taken back, or several are that came together."""
    if len(notes) == 1:
        text = translate("capture", "The note “{note}” is taken back. {keys} brings it back.")
        return text.format(note=first_words(notes[0]), keys=key_of("redo"))
    return counted(
        len(notes),
        translate("capture", "{n} note is taken back. {keys} brings it back."),
        translate("capture", "{n} notes are taken back. {keys} brings them back."),
        keys=key_of("redo"),
    )


def taken_back(notes: Sequence[str]) -> str:
    """What the status line says once the last change is taken back: to which note, by its first words, or to how many."""
    if len(notes) == 1:
        text = translate("capture", "The change to “{note}” is taken back. {keys} does it again.")
        return text.format(note=first_words(notes[0]), keys=key_of("redo"))
    return counted(
        len(notes),
        translate("capture", "The change to {n} note is taken back. {keys} does it again."),
        translate("capture", "The change to {n} notes is taken back. {keys} does it again."),
        keys=key_of("redo"),
    )


def done_again(notes: Sequence[str]) -> str:
    """What the status line says once it is done again."""
    if len(notes) == 1:
        return translate("capture", "The change to “{note}” is done again.").format(note=first_words(notes[0]))
    return counted(
        len(notes),
        translate("capture", "The change to {n} note is done again."),
        translate("capture", "The change to {n} notes is done again."),
    )


def there_again(notes: Sequence[str]) -> str:
    """What the status line says once notes that were taken back are there again."""
    if len(notes) == 1:
        return translate("capture", "The note “{note}” is there again.").format(note=first_words(notes[0]))
    return counted(
        len(notes),
        translate("capture", "{n} note is there again."),
        translate("capture", "{n} notes are there again."),
    )


def first_words(text: str) -> str:
    """So much of a note that one knows it again."""
    return text if len(text) <= _ENOUGH else f"{text[:_ENOUGH].rstrip()}…"


def _who(preview: Preview, ladder: Ladder) -> str:
    label = words.category(preview.category, ladder)
    match preview.speaker:
        case Speaker.OWN:
            return translate("capture", "Own remark, never exported")
        case Speaker.LAST:
            return translate("capture", "{category} (goes on)").format(category=label)
        case Speaker.UNKNOWN:
            return translate("capture", "Speaker not known: {category}").format(category=label)
        case Speaker.NONE:
            return translate("capture", "No speaker yet: {category}").format(category=label)
        case Speaker.KEPT:
            return translate("capture", "{category} (as before)").format(category=label)
        case _:
            return label


def _what(preview: Preview, above: str) -> tuple[str, ...]:
    kind = "" if preview.kind is Kind.OWN else words.kind(preview.kind)
    if above:
        kind = translate("capture", "{kind} with “{point}”").format(kind=kind, point=first_words(above))
    replaced = len(preview.replaced_spans)
    return (
        kind,
        _replaced(replaced) if replaced else "",
        words.findings(len(preview.finding_spans)) if preview.finding_spans else "",
        _written_out(preview.written_out) if preview.written_out else "",
        _theme(preview),
    )


def _written_out(count: int) -> str:
    """How many abbreviations were written out, and the key that leaves them as typed."""
    return counted(
        count,
        translate("capture", "{n} written out ({keys}: as typed)"),
        translate("capture", "{n} written out ({keys}: as typed)", "several"),
        keys=key_of("as_typed"),
    )


def _theme(preview: Preview) -> str:
    if preview.theme.left_out:
        return translate("capture", "The theme is left out: it may name somebody")
    return f"#{preview.theme.body.text}" if preview.theme.body.text else ""


def _replaced(count: int) -> str:
    return counted(count, translate("capture", "{n} replaced"), translate("capture", "{n} replaced", "several"))
