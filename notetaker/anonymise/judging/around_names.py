"""What stands around a word, and how much that is like what stands around names in notes.

The weights are in `resources/anonymise/around_names.txt`. `packaging/around_names.py` makes them of the labelled note sets.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import EVERYBODYS, UNKNOWN, USUAL, level_of
from notetaker.anonymise.knowledge.one_of_each import OneOfEach
from notetaker.anonymise.knowledge.tables import table, words_under
from notetaker.anonymise.text.words import Words
from notetaker.resources import read_text

_SEAMS = {",", ";", "/", "(", "→", "->"}
_LONGEST_MARK = 3
_HUNDREDTHS = 100
FARTHEST = 200
"""So many words to each side are looked at: no note is longer, and over a document time would grow with its square."""
_PARTICIPLES = ("é", "ée", "és", "ées")


def weight_of(signs: Iterable[str]) -> float:
    """The weights of all these signs together: above 0 names stand so more often than words."""
    weights = _weights()
    return sum(weights.get(sign, 0) for sign in signs) / _HUNDREDTHS


def make_ready() -> None:
    """Read the tables, which takes some hundredths of a second."""
    _weights()
    _lists()


def signs_around(words: Words, first: int, last: int) -> Iterator[str]:
    """What stands around the words first..last, each as it is called in the table. The words themselves say nothing."""
    determined = around.determined(words, first)
    opens = words.opens(first)
    mark_before = _mark(words.gap[first]) if first else "none"
    mark_after = _mark(words.gap[last + 1]) if last + 1 < words.count else f"end{_mark(words.gap[last + 1])}"
    begins = "begins" if opens or mark_before in _SEAMS else "inside"
    stands = f"{begins}.{'determined' if determined else 'bare'}"
    yield f"letters:{_letters(words, first)}.{'opens' if opens else 'inside'}.{_case(words)}"
    yield stands
    yield f"mark_before:{mark_before}"
    yield f"mark_after:{mark_after}"
    if last + 1 < words.count:
        yield f"mark_behind_next:{_mark(words.gap[last + 2])}"
    if first == 0:
        yield "first"
    if first > 1:
        yield "not_near_first"
    for kind in kinds_of(words.at[first - 1]):
        yield f"before:{kind}"
    spaced = mark_after == "space"
    for kind in ("participle",) if is_participle(words, last + 1) else kinds_of(words.at[last + 1]):
        yield f"after:{kind}"
        if spaced:
            yield f"{stands}.after:{kind}"
    if not spaced:
        yield f"{stands}.mark_after:{mark_after}"
    for kind in kinds_of(words.at[last + 2]):
        yield f"next:{kind}"
    if first == last:
        yield from _echoes(words, first, determined=determined)


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
        return "line" if "\n" in gap else "space"
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
    return {sign: round(float(weight) * _HUNDREDTHS) for weight, sign in lines}
