"""Tells somebody from matter by what is said of people alone: "price left early", « oui de bois », "bells point"."""

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain, product
from typing import NamedTuple

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import FormKind
from notetaker.anonymise.judging.bare.signs import begins_a_clause, ends_there
from notetaker.anonymise.judging.openings import MODALS
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.one_of_each import OneOfEach
from notetaker.anonymise.knowledge.tables import table, words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words

_NAME, _BEGINS, _ENDS = "X", "^", "."
_NAMES = ("names_en", "names_fr")
_FIRST_NAMES = ("first_names_en", "first_names_fr")
_MODAL_NAMES = ("modal_names",)
_GENITIVES = ("genitives",)
_HOUSES = ("houses_en", "houses_fr")
_DEEDS_OF_HOUSES = (*_HOUSES, "deeds_of_houses_en", "deeds_of_houses_fr")
_KINDS = {FormKind.SURNAME, FormKind.GIVEN, FormKind.NICKNAME, FormKind.PERSON_ALIAS}
_GIVEN = {FormKind.GIVEN, FormKind.NICKNAME}
_NO_NOUNS = ("speakers_by_calling", "adjectives")
_OTHER = {"other", "autre"}
_THE = {"the", "l"}
_JOINTS = {"'", "’", "-"}

_Sides = tuple[tuple[str, ...], tuple[str, ...]]
"""The words of a frame before a name, and those behind it."""


class _Borders(NamedTuple):
    """Whether a clause has to begin before the words of a frame, and to end behind them."""

    begins: bool
    ends: bool


_Lengths = tuple[int, int]
"""How many words a frame has on each side."""


class _Frames(NamedTuple):
    """The frames of some lists by their words.

    `begun` are how long those are that have a word right before the name, and `bare` how long those that have nothing
    before it and the word right behind.
    """

    borders: Mapping[_Sides, tuple[_Borders, ...]]
    begun: Mapping[str, tuple[_Lengths, ...]]
    bare: Mapping[str, tuple[_Lengths, ...]]


def stands_in_a_frame(scene: Scene, match: Match) -> bool:
    """Whether the one word in small letters, of which nothing else is known, stands where only somebody can.

    So do all names of a list that stands there: "thank you rose and may".
    """
    words, place = scene.words, match.first
    if place < match.last or not match.is_person or match.kind not in _KINDS:
        return False
    if words.shouted or place in words.capitals:
        return False
    if not match.typos and _is_named(scene, place):
        return True
    if not _GIVEN.isdisjoint(match.kinds):
        of_two = len(match.entities) > 1 and _is_the_other_one(words, place)
        if of_two or _acts_as_one_who_is_called_so(words, place):
            return True
    return _may_own(words, match) and _fits_one_of(words, place, place, _GENITIVES)


def _is_the_other_one(words: Words, place: int) -> bool:
    """Whether "the other" stands before a first name that several have: "jacky and the other jack"."""
    return words.at[place - 1] in _OTHER and words.at[place - 2] in _THE and words.gap[place].isspace()


def _is_named(scene: Scene, place: int) -> bool:
    if _fits_one_of(scene.words, place, place, _NAMES):
        return True
    if scene.is_alone(place, place):
        return False
    listed = list(scene.chain(place, place))
    first, last = listed[0][0], listed[-1][1]
    return first < last and _fits_one_of(scene.words, first, last, _NAMES)


def _acts_as_one_who_is_called_so(words: Words, place: int) -> bool:
    """Whether a first name is said to do or be what people do, wherever in a clause: "tomorrow may would come"."""
    acts = _fits_one_of(words, place, place, _FIRST_NAMES) or (
        words.keys[place] in MODALS and _fits_one_of(words, place, place, _MODAL_NAMES)
    )
    if not acts or not words.gap[place + 1].isspace():
        return False
    return not (around.determined(words, place) or around.is_date(words, place))


def stands_as_a_house(words: Words, match: Match) -> bool:
    """Whether a house's name in small letters that is a word too owns or does what houses do: "sea approved two sites"."""
    place = match.first
    if place < match.last or words.shouted or words.capital(place) or lexicon.is_small_word(words.keys[place]):
        return False
    if _fits_one_of(words, place, place, _HOUSES):
        return True
    if lexicon.is_in("bare_nouns", words.keys[place]) or lexicon.is_in("indefinite", words.at[place - 1]):
        return False
    return _fits_one_of(words, place, place, _NAMES) or _is_a_bare_subject(words, place)


