"""Decides on names of organisations whose words all are ordinary."""

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.demonyms import is_people
from notetaker.anonymise.forms.entities import Case
from notetaker.anonymise.judging.nouns import is_plain_noun
from notetaker.anonymise.judging.ordinary_words import ordinary_word
from notetaker.anonymise.judging.parts import goes_on_as_its_name, is_that_body
from notetaker.anonymise.judging.phrases import opens_as_a_phrase
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.signs import names_somebody
from notetaker.anonymise.judging.verdict import Verdict, replaced, shown, unclear_word
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.compounds import is_an_expression
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary, is_usual
from notetaker.anonymise.knowledge.familiar import is_uncommon
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Shape, Words

_LIKE_ADJECTIVES = ("al", "ic", "ous", "ive", "ed", "ing", "ary", "ish", "est", "er")
_FEW = 2
"""So many ordinary words side by side may be no name, if they have no capitals."""
_OR = {"or", "ou"}
_NEAR = 2
_OWNED_BY = {
    *("my", "our", "your", "their", "his", "her", "its", "mon", "ma", "mes", "notre", "nos", "votre", "vos"),
    *("leur", "leurs", "son", "sa", "ses"),
}


def ordinary_name(scene: Scene, match: Match) -> Verdict | None:
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
    return None if is_one_of_many(words, first) else unclear_word(match)


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


def is_one_of_many(words: Words, first: int) -> bool:
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


def is_a_common_noun(scene: Scene, match: Match) -> bool:
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


def is_in_small_letters_among_capitals(scene: Scene, match: Match) -> bool:
    """Whether two usual words make no name where the note writes names with capitals: "that open dockets attract them"."""
    words, first, last = scene.words, match.first, match.last
    if last - first + 1 != _FEW or match.typos or any(map(words.capital, range(first, last + 1))):
        return False
    if not all(map(is_usual, words.keys[first : last + 1])) or is_that_body(words, first, last):
        return False
    if not any(not words.opens(place) for place in words.capitals):
        return False
    return not (around.speaks(words, last) or names_somebody(scene, match) or around.owns(words, last))


def has_only_the_first_capital(words: Words, first: int, last: int) -> bool:
    """Whether a sentence begins with it, and no other word of it has a capital: "Fiscal council members"."""
    return words.opens(first) and words.capital(first) and not any(map(words.capital, range(first + 1, last + 1)))


def is_an_adjective(words: Words, match: Match) -> bool:
    """Whether a word ends as adjectives do, its capitals say nothing, and a noun follows: "pelagic fish"."""
    first, last = match.first, match.last
    if first < last or match.typos or (around.has_capital(words, first) and not words.opens(first)):
        return False
    key = words.keys[first]
    if not key.endswith(_LIKE_ADJECTIVES) or not is_in_a_dictionary(key) or around.speaks(words, last):
        return False
    return is_plain_noun(words, last + 1)


def is_no_word_there(words: Words, match: Match) -> bool:
    """Whether a name in small letters behind an article can be no word: in no list, and elided or said to speak."""
    if not is_uncommon(words.keys[match.first]):
        return False
    elided = words.gap[match.first] in {"'", "’"} or around.is_eponym(words, match.last)
    return elided or around.speaks(words, match.last) or around.acts_as_people_do(words, match.last)
