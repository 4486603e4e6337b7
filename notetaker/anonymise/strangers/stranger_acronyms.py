"""Tells which capitals are the acronym of a body that is not on the roster: "the BBC", « d’EDF », "CEN-CENELEC"."""

import re
from collections.abc import Iterable, Iterator, Set

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.familiar import is_plain_word
from notetaker.anonymise.knowledge.tables import word_list
from notetaker.anonymise.strangers.stranger_deeds import VERBS, acts, is_listed, is_said_of_somebody
from notetaker.anonymise.text.fold import folded
from notetaker.anonymise.text.words import Words

_SPACES = {" ", "\u00a0", "\u202f"}
_ELISIONS = {"'", "’"}
_HYPHENS = {"-", "‑", "‐"}
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 2, 7
_SHORTEST_JOINED = 3
_AND = {"and", "et", "or", "ou"}
_JOINT = re.compile(r",? (?:(?:and|et|or|ou) )?| ?[&+/] ?")
_MIXED = re.compile("[A-Z]{1,3}[a-z][A-Z]{1,3}")
_NUMERAL = re.compile("[ivxlcdm]+")


def beside(words: Words, found: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Acronyms in a list with names that were found: "the BBC, ITV and Siemens"."""
    firsts, lasts = {first for first, _ in found}, {last for _, last in found}
    capitals = sorted(words.capitals)
    for place in (*capitals, *reversed(capitals)):
        if place in firsts or not (_is_joined(words, place, lasts, -1) or _is_joined(words, place, firsts, 1)):
            continue
        if words.raw(place).isupper() and may_be_somebody(words, place):
            firsts.add(place)
            lasts.add(place)
            yield place, place


def is_joint_acronym(words: Words, place: int) -> bool:
    """Whether two acronyms that are known for nothing else are one name: "CEN-CENELEC"."""
    second = place + 1
    if second >= words.count or words.gap[place + 1] not in _HYPHENS or not words.raw(second).isupper():
        return False
    if words.gap[place] in _HYPHENS or words.gap[second + 1] in _HYPHENS:
        return False
    keys = words.keys[place : second + 1]
    return all(len(key) >= _SHORTEST_JOINED and key.isalpha() and not _is_of_a_thing(key) for key in keys)


def is_acronym(raw: str) -> bool:
    """Whether these are capitals, or a small letter stands between them: "TfL"."""
    return raw.isupper() or (_MIXED.fullmatch(raw) is not None and not is_listed("no_bodies", folded(raw)))


def may_be_somebody(words: Words, place: int) -> bool:
    """Whether the capitals are an acronym that is known for nothing else, and no part of a longer name."""
    key = words.keys[place]
    if not _SHORTEST_ACRONYM <= len(key) <= _LONGEST_ACRONYM or not key.isalpha() or _is_of_a_thing(key):
        return False
    return words.gap[place] not in _SPACES or not words.capital(place - 1) or words.opens(place - 1)


def stands_for_somebody(words: Words, place: int) -> bool:
    """Whether the acronym stands as the name of somebody who acts: "the BBC", « d’EDF », "DEFRA says"."""
    before, gap = words.at[place - 1], words.gap[place]
    if len(words.keys[place]) == _SHORTEST_ACRONYM:
        known = is_listed("two_letters", words.keys[place]) and (
            is_listed("articles", before) or is_listed("before", before)
        )
        return (known or before == "la") and gap in _SPACES
    if gap in _SPACES | _ELISIONS and is_listed("articles", before):
        return before != "the" or not _is_before_a_noun(words, place)
    if before == "d" and gap in _ELISIONS:
        return True
    if gap in _SPACES and (is_listed("before", before) or _is_led_to(words, place)):
        return not _is_before_a_noun(words, place)
    if lexicon.is_in("indefinite", before):
        return False
    return acts(words, place) or (words.gap[place + 1] in _SPACES and is_said_of_somebody(words, place + 1))


def _is_joined(words: Words, place: int, others: Set[int], step: int) -> bool:
    """Whether a comma, an "and" or a sign joins the word to one of the others, before it or after."""
    other = place + step
    if words.at[other] in _AND:
        other += step
    if other not in others:
        return False
    first, second = min(place, other), max(place, other)
    return _JOINT.fullmatch(words.source[words.ends[first] : words.starts[second]]) is not None


def _is_of_a_thing(key: str) -> bool:
    known = key in word_list("acronyms.txt") or lexicon.is_in("acronyms", key) or is_plain_word(key)
    return known or _NUMERAL.fullmatch(key) is not None


def _is_led_to(words: Words, place: int) -> bool:
    """Whether "people from" or the like stands before it."""
    return is_listed("of", words.at[place - 1]) and is_listed("its", words.at[place - 2])


def _is_before_a_noun(words: Words, place: int) -> bool:
    """Whether a noun follows that it may only say something about: "the USB port"."""
    after, follower = words.gap[place + 1], words.at[place + 1]
    if after not in _SPACES or is_listed("its", follower):
        return False
    return not (lexicon.is_small_word(follower) or follower.endswith("ed") or lexicon.is_in_any(VERBS, follower))
