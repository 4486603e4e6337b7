"""The report of a programme: its notes by session and kind, worded in one language."""

from collections.abc import Iterable, Sequence

from notetaker.anonymise import language_of, worded_pieces
from notetaker.model.category import Ladder
from notetaker.model.language import Lang
from notetaker.model.note import Note
from notetaker.model.programme import Programme, Session
from notetaker.report.document import Figure, Group, Point, Report, SessionSection, Span
from notetaker.report.words import REPORTED_KINDS, words


def report_of(programme: Programme, notes: Sequence[Note], lang: Lang) -> Report:
    """Word a programme. Notes keep the language they were typed in; headings and categories are in `lang`."""
    fixed = words(lang)
    sections = tuple(_section(session, programme.ladder, notes, lang) for session in programme.sessions)
    covered = [section for section in sections if section.groups]
    return Report(
        title=programme.title,
        lang=lang,
        rule=fixed.rule,
        limits=fixed.limits,
        sections=tuple(covered),
        summary=_figures(notes, len(covered), lang),
    )


def _section(session: Session, ladder: Ladder, notes: Iterable[Note], lang: Lang) -> SessionSection:
    of_session = [note for note in notes if note.session == session.id]
    groups = []
    for kind in REPORTED_KINDS:
        points = [note for note in of_session if note.kind is kind]
        if points:
            points.sort(key=lambda note: (ladder.rank(note.category), note.id))
            called = words(lang).kinds[kind]
            groups.append(Group(called.many, tuple(_point(note, ladder, lang) for note in points), called.one))
    return SessionSection(session.title, tuple(groups), session.day, session.room)


def _point(note: Note, ladder: Ladder, lang: Lang) -> Point:
    pieces = worded_pieces(note.body, ladder, language_of(note.body.text, lang))
    spans = tuple(Span(piece.text, piece.placeholder is not None) for piece in pieces if piece.text)
    return Point(ladder[note.category].phrases(lang).label, spans)


def _figures(notes: Sequence[Note], sessions: int, lang: Lang) -> tuple[Figure, ...]:
    fixed = words(lang)
    counted = [(sum(1 for note in notes if note.kind is kind), fixed.kinds[kind]) for kind in REPORTED_KINDS]
    figures = [Figure(str(count), called.one if count == 1 else called.many) for count, called in counted if count]
    return (Figure(str(sessions), fixed.session if sessions == 1 else fixed.contents), *figures)
