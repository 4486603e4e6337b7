"""The pronoun with which a note begins: nobody is named before it, so whoever spoke is meant."""

import re
from functools import cache

from notetaker.anonymise.knowledge.tables import table
from notetaker.model.language import Lang


def of_who_speaks(text: str, lang: Lang) -> list[tuple[int, int]]:
    """Where "she" or « elle » stands that begins the note, behind small words at most: "But she would not sign"."""
    found = (_french() if lang == "fr" else _english()).match(text)
    return [found.span("who")] if found is not None else []


@cache
def _english() -> re.Pattern[str]:
    small = "|".join(table("pronouns.toml")["en"]["before_who_speaks"])
    return re.compile(
        rf"\W*(?:(?:{small})\W+){{0,3}}(?P<who>(?:she|he|her|his|him|herself|himself)\b)"
        r"(?![-/]|,? (?:or|and) (?:she|he|hers?|his|him)\b| who\b|(?-i: [A-Z]))",
        re.IGNORECASE,
    )


@cache
def _french() -> re.Pattern[str]:
    rows = table("pronouns.toml")["fr"]
    small, does = "|".join(rows["before_who_speaks"]), "|".join(rows["doing"])
    return re.compile(
        rf"\W*(?:(?:{small})\W+){{0,3}}(?P<who>(?:elle|il)\b)(?!-) "
        rf"(?:(?:ne|le|la|les|lui|leur|me|nous|vous|s[’']y|y|en) |[nlms][’'])*(?:{does})\b",
        re.IGNORECASE,
    )
