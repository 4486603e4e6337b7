"""Signs that a word, also one in small letters, can be nobody but somebody: "it was field who", "question from field"."""

from functools import cache

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.surroundings.capitals import has_capital
from notetaker.anonymise.surroundings.doing import acts_as_people_do, has_a_finite_verb
from notetaker.anonymise.surroundings.neighbours import determined
from notetaker.anonymise.surroundings.quoting import ends_clause
from notetaker.anonymise.text.words import Words

_BEFORE = 2
_OF_OR_TO = frozenset({"de", "par", "to"})
_TO = {"a"}
AND = frozenset({"and", "et", "&"})
"""Before others who are joined to somebody."""
_ELIDED = {"d", "les", "the", "two", "three", "some"}


def pointed_at(words: Words, first: int, last: int) -> bool:
    """Whether what stands before and behind the word is said of people only."""
    if not words.gap[first].isspace():
        return False
    before, follower = words.at[first - 1], words.at[last + 1]
    if before not in words_before():
        return False
    if lexicon.is_in("it_is", before) and lexicon.is_in("who", follower) and words.gap[last + 1].isspace():
        return True
    if _comes_from(words, first, last) or _is_turned_to(words, first, last):
        return True
    if lexicon.is_in("next_come", before) and (
        acts_as_people_do(words, last)
        or (has_a_finite_verb(words, last) and not _needs_no_article(words.keys[last]))
    ):
        return True
    return before in AND and lexicon.is_in("do_together", follower) and not determined(words, first)


@cache
def words_before() -> frozenset[str]:
    """The words of which one stands right before whoever is pointed at."""
    listed = ("it_is", "said_things_from", "turn_to", "telling", "next_come")
    return _OF_OR_TO.union(_TO, AND, *(words_under("context.toml", name) for name in listed))


def _comes_from(words: Words, first: int, last: int) -> bool:
    """Whether it is said whose question or answer it was: "question from field on costs", « réponse de marchand »."""
    said, by = words.at[first - _BEFORE], words.at[first - 1]
    if lexicon.is_in("said_things", said) and lexicon.is_in("said_things_from", by):
        return True
    about = words.at[last + 1] == "sur"
    if said == "question":
        return about and by == "de"
    return lexicon.is_in("said_things_fr", said) and by in {"de", "par"} and (about or ends_clause(words, last))


def _is_turned_to(words: Words, first: int, last: int) -> bool:
    """Whether somebody is asked, written to, told or given the floor: "email field the draft", "told Field"."""
    if lexicon.is_in("turn_to", words.at[first - 1]):
        return True
    if lexicon.is_in("telling", words.at[first - 1]) and has_capital(words, first):
        return True
    asked = words.at[first - 1] in _TO and lexicon.is_in("turn_to_with_a", words.at[first - _BEFORE])
    over = words.at[first - 1] == "to" and lexicon.is_in("turn_over", words.at[first - _BEFORE])
    return (asked or over) and ends_clause(words, last)


def has_others_beside(words: Words, last: int) -> bool:
    """Whether "and others" or the like follows, which is said of people: "with field and others"."""
    if words.at[last + 1] not in AND or not words.gap[last + 1].isspace():
        return False
    at = last + 2 + (words.at[last + 2] in _ELIDED)
    return lexicon.is_in("others", words.at[at]) and ends_clause(words, at)


def _needs_no_article(key: str) -> bool:
    return key.endswith("s") or lexicon.is_in("bare_nouns", key)
