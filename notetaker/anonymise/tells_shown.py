"""Tells as stretches of the source: with the function that one ends in, who that is, and the sign of a figure."""

import re
from collections.abc import Collection, Iterable, Iterator

from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.shown import Shown
from notetaker.anonymise.tells.agreed_ends import agreed
from notetaker.anonymise.tells.for_a_house import told_for_a_house
from notetaker.anonymise.tells.in_other_languages import told_in_other_languages
from notetaker.anonymise.tells.likely_tells import likely_tells, speakers_in
from notetaker.anonymise.tells.reading_on import before_its_name, read_on
from notetaker.anonymise.tells.statements import before_its_statement
from notetaker.anonymise.tells.tells import tells_in
from notetaker.anonymise.tells.whole_ends import with_whole_ends
from notetaker.anonymise.text.words import Words
from notetaker.model.language import Lang
from notetaker.model.note import FindingKind

Found = tuple[int, int, Rule]
"""The first and last word of a tell, and its rule."""
_PER_CENT = re.compile("[ \u00a0\u202f]?%")
_THAT_I_AM = {("que", "je", "suis"), ("que", "j", "etais"), ("that", "i", "am"), ("that", "i", "was")}


def tells_shown(
    words: Words,
    lang: Lang,
    roles: list[Found],
    gone: Collection[int],
    named: Collection[int],
    speaking: Iterable[int],
    foreign: Iterable[int],
) -> Iterable[Shown]:
    """The tells of a text and the functions in it; `gone` are the words of what is cut, `named` of what is shown.

    `speaking` are the words each of which `may_mean_the_speaker`, and `foreign` those each of which `may_be_said_so`.
    """
    found = tells_in(words, lang, gone, named)
    if speaking:
        found.extend(told_for_a_house(words, lang, gone))
    if foreign:
        found.extend(told_in_other_languages(words, foreign))
    told = agreed(words, [_to_the_end_of_its_role(one, roles) for one in found], gone, named) if found else found
    if speakers := speakers_in(words, speaking, lang, gone, named) if speaking else ():
        known = [(first, last) for first, last, _ in (*roles, *told)]
        likely = likely_tells(words, speakers, gone, named, known)
        told.extend((first, last, Rule.TELL_LIKELY) for first, last in likely)
    return _to_their_ends(words, roles, told, gone, named) if roles or told else ()


def _to_their_ends(
    words: Words, roles: list[Found], told: list[Found], gone: Collection[int], named: Collection[int]
) -> Iterator[Shown]:
    """The functions and what is told, each to the end of what belongs to it."""
    told = with_whole_ends(
        words, told, {*gone, *named}.union(*(range(first, last + 1) for first, last, _ in roles))
    )
    for first, end, rule in (*_within_none(roles, told), *told):
        last = read_on(words, first, _with_who_that_is(words, before_its_statement(words, first, end, rule)))
        last = before_its_name(words, first, last, named)
        yield Shown(words.starts[first], _with_its_sign(words, last), FindingKind.TELL, rule)


def _with_its_sign(words: Words, last: int) -> int:
    """Where the word ends, with the per cent sign of a figure."""
    end = words.ends[last]
    sign = _PER_CENT.match(words.source, end) if words.source[end - 1].isdigit() else None
    return sign.end() if sign else end


def _within_none(roles: list[Found], told: list[Found]) -> Iterator[Found]:
    """The functions, without those that a tell takes in: "as the first state secretary who still milks"."""
    for first, last, rule in roles:
        if not any(start <= first and last <= end and end - start > last - first for start, end, _ in told):
            yield first, last, rule


def _with_who_that_is(words: Words, last: int) -> int:
    """`last`, or the end of what says that it is the speaker: « la directrice que je suis », "the lawyer that I am"."""
    said = tuple(words.keys[last + 1 : last + 4])
    return (
        last + 3
        if said in _THAT_I_AM and not words.source[words.ends[last] : words.starts[last + 1]].strip()
        else last
    )


def _to_the_end_of_its_role(tell: Found, roles: list[Found]) -> Found:
    """The tell with the whole of a function that it ends in: « en tant qu’ancien directeur juridique »."""
    first, last, rule = tell
    return first, max([last, *(end for start, end, _ in roles if first <= start <= last)]), rule
