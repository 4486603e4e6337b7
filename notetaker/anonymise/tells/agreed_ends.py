"""Where a tell ends for most of those who mark one, by a table that is made of the labelled notes.

No two people underline quite the same. From the words and marks of a clause the table knows how likely each end is; a tell
that its pattern ends where few would agree ends where more do. `packaging/around_tells.py` makes the table.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from notetaker.anonymise.knowledge.dictionary import UNKNOWN, level_of
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.tells.clauses import is_parted, listed, mark_before, next_parted
from notetaker.anonymise.tells.kinds import (
    groups_of_words,
    is_a_deed,
    is_light,
    kind_of,
    lists_with,
    tells_an_opinion,
    trails,
    weights_of_groups,
)
from notetaker.anonymise.tells.weighed_signs import chance, signs_in
from notetaker.anonymise.tells.whole_ends import WHEN, whole_end
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
_LIKELIER = 0.02
"""So many more of those who mark must agree with another end than with that of the pattern; measured by sets."""
_BEYOND = 4
"""Who marks so many words less still means the same; and so does who marks twice as many that say something."""
_EXACT = 0.1
"""What an end counts that is just the one that is marked, beside one that means the same."""
_GOES_ON = 0.5
"""A tell goes beyond a mark only where that is as likely as not."""
_AHEAD = 3
"""So near behind an end a word shows that what leads to it tells what somebody thinks."""
_LONG = 5
"""From so many words behind its first on a tell may be cut to what people agree on."""
_LETTERS_OF_A_CODE = 2
_HARDLY = 0.03
_HARDLY_ANY = 0.02
"""Where so few go on nobody looks further."""
_SUBJECTS = {"i", "we", "je", "j", "nous", "on"}
_NONE = (0,) * LONGEST
_TIES = {"-", "'", "’", "‑", "‐"}


class _End(NamedTuple):
    """A word at which a tell may end, how likely that is, and how likely it is that it goes on behind it."""

    last: int
    likely: float
    goes_on: float


def agreed(words: Words, told: Sequence[Told], gone: Collection[int], named: Collection[int]) -> list[Told]:
    """The tells, the longest first, each story among them with the end on which people agree.

    What overlaps is one story, from where the first of it begins to where the last ends.
    """
    stories = sorted((one for one in told if one[2] in _STORIES), key=lambda one: (one[0], -one[1]))
    agreed = [one for one in told if one[2] not in _STORIES]
    others = {place for first, last, _ in told for place in range(first, last + 1)}
    while stories:
        first, last, rule = stories[0]
        within = 1
        while within < len(stories) and stories[within][0] <= last:
            if not _said_when(words, first, last):
                last = max(last, stories[within][1])
            within += 1
        end = agreed_end(words, first, last, gone, named, others)
        agreed.extend(one for one in stories[:within] if one[1] <= last and (end == last or one[0] > end))
        if end != last:
            agreed.append((first, end, rule))
        del stories[:within]
    agreed.sort(key=lambda one: one[0] - one[1])
    return agreed


def _said_when(words: Words, first: int, last: int) -> bool:
    """Whether first..last says when it was, and the speaker's own clause follows: "when we bought it in May | we …"."""
    return words.keys[first] in WHEN and words.at[last + 1] in _SUBJECTS


def agreed_end(
    words: Words,
    first: int,
    last: int,
    gone: Collection[int],
    named: Collection[int],
    others: Collection[int] = (),
) -> int:
    """`last`, or another end of the tell that begins at `first` with which more people agree, clearly more if it is later.

    `gone` are the words that are cut, `named` those of strangers' names, `others` those that tell something else: it goes
    over none of them. A short tell is not cut.
    """
    stays = last + 1 >= words.count or _stops_at_a_name(words, last, gone, named)
    if stays and last - first < _LONG:
        return last
    stop = last + 1
    if not stays:
        stop = min(_first_that_is_shown(words, last, named, others), _first_thought(words, last))
    return _likeliest(words, first, last, _ends(words, first, gone, named), stop, named)


