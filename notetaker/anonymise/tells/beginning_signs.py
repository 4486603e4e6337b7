"""How likely a tell begins at a word, by signs of which a table has the weights: what is there, before and behind it.

`packaging/around_tells.py` makes the table.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from notetaker.anonymise.knowledge.dictionary import UNKNOWN, level_of
from notetaker.anonymise.tells.clauses import is_parted, next_parted
from notetaker.anonymise.tells.kinds import (
    NOTHING,
    groups_of_words,
    has_a_figure,
    kind_of,
    kinds_of,
    lists_with,
    weights_of_groups,
)
from notetaker.anonymise.tells.roles import is_function
from notetaker.anonymise.tells.weighed_signs import Signs, chance, signs_in
from notetaker.anonymise.text.words import Words
from notetaker.model.language import Lang

TABLE = "tells_begin.txt"
_OF_BOTH = ("my", "our", "ours", "we", "moi", "notre", "nos", "nous", "mes")
SPEAKERS: Mapping[Lang, frozenset[str]] = {
    "en": frozenset((*_OF_BOTH, "i", "im", "ive", "me", "us")),
    "fr": frozenset((*_OF_BOTH, "j", "je", "m", "ma", "me", "mon", "on")),
}
"""The words that mean the speaker in one language or both."""
_ALL_SPEAKERS = SPEAKERS["en"] | SPEAKERS["fr"]
_ALONE = "alone_"
"""The signs in a clause without the speaker count a second time by this: "the only nurse here" begins in other ways."""
_NO_SPEAKER = "none"
_LOOKED_AT = 3
_FARTHEST = 12
_SO_MANY = ("0", "1", "2", "3", "4", "5", "6-7", "6-7", "8-10", "8-10", "8-10", "11+", "11+")
_LEVEL = 20
_WAYS_TO_STAND = ("opens", "parted", "inside")
_NOBODY: Mapping[str, int] = {}
_APOSTROPHES = {"'", "’"}
_LETTERS = {"j", "m"}
"""Small before a verb, with an apostrophe or without; with a capital alone they mean something else."""


def may_mean_the_speaker(key: str) -> bool:
    """Whether the folded word means the speaker in one of the languages."""
    return key in _ALL_SPEAKERS


def means_the_speaker(words: Words, place: int) -> bool:
    """Whether the word at `place` may mean the speaker, and is no unit behind a figure."""
    return words.keys[place] in _ALL_SPEAKERS and not is_a_unit(words, place)


def is_a_unit(words: Words, place: int) -> bool:
    """Whether it is a letter for a measure or a day: "47 M", « 30 j », « le jour J », but not « en 2019 j’ai signé »."""
    if place == 0 or (len(words.keys[place]) == 1 and words.after(place) in _APOSTROPHES):
        return False
    if not words.keys[place - 1][0].isdigit():
        return words.keys[place] in _LETTERS and words.capital(place) and not words.opens(place)
    return words.capital(place) or len(words.keys[place]) == 1


def likelihood(words: Words, first: int, names: Collection[int]) -> float:
    """How likely it is that a tell begins at the word `first`; `names` are the words that are names."""
    return chance(_weight(words, first, names))


def speaks(words: Words, first: int) -> bool:
    """Whether the speaker is in the clause from the word `first` on."""
    return _first_speaker(words, first, _end_of_clause(words, first)) is not None


def signs_at(words: Words, first: int, names: Collection[int]) -> Iterator[str]:
    """What speaks for it that a tell begins at the word `first`, as the table calls it."""
    stop = _end_of_clause(words, first)
    place = _first_speaker(words, first, stop)
    of_the_clause = tuple(_of_the_clause(words, first, stop, names))
    yield from of_the_clause
    if place is not None:
        yield from _of_the_speaker(words, first, place, stop, names)
    else:
        alone = (*of_the_clause, f"speaker:{_NO_SPEAKER}")
        yield alone[-1]
        yield from (f"{_ALONE}{sign}" for sign in alone)


def _of_the_clause(words: Words, first: int, stop: int, names: Collection[int]) -> Iterator[str]:
    before, here, after, later = kinds_of(words, first - 1, first + 2, names)
    stands = _stands(words, first)
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
    figure = has_a_figure(words.keys[first:stop])
    yield f"figure:{'yes' if figure else 'no'}"


def _stands(words: Words, first: int) -> str:
    return "opens" if words.opens(first) else "parted" if is_parted(words, first) else "inside"


def _end_of_clause(words: Words, first: int) -> int:
    """The word behind the next mark, as far as anybody looks."""
    return next_parted(words, first + 1, min(first + _FARTHEST, words.count))


def _first_speaker(words: Words, first: int, stop: int) -> int | None:
    """The first word in first..stop that means the speaker."""
    if _ALL_SPEAKERS.isdisjoint(words.keys[first:stop]):
        return None
    return next((place for place in range(first, stop) if means_the_speaker(words, place)), None)


def _of_the_speaker(words: Words, first: int, place: int, stop: int, names: Collection[int]) -> Iterator[str]:
    """The word at `place` that means the speaker, and what stands behind it: mostly what they have or do."""
    key = words.keys[place]
    behind = kind_of(words, place + 1, names) if place + 1 < stop else NOTHING
    if place > first:
        yield f"speaker:{key}"
    yield f"speaker:{key}.{behind}"
    for ahead in (1, 2):
        if place + ahead < stop:
            for name in lists_with(words.keys[place + ahead]):
                yield f"behind_speaker_{ahead}:{name}"


def _weight(words: Words, first: int, names: Collection[int]) -> int:
    """What `signs_at` weighs together, summed up without a text for each sign."""
    stop = _end_of_clause(words, first)
    place = _first_speaker(words, first, stop)
    of, keys = _weights(alone=place is None), words.keys
    here, after = kind_of(words, first, names), kind_of(words, first + 1, names)
    stands = _stands(words, first)
    total = of.always + of.stands.get(stands, 0) + of.stands_as[stands].get(here, 0) + of.word.get(here, 0)
    total += of.after.get(after, 0) + of.later.get(kind_of(words, first + 2, names), 0)
    total += of.before.get(kind_of(words, first - 1, names), 0) + of.words.get(here, _NOBODY).get(after, 0)
    total += of.left[stop - first] + of.figure[has_a_figure(keys[first:stop])]
    for ahead, key in enumerate(keys[first : first + _LOOKED_AT]):
        total += of.listed[ahead][of.groups.get(key, 0)] + of.level[ahead][level_of(key) // _LEVEL]
        if is_function(key):
            total += of.function[ahead]
    if place is None:
        return total
    if place > first:
        total += of.speaker.get(keys[place], 0)
    behind = kind_of(words, place + 1, names) if place + 1 < stop else NOTHING
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
def _weights(*, alone: bool) -> _Weights:
    signs = _alone(signs_in(TABLE)) if alone else signs_in(TABLE)
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


def _alone(signs: Signs) -> Signs:
    """What each sign weighs in a clause without the speaker."""
    of = {
        kind: _added(weights, signs.kind(f"{_ALONE}{kind}"))
        for kind, weights in signs.of.items()
        if not kind.startswith(_ALONE)
    }
    return Signs(signs.always + of["speaker"].get(_NO_SPEAKER, 0), of)


def _added(some: Mapping[str, int], others: Mapping[str, int]) -> dict[str, int]:
    return {value: some.get(value, 0) + others.get(value, 0) for value in {*some, *others}}


def _in_two(weights: Mapping[str, int]) -> dict[str, dict[str, int]]:
    """The weights of signs that are two words with a point between, by the first."""
    found: dict[str, dict[str, int]] = {}
    for value, weight in weights.items():
        first, point, second = value.partition(".")
        if point:
            found.setdefault(first, {})[second] = weight
    return found
