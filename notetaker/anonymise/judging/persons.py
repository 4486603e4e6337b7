"""Decides on names of participants."""

from dataclasses import replace
from functools import cache

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import SHORT_ACRONYM, Case, FormKind
from notetaker.anonymise.judging.bare.signs import is_beside_a_preposition, is_paired_with_a_first_name
from notetaker.anonymise.judging.cut_names import cut_short, is_cut_short
from notetaker.anonymise.judging.namesakes import another_first_name, is_somebody_else, namesake
from notetaker.anonymise.judging.nouns import is_plain_noun
from notetaker.anonymise.judging.ordinary_words import (
    is_only_a_word,
    may_be_a_word,
    ordinary_word,
    unlisted_word,
)
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.signs import names_somebody
from notetaker.anonymise.judging.verdict import Verdict, replaced, shown, unclear_word
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary, is_usual
from notetaker.anonymise.knowledge.familiar import (
    is_a_word,
    is_known_word,
    is_listed_word,
    is_plain_word,
    is_short_word,
    is_unfamiliar,
)
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.knowledge.stranger_signs import is_place
from notetaker.anonymise.knowledge.tables import table, words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.matching.standing import SO_MANY
from notetaker.anonymise.text.words import Words, keys_of

_FIRST_NAMES = {FormKind.GIVEN, FormKind.NICKNAME}
_SAINTS = {"st", "saint", "sainte", "ste", "san", "santa"}
_ARTICLES = {"le", "la", "un"}
_STREETS = {"street", "road", "avenue", "lane", "square", "drive", "crescent", "terrace", "airport", "station"}
_DEFINITE = {"the", "this", "that", "le", "la", "les", "ce", "cet", "cette"}
_OF = {"de", "of"}
_MANY = 3
"""So many words of a name in order are hardly there by chance."""
_SHORT = 3
_SAFE_HANDLE = 8
# Found faster than by their classes, as in `standing`.
_PLURAL = FormKind.PLURAL
_PART = FormKind.PART
_HANDLE = FormKind.HANDLE
_SURNAME = FormKind.SURNAME
_CAPITAL = Case.CAPITAL
_LOWER = Case.LOWER
_CONTRACTED = frozenset({"au", "aux", "du", "des"})


def person(scene: Scene, match: Match) -> Verdict | None:
    words = scene.words
    if match.initials and match.first < match.last and _is_the_pronoun(words, match.last):
        match = replace(match, last=match.last - 1, initials=False)
    if not words.shouted and around.is_place(words, match.first, match.last):
        may_be_meant = match.is_whole_name or _is_a_first_name_before(words, match)
        goes_on = lexicon.is_in("places_after", words.at[match.last + 1])
        return shown(match, Rule.UNCLEAR_COMPOUND) if may_be_meant and goes_on else None
    if match.is_whole_name:
        return shown(match, Rule.UNCLEAR_NAMESAKE) if _is_no_relation(scene, match) else _whole_name(scene, match)
    if words.at[match.first - 1] in _SAINTS and around.side_by_side(words, match.first, dotted=True):
        return None
    return cut_short(scene, match) if is_cut_short(words, match) else _single(scene, match)


def _is_a_first_name_before(words: Words, match: Match) -> bool:
    """Whether it is a first name alone that no word, town or street is called by: "Karim Bay", but not "Victoria Park"."""
    key, follower = words.keys[match.first], words.at[match.last + 1]
    if match.kind not in _FIRST_NAMES or match.typos or _is_word(key) or follower in _STREETS:
        return False
    return not (is_place(key) or key in words_under("elsewhere.toml", "towns"))


def _is_the_pronoun(words: Words, index: int) -> bool:
    """Whether the letter is what the speaker calls themselves: "on that bench I asked"."""
    return words.raw(index) == "I" and words.after(index).isspace()


