"""Finds what is said of somebody whose name goes and holds of few: "… is Greek", « …, la seule chercheuse, »."""

from collections.abc import Collection, Iterable, Iterator

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.demonyms import is_people
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.tells.roles import is_function
from notetaker.anonymise.text.words import Words

_ONLY = {"only", "sole", "seul", "seule", "unique"}
_ONE = {*_ONLY, "first", "premier", "premiere"}
_WOMEN_AND_MEN = {"woman", "man", "lady", "gentleman", "femme", "homme", "dame", "monsieur"}
_OF_A_HOUSE = {"from", "at", "of", "the", "chez", "de", "du", "d", "la", "l", "le"}
_SIDE_BY_SIDE = {" ", "'", "’"}
_ARTICLES = {"a", "an", "the", "un", "une", "le", "la", "l"}
_BEFORE_IT = {"also", "aussi", "de", "d", "origine", "nationalite", *_ARTICLES, *_ONLY}
_BEING = {"is", "was", "est", "etait", "s"}
_WHO = {"who", "qui"}
_ENDINGS_OF_PEOPLE = (
    *("er", "or", "ist", "ian", "doc"),
    *("eur", "euse", "trice", "iste", "ien", "ienne", "iere", "logue"),
)
_MOST_BEFORE = 4
_LONGEST_ASIDE = 8
_LONGEST_ASIDES = 24


def people_said_of_names(
    words: Words, gone: Collection[int], places: Iterable[int]
) -> Iterator[tuple[int, int, Rule]]:
    """The first and last word of where somebody is said to be from; `places` are words for the people of a place."""
    for place in places:
        last = place + 1 if _goes_on_as_a_function(words, place) else place
        if place in gone or not _ends_there(words, last):
            continue
        if (first := _said_of_a_name(words, place, gone)) >= 0:
            yield first, last, Rule.TELL_ROLE


def is_said_of_few(key: str) -> bool:
    """Whether the folded word says that there is one such person, or whether it is a man or a woman."""
    return key in _ONE or key in _WOMEN_AND_MEN


def few_said_of_names(
    words: Words, gone: Collection[int], places: Iterable[int]
) -> Iterator[tuple[int, int, Rule]]:
    """The same of who is said to be the only or the first one, or a woman or a man of a house that goes.

    `places` are words each of which `is_said_of_few`. Who is the only one of a trade and a country needs no name.
    """
    for place in places:
        if place in gone:
            continue
        if words.at[place] in _WOMEN_AND_MEN:
            if _is_of_a_house(words, place, gone):
                yield place - (words.at[place - 1] in _ARTICLES), place, Rule.TELL_GENDER
        elif (last := _end_of_the_one(words, place, gone)) > place:
            yield place - (words.at[place - 1] in _ARTICLES), last, Rule.TELL_ROLE


def _is_of_a_house(words: Words, place: int, gone: Collection[int]) -> bool:
    """Whether "from" and what goes follow: "the woman from …", « l’homme de chez … »."""
    after = place + 1
    while words.at[after] in _OF_A_HOUSE and after - place <= _MOST_BEFORE and words.gap[after] in _SIDE_BY_SIDE:
        after += 1
    return after > place + 1 and after in gone


def _end_of_the_one(words: Words, place: int, gone: Collection[int]) -> int:
    """Where "the only engineer" ends that is said of a name, or of somebody's trade and country; -1 if it is not."""
    start, who = place - (words.at[place - 1] in _ARTICLES), place + 1
    if who in gone or not words.gap[who].isspace():
        return -1
    last = who
    while words.gap[last + 1] == " " and _is_somebody(words.at[last]) and _is_somebody(words.at[last + 1]):
        last += 1
    if _is_somebody(words.at[last]) and last > who and words.at[place] in _ONLY:
        return last
    if words.gap[start].strip() == ",":
        closed = _end_of_an_aside(words, last, gone)
        return closed if _may_be_somebody(words.at[who]) and _is_an_aside(words, start, gone) else -1
    said = words.at[place] in _ONLY and is_function(words.at[who]) and _said_of_a_name(words, who, gone) >= 0
    return who if said else -1


def _is_somebody(key: str) -> bool:
    return is_function(key) or is_people(key)


def _may_be_somebody(key: str) -> bool:
    """Whether it is a function, of a country, a woman or a man, or ends like what people are: "postdoc", « relieuse »."""
    return _is_somebody(key) or key in _WOMEN_AND_MEN or key.endswith(_ENDINGS_OF_PEOPLE)


def _end_of_an_aside(words: Words, last: int, gone: Collection[int]) -> int:
    """Where what is said between commas ends, if it is short and has no verb; -1 if it is something else."""
    for place in range(last, min(last + _LONGEST_ASIDE, words.count)):
        if place in gone or _is_a_verb(words.at[place]):
            return -1
        if around.ends_clause(words, place):
            return place
    return -1


def _is_an_aside(words: Words, first: int, gone: Collection[int]) -> bool:
    """Whether a comma parts it from a name that goes, or from another aside of one: "…, the head, the Greek"."""
    start = first
    while first - start < _LONGEST_ASIDES:
        if start - 1 in gone:
            return words.gap[start].strip() == ","
        comma = start - 1
        while comma > 0 and not words.gap[comma].strip() and start - comma < _LONGEST_ASIDE:
            comma -= 1
        beginning = words.at[comma] in _ARTICLES or _is_somebody(words.at[comma])
        if words.gap[comma].strip() != "," or not beginning or any(map(_is_a_verb, words.keys[comma:start])):
            return False
        start = comma
    return False


def _is_a_verb(key: str) -> bool:
    return lexicon.is_in("finite", key) or lexicon.is_in("auxiliaries", key)


def _goes_on_as_a_function(words: Words, place: int) -> bool:
    return words.gap[place + 1] == " " and is_function(words.at[place + 1])


def _ends_there(words: Words, last: int) -> bool:
    """Whether no noun follows: "is Greek and", not "is Greek law"."""
    return around.ends_clause(words, last) or lexicon.is_small_word(words.at[last + 1])


def _said_of_a_name(words: Words, place: int, gone: Collection[int]) -> int:
    """Where what is said begins, if a verb of being or a comma has a name that goes before it; -1 where none has."""
    first = place
    while place - first < _MOST_BEFORE and words.gap[first] in {" ", "'", "’"} and _may_be_before(words, first - 1):
        first -= 1
    if words.gap[first].strip() == ",":
        return first if _is_an_aside(words, first, gone) else -1
    being = first - 1
    if words.at[being] not in _BEING or not words.gap[first].isspace():
        return -1
    who = being - 1 if words.at[being - 1] in _WHO and words.gap[being] == " " else being
    return first if who - 1 in gone and words.gap[who].strip() in {"", ",", "'", "’"} else -1


def _may_be_before(words: Words, place: int) -> bool:
    return words.at[place] in _BEFORE_IT or is_function(words.at[place])
