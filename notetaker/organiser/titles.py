"""Titles and rooms of a programme that name somebody of the list, or may: every report carries them as they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from notetaker.anonymise import UNCLEAR_RULES, Anonymiser, Stripped
from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.model.programme import Programme

_LONGER_WORD = re.compile(r"\b[^\W\d_]{4,}\b")
_PROGRAMME = QT_TRANSLATE_NOOP(
    "errors",
    "The title of the programme names a participant or an organisation of the list, or may, and every report will "
    "carry it: check that it is meant so.",
)
_SESSION = QT_TRANSLATE_NOOP(
    "errors",
    "The title of session {session} names a participant or an organisation of the list, or may, and every report will "
    "carry it: check that it is meant so.",
)
_ROOM = QT_TRANSLATE_NOOP(
    "errors",
    "The room of session {session} names a participant or an organisation of the list, or may, and every report will "
    "carry it: check that it is meant so.",
)


@dataclass(frozen=True)
class TitleDoubt:
    """A title or a room with words that somebody of the list is called by: the organiser says whether it is meant so.

    `template` is translatable, `fields` fill it; neither ever holds a name.
    """

    template: str
    session: str = ""

    @property
    def fields(self) -> dict[str, str]:
        """What fills the template."""
        return {"session": self.session} if self.session else {}


def doubts_in_titles(programme: Programme, anonymiser: Anonymiser) -> tuple[TitleDoubt, ...]:
    """The titles and rooms that name somebody of the list, or may. Who writes a title in small letters, or in
    capitals, writes names so, too.
    """
    return tuple(
        doubt
        for doubt, text in _titles(programme)
        if _names(anonymiser.strip(text)) or anonymiser.strip(_with_capitals(text)).replacements
    )


def _titles(programme: Programme) -> Iterator[tuple[TitleDoubt, str]]:
    yield TitleDoubt(_PROGRAMME), programme.title
    for session in programme.sessions:
        yield TitleDoubt(_SESSION, session.id), session.title
        yield TitleDoubt(_ROOM, session.id), session.room


def _with_capitals(text: str) -> str:
    """The title with capitals in front of its longer words alone: « Entretiens du Rivage »."""
    small = text.lower() if text.isupper() else text
    return _LONGER_WORD.sub(lambda word: word[0].capitalize() if word[0].islower() else word[0], small)


def _names(read: Stripped) -> bool:
    return bool(read.replacements) or any(finding.rule in UNCLEAR_RULES for finding in read.findings)
