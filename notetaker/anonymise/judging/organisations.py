"""Decides on names of organisations."""

from dataclasses import replace

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.demonyms import is_delegation, is_people
from notetaker.anonymise.forms.entities import Case, FormKind
from notetaker.anonymise.judging.bodies_of_usual_words import (
    has_only_the_first_capital,
    is_a_common_noun,
    is_an_adjective,
    is_in_small_letters_among_capitals,
    is_no_word_there,
    is_one_of_many,
    ordinary_name,
)
from notetaker.anonymise.judging.codes import code, lower_code
from notetaker.anonymise.judging.homonyms import is_something_else
from notetaker.anonymise.judging.instruments import public_text
from notetaker.anonymise.judging.longer_names import (
    end_of_a_known_name,
    ends_a_longer_name,
    given_before,
    is_a_first_name,
    is_said_to_be_another,
    names_a_product,
)
from notetaker.anonymise.judging.ordinary_words import may_be_a_word
from notetaker.anonymise.judging.parts import part
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.signs import names_somebody
from notetaker.anonymise.judging.unlisted_words import is_only_a_word, unlisted_word
from notetaker.anonymise.judging.verdict import Verdict, replaced, shown, unclear_word
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_usual
from notetaker.anonymise.knowledge.familiar import is_listed_word, is_plain_word
from notetaker.anonymise.knowledge.legal_forms import is_a_company
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.knowledge.stranger_signs import is_place
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words

_IN_PLACES = {"in", "near", "at", "en", "a"}
# Found faster than by their classes, as in `standing`.
_DERIVED = FormKind.DERIVED
_PART = FormKind.PART
_PLURAL = FormKind.PLURAL
_LOWER = Case.LOWER
_UPPER = Case.UPPER


def organisation(scene: Scene, match: Match) -> Verdict | None:
    """What to do about the name of an organisation. What makes a product's name of it goes with it: "Google-Extended"."""
    if match.kind is _DERIVED and is_people(scene.words.keys[match.first]):
        return _delegation(scene.words, match)
    verdict = _on_the_name(scene, match)
    if verdict is None or not verdict.replace:
        return replaced(match) if is_a_company(scene.words, match.first, match.last) else verdict
    if is_a_common_noun(scene, match) or _is_told_by_its_capital(scene, match):
        return unclear_word(match)
    if is_said_to_be_another(scene.words, match.last) or ends_a_longer_name(scene, match):
        return shown(match, Rule.UNCLEAR_COMPOUND)
    if (end := end_of_a_known_name(scene.words, match)) > match.last:
        return Verdict(False, Rule.STRANGER_ORGANISATION, match.first, end)
    if is_a_first_name(scene, match):
        return Verdict(False, Rule.STRANGER_PERSON, match.first, match.last + 1)
    if (given := given_before(scene, match)) >= 0:
        return Verdict(False, Rule.STRANGER_PERSON, given, match.last)
    return replace(verdict, last=match.last + 1) if names_a_product(scene, match) else verdict


def _delegation(words: Words, match: Match) -> Verdict | None:
    """The people of a place who speak or act; in small letters a word of them is one: "the pole is crooked"."""
    if not is_delegation(words, match.first):
        return None
    is_word = not words.capital(match.first) and is_usual(words.keys[match.first])
    return shown(match, Rule.UNCLEAR_DELEGATION) if is_word else replaced(match)


def _is_told_by_its_capital(scene: Scene, match: Match) -> bool:
    """Whether it is in small letters, nothing shows it to be a name, and the note has the same with a capital too."""
    words, first, last = scene.words, match.first, match.last
    if match.case is _UPPER or not words.capitals or not words.capitals.isdisjoint(range(first, last + 1)):
        return False
    keys = words.keys[first : last + 1]
    if tuple(keys) not in scene.with_capitals or around.speaks(words, last):
        return False
    if first < last and words.opens(first) and not around.acts_as_people_do(words, last):
        return True
    return around.determined(words, first) or not names_somebody(scene, match)


def _on_the_name(scene: Scene, match: Match) -> Verdict | None:
    words, first, last = scene.words, match.first, match.last
    keys = words.keys[first : last + 1]
    if (instrument := public_text(scene, match)) is not None:
        only_a_word = match.kind is _PART and first == last and is_plain_word(keys[0])
        return None if only_a_word else instrument
    if _is_said_of_something_else(words, match):
        return shown(match, Rule.UNCLEAR_COMPOUND)
    if match.kind is _PLURAL and lexicon.is_ordinary(keys[0][:-1]):
        return None
    if match.case is _LOWER:
        return lower_code(scene, match)
    if match.case is _UPPER:
        return code(words, match)
    if match.kind is _PART:
        return part(scene, match)
    if is_only_a_word(words, match):
        return unlisted_word(scene, match)
    if is_in_small_letters_among_capitals(scene, match):
        return unclear_word(match)
    if not all(map(is_plain_word if has_only_the_first_capital(words, first, last) else is_listed_word, keys)):
        doubtful = may_be_a_word(words, match) and not is_no_word_there(words, match)
        doubtful = doubtful or (match.kind is FormKind.REWORDED and is_one_of_many(words, first))
        doubtful = doubtful or is_an_adjective(words, match)
        return unclear_word(match) if doubtful else replaced(match)
    return ordinary_name(scene, match)


def _is_said_of_something_else(words: Words, match: Match) -> bool:
    first, last = match.first, match.last
    plain = all(map(is_plain_word, words.keys[first : last + 1]))
    if plain and (_is_an_eponym(words, match) or around.is_place(words, first, last)):
        return True
    return is_something_else(words, match) or (first == last and _is_a_place_there(words, first))


def _is_an_eponym(words: Words, match: Match) -> bool:
    """Whether half an adjective follows: "volta-era"; behind a capital inside a sentence it is said of the house."""
    if not around.is_eponym(words, match.last):
        return False
    telling = words.capital(match.first) and not words.opens(match.first) and not words.shouted
    return not (telling and lexicon.is_in("eponym_manners", words.at[match.last + 1]))


def _is_a_place_there(words: Words, first: int) -> bool:
    """Whether the name of one word is a street's, or stands where something is."""
    return around.is_place(words, first, first) or (
        is_place(words.keys[first]) and _is_where_something_is(words, first)
    )


def _is_where_something_is(words: Words, first: int) -> bool:
    """Whether a name that is a place's too is said of the place: « quartier de Belleville », "Thames at Teddington"."""
    quarter = first - 2 if words.at[first - 1] in {"de", "d", "of"} else first - 1
    if lexicon.is_in("quarters", words.at[quarter]):
        return True
    if around.in_town(words, first) and not around.owns(words, first):
        return True
    if not words.gap[first + 1].isspace():
        return False
    if lexicon.is_in("places_after", words.at[first + 1]) and not words.capital(first + 1):
        return True
    return words.at[first + 1] in _IN_PLACES and words.capital(first + 2)
