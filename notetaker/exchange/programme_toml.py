"""PROGRAMME.toml: the title, sessions and categories of a programme, as an organiser writes them."""

import datetime
import re
import tomllib
import unicodedata
from collections.abc import Mapping
from typing import Any

from notetaker.exchange.categories import default_ladder, ladder_of, named_category
from notetaker.model.category import WIDEST, Category, Ladder
from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError
from notetaker.model.programme import DEFAULT_K, LEAST_K, Programme, Regime, Session

MOST_BYTES = 1_000_000
MOST_SESSIONS = 1_000
MOST_CATEGORIES = 100
MOST_K = 100
LONGEST_ID = 64
LONGEST_TEXT = 300

_PROGRAMME_KEYS = ("title", "k", "session", "category")
_SESSION_KEYS = ("id", "title", "day", "room", "regime")
_CATEGORY_KEYS = ("key", "en", "fr", "widens_to")

_TOO_LARGE = QT_TRANSLATE_NOOP("errors", "The programme is larger than {limit} bytes.")
_NOT_UTF8 = QT_TRANSLATE_NOOP("errors", "The programme is not text in UTF-8.")
_NOT_TOML = QT_TRANSLATE_NOOP("errors", "The programme is not valid TOML at line {line}, column {column}.")
_MISSING = QT_TRANSLATE_NOOP("errors", "The programme has no “{field}” in {place}.")
_UNKNOWN = QT_TRANSLATE_NOOP("errors", "The programme has a field in {place} that is not known: “{field}”.")
_NOT_TEXT = QT_TRANSLATE_NOOP(
    "errors", "“{field}” in {place} of the programme must be a line of text of at most {limit} characters."
)
_NOT_ID = QT_TRANSLATE_NOOP(
    "errors", "“{field}” in {place} of the programme must be a short word without spaces or semicolons."
)
_NOT_KEY = QT_TRANSLATE_NOOP(
    "errors", "“{field}” in {place} of the programme must be lower-case letters, digits and underscores."
)
_NOT_DAY = QT_TRANSLATE_NOOP("errors", "“day” in {place} of the programme must be a date such as 2024-10-16.")
_NOT_REGIME = QT_TRANSLATE_NOOP(
    "errors", "“regime” in {place} of the programme must be rule, on_record or off_table."
)
_NOT_K = QT_TRANSLATE_NOOP("errors", "“k” in the programme must be a whole number from {least} to {most}.")
_NOT_TABLES = QT_TRANSLATE_NOOP("errors", "“{field}” in the programme must be written as [[{field}]] tables.")
_TOO_MANY = QT_TRANSLATE_NOOP("errors", "The programme has more than {limit} tables [[{field}]].")
_TWICE = QT_TRANSLATE_NOOP("errors", "Two tables [[{field}]] of the programme have the same id: {id}.")


class ProgrammeError(NotetakerError):
    """A PROGRAMME.toml that cannot be read; says which field of which table is wrong."""

    kept = QT_TRANSLATE_NOOP("errors", "Nothing was read from it, and nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Correct the file and try again.")

    def __init__(self, what: str, **fields: object) -> None:
        self._what = what
        super().__init__(**fields)

    def sentences(self) -> tuple[str, str, str]:
        """The three templates, the first of them for this fault."""
        return self._what, self.kept, self.todo


def read_programme(data: bytes) -> Programme:
    """The programme in the bytes of a PROGRAMME.toml.

    Raises ProgrammeError, or LadderError where its categories do not lead to `participant`.
    """
    return programme_of(_parsed(data))


def programme_of(document: Mapping[str, Any]) -> Programme:
    """The programme of a table with the keys of a PROGRAMME.toml, as a form has it. Raises as `read_programme`."""
    place = "PROGRAMME.toml"
    _only(document, _PROGRAMME_KEYS, place)
    return Programme(
        title=_text(document, "title", place),
        sessions=_sessions(_tables(document, "session", MOST_SESSIONS)),
        ladder=_ladder(_tables(document, "category", MOST_CATEGORIES)),
        k=_k(document.get("k", DEFAULT_K)),
    )