def _is_a_bare_subject(words: Words, place: int) -> bool:
    """Whether a clause begins with it and a verb that says what it does, not what it is: "cue logs every prompt"."""
    key = words.keys[place]
    if key.endswith("s") or lexicon.is_in_any(_NO_NOUNS, key) or lexicon.is_in("to_be", words.at[place + 1]):
        return False
    return begins_a_clause(words, place) and around.has_a_finite_verb(words, place)


def does_what_houses_do(words: Words, place: int) -> bool:
    """Whether what is said of the word, which has a capital or none, only houses and people do: "Beacon pays drivers"."""
    return _fits_one_of(words, place, place, _DEEDS_OF_HOUSES) and not _may_be_done_to(words, place)


def _may_be_done_to(words: Words, place: int) -> bool:
    """Whether the verb behind the word may say what is done to it, as no object follows: "Pilot funded by two banks"."""
    past = words.at[place + 1].endswith("ed") or words.at[place + 1] in words_under("frames.toml", "done_to")
    if not past:
        return False
    return not words.gap[place + 2].isspace() or words.at[place + 2] in words_under("frames.toml", "no_objects")


def _may_own(words: Words, match: Match) -> bool:
    """Whether it is the name and an s, or ends with one."""
    key = words.keys[match.first]
    if not key.endswith("s"):
        return False
    return not match.typos or any(key[:-1] in one.surnames | one.first_names for one in match.entities)


def _fits_one_of(words: Words, first: int, last: int, lists: tuple[str, ...]) -> bool:
    frames, keys = _frames(lists), words.keys
    begun, bare = frames.begun.get(words.at[first - 1], ()), frames.bare.get(words.at[last + 1], ())
    for before, behind in (*begun, *bare):
        start, end = first - before, last + behind
        if start < 0 or end >= words.count:
            continue
        borders = frames.borders.get((tuple(keys[start:first]), tuple(keys[last + 1 : end + 1])))
        if borders is None or not (_is_joined(words, start, first) and _is_joined(words, last, end)):
            continue
        if _is_bordered(words, start, end, borders):
            return True
    return False


def _is_bordered(words: Words, start: int, end: int, borders: Iterable[_Borders]) -> bool:
    return any(
        (not one.begins or begins_a_clause(words, start)) and (not one.ends or ends_there(words, end))
        for one in borders
    )


def _is_joined(words: Words, start: int, end: int) -> bool:
    """Whether nothing but white space, apostrophes and hyphens parts the words from one place to the other."""
    gaps = (words.gap[index] for index in range(start + 1, end + 1))
    return all(gap.isspace() or gap in _JOINTS for gap in gaps)


@cache
def _frames(lists: tuple[str, ...]) -> _Frames:
    """The frames of the lists, so that few of them are tried at a name."""
    borders: dict[_Sides, tuple[_Borders, ...]] = {}
    begun: dict[str, tuple[_Lengths, ...]] = {}
    bare: dict[str, tuple[_Lengths, ...]] = {}
    each_length: OneOfEach[_Lengths] = OneOfEach()
    all_borders: OneOfEach[tuple[_Borders, ...]] = OneOfEach()
    for sides, border in _read(chain.from_iterable(table("frames.toml")[listed] for listed in lists)):
        borders[sides] = all_borders[*borders.get(sides, ()), border]
        before, behind = sides
        lengths, beside = (begun, before[-1]) if before else (bare, behind[0])
        known, length = lengths.get(beside, ()), each_length[len(before), len(behind)]
        if length not in known:
            lengths[beside] = (*known, length)
    return _Frames(borders, begun, bare)


def _read(written: Iterable[str]) -> Iterable[tuple[_Sides, _Borders]]:
    word: OneOfEach[str] = OneOfEach()
    side: OneOfEach[tuple[str, ...]] = OneOfEach()
    border: OneOfEach[_Borders] = OneOfEach()
    for one in written:
        parts = one.split()
        begins = parts[0] == _BEGINS
        for words in product(*([word[each] for each in part.split("|")] for part in parts[begins:])):
            at = words.index(_NAME)
            ends = words[-1] == _ENDS
            sides = side[words[:at]], side[words[at + 1 : len(words) - ends]]
            yield sides, border[_Borders(begins, ends)]
