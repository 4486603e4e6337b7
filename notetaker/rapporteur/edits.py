"""What stays of a note through an edit of its words: placeholders, kind, and what was open to decide."""

from collections.abc import Iterable
from dataclasses import replace

from notetaker.anonymise import Lang, Stripped, language_of, worded_pieces
from notetaker.model.body import SLOT, Body
from notetaker.model.category import Ladder
from notetaker.model.note import Finding, Kind, Note
from notetaker.rapporteur.grammar import kind_of, with_marks


def kept_kind(read: Kind, old: Note, text: str) -> Kind:
    """The kind of an edited line: what its marks say now, where they say anything else than they said before the edit.

    A note may be of a kind that its text does not show: a question without its sign, because it was marked as one.
    """
    before, _ = kind_of(with_marks(old.kind, text))
    return old.kind if read is before and old.kind is not Kind.OWN else read


def kept_findings(text: str, open_before: Iterable[Finding], now: Stripped) -> tuple[Finding, ...]:
    """What was open outside of the stretch in which `text` has changed, and what is found in it now."""
    after = now.body.text
    first = _alike(text, after)
    last = min(_alike(text[::-1], after[::-1]), min(len(text), len(after)) - first)
    by, end = len(after) - len(text), len(text) - last
    before = [each for each in open_before if each.end <= first]
    behind = [replace(each, start=each.start + by, end=each.end + by) for each in open_before if each.start >= end]
    inside = [each for each in now.findings if each.start < end + by and each.end > first]
    apart = [each for each in inside if each not in before and each not in behind]
    return tuple(sorted((*before, *apart, *behind), key=lambda each: each.start))


def _alike(one: str, other: str) -> int:
    """How many characters they begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (mine, yours) in pairs if mine != yours), min(len(one), len(other)))


def with_most_slots(text: str, bodies: Iterable[Body], ladder: Ladder, otherwise: Lang = "en") -> Body:
    """`with_slots` of the body that gives most of them back; of two alike the first."""
    found = (with_slots(text, each, ladder, otherwise=otherwise) for each in bodies)
    return max(found, key=lambda each: len(each.placeholders))


def with_slots(text: str, old: Body, ladder: Ladder, shown: Body | None = None, *, otherwise: Lang = "en") -> Body:
    """Give the bracketed phrases of `old` (worded as in `shown`) that still stand in `text` their placeholders back.

    `otherwise` is the language of their wording where no word of `old` tells one.
    """
    placeholders, parts, at = [], [], 0
    pieces = worded_pieces(old if shown is None else shown, ladder, language_of(old.text, otherwise))
    slots = (piece for piece in pieces if piece.placeholder is not None)
    for piece, placeholder in zip(slots, old.placeholders, strict=True):
        found = text.find(piece.text, at) if piece.text else -1
        if found < 0:
            continue
        parts.append(text[at:found].replace(SLOT, ""))
        placeholders.append(placeholder)
        at = found + len(piece.text)
    parts.append(text[at:].replace(SLOT, ""))
    return Body(SLOT.join(parts), tuple(placeholders))
