"""Tells that no pattern knows: clauses with “I”, “our”, « nous » that begin as tells do, by a table of labelled notes.

Most such clauses tell nobody who speaks ("we should wait"). From the words with which one begins, and what other tables
know of them, it knows how likely it is that somebody would mark it. `packaging/around_tells.py` makes it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from notetaker.anonymise.knowledge.dictionary import UNKNOWN, level_of
from notetaker.anonymise.knowledge.language import Lang
from notetaker.anonymise.tells.agreed_ends import agreed_end
from notetaker.anonymise.tells.clauses import is_parted
from notetaker.anonymise.tells.kinds import (
    NOTHING,
    groups_of_words,
    is_a_figure,
    is_light,
    kind_of,
    kinds_of,
    lists_with,
    weights_of_groups,
)
from notetaker.anonymise.tells.roles import is_function
from notetaker.anonymise.tells.weighed_signs import chance, signs_in
from notetaker.anonymise.text.words import Words

TABLE = "tells_begin.txt"
_OF_BOTH = ("my", "our", "ours", "we", "moi", "notre", "nos", "nous", "mes")
_SPEAKERS: Mapping[Lang, frozenset[str]] = {
    "en": frozenset((*_OF_BOTH, "i", "im", "ive", "me", "us")),
    "fr": frozenset((*_OF_BOTH, "j", "je", "m", "ma", "me", "mon", "on")),
}
"""With one of these a tell begins, or they stand soon behind its beginning; some mean the speaker in one language alone."""
_ALL_SPEAKERS = _SPEAKERS["en"] | _SPEAKERS["fr"]
_SOON = 5
_LIKELY = 0.6
"""From so likely on it is shown; measured by sets."""
_LOOKED_AT = 3
_FARTHEST = 12
_SO_MANY = ("0", "1", "2", "3", "4", "5", "6-7", "6-7", "8-10", "8-10", "8-10", "11+", "11+")
_LEVEL = 20
_WAYS_TO_STAND = ("opens", "parted", "inside")
_NOBODY: Mapping[str, int] = {}
_APOSTROPHES = {"'", "’"}


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
    begun = beginnings(words, [place for place in speaking if place not in taken], gone, named)
    likely = sorted((-chance(_weight(words, first, named)), first) for first in begun if first not in taken)
    for unlikely, first in likely:
        if -unlikely < _LIKELY:
            break
        last = agreed_end(words, first, first, gone, named)
        if _is_told(words, first, last) and taken.isdisjoint(range(first, last + 1)):
            taken.update(range(first, last + 1))
            yield first, last


def may_mean_the_speaker(key: str) -> bool:
    """Whether the folded word means the speaker in one of the languages."""
    return key in _ALL_SPEAKERS


def speakers_in(
    words: Words, places: Iterable[int], lang: Lang, gone: Collection[int], named: Collection[int]
) -> list[int]:
    """Those of the words at `places` that mean the speaker and no name."""
    speakers = _SPEAKERS[lang]
    return [place for place in places if words.keys[place] in speakers and place not in gone and place not in named]


def beginnings(
    words: Words, speaking: Iterable[int], gone: Collection[int], named: Collection[int]
) -> Sequence[int]:
    """Where a tell may begin: at the words that mean the speaker, one before, or where their clause begins near by."""
    found: set[int] = set()
    for place in speaking:
        if _is_a_unit(words, place):
            continue
        first = place
        while first > max(0, place - _SOON) and not is_parted(words, first):
            first -= 1
        begins = first == 0 or is_parted(words, first)
        found.update((place, max(place - 1, first), first if begins else place))
    return sorted(first for first in found if first not in gone and first not in named)


def _is_told(words: Words, first: int, last: int) -> bool:
    """Whether the speaker is in it, with more than what people share and think: not in "our discussion"."""
    return first < last and any(
        words.keys[place] in _ALL_SPEAKERS and not _is_of_the_room(words.key(place + 1))
        for place in range(first, last + 1)
    )


def _is_of_the_room(key: str) -> bool:
    listed = lists_with(key)
    return "shared" in listed or ("mind" in listed and "phrase" not in listed and not is_light(key))


def _is_a_unit(words: Words, place: int) -> bool:
    """Whether it stands behind a figure as what is counted: "47 M", "3 ME", « 30 j », but not « en 2019 j’ai signé »."""
    if place == 0 or not words.keys[place - 1][0].isdigit():
        return False
    return words.capital(place) or (len(words.keys[place]) == 1 and words.after(place) not in _APOSTROPHES)


def signs_at(words: Words, first: int, named: Collection[int]) -> Iterator[str]:
    """What speaks for it that a tell begins at the word `first`, as the table calls it."""
    before, here, after, later = kinds_of(words, first - 1, first + 2, named)
    stands = _stands(words, first)
    stop = _end_of_clause(words, first)
    yield f"stands:{stands}"
    yield f"stands:{stands}.{here}"
    yield f"word:{here}"
    yield f"after:{after}"
    yield f"later:{later}"
    yield f"before:{before}"
    yield f"words:{here}.{after}"
    yield f"left:{_SO_MANY[stop - first]}"
    for ahead in range(min(_LOOKED_AT, words.count - first)):
        key = words.keys[first + ahead]
        for name in lists_with(key):
            yield f"list_{ahead}:{name}"
        if is_function(key):
            yield f"function_{ahead}:yes"
        yield f"level_{ahead}:{level_of(key) // _LEVEL}"
    yield from _of_the_speaker(words, first, stop, named)
    figure = any(map(is_a_figure, words.keys[first:stop]))
    yield f"figure:{'yes' if figure else 'no'}"


def _stands(words: Words, first: int) -> str:
    return "opens" if words.opens(first) else "parted" if is_parted(words, first) else "inside"


def _end_of_clause(words: Words, first: int) -> int:
    """The word behind the next mark, as far as anybody looks."""
    end = min(first + _FARTHEST, words.count)
    return next((place for place in range(first + 1, end) if is_parted(words, place)), end)


def _of_the_speaker(words: Words, first: int, stop: int, named: Collection[int]) -> Iterator[str]:
    """The first word in first..stop that means the speaker, and what stands behind it: mostly what they have or do."""
    place = next((one for one in range(first, stop) if words.keys[one] in _ALL_SPEAKERS), None)
    if place is None:
        return
    key = words.keys[place]
    behind = kind_of(words, place + 1, named) if place + 1 < stop else NOTHING
    if place > first:
        yield f"speaker:{key}"
    yield f"speaker:{key}.{behind}"
    for ahead in (1, 2):
        if place + ahead < stop:
            for name in lists_with(words.keys[place + ahead]):
                yield f"behind_speaker_{ahead}:{name}"


def _weight(words: Words, first: int, named: Collection[int]) -> int:
    """What `signs_at` weighs together, summed up without a text for each sign."""
    of, keys = _weights(), words.keys
    here, after = kind_of(words, first, named), kind_of(words, first + 1, named)
    stands = _stands(words, first)
    stop = _end_of_clause(words, first)
    total = of.always + of.stands.get(stands, 0) + of.stands_as[stands].get(here, 0) + of.word.get(here, 0)
    total += of.after.get(after, 0) + of.later.get(kind_of(words, first + 2, named), 0)
    total += of.before.get(kind_of(words, first - 1, named), 0) + of.words.get(here, _NOBODY).get(after, 0)
    total += of.left[stop - first] + of.figure[any(map(is_a_figure, keys[first:stop]))]
    for ahead, key in enumerate(keys[first : first + _LOOKED_AT]):
        total += of.listed[ahead][of.groups.get(key, 0)] + of.level[ahead][level_of(key) // _LEVEL]
        if is_function(key):
            total += of.function[ahead]
    place = next((one for one in range(first, stop) if keys[one] in _ALL_SPEAKERS), None)
    if place is None:
        return total
    if place > first:
        total += of.speaker.get(keys[place], 0)
    behind = kind_of(words, place + 1, named) if place + 1 < stop else NOTHING
    total += of.speaker_before.get(keys[place], _NOBODY).get(behind, 0)
    for listed, key in zip(of.behind, keys[place + 1 : stop], strict=False):
        total += listed[of.groups.get(key, 0)]
    return total


class _Weights(NamedTuple):
    """The table by the kinds of its signs; of lists by the word, of what stands ahead by how far."""

    always: int
    stands: Mapping[str, int]
    stands_as: Mapping[str, Mapping[str, int]]
    word: Mapping[str, int]
    after: Mapping[str, int]
    later: Mapping[str, int]
    before: Mapping[str, int]
    words: Mapping[str, Mapping[str, int]]
    left: Sequence[int]
    figure: tuple[int, int]
    groups: Mapping[str, int]
    listed: Sequence[Sequence[int]]
    level: Sequence[Sequence[int]]
    function: Sequence[int]
    speaker: Mapping[str, int]
    speaker_before: Mapping[str, Mapping[str, int]]
    behind: Sequence[Sequence[int]]


@cache
def _weights() -> _Weights:
    signs = signs_in(TABLE)
    left, figure = signs.kind("left"), signs.kind("figure")
    ahead = range(_LOOKED_AT)
    stands = _in_two(signs.kind("stands"))
    return _Weights(
        signs.always,
        signs.kind("stands"),
        {way: stands.get(way, _NOBODY) for way in _WAYS_TO_STAND},
        signs.kind("word"),
        signs.kind("after"),
        signs.kind("later"),
        signs.kind("before"),
        _in_two(signs.kind("words")),
        tuple(left.get(many, 0) for many in _SO_MANY),
        (figure.get("no", 0), figure.get("yes", 0)),
        groups_of_words(),
        tuple(weights_of_groups(signs.kind(f"list_{one}")) for one in ahead),
        tuple(
            tuple(signs.kind(f"level_{one}").get(str(level), 0) for level in range(UNKNOWN // _LEVEL + 1))
            for one in ahead
        ),
        tuple(signs.kind(f"function_{one}").get("yes", 0) for one in ahead),
        signs.kind("speaker"),
        _in_two(signs.kind("speaker")),
        tuple(weights_of_groups(signs.kind(f"behind_speaker_{one}")) for one in (1, 2)),
    )


def _in_two(weights: Mapping[str, int]) -> dict[str, dict[str, int]]:
    """The weights of signs that are two words with a point between, by the first."""
    found: dict[str, dict[str, int]] = {}
    for value, weight in weights.items():
        first, point, second = value.partition(".")
        if point:
            found.setdefault(first, {})[second] = weight
    return found