def likely_end(words: Words, first: int, gone: Collection[int], named: Collection[int]) -> int:
    """The end of a tell that no pattern knows; `first` where there is none.

    What others think belongs to it where most people would mark it: with no pattern nothing else says what it is about.
    """
    if first + 1 >= words.count or _stops_at_a_name(words, first, gone, named):
        return first
    stop = _first_that_is_shown(words, first, named, ())
    return _likeliest(words, first, first, _ends(words, first, gone, named), stop, named)


def _likeliest(words: Words, first: int, last: int, ends: Sequence[_End], stop: int, named: Collection[int]) -> int:
    """`last`, or the end before the word `stop` with which most agree: earlier in a long tell, or clearly."""
    here = last - first
    if here >= len(ends):
        return last
    said = _said(words, ends)
    best, most = last, _how_many_agree(ends, said, here) + _LIKELIER
    least = here + 1 if here < _LONG else max(1, _last_particular(words, first, last) - first)
    for end in _fit(words, ends, least, named):
        if end.last >= stop:
            break
        agree = _how_many_agree(ends, said, end.last - first)
        if end.last < last:
            if agree + _LIKELIER > most and not _has_its_object_behind(words, end.last):
                best, most = end.last, agree + _LIKELIER
        elif agree > most and whole_end(words, first, end.last, named) >= end.last:
            best, most = end.last, agree
    return best


def _has_its_object_behind(words: Words, last: int) -> bool:
    """Whether what a verb acts on may stand right behind the word: "our shelter put | the families"."""
    return not is_parted(words, last + 1) and words.at[last + 1] in listed("articles")


def _last_particular(words: Words, first: int, last: int) -> int:
    """The last word of first..last that a reader may look up: a figure, a number, a name; `first` where there is none."""
    return next((index for index in range(last, first, -1) if _is_particular(words, index)), first)


def _is_particular(words: Words, index: int) -> bool:
    key = words.keys[index]
    return words.capital(index) or key[0].isdigit() or key in listed("numbers") or key in listed("counts")


def _first_that_is_shown(words: Words, last: int, named: Collection[int], others: Collection[int]) -> int:
    """The first word behind `last` that is shown, tells something else or may be a code."""
    for index in range(last + 1, min(words.count, last + LONGEST)):
        if index in named or index in others or _may_be_a_code(words.keys[index]):
            return index
    return words.count


def _first_thought(words: Words, last: int) -> int:
    """The first word behind `last` so near before a thought that it leads to it."""
    for index in range(last + 1, min(words.count, last + LONGEST)):
        if tells_an_opinion(words.keys[index]):
            return index - _AHEAD + 1
    return words.count


def _may_be_a_code(key: str) -> bool:
    """Whether it is two letters that are no word: a later list of participants may have somebody who goes by them."""
    return len(key) == _LETTERS_OF_A_CODE and key.isalpha() and level_of(key) == UNKNOWN


def _stops_at_a_name(words: Words, last: int, gone: Collection[int], named: Collection[int]) -> bool:
    """Whether a name stands behind `last` in the same clause: without its verb nobody reads what was done to it."""
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
    return next_parted(words, index + 1, end) - index


def _ends(words: Words, first: int, gone: Collection[int], named: Collection[int]) -> list[_End]:
    """The ends that a tell may have, the nearest first, up to where hardly one goes on."""
    of = _weights()
    stop = min(words.count, first + LONGEST)
    lefts = _lefts(words, first, stop)
    key = words.keys[first]
    kind, following = kind_of(words, first, named), kind_of(words, first + 1, named)
    group = of.groups.get(key, 0)
    begun, deed = of.begun.get(kind, _NONE), of.deed[is_a_deed(key, kind)]
    ends: list[_End] = []
    reached = 1.0
    for index in range(first + 1, stop):
        if index in gone or reached < _HARDLY_ANY:
            break
        key = words.keys[index]
        before, kind = kind, following
        group_before, group = group, of.groups.get(key, 0)
        following = kind_of(words, index + 1, named)
        so_far = index - first
        weight = of.always + of.word.get(kind, 0) + of.before.get(before, 0) + of.following.get(following, 0)
        weight += begun[so_far] + of.left[lefts[so_far]][so_far] + deed[so_far]
        weight += of.listed[group] + of.listed_before[group_before]
        if lefts[so_far - 1] == 1:
            weight += of.mark.get(mark_before(words, index), _NONE)[so_far]
        if is_a_deed(key, kind):
            deed = of.deed[True]
        goes_on = chance(weight)
        ends.append(_End(index - 1, reached * (1 - goes_on), goes_on))
        reached *= goes_on
    ends.append(_End(first + len(ends), reached, 0.0))
    return ends


