"""Decides on parts of long names of organisations: "Mistral" for "Mistral AI", "Halden Water" for "Halden Water Board"."""

from dataclasses import replace
from itertools import pairwise

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import Case
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.signs import names_somebody
from notetaker.anonymise.judging.verdict import Verdict, replaced, shown
from notetaker.anonymise.judging.words_as_names import stands_for_a_name
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.compounds import begins_expression
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary
from notetaker.anonymise.knowledge.familiar import is_listed_word, is_uncommon
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.knowledge.stranger_signs import is_organisation, is_place
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Shape, Words, keys_of

_BEFORE_PLACES = {"in", "of", "from", "to", "near", "at", "en", "a", "de", "d", "du", "vers", "pres"}
_DEFINITE = {"the", "le", "la", "l", "au", "du"}
_WITH = {"at", "with", "from", "by", "chez", "avec", "selon"}
_MANY = 3
"""So many words of a name in order are hardly there by chance."""


def part(scene: Scene, match: Match) -> Verdict | None:
    """What to do about a part of a name: where it does not stand as one, its telling words may."""
    words = scene.words
    if match.case in (Case.WORD, Case.ANY) and match.first == match.last and _is_called_so(words, match):
        return replaced(match)
    if _is_seemingly_a_part(words, match):
        return shown(match, Rule.UNCLEAR_PART)
    if match.first < match.last:
        for index in range(match.first, match.last + 1):
            word = replace(match, first=index, last=index)
            if is_uncommon(words.keys[index]) and _is_seemingly_a_part(words, word):
                return shown(word, Rule.UNCLEAR_PART)
        return shown(match, Rule.UNCLEAR_PART) if _stands_for_the_whole(scene, match) else None
    return shown(match, Rule.UNCLEAR_PART) if _tells_though_a_word(scene, match) else None


def _is_called_so(words: Words, match: Match) -> bool:
    """Whether the one telling word of a name has a capital inside a sentence, or somebody speaks or acts.

    A telling word that is an ordinary one as well must have both: "so Mistral said no".
    """
    if not around.has_capital(words, match.first):
        return False
    acts = around.speaks(words, match.last) or around.acts_as_people_do(words, match.last)
    if match.case is Case.ANY:
        return acts and not words.opens(match.first) and not around.determined(words, match.first)
    return acts or not words.opens(match.first)


def _is_seemingly_a_part(words: Words, match: Match) -> bool:
    """Whether a part of a name stands there as one, and not as a place or as words."""
    first, last = match.first, match.last
    keys = words.keys[first : last + 1]
    if first < last:
        if words.murmured:
            return not all(map(is_listed_word, keys)) or is_that_body(words, first, last)
        return words.capital(first) and words.capital(last) and not words.shouted
    if is_place(keys[0]) or (not is_uncommon(keys[0]) and is_in_a_dictionary(keys[0])):
        named = around.has_capital(words, first) and not lexicon.is_ordinary(keys[0])
        return named and words.at[first - 1] not in _BEFORE_PLACES
    return around.has_capital(words, first) or words.murmured or not is_in_a_dictionary(keys[0])


def _tells_though_a_word(scene: Scene, match: Match) -> bool:
    """Whether the telling word of a name, which is an ordinary word or a place as well, is written or used as a name."""
    words, first, last = scene.words, match.first, match.last
    if is_place(words.keys[first]):
        small = not around.has_capital(words, first) and _begins_a_name(words.keys[first], match)
        return small and acts_as_no_place_does(words, match)
    if begins_expression(words, last) or around.is_numbered(words, last) or around.is_date(words, first):
        return False
    if not _begins_a_name(words.keys[first], match):
        if around.has_capital(words, first) and not words.opens(first) and _is_where_a_name_is(words, match):
            return True
        if not _is_behind_what_it_is(words.keys[first], match):
            return False
    if not around.has_capital(words, first):
        return _stands_in_any_letters(scene, match)
    if match.case is Case.ANY and words.shape(first) is Shape.UPPER:
        return True
    if goes_on_as_its_name(words, match):
        return True
    if _is_in_a_longer_name(words, first) and not around.speaks(words, last):
        return False
    return _is_named_there(scene, match)


