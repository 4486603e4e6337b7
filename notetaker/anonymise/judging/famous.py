"""Tells a name that a god, a rocket or a brand has too where what is said of them stands beside it."""

from collections.abc import Iterable
from functools import cache

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.fold import folded
from notetaker.anonymise.match import Match
from notetaker.anonymise.tables import table, words_under
from notetaker.anonymise.words import Words

_FARTHEST = 6
_ENDS = (".", "?", "!", ";")


def is_famous(words: Words, match: Match) -> bool:
    """Whether the famous thing is meant that the name of one word is called like: "Hermes scarves", "Apollo 11 landed"."""
    first, last = match.first, match.last
    if first < last or match.typos or not (words.capital(first) or words.murmured):
        return False
    if not match.is_person and _is_made_by(words, first):
        return True
    if around.speaks(words, last):
        return False
    said = _famous().get(words.keys[first])
    return said is not None and any(words.keys[place] in said for place in _beside(words, first))


def _is_made_by(words: Words, first: int) -> bool:
    """Whether the goods of a brand stand behind it, or before it in French: "Bosch drills", « perceuses Bosch »."""
    if words.after(first) == " " and _listed("behind", words.key(first + 1)) and not words.capital(first + 1):
        return True
    return words.before(first) == " " and _listed("before", words.key(first - 1)) and not words.capital(first - 1)


def _listed(where: str, key: str) -> bool:
    return key in words_under("elsewhere.toml", "goods", where)


def _beside(words: Words, first: int) -> Iterable[int]:
    """The words near it that are in the same sentence, nearest first."""
    for place in range(first + 1, min(first + 1 + _FARTHEST, len(words))):
        if words.before(place).startswith(_ENDS):
            break
        yield place
    for place in range(first - 1, max(-1, first - 1 - _FARTHEST), -1):
        if words.after(place).startswith(_ENDS):
            break
        yield place


@cache
def _famous() -> dict[str, frozenset[str]]:
    """What is said of each thing, by its name."""
    rules = table("elsewhere.toml")
    kinds = [(rules["myths"], rules["mythical"])]
    kinds += [(each["names"], each["beside"]) for each in rules["famous"]]
    found: dict[str, set[str]] = {}
    for names, beside in kinds:
        for name in names:
            found.setdefault(folded(name), set()).update(map(folded, beside))
    return {name: frozenset(beside) for name, beside in found.items()}
