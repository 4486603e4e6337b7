"""Finds organisations that are named another way than on the roster: abbreviated, translated, in another order."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from notetaker.anonymise.forms.entities import Case, Entity, FormKind
from notetaker.anonymise.forms.organisation_forms import domain_in, without_legal_form
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.familiar import is_plain_word
from notetaker.anonymise.knowledge.tables import same_words, words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.matching.spelling import TYPO, Reading
from notetaker.anonymise.text.words import Words, keys_of
from notetaker.model.roster import Participant

_ANDS = frozenset({"and", "et", "y", "und"})
_GAPS = frozenset({"", "-", "'", "’", ".", "&", "+"})
_JOINING = frozenset({"&", "+"})
_APOSTROPHES = frozenset({"'", "’"})
_MOST_LINKS = 3
_MOST_WORDS = 8
_LONGEST_ABBREVIATION = 7
_LEAST_TELLING = 4
_LEAST_MISTYPED = 5
_SINGLE = "u"
# Found faster than by its class, as in `standing`.
_REWORDED = FormKind.REWORDED


@dataclass(frozen=True, slots=True, repr=False)
class Wording:
    """The weighty words of a name in order, each in its plain form; of a name cut short where not `whole`.

    `telling` is whether one of them says which organisation it is, `linked` whether the name has an "and".
    """

    entity: Entity
    order: tuple[str, ...]
    telling: bool
    linked: bool
    whole: bool


class Reworded:
    """The names of a roster's organisations as sets of words, ready to be found in any order."""

    def __init__(
        self,
        organisations: Iterable[tuple[Entity, list[Participant]]],
        reading: Callable[[str], tuple[Reading, ...]],
    ) -> None:
        self._reading = reading
        self._wordings: dict[tuple[str, ...], list[Wording]] = {}
        for entity, members in organisations:
            for wording in _wordings(entity, members):
                same = self._wordings.setdefault(tuple(sorted(wording.order)), [])
                if wording not in same:
                    same.append(wording)
        self._most = max(map(len, self._wordings), default=0)
        weighty = {word for words in self._wordings for word in words}
        self._known: dict[str, tuple[str, ...]] = {word: (word,) for word in weighty}
        for word, plain in same_words().items():
            if (fitting := tuple(one for one in plain if one in weighty)) and word not in weighty:
                self._known[word] = fitting

    def may_hold(self, key: str) -> bool:
        """Whether one of the names may have the folded word; none is found without such a word."""
        return key in self._known

    def matches(self, words: Words, places: Iterable[int], known: Sequence[Match]) -> Iterator[Match]:
        """The organisations from left to right, the longest at each place; none overlaps another.

        `places` are the words that one `may_hold`. Within those that are `known` none is named where the text does not
        go on as if it were longer.
        """
        reached = 0
        ends = {one.first: one.last for one in known if not one.is_person and one.kind <= _REWORDED}
        for place in places:
            if place < reached:
                continue
            if place in ends and not self._is_longer(words, place, ends[place]):
                reached = ends[place] + 1
                continue
            found = self._from(words, place)
            if place > reached and (found is None or found.first == place) and self._mistyped(words, place - 1):
                found = self._from(words, place - 1) or found
            if found is not None:
                yield found
                reached = found.last + 1

    def _is_longer(self, words: Words, first: int, last: int) -> bool:
        """Whether a word right before first..last, or one behind it and some links, may belong to the name as well."""
        if first > 0 and _is_joined(words, first) and self._may_be_of_it(words, first - 1):
            return True
        for index in range(last + 1, min(last + 2 + _MOST_LINKS, words.count)):
            if not _is_joined(words, index):
                return False
            if self._may_be_of_it(words, index):
                return True
            if not _is_link(words, index):
                return False
        return False

    def _may_be_of_it(self, words: Words, index: int) -> bool:
        return words.keys[index] in self._known or bool(self._mistyped(words, index))

    def _from(self, words: Words, first: int) -> Match | None:
        """The longest name that begins at `first`."""
        found: Match | None = None
        options: list[tuple[str, ...]] = []
        places: list[int] = []
        linked, typos, links = False, 0, 0
        for index in range(first, words.count):
            if len(options) == self._most or (index > first and not _is_joined(words, index)):
                break
            linked = linked or words.gap[index].strip() in _JOINING
            plain = self._plain(words, index)
            if not plain and not typos and (plain := self._mistyped(words, index)):
                typos = TYPO
            if not plain:
                linked = linked or words.keys[index] in _ANDS
                links += 1
                if index == first or links > _MOST_LINKS or not _is_link(words, index):
                    break
                continue
            options.append(plain)
            places.append(index)
            links = 0
            if len(options) > 1:
                found = self._match(words, places, options, linked=linked, typos=typos) or found
        return found

    def _plain(self, words: Words, index: int) -> tuple[str, ...]:
        key = words.keys[index]
        return () if key == _SINGLE and not words.capital(index) else self._known.get(key, ())

    def _mistyped(self, words: Words, index: int) -> tuple[str, ...]:
        """What the word stands for if it is one error away from a telling word."""
        key = words.keys[index]
        if len(key) < _LEAST_MISTYPED or not (reading := self._reading(key)):
            return ()
        if _is_link(words, index) or is_plain_word(key):
            return ()
        near = (word for word, cost in reading if cost == TYPO and _is_telling(word))
        return next((self._known[word] for word in near if word in self._known), ())

    def _match(
        self, words: Words, places: Sequence[int], options: Sequence[tuple[str, ...]], *, linked: bool, typos: int
    ) -> Match | None:
        capitals = not words.shouted and words.capitals.issuperset(places)
        if not capitals and not words.murmured and _is_owned(words, places):
            return None
        found: dict[FormKind, set[Entity]] = {}
        for plain in product(*options):
            for wording in self._wordings.get(tuple(sorted(plain)), ()):
                if linked and not wording.linked:
                    continue
                if (kind := _kind(wording, plain, words, places, capitals=capitals)) is not None:
                    found.setdefault(kind, set()).add(wording.entity)
        if not found:
            return None
        kind = min(found)
        return Match(
            places[0], places[-1], kind, (kind,), frozenset(found[kind]), Case.ANY, is_person=False, typos=typos
        )


