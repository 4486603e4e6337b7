"""Finds names of people who are not on the roster in small letters: after a title, behind a first name, or quoted."""

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import chain

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary, is_usual
from notetaker.anonymise.knowledge.familiar import is_unfamiliar
from notetaker.anonymise.knowledge.tables import word_list, words_under
from notetaker.anonymise.text.latin import VOWELS
from notetaker.anonymise.text.words import Words

_LEAST_LETTERS = 4
_LAST_OF_BOTH = 0x17F
"""English and French have no letters beyond those of Latin Extended-A."""
_TO_US = {"m", "t", "l", "nous", "me", "te", "vous", "lui", "leur"}
_CALLED = {"called", "phoned", "rang", "emailed", "texted", "told", "asked", "wrote", "pinged", "messaged"}
_US = {"me", "us", "him", "her", "them", "back", "in", "to"}
_BY = frozenset({"by", "par"})
_ELISIONS = {"'", "’"}
_DOTTED = frozenset({"m"})
_JOINTS = frozenset({"and", "or", "et", "ou"})
_MET = frozenset(
    {"ask", "tell", "meet", "met", "invite", "thanks", "merci", "per", "selon", "chez", "que", "from", "by"}
)
_SEEN = frozenset({"vu", "croise", "rencontre", "appele", "eu", "ecoute"})
_HAVE = {"ai", "a", "avons", "as", "avait", "avais"}
_GOES_ON = {
    "c",
    "il",
    "elle",
    "on",
    "je",
    "j",
    "nous",
    "ce",
    "ca",
    "cela",
    "les",
    "la",
    "le",
    "l",
    "it",
    "we",
    "they",
}
_WHEN = {"hier", "demain", "aujourd", "ce", "cet", "cette", "avant", "apres"}
_OTHERS = {"je", "j", "il", "elle", "on", "nous", "qui", "ils", "elles", "me", "ne", "n", "ca"}
_US_BEFORE_VERBS = frozenset({"nous", "vous", "me", "te", "lui", "leur"})
_S = "s"
_SEAMS = {",", ";", ":", "/", "(", "–", "—"}


def quiet_strangers_in(
    words: Words, taken: Collection[int], *, led: bool, doing: Sequence[int]
) -> list[tuple[int, int]]:
    """The first and last word of each. `taken` are words that are decided on.

    `led` is whether a word stands in the text that `leads_to_a_stranger`, and `doing` are the words for which
    `is_done_by_people` is true.
    """
    found = _doing_what_people_do(words, doing) if doing else []
    if taken and not _JOINTS.isdisjoint(words.keys):
        found.extend(_joined_to_a_name(words, taken))
    if led:
        found.extend(chain(_titled(words), _with_first_name(words), _quoted(words), _seen(words)))
    if not found:
        return found
    apart: list[tuple[int, int]] = []
    reached = -1
    for first, last in sorted(found):
        if first > reached and not any(index in taken for index in range(first, last + 1)):
            reached = last
            apart.append((first, last))
    return apart


def leads_to_a_stranger(key: str) -> bool:
    """Whether such a name may stand behind the folded word, or begin with it."""
    return lexicon.is_given_name(key) or key in _leading()


def is_done_by_people(key: str) -> bool:
    """Whether such a name may stand before the folded word, as who does what only people do."""
    return key in _done_by_people()


@cache
def _leading() -> frozenset[str]:
    """The words before or with which such a name begins, but for first names."""
    listed = (words_under("strangers.toml", name) for name in ("sure_titles", "before_small", "offices_in_small"))
    return frozenset().union(_BY, _DOTTED, _SEEN, *listed)


def _titled(words: Words) -> Iterator[tuple[int, int]]:
    """After a title: "mr plimsoll"; after one of somebody who has no other title, even an uncommon word: "mme verdier"."""
    for title in words.among(words_under("strangers.toml", "sure_titles")):
        if words.after(title).strip(". ") != "":
            continue
        plain = words.keys[title] in words_under("strangers.toml", "plain_titles")
        if _may_be_name(words, title + 1) or (plain and _may_be_called(words, title + 1)):
            yield title + 1, title + 1
    for title in words.among(_DOTTED):
        dotted = words.after(title) == ". " and _may_be_called(words, title + 1)
        if not words.capital(title) and (dotted or _is_a_mister(words, title)):
            yield title + 1, title + 1


def _is_a_mister(words: Words, title: int) -> bool:
    """Whether a lone « m » stands before what no dictionary has: « m durand », but not « 10 m » or « je m appelle »."""
    if (
        words.after(title) != " "
        or words.gap[title].strip() in _ELISIONS
        or not _is_in_no_dictionary(words, title + 1)
    ):
        return False
    before = words.at[title - 1]
    return words.opens(title) or not (lexicon.is_number(before) or before in _OTHERS)


