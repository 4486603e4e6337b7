"""What stays of a note through an edit of its words: placeholders, kind, and what was open to decide."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from notetaker.anonymise import Piece, Stripped, language_of, worded_pieces
from notetaker.model.body import SLOT, Body, Placeholder
from notetaker.model.category import Ladder
from notetaker.model.language import Lang
from notetaker.model.note import Finding, Kind, Note
from notetaker.rapporteur.grammar import kind_of, with_marks
from notetaker.remembering import remembered

_AT_ONCE: Final = 8
"""Lines, edits and corrections that are unfinished beside each other."""

_A_WORD_ENDS: Final = re.compile(r"\w\W")


def kept_kind(read: Kind, old: Note, text: str) -> Kind:
    """The kind of an edited line: what its marks say now, where they say anything else than they said before the edit.

    A note may be of a kind that its text does not show: a question without its sign, because it was marked as one. And a
    sign may stand in its text that was never read: behind a code nobody has, which is gone since.
    """
    before, words = kind_of(with_marks(old.kind, text))
    unread = old.kind is Kind.POINT and words != text
    return old.kind if read is before and not unread and old.kind is not Kind.OWN else read


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


def findings_that_stand(old: Note, unaided: Stripped, now: Stripped) -> tuple[Finding, ...]:
    """What was open in a note, and is not found in its edited words although it still stands there.

    What only a name gave away that has been replaced since (it is not in `unaided`, the findings in the words as they
    are kept) stays wherever its words do; all else as long as the words beside it are the same.
    """
    text, after = old.body.text, now.body.text
    first = _alike(text, after)
    end = len(text) - min(_alike(text[::-1], after[::-1]), min(len(text), len(after)) - first)
    by = len(after) - len(text)
    stand: list[Finding] = []
    for each in old.findings:
        said, place, between = text[each.start : each.end], each.start, text[each.end : first]
        if each.start >= end:
            place, between = each.start + by, text[end : each.start]
        elif each.end > first:
            place, between = after.find(said, first, end + by), ""
        if _is_whole(after, place, said) and (each not in unaided.findings or _A_WORD_ENDS.search(between)):
            stand.append(replace(each, start=place, end=place + len(said)))
    return tuple(
        each for each in stand if all(each.end <= one.start or one.end <= each.start for one in now.findings)
    )


def _is_whole(text: str, place: int, said: str) -> bool:
    """Whether these words stand here, and not as a part of longer ones."""
    before, behind = text[max(0, place - 1) : max(0, place)], text[place + len(said) :][:1]
    glued = (before.isalnum() and said[0].isalnum()) or (behind.isalnum() and said[-1].isalnum())
    return place >= 0 and not glued


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

    `otherwise` is the language of their wording where no word of `old` tells one; the other is known as well, for it may
    have been that of the window. Of a list that was said together some may be left, each with words of its own.
    """
    found = (_slotted(text, old, pieces) for pieces in _ways_worded(old, shown, ladder, otherwise))
    return max(found, key=lambda each: len(each.placeholders))


@remembered(_AT_ONCE)
def _ways_worded(old: Body, shown: Body | None, ladder: Ladder, otherwise: Lang) -> tuple[tuple[Piece, ...], ...]:
    """The wordings that differ: what was kept of a line is asked for again at each key that is typed into it."""
    another: Lang = "fr" if otherwise == "en" else "en"
    langs = dict.fromkeys(language_of(old.text, each) for each in (otherwise, another))
    worded = old if shown is None else shown
    ways = (worded_pieces(worded, ladder, lang, together=each) for lang in langs for each in (True, False))
    return tuple(dict.fromkeys(ways))


def _slotted(text: str, old: Body, pieces: Iterable[Piece]) -> Body:
    placeholders: list[Placeholder] = []
    parts: list[str] = []
    kept, at = iter(old.placeholders), 0
    for phrase, start, end in _phrases(pieces):
        said = old.text[start:end]
        covered = [next(kept) for _ in range(said.count(SLOT))]
        found = text.find(phrase, at)
        if found < 0:
            continue
        parts.append(text[at:found].replace(SLOT, "") + said)
        placeholders.extend(covered)
        at = found + len(phrase)
    parts.append(text[at:].replace(SLOT, ""))
    return Body("".join(parts), tuple(placeholders))


def _phrases(pieces: Iterable[Piece]) -> Iterator[tuple[str, int, int]]:
    """The bracketed phrases, each with the stretch of the body's text that it says: a slot, or a list of them."""
    phrase, start, end = "", 0, 0
    for piece in pieces:
        if piece.text or (piece.placeholder is None and not phrase):
            if phrase:
                yield phrase, start, end
            phrase, start, end = (
                (piece.text, piece.start, piece.end) if piece.placeholder is not None else ("", 0, 0)
            )
        elif phrase:
            end = piece.end
    if phrase:
        yield phrase, start, end
