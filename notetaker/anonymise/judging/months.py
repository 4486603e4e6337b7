"""Whether a name that is a month, a day, a season or a feast too may be somebody's where dates mostly stand: "by May"."""

from functools import cache

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.judging.verdict import Verdict, replaced, unclear_word
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_a_word_in
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words
from notetaker.model.language import Lang

_AND = {"and", "or", "et", "ou"}
_FROM = {"from", "to", "a"}
_OF = {"of", "de", "d"}
_FARTHEST_VERB = 3
_SIDE_BY_SIDE = {" ", ", "}


def perhaps_somebody(words: Words, match: Match) -> Verdict | None:
    """What to do about such a name with a capital behind what stands before dates: shown where it may be a person's.

    Who is thanked, told or quoted is somebody, and an English month in French is a name. Elsewhere "in", "since" and
    « fin » make a date of it, and so does a number, another month, or what is set for a time.
    """
    first, last = match.first, match.last
    if lexicon.is_number(words.at[last + 1]):
        return None
    if _is_the_same_month(words, first):
        return unclear_word(match)
    if not match.is_person:
        theirs = _is_dealt_with(words, first) or _is_owner_there(words, match)
        return unclear_word(match) if theirs else None
    before, begins = words.at[first - 1], _first_of_two(words, first)
    if _is_dealt_with(words, begins) or (begins < first and not _may_begin_dates(words, begins)):
        return unclear_word(match)
    if words.shouted:
        return None
    if around.owns(words, last):
        return unclear_word(match) if _is_owner_there(words, match) else None
    if not lexicon.is_in("before_dates_and_people", before):
        return None
    if lexicon.is_in("french_before_people", before) and not is_a_word_in(words.keys[first], "fr"):
        return None if _is_beside_another(words, first, last, "fr") else replaced(match)
    return None if _is_a_time(words, first, last) else unclear_word(match)


def _is_the_same_month(words: Words, first: int) -> bool:
    """Whether a date stands right before it that is the same month, here or in French: "in May, May", « en mai, May »."""
    if words.gap[first] not in _SIDE_BY_SIDE or not words.capital(first):
        return False
    before, key = words.at[first - 1], words.keys[first]
    return before == key or frozenset({before, key}) in _same_in_both_languages()


@cache
def _same_in_both_languages() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split()) for pair in words_under("context.toml", "same_dates"))


def _is_owner_there(words: Words, match: Match) -> bool:
    return around.owns(words, match.last) and not lexicon.is_in("only_before_dates", words.at[match.first - 1])


def _first_of_two(words: Words, first: int) -> int:
    """Where the names begin that are joined by "and": "heard from April and June"."""
    joined = words.at[first - 1] in _AND and lexicon.is_in("calendar", words.at[first - 2])
    return first - 2 if joined else first


def _may_begin_dates(words: Words, begins: int) -> bool:
    """Whether what stands before two months stands before dates: "in April and June", not "with April and June"."""
    if words.opens(begins) or around.determined(words, begins):
        return True
    return lexicon.is_in("date_cues", words.at[begins - 1])


def _is_dealt_with(words: Words, first: int) -> bool:
    """Whether something is said or given to whom the word names, or heard from them."""
    if around.dealt_with(words, first) or around.thanked(words, first):
        return True
    if words.at[first - 1] not in _FROM or not words.gap[first].isspace():
        return False
    verb = first - 3 if lexicon.is_in("given_things", words.at[first - 2]) else first - 2
    return lexicon.is_in_any(("giving", "said_to", "hearing"), words.at[verb])


def _is_a_time(words: Words, first: int, last: int) -> bool:
    """Whether what stands beside it makes a date of it: "the end of May", "moved to June", "by May at the latest"."""
    if words.opens(first - 1) and words.after(last).startswith(","):
        return True
    if _is_beside_another(words, first, last) or lexicon.is_in("after_dates", words.at[last + 1]):
        return True
    if words.at[first - 1] in _OF:
        return lexicon.is_in("times_of_dates", words.at[first - 2])
    near = words.keys[max(0, first - 1 - _FARTHEST_VERB) : first - 1]
    return any(lexicon.is_in("set_for_dates", key) for key in near)


def _is_beside_another(words: Words, first: int, last: int, lang: Lang | None = None) -> bool:
    """Whether another month, of this language, a number or a "now" is joined to it: "from May to July", "now and May"."""
    others = [words.at[first - 2]] if words.gap[first - 1] == " " else []
    if lexicon.is_in("between_dates", words.at[last + 1]) and words.after(last) == " ":
        others.append(words.at[last + 2])
    return any(_is_a_date_too(key, lang) for key in others)


def _is_a_date_too(key: str, lang: Lang | None) -> bool:
    if lexicon.is_number(key) or lexicon.is_in("now", key):
        return True
    return lexicon.is_in("calendar", key) and (lang is None or is_a_word_in(key, lang))
