"""Tells that no pattern knows: clauses that begin as tells do, by a table of labelled notes.

Most clauses tell nobody who speaks ("we should wait"). From the words with which one begins, and what other tables know of
them, the table knows how likely it is that somebody would mark it (`beginning_signs.py`).
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache

from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.tells.agreed_ends import likely_end
from notetaker.anonymise.tells.beginning_signs import SPEAKERS, is_a_unit, likelihood, means_the_speaker, speaks
from notetaker.anonymise.tells.clauses import is_parted, listed, next_parted
from notetaker.anonymise.tells.kinds import lists_with
from notetaker.anonymise.text.words import Words
from notetaker.model.language import Lang

_LIKELY = 0.57
"""From so likely on it is shown; measured by sets."""
_LIKELY_THOUGH_PERCEIVED = 0.75
"""The same where the speaker saw, heard or read something: mostly what everybody in the room did."""
_OBJECTION_WITHIN = 4
"""So many words behind the verb an objection is: « on a un petit problème avec »."""
_FARTHEST_OBJECT = 8
_VERB_WITHIN = 3
"""So many words behind the speaker their verb is: « j’en ai vu »."""


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
        if -unlikely < _LIKELY_THOUGH_PERCEIVED and (_perceives(words, first) or _is_of_the_meeting(words, first)):
            continue
        if _objects(words, first):
            continue
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
        and not is_a_unit(words, place)
    ]


def beginnings(words: Words, speaking: Iterable[int], names: Collection[int]) -> Sequence[int]:
    """Where a tell may begin: where a clause does, at the words that mean the speaker, or one before; at no name."""
    source = words.source
    found = {
        place
        for place, (end, start) in enumerate(zip(words.ends, words.starts[1:-1], strict=False), 1)
        if (start - end > 1 or source[end] != " ") and is_parted(words, place)
    }
    if words.count > 1:
        found.add(0)
    for place in speaking:
        found.add(place)
        if place > 0 and not is_parted(words, place):
            found.add(place - 1)
    return sorted(found.difference(names))


def _perceives(words: Words, first: int) -> bool:
    """Whether the clause begins with the speaker, who saw, heard or read something."""
    if not means_the_speaker(words, first):
        return False
    behind = words.keys[first + 1 : first + 1 + _VERB_WITHIN]
    return any("perceives" in lists_with(key) for key in behind)


def _objects(words: Words, first: int) -> bool:
    """Whether the clause begins with the speaker, who has something against what is talked about, as anybody may have:
    "we have a problem with article 5", « on a un petit souci avec le mot ».
    """
    if not means_the_speaker(words, first) or words.key(first + 1) not in listed("has_now"):
        return False
    behind = range(first + 2, min(first + 2 + _OBJECTION_WITHIN, words.count - 1))
    return any(
        words.keys[place] in listed("objections") and words.keys[place + 1] in listed("objects_to")
        for place in behind
    )


def _is_of_the_meeting(words: Words, first: int) -> bool:
    """Whether the speaker says what was done with a text or in the room: "I lost the thread"."""
    end = next_parted(words, first + 1, min(first + _FARTHEST_OBJECT, words.count))
    return means_the_speaker(words, first) and not _of_the_room().isdisjoint(words.keys[first + 1 : end])


@cache
def _of_the_room() -> frozenset[str]:
    return words_under("tells_en.toml", "words", "talk") | words_under("tells_fr.toml", "words", "parole")


def _is_told(words: Words, first: int, last: int) -> bool:
    """Whether the speaker is in it where they are in its clause, with more than what people share: not "our discussion"."""
    speakers = [place for place in range(first, last + 1) if means_the_speaker(words, place)]
    if not speakers:
        return first < last and not speaks(words, first)
    return first < last and any("shared" not in lists_with(words.key(place + 1)) for place in speakers)
