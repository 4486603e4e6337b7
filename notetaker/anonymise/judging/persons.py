"""Decides on names of participants."""

from dataclasses import replace

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import Case, FormKind
from notetaker.anonymise.judging.bare.signs import is_beside_a_preposition, is_paired_with_a_first_name
from notetaker.anonymise.judging.both_names import are_both_names
from notetaker.anonymise.judging.cut_names import cut_short, is_cut_short
from notetaker.anonymise.judging.named_like_words import (
    does_or_says,
    is_an_adjective,
    is_called_like_a_thing,
    is_ordinary,
    is_short_and_no_word,
    is_spoken_of,
    is_the_colour_of_a_noun,
    is_word,
    may_be_things,
)
from notetaker.anonymise.judging.namesakes import another_first_name, is_somebody_else, namesake
from notetaker.anonymise.judging.nouns import is_plain_noun
from notetaker.anonymise.judging.openings import MODALS, may_be_what_will_be_done
from notetaker.anonymise.judging.ordinary_words import may_be_a_word, ordinary_word
from notetaker.anonymise.judging.other_bearers import (
    goes_on,
    holds_another_office,
    is_called_after,
    is_no_relation,
)
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.signs import names_somebody
from notetaker.anonymise.judging.unlisted_words import is_only_a_word, unlisted_word
from notetaker.anonymise.judging.verdict import Verdict, replaced, shown, unclear_word
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary
from notetaker.anonymise.knowledge.familiar import (
    is_listed_word,
    is_plain_word,
    is_unfamiliar,
)
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.knowledge.stranger_signs import is_place
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.matching.standing import SO_MANY
from notetaker.anonymise.text.words import Words

_FIRST_NAMES = {FormKind.GIVEN, FormKind.NICKNAME}
_SAINTS = {"st", "saint", "sainte", "ste", "san", "santa"}
_STREETS = {"street", "road", "avenue", "lane", "square", "drive", "crescent", "terrace", "airport", "station"}
_OBJECTS = {"it", "them", "us", "him"}
_DATING = {"in", "since", "until", "till", "during", "early", "late", "mid", "en", "depuis"}
_MANY = 3
"""So many words of a name in order are hardly there by chance."""
_SAFE_HANDLE = 8
# Found faster than by their classes, as in `standing`.
_PLURAL = FormKind.PLURAL
_PART = FormKind.PART
_HANDLE = FormKind.HANDLE
_SURNAME = FormKind.SURNAME
_LOWER = Case.LOWER


def person(scene: Scene, match: Match) -> Verdict | None:
    words = scene.words
    if match.initials and match.first < match.last and _is_the_pronoun(words, match.last):
        match = replace(match, last=match.last - 1, initials=False)
    if not words.shouted and around.is_place(words, match.first, match.last):
        if match.initials:
            return shown(match, Rule.UNCLEAR_NAMESAKE)
        may_be_meant = match.is_whole_name or _is_a_first_name_before(words, match)
        before_places = lexicon.is_in("places_after", words.at[match.last + 1])
        return shown(match, Rule.UNCLEAR_COMPOUND) if may_be_meant and before_places else None
    if match.first == match.last and match.kind is _SURNAME and lexicon.is_particle(words.keys[match.first]):
        return _named_like_a_particle(words, match)
    if match.first < match.last and match.is_whole_name:
        if _is_what_will_be_done(words, match):
            given = replace(match, last=match.last - 1, kind=FormKind.GIVEN, kinds=(FormKind.GIVEN,))
            return _single(scene, given)
        if _is_behind_a_month(words, match):
            given = replace(match, first=match.last, kind=FormKind.GIVEN, kinds=(FormKind.GIVEN,))
            return _single(scene, given) or unclear_word(match)
        return shown(match, Rule.UNCLEAR_NAMESAKE) if is_no_relation(scene, match) else _whole_name(scene, match)
    if words.at[match.first - 1] in _SAINTS and around.side_by_side(words, match.first, dotted=True):
        return None
    return cut_short(scene, match) if is_cut_short(words, match) else _single(scene, match)


def _named_like_a_particle(words: Words, match: Match) -> Verdict | None:
    """A family name such as « Lê »: with its accent, a title or an "'s" it is one, else where an article has no capital."""
    first = match.first
    if not words.capital(first):
        return None
    if around.has_title(words, first) or around.owns(words, first):
        return replaced(match)
    if not words.raw(first).isascii():
        return shown(match, Rule.UNCLEAR_WORD) if words.opens(first) else replaced(match)
    alone = words.gap[first + 1] != " " or not words.capital(first + 1)
    return shown(match, Rule.UNCLEAR_WORD) if alone and not words.opens(first) else None


