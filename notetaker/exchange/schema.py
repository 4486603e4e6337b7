"""What the lines of a kit and of a bundle may say: every field of every line, in its order, with its limits.

Nothing else is read or written: a field that is not in this file does not exist. Reading raises DamagedContentError.
"""

import datetime
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from notetaker.exchange.errors import DamagedContentError
from notetaker.model.body import Body, Form, Mention, Placeholder
from notetaker.model.category import Category, Ladder, LadderError, Phrases
from notetaker.model.programme import LEAST_K, Programme, Regime, Session
from notetaker.model.roster import Participant
from notetaker.model.wording import HEADINGS, UNSEEN, Abbreviation, BriefTemplate, Wording
from notetaker.unguessable import random_letters

LONGEST_WORD = 64
LONGEST_LINE_OF_TEXT = 2_000
LONGEST_NOTE = 1_000_000
MOST_PLACEHOLDERS = 100_000
MOST_IN_A_LIST = 1_000
MOST_BEFORE = 100
MOST_NUMBER = 1_000_000
MOST_CATEGORIES = 200
MOST_SESSIONS = 1_000
MOST_PARTICIPANTS = 20_000
MOST_ABBREVIATIONS = 1_000
MOST_TEMPLATES = 2
MOST_NOTES = 500_000

Line = dict[str, object]
Name = TypeVar("Name", bound=StrEnum)

_HEXADECIMAL = frozenset("0123456789abcdef")
_ID_SIZE = 16
_DRAWN_AT_ONCE = 256
_PHRASES = ("label", "person", "organisation", "other_person", "other_organisation")


@dataclass
class Lines:
    """The lines still to be read; hands them out by their `type`."""

    _source: Iterator[Line]
    _next: Line | None = field(init=False)

    def __post_init__(self) -> None:
        self._next = next(self._source, None)

    def one(self, kind: str, *names: str) -> tuple[object, ...]:
        """The values of the next line, which must be of this type and have exactly these fields."""
        if self._next is None or self._next.get("type") != kind:
            raise DamagedContentError(detail=f"a line “{kind}” is missing")
        _, *values = fields(self._next, "type", *names)
        self._next = next(self._source, None)
        return tuple(values)

    def each(self, kind: str, *names: str, most: int) -> Iterator[tuple[object, ...]]:
        """The values of all next lines of this type, of which there may be so many."""
        count = 0
        while self._next is not None and self._next.get("type") == kind:
            count += 1
            if count > most:
                raise DamagedContentError(detail=f"more than {most} lines “{kind}”")
            yield self.one(kind, *names)

    def end(self, count: int) -> None:
        """The last line, which counts what came before it."""
        (said,) = self.one("end", "count")
        if said is True or said != count or self._next is not None:
            raise DamagedContentError(detail="the end is not where it must be")


def end_line(count: int) -> Line:
    """The last line of a content."""
    return {"type": "end", "count": count}


def programme_lines(programme: Programme) -> Iterator[Line]:
    """Title and k, then the categories from the ladder, then the sessions."""
    yield {"type": "programme", "title": programme.title, "k": programme.k}
    for category in programme.ladder:
        yield {
            "type": "category",
            "key": category.key,
            "widens_to": category.widens_to,
            "en": {name: getattr(category.en, name) for name in _PHRASES},
            "fr": {name: getattr(category.fr, name) for name in _PHRASES},
        }
    for session in programme.sessions:
        yield {
            "type": "session",
            "id": session.id,
            "title": session.title,
            "day": session.day,
            "room": session.room,
            "regime": session.regime.value,
        }


def read_programme_lines(lines: Lines) -> Programme:
    """What `programme_lines` wrote."""
    title, k = lines.one("programme", "title", "k")
    categories = tuple(
        Category(word(key), _phrases(en), _phrases(fr), None if wider is None else word(wider))
        for key, wider, en, fr in lines.each("category", "key", "widens_to", "en", "fr", most=MOST_CATEGORIES)
    )
    sessions = tuple(
        Session(word(key), line(name), date(day), line(room), one_of(Regime, regime))
        for key, name, day, room, regime in lines.each(
            "session", "id", "title", "day", "room", "regime", most=MOST_SESSIONS
        )
    )
    if len({session.id for session in sessions}) != len(sessions):
        raise DamagedContentError(detail="a session stands twice")
    try:
        ladder = Ladder(categories)
    except LadderError:
        raise DamagedContentError(detail="the categories are not a ladder") from None
    return Programme(line(title), sessions, ladder, number(k, least=LEAST_K))


def wording_lines(wording: Wording) -> Iterator[Line]:
    """The abbreviations, then the templates of the brief. Only a kit has such lines."""
    for each in wording.abbreviations:
        yield {"type": "abbreviation", "short": each.short, "en": each.en, "fr": each.fr}
    for template in wording.templates:
        yield {"type": "template", "lang": template.lang, **template.headings}


def read_wording_lines(lines: Lines) -> Wording:
    """What `wording_lines` wrote."""
    try:
        abbreviations = tuple(
            Abbreviation(*map(text, values))
            for values in lines.each("abbreviation", "short", "en", "fr", most=MOST_ABBREVIATIONS)
        )
        templates = tuple(
            BriefTemplate(*map(text, values))  # type: ignore[arg-type]  # which checks its language itself
            for values in lines.each("template", "lang", *HEADINGS, most=MOST_TEMPLATES)
        )
        return Wording(abbreviations, templates)
    except ValueError:
        raise DamagedContentError(detail="an abbreviation or a template is not one") from None


def participant_line(person: Participant) -> Line:
    """One participant. Only a kit has such lines."""
    return {
        "type": "participant",
        "id": person.id,
        "name": person.name,
        "aliases": list(person.aliases),
        "affiliation": person.affiliation,
        "affiliation_aliases": list(person.affiliation_aliases),
        "role": person.role,
        "category": person.category,
        "sessions": list(person.sessions),
    }


