"""Finds names of organisations that are not on the roster: well-known ones, companies by their legal form, acronyms."""

from collections.abc import Iterator, Sequence, Set
from functools import cache

from notetaker.anonymise.knowledge.legal_forms import as_written, last_letter_of_form, mixed_forms
from notetaker.anonymise.knowledge.stranger_signs import is_organisation_noun
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.strangers.legal_forms import companies, company
from notetaker.anonymise.strangers.named_bodies import bodies_in
from notetaker.anonymise.strangers.stranger_acronyms import (
    beside,
    is_acronym,
    is_joint_acronym,
    may_be_somebody,
    stands_for_somebody,
)
from notetaker.anonymise.strangers.well_known_bodies import acting, first_by_longest_word, well_known
from notetaker.anonymise.text.words import Words

_SPACES = {" ", "\u00a0", "\u202f"}


def organisations_in(words: Words, taken: Set[int], telling: Sequence[int]) -> list[tuple[int, int]]:
    """The first and last word of each, from left to right. `taken` are words that are decided on.

    `telling` are the words for which `tells_an_organisation` is true.
    """
    found: list[tuple[int, int]] = []
    if telling:
        found = [*well_known(words, telling), *acting(words, telling), *companies(words, telling, taken)]
    if not words.shouted and not words.capitals <= taken:
        found.extend(_by_capitals(words, taken))
        found.extend(bodies_in(words, taken))
        if found:
            found.extend(beside(words, found))
    if not found:
        return found
    return list(_apart([(first, _with_noun(words, last)) for first, last in found], taken))


def tells_an_organisation(key: str) -> bool:
    """Whether an organisation may be known by the folded word, without capitals."""
    return key in _needed_words()


def _by_capitals(words: Words, taken: Set[int]) -> Iterator[tuple[int, int]]:
    """Legal forms that need their capitals, and acronyms."""
    source, ends = words.source, words.ends
    for place in words.capitals:
        if not source[ends[place] - 1].isupper():
            continue
        raw = words.raw(place)
        if raw in as_written():
            yield from company(words, place, place, taken)
        elif len(raw) > 1:
            if raw.isupper() and is_joint_acronym(words, place):
                yield place, place + 1
            elif is_acronym(raw) and may_be_somebody(words, place) and stands_for_somebody(words, place):
                yield place, place
        elif (last := last_letter_of_form(words, place)) > place:
            yield from company(words, place, last, taken)


def _with_noun(words: Words, last: int) -> int:
    """The last word of the name: of "Siemens Institute" the noun behind what is known."""
    after = last + 1
    named = words.gap[last + 1] in _SPACES and after < words.count and words.capital(after)
    return after if named and is_organisation_noun(words.keys[after]) else last


def _apart(found: list[tuple[int, int]], taken: Set[int]) -> Iterator[tuple[int, int]]:
    """Those that touch nothing that is decided on, and of several that overlap the first and longest."""
    reached = -1
    for first, last in sorted(found, key=lambda one: (one[0], -one[1])):
        if first > reached and taken.isdisjoint(range(first, last + 1)):
            reached = last
            yield first, last


@cache
def _needed_words() -> frozenset[str]:
    """Words without which no well-known name stands in a text, and no legal form but those of capitals alone.

    Of a name it is the longest, for many begin with "the" or another word that is in every second note.
    """
    return mixed_forms().union(first_by_longest_word(), words_under("organisations.toml", "acting"))
