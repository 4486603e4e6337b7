"""Tells somebody else's full name from a participant's."""

from bisect import bisect_left
from collections.abc import Sequence

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import FormKind
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.verdict import Verdict
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary, is_usual
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.knowledge.stranger_signs import is_place
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words

_MOST_NAMES = 4


def namesake(scene: Scene, match: Match) -> Verdict | None:
    """Somebody else's full name that shares a part: a name before or after that is not a participant's."""
    words = scene.words
    first, last = match.first, match.last
    while first > max(0, match.first - _MOST_NAMES):
        before = _over_a_particle(scene, match, first)
        if before in scene.matched or not around.side_by_side(
            words, before + 1, dotted=len(words.keys[before]) == 1
        ):
            break
        if not around.may_be_given_name(words, before) or _is_theirs(scene, match, before):
            break
        if _is_no_initial_of_another(words, match, before):
            break
        first = before
    while (following := _behind_a_particle(words, last)) < min(words.count, match.last + _MOST_NAMES):
        if following in scene.matched or not around.may_be_surname(words, following):
            break
        if following > last + 1 and _is_theirs(scene, match, following):
            break
        last = following
    if first == match.first and last == match.last:
        return None
    return Verdict(False, _rule(words, match, first, last), first, last)


def _is_no_initial_of_another(words: Words, match: Match, before: int) -> bool:
    """Whether the letter is of a title or an abbreviation, or ends a sentence before a first name and a surname.

    "H.E. José Muñoz" and "vitamin C. José Muñoz" are a José Muñoz Peña; "C. Muñoz" may be somebody else.
    """
    if len(words.keys[before]) > 1 or before + 1 < match.first:
        return False
    if match.kind is FormKind.GIVEN and (match.first < match.last or around.has_title(words, match.first)):
        return True
    return around.ends_an_abbreviation(words, before, (who.given for who in match.entities))


def _over_a_particle(scene: Scene, match: Match, first: int) -> int:
    """The word before the name, or before a particle that cannot be a word of the sentence: "Hilma af Klint".

    « De » can, but hardly behind a stranger's first name: « Michel de Montaigne ».
    """
    words, before = scene.words, first - 1
    apart = before > 0 and words.gap[first] == " " == words.gap[before] and not words.capital(before)
    if apart and words.keys[before] == "de" and match.kind is FormKind.SURNAME:
        given = words.capital(before - 1) and lexicon.is_given_name(words.keys[before - 1])
        return before - 1 if given and before - 1 not in scene.by_last else before
    return before - 1 if apart and lexicon.is_in("foreign_particles", words.keys[before]) else before


def _behind_a_particle(words: Words, last: int) -> int:
    """The word side by side with the name, or behind such particles, or behind "O’"; far away where there is none."""
    place = last + 1
    while words.gap[place] == " " and _is_a_particle(words, place):
        place += 1
    if place < words.count and not around.side_by_side(words, place):
        return words.count
    cut = words.at[place] == "o" and words.capital(place) and words.gap[place + 1] in {"'", "’"}
    return place + 1 if cut else place


def _is_a_particle(words: Words, place: int) -> bool:
    if words.capital(place):
        return False
    if words.at[place] == "de":
        return words.capital(place + 1) and words.at[place + 1] in words_under("elsewhere.toml", "behind_de")
    return lexicon.is_in("foreign_particles", words.at[place])


def _is_theirs(scene: Scene, match: Match, beside: int) -> bool:
    """Whether the word beyond a particle is a name of the same participant: "Ulla af Klint" of Ulla Klint."""
    if beside == match.first - 1:
        return False
    other = scene.by_last.get(beside)
    return other is not None and not other.entities.isdisjoint(match.entities)


def _rule(words: Words, match: Match, first: int, last: int) -> Rule:
    """A first name of the roster with another surname is a stranger; with a surname of the roster it may be anybody."""
    keys = words.keys[first : last + 1]
    if any(lexicon.is_in("organisation_nouns", key) or lexicon.is_in("places_after", key) for key in keys[1:]):
        return Rule.STRANGER_ORGANISATION if first < last - 1 else Rule.UNCLEAR_COMPOUND
    if last > match.last and FormKind.SURNAME not in match.kinds and lexicon.is_first_name(words.keys[match.first]):
        return Rule.STRANGER_PERSON
    named = first < match.first or match.kind is FormKind.GIVEN or any(map(lexicon.is_given_name, keys))
    return Rule.UNCLEAR_NAMESAKE if named else Rule.UNCLEAR_COMPOUND


def another_first_name(scene: Scene, match: Match) -> int:
    """Where a first name in small letters stands that nobody of the surname has: « olivier leclerc »; -1 without one.

    One that is a word as well begins a clause there, or is behind what stands before people.
    """
    words, given = scene.words, match.first - 1
    if match.kind is not FormKind.SURNAME or given < 0 or given in scene.matched or words.gap[match.first] != " ":
        return -1
    key = words.keys[given]
    if not lexicon.is_given_name(key) or given in words.capitals or match.first in words.capitals:
        return -1
    if lexicon.is_small_word(key) or is_place(key) or lexicon.is_in("offices", key):
        return -1
    if not is_in_a_dictionary(key):
        return given
    if around.determined(words, given) or (is_usual(key) and not _is_a_first_name_there(words, given)):
        return -1
    return given


def _is_a_first_name_there(words: Words, given: int) -> bool:
    if words.opens(given) or words.gap[given].strip()[-1:] in {",", ";", ":", "("}:
        return words.keys[given] in words_under("strangers.toml", "first_names_above_all")
    return lexicon.is_in("with_somebody", words.at[given - 1]) and words.gap[given] == " "


def is_somebody_else(scene: Scene, match: Match) -> bool:
    """Whether the note gives this part of a name to somebody else, and names the participant no later than that."""
    places = scene.strangers.get(scene.words.keys[match.first], ())
    if match.first < match.last or not any(place != match.first for place in places[:2]):
        return False
    own = max((_latest(scene.named.get(who, ()), match.first) for who in match.entities), default=-1)
    return own < 0 or own < _latest(places, match.first)


def _latest(places: Sequence[int], before: int) -> int:
    """The last of the places that lies before; -1 where none does."""
    index = bisect_left(places, before)
    return places[index - 1] if index else -1