PARTICIPANT_FIELDS = tuple(participant_line(Participant("", "", (), "", (), "", "", ())))[1:]


def read_participant(values: tuple[object, ...]) -> Participant:
    """The participant in the values of a line."""
    key, name, aliases, affiliation, affiliation_aliases, role, category, sessions = values
    if not key or not name:
        raise DamagedContentError(detail="a participant without id or name")
    return Participant(
        text(key), text(name), texts(aliases), text(affiliation), texts(affiliation_aliases), text(role),
        word(category), texts(sessions),
    )  # fmt: skip


def body_fields(body: Body) -> Line:
    """The two fields of a note that hold its text and what stands in its slots."""
    return {"text": body.text, "placeholders": [_placeholder_parts(held) for held in body.placeholders]}


def _placeholder_parts(held: Placeholder) -> list[object]:
    """The fourth stands only where the form is not that of one."""
    form = [] if held.form is Form.ONE else [held.form.value]
    return [held.category, held.mention.value, held.which, *form]


def read_body(content: object, placeholders: object) -> Body:
    """What `body_fields` wrote."""
    try:
        return Body(
            text(content, longest=LONGEST_NOTE),
            tuple(_placeholder(value) for value in array(placeholders, most=MOST_PLACEHOLDERS)),
        )
    except ValueError:
        raise DamagedContentError(detail="the slots of a text are not its placeholders") from None


def fields(value: object, *names: str) -> tuple[object, ...]:
    """The values of an object that has exactly these fields in this order."""
    if not isinstance(value, dict) or tuple(value) != names:
        raise DamagedContentError(detail="the fields of an object are not those of the format")
    return tuple(value.values())


def array(value: object, *, most: int = MOST_IN_A_LIST) -> list[object]:
    """A list of at most so many."""
    if not isinstance(value, list) or len(value) > most:
        raise DamagedContentError(detail="not a list, or too long a list")
    return value


def text(value: object, *, longest: int = LONGEST_LINE_OF_TEXT) -> str:
    """A text of at most so many characters; it may be empty."""
    if not isinstance(value, str) or len(value) > longest:
        raise DamagedContentError(detail="not a text, or too long a text")
    return value


def line(value: object) -> str:
    """A text on one line, without a character that cannot be seen: what a programme is named by."""
    named = text(value)
    if any(unicodedata.category(character) in UNSEEN for character in named):
        raise DamagedContentError(detail="a name with a character that cannot be seen")
    return named


def date(value: object) -> str:
    """A date such as 2024-10-16, or empty."""
    day = text(value)
    try:
        if day and datetime.date.fromisoformat(day).isoformat() != day:
            raise DamagedContentError(detail="not a date")
    except ValueError:
        raise DamagedContentError(detail="not a date") from None
    return day


def texts(value: object) -> tuple[str, ...]:
    """A list of texts."""
    return tuple(text(item) for item in array(value))


def word(value: object) -> str:
    """A short text that is not empty: an id or a key."""
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST_WORD or not value.isprintable():
        raise DamagedContentError(detail="not an id")
    return value


def random_id(value: object) -> str:
    """32 hexadecimal digits in lower case."""
    if not isinstance(value, str) or not is_random_id(value):
        raise DamagedContentError(detail="not a random id")
    return value


def random_id_or_none(value: object) -> str:
    """A random id, or the empty text where there is none."""
    return "" if value == "" else random_id(value)


def digest(value: object) -> str:
    """64 hexadecimal digits in lower case: a SHA-256."""
    if not isinstance(value, str) or not is_digest(value):
        raise DamagedContentError(detail="not a hash")
    return value


def is_digest(value: str) -> bool:
    """Whether it looks like a SHA-256 in lower-case hexadecimal digits."""
    return len(value) == 64 and _HEXADECIMAL.issuperset(value)


def is_random_id(value: str) -> bool:
    """Whether it looks like what `new_id` makes."""
    return len(value) == 32 and _HEXADECIMAL.issuperset(value)


def new_id() -> str:
    """A random id: for a programme, a bundle, a note in a bundle."""
    return random_letters(_ID_SIZE)


def new_ids() -> Iterator[str]:
    """As many random ids as one takes.

    Each draw lets go of the interpreter. Work that draws for every note does so more often than the window's thread asks
    for it, and then the window waits until the work is done: so many ids come of one draw.
    """
    letters = 2 * _ID_SIZE
    while True:
        drawn = random_letters(_ID_SIZE * _DRAWN_AT_ONCE)
        yield from (drawn[start : start + letters] for start in range(0, len(drawn), letters))


def number(value: object, *, least: int = 0) -> int:
    """A whole number within limits."""
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= MOST_NUMBER:
        raise DamagedContentError(detail="not a number within its limits")
    return value


def one_of(names: type[Name], value: object) -> Name:
    """One of the words of an enumeration."""
    try:
        return names(text(value))
    except ValueError:
        raise DamagedContentError(detail=f"not a {names.__name__.lower()}") from None


def _phrases(value: object) -> Phrases:
    return Phrases(*(line(phrase) for phrase in fields(value, *_PHRASES)))


def _placeholder(value: object) -> Placeholder:
    parts = array(value, most=4)
    if len(parts) < 3 or parts[3:] not in ([], [Form.SEVERAL.value]):
        raise DamagedContentError(detail="a placeholder has three parts, or four")
    category, mention, which = parts[:3]
    form = Form.SEVERAL if parts[3:] else Form.ONE
    return Placeholder(word(category), one_of(Mention, mention), number(which, least=1), form)
