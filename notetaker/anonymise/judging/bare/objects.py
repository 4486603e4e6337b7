"""Signs that a word in small letters is somebody: to whom something is given or said, or whose note or plan it is."""

from collections.abc import Collection

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.judging.bare.signs import ends_there
from notetaker.anonymise.judging.nouns import may_be_matter
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary
from notetaker.anonymise.text.words import Words

_TO = {"to", "a"}
_OF = {"de", "d"}
_JOINTS = {"et", "and", "ou", "or", "puis", "then"}
_MOST_BETWEEN = 4
"""So many words may stand between a verb of giving and the "to"."""
_INFINITIVES = ("er", "ir", "re")
_BEFORE_INFINITIVES = {"se", "s", "ne", "n", "le", "la", "les", "y", "me", "nous"}
_DEFINITE = {"le", "la", "l", "les", "ce", "cet", "cette", "au", "du"}
_IS = {"is", "s", "was"}
_ABOUT = "sur"
_LOOKED_FOR = {
    "something",
    "anything",
    "nothing",
    "time",
    "reason",
    "chance",
    "way",
    "rise",
    "room",
    "right",
    "place",
}
"""Between a verb of giving and a "to" with which an infinitive or a thing begins: "something to hope for"."""


def gets_something(words: Words, first: int, last: int) -> bool:
    """Whether it gets what follows, or is who something is for: "send rose the draft", "message for rose"."""
    before = words.at[first - 1]
    if lexicon.is_in("handing", before):
        gets = words.gap[last + 1].isspace() and lexicon.is_in("handed", words.at[last + 1])
    else:
        gets = before == "for" and lexicon.is_in("messages_for", words.at[first - 2]) and ends_there(words, last)
    return gets and words.gap[first].isspace() and not may_be_matter(words.keys[last])


def is_given_or_told(words: Words, first: int, last: int, noticed: Collection[int]) -> bool:
    """Whether something is given, sent or said to it: "send it to claire by friday", « il a dit à petit de se taire »."""
    to = first - 1
    if words.at[to] not in _TO or not words.gap[first].isspace() or not _ends_or_goes_on(words, last):
        return False
    joined = words.at[to - 1] in _JOINTS or words.gap[to].strip() == ","
    beside = to - 1 - (words.at[to - 1] in _JOINTS)
    if joined and beside in noticed and words.at[beside - 1] == words.at[to]:
        return True
    if _is_up_to_it(words, to, last):
        return True
    if words.at[to - 1] in _LOOKED_FOR or not words.gap[to].isspace():
        return False
    between = _since_it_was_given(words, to)
    if between is None:
        return False
    key = words.keys[last]
    if not may_be_matter(key) or lexicon.is_given_name(key):
        return True
    if lexicon.is_in("thanks", words.at[to - 1]) or any(place in noticed for place in between):
        return True
    return lexicon.is_in("given_things", words.at[to - 1]) or lexicon.is_in("calendar", key)


def _is_up_to_it(words: Words, to: int, last: int) -> bool:
    """Whether it is said whose turn it is: « c’est à petit de jouer », "it is up to rose"."""
    if may_be_matter(words.keys[last]):
        return False
    if words.at[to] == "to":
        return words.at[to - 1] == "up" and words.at[to - 2] in _IS
    return words.at[to - 1] == "est" and words.at[to - 2] == "c" and words.at[last + 1] in _OF


def _since_it_was_given(words: Words, to: int) -> range | None:
    """The places between a verb of giving, sending or saying and the "to", which stand in one clause."""
    for place in range(to - 1, max(-1, to - 2 - _MOST_BETWEEN), -1):
        if lexicon.is_in("giving", words.at[place]) or lexicon.is_in("said_to", words.at[place]):
            return range(place + 1, to)
        if words.at[place] == "from" or words.gap[place].strip("'’ \u00a0"):
            return None
    return None


def _ends_or_goes_on(words: Words, last: int) -> bool:
    """Whether the clause ends there or goes on with when, why or what about: "to claire by friday"."""
    if ends_there(words, last) or "\n" in words.gap[last + 1]:
        return True
    if not words.gap[last + 1].isspace():
        return False
    follower = words.at[last + 1]
    if follower in _OF:
        verb = last + 2 + (words.at[last + 2] in _BEFORE_INFINITIVES)
        return words.at[verb].endswith(_INFINITIVES) and is_in_a_dictionary(words.at[verb])
    return lexicon.is_in("after_receivers", follower) or lexicon.is_in("calendar", follower)


def is_the_author(words: Words, first: int, last: int) -> bool:
    """Whether it is said whose note or plan it is: « la note de petit, le plan … », « rapport de price sur les quotas »."""
    if words.at[first - 1] not in _OF or not lexicon.is_in("authored", words.at[first - 2]):
        return False
    if words.gap[first].strip("'’ \u00a0") or not words.gap[first - 1].isspace():
        return False
    if words.gap[last + 1].isspace() and words.at[last + 1] == _ABOUT:
        return True
    if may_be_matter(words.keys[last]):
        return False
    known = words.at[first - 3] in _DEFINITE
    return known and (ends_there(words, last) or around.has_a_finite_verb(words, last))
