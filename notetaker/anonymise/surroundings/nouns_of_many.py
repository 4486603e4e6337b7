"""Tells what looks like a verb of one from a noun of many: "Field notes were lost", but "Field notes the loss"."""

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.text.words import Words


def is_noun_of_many(words: Words, index: int) -> bool:
    """Whether the word may be many things, and a verb of many follows, as none does behind a verb of one."""
    if not lexicon.is_in("verbs_or_many", words.at[index]) or not words.gap[index + 1].isspace():
        return False
    return lexicon.is_in("said_of_many", words.at[index + 1])
