"""A body in words, with the stretches that were replaced and those that are findings. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from notetaker.anonymise import Piece, language_of, told_language, worded_pieces
from notetaker.model.body import Body
from notetaker.model.category import Ladder
from notetaker.model.language import Lang
from notetaker.model.note import Finding, Note
from notetaker.model.programme import Programme

Span = tuple[int, int]
FIRST_NOTES = 20
"""So many notes tell the language of a session: what is read in it later changes nothing of what was read before."""
_ENOUGH = 3
_SO_MUCH_MORE = 3


@dataclass(frozen=True)
class Shown:
    """The words of a body in its own language, or where no word tells it in that of the session.

    Spans are offsets into `text`; `finding_spans` go with the findings.
    """

    pieces: tuple[Piece, ...]
    text: str
    replaced_spans: tuple[Span, ...]
    finding_spans: tuple[Span, ...]

    def place(self, start: int, end: int) -> Span | None:
        """Where a stretch of the body's text stands in the words; None where it is not wholly plain text."""
        at = 0
        for piece in self.pieces:
            if piece.placeholder is None and piece.start <= start and end <= piece.end:
                return at + start - piece.start, at + end - piece.start
            at += len(piece.text)
        return None


def language_of_titles(programme: Programme) -> Lang:
    """The language in which a note is worded that has no word of its own left, where nobody tells what they read: that of
    the programme’s titles.
    """
    return language_of(" ".join((programme.title, *(session.title for session in programme.sessions))))


def language_of_session(notes: Sequence[Note]) -> Lang | None:
    """The language of a session, as its first notes tell it; None where they are too few, or in both."""
    told = [told_language(note.body.text) for note in notes[:FIRST_NOTES]]
    english, french = told.count("en"), told.count("fr")
    if max(english, french) < max(_ENOUGH, _SO_MUCH_MORE * min(english, french)):
        return None
    return "en" if english > french else "fr"


def show(body: Body, findings: Iterable[Finding], ladder: Ladder, otherwise: Lang = "en") -> Shown:
    """Word a body, and say where its placeholders and its findings stand in the words.

    `otherwise` is its language where no word of it tells one.
    """
    pieces = worded_pieces(body, ladder, language_of(body.text, otherwise))
    starts = _starts(pieces)
    return Shown(
        pieces,
        "".join(piece.text for piece in pieces),
        tuple(
            (start, start + len(piece.text))
            for piece, start in zip(pieces, starts, strict=True)
            if piece.placeholder is not None
        ),
        tuple(_span(finding, pieces, starts) for finding in findings),
    )


def _starts(pieces: Iterable[Piece]) -> tuple[int, ...]:
    starts, at = [], 0
    for piece in pieces:
        starts.append(at)
        at += len(piece.text)
    return tuple(starts)


def _span(finding: Finding, pieces: Sequence[Piece], starts: Sequence[int]) -> Span:
    """Findings never overlap a placeholder, so each lies in one piece of plain text."""
    for piece, start in zip(pieces, starts, strict=True):
        if piece.placeholder is None and piece.start <= finding.start < piece.end:
            return start + finding.start - piece.start, start + finding.end - piece.start
    raise ValueError("a finding lies outside the body")
