"""Whether a participant's name stands where it is no more than the word: « un roman », « le marché noir »."""

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import SHORT_ACRONYM, Case, FormKind
from notetaker.anonymise.judging.nouns import is_plain_noun
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.signs import names_somebody
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary, is_usual
from notetaker.anonymise.knowledge.familiar import (
    is_a_word,
    is_known_word,
    is_plain_word,
    is_short_word,
)
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words

_DEFINITE = {"the", "this", "that", "le", "la", "les", "ce", "cet", "cette"}
_OF = {"de", "of"}
_APOSTROPHES = {"'", "’"}
# Found faster than by their classes, as in `standing`.
_SURNAME = FormKind.SURNAME
_CAPITAL = Case.CAPITAL
_CONTRACTED = frozenset({"au", "aux", "du", "des"})


def is_the_colour_of_a_noun(words: Words, match: Match) -> bool:
    """Whether it is a colour in small letters behind a noun with its article: « le marché noir reste marginal ».

    Behind what says when or where it is somebody all the same: « sur ce point roux insiste », « ce matin blanc refuse ».
    """
    first, noun = match.first, match.first - 1
    if first < match.last or first in words.capitals or not lexicon.is_in("colours", words.keys[first]):
        return False
    thing = words.keys[noun]
    if words.gap[first] != " " or words.capital(noun) or not is_known_word(thing):
        return False
    somebody = lexicon.is_function(thing) or lexicon.is_in_any(("people", "offices", "kin", "no_nouns"), thing)
    somebody = somebody or thing.endswith(tuple(words_under("names.toml", "people")))
    if somebody or lexicon.is_small_word(thing) or not lexicon.is_in("french_articles", words.at[noun - 1]):
        return False
    aside = (
        words.at[noun - 1] in _CONTRACTED
        or lexicon.is_in("before_asides", words.at[noun - 2])
        or lexicon.is_in("moments", thing)
    )
    return not (aside and words.gap[first + 1].isspace())


def is_an_article(words: Words, match: Match) -> bool:
    """Whether a name such as « Lê » has neither its capital nor its accent: « comme le dit », where it seems to act."""
    first, key = match.first, words.keys[match.first]
    if not lexicon.is_in("french_articles", key) or not lexicon.is_particle(key):
        return False
    return first == match.last and not words.capital(first) and words.raw(first).isascii()


def may_be_things(words: Words, match: Match) -> bool:
    """Whether the name in small letters is a word of many things too: "two rivers", but not « les deux martin »."""
    key = words.keys[match.first]
    return not words.capital(match.first) and key.endswith(("s", "x")) and is_a_word(key)


def is_ordinary(words: Words, match: Match) -> bool:
    """Whether all its words are ordinary, or too short to be told from ordinary ones without a capital."""
    keys = words.keys[match.first : match.last + 1]
    if around.has_capital(words, match.first):
        if match.last > match.first and all(map(words.capital, range(match.first, match.last + 1))):
            return False
        return all(map(_is_no_name, keys)) and any(map(is_word, keys))
    if match.last > match.first and around.has_capital(words, match.last):
        return words.capital(match.last + 1) and words.gap[match.last + 1].isspace()
    if len(keys) == 1 and len(keys[0]) <= SHORT_ACRONYM and is_short_word(keys[0]):
        return True
    if keys[0] == "o" and words.gap[match.first + 1] in _APOSTROPHES:
        return False
    return match.case is _CAPITAL or all(map(_is_no_name, keys))


def is_short_and_no_word(words: Words, match: Match) -> bool:
    """Whether a short name, which needs its capital, stands in small letters, and hardly anybody says it: "kim"."""
    first, key = match.first, words.keys[match.first]
    if match.case is not _CAPITAL or first < match.last or match.typos or len(key) > SHORT_ACRONYM:
        return False
    before = words.at[first - 1]
    if words.capital(first) or around.is_date(words, first) or lexicon.is_in("indefinite", before):
        return False
    if lexicon.is_number(before):
        return False
    if (
        is_short_word(key)
        or lexicon.is_in_any(("acronyms", "calendar_cut_short"), key)
        or (len(key) < SHORT_ACRONYM and is_usual(key))
    ):
        return False
    return match.kind is _SURNAME or lexicon.is_given_name(key) or not is_in_a_dictionary(key)


def is_an_adjective(scene: Scene, match: Match) -> bool:
    """Whether a name in small letters that is a word is an adjective there: « reste placide », « du pin sylvestre »."""
    words, first, last = scene.words, match.first, match.last
    key, before = words.keys[first], words.at[first - 1]
    if first < last or words.capital(first) or words.gap[first] != " " or not is_in_a_dictionary(key):
        return False
    if is_spoken_of(scene, match) or lexicon.is_function(before):
        return False
    if lexicon.is_in("copulas", before):
        return True
    return (
        is_plain_noun(words, first - 1)
        and around.determined(words, first - 1)
        and not lexicon.is_in("people", before)
    )


def is_called_like_a_thing(words: Words, match: Match) -> bool:
    """Whether a first name in small letters that is a usual word stands as one: « un roman », « octave de trop »."""
    first = match.first
    if first < match.last or words.capital(first) or not is_usual(words.keys[first]):
        return False
    if words.at[first + 1] in _OF and is_plain_word(words.at[first + 2]) and words.after(first) == " ":
        return not (words.capital(first + 2) or lexicon.is_generic(words.at[first + 2]))
    before = words.at[first - 1]
    return words.gap[first].isspace() and (before in _DEFINITE or lexicon.is_in("indefinite", before))


def is_word(key: str) -> bool:
    return lexicon.is_ordinary(key) or lexicon.is_small_word(key)


def _is_no_name(key: str) -> bool:
    return is_word(key) or lexicon.is_too_short(key)


def does_or_says(words: Words, match: Match) -> bool:
    return around.speaks(words, match.last) or around.acts_as_people_do(words, match.last)


def is_spoken_of(scene: Scene, match: Match) -> bool:
    """Whether something else than a capital shows that the short word names somebody."""
    return does_or_says(scene.words, match) or around.owns(scene.words, match.last) or names_somebody(scene, match)