def acts_as_no_place_does(words: Words, match: Match) -> bool:
    """Whether a town with which a name begins is asked or speaks: "ask lagos", « lagos insiste », but not "in lagos"."""
    first, last = match.first, match.last
    if around.pointed_at(words, first, last) or around.dealt_with(words, first):
        return True
    if around.determined(words, first):
        return False
    return (
        around.speaks(words, last) or around.acts_as_people_do(words, last) or around.attributed(words, first, last)
    )


def _is_named_there(scene: Scene, match: Match) -> bool:
    """Whether the capital says something, or the word owns, says or does something where a sentence begins."""
    words, last = scene.words, match.last
    if not words.opens(match.first) or around.owns(words, last):
        return True
    return names_somebody(scene, match) or around.speaks(words, last)


def _begins_a_name(key: str, match: Match) -> bool:
    """Whether a name of one of the organisations begins with the word: of the others it says less."""
    return any(key in _without_article(keys_of(one.key))[:1] for one in match.entities)


def _is_behind_what_it_is(key: str, match: Match) -> bool:
    """Whether only what the body is stands before the word in a name: the second of « Institut Sanglant »."""
    names = (_without_article(keys_of(one.key)) for one in match.entities)
    return any(keys[1:2] == (key,) and lexicon.is_in("organisation_nouns", keys[0]) for keys in names)


def _without_article(keys: tuple[str, ...]) -> tuple[str, ...]:
    return keys[1:] if keys[0] in words_under("names.toml", "articles") else keys


def _is_where_a_name_is(words: Words, match: Match) -> bool:
    """Whether what stands around shows that the word is a name, and no noun: « chez Calcul », "according to Calcul"."""
    before = words.at[match.first - 1]
    if before in _WITH or (before == "to" and words.at[match.first - 2] == "according"):
        return words.gap[match.first].isspace()
    return not around.determined(words, match.first) and around.speaks(words, match.last)


def _stands_for_the_whole(scene: Scene, match: Match) -> bool:
    """Whether words of a name whose capitals say nothing stand as it would: "kestrel data trust refused"."""
    words, first, last = scene.words, match.first, match.last
    if around.tells_by_case(words) and not (words.capital(first) or words.capital(last)):
        return False
    if last - first + 1 >= _MANY or _stands_in_any_letters(scene, match):
        return True
    return words.at[first - 1] in _WITH and words.gap[first].isspace()


def _stands_in_any_letters(scene: Scene, match: Match) -> bool:
    words, first, last = scene.words, match.first, match.last
    if words.gap[first] == "-":
        return False
    if around.owns(words, last) and not lexicon.is_in("indefinite", words.at[first - 1]):
        return True
    if words.gap[last + 1].isspace() and lexicon.is_in("its_people", words.at[last + 1]):
        return True
    if is_organisation(words, first, last, frozenset()):
        return True
    return (
        stands_for_a_name(scene, match) or around.asked_to(words, first, last) or around.called(words, first, last)
    )


def _is_in_a_longer_name(words: Words, first: int) -> bool:
    """Whether a word with a capital stands side by side with it: in "Open Data Directive" none of them is a part."""
    before = first > 0 and words.gap[first] == " " and words.capital(first - 1) and not words.opens(first - 1)
    return before or (words.gap[first + 1] == " " and words.shape(first + 1) is Shape.TITLE)


def goes_on_as_its_name(words: Words, match: Match) -> bool:
    """Whether the next word is that of the organisation's whole name: "kestrel data refused"."""
    here, follower = words.keys[match.last], words.at[match.last + 1]
    if not words.gap[match.last + 1].isspace() or lexicon.is_in("links", follower):
        return False
    return any((here, follower) in pairwise(keys_of(one.key)) for one in match.entities)


def is_that_body(words: Words, first: int, last: int) -> bool:
    """Whether "the" stands before what a body is called: "the telecoms ministry", « le ministère de la Pêche »."""
    definite = words.at[first - 1] in _DEFINITE and words.gap[first] in {" ", "'", "’"}
    return definite and any(lexicon.is_in("organisation_nouns", key) for key in words.keys[first : last + 1])
