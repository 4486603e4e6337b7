"""Tells somebody behind « la » from a thing: « la boulanger a encore parlé », « la juste du littoral dit non »."""

from notetaker.anonymise.forms.entities import Case, FormKind
from notetaker.anonymise.judging.nouns import is_plain_noun
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.compounds import begins_expression
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.matching.match import Match

_LA = "la"
_OF = {"de", "du", "d"}
_ARTICLES = {"la", "le", "l", "les"}
_EXACT = {Case.UPPER, Case.LOWER}


def stands_behind_la(scene: Scene, match: Match) -> bool:
    """Whether « la » stands before a surname in small letters that is no feminine noun, or that is of a house."""
    words, first, last = scene.words, match.first, match.last
    if first < last or match.typos or match.kind is not FormKind.SURNAME or match.case in _EXACT:
        return False
    if words.at[first - 1] != _LA or words.gap[first] != " " or words.raw(first - 1).casefold() != _LA:
        return False
    if words.shouted or words.capital(first) or begins_expression(words, last) or "-" in words.gap[last + 1]:
        return False
    key = words.keys[first]
    if _is_masculine(key):
        return not is_plain_noun(words, last + 1)
    return lexicon.is_in("adjectives_of_either_kind", key) and _is_of_a_house(scene, last)


def _is_masculine(key: str) -> bool:
    """Whether a French noun that ends so is hardly ever feminine: « boulanger », « marchand »."""
    if key.endswith(tuple(words_under("context.toml", "feminine_endings"))):
        return False
    return not lexicon.is_in("feminine_nouns", key)


def _is_of_a_house(scene: Scene, last: int) -> bool:
    words = scene.words
    if words.at[last + 1] not in _OF or not words.gap[last + 1].isspace():
        return False
    at = last + 2 + (words.at[last + 2] in _ARTICLES)
    house = scene.by_first.get(at)
    return house is not None and not house.is_person
