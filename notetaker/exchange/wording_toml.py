"""The organiser's wording in a PROGRAMME.toml: `[[abbreviation]]` and `[template.en]`, `[template.fr]`."""

from collections.abc import Mapping
from typing import Any

from notetaker.exchange import toml_fields as fields
from notetaker.exchange.schema import MOST_ABBREVIATIONS
from notetaker.exchange.toml_fields import ProgrammeError
from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.model.language import LANGUAGES, Lang
from notetaker.model.wording import (
    HEADINGS,
    LONGEST_HEADING,
    LONGEST_LONG,
    LONGEST_SHORT,
    Abbreviation,
    BriefTemplate,
    Wording,
    is_short,
)

KEYS = ("abbreviation", "template")
_ABBREVIATION_KEYS = ("short", "en", "fr")

_NOT_SHORT = QT_TRANSLATE_NOOP(
    "errors", "“short” in {place} of the programme must be one word of at most {limit} letters and digits."
)
_FOR_NOTHING = QT_TRANSLATE_NOOP("errors", "{place} of the programme must have “en” or “fr”: what it stands for.")
_NOT_A_TABLE = QT_TRANSLATE_NOOP(
    "errors", "“template” in the programme must be written as [template.en] or [template.fr] tables."
)


def wording_of(document: Mapping[str, Any]) -> Wording:
    """The wording in the table of a PROGRAMME.toml. Raises ProgrammeError."""
    entries = fields.tables(document, "abbreviation", MOST_ABBREVIATIONS)
    abbreviations = tuple(_abbreviation(table, f"[[abbreviation]] {n}") for n, table in enumerate(entries, 1))
    fields.distinct((each.short.casefold() for each in abbreviations), "abbreviation")
    templates = document.get("template", {})
    if not isinstance(templates, dict) or not all(isinstance(table, dict) for table in templates.values()):
        raise ProgrammeError(_NOT_A_TABLE)
    fields.only(templates, LANGUAGES, "[template]")
    return Wording(
        abbreviations, tuple(_template(templates[lang], lang) for lang in LANGUAGES if lang in templates)
    )


def _abbreviation(table: dict[str, Any], place: str) -> Abbreviation:
    fields.only(table, _ABBREVIATION_KEYS, place)
    short = fields.text(table, "short", place)
    if not is_short(short):
        raise ProgrammeError(_NOT_SHORT, place=place, limit=LONGEST_SHORT)
    en, fr = (fields.text_or_none(table, lang, place, LONGEST_LONG) for lang in LANGUAGES)
    if not en and not fr:
        raise ProgrammeError(_FOR_NOTHING, place=place)
    return Abbreviation(short, en, fr)


def _template(table: dict[str, Any], lang: Lang) -> BriefTemplate:
    place = f"[template.{lang}]"
    fields.only(table, HEADINGS, place)
    return BriefTemplate(lang, *(fields.text_or_none(table, name, place, LONGEST_HEADING) for name in HEADINGS))
