"""The fixed words of a report in English and French, from `resources/report/words.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from types import MappingProxyType

from notetaker.model.language import Lang
from notetaker.model.note import Kind
from notetaker.report.typography import NO_BREAK, french_spaces
from notetaker.resources import read_text

REPORTED_KINDS = (
    Kind.RECOMMENDATION,
    Kind.AGREEMENT,
    Kind.DISAGREEMENT,
    Kind.POINT,
    Kind.QUESTION,
    Kind.ACTION,
    Kind.QUOTE,
)
"""The kinds in the order in which a report shows them; the rapporteur's own remarks are never shown."""


@dataclass(frozen=True)
class KindWords:
    """How a kind is called: one of it, and the heading over several."""

    one: str
    many: str


@dataclass(frozen=True)
class Words:
    """The fixed words of one language."""

    kicker: str
    rule: str
    summary: str
    session: str
    contents: str
    no_points: str
    limits_heading: str
    limits: str
    page: str
    date: str
    first_of_month: str
    months: tuple[str, ...]
    kinds: Mapping[Kind, KindWords]

    def __post_init__(self) -> None:
        if len(self.months) != 12:
            raise ValueError("a year has twelve months")
        if set(self.kinds) != set(REPORTED_KINDS):
            raise ValueError("each kind that a report shows needs its words, and no other")
        for template, names in ((self.page, ("page", "pages")), (self.date, ("day", "month", "year"))):
            template.format(**dict.fromkeys(names, ""))
            if any(template.count(f"{{{name}}}") != 1 for name in names):
                raise ValueError(f"“{template}” must hold each of {names} once")

    def day(self, iso: str) -> str:
        """An ISO date in words ("3 June 2024", « 1er juin 2024 »); any other text stays as it is."""
        try:
            day = date.fromisoformat(iso)
        except ValueError:
            return iso
        number = self.first_of_month if day.day == 1 else str(day.day)
        return self.date.format(day=number, month=self.months[day.month - 1], year=day.year).replace(" ", NO_BREAK)


@cache
def words(lang: Lang) -> Words:
    """The fixed words in `lang`."""
    return parse_words(read_text("report/words.toml"))[lang]


def parse_words(toml: str) -> Mapping[Lang, Words]:
    """Read and check the words of both languages. Raises ValueError for what is missing, empty or unknown."""
    tables = tomllib.loads(toml)
    if set(tables) != {"en", "fr"}:
        raise ValueError("the words need the tables “en” and “fr”, and no other")
    return MappingProxyType({"en": _words("en", tables["en"]), "fr": _words("fr", tables["fr"])})


def _words(lang: Lang, table: Mapping[str, object]) -> Words:
    wanted = {field.name for field in fields(Words)}
    if set(table) != wanted:
        raise ValueError(f"“{lang}” lacks or does not know: {', '.join(sorted(set(table) ^ wanted))}")
    values: dict[str, object] = {
        key: _text(lang, key, table[key]) for key in table if key not in ("months", "kinds")
    }
    months, kinds = table["months"], table["kinds"]
    if not isinstance(months, list) or not isinstance(kinds, dict):
        raise ValueError(f"“{lang}”: “months” is a list and “kinds” a table")  # noqa: TRY004 - a bad file, not a bad call
    values["months"] = tuple(_text(lang, "months", month) for month in months)
    values["kinds"] = MappingProxyType({Kind(key): _kind_words(lang, key, kinds[key]) for key in kinds})
    return Words(**values)  # type: ignore[arg-type]  # the keys were compared with the fields, the values checked


def _kind_words(lang: Lang, key: str, table: object) -> KindWords:
    if not isinstance(table, dict) or set(table) != {"one", "many"}:
        raise ValueError(f"“{lang}”: the kind “{key}” needs “one” and “many”")
    return KindWords(_text(lang, key, table["one"]), _text(lang, key, table["many"]))


def _text(lang: Lang, key: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"“{lang}”: “{key}” must be a text that is not empty")
    return french_spaces(value) if lang == "fr" else value
