"""Tells a noun in small letters from verbs, small words and names."""

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.familiar import is_known_word
from notetaker.anonymise.text.words import Words

_NO_NOUNS = (
    "speech",
    "says",
    "only_people",
    "finite",
    "deeds",
    "auxiliaries",
    "modals",
    "negated",
    "after_names",
    "after_opening_names",
    "its_people",
    "no_nouns",
)


def is_plain_noun(words: Words, index: int) -> bool:
    """Whether an ordinary word in small letters stands here that is no verb, no small word and nobody."""
    key = words.at[index]
    if not key or words.capital(index) or not words.gap[index].isspace() or not is_known_word(key):
        return False
    if lexicon.is_small_word(key) or words.raw(index).casefold().endswith(("é", "ée", "és", "ées")):
        return False
    return not lexicon.is_in_any(_NO_NOUNS, key)


def needs_no_article(key: str) -> bool:
    """Whether the word may stand without an article, as what is many or cannot be counted does."""
    return key.endswith("s") or lexicon.is_in("bare_nouns", key)


def may_be_matter(key: str) -> bool:
    """Whether it may stand without an article; a colour or a size may not where no noun follows: « petit nous dit »."""
    return needs_no_article(key) and not lexicon.is_in("sizes_and_colours", key)