def _kind(
    wording: Wording, plain: tuple[str, ...], words: Words, places: Sequence[int], *, capitals: bool
) -> FormKind | None:
    """How sure it is that the words name the organisation."""
    if wording.whole:
        sure = capitals or wording.telling or plain == wording.order
        return FormKind.REWORDED if sure or _is_named_by_capitals(words, places, plain) else None
    if lexicon.is_in("indefinite", words.at[places[0] - 1]):
        return None
    if capitals:
        return FormKind.REWORDED
    named = any(words.capital(place) for place, one in zip(places, plain, strict=True) if _is_telling(one))
    return FormKind.PART if named and not words.shouted else None


def _is_named_by_capitals(words: Words, places: Sequence[int], plain: Sequence[str]) -> bool:
    """Whether they stand side by side, all but the nouns of many bodies with a capital of their own: "the Delta bank"."""
    if words.shouted or places[-1] - places[0] >= len(places):
        return False
    named = [place for place, one in zip(places, plain, strict=True) if not lexicon.is_generic(one)]
    return bool(named) and all(words.capital(place) and not words.opens(place) for place in named)


def _wordings(entity: Entity, members: list[Participant]) -> Iterator[Wording]:
    names = (name for one in members for name in (one.affiliation, *one.affiliation_aliases))
    for name in dict.fromkeys(map(without_legal_form, names)):
        if domain_in(name):
            continue
        order = tuple(_plain_words(name))
        if not 1 < len(order) <= _MOST_WORDS:
            continue
        linked = not (_ANDS.isdisjoint(keys_of(name)) and _JOINING.isdisjoint(name))
        telling = [word for word in order if _is_telling(word)]
        yield Wording(entity, order, bool(telling), linked, whole=True)
        generic = [word for word in order if lexicon.is_generic(word)]
        if telling and len(telling) + 1 < len(order):
            for word in generic:
                short = tuple(one for one in order if one in telling or one == word)
                yield Wording(entity, short, telling=True, linked=False, whole=False)


def _plain_words(name: str) -> Iterator[str]:
    links = words_under("context.toml", "links")
    for key in keys_of(name):
        if key not in links and key not in _ANDS and (len(key) > 1 or key == _SINGLE):
            yield same_words().get(key, (key,))[0]


def _is_telling(word: str) -> bool:
    """Whether the word says which organisation it is."""
    listed = is_plain_word(word) or word in same_words()
    return len(word) >= _LEAST_TELLING and not listed


def _is_link(words: Words, index: int) -> bool:
    key = words.keys[index]
    if key in _ANDS or key in words_under("context.toml", "links"):
        return True
    return key == "t" and words.gap[index] in _APOSTROPHES


def _is_owned(words: Words, places: Sequence[int]) -> bool:
    """Whether one of the words owns another: in "Pearlgate's cloud" the small word is no part of a name."""
    between = set(range(places[0], places[-1])).difference(places)
    return any(words.keys[index] == "s" and words.gap[index] in _APOSTROPHES for index in between)


def _is_joined(words: Words, index: int) -> bool:
    gap = words.gap[index]
    if gap == " ":
        return True
    gap = gap.strip()
    return gap in _GAPS and (gap != "." or len(words.keys[index - 1]) <= _LONGEST_ABBREVIATION)


def with_reworded(matches: list[Match], reworded: Iterable[Match]) -> list[Match]:
    """Both in order; one that is reworded counts where it covers more than all that it touches."""
    kept: list[Match] = []
    rest = matches[::-1]
    for one in reworded:
        while rest and rest[-1].last < one.first:
            kept.append(rest.pop())
        touched: list[Match] = []
        while rest and rest[-1].first <= one.last:
            touched.append(rest.pop())
        within = all(one.first <= other.first and other.last <= one.last for other in touched)
        if within and not any(_is_no_weaker(other, one) for other in touched):
            kept.append(one)
        else:
            rest.extend(reversed(touched))
    return [*kept, *reversed(rest)] if kept else matches


def _is_no_weaker(other: Match, one: Match) -> bool:
    """Whether the match of the same words is as sure."""
    return (other.first, other.last) == (one.first, one.last) and other.kind <= max(one.kind, FormKind.REWORDED)
