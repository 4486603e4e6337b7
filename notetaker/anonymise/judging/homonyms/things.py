"""Tells what is only called like a name of the roster: a planet, a degree, a unit, a house that is no person."""

import re
from functools import cache

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import FormKind
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.compounds import begins_expression
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary
from notetaker.anonymise.knowledge.tables import table, words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.matching.standing import SO_MANY
from notetaker.anonymise.text.words import Words, keys_of

_ARTICLES = {"the", "a", "an", "le", "la", "l", "les", "un", "une"}
_OWN_ARTICLES = {"the", "le", "la", "les", "l"}
_APPOSED = {" ", ", ", " (", " – ", " - "}
_DENYING = {", ", " (", " – ", " - ", " — ", "; "}
_UNLIKE = ("≠", "!=")
_ENDS = {".", "?", "!", ";", ":"}
_AND = {"and", "et"}
_JOINING = {"&", "+", "/"}
_FARTHEST_DENIAL = 6
_MOST_BETWEEN = 2
_SPACES = {" ", "\u00a0", "\u202f"}
_MEASURED = {"of", "de", "d"}
_SO_MUCH = {"of", "from", "de", "d"}
_SURNAME = FormKind.SURNAME  # found faster than by its class, as in `standing`
_YEAR = re.compile("(?:19|20)[0-9]{2}")


def is_a_thing(scene: Scene, match: Match) -> bool:
    """Whether what stands beside the name says that neither a participant nor a house of theirs is meant."""
    words, first, last = scene.words, match.first, match.last
    if words.shouted:
        return False
    if _is_denied(scene, match):
        return True
    if not (first in words.capitals or words.murmured) or (
        match.is_person and first < last and match.is_whole_name
    ):
        return False
    if _is_before_its_kind(words, match) or _is_where_people_eat(words, match) or _has_its_name(words, match):
        return True
    if first not in words.capitals:
        return False
    if _is_named_thing(words, match):
        return True
    if first == last and (_is_degree(words, first) or _is_measured(words, first)):
        return True
    return _is_apposed(words, match)


def may_be_a_unit(words: Words, match: Match) -> bool:
    """Whether a short code behind a number may be what is counted, or an era: "12 MW", but hardly "in 2019 MW left"."""
    first = match.first
    number = words.at[first - 1]
    if first < match.last or not lexicon.is_number(number) or words.gap[first] not in _SPACES:
        return False
    if not _listed("units", words.keys[first]) or not words.raw(first).isupper() or around.speaks(words, first):
        return False
    return _listed("eras", words.keys[first]) or _YEAR.fullmatch(number) is None


def is_a_unit(words: Words, match: Match) -> bool:
    """Whether the number before such a code says how much of a thing, and no verb follows: "un parc de 12 MW"."""
    return words.at[match.first - 2] in _SO_MUCH and not around.has_a_finite_verb(words, match.last)


def is_in_an_expression(words: Words, match: Match) -> bool:
    """Whether a fixed expression begins with the one word, though it is none elsewhere: "Sitka spruce".

    A word of the dictionaries with a capital inside a sentence is a name there too: "with Mead hall".
    """
    first = match.first
    if first < match.last or match.typos or not begins_expression(words, first):
        return False
    return words.opens(first) or not _is_a_word_with_a_capital(words, first)


def may_begin_an_expression(words: Words, match: Match) -> bool:
    """Whether the name may be meant all the same: "Mead hall" may be the house's, and "Turing test" what Turing thinks of.

    A house that is no word is not: "Sitka spruce".
    """
    first = match.first
    if match.is_person and not is_in_a_dictionary(words.keys[first]):
        return True
    return _is_a_word_with_a_capital(words, first)


def _is_a_word_with_a_capital(words: Words, index: int) -> bool:
    return words.capital(index) and not words.shouted and is_in_a_dictionary(words.keys[index])


def _is_named_thing(words: Words, match: Match) -> bool:
    """Whether the kind of thing that is called so stands before it, in small letters: « la planète Mars ».

    An article of its own may stand between: « le bateau La Belle ».
    """
    first = match.first
    if words.at[first - 1] in _OWN_ARTICLES and words.capital(first - 1) and words.gap[first] in {" ", "'", "’"}:
        first -= 1
    kind = words.at[first - 1]
    if words.gap[first] != " " or first - 1 in words.capitals:
        return False
    named = _listed("before", kind) or (match.kind is _SURNAME and _listed("before_surnames", kind))
    named = named or (match.is_person and _listed("before_people", kind))
    return named and not around.speaks(words, match.last)


def _is_before_its_kind(words: Words, match: Match) -> bool:
    """Whether the kind of thing that is called so stands behind it, in small letters: "the Delta variant"."""
    last, kind = match.last, words.at[match.last + 1]
    if words.gap[last + 1] != " " or last + 1 in words.capitals:
        return False
    listed = _listed("behind", kind) or (match.is_person and _listed("behind_people", kind))
    return listed and not around.speaks(words, last)


