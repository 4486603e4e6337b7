"""What a check says of damage, in the language of whoever reads it. The check itself says it in English."""

import re
from collections.abc import Callable
from functools import cache

from notetaker.model.errors import QT_TRANSLATE_NOOP

TEMPLATES = (
    QT_TRANSLATE_NOOP("damage", "{file}: it is missing, damaged or out of date; the other copy opens the vault"),
    QT_TRANSLATE_NOOP("damage", "{file}: one of its two copies is not whole; the other one is"),
    QT_TRANSLATE_NOOP("damage", "{file}: it is missing, or no journal any more"),
    QT_TRANSLATE_NOOP("damage", "{file}: it is missing or damaged"),
    QT_TRANSLATE_NOOP("damage", "{file}: its pages still hold {n} record"),
    QT_TRANSLATE_NOOP("damage", "{file}: its pages still hold {n} records"),
    QT_TRANSLATE_NOOP("damage", "{file}: its tables are not those of a vault"),
    QT_TRANSLATE_NOOP("damage", "{file}: its structure is damaged"),
    QT_TRANSLATE_NOOP("damage", "{file}: a page is damaged; SQLite cannot read it after record {n}"),
    QT_TRANSLATE_NOOP("damage", "{file}: a page is damaged"),
    QT_TRANSLATE_NOOP("damage", "{file}: {n} more records like these"),
    QT_TRANSLATE_NOOP("damage", "{file}: the head is damaged, or belongs to another vault"),
    QT_TRANSLATE_NOOP("damage", "{file}: the head belongs to another state"),
    QT_TRANSLATE_NOOP("damage", "{file}: record {n} is damaged"),
    QT_TRANSLATE_NOOP("damage", "{file}: record {n} cannot be confirmed"),
    QT_TRANSLATE_NOOP("damage", "{file}: record {n} is out of place"),
    QT_TRANSLATE_NOOP("damage", "{file}: record {n} is missing"),
    QT_TRANSLATE_NOOP("damage", "{file}: records {n} to {m} are missing"),
    QT_TRANSLATE_NOOP("damage", "{file}: record {n} is missing at the end"),
    QT_TRANSLATE_NOOP("damage", "{file}: records {n} to {m} are missing at the end"),
    QT_TRANSLATE_NOOP("damage", "{file}: record {n} is not known to the head"),
    QT_TRANSLATE_NOOP("damage", "{file}: records {n} to {m} are not known to the head"),
    QT_TRANSLATE_NOOP("damage", "{file}: {n} record were written, of which {m} are whole and in place"),
    QT_TRANSLATE_NOOP("damage", "{file}: {n} records were written, of which {m} are whole and in place"),
    QT_TRANSLATE_NOOP("damage", "{file}: the journal is another one than was written here last"),
    QT_TRANSLATE_NOOP("damage", "{file}: it is a link, which no vault has"),
    QT_TRANSLATE_NOOP("damage", "{file}: it does not belong to a vault"),
    QT_TRANSLATE_NOOP("damage", "{file}: it is damaged or of another vault; the passphrase opens the vault"),
    QT_TRANSLATE_NOOP("damage", "key-1 and key-2: neither copy of the key is whole"),
)
"""Every sentence of `inspection`, `opening`, `checking`, `disk` and `keys`."""

_BETWEEN = re.compile(r"; (?=[\w.-]+: )")


def in_words(damage: str, translate: Callable[[str, str], str]) -> str:
    """One sentence of a check, or several with semicolons between them. What is not known stays as it is."""
    return "; ".join(_one(part, translate) for part in _BETWEEN.split(damage))


def _one(damage: str, translate: Callable[[str, str], str]) -> str:
    for template, pattern in _patterns():
        if (found := pattern.fullmatch(damage)) is not None:
            return translate("damage", template).format(**found.groupdict())
    return damage


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((template, _pattern(template)) for template in TEMPLATES)


def _pattern(template: str) -> re.Pattern[str]:
    """A file's name has no space, and everything else that varies is a number."""
    words = re.escape(template).replace(r"\{file\}", r"(?P<file>\S+)")
    return re.compile(re.sub(r"\\\{([nm])\\\}", r"(?P<\1>\\d+)", words))
