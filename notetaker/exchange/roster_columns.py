"""How a list of participants calls its columns and its categories, in English and French."""

import tomllib
from collections.abc import Mapping, Sequence

from notetaker.model.category import Ladder
from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.model.plain_letters import without_accents
from notetaker.resources import read_text

COLUMNS = ("id", "name", "aliases", "affiliation", "affiliation_aliases", "role", "category", "sessions")
"""The columns of a roster, by the names that its format gives them."""

NEEDED = ("name", "affiliation", "category")
"""Without these nobody is protected: no name to replace, no organisation, nothing to be shown as."""

GIVEN, SURNAME = "given_name", "surname"

_TABLE = tomllib.loads(read_text("exchange/roster_columns.toml"))
_EITHER: Mapping[str, Sequence[str]] = _TABLE["columns"].pop("either")
_NAMES: Mapping[str, Sequence[str]] = _TABLE["columns"]
_NAMELESS = frozenset(_EITHER["name"]).union(
    *(_NAMES[column] for column in ("id", "name", GIVEN, SURNAME, "category", "sessions"))
)
"""Headers of columns that tell nothing more where they stand beside another of their kind."""
_SURNAME_FIRST = frozenset[str](_TABLE["surname_first"])
_CATEGORIES: Mapping[str, Sequence[str]] = _TABLE["categories"]


def places_of(headers: Sequence[str]) -> Mapping[str, int]:
    """Where each column that the headers name stands; `given_name` and `surname` in place of `name` where it is in two."""
    folded = [simple(header) for header in headers]
    found = {column: place for column in _NAMES if (place := _first(folded, _NAMES[column])) is not None}
    if "name" not in found and (either := _first(folded, _EITHER["name"])) is not None:
        found.setdefault(SURNAME if GIVEN in found else "name", either)
    halves = {GIVEN, SURNAME} & found.keys()
    if "name" in found or len(halves) < 2:  # half a name is none
        found = {column: place for column, place in found.items() if column not in halves}
    return found


def missing_of(places: Mapping[str, int]) -> tuple[str, ...]:
    """The columns that a roster cannot do without and these places have not."""
    named = "name" in places or GIVEN in places
    return tuple(column for column in NEEDED if column not in places and not (column == "name" and named))


def twice_in(headers: Sequence[str]) -> tuple[str, ...]:
    """The columns that stand under the very same name twice."""
    folded = [simple(header) for header in headers]
    return tuple(column for column, place in places_of(headers).items() if folded.count(folded[place]) > 1)


def not_understood_in(headers: Sequence[str]) -> tuple[int, ...]:
    """The places whose header is none of a roster's columns, or one with names that stands elsewhere already."""
    taken = frozenset(places_of(headers).values())
    folded = enumerate(map(simple, headers))
    return tuple(place for place, header in folded if header and place not in taken and header not in _NAMELESS)


def known_in(headers: Sequence[str]) -> int:
    """How many columns of a roster these headers name."""
    return len(places_of(headers))


def is_surname_first(header: str) -> bool:
    """Whether the header of a column of names says that the surname comes first."""
    return simple(header) in _SURNAME_FIRST


def categories_of(ladder: Ladder) -> Mapping[str, str]:
    """The categories that a roster may use, by everything that a cell may say for one, in the form of `simple`."""
    known: dict[str, str] = {}
    for key in ladder.finest:
        category = ladder[key]
        for text in (key, category.en.label, category.fr.label, *_CATEGORIES.get(key, ())):
            known.setdefault(simple(text), key)
    return known


def simple(text: str) -> str:
    """Words in lower case without accents and marks."""
    letters = without_accents(text.casefold())
    return " ".join("".join(letter if letter.isalnum() else " " for letter in letters).split())


def _first(folded: Sequence[str], names: Sequence[str]) -> int | None:
    return next((folded.index(name) for name in names if name in folded), None)


COLUMN_WORDS = {
    "id": QT_TRANSLATE_NOOP("own", "id"),
    "name": QT_TRANSLATE_NOOP("own", "name"),
    "given_name": QT_TRANSLATE_NOOP("own", "first name"),
    "surname": QT_TRANSLATE_NOOP("own", "surname"),
    "aliases": QT_TRANSLATE_NOOP("own", "other names"),
    "affiliation": QT_TRANSLATE_NOOP("own", "organisation"),
    "affiliation_aliases": QT_TRANSLATE_NOOP("own", "other names of the organisation"),
    "role": QT_TRANSLATE_NOOP("own", "job title"),
    "category": QT_TRANSLATE_NOOP("own", "category"),
    "sessions": QT_TRANSLATE_NOOP("own", "sessions"),
}
"""What the doors call each column, to be translated."""
