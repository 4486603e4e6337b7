"""The legal forms of companies: "Ltd", « SARL », "S.p.A."."""

from functools import cache

from notetaker.anonymise.knowledge.tables import table, words_under
from notetaker.anonymise.text.fold import folded
from notetaker.anonymise.text.words import Words

_MOST_LETTERS = 4
_BEFORE_FORMS = {" ", ", ", "\u00a0", "\u202f"}


def is_a_company(words: Words, first: int, last: int) -> bool:
    """Whether such a form stands behind the name, and no longer name ends with it: "Wood Ltd", not "New Wood Ltd"."""
    if not words.capital(first) or last_of_forms(words, last) == last:
        return False
    longer = words.capital(first - 1) and words.gap[first].strip() in {"", "&"}
    return words.opens(first) or not longer


def last_of_forms(words: Words, last: int) -> int:
    """The last word of the legal forms behind the name that ends with `last`: "Wood Pty Ltd", « Bois S.A. »."""
    end = last
    while end + 1 < words.count and words.gap[end + 1] in _BEFORE_FORMS:
        letters = last_letter_of_form(words, end + 1) if words.capital(end + 1) else end + 1
        if letters == end + 1 and not _goes_with_a_name(words, letters):
            break
        end = letters
    return end


def _goes_with_a_name(words: Words, index: int) -> bool:
    """Whether the word is nothing else behind a company's name; in a note in capitals « SE » and "CO" are."""
    if words.keys[index] in words_under("organisations.toml", "legal_forms"):
        return True
    raw = words.raw(index)
    return not words.shouted and raw in as_written() and folded(raw) not in _functions_too()


@cache
def _functions_too() -> frozenset[str]:
    return words_under("organisations.toml", "functions_too")


def is_form(words: Words, index: int) -> bool:
    return words.keys[index] in words_under("organisations.toml", "legal_forms") or words.raw(index) in as_written()


def last_letter_of_form(words: Words, first: int) -> int:
    """The last letter of a legal form that is written letter by letter; `first` where there is none."""
    letters = words.keys[first]
    for index in range(first + 1, min(first + _MOST_LETTERS, words.count)):
        if words.gap[index] not in {".", ". ", "/"} or len(words.keys[index]) > 1:
            break
        letters += words.keys[index]
        if letters in words_under("organisations.toml", "letter_by_letter") and len(words.at[index + 1]) != 1:
            return index
    return first


@cache
def mixed_forms() -> frozenset[str]:
    """Those that are not of capitals alone, folded."""
    mixed = (form for form in as_written() if not form.isupper())
    return words_under("organisations.toml", "legal_forms").union(map(folded, mixed))


@cache
def as_written() -> frozenset[str]:
    return frozenset(table("organisations.toml")["as_written"])
