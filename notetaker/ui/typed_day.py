"""A day as people write it, in English or French: "1er mars 2027", "March 1, 2027", "01/03/2027", "2027-03-01"."""

import re
from datetime import date

from PySide6.QtCore import QLocale

from notetaker.ui.translation import LANGUAGES

_PIECE = re.compile(r"\d+|[^\W\d_]+")
_FILLERS = frozenset({"er", "st", "nd", "rd", "th", "the", "of", "le"})
_FEWEST_LETTERS = 3
_NUMBERS_ALONE = re.compile(r"\s*(\d+)\s*(?P<between>[-/.])\s*(\d+)\s*(?P=between)\s*(\d+)\s*")


def day_of(text: str, language: str) -> date | None:
    """The day that is meant, or None where it is none, has no year, or could be another one.

    "3/4/2027" is the third of April in French only: in English it is April 3 for some and March 4 for others. With dots,
    as in "3.4.2027", the day stands first wherever they are written.
    """
    try:
        return _of_numbers(text, language) if _NUMBERS_ALONE.fullmatch(text) else _of_words(text)
    except ValueError:  # no such day, as the 30th of February
        return None


def _of_numbers(text: str, language: str) -> date | None:
    found = _NUMBERS_ALONE.fullmatch(text)
    if found is None:
        return None
    first, between, second, third = found.groups()
    if _is_year(first):
        return date(int(first), int(second), int(third))
    certain = language == "fr" or between == "." or int(first) > 12 or first == second
    return date(int(third), int(second), int(first)) if _is_year(third) and certain else None


def _of_words(text: str) -> date | None:
    pieces = [piece for piece in _PIECE.findall(text.casefold()) if piece not in _FILLERS]
    numbers = [piece for piece in pieces if piece.isdecimal()]
    words = [piece for piece in pieces if not piece.isdecimal()]
    weekdays = [_weekday(word) for word in words if _weekday(word)]
    months = [_month(word) for word in words if not _weekday(word)]
    years = [number for number in numbers if _is_year(number)]
    days = [number for number in numbers if not _is_year(number)]
    if (len(days), len(months), len(years)) != (1, 1, 1) or 0 in months:
        return None
    made = date(int(years[0]), months[0], int(days[0]))
    return made if weekdays in ([], [made.isoweekday()]) else None


def _is_year(number: str) -> bool:
    return len(number) == len("2027")


def _month(word: str) -> int:
    """Its number, or 0. Its first letters are enough where no other month has them."""
    if len(word) < _FEWEST_LETTERS:
        return 0
    found = {n for n in range(1, 13) for locale in _locales() if locale.monthName(n).casefold().startswith(word)}
    return found.pop() if len(found) == 1 else 0


def _weekday(word: str) -> int:
    """Its number, Monday being 1, or 0."""
    return next((n for n in range(1, 8) for locale in _locales() if locale.dayName(n).casefold() == word), 0)


def _locales() -> list[QLocale]:
    return [QLocale(language) for language in LANGUAGES]
