"""Whether words stand as a form of the roster needs them: side by side, and with its capitals."""

import re

from notetaker.anonymise.forms.entities import Case, Entity, FormKind
from notetaker.anonymise.matching.match import Match, Spelt
from notetaker.anonymise.text.words import Words

_GAP = re.compile(r"[\s\-'’‘ʼ‐‑‒–_·.&\u00ad\u200b-\u200d\u2060\ufeff]{0,3}")
_LONG_NAME_GAP = re.compile(r"[\s\-'’‘ʼ‐‑‒–_·.,&+/():\u00ad\u200b-\u200d\u2060\ufeff]{0,3}")
"""Between the words of a long name of an organisation, which may have a comma or a bracket."""
_NAME_GAP = re.compile(r"[\s\-'’‘ʼ‐‑‒–_·.,\u00ad\u200b-\u200d\u2060\ufeff]{0,3}")
_DOTS = {".", ". "}
_TIES = {*_DOTS, " "}
_LONGEST_ABBREVIATION = 3
_LEAST_DOTTED = 2
SO_MANY = frozenset({"two", "both", "three", "deux", "trois"})
"""Before a name that as many of the roster have: « les deux Martin »."""
_LEAST_LONG = 3
# Members by names of this module: Python 3.11 finds one by its class as slowly as it calls three functions.
_ANY = Case.ANY
_CAPITAL = Case.CAPITAL
_UPPER = Case.UPPER
_WORD = Case.WORD
_DOTTED = Case.DOTTED
_LOWER = Case.LOWER
_NICKNAME = FormKind.NICKNAME
_PERSON_ALIAS = FormKind.PERSON_ALIAS
_PLURAL = FormKind.PLURAL


def _is_code(raw: str) -> bool:
    """Whether the capitals are those of an acronym: "WHO", "MoT"."""
    return raw.isupper() or sum(map(str.isupper, raw)) > 1


def joined(words: Words, first: int, last: int, person: bool) -> bool:
    """Whether nothing but what may stand inside a name parts the words."""
    pattern = _NAME_GAP if person else _LONG_NAME_GAP if last - first >= _LEAST_LONG else _GAP
    for index in range(first + 1, last + 1):
        gap = words.gap[index]
        if gap == " ":
            continue
        if pattern.fullmatch(gap) is None:
            return False
        if "." in gap and len(words.keys[index - 1]) > _LONGEST_ABBREVIATION and not _is_in_account(words, index):
            return False
    return True


def _is_in_account(words: Words, index: int) -> bool:
    """Whether nothing but a dot ties the word to the one before, both in small letters or in capitals: "chris.wood"."""
    if words.gap[index] != ".":
        return False
    both = words.raw(index - 1) + words.raw(index)
    return both.islower() or (both.isupper() and words.shouted)


def best(
    spelt: tuple[Spelt, ...], words: Words, first: int, last: int, typos: int, among: frozenset[Entity] | None
) -> Match | None:
    """The strongest reading that the capitals allow."""
    for one in spelt:
        kind, who, of_form, is_person = one
        case = of_form
        if among is not None and not (who := who & among):
            continue
        if is_person and words.at[first - 1] in SO_MANY and first == last:
            who = frozenset().union(*(other.entities for other in spelt if other.is_person))
            counted = len(who) > 1 and words.gap[first] == " "
            case = _ANY if counted and kind is _PLURAL else case
        else:
            counted = False
        if (typos and kind >= _NICKNAME) or (kind is _PLURAL and not (counted or words.capital(first))):
            continue
        if kind is _PERSON_ALIAS and case is _LOWER and words.raw(first).istitle():
            case = _ANY  # « Jb » for « JB », as a telephone writes it
        needed = _ANY if among is not None and case is _CAPITAL else case
        if needed is _ANY or _case_fits(words, first, last, needed):
            return Match(first, last, kind, (kind,), who, of_form, is_person, False, typos)
    return None


def _is_dotted(words: Words, first: int, last: int) -> bool:
    """Whether they are initials with dots, all of them small or a particle's alone: "m.l.", "t. ó s.", "C. d. R."."""
    if words.raw(first).islower():
        tied = words.after(first) in _DOTS and all(words.after(index) in _TIES for index in range(first + 1, last))
        return tied and first < last and words.raw(last).islower() and words.gap[last + 1].startswith(".")
    if last - first < _LEAST_DOTTED or not (words.capital(first) and words.capital(last)):
        return False
    gaps = (words.after(index).strip() for index in range(first, last + 1))
    return all(gap.startswith(".") for gap in gaps) and all(len(words.keys[one]) == 1 for one in range(first, last))


def _case_fits(words: Words, first: int, last: int, case: Case) -> bool:
    if case is _WORD or case is _ANY or (case is _CAPITAL and words.murmured):
        return True
    if case is _LOWER:
        return words.raw(first).islower()
    if case is _DOTTED:
        gaps = (words.gap[index].strip() for index in range(first + 1, last + 1))
        return set(gaps) == {"."} and (
            last - first >= _LEAST_DOTTED or all(map(words.capital, range(first, last + 1)))
        )
    if case is _UPPER:
        return all(_is_code(words.raw(index)) for index in range(first, last + 1)) or _is_dotted(words, first, last)
    if first == 0 or words.capital(first) or (first < last and words.capital(last)):
        return True
    return first == last and not words.raw(first).islower()  # "uB", "eBay"