def _is_a_first_name_before(words: Words, match: Match) -> bool:
    """Whether it is a first name alone that no word, town or street is called by: "Karim Bay", but not "Victoria Park"."""
    key, follower = words.keys[match.first], words.at[match.last + 1]
    if match.kind not in _FIRST_NAMES or match.typos or is_word(key) or follower in _STREETS:
        return False
    return not (is_place(key) or key in words_under("elsewhere.toml", "towns"))


def _is_what_will_be_done(words: Words, match: Match) -> bool:
    """Whether the last of a first name and a surname is a verb in small letters: "Grace will go", "Grace will price it"."""
    last, verb = match.last, match.last + 1
    called = any(words.keys[match.first] in one.first_names for one in match.entities)
    if match.first + 1 != last or not called or words.capital(last):
        return False
    if words.keys[last] not in MODALS or not words.gap[verb].isspace() or words.capital(verb):
        return False
    if lexicon.is_in("to_do", words.at[verb]):
        return True
    if lexicon.is_small_word(words.at[verb]) or around.speaks(words, last):
        return False
    return words.at[verb + 1] in _OBJECTS and is_in_a_dictionary(words.at[verb])


def _is_behind_a_month(words: Words, match: Match) -> bool:
    """Whether a first name without a surname does something behind a date: "in May Rose left" of a Rose May."""
    first, last = match.first, match.last
    if first + 1 < last or words.at[first - 1] not in _DATING or not lexicon.is_in("calendar", words.keys[first]):
        return False
    called = any(words.keys[last] in one.first_names - one.surnames for one in match.entities)
    does = (
        around.has_a_finite_verb(words, last) or around.acts_as_people_do(words, last) or around.owns(words, last)
    )
    does = does or lexicon.is_in_any(("speech", "comings", "modals", "auxiliaries"), words.at[last + 1])
    return called and does


def _is_the_pronoun(words: Words, index: int) -> bool:
    """Whether the letter is what the speaker calls themselves: "on that bench I asked"."""
    return words.raw(index) == "I" and words.after(index).isspace()


def _single(scene: Scene, match: Match) -> Verdict | None:
    """A first name, a surname or a part of one."""
    words = scene.words
    if holds_another_office(words, match) or is_called_after(words, match):
        return shown(match, Rule.UNCLEAR_NAMESAKE)
    so_many = _are_so_many(words, match)
    if so_many and may_be_things(words, match):
        return unclear_word(match)
    titled = so_many or around.has_title(words, match.first)
    if titled and match.kind not in _FIRST_NAMES and match.kind is not _PART:
        return replaced(match)
    if _is_capitalised(words, match) and (somebody_else := namesake(scene, match)):
        return somebody_else
    if (given := another_first_name(scene, match)) >= 0:
        return Verdict(False, Rule.UNCLEAR_NAMESAKE, given, match.last)
    if match.kind is _PART:
        return _part(words, match)
    if is_the_colour_of_a_noun(words, match):
        return Verdict(False, Rule.UNCLEAR_COMPOUND, match.first, match.last, kept=True)
    if titled:
        return replaced(match)
    if is_ordinary(words, match):
        return _ordinary(scene, match)
    return unlisted_word(scene, match) if is_only_a_word(words, match) else _proper_name(scene, match)


def _ordinary(scene: Scene, match: Match) -> Verdict | None:
    """A name that is a word as well."""
    words = scene.words
    if may_be_what_will_be_done(words, match):
        return unclear_word(match)
    there = match.first in words.capitals and _is_where_it_is(words, match)
    verdict = shown(match, Rule.UNCLEAR_COMPOUND) if there else ordinary_word(scene, match)
    return unclear_word(match) if verdict is None and is_short_and_no_word(words, match) else verdict


def _are_so_many(words: Words, match: Match) -> bool:
    """Whether several of the roster have the name and a number says so: « les deux Martin »."""
    return len(match.entities) > 1 and words.at[match.first - 1] in SO_MANY and words.gap[match.first] == " "


