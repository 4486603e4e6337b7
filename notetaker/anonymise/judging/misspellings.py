"""What the letters of a misspelt word tell, wherever it stands: a word after all, or whose name it is."""

from itertools import groupby

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary
from notetaker.anonymise.knowledge.familiar import is_known_word, is_listed_word, is_unfamiliar
from notetaker.anonymise.matching.edits import one_error
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.matching.sounds import skeleton, sound
from notetaker.anonymise.text.latin import VOWELS

SAFE_TYPO_LENGTH = 5
"""From so many letters on a word with an error is seldom another word."""
LONG_TYPO_LENGTH = 7
"""From so many on hardly ever."""
_SHORT = 3
_BEGINNINGS = ("str", "spr", "scr", "spl", "sch", "thr", "chr", "shr", "phr")
_ENDINGS = ("s", "es", "r", "er", "ers", "st", "est", "d", "ed", "ing", "ings", "ly", "y", "en", "ment", "e")
_BEHIND_AN_E = {"r", "d", "st"}
"""Endings that only a word with an "e" takes: "larger", "used", but not "sandr"."""


def is_formed_from_a_word(key: str) -> bool:
    """Whether the word is a known one with an ending: "sharper". « Garnis » with an "r" is none that anybody writes."""
    if not key.endswith(_ENDINGS):
        return False
    known = is_known_word if is_in_a_dictionary(key) else is_listed_word
    return any(
        key.endswith(ending) and known(key.removesuffix(ending))
        for ending in _ENDINGS
        if ending not in _BEHIND_AN_E or key.endswith(f"e{ending}")
    )


def is_inflection(key: str) -> bool:
    """Whether the word ends like a plural, a feminine or a verb: then it is probably an ordinary word."""
    return key.endswith(("s", "e", "es", "er", "ed", "ing", "ly", "ent", "ant", "ion", "able", "al", "if", "ive"))


def is_no_syllable(key: str) -> bool:
    """Whether no word could begin with its three consonants: the "cnli" of a hurried "CNIL"."""
    return VOWELS.isdisjoint(key[:3]) and not key.startswith(_BEGINNINGS)


def is_cased_like_a_name(raw: str) -> bool:
    """Whether it begins with a capital and ends with a small letter, as names of people and most houses do."""
    return raw[0].isupper() and raw[-1].islower()


def is_no_more_than_a_name(key: str) -> bool:
    """Whether it is a common first name and no word: then it names a participant or a stranger."""
    return len(key) > _SHORT and lexicon.is_given_name(key) and not is_in_a_dictionary(key)


def is_the_same_name(match: Match, key: str) -> bool:
    """Whether it is another spelling of a participant's first name, and no name of its own: "Thibaut" of Thibault.

    A short one has no more than a letter twice or once: "Yanis" of Yannis.
    "Martine" and "Maria" are names of their own beside Martin and Marie.
    """
    if not match.is_person or len(match.entities) > 1:
        return False
    if len(key) < SAFE_TYPO_LENGTH:
        return any(_single(name) == _single(key) for one in match.entities for name in one.first_names)
    return any(_is_spelt_otherwise(name, key) for one in match.entities for name in one.first_names)


def _single(name: str) -> str:
    """The name with each of its letters once: "yanis" of "yannis"."""
    return "".join(letter for letter, _ in groupby(name))


def _is_spelt_otherwise(name: str, key: str) -> bool:
    if name[0] != key[0] or name[-1] != key[-1] or not one_error(name, key):
        return False
    return len(name) != len(key) or sound(name) == sound(key) or skeleton(name) == skeleton(key) is not None


def is_far_from_any_word(match: Match, key: str) -> bool:
    """Whether a long word that nobody knows begins like a name of the person."""
    return len(key) >= LONG_TYPO_LENGTH and is_unfamiliar(key) and begins_alike(match, key)


def begins_alike(match: Match, key: str) -> bool:
    """Whether one of its first two letters is that of a name of the person, so that it is no rhyme of it."""
    return not match.is_person or any(not {*key[:2]}.isdisjoint(one.given | one.surname) for one in match.entities)
