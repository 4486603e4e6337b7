"""The one-page brief of a session, from notes as they would be sealed: widened, without identities, in no order. Pure."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache

from notetaker.anonymise import language_of, worded_pieces
from notetaker.exchange import BundleNote
from notetaker.model.category import Ladder
from notetaker.model.programme import Programme, Session
from notetaker.model.wording import BriefTemplate
from notetaker.rapporteur.debrief import KIND_OF, Section
from notetaker.report.document import Group, Lang, Point, Report, SessionSection, Span
from notetaker.report.words import words
from notetaker.resources import read_text


def brief_of(
    programme: Programme, session: Session, notes: Sequence[BundleNote], lang: Lang, template: BriefTemplate
) -> Report:
    """Word a brief. Notes keep the language they were typed in; headings and categories are in `lang`.

    The organiser's headings take the place of the program's; what the brief says of its limits is not theirs to change.
    """
    own = {name: heading for name, heading in template.headings.items() if heading}
    fixed = {**brief_words(lang), **own}
    groups = []
    for section, kind in KIND_OF.items():
        points = [note for note in notes if note.kind is kind]
        points.sort(key=lambda note: (_rung(programme.ladder, note.category), note.id))
        if points:
            called = fixed[section.value]
            groups.append(Group(called, tuple(_point(note, programme.ladder, lang) for note in points), called))
    return Report(
        title=session.title,
        lang=lang,
        rule=words(lang).rule,
        limits=fixed["limits"],
        sections=(SessionSection(fixed["intro"], tuple(groups), session.day, session.room),),
        intro=programme.title,
    )


@cache
def brief_words(lang: Lang) -> Mapping[str, str]:
    """The fixed words of a brief. Raises ValueError where the file lacks one."""
    tables = tomllib.loads(read_text("report/brief.toml"))
    wanted = {"intro", "limits", *(section.value for section in Section)}
    if set(tables[lang]) != wanted:
        raise ValueError(f"brief.toml: “{lang}” must have exactly {sorted(wanted)}")
    return dict(tables[lang])


def _rung(ladder: Ladder, category: str) -> int:
    return [each.key for each in ladder].index(category)


def _point(note: BundleNote, ladder: Ladder, lang: Lang) -> Point:
    pieces = worded_pieces(note.body, ladder, language_of(note.body.text))
    spans = tuple(Span(piece.text, piece.placeholder is not None) for piece in pieces)
    return Point(ladder[note.category].phrases(lang).label, spans)