def _is_capitalised(words: Words, match: Match) -> bool:
    """Whether the name has its capital; one with a particle has it behind that: "von Hagen"."""
    if around.has_capital(words, match.first):
        return True
    return (
        match.first < match.last
        and lexicon.is_particle(words.keys[match.first])
        and around.has_capital(words, match.last)
    )


def _part(words: Words, match: Match) -> Verdict | None:
    """A name that is as well somebody else's: shown, if it is no word that begins a sentence.

    In small letters so is a common first name that is no word, or stands where somebody does: "jean" of a Jean-Luc.
    """
    first, last, key = match.first, match.last, words.keys[match.first]
    part = shown(match, Rule.UNCLEAR_PART)
    if around.has_capital(words, first):
        ordinary = is_plain_word(key) and words.opens(first)
        return None if ordinary and not (does_or_says(words, match) or _is_paired(words, match)) else part
    if first < last or match.typos or not lexicon.is_given_name(key):
        return None
    somebody = does_or_says(words, match) or _is_paired(words, match) or around.asked_to(words, first, last)
    somebody = somebody or is_beside_a_preposition(words, first, last)
    return part if somebody or not is_in_a_dictionary(key) else None


def _is_paired(words: Words, match: Match) -> bool:
    return is_paired_with_a_first_name(words, match.first, match.last, ())


def _proper_name(scene: Scene, match: Match) -> Verdict | None:
    """A single name that is no ordinary word."""
    words = scene.words
    keys = words.keys[match.first : match.last + 1]
    if match.case is _LOWER and not words.murmured:
        return replaced(match) if is_spoken_of(scene, match) else shown(match, Rule.UNCLEAR_WORD)
    if match.kind is _HANDLE:
        return replaced(match) if len(keys[0]) >= _SAFE_HANDLE else shown(match, Rule.UNCLEAR_PART)
    if match.kind is _PLURAL and lexicon.is_ordinary(keys[0][:-1]):
        return None if words.opens(match.first) else unclear_word(match)
    if match.kind is _PLURAL and words.opens(match.first) and is_in_a_dictionary(keys[0][:-1]):
        return unclear_word(match)
    if is_somebody_else(scene, match):
        return shown(match, Rule.UNCLEAR_NAMESAKE)
    if is_an_adjective(scene, match):
        return unclear_word(match)
    if may_be_a_word(words, match) or is_called_like_a_thing(words, match):
        return unclear_word(match)
    if _is_where_it_is(words, match):
        return shown(match, Rule.UNCLEAR_COMPOUND)
    alone = match.first == match.last and match.last + 1 not in scene.organisations
    if alone and not around.has_capital(words, match.first) and goes_on(words, match):
        return shown(match, Rule.UNCLEAR_NAMESAKE)
    return replaced(match, by_capital=alone)


def _whole_name(scene: Scene, match: Match) -> Verdict:
    words = scene.words
    keys = [words.keys[index] for index in range(match.first, match.last + 1) if len(words.keys[index]) > 1]
    if match.typos >= len(keys) and any(map(is_plain_word, keys)) and not any(map(is_unfamiliar, keys)):
        return shown(match, Rule.UNCLEAR_TYPO)
    if not all(map(is_listed_word, keys)):
        return replaced(match)
    if match.initials and len(words.keys[match.first]) == 1 and words.gap[match.first + 1].startswith("."):
        return replaced(match)
    if not all(words.capital(index) for index in range(match.first, match.last + 1) if len(words.keys[index]) > 2):
        says = around.speaks(words, match.last) or names_somebody(scene, match)
        says = (says or match.last - match.first >= _MANY - 1) and not around.determined(words, match.first)
        return replaced(match) if says or are_both_names(scene, match) else unclear_word(match)
    letter = words.raw(match.first)
    if letter == "I" or (letter in {"A", "O", "Y", "À"} and words.opens(match.first)):
        return replaced(match) if "." in words.gap[match.first + 1] else unclear_word(match)
    return replaced(match)


def _is_where_it_is(words: Words, match: Match) -> bool:
    """Whether a name that is a town's too stands where something is: "in Lorient", « à Lorient ou à Brest ».

    So it does before a noun: "Paris hospitals".
    « À » alone may as well say to whom something is said: « merci à Lorient ».
    """
    first = match.first
    if first < match.last or not is_place(words.keys[first]) or around.owns(words, first):
        return False
    if is_plain_noun(words, first + 1):
        return True
    return around.in_town(words, first)
