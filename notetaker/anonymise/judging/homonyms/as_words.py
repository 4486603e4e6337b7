"""Tells a name that is only talked about as a word, or is a feast's, a device's or somebody's of long ago."""

import re
import unicodedata

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.demonyms import is_people
from notetaker.anonymise.judging.nouns import is_plain_noun
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words

_IN = {"in", "en"}
_QUOTED = (" ", ' "', " “", " «", " « ", " «\u00a0", " «\u202f", " '", " ‘")
_AND = {"and", "or", "et", "ou"}
_THE = {"le", "la", "les"}
_OF = {"de", "d"}
_ELIDED = {"l", "c"}
_YEAR = re.compile("1[0-9]{3}")
_LONG_AGO = 1950
_MOST_BEFORE_A_YEAR = 2
_IN_A_YEAR = {"of", "in", "from", "de", "en"}
_MONEY = "Sc"
"""The kind of "€" among signs."""


def is_told_as_a_word(words: Words, match: Match) -> bool:
    """Whether no more is meant than the word, the feast, the device or whoever of long ago was called so."""
    if match.first < match.last or match.typos:
        return False
    told = (
        _is_a_feast(words, match)
        or _is_of_long_ago(words, match)
        or _is_by_a_poet(words, match)
        or _is_called_a_word(words, match.first)
        or _has_a_meaning(words, match)
        or _is_a_device(words, match)
        or _is_a_language_there(words, match.first)
        or _is_in_a_tale(words, match)
    )
    return told and not (around.owns(words, match.last) or around.has_title(words, match.first))


def _is_of_long_ago(words: Words, match: Match) -> bool:
    """Whether a year in which nobody of today was at work is that of what is called so: "the Kestrel process, 1861".

    A number is one behind a comma or a small word, and where it counts nothing: not in "Kestrel 1861 euros".
    """
    for place in range(match.last + 1, min(match.last + 2 + _MOST_BEFORE_A_YEAR, words.count)):
        year, gap = words.at[place], words.gap[place].strip()
        if _YEAR.fullmatch(year):
            told = gap in {",", "("} or (gap == "" and words.at[place - 1] in _IN_A_YEAR)
            return told and int(year) < _LONG_AGO and not _is_counted_with(words, place)
        if gap or not (year in _IN_A_YEAR or is_plain_noun(words, place)):
            return False
    return False


def _is_counted_with(words: Words, number: int) -> bool:
    """Whether what the number counts follows, and is many: "1200 euros", "1500 beds", « 1800 € »; not « 1922 brandi »."""
    follows, counted = words.gap[number + 1], words.at[number + 1]
    many = counted.endswith(("s", "x")) or counted in {"people", "staff", "women", "men"}
    return (many and is_plain_noun(words, number + 1)) or any(
        sign == "%" or unicodedata.category(sign) == _MONEY for sign in follows
    )


def _is_by_a_poet(words: Words, match: Match) -> bool:
    """Whether it is whose poem, novel or symphony somebody cites: « un roman de Duval », "a sonnet by Marsh"."""
    first = match.first
    if not match.is_person or first not in words.capitals or not _listed("of_poets", words.at[first - 1]):
        return False
    return words.gap[first] in {" ", "'", "’"} and _listed("poems", words.at[first - 2])


def _is_called_a_word(words: Words, first: int) -> bool:
    """Whether it is said to be a word, in small letters: « le mot harpe », "the term 'relay'"."""
    if first in words.capitals or words.gap[first] not in _QUOTED or words.gap[first - 1] != " ":
        return False
    return _listed("a_word", words.at[first - 1]) and _listed("the_word", words.at[first - 2])


def _has_a_meaning(words: Words, match: Match) -> bool:
    """Whether it is told what it means, or what it is in a language: "Relay, in Dutch, is a", « sillon veut dire trace ».

    Who speaks a language is none: "Relay, in Dutch, is against it".
    """
    first, last = match.first, match.last
    if words.at[last + 1] in _IN and words.gap[last + 1] in {" ", ", "} and _is_a_language(words.at[last + 2]):
        verb = last + 3 + (words.at[last + 3] in _ELIDED)
        if words.capital(verb):
            return False
        return _listed("to_mean", words.at[verb]) or (
            _listed("to_be", words.at[verb]) and _listed("what_it_is", words.at[verb + 1])
        )
    if first in words.capitals or words.gap[last + 1] != " ":
        return False
    if words.at[last + 1] == "veut" and words.at[last + 2] == "dire":
        return not _listed("of_sentences", words.at[last + 3])
    if not _listed("means", words.at[last + 1]) or words.gap[last + 2] != " ":
        return False
    behind = words.at[last + 2]
    return not (_listed("of_sentences", behind) or lexicon.is_small_word(behind))


def _is_a_language(key: str) -> bool:
    return is_people(key) or _listed("languages", key)


def _is_a_language_there(words: Words, first: int) -> bool:
    """Whether a language is meant that a house is called like: "testified in Pidgin", "Hausa and Pidgin"."""
    if first not in words.capitals or not _listed("languages", words.keys[first]):
        return False
    if words.at[first - 1] in _IN and words.gap[first] == " ":
        return True
    joints = ((first - 1, first - 2), (first + 1, first + 2))
    return any(words.at[joint] in _AND and _is_a_language(words.at[other]) for joint, other in joints)


def _is_in_a_tale(words: Words, match: Match) -> bool:
    """Whether it has beside it what somebody of a tale has, no verb, and the word for one: « Odile et le loup, une fable ».

    « Hélène et le budget : non » is what a note begins with.
    """
    behind = match.last + 1
    if not match.is_person or not words.opens(match.first) or words.gap[behind] != " ":
        return False
    if not any(_listed("tales", key) for key in words.keys[behind:]):
        return False
    article = behind + (words.at[behind] == "et")
    noun = article + 1
    if words.at[article] not in _THE or not is_plain_noun(words, noun) or not around.ends_clause(words, noun):
        return False
    return not (
        lexicon.is_function(words.at[noun]) or lexicon.is_in_any(("people", "offices", "kin"), words.at[noun])
    )


def _is_a_feast(words: Words, match: Match) -> bool:
    """Whether the day is meant that somebody is called after: « à la Toussaint », « avant l’Ascension »."""
    first = match.first
    if not match.is_person or not _listed("feasts", words.keys[first]):
        return False
    return words.at[first - 1] == ("la" if words.gap[first].isspace() else "l")


def _is_a_device(words: Words, match: Match) -> bool:
    """Whether it is told what it is made for, in small letters: « un relais de poche », "a pocket relay"."""
    first, last = match.first, match.last
    if words.at[last + 1] in _OF and words.gap[last + 1] == " ":
        made = words.gap[last + 2] in {" ", "'", "’"} and _listed("made_for", words.at[last + 2])
        return made and (first not in words.capitals or words.opens(first))
    return first not in words.capitals and words.gap[first] == " " and _listed("made_as", words.at[first - 1])


def _listed(name: str, key: str) -> bool:
    return key in words_under("as_words.toml", name)
