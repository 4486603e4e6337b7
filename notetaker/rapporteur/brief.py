"""The one-page brief of a session, from notes as they would be sealed: widened, without identities, in no order. Pure."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from notetaker.anonymise import language_of, worded_pieces
from notetaker.exchange import BundleNote
from notetaker.model.category import Ladder
from notetaker.model.language import Lang
from notetaker.model.programme import Programme, Session
from notetaker.model.wording import BriefTemplate
from notetaker.rapporteur.debrief import KIND_OF, Section, by_theme
from notetaker.report.document import Group, Point, Report, SessionSection, Span
from notetaker.report.words import words
from notetaker.resources import read_text


@dataclass(frozen=True)
class BriefPoint:
    """A note as it would leave, and its theme; empty where it has none, or one that may not leave."""

    note: BundleNote
    theme: str = ""


def brief_of(
    programme: Programme, session: Session, points: Sequence[BriefPoint], lang: Lang, template: BriefTemplate
) -> Report:
    """Word a brief, from points in no order. Notes keep the language they were typed in; all else is in `lang`.

    In each part notes of one theme stand together, then category by category; where all notes are of one category that is
    said once. The organiser's headings take the place of the program's; what the brief says of its limits is not theirs
    to change.
    """
    own = {name: heading for name, heading in template.headings.items() if heading}
    fixed = {**brief_words(lang), **own}
    shown = {point.note.category for point in points}
    alone = programme.ladder[min(shown)].phrases(lang).label if len(shown) == 1 and len(points) > 1 else ""
    groups = []
    for section, kind in KIND_OF.items():
        called = fixed[section.value]
        of_kind = [point for point in points if point.note.kind is kind]
        of_kind.sort(key=lambda point: (by_theme(point.theme), programme.ladder.rank(point.note.category)))
        for _, together in groupby(of_kind, key=lambda point: by_theme(point.theme)):
            alike = tuple(together)
            worded = tuple(_point(point.note, programme.ladder, lang, said=bool(alone)) for point in alike)
            groups.append(Group(called, worded, called, alike[0].theme))
    return Report(
        title=session.title,
        lang=lang,
        rule=words(lang).rule,
        limits=fixed["limits"],
        sections=(SessionSection(fixed["intro"], tuple(groups), session.day, session.room),),
        intro=programme.title,
        said_by=fixed["said_by"].format(category=alone) if alone else "",
    )


@cache
def brief_words(lang: Lang) -> Mapping[str, str]:
    """The fixed words of a brief. Raises ValueError where the file lacks one."""
    tables = tomllib.loads(read_text("report/brief.toml"))
    wanted = {"intro", "limits", "said_by", *(section.value for section in Section)}
    if set(tables[lang]) != wanted:
        raise ValueError(f"brief.toml: “{lang}” must have exactly {sorted(wanted)}")
    return dict(tables[lang])


def _point(note: BundleNote, ladder: Ladder, lang: Lang, *, said: bool) -> Point:
    pieces = worded_pieces(note.body, ladder, language_of(note.body.text, lang))
    spans = tuple(Span(piece.text, piece.placeholder is not None) for piece in pieces if piece.text)
    return Point("" if said else ladder[note.category].phrases(lang).label, spans)
