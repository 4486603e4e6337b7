"""Tells that no pattern knows: clauses that begin as tells do, by a table of labelled notes.

Most clauses tell nobody who speaks ("we should wait"). From the words with which one begins, and what other tables know of
them, the table knows how likely it is that somebody would mark it (`beginning_signs.py`).
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from notetaker.anonymise.knowledge.language import Lang
from notetaker.anonymise.tells.agreed_ends import likely_end
from notetaker.anonymise.tells.beginning_signs import SPEAKERS, likelihood, may_mean_the_speaker, speaks
from notetaker.anonymise.tells.clauses import is_parted
from notetaker.anonymise.tells.kinds import lists_with
from notetaker.anonymise.text.words import Words

_LIKELY = 0.55
"""From so likely on it is shown; measured by sets."""
_APOSTROPHES = {"'", "’"}
_LETTERS = {"j", "m"}
"""Small before a verb, with an apostrophe or without; with a capital alone they mean something else."""


def likely_tells(
    words: Words,
    speaking: Iterable[int],
    gone: Collection[int],
    named: Collection[int],
    told: Iterable[tuple[int, int]],
) -> Iterator[tuple[int, int]]:
    """The first and last word of each, the likeliest first; none touches what is `told` already, each by its own.

    `speaking` are the `speakers_in` the text.
    """
    taken = {place for first, last in told for place in range(first, last + 1)}
    names = {*gone, *named}
    begun = beginnings(words, [place for place in speaking if place not in taken], names)
    likely = sorted((-likelihood(words, first, names), first) for first in begun if first not in taken)
    for unlikely, first in likely:
        if -unlikely < _LIKELY:
            break
        last = likely_end(words, first, gone, named)
        if _is_told(words, first, last) and taken.isdisjoint(range(first, last + 1)):
            taken.update(range(first, last + 1))
            yield first, last


def speakers_in(
    words: Words, places: Iterable[int], lang: Lang, gone: Collection[int], named: Collection[int]
) -> list[int]:
    """Those of the words at `places` that mean the speaker, and no name or unit."""
    speakers = SPEAKERS[lang]
    return [
        place
        for place in places
        if words.keys[place] in speakers
        and place not in gone
        and place not in named
        and not _is_a_unit(words, place)
    ]


def beginnings(words: Words, speaking: Iterable[int], names: Collection[int]) -> Sequence[int]:
    """Where a tell may begin: where a clause does, at the words that mean the speaker, or one before; at no name."""
    gap = words.gap
    found = {
        place for place in range(words.count - 1) if place == 0 or (gap[place] != " " and is_parted(words, place))
    }
    for place in speaking:
        found.add(place)
        if place > 0 and not is_parted(words, place):
            found.add(place - 1)
    return sorted(found.difference(names))


def _is_told(words: Words, first: int, last: int) -> bool:
    """Whether the speaker is in it where they are in its clause, with more than what people share: not "our discussion"."""
    speakers = [place for place in range(first, last + 1) if may_mean_the_speaker(words.keys[place])]
    if not speakers:
        return first < last and not speaks(words, first)
    return first < last and any("shared" not in lists_with(words.key(place + 1)) for place in speakers)


def _is_a_unit(words: Words, place: int) -> bool:
    """Whether it is a letter for a measure or a day: "47 M", « 30 j », « le jour J », but not « en 2019 j’ai signé »."""
    if place == 0 or (len(words.keys[place]) == 1 and words.after(place) in _APOSTROPHES):
        return False
    if not words.keys[place - 1][0].isdigit():
        return words.keys[place] in _LETTERS and words.capital(place) and not words.opens(place)
    return words.capital(place) or len(words.keys[place]) == 1
