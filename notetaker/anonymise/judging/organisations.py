"""Decides on names of organisations."""

from dataclasses import replace

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.demonyms import is_delegation, is_people
from notetaker.anonymise.forms.entities import Case, FormKind
from notetaker.anonymise.judging.codes import code, lower_code
from notetaker.anonymise.judging.homonyms import is_something_else
from notetaker.anonymise.judging.instruments import public_text
from notetaker.anonymise.judging.nouns import is_plain_noun
from notetaker.anonymise.judging.ordinary_words import (
    is_only_a_word,
    may_be_a_word,
    ordinary_word,
    unlisted_word,
)
from notetaker.anonymise.judging.parts import goes_on_as_its_name, is_that_body, part
from notetaker.anonymise.judging.phrases import opens_as_a_phrase
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.signs import names_somebody
from notetaker.anonymise.judging.verdict import Verdict, replaced, shown, unclear_word
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.compounds import is_an_expression
from notetaker.anonymise.knowledge.dictionary import is_everybodys, is_in_a_dictionary, is_usual
from notetaker.anonymise.knowledge.familiar import is_listed_word, is_plain_word, is_uncommon
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.knowledge.stranger_signs import is_place
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.strangers.well_known_bodies import well_known_from
from notetaker.anonymise.text.words import Shape, Words, keys_of

_LIKE_ADJECTIVES = ("al", "ic", "ous", "ive", "ed", "ing", "ary", "ish", "est", "er")
_FEW = 2
"""So many ordinary words side by side may be no name, if they have no capitals."""
_OR = {"or", "ou"}
_NEAR = 2
_LONGEST_GLOSS = 9
_NOT = {"not", "pas"}
_OWNED_BY = {
    *("my", "our", "your", "their", "his", "her", "its", "mon", "ma", "mes", "notre", "nos", "votre", "vos"),
    *("leur", "leurs", "son", "sa", "ses"),
}
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
    is_noun = verdict is not None and verdict.replace and _is_a_common_noun(scene, match)
    if is_noun or (verdict is not None and verdict.replace and _is_told_by_its_capital(scene, match)):
        return unclear_word(match)
    if verdict is not None and verdict.replace and _is_said_to_be_another(scene.words, match.last):
        return shown(match, Rule.UNCLEAR_COMPOUND)
    if verdict is not None and verdict.replace and (end := _end_of_a_known_name(scene.words, match)) > match.last:
        return Verdict(False, Rule.STRANGER_ORGANISATION, match.first, end)
    if verdict is not None and verdict.replace and _is_a_first_name(scene, match):
        return Verdict(False, Rule.STRANGER_PERSON, match.first, match.last + 1)
    if verdict is not None and verdict.replace and (given := _given_before(scene, match)) >= 0:
        return Verdict(False, Rule.STRANGER_PERSON, given, match.last)
    if verdict is None or not verdict.replace or not _names_a_product(scene, match):
        return verdict
    return replace(verdict, last=match.last + 1)


def _delegation(words: Words, match: Match) -> Verdict | None:
    """The people of a place who speak or act; in small letters a word of them is one: "the pole is crooked"."""
    if not is_delegation(words, match.first):
        return None
    is_word = not words.capital(match.first) and is_usual(words.keys[match.first])
    return shown(match, Rule.UNCLEAR_DELEGATION) if is_word else replaced(match)


def _is_told_by_its_capital(scene: Scene, match: Match) -> bool:
    """Whether it is in small letters, nothing shows it to be a name, and the note has the same with a capital too."""
    words, first, last = scene.words, match.first, match.last
    if match.case is _UPPER or any(map(words.capital, range(first, last + 1))) or not words.capitals:
        return False
    keys = words.keys[first : last + 1]
    if tuple(keys) not in scene.with_capitals or around.speaks(words, last):
        return False
    if first < last and words.opens(first) and not around.acts_as_people_do(words, last):
        return True
    return around.determined(words, first) or not names_somebody(scene, match)


def _is_a_common_noun(scene: Scene, match: Match) -> bool:
    """Whether a name of usual words stands as a noun does: "two fiscal councils", "state forests are", "all rivers"."""
    words, first, last = scene.words, match.first, match.last
    if first == last or any(map(words.capital, range(first + 1, last + 1))):
        return False
    usual = all(is_usual(key) or lexicon.is_in("links", key) for key in words.keys[first + 1 : last + 1])
    if not usual or not is_usual(words.keys[first]):
        return usual and _is_of_a_country(words, first, last)
    if words.capital(first):
        return words.opens(first) and is_plain_noun(words, last + 1)
    before = words.at[first - 1]
    counted = lexicon.is_in("counting", before) or lexicon.is_number(before) or words.keys[first] == "des"
    if counted and words.gap[first].isspace():
        return True
    many = words.keys[last].endswith(("s", "x")) and words.gap[last + 1].isspace()
    return many and lexicon.is_in("of_many", words.at[last + 1])


