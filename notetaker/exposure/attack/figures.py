"""Turns of speech whose words are of a trade elsewhere: « un chèque en blanc » is nothing that a bank says."""

import re
from functools import cache

from notetaker.exposure.attack.tables import table
from notetaker.model.language import Lang


def without_figures(text: str, lang: Lang) -> str:
    """The text with each turn of speech blanked, so that all else stands where it stood."""
    return _figures(lang).sub(lambda found: " " * len(found[0]), text)


@cache
def _figures(lang: Lang) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table()['figures'][lang])})\b", re.IGNORECASE)
