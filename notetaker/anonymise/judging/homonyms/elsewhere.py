"""Tells a name that is a town's or a river's too where the place is meant: "moved to Florence", « mairie de Laval »."""

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.judging.nouns import is_plain_noun
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.stranger_signs import is_place
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words, keys_of

_OF = {"of", "de", "d"}
_THE = {"the", "le", "la", "les", "l", "du", "au"}
_ARTICLES = {"the"}
_HERE = {"in", "outside", "throughout"}
_TOWARDS = {"to", "from", "a", "vers", "into"}
_BOUND_FOR = {"to", "for", "pour", "vers"}
_FROM = {"of", "from", "de", "d"}
_PRONOUNS = {"you", "us", "me", "him", "her", "them"}
_AND = {"and", "or", "et", "ou", "puis"}
_QUARTERS = {"north", "south", "east", "west", "new", "nord", "sud", "nouvelle", "haute", "basse"}
_FARTHEST_GOING = 5
_HYPHENS = {"-", "\u2010", "\u2011"}
_APOSTROPHES = {"'", "’"}


def is_elsewhere(scene: Scene, match: Match) -> bool:
    """Whether the place is meant that the name of one word is called like. Who speaks, acts or owns is no place."""
    words, first, last = scene.words, match.first, match.last
    if first < last and _has_a_particle(words, match):
        return _has_a_seat(words, last)
    if first < last or match.typos or not (first in words.capitals or words.murmured):
        return False
    if _has_a_seat(words, first) or _is_a_building(words, match) or _goes_on_as_a_place(words, first):
        return True
    if _is_driven_to(words, first) or _is_so_far(words, first):
        return True
    if _is_in_a_state(words, first):
        return True
    return _is_a_place_there(scene, match) and not (around.owns(words, last) or around.called(words, first, last))


def _has_a_particle(words: Words, match: Match) -> bool:
    """Whether it is a surname of one word with its « de » or « d’ » in small letters."""
    first = match.first
    return match.is_person and first + 1 == match.last and words.at[first] in _OF and not words.capital(first)


def _is_a_place_there(scene: Scene, match: Match) -> bool:
    """Whether it is a river, or a town or a country where something is, goes or lies."""
    words, first, last = scene.words, match.first, match.last
    if _is_a_landscape(scene, match):
        return True
    if not _is_called_like_a_place(words, first):
        return _is_in(words, first) and _is_before_its_country(scene, last)
    if _is_before_its_country(scene, last) or _is_behind_another(scene, first):
        return True
    return _is_there(words, first) or _is_gone_to(words, first) or _has_what_places_have(words, first)


def _is_called_like_a_place(words: Words, first: int) -> bool:
    key = words.keys[first]
    if _listed("states", key):
        return words.raw(first).isupper()
    return _listed("towns", key) or is_place(key)


def _is_in_a_state(words: Words, first: int) -> bool:
    """Whether something is "in the DRC"."""
    if not (_listed("states", words.keys[first]) and words.raw(first).isupper()):
        return False
    return words.at[first - 1] in _ARTICLES and words.at[first - 2] in _HERE and words.gap[first].isspace()


def _has_a_seat(words: Words, first: int) -> bool:
    """Whether it is what a station, a treaty or a mayor is of: « la mairie de Laval », « bords de Loire »."""
    if words.at[first - 1] not in _OF or words.gap[first] not in {" ", "'", "’"}:
        return False
    seat = words.at[first - 2]
    if not words.gap[first - 1].isspace() or words.capital(first - 2):
        return False
    if _listed("along", seat) and _listed("landscapes", words.keys[first]):
        return True
    return _listed("seats", seat) or (_listed("seats_of_places", seat) and _is_called_like_a_place(words, first))


def _is_a_building(words: Words, match: Match) -> bool:
    """Whether what is built and called after people follows in small letters: "Fairholme prison closed".

    What people can hardly have but houses may is none behind those: "the Halden hospital", but "Halden shopping centre".
    """
    follower = match.last + 1
    if words.gap[follower] != " " or follower in words.capitals:
        return False
    built = words.at[follower]
    if not (_listed("buildings", built) or (match.is_person and _listed("buildings_after_people", built))):
        two_words = f"{built} {words.at[follower + 1]}"
        if words.gap[follower + 1] != " " or not _listed("buildings_of_two_words", two_words):
            return False
    return not (around.speaks(words, match.last) or around.has_title(words, match.first))


def _goes_on_as_a_place(words: Words, first: int) -> bool:
    """Whether hyphens tie it to where it lies, as towns are: "Marsh-on-Sea", « Aubry-l’Étang »; not who is on call."""
    if words.gap[first + 1] not in _HYPHENS or not _listed("inside_towns", words.at[first + 1]):
        return False
    if words.gap[first + 2] not in (_APOSTROPHES if words.at[first + 1] == "l" else _HYPHENS):
        return False
    if _listed("inside_towns", words.at[first + 2]) and words.gap[first + 3] in _HYPHENS:  # "Marsh-in-the-Wold"
        return True
    return words.murmured or words.capital(first + 2)