def _lefts(words: Words, first: int, stop: int) -> list[int]:
    """How many words there are from each word of first..stop on to the next mark, as far as anybody looks."""
    end = min(stop + _FARTHEST_MARK, words.count)
    left = 0
    lefts: list[int] = []
    for index in range(end - 1, first - 1, -1):
        left = 1 if index + 1 < words.count and is_parted(words, index + 1) else min(left + 1, _FARTHEST_MARK)
        lefts.append(left)
    lefts.reverse()
    return lefts


class _Weights(NamedTuple):
    """The table, so that little has to be looked up for each word; what depends on how much there is so far is by that."""

    always: int
    word: Mapping[str, int]
    before: Mapping[str, int]
    following: Mapping[str, int]
    begun: Mapping[str, Sequence[int]]
    left: Sequence[Sequence[int]]
    deed: tuple[Sequence[int], Sequence[int]]
    mark: Mapping[str, Sequence[int]]
    groups: Mapping[str, int]
    listed: Sequence[int]
    listed_before: Sequence[int]


@cache
def _weights() -> _Weights:
    signs = signs_in(TABLE)
    begun, left, deed, mark = (_by_so_many(signs.kind(name)) for name in ("begun", "left", "deed", "mark"))
    return _Weights(
        signs.always,
        signs.kind("word"),
        signs.kind("before"),
        signs.kind("next"),
        begun,
        tuple(left.get(many, _NONE) for many in _SO_MANY),
        (deed.get("no", _NONE), deed.get("yes", _NONE)),
        mark,
        groups_of_words(),
        weights_of_groups(signs.kind("list")),
        weights_of_groups(signs.kind("list_before")),
    )


def _by_so_many(weights: Mapping[str, int]) -> dict[str, Sequence[int]]:
    """The weights of signs that end in how many words there are so far, by what stands before that."""
    values = {value.rpartition(".")[0] for value in weights}
    many = [_SO_MANY[min(place, _FARTHEST_MARK)] for place in range(LONGEST)]
    return {value: tuple(weights.get(f"{value}.{one}", 0) for one in many) for value in values}


def _said(words: Words, ends: Sequence[_End]) -> list[int]:
    """How many words up to each end say something, with none before the first."""
    return [0, *accumulate(_says_something(words.keys[end.last]) for end in ends)]


def _how_many_agree(ends: Sequence[_End], said: Sequence[int], place: int) -> float:
    """How likely it is that whoever marks the tell means the same as with the end at this place."""
    total = _EXACT * ends[place].likely
    for other in range(max(0, place - _BEYOND), len(ends)):
        if 2 * said[min(place, other) + 1] >= said[other + 1]:
            total += ends[other].likely
    return total


def _fit(words: Words, ends: Sequence[_End], least_place: int, named: Collection[int]) -> Iterator[_End]:
    """The ends at which no word is cut off from what it needs, up to a mark beyond which hardly a tell goes on."""
    least = _HARDLY * max(end.likely for end in ends)
    for end in ends[:least_place]:
        if end.goes_on < _GOES_ON and is_parted(words, end.last + 1):
            return
    for end in ends[least_place:]:
        last = end.last
        parted = last + 1 >= words.count or is_parted(words, last + 1)
        if end.likely >= least and not trails(words.keys[last]) and (parted or _says_something(words.keys[last])):
            tied = words.gap[last + 1] in _TIES or (not parted and words.keys[last][0].isdigit())
            if not tied and (parted or last + 1 not in named):
                yield end
        if parted and end.goes_on < _GOES_ON:
            break


def _says_something(key: str) -> bool:
    return len(key) > 1 and not is_light(key)
