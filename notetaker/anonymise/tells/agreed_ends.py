"""Where a tell ends for most of those who mark one, by a table that is made of the labelled notes.

No two people underline quite the same. From the words and marks of a clause the table knows how likely each end is; a tell
that its pattern ends where few would agree ends where more do. `packaging/around_tells.py` makes the table.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.tells.clauses import is_parted, mark_before
from notetaker.anonymise.tells.kinds import is_a_deed, is_light, kinds_of, lists_with, tells_an_opinion, trails
from notetaker.anonymise.tells.weighed_signs import Signs, chance, signs_in
from notetaker.anonymise.text.words import Words

Told = tuple[int, int, Rule]
"""The first and last word of a tell, and its rule."""
_STORIES = {Rule.TELL_FIRST_PERSON, Rule.TELL_FORMER, Rule.TELL_UNIQUE}
"""The tells that are told in a clause; the others are what their patterns match."""
TABLE = "tells_end.txt"
LONGEST = 16
"""No tell that is labelled has more words."""
_FARTHEST_MARK = 11
_SO_MANY = ("0", "1", "2", "3", "4", "5", "6-7", "6-7", "8-10", "8-10", "8-10", "11+")
_LIKELIER = 0.1
"""So many more of those who mark must agree with another end than with that of the pattern; measured by sets."""
_BEYOND = 4
"""Who marks so many words less still means the same; and so does who marks twice as many that say something."""
_EXACT = 0.25
"""What an end counts that is just the one that is marked, beside one that means the same."""
_GOES_ON = 0.5
"""A tell goes beyond a mark only where that is as likely as not."""
_AHEAD = 3
"""So near behind an end a word shows that what leads to it tells what somebody thinks."""
_HARDLY = 0.03
_TIES = {"-", "'", "’", "‑", "‐"}


class _End(NamedTuple):
    """A word at which a tell may end, how likely that is, and how likely it is that it goes on behind it."""

    last: int
    likely: float
    goes_on: float


def agreed(
    words: Words, told: Sequence[Told], gone: Collection[int], named: Collection[int]
) -> list[Told]:
    """The tells, the longest first, each story among them with the end on which people agree.

    What overlaps is one story, from where the first of it begins to where the last ends.
    """
    stories = sorted((one for one in told if one[2] in _STORIES), key=lambda one: (one[0], -one[1]))
    agreed = [one for one in told if one[2] not in _STORIES]
    others = {place for first, last, _ in agreed for place in range(first, last + 1)}
    while stories:
        first, last, rule = stories[0]
        within = 1
        while within < len(stories) and stories[within][0] <= last:
            last = max(last, stories[within][1])
            within += 1
        end = agreed_end(words, first, last, gone, named, others)
        agreed.extend(one for one in stories[:within] if end == last or one[0] > end)
        if end != last:
            agreed.append((first, end, rule))
        del stories[:within]
    agreed.sort(key=lambda one: one[0] - one[1])
    return agreed


def agreed_end(
    words: Words,
    first: int,
    last: int,
    gone: Collection[int],
    named: Collection[int],
    others: Collection[int] = (),
) -> int:
    """`last`, or a later end of the tell that begins at `first` with which clearly more people agree.

    What a pattern covers is never shown without its end. `gone` are the words that are cut, `named` those of strangers' names: it goes over none of them.
    """
    ends = _ends(words, first, gone, named)
    agree = _how_many_agree(words, first, ends)
    here = agree[last - first] if last - first < len(ends) else 0.0
    best, most = last, here + _LIKELIER
    stopped = _stops_at_a_name(words, last, gone, named)
    if stopped:
        return last
    for end in _fit(words, ends, named):
        if end.last <= last:
            continue
        if end.last in others or any(map(tells_an_opinion, words.keys[last + 1 : end.last + _AHEAD])):
            break
        if (that := agree[end.last - first]) > most:
            best, most = end.last, that
    return best


def _stops_at_a_name(words: Words, last: int, gone: Collection[int], named: Collection[int]) -> bool:
    """Whether a name stands behind `last` in the same clause: with the verb taken, nobody would read what was done to it."""
    for index in range(last + 1, min(words.count, last + LONGEST)):
        if is_parted(words, index):
            return False
        if index in gone or index in named:
            return True
    return False


def signs_before(words: Words, first: int, kinds: Sequence[str], index: int) -> Iterator[str]:
    """What speaks for it that the word `index` still belongs to a tell that begins at `first`, as the table calls it.

    `kinds` are those of the words from `first` on, two beyond `index` at least.
    """
    there = index - first
    so_far = _SO_MANY[min(there, _FARTHEST_MARK)]
    deed = any(is_a_deed(words.keys[first + place], kinds[place]) for place in range(there))
    yield f"word:{kinds[there]}"
    yield f"before:{kinds[there - 1]}"
    yield f"next:{kinds[there + 1]}"
    yield f"begun:{kinds[0]}.{so_far}"
    yield f"left:{_SO_MANY[_left(words, index)]}.{so_far}"
    yield f"deed:{'yes' if deed else 'no'}.{so_far}"
    for name in lists_with(words.keys[index]):
        yield f"list:{name}"
    for name in lists_with(words.keys[index - 1]):
        yield f"list_before:{name}"
    if is_parted(words, index):
        yield f"mark:{mark_before(words, index)}.{so_far}"


def _left(words: Words, index: int) -> int:
    """How many words there are from the word on to the next mark, as far as anybody looks."""
    end = min(index + _FARTHEST_MARK, words.count)
    return next((later - index for later in range(index + 1, end) if is_parted(words, later)), end - index)


def _ends(words: Words, first: int, gone: Collection[int], named: Collection[int]) -> list[_End]:
    """The ends that a tell may have, the nearest first."""
    signs = signs_in(TABLE)
    stop = min(words.count, first + LONGEST)
    kinds = kinds_of(words, first, stop + 1, named)
    ends: list[_End] = []
    reached = 1.0
    for index in range(first + 1, stop):
        if index in gone:
            break
        goes_on = chance(_weight(signs, words, first, kinds, index))
        ends.append(_End(index - 1, reached * (1 - goes_on), goes_on))
        reached *= goes_on
    ends.append(_End(first + len(ends), reached, 0.0))
    return ends


def _weight(signs: Signs, words: Words, first: int, kinds: Sequence[str], index: int) -> int:
    total = signs.always
    for sign in signs_before(words, first, kinds, index):
        kind, _, value = sign.partition(":")
        total += signs.kind(kind).get(value, 0)
    return total


def _how_many_agree(words: Words, first: int, ends: Sequence[_End]) -> list[float]:
    """For each end how likely it is that whoever marks the tell means the same."""
    said = [0]
    for end in ends:
        said.append(said[-1] + _says_something(words.keys[end.last]))
    agree: list[float] = []
    for place, end in enumerate(ends):
        total = _EXACT * end.likely
        for other in range(max(0, place - _BEYOND), len(ends)):
            held = said[min(place, other) + 1]
            if 2 * held >= said[other + 1]:
                total += ends[other].likely
        agree.append(total)
    return agree


def _fit(words: Words, ends: Sequence[_End], named: Collection[int]) -> Iterator[_End]:
    """The ends at which no word is cut off from what it needs, up to a mark beyond which hardly a tell goes on."""
    least = _HARDLY * max(end.likely for end in ends)
    for place, end in enumerate(ends):
        last = end.last
        parted = last + 1 >= words.count or is_parted(words, last + 1)
        if end.likely >= least and (place == 0 or not trails(words.keys[last])):
            tied = words.gap[last + 1] in _TIES or (not parted and words.keys[last][0].isdigit())
            if not tied and (parted or last + 1 not in named):
                yield end
        if parted and end.goes_on < _GOES_ON:
            break


def _says_something(key: str) -> bool:
    return len(key) > 1 and not is_light(key)
