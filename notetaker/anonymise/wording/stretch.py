"""How much of the text goes with a mention: its title and article, and what an elision leaves in its place."""

from dataclasses import dataclass

from notetaker.anonymise.knowledge.legal_forms import is_form, last_of_forms
from notetaker.anonymise.knowledge.titles import first_of_titles, last_of_titles, stands_after_names
from notetaker.anonymise.text.words import Words
from notetaker.model.language import Lang

_CONTRACTED = {"du": "d’", "des": "d’", "au": "à ", "aux": "à "}
_OF = {"de": "d’"}
_NUMBERS = {"deux", "trois", "quatre", "two", "three", "four"}
_FRENCH_NUMBERS = {"2": "deux", "3": "trois", "4": "quatre"}
_FIGURES = {
    "the": {"2": "two", "3": "three", "4": "four"},
    **dict.fromkeys(("les", "des", "aux"), _FRENCH_NUMBERS),
}
"""How many namesakes are said together, « les deux Petit », "the 2 Marshes": the number stays, for it is content."""
_INDEFINITE = {"a", "an"}
_GOES_ON = {":", ";", "→", "–", "—"}
_FRENCH_ARTICLES = {"le", "la", "les"}
_PLURAL_RULES = frozenset({"organisation.derived", "unclear.derived", "unclear.delegation"})
"""What people are called after an organisation or a place, in the plural more often than not."""
_ALIKE_IN_PLURAL = ("s", "sh", "ch", "ese")


@dataclass(slots=True, repr=False, eq=False)
class Stretch:
    """start..end of the source goes; `prefix` and the slot take its place. `several`: it is named in the plural."""

    start: int
    end: int
    prefix: str = ""
    several: bool = False


def stretch_of(words: Words, first: int, last: int, lang: Lang, *, person: bool = False) -> Stretch:
    """The stretch of the mention first..last with its titles or its legal form, and its article."""
    start = first_of_titles(words, first)
    last = last_of_titles(words, last) if person else last_of_forms(words, last)
    if person and words.gap[start].isspace():
        if words.at[start - 1] in _NUMBERS:
            return Stretch(words.starts[start], _end(words, last), several=True)
        number = _FIGURES.get(words.at[start - 2], {}).get(words.at[start - 1])
        if number is not None and words.gap[start - 1].isspace():
            return Stretch(words.starts[start - 1], _end(words, last), f"{number} ", several=True)
    if lang == "en":
        return _english(words, start, last)
    return _french(words, start, last)


def speaks_of_several(words: Words, first: int, last: int, rule: str, *, plural: bool = False) -> bool:
    """Whether an English mention names people taken together: "the Dutch say", "Haldeners". `plural` is its form."""
    if words.at[first - 1] in _INDEFINITE:
        return False
    return plural or (rule in _PLURAL_RULES and words.keys[last].endswith(_ALIKE_IN_PLURAL))


def _english(words: Words, start: int, last: int) -> Stretch:
    article = words.at[start - 1]
    french = article in _FRENCH_ARTICLES and words.capital(start - 1)
    indefinite = article in _INDEFINITE and (not words.capital(start - 1) or words.opens(start - 1))
    if (article == "the" or indefinite or french) and words.gap[start].isspace():
        start -= 1
    return Stretch(words.starts[start], _end(words, last))


def _french(words: Words, start: int, last: int) -> Stretch:
    end = _end(words, last)
    before = words.at[start - 1]
    spaced = words.gap[start].isspace()
    if before == "les" and spaced:
        return Stretch(words.starts[start - 1], end, several=True)
    if (before == "l" and _is_elided(words, start)) or (before in _FRENCH_ARTICLES and spaced):
        start -= 1
        before, spaced = words.at[start - 1], words.gap[start].isspace()
    elif before in _CONTRACTED and spaced:
        return Stretch(words.starts[start - 1], end, _as_typed(words, start - 1, _CONTRACTED[before]))
    if start and before in _OF and spaced:
        return Stretch(words.starts[start - 1], end, _as_typed(words, start - 1, _OF[before]))
    return Stretch(words.starts[start], end)


def _is_elided(words: Words, index: int) -> bool:
    return index > 0 and words.gap[index] in {"'", "’", "‘", "ʼ", "’ ", "' "}


def _as_typed(words: Words, index: int, prefix: str) -> str:
    return prefix[0].upper() + prefix[1:] if words.capital(index) else prefix


def _end(words: Words, last: int) -> int:
    """The end of the mention; the dot of a last initial or legal form goes with it where the sentence goes on."""
    end = words.ends[last]
    if words.source[end : end + 1] != ".":
        return end
    follower = words.source[end + 2 : end + 3]
    if stands_after_names(words.raw(last)):
        return end + (words.source[end + 1 : end + 2] == "," or follower.islower())
    goes_on = not words.source[end + 1 : end + 2].isspace() or follower.islower() or follower in _GOES_ON
    return end + (goes_on and (end - words.starts[last] == 1 or is_form(words, last)))
