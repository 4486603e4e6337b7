"""Fields of a PROGRAMME.toml, taken with care: what is refused is named by its table and its field."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from notetaker.model.errors import QT_TRANSLATE_NOOP, Unreadable
from notetaker.model.wording import fits_line

LONGEST_ID = 64
LONGEST_TEXT = 300

MISSING = QT_TRANSLATE_NOOP("errors", "The programme has no “{field}” in {place}.")
_UNKNOWN = QT_TRANSLATE_NOOP("errors", "The programme has a field in {place} that is not known: “{field}”.")
_NOT_TEXT = QT_TRANSLATE_NOOP(
    "errors", "“{field}” in {place} of the programme must be a line of text of at most {limit} characters."
)
_NOT_KEY = QT_TRANSLATE_NOOP(
    "errors", "“{field}” in {place} of the programme must be lower-case letters, digits and underscores."
)
_NOT_TABLES = QT_TRANSLATE_NOOP("errors", "“{field}” in the programme must be written as [[{field}]] tables.")
TOO_MANY = QT_TRANSLATE_NOOP("errors", "The programme has more than {limit} tables [[{field}]].")
_TWICE = QT_TRANSLATE_NOOP("errors", "Two tables [[{field}]] of the programme have the same id: {id}.")


class ProgrammeError(Unreadable):
    """A PROGRAMME.toml that cannot be read; says which field of which table is wrong."""

    todo = QT_TRANSLATE_NOOP("errors", "Correct the file and try again.")


def only(table: Mapping[str, Any], known: Iterable[str], place: str) -> None:
    """Refuse a field that is not known: it may be a limit that somebody believes in."""
    for field in table:
        if field not in known:
            raise ProgrammeError(_UNKNOWN, field=field, place=place)


def tables(document: Mapping[str, Any], field: str, most: int) -> list[dict[str, Any]]:
    """The `[[field]]` tables, of which there may be so many."""
    found = document.get(field, [])
    if not isinstance(found, list) or not all(isinstance(table, dict) for table in found):
        raise ProgrammeError(_NOT_TABLES, field=field)
    if len(found) > most:
        raise ProgrammeError(TOO_MANY, field=field, limit=most)
    return found


def text(table: Mapping[str, Any], field: str, place: str, longest: int = LONGEST_TEXT) -> str:
    """A line of text, which must be there and not be empty."""
    if field not in table:
        raise ProgrammeError(MISSING, field=field, place=place)
    value = table[field]
    found = unicodedata.normalize("NFC", value).strip() if isinstance(value, str) else ""
    if not found or not fits_line(found, longest):
        raise ProgrammeError(_NOT_TEXT, field=field, place=place, limit=longest)
    return found


def text_or_none(table: Mapping[str, Any], field: str, place: str, longest: int = LONGEST_TEXT) -> str:
    """The same, or the empty text where it is left out or empty."""
    return "" if table.get(field, "") == "" else text(table, field, place, longest)


def key(table: Mapping[str, Any], field: str, place: str) -> str:
    """Lower-case letters, digits and underscores."""
    found = text(table, field, place)
    if len(found) > LONGEST_ID or not re.fullmatch(r"[a-z][a-z0-9_]*", found):
        raise ProgrammeError(_NOT_KEY, field=field, place=place)
    return found


def distinct(keys: Iterable[str], field: str) -> None:
    """Refuse a key that stands twice."""
    seen: set[str] = set()
    for each in keys:
        if each in seen:
            raise ProgrammeError(_TWICE, field=field, id=each)
        seen.add(each)
