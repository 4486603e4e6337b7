"""PROGRAMME.toml: title, sessions, categories and wording of a programme, as an organiser writes them."""

import datetime
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from notetaker.exchange import toml_fields as fields
from notetaker.exchange import wording_toml
from notetaker.exchange.categories import default_ladder, ladder_of, named_category
from notetaker.exchange.schema import MOST_CATEGORIES, MOST_SESSIONS
from notetaker.exchange.toml_fields import ProgrammeError
from notetaker.model.category import WIDEST, Category, Ladder
from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.model.programme import DEFAULT_K, LEAST_K, Programme, Regime, Session
from notetaker.model.wording import Wording

MOST_BYTES = 1_000_000
MOST_K = 100

_PROGRAMME_KEYS = ("title", "k", "session", "category", *wording_toml.KEYS)
_SESSION_KEYS = ("id", "title", "day", "room", "regime")
_CATEGORY_KEYS = ("key", "en", "fr", "widens_to")

_TOO_LARGE = QT_TRANSLATE_NOOP("errors", "The programme is larger than {limit} bytes.")
_NOT_UTF8 = QT_TRANSLATE_NOOP("errors", "The programme is not text in UTF-8.")
_NOT_TOML = QT_TRANSLATE_NOOP("errors", "The programme is not valid TOML at line {line}, column {column}.")
_NOT_ID = QT_TRANSLATE_NOOP(
    "errors", "“{field}” in {place} of the programme must be a short word without spaces or semicolons."
)
_NOT_DAY = QT_TRANSLATE_NOOP("errors", "“day” in {place} of the programme must be a date such as 2024-10-16.")
_NOT_REGIME = QT_TRANSLATE_NOOP(
    "errors", "“regime” in {place} of the programme must be rule, on_record or off_table."
)
_NOT_K = QT_TRANSLATE_NOOP("errors", "“k” in the programme must be a whole number from {least} to {most}.")


_USUAL_NAME = "PROGRAMME.toml"


@dataclass(frozen=True)
class ProgrammeFile:
    """All that a PROGRAMME.toml says."""

    programme: Programme
    wording: Wording


def read_programme_file(data: bytes, name: str = _USUAL_NAME) -> ProgrammeFile:
    """The bytes of a PROGRAMME.toml; `name` is what its file is called, for who mends it. Raises as `read_programme`."""
    document = _parsed(data)
    return ProgrammeFile(programme_of(document, name), wording_toml.wording_of(document))


def read_programme(data: bytes, name: str = _USUAL_NAME) -> Programme:
    """The programme in the bytes of a PROGRAMME.toml.

    Raises ProgrammeError, or LadderError where its categories do not lead to `participant`.
    """
    return read_programme_file(data, name).programme


def programme_of(document: Mapping[str, Any], name: str = _USUAL_NAME) -> Programme:
    """The programme of a table with the keys of a PROGRAMME.toml, as a form has it. Raises as `read_programme`."""
    fields.only(document, _PROGRAMME_KEYS, name)
    return Programme(
        title=fields.text(document, "title", name),
        sessions=_sessions(fields.tables(document, "session", MOST_SESSIONS), name),
        ladder=_ladder(fields.tables(document, "category", MOST_CATEGORIES)),
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


def _sessions(tables: list[dict[str, Any]], name: str) -> tuple[Session, ...]:
    if not tables:
        raise ProgrammeError(fields.MISSING, field="[[session]]", place=name)
    sessions = tuple(_session(table, f"[[session]] {n}") for n, table in enumerate(tables, 1))
    fields.distinct([session.id for session in sessions], "session")
    return sessions


def _session(table: dict[str, Any], place: str) -> Session:
    fields.only(table, _SESSION_KEYS, place)
    return Session(
        id=_id(table, "id", place),
        title=fields.text(table, "title", place),
        day=_day(table.get("day", ""), place),
        room=fields.text_or_none(table, "room", place),
        regime=_regime(table.get("regime", Regime.RULE.value), place),
    )


def _ladder(tables: list[dict[str, Any]]) -> Ladder:
    if not tables:
        return default_ladder()
    own = tuple(_category(table, f"[[category]] {n}") for n, table in enumerate(tables, 1))
    fields.distinct([category.key for category in own], "category")
    ladder = ladder_of(own)
    if len(tuple(ladder)) > MOST_CATEGORIES:  # with the rungs that ours lead to
        raise ProgrammeError(fields.TOO_MANY, field="category", limit=MOST_CATEGORIES)
    return ladder


def _category(table: dict[str, Any], place: str) -> Category:
    fields.only(table, _CATEGORY_KEYS, place)
    key = fields.key(table, "key", place)
    built_in = default_ladder()
    if key in built_in and set(table) == {"key"}:
        return built_in[key]
    widest = key == WIDEST
    named = named_category(
        key,
        fields.text(table, "en", place),
        fields.text(table, "fr", place),
        fields.key(table, "widens_to", place) if "widens_to" in table else WIDEST,
    )
    return Category(key, named.en, named.fr, None) if widest and "widens_to" not in table else named


def _id(table: Mapping[str, Any], field: str, place: str) -> str:
    text = fields.text(table, field, place)
    if len(text) > fields.LONGEST_ID or not re.fullmatch(r"[\w.+-]+", text):
        raise ProgrammeError(_NOT_ID, field=field, place=place)
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