def _with_first_name(words: Words) -> Iterator[tuple[int, int]]:
    """Behind a common first name: "helmut kranz"; behind one that is a word too, who is quoted: "martin kranz says"."""
    for first in words.among(word_list("given_names.txt")):
        if words.capital(first) or lexicon.is_small_word(words.keys[first]):
            continue
        if _does_alone(words, first):
            yield first, first
            continue
        ordinary = lexicon.is_ordinary(words.keys[first])
        last = first + 1
        while lexicon.is_particle(words.at[last]) and words.gap[last] == " ":
            last += 1
        if last >= words.count or words.gap[last] not in {" ", *_ELISIONS}:
            continue
        quoted = _may_be_name(words, last) and (not ordinary or _is_quoted(words, first, last))
        if quoted or (
            first + 1 == last and (_is_called_or_calls(words, first, last) or _is_met(words, first, last))
        ):
            yield first, last


def _does_alone(words: Words, first: int) -> bool:
    """Whether a first name that is no word begins a clause and its verb follows: « gwenaelle trouve ça cher »."""
    if not _begins_a_clause(words, first) or not _is_in_no_dictionary(words, first):
        return False
    return around.has_a_finite_verb(words, first)


def _is_in_no_dictionary(words: Words, index: int) -> bool:
    return _may_be_name(words, index) and not is_in_a_dictionary(words.keys[index])


def _is_called_or_calls(words: Words, first: int, last: int) -> bool:
    """Whether a first name with what may be a surname is the subject of what people do: "bernard tapin m’a appelé"."""
    key = words.keys[first]
    if is_usual(key) and key not in words_under("strangers.toml", "first_names_above_all"):
        return False
    if around.determined(words, first) or not _begins_a_clause(words, first) or not _may_be_surname(words, last):
        return False
    verb = words.at[last + 1]
    if words.gap[last + 1] != " " or words.capital(last + 1):
        return False
    if verb in _TO_US:
        return words.gap[last + 2] in _ELISIONS or is_in_a_dictionary(words.at[last + 2])
    if verb in _CALLED and words.at[last + 2] in _US:
        return True
    return lexicon.is_in("only_people", verb) or lexicon.is_in("deeds", verb) or lexicon.is_in("says", verb)


def _is_met(words: Words, first: int, last: int) -> bool:
    """Whether a first name that is no word, with what may be a surname, is somebody's company or all that is said."""
    if is_in_a_dictionary(words.keys[first]) or words.gap[last] != " " or not _may_be_surname(words, last):
        return False
    if lexicon.is_in("calendar", words.keys[last]) or lexicon.is_number(words.keys[last]):
        return False
    if words.opens(first) and (around.ends_clause(words, last) or around.has_a_finite_verb(words, last)):
        return True
    before = words.at[first - 1]
    return words.gap[first] == " " and (before in _MET or lexicon.is_in("with_somebody", before))


def _may_be_surname(words: Words, index: int) -> bool:
    key = words.keys[index]
    if len(key) < _LEAST_LETTERS or words.capital(index) or not key.isalpha() or lexicon.is_small_word(key):
        return False
    verb = any(
        lexicon.is_in(listed, key) for listed in ("finite", "deeds", "says", "speech", "only_people", "no_nouns")
    )
    return not verb


def _is_quoted(words: Words, first: int, last: int) -> bool:
    """Whether the words are said to speak, or stand behind "according to" or the like."""
    if around.determined(words, first) and words.at[first - 1] != "to":
        return False
    accorded = words.at[first - 1] == "to" and words.at[first - 2] == "according"
    return accorded or lexicon.is_in("quoting", words.at[first - 1]) or around.speaks(words, last)


def _quoted(words: Words) -> Iterator[tuple[int, int]]:
    """Where somebody is quoted or holds an office: "according to kranz,", "captain nemo"."""
    for before in words.among(words_under("strangers.toml", "before_small")):
        name = before + 1
        if not _may_be_name(words, name) or words.gap[name] not in {" ", *_ELISIONS}:
            continue
        goes_on = (
            words.at[name + 1] in _GOES_ON and words.gap[name + 1] == " " and _is_in_no_dictionary(words, name)
        )
        if goes_on or lexicon.is_in("offices", words.keys[before]) or around.ends_clause(words, name):
            yield name, name
    for office in words.among(words_under("strangers.toml", "offices_in_small")):
        if words.gap[office + 1] == " " and _is_in_no_dictionary(words, office + 1):
            yield office + 1, office + 1
    for before in words.among(_BY):
        made = words.at[before - 1] in words_under("strangers.toml", "made") or words.gap[before].startswith(",")
        if made and _may_be_name(words, before + 1) and around.ends_clause(words, before + 1):
            yield before + 1, before + 1
        elif made and words.gap[before + 1] == " " and _is_a_full_name(words, before + 1):
            yield before + 1, before + 2