def _is_of_a_country(words: Words, first: int, last: int) -> bool:
    """Whether only the country has its capital, and what follows are many and no body: "Norwegian forest owners"."""
    if words.murmured or not is_people(words.keys[first]) or not words.keys[last].endswith(("s", "x")):
        return False
    bodies = ("organisation_nouns", "bodies_by_noun")
    return not any(lexicon.is_in_any(bodies, key) for key in words.keys[first + 1 : last + 1])


def _is_said_to_be_another(words: Words, last: int) -> bool:
    """Whether a bracket soon after the name says what is not meant: "FTA talks (trade, not tax)"."""
    for place in range(last, min(last + _NEAR, words.count)):
        if words.gap[place + 1].rstrip().endswith("("):
            closed = range(place + 1, min(place + _LONGEST_GLOSS, words.count))
            inside = [
                index for index in closed if all(")" not in words.gap[one + 1] for one in range(place + 1, index))
            ]
            return any(words.keys[index] in _NOT for index in inside)
    return False


def _end_of_a_known_name(words: Words, match: Match) -> int:
    """Where a name ends that everybody knows, begins like this one and is another's: "Getty Images"; -1 without one."""
    if match.typos or words.shouted or not words.capital(match.first):
        return -1
    end = well_known_from(words, match.first)
    if end < match.first:
        return -1
    called = tuple(words.keys[match.first : end + 1])
    return -1 if any(keys_of(one.key)[: len(called)] == called for one in match.entities) else end


def _is_a_first_name(scene: Scene, match: Match) -> bool:
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


def _given_before(scene: Scene, match: Match) -> int:
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


def _names_a_product(scene: Scene, match: Match) -> bool:
    words, follower = scene.words, match.last + 1
    if words.gap[match.last + 1] != "-" or words.shape(follower) is not Shape.TITLE or words.shouted:
        return False
    return follower not in scene.by_first and not lexicon.is_given_name(words.keys[follower])


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
    if _is_in_small_letters_among_capitals(scene, match):
        return unclear_word(match)
    if not all(map(is_plain_word if _has_only_the_first_capital(words, first, last) else is_listed_word, keys)):
        doubtful = may_be_a_word(words, match) and not _is_no_word_there(words, match)
        doubtful = doubtful or (match.kind is FormKind.REWORDED and _is_one_of_many(words, first))
        doubtful = doubtful or _is_an_adjective(words, match)
        return unclear_word(match) if doubtful else replaced(match)
    return _ordinary_name(scene, match)


def _is_in_small_letters_among_capitals(scene: Scene, match: Match) -> bool:
    """Whether two usual words make no name where the note writes names with capitals: "that open dockets attract them"."""
    words, first, last = scene.words, match.first, match.last
    if last - first + 1 != _FEW or match.typos or any(map(words.capital, range(first, last + 1))):
        return False
    if not all(map(is_usual, words.keys[first : last + 1])) or is_that_body(words, first, last):
        return False
    if not any(not words.opens(place) for place in words.capitals):
        return False
    return not (around.speaks(words, last) or names_somebody(scene, match) or around.owns(words, last))


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


def _has_only_the_first_capital(words: Words, first: int, last: int) -> bool:
    """Whether a sentence begins with it, and no other word of it has a capital: "Fiscal council members"."""
    return words.opens(first) and words.capital(first) and not any(map(words.capital, range(first + 1, last + 1)))


def _is_an_adjective(words: Words, match: Match) -> bool:
    """Whether a word ends as adjectives do, its capitals say nothing, and a noun follows: "pelagic fish"."""
    first, last = match.first, match.last
    if first < last or match.typos or (around.has_capital(words, first) and not words.opens(first)):
        return False
    key = words.keys[first]
    if not key.endswith(_LIKE_ADJECTIVES) or not is_in_a_dictionary(key) or around.speaks(words, last):
        return False
    return is_plain_noun(words, last + 1)


