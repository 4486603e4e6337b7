"""Tells that no pattern knows: clauses with “I”, “our”, « nous » that begin as tells do, by a table of the labelled notes.

Most such clauses tell nobody who speaks ("we should wait"). From the words with which one begins, and what the tables know of
them, the table knows how likely it is that somebody would mark it. `packaging/around_tells.py` makes the table.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from notetaker.anonymise.knowledge.dictionary import level_of
from notetaker.anonymise.knowledge.language import Lang
from notetaker.anonymise.tells.agreed_ends import agreed_end
from notetaker.anonymise.tells.clauses import is_parted
from notetaker.anonymise.tells.kinds import NOTHING, is_a_figure, is_light, kinds_of, lists_with
from notetaker.anonymise.tells.roles import is_function
from notetaker.anonymise.tells.weighed_signs import chance, signs_in
from notetaker.anonymise.text.words import Words

TABLE = "tells_begin.txt"
_OF_BOTH = ("my", "our", "ours", "we", "moi", "notre", "nos", "nous", "mes")
_SPEAKERS: Mapping[Lang, frozenset[str]] = {
    "en": frozenset((*_OF_BOTH, "i", "im", "ive", "me", "mine", "us")),
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


def likely_tells(
    words: Words, lang: Lang, gone: Collection[int], named: Collection[int], told: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The first and last word of each, the likeliest first; none touches what is `told` already, each by its own."""
    begun = beginnings(words, lang, gone, named)
    if not begun:
        return
    taken = {place for first, last in told for place in range(first, last + 1)}
    likely = sorted((-chance(_weight(words, first, named)), first) for first in begun if first not in taken)
    for unlikely, first in likely:
        if -unlikely < _LIKELY:
            break
        last = agreed_end(words, first, first, gone, named)
        if _is_told(words, first, last) and taken.isdisjoint(range(first, last + 1)):
            taken.update(range(first, last + 1))
            yield first, last


def beginnings(words: Words, lang: Lang, gone: Collection[int], named: Collection[int]) -> Sequence[int]:
    """Where a tell may begin: at the words that mean the speaker, or a little before them in the same clause."""
    found: set[int] = set()
    for place in words.among(_SPEAKERS[lang]):
        if place in gone or place in named or _is_a_unit(words, place):
            continue
        for first in range(place, max(-1, place - _SOON - 1), -1):
            if first not in gone and first not in named:
                found.add(first)
            if first == 0 or is_parted(words, first):
                break
    return sorted(found)


def _is_told(words: Words, first: int, last: int) -> bool:
    """Whether the speaker is in it, with more than what people share, think or read in the room: not in "our discussion"."""
    return first < last and any(
        words.keys[place] in _ALL_SPEAKERS and not _is_of_the_room(words.key(place + 1))
        for place in range(first, last + 1)
    )


def _is_of_the_room(key: str) -> bool:
    listed = lists_with(key)
    return "shared" in listed or ("mind" in listed and "phrase" not in listed and not is_light(key))


def _is_a_unit(words: Words, place: int) -> bool:
    """Whether it stands behind a figure: "47 M", "3 ME"."""
    return place > 0 and words.keys[place - 1][0].isdigit() and words.capital(place)


def signs_at(words: Words, first: int, named: Collection[int]) -> Iterator[str]:
    """What speaks for it that a tell begins at the word `first`, as the table calls it."""
    here, after, later = kinds_of(words, first, first + _LOOKED_AT - 1, named)
    opens = words.opens(first)
    stands = "opens" if opens else "parted" if is_parted(words, first) else "inside"
    before = kinds_of(words, first - 1, first - 1, named)[0] if first else NOTHING
    end = min(first + _FARTHEST, words.count)
    stop = next((place for place in range(first + 1, end) if is_parted(words, place)), end)
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


def _of_the_speaker(words: Words, first: int, stop: int, named: Collection[int]) -> Iterator[str]:
    """The first word in first..stop that means the speaker, and what stands behind it: mostly what they have or do."""
    place = next((one for one in range(first, stop) if words.keys[one] in _ALL_SPEAKERS), None)
    if place is None:
        return
    key = words.keys[place]
    behind = kinds_of(words, place + 1, place + 1, named)[0] if place + 1 < stop else NOTHING
    if place > first:
        yield f"speaker:{key}"
    yield f"speaker:{key}.{behind}"
    for ahead in (1, 2):
        if place + ahead < stop:
            for name in lists_with(words.keys[place + ahead]):
                yield f"behind_speaker_{ahead}:{name}"


def _weight(words: Words, first: int, named: Collection[int]) -> int:
    signs = signs_in(TABLE)
    total = signs.always
    for sign in signs_at(words, first, named):
        kind, _, value = sign.partition(":")
        total += signs.kind(kind).get(value, 0)
    return total
