"""Tells a name that is only talked about as a word, or is a feast's or a device's: "the word relay", « à la Toussaint »."""

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.demonyms import is_people
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words

_IN = {"in", "en"}
_QUOTED = (" ", ' "', " “", " «", " « ", " «\u00a0", " «\u202f", " '", " ‘")
_OF = {"de", "d"}
_ELIDED = {"l", "c"}


def is_told_as_a_word(words: Words, match: Match) -> bool:
    """Whether one word of the note is no more than the word, the feast or the device that is called so."""
    if match.first < match.last or match.typos or around.owns(words, match.last):
        return False
    if _is_a_feast(words, match):
        return True
    return _is_called_a_word(words, match.first) or _has_a_meaning(words, match) or _is_a_device(words, match)


def _is_called_a_word(words: Words, first: int) -> bool:
    """Whether it is said to be a word, in small letters: « le mot harpe », "the term 'relay'"."""
    if words.capital(first) or words.gap[first] not in _QUOTED or words.gap[first - 1] != " ":
        return False
    return _listed("a_word", words.at[first - 1]) and _listed("the_word", words.at[first - 2])


def _has_a_meaning(words: Words, match: Match) -> bool:
    """Whether it is told what it means, or what it is in a language: "Relay, in Dutch, is", « sillon veut dire trace »."""
    first, last = match.first, match.last
    if words.at[last + 1] in _IN and words.gap[last + 1] in {" ", ", "} and _is_a_language(words.at[last + 2]):
        verb = last + 3 + (words.at[last + 3] in _ELIDED)
        return _listed("to_mean", words.at[verb]) and not words.capital(verb)
    if words.capital(first) or words.gap[last + 1] != " ":
        return False
    if words.at[last + 1] == "veut" and words.at[last + 2] == "dire":
        return not _listed("of_sentences", words.at[last + 3])
    if not _listed("means", words.at[last + 1]) or words.gap[last + 2] != " ":
        return False
    behind = words.at[last + 2]
    return not (_listed("of_sentences", behind) or lexicon.is_small_word(behind))


def _is_a_language(key: str) -> bool:
    return is_people(key) or _listed("languages", key)


def _is_a_feast(words: Words, match: Match) -> bool:
    """Whether the day is meant that somebody is called after: « à la Toussaint », « avant l’Ascension »."""
    first = match.first
    if not match.is_person or not _listed("feasts", words.keys[first]):
        return False
    return words.at[first - 1] == ("la" if words.gap[first].isspace() else "l")


def _is_a_device(words: Words, match: Match) -> bool:
    """Whether it is told what it is made for, in small letters: « un relais de poche », "a pocket relay"."""
    first, last = match.first, match.last
    if words.capital(first) and not words.opens(first):
        return False
    if words.at[last + 1] in _OF and words.gap[last + 1] == " ":
        return words.gap[last + 2] in {" ", "'", "’"} and _listed("made_for", words.at[last + 2])
    return words.gap[first] == " " and not words.capital(first) and _listed("made_as", words.at[first - 1])


def _listed(name: str, key: str) -> bool:
    return key in words_under("as_words.toml", name)
