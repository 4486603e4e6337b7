"""Whether an organisation's name is a part of another: "Getty Images", "Albert Camus", "Law Society", "Google-Extended"."""

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_everybodys
from notetaker.anonymise.knowledge.familiar import is_listed_word
from notetaker.anonymise.knowledge.stranger_signs import is_place
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.strangers.well_known_bodies import well_known_from
from notetaker.anonymise.text.words import Shape, Words, keys_of

_NEAR = 2
_LONGEST_GLOSS = 9
_NOT = {"not", "pas"}
_IN_ENGLISH = {"in", "at", "on", "from", "near", "since", "during", "with", "without", "under", "for", "to"}
_BEFORE_PLACES = _IN_ENGLISH | {"a", "en", "depuis", "selon", "pour", "avec", "sans"}


def is_said_to_be_another(words: Words, last: int) -> bool:
    """Whether a bracket soon after the name says what is not meant: "FTA talks (trade, not tax)"."""
    for place in range(last, min(last + _NEAR, words.count)):
        if words.gap[place + 1].rstrip().endswith("("):
            closed = range(place + 1, min(place + _LONGEST_GLOSS, words.count))
            inside = [
                index for index in closed if all(")" not in words.gap[one + 1] for one in range(place + 1, index))
            ]
            return any(words.keys[index] in _NOT for index in inside)
    return False


def end_of_a_known_name(words: Words, match: Match) -> int:
    """Where a name ends that everybody knows, begins like this one and is another's: "Getty Images"; -1 without one."""
    if match.typos or words.shouted or not words.capital(match.first):
        return -1
    end = well_known_from(words, match.first)
    if end < match.first:
        return -1
    called = tuple(words.keys[match.first : end + 1])
    return -1 if any(keys_of(one.key)[: len(called)] == called for one in match.entities) else end


def ends_a_longer_name(scene: Scene, match: Match) -> bool:
    """Whether a house that is called by one word stands right behind another word with a capital: "the Law Society"."""
    words, first, former = scene.words, match.first, match.first - 1
    if first < match.last or match.typos or words.shouted or words.gap[first] not in {" ", "-"}:
        return False
    if words.shape(first) is not Shape.TITLE or words.shape(former) is not Shape.TITLE or words.opens(former):
        return False
    key = words.keys[former]
    if former in scene.by_last or lexicon.is_small_word(key) or lexicon.is_given_name(key):
        return False
    if lexicon.is_in("calendar", key) or (words.at[former - 1] in _BEFORE_PLACES and _does_something(words, first)):
        return False  # "On Monday Orange refused", « Selon Bruxelles Orange refuse »
    return not (
        lexicon.is_function(key) or lexicon.is_in("organisation_nouns", key) or around.has_title(words, first)
    )


def _does_something(words: Words, last: int) -> bool:
    return any(does(words, last) for does in (around.speaks, around.acts_as_people_do, around.has_a_finite_verb))


def is_a_first_name(scene: Scene, match: Match) -> bool:
    """Whether a house or a product that is called by a first name stands before a surname: "Albert Camus"."""
    words, first, follower = scene.words, match.first, match.last + 1
    if first < match.last or not lexicon.is_given_name(words.keys[first]) or match.typos:
        return False
    if words.shape(first) is not Shape.TITLE or words.shape(follower) is not Shape.TITLE:
        return False
    if not around.side_by_side(words, follower) or not around.may_be_surname(words, follower):
        return False
    key = words.keys[follower]
    if follower in scene.matched or follower in scene.by_first or is_everybodys(key) or is_place(key):
        return False
    if lexicon.is_generic(key) or lexicon.is_in("organisation_nouns", key):
        return False
    return not any(key in keys_of(one.key) for one in match.entities)


def given_before(scene: Scene, match: Match) -> int:
    """Where a stranger's first name stands before a house that is called by one word: "Isaac Newton"; -1 without one."""
    words, first, given = scene.words, match.first, match.first - 1
    if first < match.last or match.typos or words.gap[first] != " " or words.shape(first) is not Shape.TITLE:
        return -1
    if lexicon.is_in("foreign_particles", words.at[given]) and not words.capital(given) and words.gap[given] == " ":
        given -= 1
    if (
        given in scene.by_last
        or words.shape(given) is not Shape.TITLE
        or not lexicon.is_given_name(words.at[given])
    ):
        return -1
    key = words.keys[given]
    return -1 if is_listed_word(key) or is_place(key) or around.has_title(words, given) else given


def names_a_product(scene: Scene, match: Match) -> bool:
    words, follower = scene.words, match.last + 1
    if words.gap[match.last + 1] != "-" or words.shape(follower) is not Shape.TITLE or words.shouted:
        return False
    return follower not in scene.by_first and not lexicon.is_given_name(words.keys[follower])
