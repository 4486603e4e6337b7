"""Decides on names that are usual words, though no list has them as such."""

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.signs import names_somebody
from notetaker.anonymise.judging.verdict import Verdict, replaced, unclear_word
from notetaker.anonymise.judging.words_with_capitals import with_a_capital
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.compounds import begins_expression
from notetaker.anonymise.knowledge.dictionary import is_usual
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words

_NEAR = 2
_LISTED = 3
_TYING = {"&", "+", "/"}


def is_only_a_word(words: Words, match: Match) -> bool:
    """Whether it is a single word that most people use and no list has as a name, and its capitals say nothing."""
    key = words.keys[match.first]
    if match.first < match.last or match.typos or not is_usual(key) or lexicon.is_given_name(key):
        return False
    if lexicon.is_ordinary(key) or words.shouted:
        return False
    return words.opens(match.first) or not around.has_capital(words, match.first)


def unlisted_word(scene: Scene, match: Match) -> Verdict:
    """A name that is a usual word: replaced where it stands as a name, else shown. The roster has it, so never let be."""
    verdict = None if begins_expression(scene.words, match.last) else _as_a_name(scene, match)
    return verdict or unclear_word(match)


def _as_a_name(scene: Scene, match: Match) -> Verdict | None:
    words, last = scene.words, match.last
    if names_somebody(scene, match) or around.speaks(words, last) or around.acts_as_people_do(words, last):
        return replaced(match)
    beside = _is_beside_the_rest_of_it(scene, match)
    if beside or _is_asked_or_quoted(words, match) or _is_dealt_with(scene, match):
        return replaced(match)
    return with_a_capital(words, match) if around.has_capital(words, match.first) else None


def _is_asked_or_quoted(words: Words, match: Match) -> bool:
    """Whether only somebody is asked, thanked, quoted or pointed at so: "ask Garrison about it", « c’est minot qui »."""
    first, last = match.first, match.last
    if not match.is_person:
        return False
    if around.pointed_at(words, first, last):
        return True
    return not around.determined(words, first) and (
        around.attributed(words, first, last)
        or around.asked_to(words, first, last)
        or around.labels_a_note(words, first, last)
        or (around.thanked(words, first) and around.ends_clause(words, last))
    )


def _is_dealt_with(scene: Scene, match: Match) -> bool:
    """Whether it is asked, agreed with, given a task or quoted as only people are, or stands in a list of names."""
    words, first, last = scene.words, match.first, match.last
    if around.dealt_with(words, first):
        return True
    if around.determined(words, first):
        return False
    if match.is_person and (around.owns(words, last) or around.has_a_task(words, last) or _is_listed(scene, match)):
        return True
    return (
        around.is_seconded(words, first, last)
        or around.is_of_a_mind(words, last)
        or (lexicon.is_in("inverted", words.at[first - 1]) and around.attributed(words, first, last))
    )


def _is_listed(scene: Scene, match: Match) -> bool:
    """Whether a list of three participants has it, or a sign ties it to another one."""
    chain = list(scene.chain(match.first, match.last))
    if len({scene.by_first[first].entities for first, _ in chain if first in scene.by_first}) >= _LISTED:
        return True
    signs = {scene.words.gap[end + 1].strip() for _, end in chain[:-1]}
    return len(chain) > 1 and not signs.isdisjoint(_TYING)


def _is_beside_the_rest_of_it(scene: Scene, match: Match) -> bool:
    """Whether another part of somebody's name stands beside it, with at most a small word between: "Ferrer i Bosch"."""
    words = scene.words
    if not (match.is_person and words.capital(match.first)):
        return False
    return any(
        words.capital(other.first)
        and other.is_person
        and not other.entities.isdisjoint(match.entities)
        and (0 < other.first - match.last <= _NEAR or 0 < match.first - other.last <= _NEAR)
        for other in scene.matches
    )