def _parsed(data: bytes) -> dict[str, Any]:
    if len(data) > MOST_BYTES:
        raise ProgrammeError(_TOO_LARGE, limit=MOST_BYTES)
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ProgrammeError(_NOT_UTF8) from None
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+), column (\d+)", str(error))
        line, column = at.groups() if at else (str(data.count(b"\n") + 1), "1")
        raise ProgrammeError(_NOT_TOML, line=line, column=column) from None
    except (RecursionError, ValueError):
        # A value that only looks right: a date such as 2024-02-31, an integer of 5,000 digits, 10,000 brackets.
        raise ProgrammeError(_NOT_TOML, line="?", column="?") from None


def _sessions(tables: list[dict[str, Any]]) -> tuple[Session, ...]:
    if not tables:
        raise ProgrammeError(_MISSING, field="[[session]]", place="PROGRAMME.toml")
    sessions = tuple(_session(table, f"[[session]] {n}") for n, table in enumerate(tables, 1))
    _distinct([session.id for session in sessions], "session")
    return sessions


def _session(table: dict[str, Any], place: str) -> Session:
    _only(table, _SESSION_KEYS, place)
    return Session(
        id=_id(table, "id", place),
        title=_text(table, "title", place),
        day=_day(table.get("day", ""), place),
        room=_text(table, "room", place) if table.get("room", "") != "" else "",
        regime=_regime(table.get("regime", Regime.RULE.value), place),
    )


def _ladder(tables: list[dict[str, Any]]) -> Ladder:
    if not tables:
        return default_ladder()
    own = tuple(_category(table, f"[[category]] {n}") for n, table in enumerate(tables, 1))
    _distinct([category.key for category in own], "category")
    return ladder_of(own)


def _category(table: dict[str, Any], place: str) -> Category:
    _only(table, _CATEGORY_KEYS, place)
    key = _key(table, "key", place)
    built_in = default_ladder()
    if key in built_in and set(table) == {"key"}:
        return built_in[key]
    widest = key == WIDEST
    named = named_category(
        key,
        _text(table, "en", place),
        _text(table, "fr", place),
        _key(table, "widens_to", place) if "widens_to" in table else WIDEST,
    )
    return Category(key, named.en, named.fr, None) if widest and "widens_to" not in table else named


def _only(table: Mapping[str, Any], known: tuple[str, ...], place: str) -> None:
    for field in table:
        if field not in known:
            raise ProgrammeError(_UNKNOWN, field=field, place=place)


def _tables(document: Mapping[str, Any], field: str, most: int) -> list[dict[str, Any]]:
    tables = document.get(field, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise ProgrammeError(_NOT_TABLES, field=field)
    if len(tables) > most:
        raise ProgrammeError(_TOO_MANY, field=field, limit=most)
    return tables


def _text(table: Mapping[str, Any], field: str, place: str) -> str:
    if field not in table:
        raise ProgrammeError(_MISSING, field=field, place=place)
    value = table[field]
    text = unicodedata.normalize("NFC", value).strip() if isinstance(value, str) else ""
    hidden = any(unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") for character in text)
    if not text or hidden or "\ufffc" in text or len(text) > LONGEST_TEXT:
        raise ProgrammeError(_NOT_TEXT, field=field, place=place, limit=LONGEST_TEXT)
    return text


def _id(table: Mapping[str, Any], field: str, place: str) -> str:
    text = _text(table, field, place)
    if len(text) > LONGEST_ID or not re.fullmatch(r"[\w.+-]+", text):
        raise ProgrammeError(_NOT_ID, field=field, place=place)
    return text


def _key(table: Mapping[str, Any], field: str, place: str) -> str:
    text = _text(table, field, place)
    if len(text) > LONGEST_ID or not re.fullmatch(r"[a-z][a-z0-9_]*", text):
        raise ProgrammeError(_NOT_KEY, field=field, place=place)
    return text


def _day(value: object, place: str) -> str:
    if value == "":
        return ""
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        try:
            return datetime.date.fromisoformat(value).isoformat()
        except ValueError:
            raise ProgrammeError(_NOT_DAY, place=place) from None
    raise ProgrammeError(_NOT_DAY, place=place)


def _regime(value: object, place: str) -> Regime:
    if not isinstance(value, str) or value not in tuple(Regime):
        raise ProgrammeError(_NOT_REGIME, place=place)
    return Regime(value)


def _k(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not LEAST_K <= value <= MOST_K:
        raise ProgrammeError(_NOT_K, least=LEAST_K, most=MOST_K)
    return value


def _distinct(keys: list[str], field: str) -> None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise ProgrammeError(_TWICE, field=field, id=key)
        seen.add(key)
