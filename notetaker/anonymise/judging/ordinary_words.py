"""Decides on names that are ordinary words: capitals, place and neighbours tell."""

from dataclasses import replace

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import Case, FormKind
from notetaker.anonymise.judging.bare.frames import stands_as_a_house
from notetaker.anonymise.judging.houses import is_a_house_at_work
from notetaker.anonymise.judging.nouns import is_plain_noun
from notetaker.anonymise.judging.openings import labels_what_is_said
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.signs import names_somebody
from notetaker.anonymise.judging.verdict import Verdict, replaced, unclear_word
from notetaker.anonymise.judging.words_as_names import stands_for_a_name
from notetaker.anonymise.judging.words_with_capitals import with_a_capital
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.compounds import begins_expression
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary
from notetaker.anonymise.matching.initials import fitting
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words

_LEAST_UNKNOWN = 5
"""So many letters that no dictionary has are no word behind "of" or "the", though perhaps behind "a"."""
_OFTEN = 3
_HYPHENS = {"-", "\u2010", "\u2011"}
# Found faster than by their classes, as in `standing`.
_GIVEN = FormKind.GIVEN
_WORD = Case.WORD


def ordinary_word(scene: Scene, match: Match) -> Verdict | None:
    """A word that is also a name: capitals, place and neighbours decide, and where they do not, the rapporteur."""
    words = scene.words
    if begins_expression(words, match.last) or _is_said_twice(words, match):
        return None
    if _is_double(words, match):
        sure = words.gap[match.last] in _HYPHENS and not around.determined(words, match.first)
        return replaced(match) if sure else unclear_word(match)
    if names_somebody(scene, match):
        return replaced(match)
    if not around.has_capital(words, match.first):
        if _has_its_initial(words, match):
            return replace(replaced(match), last=match.last + 1)
        labels = match.is_person and around.labels_a_note(words, match.first, match.last)
        if (
            (labels and match.first < match.last)
            or labels_what_is_said(words, match)
            or _is_at_theirs(words, match)
        ):
            return replaced(match)
        meant = (
            labels
            or words.gap[match.first].endswith("#")
            or stands_for_a_name(scene, match)
            or is_a_house_at_work(words, match)
            or (not match.is_person and stands_as_a_house(words, match))
        )
        return unclear_word(match) if meant else None
    return with_a_capital(words, match)


def _is_at_theirs(words: Words, match: Match) -> bool:
    """Whether « chez » stands before a word that is none of many and has no article: « chez sillon on garde tout »."""
    last = match.last
    if (
        words.at[match.first - 1] != "chez"
        or words.gap[match.first] != " "
        or words.keys[last].endswith(("s", "x"))
    ):
        return False
    return not is_plain_noun(words, last + 1)


def _is_double(words: Words, match: Match) -> bool:
    """Whether it is a surname of two words that are no particles, side by side: hardly by chance."""
    if match.kind is not FormKind.SURNAME or match.first == match.last or match.typos:
        return False
    telling = (
        key
        for key in words.keys[match.first : match.last + 1]
        if len(key) > 2 and not lexicon.is_particle(key) and not lexicon.is_small_word(key)
    )
    return len(list(telling)) > 1


def _is_said_twice(words: Words, match: Match) -> bool:
    """Whether the same word in small letters stands right beside it, and once more: "dot dot dash, dot dot dash"."""
    first = match.first
    key = words.keys[first]
    if first < match.last or first in words.capitals:
        return False
    before = words.at[first - 1] == key and words.gap[first] == " " and not words.capital(first - 1)
    behind = words.at[first + 1] == key and words.gap[first + 1] == " " and not words.capital(first + 1)
    return (before or behind) and words.times(key) >= _OFTEN


def _has_its_initial(words: Words, match: Match) -> bool:
    """Whether a first name in small letters has the first letter of the surname and a dot after it: "grace s. agrees"."""
    letter = words.at[match.last + 1]
    if match.kind is not _GIVEN or len(letter) != 1 or words.gap[match.last + 1] != " ":
        return False
    return words.gap[match.last + 2].startswith(".") and len(fitting(match.entities, letter)) > 0


def may_be_a_word(words: Words, match: Match) -> bool:
    """Whether it stands in small letters after an article, as a word does that the lists do not know."""
    first = match.first
    if match.case is not _WORD or around.has_capital(words, first) or not around.determined(words, first):
        return False
    known = is_in_a_dictionary(words.keys[first]) or len(words.keys[first]) < _LEAST_UNKNOWN
    return known or lexicon.is_in("indefinite", words.at[first - 1])