def _single(scene: Scene, match: Match) -> Verdict | None:
    """A first name, a surname or a part of one."""
    words = scene.words
    if _holds_another_office(words, match) or _is_called_after(words, match):
        return shown(match, Rule.UNCLEAR_NAMESAKE)
    so_many = _are_so_many(words, match)
    if so_many and _may_be_things(words, match):
        return unclear_word(match)
    titled = so_many or around.has_title(words, match.first)
    if titled and match.kind not in _FIRST_NAMES and match.kind is not _PART:
        return replaced(match)
    if _is_capitalised(words, match) and (somebody_else := namesake(scene, match)):
        return somebody_else
    if (given := another_first_name(scene, match)) >= 0:
        return Verdict(False, Rule.UNCLEAR_NAMESAKE, given, match.last)
    if match.kind is _PART:
        return _part(words, match)
    if _is_the_colour_of_a_noun(words, match):
        return Verdict(False, Rule.UNCLEAR_COMPOUND, match.first, match.last, kept=True)
    if titled:
        return replaced(match)
    if _is_ordinary(words, match):
        there = words.capital(match.first) and _is_where_it_is(words, match)
        verdict = shown(match, Rule.UNCLEAR_COMPOUND) if there else ordinary_word(scene, match)
        return unclear_word(match) if verdict is None and _is_short_and_no_word(words, match) else verdict
    return unlisted_word(scene, match) if is_only_a_word(words, match) else _proper_name(scene, match)


def _is_the_colour_of_a_noun(words: Words, match: Match) -> bool:
    """Whether it is a colour in small letters behind a noun with its article: « le marché noir reste marginal ».

    Behind what says when or where it is somebody all the same: « sur ce point roux insiste », « ce matin blanc refuse ».
    """
    first, noun = match.first, match.first - 1
    if first < match.last or words.capital(first) or not lexicon.is_in("colours", words.keys[first]):
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


def _are_so_many(words: Words, match: Match) -> bool:
    """Whether several of the roster have the name and a number says so: « les deux Martin »."""
    return len(match.entities) > 1 and words.at[match.first - 1] in SO_MANY and words.gap[match.first] == " "


def _may_be_things(words: Words, match: Match) -> bool:
    """Whether the name in small letters is a word of many things too: "two rivers", but not « les deux martin »."""
    key = words.keys[match.first]
    return not words.capital(match.first) and key.endswith(("s", "x")) and is_a_word(key)


def _is_capitalised(words: Words, match: Match) -> bool:
    """Whether the name has its capital; one with a particle has it behind that: "von Hagen"."""
    if around.has_capital(words, match.first):
        return True
    return (
        match.first < match.last
        and lexicon.is_particle(words.keys[match.first])
        and around.has_capital(words, match.last)
    )


def _part(words: Words, match: Match) -> Verdict | None:
    """A name that is as well somebody else's: shown, if it is no word that begins a sentence.

    In small letters so is a common first name that is no word, or stands where somebody does: "jean" of a Jean-Luc.
    """
    first, last, key = match.first, match.last, words.keys[match.first]
    part = shown(match, Rule.UNCLEAR_PART)
    if around.has_capital(words, first):
        ordinary = is_plain_word(key) and words.opens(first)
        return None if ordinary and not (_says(words, match) or _is_paired(words, match)) else part
    if first < last or match.typos or not lexicon.is_given_name(key):
        return None
    somebody = _says(words, match) or _is_paired(words, match) or around.asked_to(words, first, last)
    somebody = somebody or is_beside_a_preposition(words, first, last)
    return part if somebody or not is_in_a_dictionary(key) else None


def _is_paired(words: Words, match: Match) -> bool:
    return is_paired_with_a_first_name(words, match.first, match.last, ())


def _is_spoken_of(scene: Scene, match: Match) -> bool:
    """Whether something else than a capital shows that the short word names somebody."""
    return _says(scene.words, match) or around.owns(scene.words, match.last) or names_somebody(scene, match)


def _is_no_relation(scene: Scene, match: Match) -> bool:
    """Whether somebody else of the whole name is meant: "no relation to Bill Stone" in a note that names no other Stone."""
    words = scene.words
    if words.at[match.first - 1] not in _before_others():
        return False
    denied = _is_behind_one_of("no_relation", words, match.first)
    if not denied and _is_behind_one_of("nothing_to_do", words, match.first):
        denied = words.gap[match.last + 1].isspace() and lexicon.is_in("described", words.at[match.last + 1])
    if not denied or around.owns(words, match.last):
        return False
    return not any(other is not match and not other.entities.isdisjoint(match.entities) for other in scene.matches)


