"""What stands around a word, and how much that is like what stands around names in notes.

The weights are in `resources/anonymise/around_names.txt`. `packaging/around_names.py` makes them of the labelled note sets.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import EVERYBODYS, UNKNOWN, USUAL, level_of
from notetaker.anonymise.knowledge.one_of_each import OneOfEach
from notetaker.anonymise.knowledge.remembered import Remembered
from notetaker.anonymise.knowledge.tables import table, words_under
from notetaker.anonymise.text.words import Words
from notetaker.remembering import with_the_lock
from notetaker.resources import read_text

_SEAMS = {",", ";", "/", "(", "→", "->"}
_LONGEST_MARK = 3
HUNDREDTHS = 100
FARTHEST = 200
"""So many words to each side are looked at: no note is longer, and over a document time would grow with its square."""
_PARTICIPLES = ("é", "ée", "és", "ées")
_PARTICIPLE = "-é"
"""Stands for each of them."""
_SPACE = "space"


def weight_of(signs: Iterable[str]) -> int:
    """The weights of all these signs together, in hundredths: above 0 names stand so more often than words."""
    weights = _weights()
    return sum([weights.get(sign, 0) for sign in signs])


def weight_around(words: Words, first: int, last: int) -> int:
    """The same of `signs_around`, without a text for each thing that the tables know of a neighbour."""
    place = _Place.of(words, first, last)
    beside = (_weights_beside(side)[key] for side, key in _neighbours(words, first, last, place))
    return weight_of(_of_the_place(words, first, last, place)) + sum(beside)


def make_ready() -> None:
    """Read the tables, which takes some hundredths of a second."""
    _weights()
    _lists()


class _Place(NamedTuple):
    """How a place in a note is marked and begins; what follows is only told of a word that nothing parts from it."""

    opens: bool
    determined: bool
    stands: str
    mark_before: str
    mark_after: str

    @classmethod
    def of(cls, words: Words, first: int, last: int) -> "_Place":
        """The place of the words first..last."""
        opens, determined = words.opens(first), around.determined(words, first)
        mark_before = _mark(words.gap[first]) if first else "none"
        mark_after = _mark(words.gap[last + 1]) if last + 1 < words.count else f"end{_mark(words.gap[last + 1])}"
        begins = "begins" if opens or mark_before in _SEAMS else "inside"
        return cls(opens, determined, f"{begins}.{'determined' if determined else 'bare'}", mark_before, mark_after)


def signs_around(words: Words, first: int, last: int) -> Iterator[str]:
    """What stands around the words first..last, each as it is called in the table. The words themselves say nothing."""
    place = _Place.of(words, first, last)
    yield from _of_the_place(words, first, last, place)
    for side, key in _neighbours(words, first, last, place):
        for kind in _kinds_beside(key):
            yield f"{side}:{kind}"


def _of_the_place(words: Words, first: int, last: int, place: _Place) -> Iterator[str]:
    yield f"letters:{_letters(words, first)}.{'opens' if place.opens else 'inside'}.{_case(words)}"
    yield place.stands
    yield f"mark_before:{place.mark_before}"
    yield f"mark_after:{place.mark_after}"
    if last + 1 < words.count:
        yield f"mark_behind_next:{_mark(words.gap[last + 2])}"
    if first == 0:
        yield "first"
    if first > 1:
        yield "not_near_first"
    if place.mark_after != _SPACE:
        yield f"{place.stands}.mark_after:{place.mark_after}"
    if first == last:
        yield from _echoes(words, first, determined=place.determined)


def _neighbours(words: Words, first: int, last: int, place: _Place) -> Iterator[tuple[str, str]]:
    """The words beside first..last, each with what its kinds are signs of."""
    yield "before", words.at[first - 1]
    behind = _PARTICIPLE if is_participle(words, last + 1) else words.at[last + 1]
    yield "after", behind
    if place.mark_after == _SPACE:
        yield f"{place.stands}.after", behind
    yield "next", words.at[last + 2]


def _letters(words: Words, first: int) -> str:
    return "capital" if words.capital(first) else "small"


def _case(words: Words) -> str:
    if words.murmured:
        return "murmured"
    return "shouted" if words.shouted else "mixed"


def _mark(gap: str) -> str:
    """The marks between two words, without space; no more than three, which is all that tells."""
    if not gap:
        return "nothing"
    if gap.isspace():
        return "line" if "\n" in gap else _SPACE
    return "".join(gap.split())[:_LONGEST_MARK]


def _echoes(words: Words, place: int, *, determined: bool) -> Iterator[str]:
    """Whether the note has the same word elsewhere: with a capital, in small letters, behind an article."""
    others = elsewhere_near(words, place)
    if not others:
        return
    high = any(words.capital(other) and not words.opens(other) for other in others)
    small = not all(map(words.capital, others))
    also = f"{'_capital' if high else ''}{'_small' if small else ''}" or "_opening"
    yield f"echo:{_letters(words, place)}{also}"
    article = any(around.determined(words, other) for other in others)
    yield f"echo:{'determined' if determined else 'bare'}.{'determined' if article else 'bare'}"


def elsewhere_near(words: Words, place: int) -> list[int]:
    """Where else the note has the word."""
    key, start = words.keys[place], max(0, place - FARTHEST)
    near = words.keys[start : place + FARTHEST]
    if near.count(key) == 1:
        return []
    return [other for other, same in enumerate(near, start) if same == key and other != place]


def is_participle(words: Words, index: int) -> bool:
    """Whether the accent of a French word shows that it is no verb of which somebody is the subject: « assuré »."""
    if index >= words.count:
        return False
    return unicodedata.normalize("NFC", words.raw(index)).casefold().endswith(_PARTICIPLES)


def _kinds_beside(key: str) -> Iterable[str]:
    return ("participle",) if key == _PARTICIPLE else kinds_of(key)


@cache
def _weights_beside(side: str) -> Remembered[int]:
    """The weights of the kinds of each word on this side, together."""
    found = Remembered(lambda key: weight_of(f"{side}:{kind}" for kind in _kinds_beside(key)))
    with_the_lock(found.clear)
    return found


def kinds_of(key: str) -> Iterator[str]:
    """What the tables know of a word: the lists of `context.toml` that have it, and how common it is."""
    if not key:
        yield "nothing"
        return
    yield from _lists().get(key, ())
    if lexicon.is_number(key):
        yield "number"
    if lexicon.is_small_word(key):
        yield "small_word"
    if lexicon.is_function(key):
        yield "function"
    if lexicon.is_given_name(key):
        yield "given_name"
    if lexicon.is_ordinary(key):
        yield "ordinary"
    yield level_name(key)


def level_name(key: str) -> str:
    """How common the word is, as the table calls it."""
    level = level_of(key)
    if level <= EVERYBODYS:
        return "everybodys"
    if level <= USUAL:
        return "usual"
    return "rare" if level < UNKNOWN else "unknown"


@cache
def _lists() -> Mapping[str, tuple[str, ...]]:
    """The lists of `context.toml` that have a word, by the word."""
    found: dict[str, tuple[str, ...]] = {}
    for listed in sorted(name for name, content in table("context.toml").items() if isinstance(content, list)):
        for word in words_under("context.toml", listed):
            found[word] = (*found.get(word, ()), listed)
    once: OneOfEach[tuple[str, ...]] = OneOfEach()
    return {word: once[lists] for word, lists in found.items()}


@cache
def _weights() -> Mapping[str, int]:
    """In hundredths, as they are written: whole numbers add up to the same with every version of Python."""
    lines = (line.split() for line in read_text("anonymise/around_names.txt").splitlines() if line[:1] != "#")
    return {sign: round(float(weight) * HUNDREDTHS) for weight, sign in lines}
