"""Signs that whoever a word names is dealt with as people are: asked, written to, agreed with, given a task."""

from functools import cache

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.surroundings.capitals import has_capital
from notetaker.anonymise.text.words import Words

_WITH = {"with", "avec"}
_FROM = {"from", "de", "d"}
_AS = {"as", "comme"}
_TO = {"a", "to"}
_ACCORDING = {"according", "acc"}
_SEAMS = {",", ";", ":", "(", "–", "—"}
"""Before "per" they begin a clause; elsewhere it gives a rate."""
_ARROWS = {"→", "->", "=>"}
_INFINITIVES = ("er", "ir", "re")
_LEAST_INFINITIVE = 5
_APOSTROPHES = {"'", "’"}
_NOT = {"n", "ne"}
_COPULAS = {"is", "isn", "was", "wasn", "seems", "est", "etait", "reste", "semble"}
OF_A_MIND = frozenset(_NOT | _COPULAS)
"""The words of which one stands right behind who is of a mind."""
_MOST_DEGREES = 5


def dealt_with(words: Words, first: int) -> bool:
    """Whether what stands before the word only stands before somebody: « selon X », "talked with X", "mail from X"."""
    before, former, gap = words.at[first - 1], words.at[first - 2], words.gap[first]
    if gap == "/":
        return before == "w"
    if not gap.isspace():
        return False
    if before == "per":
        return words.opens(first - 1) or words.gap[first - 1].strip()[-1:] in _SEAMS
    if lexicon.is_in("dealing", before):
        return True
    if before == "you":
        return former == "thank" and has_capital(words, first)
    if before == "apres":
        return former == "d" and words.gap[first - 1] in _APOSTROPHES
    if before == "to":
        return former in _ACCORDING
    if before in _WITH:
        dealt_with = lexicon.is_in("agreeing", former) or lexicon.is_in("dealing_with", former)
    elif before in _FROM and lexicon.is_in("messages", former):
        dealt_with = True
    else:
        dealt_with = former in _AS and lexicon.is_in("says", before)
    return dealt_with and words.gap[first - 1].isspace()


def given_or_told(words: Words, first: int) -> bool:
    """Whether something is given or said to whoever the word names: "sent to Field", « merci à Petit »."""
    if words.at[first - 1] not in _TO or not words.gap[first].isspace():
        return False
    return lexicon.is_in_any(("said_to", "giving"), words.at[first - 2])


@cache
def words_before() -> frozenset[str]:
    """The words of which one stands right before who is dealt with, or is tied to it by a stroke."""
    listed = (words_under("context.toml", name) for name in ("dealing", "says"))
    return frozenset({"per", "apres", "to", "w"}).union(_WITH, _FROM, *listed)


def is_seconded(words: Words, first: int, last: int) -> bool:
    """Whether a "+1" stands before or after the word."""
    after = words.at[last + 1] == "1" and words.gap[last + 1].strip() == "+"
    return after or (
        words.at[first - 1] == "1" and words.gap[first - 1].strip() == "+" and words.gap[first].isspace()
    )


def has_a_task(words: Words, last: int) -> bool:
    """Whether what only people do after a meeting follows: "X to redraft", "X → circulate", « X -> rédiger »."""
    after, follower = words.gap[last + 1].strip(), words.at[last + 1]
    if after in _ARROWS:
        return _is_task(words, last + 1) or is_infinitive(words, last + 1)
    if after or has_capital(words, last + 1):
        return False
    return (follower == "to" or lexicon.is_in("modals", follower)) and _is_task(words, last + 2)


def is_of_a_mind(words: Words, last: int) -> bool:
    """Whether the word is said to be for or against something: "X is not convinced", « X n’est pas d’accord »."""
    if not words.gap[last + 1].isspace():
        return False
    at = last + 1 + (words.at[last + 1] in _NOT)
    if words.at[at] not in _COPULAS:
        return False
    ahead = words.keys[at + 1 : at + 1 + _MOST_DEGREES]
    told = next((key for key in ahead if not lexicon.is_in("degrees", key)), "")
    return lexicon.is_in("minds", told)


def _is_task(words: Words, index: int) -> bool:
    key = words.at[index]
    return lexicon.is_in("tasks", key) or lexicon.is_in("deeds_to_do", key)


def is_infinitive(words: Words, index: int) -> bool:
    key = words.at[index]
    ends = len(key) >= _LEAST_INFINITIVE and key.endswith(_INFINITIVES) and not has_capital(words, index)
    return ends and is_in_a_dictionary(key)
