"""Tells what is only called like a name of the roster: a planet, a degree, a unit, a house that is no person."""

from functools import cache

from notetaker.anonymise import lexicon
from notetaker.anonymise import surroundings as around
from notetaker.anonymise.compounds import begins_expression
from notetaker.anonymise.match import Match
from notetaker.anonymise.tables import table, words_under
from notetaker.anonymise.words import Words, keys_of

_ARTICLES = {"the", "a", "an", "le", "la", "l", "les", "un", "une"}
_APPOSED = {" ", ", ", " (", " – ", " - "}
_DENYING = {", ", " (", " – ", " - ", " — ", "; "}
_MOST_BETWEEN = 2
_SPACES = {" ", "\u00a0", "\u202f"}


def is_a_thing(words: Words, match: Match) -> bool:
    """Whether what stands beside the name says that neither a participant nor a house of theirs is meant."""
    first, last = match.first, match.last
    if not words.capital(first) or words.shouted:
        return False
    if match.is_person and match.is_whole_name:
        return _is_denied(words, last)
    return (
        (first == last and (_is_named_thing(words, first) or _is_degree(words, first)))
        or _is_apposed(words, match)
        or _is_denied(words, last)
    )


def is_a_unit(words: Words, match: Match) -> bool:
    """Whether a short code behind a number is what is counted, or an era: "12 MW", "from 300 BC"."""
    first = match.first
    if first < match.last or not lexicon.is_number(words.key(first - 1)) or words.before(first) not in _SPACES:
        return False
    return _listed("units", words.keys[first]) and words.raw(first).isupper() and not around.speaks(words, first)


def is_in_an_expression(words: Words, match: Match) -> bool:
    """Whether a fixed expression begins with the one word, though it is none elsewhere: "Sitka spruce"."""
    return match.first == match.last and not match.typos and begins_expression(words, match.last)


def _is_named_thing(words: Words, first: int) -> bool:
    """Whether the kind of thing that is called so stands before it, in small letters: « la planète Mars »."""
    before = first - 1
    return (
        words.before(first) == " "
        and _listed("before", words.key(before))
        and not words.capital(before)
        and not around.speaks(words, first)
    )


def _is_degree(words: Words, first: int) -> bool:
    """Whether it is what somebody studies: "MA students"."""
    if not (_listed("degrees", words.keys[first]) and words.raw(first).isupper()):
        return False
    return words.after(first) == " " and _listed("of_degrees", words.key(first + 1))


def _is_apposed(words: Words, match: Match) -> bool:
    """Whether an article and what neither is follow the name: "Roche the drug maker", « Orange, le fruit »."""
    last = match.last
    if words.after(last) not in _APPOSED or words.key(last + 1) not in _ARTICLES or words.capital(last + 1):
        return False
    none_is = "no_person" if match.is_person else "no_house"
    for place in range(last + 2, min(last + 3 + _MOST_BETWEEN, len(words))):
        key = words.key(place)
        if words.before(place) not in {" ", "'", "’", "-"}:
            return False
        if _listed(none_is, key):
            return not (match.is_person and any(key in one.role for one in match.entities))
        if lexicon.is_small_word(key):
            return False
    return False


def _is_denied(words: Words, last: int) -> bool:
    """Whether it is said in so many words: "Marsh, no relation", « Roche (rien à voir) »."""
    if words.after(last) not in _DENYING:
        return False
    phrases = _denied().get(words.key(last + 1), ())
    return any(tuple(words.keys[last + 1 : last + 1 + len(phrase)]) == phrase for phrase in phrases)


def _listed(name: str, key: str) -> bool:
    return key in words_under("things.toml", name)


@cache
def _denied() -> dict[str, list[tuple[str, ...]]]:
    """The words of each phrase, by the first of them."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for keys in map(keys_of, table("things.toml")["denied"]):
        found.setdefault(keys[0], []).append(keys)
    return found