def _has_its_name(words: Words, match: Match) -> bool:
    """Whether a thing is said to be called so: "a boat named Anchor", « un projet baptisé Relais », "codename Relay"."""
    naming, thing = match.first - 1, words.at[match.first - 2]
    if match.is_person or words.gap[match.first] != " ":
        return False
    if _listed("codenames", words.at[naming]):
        return True
    return _listed("naming", words.at[naming]) and _listed("may_be_named", thing) and words.gap[naming] == " "


def _is_where_people_eat(words: Words, match: Match) -> bool:
    """Whether something is eaten, drunk or played there: "lunch at the Anchor", « un verre au Phare »."""
    first = match.first
    if match.is_person or first < 2 or words.gap[first] not in {" ", "'", "’"}:
        return False
    if words.at[first - 1] == "the" and words.at[first - 2] == "at":
        return _listed("outings", words.at[first - 3])
    if words.at[first - 1] in {"la", "l"} and words.at[first - 2] == "a":
        return _listed("outings", words.at[first - 3])
    return words.at[first - 1] == "au" and _listed("outings", words.at[first - 2])


def _is_degree(words: Words, first: int) -> bool:
    """Whether it is what somebody studies: "MA students"."""
    if not (_listed("degrees", words.keys[first]) and words.raw(first).isupper()):
        return False
    return words.gap[first + 1] == " " and _listed("of_degrees", words.at[first + 1])


def _is_measured(words: Words, first: int) -> bool:
    """Whether so much of it is stored, weighed or poured: « 64 Ko de RAM », "two tonnes of Barley"."""
    unit = first - 2 if words.at[first - 1] in _MEASURED else first - 1
    return _listed("measures", words.at[unit]) and lexicon.is_number(words.at[unit - 1])


def _is_apposed(words: Words, match: Match) -> bool:
    """Whether an article and what neither is follow the name: "Roche the drug maker", « Orange, le fruit »."""
    last = match.last
    if words.gap[last + 1] not in _APPOSED or words.at[last + 1] not in _ARTICLES or words.capital(last + 1):
        return False
    none_is = "no_person" if match.is_person else "no_house"
    for place in range(last + 2, min(last + 3 + _MOST_BETWEEN, words.count)):
        key = words.at[place]
        if words.gap[place] not in {" ", "'", "’", "-"}:
            return False
        if _listed(none_is, key):
            return not (match.is_person and any(key in one.role for one in match.entities))
        if lexicon.is_small_word(key):
            return False
    return False


def _is_denied(scene: Scene, match: Match) -> bool:
    """Whether it is said in so many words: "Marsh, no relation", « Roche (rien à voir) », "≠ Roche".

    Of two of the roster who are told apart neither is: "both Marshes, no relation", "Laurence ≠ Lawrence".
    """
    words, follower = scene.words, match.last + 1
    if len(match.entities) > 1 and words.at[match.first - 1] in SO_MANY:
        return False
    gap = words.gap[match.first]
    if gap != " " and gap.rstrip().endswith(_UNLIKE):
        other = scene.by_last.get(match.first - 1)
        return other is None or words.keys[other.first] == words.keys[match.first]
    if words.gap[follower] in _DENYING and _begins(words, follower, "denied"):
        return not _is_beside_its_namesake(words, match)
    ahead = words.keys[follower : follower + _FARTHEST_DENIAL]
    denials = _first_words("denied_after")
    if denials.isdisjoint(ahead):
        return False
    for place, key in enumerate(ahead, follower):
        if key in denials and _begins(words, place, "denied_after"):
            return not any(_parts_from_denial(scene, each) for each in range(follower, place + 1))
    return False


def _parts_from_denial(scene: Scene, place: int) -> bool:
    """Whether a sentence or another name begins there, which what is denied behind it is said of."""
    return place in scene.by_first or scene.words.gap[place].strip() in _ENDS


def _is_beside_its_namesake(words: Words, match: Match) -> bool:
    """Whether another of the same name stands before it, so that the two are meant: "T. Hardy & C. Hardy, no relation"."""
    before = match.first - 1
    if words.at[before] in _AND:
        before -= 1
    elif words.gap[match.first].strip() not in _JOINING:
        return False
    return words.at[before] == words.keys[match.last]


def _begins(words: Words, place: int, listed: str) -> bool:
    """Whether one of the phrases begins there."""
    phrases = _phrases(listed).get(words.at[place])
    return phrases is not None and any(words.keys[place : place + len(each)] == each for each in phrases)


def _listed(name: str, key: str) -> bool:
    return key in words_under("things.toml", name)


@cache
def _first_words(listed: str) -> frozenset[str]:
    return frozenset(_phrases(listed))


@cache
def _phrases(listed: str) -> dict[str, list[list[str]]]:
    """The words of each phrase, by the first of them."""
    found: dict[str, list[list[str]]] = {}
    for keys in map(keys_of, table("things.toml")[listed]):
        found.setdefault(keys[0], []).append([*keys])
    return found
