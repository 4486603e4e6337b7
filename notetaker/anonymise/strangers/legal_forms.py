"""Finds companies by their legal form: "Blue Harbour Ltd", « Dubreuil SARL », "nordwind gmbh"."""

from collections.abc import Iterable, Iterator, Set

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.familiar import is_listed_word, is_uncommon
from notetaker.anonymise.knowledge.legal_forms import is_form, mixed_forms
from notetaker.anonymise.knowledge.stranger_signs import is_place
from notetaker.anonymise.strangers.stranger_deeds import is_listed
from notetaker.anonymise.text.words import Words

_SPACES = {" ", "\u00a0", "\u202f"}
_ELISIONS = {"'", "’"}
_HYPHENS = {"-", "‑", "‐"}
_JOINTS = _SPACES | _ELISIONS | _HYPHENS | {"&", " & "}
_BEFORE_FORM = _SPACES | {", ", " & "}
_BETWEEN_FORMS = _SPACES | {" & ", ", ", ". ", "., "}
_LONGEST = 8


def companies(words: Words, telling: Iterable[int], taken: Set[int]) -> Iterator[tuple[int, int]]:
    """Before a form that is no word: "Blue Harbour Ltd", "nordwind gmbh"."""
    mixed = mixed_forms()
    for form in telling:
        if words.keys[form] in mixed and is_form(words, form):
            yield from company(words, form, form, taken)


def company(words: Words, form: int, last: int, taken: Set[int]) -> Iterator[tuple[int, int]]:
    """The company whose legal form is the words form..last, if a name stands before it."""
    first = _start_of_name(words, form, taken)
    if first < form:
        while last + 1 < words.count and words.gap[last + 1] in _BETWEEN_FORMS and is_form(words, last + 1):
            last += 1
        yield first, last


def _start_of_name(words: Words, form: int, taken: Set[int]) -> int:
    """Where the capitals before the legal form begin; `form` where none stand there."""
    at = form - 1
    if at < 0 or words.gap[form] not in _BEFORE_FORM or at in taken:
        return form
    if not words.capital(at):
        return at if is_listed("legal_forms", words.keys[form]) and is_uncommon(words.keys[at]) else form
    first = at
    while at > max(0, form - _LONGEST) and words.gap[at] in _JOINTS and at - 1 not in taken:
        at -= 1
        if is_form(words, at):
            break
        if words.capital(at):
            first = at
        elif not is_listed("joining", words.keys[at]):
            break
    while first < form and (not words.capital(first) or _is_before_names(words, first)):
        first += 1
    alone = first == form - 1 and (is_listed_word(words.keys[first]) or is_place(words.keys[first]))
    return form if alone and (words.opens(first) or is_listed("also_else", words.keys[form])) else first


def _is_before_names(words: Words, index: int) -> bool:
    """Whether the word has a capital for another reason than that the name begins with it."""
    key = words.keys[index]
    if lexicon.is_small_word(key) or lexicon.is_function(key):
        return True
    return words.opens(index) and (lexicon.is_in("speech", key) or lexicon.is_in("attribution", key))
