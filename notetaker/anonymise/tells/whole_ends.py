"""Ends of stories on a phrase: none on « n’ont », "were", "and" or "on one" while the words that these need follow."""

from collections.abc import Collection, Sequence

from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.tells.clauses import is_parted, listed
from notetaker.anonymise.text.words import Words

Told = tuple[int, int, Rule]
"""The first and last word of a tell, and its rule."""
_STORIES = {Rule.TELL_FIRST_PERSON, Rule.TELL_FORMER, Rule.TELL_UNIQUE, Rule.TELL_LIKELY}
"""The tells that are told in a clause; the others are what their patterns match."""
_DENIAL_BEGINS = {"ne", "n"}
_ONLY = {"que", "qu"}
_DENIES_WITHIN = 3
"""So many words before the second half of a denial its first may stand: « n’ont encore rien »."""
_FARTHEST = 4
"""So many words behind an end what it needs may come."""
WHEN = {"when", "while", "quand", "lorsque"}
_FARTHEST_WHEN = 8
"""So many words more at most go with a tell that says when it was."""
_ONE = {"one", "un", "une"}
_WHAT_ONE_IS = {
    *((that, "i", be) for that in ("that", "which") for be in ("am", "was")),
    *((that, "we", be) for that in ("that", "which") for be in ("are", "were")),
    ("que", "je", "suis"),
    ("que", "j", "etais"),
    *(("que", "nous", be) for be in ("sommes", "etions")),
}
"""What ends with these is whole: "the adviser that I am", « l’élue que j’étais »."""


def with_whole_ends(words: Words, told: Sequence[Told], barred: Collection[int]) -> list[Told]:
    """The tells, each story with an end that cuts off no verb or noun; none goes on over `barred` words or a later one."""
    begun = {place: first for first, last, _ in sorted(told) for place in range(first, last + 1)}
    whole: list[Told] = []
    for first, last, rule in told:
        if rule in _STORIES:
            near = range(last + 1, last + 1 + _FARTHEST)
            taken = {place for place in near if place in barred or begun.get(place, last) > last}
            last = whole_end(words, first, last, taken)
        whole.append((first, last, rule))
    return whole


def whole_end(words: Words, first: int, last: int, taken: Collection[int]) -> int:
    """`last`, or the word behind it that a small word there needs; before that small word where nothing may be added."""
    end = last
    while (needed := _needed(words, end, taken)) != end and needed <= last + _FARTHEST:
        end = needed
    while end > first + 1 and _lacks_something(words, end):
        end -= 1
    return _with_when_it_was(words, first, end, taken)


def _with_when_it_was(words: Words, first: int, end: int, taken: Collection[int]) -> int:
    """`end`, or the end of the clause that says when, which the tell cuts; before "when" where that is too far.

    « j’étais au ministère quand la loi | sur l’eau a été écrite ».
    """
    when = next((index for index in range(end, first + 1, -1) if words.keys[index] in WHEN), end)
    if when >= end or not _goes_on(words, end + 1, taken):
        return end
    last = end
    while last < end + _FARTHEST_WHEN and _goes_on(words, last + 1, taken):
        last += 1
    return when - 1 if _goes_on(words, last + 1, ()) else last


def _needed(words: Words, end: int, taken: Collection[int]) -> int:
    """The next word that the one at `end` needs to be understood; `end` where it needs none, or must not have it."""
    follows = end + 1
    if not _goes_on(words, follows, taken):
        return end
    key = words.keys[end]
    if words.keys[follows] in listed("denies") and _is_denied(words, end):
        return follows
    if _says_what_one_is(words, end):
        return end
    leads = _leads_to_a_noun(words, end)
    if not leads and not _is_unfinished(words, end) and not _counts(key) and not _is_denied_by(words, end):
        return end
    between = ("unfinished", "aside", "determiners") if leads else ("unfinished", "aside")
    while any(words.keys[follows] in listed(name) for name in between):
        follows += 1
        if not _goes_on(words, follows, taken):
            return end
    leads_on = ("trailing", "clause", "light")
    return end if any(words.keys[follows] in listed(name) for name in leads_on) else follows


def _goes_on(words: Words, index: int, taken: Collection[int]) -> bool:
    return index < words.count and index not in taken and not is_parted(words, index)


def _is_denied(words: Words, end: int) -> bool:
    """Whether a denial has begun soon before: « on ne teste »."""
    before = words.keys[max(0, end - _DENIES_WITHIN + 1) : end + 1]
    return not _DENIAL_BEGINS.isdisjoint(before) and listed("denies").isdisjoint(before)


def _is_denied_by(words: Words, end: int) -> bool:
    """Whether the second half of a denial stands there and the verb or all that is left comes: « ne tient que | douze »."""
    before = words.keys[max(0, end - _DENIES_WITHIN) : end]
    if words.keys[end] not in listed("denies"):
        return False
    only = words.keys[end] in _ONLY and not _DENIAL_BEGINS.isdisjoint(before)
    return only or not listed("unfinished").isdisjoint(before)


def _leads_to_a_noun(words: Words, end: int) -> bool:
    """Whether a preposition stands before an article there, or an adjective behind one: « entre | les mains »."""
    if words.keys[end] in listed("leads"):
        return words.keys[end + 1] in listed("determiners")
    return words.keys[end] in listed("before_nouns") and words.keys[end - 1] in listed("determiners")


def _says_what_one_is(words: Words, end: int) -> bool:
    return tuple(words.keys[max(0, end - 2) : end + 1]) in _WHAT_ONE_IS


def _counts(key: str) -> bool:
    return key in _ONE or key in listed("counts")


def _lacks_something(words: Words, end: int) -> bool:
    """Whether the clause goes on behind a word at which nothing ends."""
    if end + 1 >= words.count or is_parted(words, end + 1) or _says_what_one_is(words, end):
        return False
    key = words.keys[end]
    leads_on = key in listed("trailing") or key in listed("joins")
    return leads_on or _is_unfinished(words, end) or _is_denied(words, end)


def _is_unfinished(words: Words, index: int) -> bool:
    """Whether a verb stands there that needs another; with a capital it is the month, or a name: "in May"."""
    if words.keys[index] not in listed("unfinished"):
        return False
    return words.shouted or words.opens(index) or not words.capital(index)