def _is_a_full_name(words: Words, first: int) -> bool:
    """Whether two words side by side are in no dictionary, or written as in neither language: "a poem by tố hữu".

    Words in other letters than Latin ones are in none, which tells nothing.
    """
    if words.gap[first + 1] != " " or first + 1 >= words.count:
        return False
    return words.keys[first].isascii() and all(_is_no_word(words, place) for place in (first, first + 1))


def _is_no_word(words: Words, place: int) -> bool:
    key = words.keys[place]
    if words.capital(place) or not key.isalpha():
        return False
    if any(ord(letter) > _LAST_OF_BOTH for letter in words.raw(place)):
        return True
    return len(key) >= _LEAST_LETTERS and not (is_in_a_dictionary(key) or _is_an_acronym(key))


def _seen(words: Words) -> Iterator[tuple[int, int]]:
    """What no dictionary has, where somebody was met, and that is all, or when follows: « j’ai vu durand hier »."""
    for seen in words.among(_SEEN):
        name = seen + 1
        if words.at[seen - 1] not in _HAVE or words.gap[name] != " " or not _is_in_no_dictionary(words, name):
            continue
        follower = words.at[name + 1]
        if around.ends_clause(words, name) or follower in _WHEN or lexicon.is_in("calendar", follower):
            yield name, name


def _doing_what_people_do(words: Words, doing: Sequence[int]) -> list[tuple[int, int]]:
    """What no dictionary has, where a clause begins and a verb of people follows: "old joke: mcluhan would log off".

    Two such words are one as well where "'s" follows.
    """
    found: list[tuple[int, int]] = []
    for verb in doing:
        name = verb - 1
        if words.keys[verb] == _S:
            owns = name > 0 and words.gap[verb] in _ELISIONS and not around.determined(words, name - 1)
            if owns and _is_a_full_name(words, name - 1):
                found.append((name - 1, name))
            continue
        if name < 0 or is_in_a_dictionary(words.keys[name]) or words.keys[name].endswith("s"):
            continue
        if words.gap[name + 1] != " " or words.capital(verb):
            continue
        if not _begins_a_clause(words, name):
            if name and _begins_a_clause(words, name - 1) and _is_a_full_name(words, name - 1):
                found.append((name - 1, name))
            continue
        if words.keys[verb] in _US_BEFORE_VERBS and not _is_done_to_us(words, verb + 1):
            continue
        if _may_be_name(words, name):
            found.append((name, name))
    return found


def _is_done_to_us(words: Words, verb: int) -> bool:
    """Whether a verb stands behind the pronoun: « dupont nous doit de l’argent », but not « fiscalité nous aussi »."""
    if words.gap[verb] != " ":
        return False
    return words.at[verb] == "a" or lexicon.is_in_any(("says", "only_people", "deeds", "finite"), words.at[verb])


def _joined_to_a_name(words: Words, taken: Collection[int]) -> Iterator[tuple[int, int]]:
    """What no dictionary has, where "and" or "or" joins it to a name that was found: "okafor and plimsol said no"."""
    at = words.at
    for other in taken:
        for joint, name in ((other - 1, other - 2), (other + 1, other + 2)):
            if at[joint] not in _JOINTS or name in taken or words.gap[joint] != " " or words.gap[joint + 1] != " ":
                continue
            if _may_be_name(words, name) and not is_in_a_dictionary(at[name]):
                yield name, name


@cache
def _done_by_people() -> frozenset[str]:
    lists = (words_under("context.toml", name) for name in ("says", "only_people", "modals"))
    return frozenset({_S}).union(_US_BEFORE_VERBS, *lists)


def _begins_a_clause(words: Words, index: int) -> bool:
    return words.opens(index) or words.gap[index].strip()[-1:] in _SEAMS


def _may_be_called(words: Words, index: int) -> bool:
    """Whether the word, in small letters, may be a surname behind "mr": no office, and none of the commonest words."""
    key = words.at[index]
    if (
        len(key) < _LEAST_LETTERS
        or words.capital(index)
        or not key.isalpha()
        or (is_usual(key) and not lexicon.is_ordinary(key))
    ):
        return False
    return not (
        lexicon.is_small_word(key)
        or lexicon.is_function(key)
        or lexicon.is_generic(key)
        or lexicon.is_in("calendar", key)
        or lexicon.is_in("speech", key)
        or key.endswith("ed")
    )


def _may_be_name(words: Words, index: int) -> bool:
    key = words.at[index]
    if len(key) < _LEAST_LETTERS or words.capital(index) or not key.isalpha() or _is_an_acronym(key):
        return False
    return is_unfamiliar(key)


def _is_an_acronym(key: str) -> bool:
    """Whether small letters are those of a text or a body: listed, or without a vowel, as in « selon rgpd »."""
    return lexicon.is_in("acronyms", key) or VOWELS.isdisjoint(key)