def _is_behind_one_of(phrases: str, words: Words, first: int) -> bool:
    """Whether one of the phrases stands right before the word."""
    ending_so = _phrases(phrases).get((words.at[first - 2], words.at[first - 1]))
    return ending_so is not None and any(
        tuple(words.keys[max(0, first - len(phrase)) : first]) == phrase for phrase in ending_so
    )


@cache
def _before_others() -> frozenset[str]:
    """The last words of all such phrases."""
    return frozenset(last for listed in ("no_relation", "nothing_to_do") for _, last in _phrases(listed))


@cache
def _phrases(listed: str) -> dict[tuple[str, str], list[tuple[str, ...]]]:
    """The words of each phrase, by the last two of them."""
    found: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for keys in map(keys_of, table("context.toml")[listed]):
        found.setdefault((keys[-2], keys[-1]), []).append(keys)
    return found


def _says(words: Words, match: Match) -> bool:
    return around.speaks(words, match.last) or around.acts_as_people_do(words, match.last)


def _is_called_after(words: Words, match: Match) -> bool:
    """Whether an article makes a thing of the surname: « le Vidal »; or somebody else: « le Victor de la vidéo »."""
    if match.first < match.last or not words.capital(match.first):
        return False
    another = match.kind in _FIRST_NAMES and words.at[match.last + 1] in {"de", "du", "d"}
    if match.kind in _FIRST_NAMES and _is_said_not_to_be(words, match.first):
        return True
    if match.kind is not FormKind.SURNAME and not (another and words.gap[match.last + 1].isspace()):
        return False
    before = match.first - 1
    if words.at[before] not in _ARTICLES or words.gap[match.first] != " " or words.capital(before):
        return False
    return not (around.speaks(words, match.last) or around.acts_as_people_do(words, match.last))


def _is_said_not_to_be(words: Words, first: int) -> bool:
    """Whether an article that is said not to be meant stands before the first name: « pas le Yara des engrais »."""
    if words.at[first - 1] not in _DEFINITE or words.gap[first] != " " or words.gap[first - 1] != " ":
        return False
    return lexicon.is_in("excluding", words.at[first - 2])


def _holds_another_office(words: Words, match: Match) -> bool:
    """Whether an office stands before the name that the roster gives to nobody of that name: "Commissioner Marsh"."""
    office = words.at[match.first - 1]
    if not lexicon.is_in("offices", office) or not around.side_by_side(words, match.first):
        return False
    return all(one.role and office not in one.role for one in match.entities)


def _is_ordinary(words: Words, match: Match) -> bool:
    """Whether all its words are ordinary, or too short to be told from ordinary ones without a capital."""
    keys = words.keys[match.first : match.last + 1]
    if around.has_capital(words, match.first):
        if match.last > match.first and all(map(words.capital, range(match.first, match.last + 1))):
            return False
        return all(map(_is_no_name, keys)) and any(map(_is_word, keys))
    if match.last > match.first and around.has_capital(words, match.last):
        return words.capital(match.last + 1) and words.gap[match.last + 1].isspace()
    return match.case is _CAPITAL or all(map(_is_no_name, keys))


def _is_short_and_no_word(words: Words, match: Match) -> bool:
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


def _is_word(key: str) -> bool:
    return lexicon.is_ordinary(key) or lexicon.is_small_word(key)


def _is_no_name(key: str) -> bool:
    return _is_word(key) or lexicon.is_too_short(key)


