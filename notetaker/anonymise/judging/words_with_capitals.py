"""Decides on names that are ordinary words and have a capital."""

import re

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import FormKind
from notetaker.anonymise.judging.months import perhaps_somebody
from notetaker.anonymise.judging.nouns import is_plain_noun
from notetaker.anonymise.judging.openings import MODALS
from notetaker.anonymise.judging.subjects import opens_as_a_subject
from notetaker.anonymise.judging.verdict import Verdict, replaced, unclear_word
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_usual_in
from notetaker.anonymise.knowledge.familiar import is_plain_word
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Shape, Words

_AND = {"and", "et", "&"}
_OF = {"de", "of"}
_WITH_THEM = {"team", "equipe", "colleagues", "collegues", "co"}
_TIME = re.compile(r"[0-2]?[0-9]h(?:[0-5][0-9])?")
_DIGITS_OF_MINUTES = 2
_CALLED_BY = {FormKind.GIVEN, FormKind.PERSON_ALIAS, FormKind.FULL}


def with_a_capital(words: Words, match: Match) -> Verdict | None:
    """Such a word with a capital: whether that tells a name where it stands, and else what its neighbours say."""
    first, last = match.first, match.last
    seasonal = lexicon.is_in("calendar", words.keys[first])
    if around.is_date(words, first):
        return perhaps_somebody(words, match)
    telling = not words.opens(first) or around.tells_where_it_opens(words, first)
    if around.is_numbered(words, last):
        meant = (telling and _says_so_many_things(words, first, last)) or _is_when(words, last + 1)
        return unclear_word(match) if meant else None
    if around.speaks(words, last) or (around.owns(words, last) and not around.determined(words, first)):
        return replaced(match)
    if (match.is_person and around.labels_a_note(words, first, last)) or opens_as_a_subject(words, match):
        return replaced(match)
    callable_by = match.is_person and match.kind in _CALLED_BY
    if (
        callable_by
        and around.addressed(words, first, last)
        and not seasonal
        and not _is_a_thing_in_a_list(words, first)
    ):
        return replaced(match)
    if match.is_person and not seasonal and is_echoed(words, last):
        return replaced(match)
    if not telling:
        is_verb = words.gap[last + 1].isspace() and (
            lexicon.is_in("pronouns", words.at[last + 1]) or _asks_or_promises(words, last)
        )
        return None if is_verb or _is_of_a_noun(words, match) else unclear_word(match)
    if seasonal and not around.attributed(words, first, last):
        return unclear_word(match)
    alone = match.is_person and first == last and match.kind is not FormKind.PLURAL
    if alone and (_is_the_one(words, first) or goes_on_in_capitals(words, last)):
        return unclear_word(match)
    return replaced(match, by_capital=alone)


def _is_when(words: Words, place: int) -> bool:
    """Whether the number is a time of day, as of who speaks then: "Field 10.30", « Petit 10h30 »."""
    if _TIME.fullmatch(words.at[place]):
        return True
    minutes = words.gap[place + 1] in {".", ":"} and len(words.at[place + 1]) == _DIGITS_OF_MINUTES
    return minutes and words.at[place + 1].isdecimal() and words.at[place].isdecimal()


def _says_so_many_things(words: Words, first: int, last: int) -> bool:
    """Whether the number counts what follows, so that it is none of the word's: "then Field 3 remarks", "Field 60/40"."""
    return is_plain_noun(words, last + 2) or words.gap[last + 2] == "/" or words.opens(first)


def _is_the_one(words: Words, first: int) -> bool:
    """Whether "the" makes a thing of the word, which is not joined to a noun: "the Forest", but "the Field paper"."""
    return words.at[first - 1] == "the" and words.gap[first] == " " and not is_plain_noun(words, first + 1)


def goes_on_in_capitals(words: Words, last: int) -> bool:
    """Whether a word with a capital that everybody knows is side by side with it: "Forest Owners"."""
    follower = last + 1
    if words.gap[last + 1] != " " or words.shape(follower) is not Shape.TITLE or words.shouted:
        return False
    return is_plain_word(words.keys[follower]) and not lexicon.is_given_name(words.keys[follower])


def is_echoed(words: Words, last: int) -> bool:
    """Whether the same is said of it, or it is of the same mind: "Roy too", « Roy aussi étonnée »."""
    echo = last + 1
    if not words.gap[last + 1].isspace() or not lexicon.is_in("echoes", words.at[echo]):
        return False
    if around.ends_clause(words, echo):
        return True
    minded = echo + 1 < words.count and words.raw(echo + 1).casefold().endswith(("é", "ée", "és", "ées"))
    return minded and words.gap[echo + 1].isspace() and words.at[echo + 2] not in {"que", "qu"}


def _is_a_thing_in_a_list(words: Words, first: int) -> bool:
    """Whether a note opens with what needs no article, and a comma: "Prudence, wet floor"."""
    listed = first == 0 and words.gap[first + 1].startswith(",") and lexicon.is_in("bare_nouns", words.keys[first])
    return listed and words.keys[first] not in words.keys[first + 1 :]


def _asks_or_promises(words: Words, last: int) -> bool:
    """Whether the word is a verb before an article or what will be done: "Will a price pay for it?", "Will come back".

    In French none does: « May a dit non ».
    """
    follower = words.at[last + 1]
    if words.keys[last] not in MODALS or words.capital(last + 1):
        return False
    if follower == "a" and _is_only_french(words, last + 2):
        return False
    return lexicon.is_in("articles_after_modals", follower) or lexicon.is_in("to_do", follower)


def _is_only_french(words: Words, index: int) -> bool:
    key = words.key(index)
    return is_usual_in(key, "fr") and not (is_usual_in(key, "en") and words.raw(index).isascii())


def _is_of_a_noun(words: Words, match: Match) -> bool:
    """Whether it belongs to a noun that follows: "Young teachers", "Mark of respect", « Doctrine et jurisprudence »."""
    last, noun = match.last, match.last + 1
    if not words.gap[last + 1].isspace():
        return False
    if words.at[noun] in _AND:
        return is_plain_noun(words, noun + 1) and words.at[noun + 1] not in _WITH_THEM
    if not match.is_person:
        return False
    if words.at[noun] in _OF:
        return is_plain_noun(words, noun + 1)
    adjective = lexicon.is_in("adjectives", words.keys[last]) and words.at[noun].endswith("s")
    return adjective and is_plain_noun(words, noun)