def _is_no_word_there(words: Words, match: Match) -> bool:
    """Whether a name in small letters behind an article can be no word: in no list, and elided or said to speak."""
    if not is_uncommon(words.keys[match.first]):
        return False
    elided = words.gap[match.first] in {"'", "’"} or around.is_eponym(words, match.last)
    return elided or around.speaks(words, match.last) or around.acts_as_people_do(words, match.last)


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


def _ordinary_name(scene: Scene, match: Match) -> Verdict | None:
    """A name of words that all are ordinary."""
    words, first, last = scene.words, match.first, match.last
    if first < last:
        return _of_ordinary_words(scene, match)
    if _is_the_acronym(words, match):
        return replaced(match)
    if words.at[first - 1] in _OWNED_BY and not words.capital(first) and words.gap[first].isspace():
        return None
    verdict = ordinary_word(scene, match)
    if verdict and verdict.replace and _has_capital_neighbour(words, last):
        return shown(match, Rule.UNCLEAR_COMPOUND)
    return unclear_word(match) if verdict is None and goes_on_as_its_name(words, match) else verdict


def _of_ordinary_words(scene: Scene, match: Match) -> Verdict | None:
    """A name of several words that all are ordinary."""
    words, first, last = scene.words, match.first, match.last
    if _is_a_verb_at_the_end(words, match) or _is_what_people_say(scene, match) or opens_as_a_phrase(words, match):
        return unclear_word(match)
    if around.has_capital(words, first) and around.speaks(words, last):
        return replaced(match)
    if is_that_body(words, first, last):
        return replaced(match)
    weighty = sum(not lexicon.is_in("links", key) for key in words.keys[first : last + 1])
    if _is_written_as_name(words, first, last) or weighty > _FEW or names_somebody(scene, match):
        return replaced(match)
    if words.gap[last + 1] == "-":
        return None
    if _is_named_in_small_letters(words, first, last):
        return replaced(match)
    return None if _is_one_of_many(words, first) else unclear_word(match)


def _is_what_people_say(scene: Scene, match: Match) -> bool:
    """Whether the whole name is an expression too, and neither speaks nor stands as a name: « trait d’union entre »."""
    words = scene.words
    if match.typos or not is_an_expression(words, match.first, match.last):
        return False
    return not (around.speaks(words, match.last) or names_somebody(scene, match))


def _is_a_verb_at_the_end(words: Words, match: Match) -> bool:
    """Whether the name ends like « Grand Est », and in small letters an article follows: « grand est l’écart »."""
    last = match.last
    if any(map(words.capital, range(match.first, last + 1))) or not lexicon.is_in("finite", words.keys[last]):
        return False
    return words.gap[last + 1].isspace() and lexicon.is_in("after_verbs", words.at[last + 1])


def _is_the_acronym(words: Words, match: Match) -> bool:
    """Whether what the roster has in capitals alone stands in capitals in a text that is not: "MARE", « mare »."""
    capitals = match.case is Case.ANY and words.shape(match.first) is Shape.UPPER and not words.shouted
    return capitals and not lexicon.is_in("acronyms", words.keys[match.first])


def _is_one_of_many(words: Words, first: int) -> bool:
    """Whether "a" or « un » stands before the name, but no « à » and no « il y a »."""
    if words.at[first - 2] == "y":
        return False
    return lexicon.is_in("indefinite", words.at[first - 1]) and words.raw(first - 1).casefold() != "à"


def _is_named_in_small_letters(words: Words, first: int, last: int) -> bool:
    """Whether a note that begins in small letters has the whole name where no other word makes an expression of it.

    In "signal box fires" and "a manual signal box" it is one.
    """
    if not around.begins_small(words, 0) or any(map(words.capital, range(first, last + 1))):
        return False
    if around.determined(words, first) or words.at[last + 1] in _OR:
        return False
    if last - first < _NEAR and is_plain_noun(words, last + 1):
        return False
    before = words.at[first - 1]
    qualified = words.gap[first].isspace() and before.endswith(_LIKE_ADJECTIVES)
    return not (qualified or lexicon.is_in("adjectives", before))


def _is_written_as_name(words: Words, first: int, last: int) -> bool:
    """Whether the first word has a capital, and another one too where a sentence begins."""
    if not around.has_capital(words, first):
        return False
    return not words.opens(first) or any(map(words.capital, range(first + 1, last + 1)))


def _has_capital_neighbour(words: Words, last: int) -> bool:
    return last + 1 < words.count and words.gap[last + 1] == " " and words.shape(last + 1) is Shape.TITLE
