"""Tells an organisation from what only has its name: a landscape, a measure, a chain of shops, somebody's listing."""

import re

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import Case, FormKind
from notetaker.anonymise.judging.nouns import is_plain_noun
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary
from notetaker.anonymise.knowledge.familiar import is_known_word
from notetaker.anonymise.knowledge.stranger_signs import is_place
from notetaker.anonymise.knowledge.tables import word_list
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Shape, Words

_ENDS = re.compile(r"[.?!;]|\n")
_ACROSS = {"in", "across", "through", "around", "along", "over", "near", "dans", "sur", "vers", "en"}
_ARTICLES = {"the", "le", "la", "les", "l"}
_OF = {"of", "de", "d"}
_WORDS_OF_ONE_LETTER = {"a", "i", "o", "y"}
_OWNED = {"its", "their", "his", "her", "leur", "son", "sa", "a", "an", "un", "une", "another", "no", "any"}
_ENGLISH = {"like", "as", "is", "was", "by", "of", "with", "than", "not", "just", "into", "such"}
_SEVERAL = {"les", "des", "ces", "un", "une"}
_MOST_BETWEEN = 2
_VERSION = re.compile(r"v?[0-9]{1,2}")
_AFTER_VERSIONS = {",", ".", ";", "?", "!", "(", ")", "–", "—"}
"""A colon may end a label with a time or a section in it, and other signs an amount."""


def is_something_else(words: Words, match: Match) -> bool:
    """Whether what stands around says that something else of that name is meant."""
    first, last = match.first, match.last
    if words.shouted or match.typos or first < last or not words.capital(first) or around.owns(words, last):
        return False
    if _asks_who(words, first):
        return True
    if match.case is Case.UPPER:
        return _is_somebodys(words, match)
    if match.kind is not FormKind.DERIVED and _is_one_of_many(words, first):
        return True
    if _is_a_version(words, first):
        return True
    return _is_a_landscape(words, first) or _is_so_much(words, first) or _is_lettered(words, first)


def _asks_who(words: Words, first: int) -> bool:
    """Whether what begins the sentence asks for somebody at its end: "WHO picks up at 3am?"."""
    if not lexicon.is_in("who", words.keys[first]) or not words.opens(first) or not words.gap[first + 1].isspace():
        return False
    ends = (gap for gap in (words.gap[place] for place in range(first + 2, words.count + 1)) if _ENDS.search(gap))
    return "?" in next(ends, "")


def _is_a_landscape(words: Words, first: int) -> bool:
    """Whether a place with an article, or with another name behind it, is one: "in the Karoo", "Danube Delta"."""
    if not is_place(words.keys[first]):
        return False
    if words.gap[first + 1] == " " and words.shape(first + 1) is Shape.TITLE:
        return True
    there = words.at[first - 1] in _ARTICLES and words.gap[first] in {" ", "'", "’"}
    return there and words.at[first - 2] in _ACROSS


def _is_one_of_many(words: Words, first: int) -> bool:
    """Whether it is one of a kind, and no noun follows that it would tell of: "like a Phoenix from the ashes".

    Hurried hands write « à » without its accent, so that "a" alone says nothing.
    """
    article, former = words.at[first - 1], words.at[first - 2]
    english = article == "an" or (article == "a" and former in _ENGLISH and words.gap[first - 1].isspace())
    english = english or (article == "a" and first == 1 and words.at[first + 1].endswith("ed"))
    if not english or words.gap[first] != " " or not words.gap[first + 1].isspace():
        return False
    return not (words.capital(first + 1) or is_plain_noun(words, first + 1))


def _is_so_much(words: Words, first: int) -> bool:
    """Whether a sentence begins with a noun and of what it is many: "Freshet of emails", « Foule de courriels »."""
    if not words.opens(first) or not is_in_a_dictionary(words.keys[first]) or words.at[first + 1] not in _OF:
        return False
    return (
        words.gap[first + 1].isspace() and words.at[first + 2].endswith("s") and is_known_word(words.at[first + 2])
    )


def _is_a_version(words: Words, first: int) -> bool:
    """Whether the number of a version follows, which is no amount of what follows: "Ubuntu 22.04,", « Boussole v2 »."""
    number = words.at[first + 1]
    if words.gap[first + 1] != " " or not _VERSION.fullmatch(number):
        return False
    last = first + 1
    while words.gap[last + 1] == "." and words.at[last + 1].isdigit():
        last += 1
    if number.isdigit() and last == first + 1:
        return False
    after, follower = words.gap[last + 1], words.at[last + 1]
    if after.isspace():
        return lexicon.is_small_word(follower) or not number.isdigit()
    return not after.strip() or after.strip()[0] in _AFTER_VERSIONS


def _is_lettered(words: Words, first: int) -> bool:
    """Whether a capital letter goes on with what is a word too: « Relais H », "Delta P"."""
    letter = words.at[first + 1]
    if len(letter) != 1 or letter in _WORDS_OF_ONE_LETTER or words.gap[first + 1] != " ":
        return False
    return words.capital(first + 1) and words.gap[first + 2][:1] not in {".", "'", "’"}


def _is_somebodys(words: Words, match: Match) -> bool:
    """Whether somebody has or does it, and no noun follows that it would tell of: "its stock-market IPO", "an IPO"."""
    if _is_of_somebody(words, match):
        return True
    start = match.first - 1
    while start > match.first - 1 - _MOST_BETWEEN and _tells_what_kind(words, start):
        start -= 1
    owned = words.at[start] in _OWNED and words.raw(start).casefold() != "à"
    return owned and words.gap[start + 1].isspace() and not _is_of_a_noun(words, match.last)


def _is_of_a_noun(words: Words, last: int) -> bool:
    """Whether a noun follows, and no past tense, as "slipped" is one."""
    return is_plain_noun(words, last + 1) and not words.at[last + 1].endswith("ed")


def _is_of_somebody(words: Words, match: Match) -> bool:
    """Whether an acronym of a thing is said to be somebody's, or to be many: "the IPO of Klarna", « les SUV »."""
    first, last = match.first, match.last
    if words.keys[first] not in word_list("acronyms.txt"):
        return False
    if words.at[first - 1] == "s" and words.gap[first - 1] in {"'", "’"} and words.gap[first] == " ":
        return words.capital(first - 2) and not _is_of_a_noun(words, last)
    if words.at[first - 1] in _SEVERAL and words.gap[first].isspace():
        return True
    behind = last + 2 + (words.at[last + 2] in _ARTICLES)
    return words.at[first - 1] in _ARTICLES and words.at[last + 1] in _OF and words.capital(behind)


def _tells_what_kind(words: Words, index: int) -> bool:
    """Whether the word may stand between "its" and a noun: "stock-market" in "its stock-market IPO"."""
    if index < 1 or words.capital(index) or words.after(index) not in {" ", "-"}:
        return False
    return words.keys[index] not in _OWNED and not lexicon.is_small_word(words.keys[index])
