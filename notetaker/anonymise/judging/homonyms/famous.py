"""Tells a name that a god, a rocket or a brand has too where what is said of them stands beside it."""

from collections.abc import Iterable
from functools import cache

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.one_of_each import OneOfEach
from notetaker.anonymise.knowledge.tables import table, words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.fold import folded
from notetaker.anonymise.text.words import Words

_OF = {"of", "de", "d"}
_FARTHEST = 6
_ENDS = (".", "?", "!", ";")


def is_famous(words: Words, match: Match) -> bool:
    """Whether the famous thing is meant that the name of one word is called like: "Hermes scarves", "Apollo 11 landed"."""
    first, last = match.first, match.last
    if first < last and match.is_person and not match.is_whole_name and not around.speaks(words, last):
        return " ".join(words.keys[first : last + 1]) in words_under("elsewhere.toml", "whole_names")
    if first < last or match.typos or not (first in words.capitals or words.murmured):
        return False
    if (not match.is_person and _is_made_by(words, first)) or _is_called_after(words, first):
        return True
    said = _famous().get(words.keys[first])
    if said is None or around.speaks(words, last) or lexicon.is_in("modals", words.at[last + 1]):
        return False
    return any(words.keys[place] in said for place in _beside(words, first))


def has_a_famous_name(key: str) -> bool:
    """Whether everybody knows somebody, a god or a brand by that name."""
    return key in _famous()


def make_ready() -> None:
    """Read the table, which takes a hundredth of a second."""
    _famous()
    _eponyms()


def _is_made_by(words: Words, first: int) -> bool:
    """Whether the goods of a brand stand behind it, or before it in French: "Bosch drills", « perceuses Bosch ».

    Some are verbs too: "Kodak films the session".
    """
    if words.gap[first + 1] == " " and _listed("behind", words.at[first + 1]) and not words.capital(first + 1):
        return not lexicon.is_in("after_verbs", words.at[first + 2])
    return words.gap[first] == " " and _listed("before", words.at[first - 1]) and not words.capital(first - 1)


def _is_called_after(words: Words, first: int) -> bool:
    """Whether it is in what everybody calls so: "Pavlov’s dogs", « talon d’Achille », "Nobel prize", "Shannon entropy"."""
    nouns = _eponyms().get(words.keys[first], _called_after())
    behind = first + 2 if around.owns(words, first) and words.at[first + 1] == "s" else first + 1
    if words.at[behind] in nouns and not words.capital(behind) and words.gap[behind] == " ":
        return True
    before = first - 2 if words.at[first - 1] in _OF else first - 1
    return words.at[before] in nouns and not words.capital(before) and words.after(before) == " "


def _listed(where: str, key: str) -> bool:
    return key in words_under("elsewhere.toml", "goods", where)


def _beside(words: Words, first: int) -> Iterable[int]:
    """The words near it that are in the same sentence, nearest first."""
    for place in range(first + 1, min(first + 1 + _FARTHEST, words.count)):
        if words.gap[place].startswith(_ENDS):
            break
        yield place
    for place in range(first - 1, max(-1, first - 1 - _FARTHEST), -1):
        if words.gap[place + 1].startswith(_ENDS):
            break
        yield place


@cache
def _famous() -> dict[str, frozenset[str]]:
    """What is said of each thing, by its name."""
    rules = table("elsewhere.toml")
    kinds = [(each["names"], each["beside"]) for each in rules["famous"]]
    return _by_name([(rules["myths"], rules["mythical"]), *kinds])


def _called_after() -> frozenset[str]:
    """What is called after whoever found it."""
    return words_under("elsewhere.toml", "called_after")


@cache
def _eponyms() -> dict[str, frozenset[str]]:
    """What is called after each name."""
    return _by_name([(each["names"], each["nouns"]) for each in table("elsewhere.toml")["eponyms"]])


def _by_name(kinds: Iterable[tuple[Iterable[str], Iterable[str]]]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    sets: OneOfEach[frozenset[str]] = OneOfEach()
    for names, beside in kinds:
        words = frozenset(map(folded, beside))
        for name in map(folded, names):
            found[name] = sets[found[name] | words if name in found else words]
    return found
