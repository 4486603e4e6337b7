"""Finds names that are words, in small letters, behind what somebody is: « le directeur petit », "analyst price"."""

from functools import cache

from notetaker.anonymise.forms.entities import FormKind
from notetaker.anonymise.judging.bare.articleless import belongs_to_a_noun
from notetaker.anonymise.judging.nouns import is_plain_noun, needs_no_article
from notetaker.anonymise.judging.openings import MODALS
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.compounds import begins_expression
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary
from notetaker.anonymise.knowledge.familiar import WORDS
from notetaker.anonymise.knowledge.tables import table, words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.tells.roles import is_function
from notetaker.anonymise.text.words import Words, keys_of
from notetaker.remembering import remembered

_KINDS = {FormKind.SURNAME, FormKind.GIVEN, FormKind.NICKNAME, FormKind.PERSON_ALIAS, FormKind.FULL}
_GAPS = {" ", "\u00a0", "\u202f", ". ", ".\u00a0"}
_PAIRS = (
    ("eur", "euse"),
    ("eur", "rice"),
    ("eur", "eure"),
    ("ier", "iere"),
    ("ien", "ienne"),
    ("iste", "iste"),
)
"""How French nouns of persons end, for a man and for a woman."""
_DID = {"a", "est", "said", "asked"}
_LEAST_STEM = 3
_IST = "ist"
_ALSO_FOR = "pr"
"""« Professeur » as well as « pour »."""
_LEAST_IST = 7


def stands_behind_a_function(words: Words, match: Match) -> bool:
    """Whether the word, of which nothing else is known, follows what somebody is, or somebody's initials, like a name."""
    first, last = match.first, match.last
    if first == 0 or not match.is_person or match.typos or match.kind not in _KINDS or words.shouted:
        return False
    if words.gap[first] not in _GAPS or not words.capitals.isdisjoint(range(first, last + 1)):
        return False
    if not (_is_what_somebody_is(words, match) or _are_initials(words, match)):
        return False
    if begins_expression(words, last) or _is_step_by_step(words, last) or belongs_to_a_noun(words, last):
        return False
    return _goes_on_like_a_name(words, last)


def _is_step_by_step(words: Words, last: int) -> bool:
    """Whether the same word follows behind « à » or "by": « petit à petit »."""
    return words.at[last + 2] == words.keys[last] and words.at[last + 1] in {"a", "by"}


def _goes_on_like_a_name(words: Words, last: int) -> bool:
    """Whether the word is no verb: in "the director hope to", "the minister may object" it is."""
    follower = words.at[last + 1]
    if not words.gap[last + 1].isspace():
        return True
    if words.keys[last] in MODALS:
        return lexicon.is_in("does_one", follower) or follower in _DID
    return follower != "to"


def _is_what_somebody_is(words: Words, match: Match) -> bool:
    place = match.first - 1
    key = words.keys[place]
    if not (_may_be_what_somebody_is(key) or _is_own_role(match, key)):
        return False
    if lexicon.is_in("no_offices", key) or _is_any(words, place):
        return False
    if _is_own_role(match, key):
        return True
    bare = needs_no_article(words.keys[match.last])
    if bare and is_plain_noun(words, match.last + 1):
        return False
    if is_function(key) or lexicon.is_in("holders", key) or _is_title(words, place):
        return True
    return not bare and _is_a_person(words, place)


@remembered(WORDS)
def _may_be_what_somebody_is(key: str) -> bool:
    """Whether the word is a function or a title, or ends like a person: few words are, and the rest need not be read on."""
    return is_function(key) or lexicon.is_in("holders", key) or key in _titles() or _ends_like_a_person(key)


def _is_any(words: Words, place: int) -> bool:
    """Whether any one is meant, so that what follows tells which kind: « un directeur petit », "every young teacher"."""
    return lexicon.is_in("any_one", words.at[place - 1]) and words.gap[place].isspace()


def _is_title(words: Words, place: int) -> bool:
    """Whether it is a title in small letters that is a word as well: « maître law », « pr petit »."""
    key = words.keys[place]
    return key in _titles() and (key != _ALSO_FOR or not is_plain_noun(words, place + 2))


@cache
def _titles() -> frozenset[str]:
    """The titles that count elsewhere only with their capitals, but for those that are small words."""
    keys = {keys_of(title)[0] for title in table("names.toml")["exact_titles"]}
    return frozenset(key for key in keys if len(key) > 1 and (key == _ALSO_FOR or not lexicon.is_small_word(key)))


def _is_own_role(match: Match, key: str) -> bool:
    """Whether it is all of the function that the roster gives to somebody of the name, or what in it a person is."""
    roles = [one.role for one in match.entities if key in one.role]
    return {key} in roles or (bool(roles) and _ends_like_a_person(key))


def _is_a_person(words: Words, place: int) -> bool:
    """Whether it ends like a noun of persons, of whom the article before is: no « la couleur »."""
    key, article = words.keys[place], words.at[place - 1]
    if article == "la" and key.endswith("eur"):
        return False
    return article in words_under("names.toml", "articles") and _ends_like_a_person(key)


def _ends_like_a_person(key: str) -> bool:
    """Whether a dictionary has the noun for a man as for a woman: « lecteur », « lectrice »; or it ends in "-ist"."""
    if key.endswith(_IST):
        return len(key) >= _LEAST_IST and is_in_a_dictionary(key)
    for man, woman in _PAIRS:
        for mine, other in ((man, woman), (woman, man)):
            stem = key.removesuffix(mine)
            known = stem != key and len(stem) >= _LEAST_STEM and is_in_a_dictionary(key)
            if known and is_in_a_dictionary(stem + other):
                return True
    return False


def _are_initials(words: Words, match: Match) -> bool:
    """Whether it follows the first letters of a double first name in small letters: « al boucher »."""
    key = words.keys[match.first - 1]
    if match.kind is not FormKind.SURNAME or len(key) < 2 or lexicon.is_small_word(key):
        return False
    return any(len(one.given) == len(key) and one.given == set(key) for one in match.entities)
