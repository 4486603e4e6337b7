"""The categories that come with the app, and the wording of those that a programme names itself."""

import tomllib
from dataclasses import fields
from functools import cache
from typing import Any

from notetaker.model.category import WIDEST, Category, Ladder, Phrases
from notetaker.model.language import LANGUAGES
from notetaker.resources import read_text

_PHRASES = frozenset(field.name for field in fields(Phrases))


@cache
def default_ladder() -> Ladder:
    """Research, business, institution and civil society, and the ladder that widens them."""
    tables = tomllib.loads(read_text("categories.toml"))["category"]
    return Ladder(tuple(_category(table) for table in tables))


def named_category(key: str, en: str, fr: str, widens_to: str) -> Category:
    """A category known by its names only; the phrases are derived from them ("a media participant")."""
    return Category(key, english_phrases(en), french_phrases(fr), widens_to)


def ladder_of(own: tuple[Category, ...]) -> Ladder:
    """The ladder of a programme's own categories, with the built-in rungs that they lead to.

    Raises LadderError where they do not lead to `participant`.
    """
    default = default_ladder()
    rungs = {category.key: category for category in own}
    for category in own:
        wider = category.widens_to
        while wider is not None and wider not in rungs and wider in default:
            rungs[wider] = default[wider]
            wider = default[wider].widens_to
    rungs.setdefault(WIDEST, default[WIDEST])
    return Ladder(tuple(rungs.values()))


def english_phrases(name: str) -> Phrases:
    """English phrases around a category's name."""
    inside = _without_capital(name)
    article = _article(inside)
    return Phrases(
        label=name,
        person=f"{article} {inside} participant",
        organisation=f"{article} {inside} organisation",
        other_person=f"another {inside} participant",
        other_organisation=f"another {inside} organisation",
    )


def french_phrases(name: str) -> Phrases:
    """French phrases around a category's name: in brackets, so that nothing has to agree with it."""
    inside = _without_capital(name)
    return Phrases(
        label=name,
        person=f"une personne ({inside})",
        organisation=f"une organisation ({inside})",
        other_person=f"une autre personne ({inside})",
        other_organisation=f"une autre organisation ({inside})",
    )


def _category(table: dict[str, Any]) -> Category:
    phrases = {}
    for lang in LANGUAGES:
        if set(table[lang]) != _PHRASES:
            raise ValueError(f"categories.toml: {table['key']}.{lang} must have exactly {sorted(_PHRASES)}")
        phrases[lang] = Phrases(**table[lang])
    return Category(table["key"], phrases["en"], phrases["fr"], table.get("widens_to"))


def _without_capital(name: str) -> str:
    first = name.split()[0]
    return name if len(first) > 1 and first[1:] != first[1:].lower() else name[:1].lower() + name[1:]


def _article(words: str) -> str:
    """“an” before a vowel as it is spoken: an NGO, an hour, but a university, a European body."""
    first = words.split()[0]
    if first.isupper() and (len(first) <= 3 or not set(first) & set("AEIOUY")):
        return "an" if first[0] in "AEFHILMNORSX" else "a"
    spoken = first.lower()
    if spoken.startswith(("hour", "honest", "honour", "honor", "heir")):
        return "an"
    if spoken.startswith(("eu", "one", "once", "uni", "use", "usa", "usu", "uti", "ubi")):
        return "an" if spoken.startswith(("unin", "unim")) else "a"
    return "an" if spoken[0] in "aeiouéèêàâîôû" else "a"
