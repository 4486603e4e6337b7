"""Articles, dates, numbers, titles and other names beside a word."""

import re

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary, is_usual
from notetaker.anonymise.knowledge.titles import first_of_titles, is_title
from notetaker.anonymise.surroundings.doing import has_a_finite_verb
from notetaker.anonymise.text.latin import VOWELS
from notetaker.anonymise.text.words import Shape, Words

_MOST_BEFORE = 4
_CUT_BEFORE_NUMBERS = {"art", "fig", "vol"}
_INFINITIVE_OR_IMPERATIVE = ("er", "ir", "re", "ez", "ons")
_BETWEEN = {
    *(
        "same",
        "own",
        "last",
        "next",
        "old",
        "other",
        "only",
        "whole",
        "entire",
        "big",
        "small",
        "good",
        "real",
        "very",
    ),
    *(
        "meme",
        "propre",
        "dernier",
        "derniere",
        "prochain",
        "prochaine",
        "ancien",
        "ancienne",
        "autre",
        "seul",
        "seule",
    ),
    *(
        "nouveau",
        "nouvelle",
        "grand",
        "grande",
        "petit",
        "petite",
        "bon",
        "bonne",
        "vrai",
        "vraie",
        "premier",
        "premiere",
    ),
}
"""Adjectives between an article and its noun."""
_STREET_LINKS = {"de", "du", "des", "la", "le", "les", "l", "d"}
_STROKES = {"/", ";", ","}
_AND = {"and", "or", "et", "ou"}
_ROMAN = re.compile(r"[ivx]+")
_IN_NUMBERS = {" ", "-", "", "."}
_NAME_GAPS = {" ", "-", "\u00a0", "‑", "‐"}


def has_title(words: Words, first: int) -> bool:
    """Whether a title stands before the word."""
    return first_of_titles(words, first) < first


def has_office(words: Words, first: int) -> bool:
    """Whether « monsieur le président » or the like stands before the word."""
    if not words.gap[first].isspace() or not lexicon.is_function(words.at[first - 1]):
        return False
    return words.at[first - 2] in ("le", "la") and words.at[first - 3] in ("monsieur", "madame")


def is_place(words: Words, first: int, last: int) -> bool:
    """Whether the word is in the name of a street or a building: "Marsh Street", « rue de la Fontaine »."""
    capitals = words.capitals
    if last + 1 in capitals and words.gap[last + 1] == " " and lexicon.is_in("places_after", words.at[last + 1]):
        return True
    if last not in capitals:
        return False
    before, farthest = first - 1, first - _MOST_BEFORE
    while before > 0 and before > farthest and _may_follow_street(words, before):
        before -= 1
    if not lexicon.is_in("places_before", words.at[before]):
        return False
    unlike_verbs = not lexicon.is_in("places_and_more", words.at[before])
    return words.gap[before + 1].isspace() and (unlike_verbs or determined(words, before))


def _may_follow_street(words: Words, index: int) -> bool:
    """Whether the word may stand between « rue » and a name: « de la », a first name."""
    gap = words.gap[index + 1]
    return gap == "-" or (gap in {" ", "’", "'"} and words.keys[index] in _STREET_LINKS)


def determined(words: Words, first: int) -> bool:
    """Whether an article, a possessive or a preposition stands before the word, as before a noun."""
    gap, before = words.gap[first], words.at[first - 1]
    if gap != " " and gap.strip("'’ \u00a0") != "":
        return False
    if lexicon.is_in("determiners", before):
        return True
    between = not words.capital(first) and before in _BETWEEN and words.gap[first - 1].isspace()
    return between and lexicon.is_in("determiners", words.at[first - 2])


def is_date(words: Words, index: int) -> bool:
    """Whether the month, day or season at `index` is one."""
    if not lexicon.is_in("calendar", words.keys[index]):
        return False
    before, after = words.at[index - 1], words.at[index + 1]
    weakly = words.gap[index].strip() in _STROKES or before in _AND
    if weakly and words.capital(index) and has_a_finite_verb(words, index):
        return False
    if lexicon.is_number(before) or lexicon.is_in("calendar", before):
        return True
    if lexicon.is_number(after) and words.after(index).isspace():
        return True
    return lexicon.is_in("date_cues", before) and words.gap[index].isspace()


def is_numbered(words: Words, last: int) -> bool:
    """Whether a number or a lettered number follows, as in "Bill C-8" or "art. 6", but not in « Petit a 3 avis »."""
    cut = words.keys[last] in _CUT_BEFORE_NUMBERS and words.gap[last + 1].startswith(".")
    if not words.gap[last + 1].isspace() and not cut:
        return False
    after = words.at[last + 1]
    if lexicon.is_number(after):
        return True
    letter = len(after) == 1 and words.gap[last + 2] in _IN_NUMBERS
    letter = letter and (after != "a" or words.capital(last + 1) or words.gap[last + 2] == "-")
    return letter and lexicon.is_number(words.at[last + 2])


def is_eponym(words: Words, last: int) -> bool:
    """Whether the word is the first half of an adjective: "a Volta-era grid"."""
    return words.gap[last + 1] == "-" and lexicon.is_in("eponym_endings", words.at[last + 1])


def may_be_given_name(words: Words, index: int) -> bool:
    """Whether the word before a surname could be a first name."""
    key = words.keys[index]
    if not words.capital(index) or lexicon.is_function(key) or lexicon.is_number(key) or is_title(words, index):
        return False
    if words.opens(index):
        return lexicon.is_first_name(key) or (words.shape(index) is Shape.TITLE and _is_hardly_a_word(key))
    if words.shape(index) is Shape.UPPER and len(key) > 2:
        return False
    return not any((lexicon.is_generic(key), lexicon.is_in("calendar", key), lexicon.is_in("speech", key)))


def _is_hardly_a_word(key: str) -> bool:
    """Whether no dictionary has it, or as a rare word that is no French verb as notes begin with it: "Zed", "Fay".

    What has no vowel is an abbreviation: "Cf", "Nb".
    """
    if VOWELS.isdisjoint(key):
        return False
    return not is_in_a_dictionary(key) or not (is_usual(key) or key.endswith(_INFINITIVE_OR_IMPERATIVE))


def may_be_surname(words: Words, index: int) -> bool:
    """Whether the word after a first name could be a surname."""
    key = words.keys[index]
    if not words.capital(index) or len(key) < 2 or lexicon.is_number(key):
        return False
    if words.shape(index) is Shape.UPPER and not _ROMAN.fullmatch(key):
        return False
    return not lexicon.is_in("speech", key) and not lexicon.is_in("calendar", key)


def side_by_side(words: Words, index: int, *, dotted: bool = False) -> bool:
    """Whether only a space or a hyphen (or a dot and a space) parts the word from the one before."""
    gap = words.gap[index]
    return gap in _NAME_GAPS or (dotted and gap == ". ")
