"""Tells by what follows a name that it is of a body that does something, owns something or is said to be there."""

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.text.words import Words

_SPACES = {" ", "\u00a0", "\u202f"}
_ELISIONS = {"'", "’"}

VERBS = ("speech", "only_people", "finite", "auxiliaries", "modals", "after_names", "deeds")
"""The lists of `context.toml` with verbs that a name may have."""


def is_listed(name: str, key: str) -> bool:
    """Whether `organisations.toml` has the folded word under that name."""
    return key in words_under("organisations.toml", name)


def acts(words: Words, place: int) -> bool:
    """Whether it owns something or does what only people do."""
    after, follower = words.gap[place + 1], words.at[place + 1]
    if after in _ELISIONS:
        return follower == "s" and words.raw(place + 1) == "s"
    return after in _SPACES and (lexicon.is_in("only_people", follower) or lexicon.is_in("says", follower))


def is_before_a_verb(words: Words, place: int) -> bool:
    """Whether a verb that a name may have follows."""
    return words.gap[place + 1] in _SPACES and lexicon.is_in_any(VERBS, words.at[place + 1])


def is_said_of_somebody(words: Words, index: int) -> bool:
    """Whether "silent", "can't" or « non plus » stands there."""
    return is_listed("predicates", words.at[index]) or is_listed(
        "predicates", " ".join(words.keys[index : index + 2])
    )