def _is_driven_to(words: Words, first: int) -> bool:
    """Whether a bus or a ferry goes there, whatever lists of places have: "the bus to Marsh", « le car pour Aubry »."""
    if words.at[first - 1] not in _BOUND_FOR or not (words.gap[first].isspace() and words.gap[first - 1].isspace()):
        return False
    vehicle = first - 2
    if lexicon.is_small_word(words.at[vehicle]) and not around.determined(words, vehicle):
        return False  # « car pour Aubry c’est cher »
    return (words.capital(first) or words.murmured) and _listed("vehicles", words.at[vehicle])


def _is_so_far(words: Words, first: int) -> bool:
    """Whether it is so many kilometres off, or a quarter of the sky is looked at from there: "north of Marsh"."""
    if _listed("miles", words.at[first + 2]) and words.gap[first + 1] == words.gap[first + 2] == " ":
        return lexicon.is_number(words.at[first + 1])
    if words.at[first - 1] not in _FROM or not words.gap[first - 1].isspace():
        return False
    before = words.at[first - 2]
    if _listed("miles", before):
        return lexicon.is_number(words.at[first - 3])
    return _listed("quarters_of_the_sky", before) and words.gap[first] in {" ", "'", "’"}


def _is_a_landscape(scene: Scene, match: Match) -> bool:
    """Whether an article stands before a river's or a desert's name that no house of the roster has in its own."""
    words, first, last = scene.words, match.first, match.last
    article = words.at[first - 1]
    if (
        article not in _THE
        or words.gap[first] not in {" ", "'", "’"}
        or not _listed("landscapes", words.keys[first])
    ):
        return False
    if any(keys_of(one.key)[:1] == (article,) for one in match.entities):
        return False
    if words.gap[last + 1] == " " and words.capital(last + 1):
        return False
    if _listed("along", words.at[first - 2]) or _listed("along", words.at[first - 3]):
        return True
    if around.speaks(words, last) or around.acts_as_people_do(words, last):
        return False
    return not (is_plain_noun(words, last + 1) or lexicon.is_in("its_people", words.at[last + 1]))


def _is_before_its_country(scene: Scene, last: int) -> bool:
    """Whether a comma and a country or a state follow: "in Savannah, Georgia"."""
    words, country = scene.words, last + 1
    if words.gap[last + 1] != ", ":
        return False
    if words.at[country] in _QUARTERS and words.capital(country) and words.gap[country + 1] == " ":
        country += 1
    if words.gap[country + 1].strip() in {",", ""} and words.at[country + 1] in _AND:
        return _is_another_place(scene, country) and _is_another_place(scene, country + 2)
    return _is_another_place(scene, country)


def _is_behind_another(scene: Scene, first: int) -> bool:
    """Whether another place is beside it in a list, or before it as its town: "Amman, Jordan", "Devon and Cornwall"."""
    words = scene.words
    joined = words.at[first + 1] in _AND and _is_another_place(scene, first + 2)
    if words.gap[first] == ", " and _is_another_place(scene, first - 1):
        return joined or around.ends_clause(words, first)
    for joint, other in ((first - 1, first - 2), (first + 1, first + 2)):
        if words.at[joint] in _AND and _is_another_place(scene, other):
            return words.gap[joint].strip() in {"", ","} and words.gap[joint + 1].isspace()
    return False


def _is_another_place(scene: Scene, index: int) -> bool:
    """Whether a place stands there that the roster does not name, or where something is: "in Savannah, Georgia"."""
    words = scene.words
    if not 0 <= index < words.count:
        return False
    ours = index in scene.by_first or index in scene.by_last
    if ours and not (_is_in(words, index) or (_is_in(words, index - 1) and words.gap[index] == ", ")):
        return False
    return (words.capital(index) or words.murmured) and _is_called_like_a_place(words, index)


def _is_in(words: Words, first: int) -> bool:
    return words.at[first - 1] in _HERE and words.gap[first].isspace()


def _is_there(words: Words, first: int) -> bool:
    """Whether something is in the place: "rents in Chelsea", « en Lorraine »; in "bring in Sydney" somebody comes."""
    before = words.at[first - 1]
    if not words.gap[first].isspace():
        return False
    if before == "en":
        return not lexicon.is_in("pronouns", words.at[first + 1])
    if before in _HERE:
        former = words.at[first - 2]
        return before != "in" or not (_listed("in_somebody", former) or former in _PRONOUNS)
    return before == "a" and around.in_town(words, first)


def _is_gone_to(words: Words, first: int) -> bool:
    """Whether somebody or something moves to it or from it: "moved the archive to Florence"."""
    if words.at[first - 1] not in _TOWARDS or not words.gap[first].isspace():
        return False
    for place in range(first - 2, max(-1, first - 3 - _FARTHEST_GOING), -1):
        if words.gap[place + 1].strip():
            return False
        if _listed("going", words.at[place]):
            return True
    return words.at[first - 1] == "to" and words.at[first - 3] == "from" and words.capital(first - 2)


def _has_what_places_have(words: Words, first: int) -> bool:
    """Whether what a place has or is stands beside it: "Sydney airport", "the Rio declaration", « région Bretagne »."""
    before, behind = words.at[first - 1], words.at[first + 1]
    if words.gap[first] == " " and _listed("beside_lands", before) and not words.capital(first - 1):
        return True
    if words.gap[first + 1] != " ":
        return False
    return _listed("of_places", behind) or (before in _ARTICLES and _listed("named_after_places", behind))


def _listed(name: str, key: str) -> bool:
    return key in words_under("elsewhere.toml", name)
