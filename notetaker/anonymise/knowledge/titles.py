"""Titles before a name: "Dr", "the Right Hon.", « Mme »."""

from functools import cache

from notetaker.anonymise.knowledge.tables import table, words_under
from notetaker.anonymise.text.words import Words, keys_of

_GAPS = {" ", ". ", ".", "\u00a0", ".\u00a0", " \u00a0", "\u202f", "'"}
_AFTER_GAPS = {" ", ", ", "\u00a0"}
_LONGEST = 3


@cache
def _titles() -> frozenset[tuple[str, ...]]:
    return frozenset(keys_of(title) for title in words_under("names.toml", "titles"))


@cache
def _single_words() -> frozenset[str]:
    return frozenset(title[0] for title in _titles() if len(title) == 1)


@cache
def _last_words() -> frozenset[str]:
    return frozenset(title[-1] for title in _titles() if title)


@cache
def _after_names() -> frozenset[str]:
    return frozenset(table("names.toml")["after_names"])


@cache
def _exact() -> dict[str, frozenset[str]]:
    """The spellings that count, by folded word, for titles that are also words."""
    spellings: dict[str, set[str]] = {}
    for title in table("names.toml")["exact_titles"]:
        spellings.setdefault(keys_of(title)[0], set()).add(title)
    return {key: frozenset(found) for key, found in spellings.items()}


def first_of_titles(words: Words, first: int) -> int:
    """The index of the first title that stands before the word `first`; `first` where there is none."""
    start = first
    while words.at[start - 1] in _last_words() and (length := _title_before(words, start)) > 0:
        start -= length
    return start


def last_of_titles(words: Words, last: int) -> int:
    """The index of the last letters that stand after the name that ends with `last`: "Wood MP", "Wood, PhD"."""
    end = last
    while (
        end + 1 in words.capitals and words.gap[end + 1] in _AFTER_GAPS and stands_after_names(words.raw(end + 1))
    ):
        end += 1
    return end


def stands_after_names(raw: str) -> bool:
    """Whether the word as it was typed is letters that stand after a name: "MP", "PhD"."""
    return raw in _after_names()


def is_title(words: Words, index: int) -> bool:
    """Whether the word is a title as it stands."""
    return words.at[index] in _single_words() and _written_as_title(words, index, index)


def _title_before(words: Words, first: int) -> int:
    for length in range(min(_LONGEST, first), 0, -1):
        start = first - length
        if tuple(words.keys[start:first]) not in _titles() or not _written_as_title(words, start, first - 1):
            continue
        if all(words.gap[index] in _GAPS for index in range(start + 1, first + 1)):
            return length
    return 0


def _written_as_title(words: Words, first: int, last: int) -> bool:
    if words.gap[first] == "." and words.at[first - 2][:1].isdigit():
        return False  # "5 P.M. Marsh left"
    if first == last and words.keys[first] in words_under("names.toml", "dotted_titles"):
        return words.capital(first) and words.gap[first + 1].startswith(".")
    exact = _exact().get(words.keys[first])
    if exact is None or first != last or words.raw(first) in exact:
        return True
    return words.murmured and words.gap[first + 1].startswith(".")