def _proper_name(scene: Scene, match: Match) -> Verdict | None:
    """A single name that is no ordinary word."""
    words = scene.words
    keys = words.keys[match.first : match.last + 1]
    if match.case is _LOWER and not words.murmured:
        return replaced(match) if _is_spoken_of(scene, match) else shown(match, Rule.UNCLEAR_WORD)
    if match.kind is _HANDLE:
        return replaced(match) if len(keys[0]) >= _SAFE_HANDLE else shown(match, Rule.UNCLEAR_PART)
    if match.kind is _PLURAL and lexicon.is_ordinary(keys[0][:-1]):
        return None if words.opens(match.first) else unclear_word(match)
    if match.kind is _PLURAL and words.opens(match.first) and is_in_a_dictionary(keys[0][:-1]):
        return unclear_word(match)
    if is_somebody_else(scene, match):
        return shown(match, Rule.UNCLEAR_NAMESAKE)
    if _is_an_adjective(scene, match):
        return unclear_word(match)
    if may_be_a_word(words, match) or _is_called_like_a_thing(words, match):
        return unclear_word(match)
    if _is_where_it_is(words, match):
        return shown(match, Rule.UNCLEAR_COMPOUND)
    alone = match.first == match.last and match.last + 1 not in scene.organisations
    if alone and not around.has_capital(words, match.first) and _goes_on(words, match):
        return shown(match, Rule.UNCLEAR_NAMESAKE)
    return replaced(match)


def _is_an_adjective(scene: Scene, match: Match) -> bool:
    """Whether a name in small letters that is a word is an adjective there: « reste placide », « du pin sylvestre »."""
    words, first, last = scene.words, match.first, match.last
    key, before = words.keys[first], words.at[first - 1]
    if first < last or words.capital(first) or words.gap[first] != " " or not is_in_a_dictionary(key):
        return False
    if _is_spoken_of(scene, match) or lexicon.is_function(before):
        return False
    if lexicon.is_in("copulas", before):
        return True
    return (
        is_plain_noun(words, first - 1)
        and around.determined(words, first - 1)
        and not lexicon.is_in("people", before)
    )


def _is_called_like_a_thing(words: Words, match: Match) -> bool:
    """Whether a first name in small letters that is a usual word stands as one: « un roman », « octave de trop »."""
    first = match.first
    if first < match.last or words.capital(first) or not is_usual(words.keys[first]):
        return False
    if words.at[first + 1] in _OF and is_plain_word(words.at[first + 2]) and words.after(first) == " ":
        return not (words.capital(first + 2) or lexicon.is_generic(words.at[first + 2]))
    before = words.at[first - 1]
    return words.gap[first].isspace() and (before in _DEFINITE or lexicon.is_in("indefinite", before))


def _whole_name(scene: Scene, match: Match) -> Verdict:
    words = scene.words
    keys = [words.keys[index] for index in range(match.first, match.last + 1) if len(words.keys[index]) > 1]
    if match.typos >= len(keys) and any(map(is_plain_word, keys)) and not any(map(is_unfamiliar, keys)):
        return shown(match, Rule.UNCLEAR_TYPO)
    if not all(map(is_listed_word, keys)):
        return replaced(match)
    if match.initials and len(words.keys[match.first]) == 1 and words.gap[match.first + 1].startswith("."):
        return replaced(match)
    if not all(words.capital(index) for index in range(match.first, match.last + 1) if len(words.keys[index]) > 2):
        says = around.speaks(words, match.last) or names_somebody(scene, match)
        says = says or match.last - match.first >= _MANY - 1
        return replaced(match) if says and not around.determined(words, match.first) else unclear_word(match)
    letter = words.raw(match.first)
    if letter == "I" or (letter in {"A", "O", "Y", "À"} and words.opens(match.first)):
        return replaced(match) if "." in words.gap[match.first + 1] else unclear_word(match)
    return replaced(match)


def _is_where_it_is(words: Words, match: Match) -> bool:
    """Whether a name that is a town's too stands where something is: "in Lorient", « à Lorient ou à Brest ».

    So it does before a noun: "Paris hospitals".
    « À » alone may as well say to whom something is said: « merci à Lorient ».
    """
    first = match.first
    if first < match.last or not is_place(words.keys[first]) or around.owns(words, first):
        return False
    if is_plain_noun(words, first + 1):
        return True
    return around.in_town(words, first)


def _goes_on(words: Words, match: Match) -> bool:
    """Whether a common first name without a capital is followed by what may be somebody's surname."""
    if match.kind is not FormKind.GIVEN or not lexicon.is_given_name(words.keys[match.first]):
        return False
    follower = words.at[match.last + 1]
    if len(follower) <= _SHORT or not words.gap[match.last + 1].isspace():
        return False
    return is_unfamiliar(follower) and not lexicon.is_in("attribution", follower)
