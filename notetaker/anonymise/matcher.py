"""Finds the forms of a roster in a text, in time that grows with the text alone."""

import re
from collections.abc import Iterable, Iterator
from itertools import compress
from typing import NamedTuple

from notetaker.anonymise import lexicon
from notetaker.anonymise.entities import Case, Entity, Form, FormKind
from notetaker.anonymise.initials import (
    LONGEST_INITIALS,
    MOST_INITIALS,
    fitting,
    initials_after,
    initials_before,
    letters_at,
)
from notetaker.anonymise.remembered import Remembered
from notetaker.anonymise.spelling import Reading, Spelling
from notetaker.anonymise.words import Words

_GAP = re.compile(r"[\s\-'’‘ʼ‐‑‒–_·.\u00ad\u200b-\u200d\u2060\ufeff]{0,3}")
_LONG_NAME_GAP = re.compile(r"[\s\-'’‘ʼ‐‑‒–_·.,&+/():\u00ad\u200b-\u200d\u2060\ufeff]{0,3}")
"""Between the words of a long name of an organisation, which may have a comma or a bracket."""
_NAME_GAP = re.compile(r"[\s\-'’‘ʼ‐‑‒–_·.,\u00ad\u200b-\u200d\u2060\ufeff]{0,3}")
_ATOMS = frozenset(
    {FormKind.SURNAME, FormKind.GIVEN, FormKind.NICKNAME, FormKind.PERSON_ALIAS, FormKind.FULL, FormKind.PART}
)
_CALLED_BY = frozenset({FormKind.GIVEN, FormKind.NICKNAME, FormKind.PERSON_ALIAS})
_NEVER_MISTYPED = frozenset({FormKind.INITIALS, FormKind.PLURAL, FormKind.HANDLE, FormKind.DERIVED})
_LONGEST_ABBREVIATION = 3
_LEAST_DOTTED = 2
_LEAST_LONG = 3
_MOST_PARTS = 8

Readings = list[tuple[Reading, ...]]


class Spelt(NamedTuple):
    """What one spelling may be: a kind of form, the entities that have it, and the capitals that it needs."""

    kind: FormKind
    entities: frozenset[Entity]
    case: Case
    is_person: bool

    def __repr__(self) -> str:
        return "Spelt(***)"


class Match(NamedTuple):
    """The words first..last (both included) are a form of each of the entities.

    `kinds` are those of its parts: a given name and a surname side by side are both. The entities are all persons or all
    organisations. `initials` says whether a part is a mere letter, `typos` how many of its words were not spelt as in
    the roster.
    """

    first: int
    last: int
    kinds: tuple[FormKind, ...]
    entities: frozenset[Entity]
    case: Case
    is_person: bool
    initials: bool = False
    typos: int = 0

    @property
    def kind(self) -> FormKind:
        """The strongest of its kinds."""
        return self.kinds[0] if len(self.kinds) == 1 else min(self.kinds)

    @property
    def is_whole_name(self) -> bool:
        """Whether it holds more than one part of a person's name."""
        kinds = self.kinds
        if self.initials or (len(kinds) > 1 and len(set(kinds)) > 1):
            return True
        return self.last > self.first and FormKind.FULL in kinds

    def __repr__(self) -> str:
        return "Match(***)"


def _spelt(same: list[Form]) -> tuple[Spelt, ...]:
    """What the forms that are spelt alike may be, the strongest first."""
    if len(same) == 1:
        form = same[0]
        return (Spelt(form.kind, frozenset((form.entity,)), form.case, form.entity.is_person),)
    found: dict[tuple[FormKind, Case, bool], set[Entity]] = {}
    for form in same:
        found.setdefault((form.kind, form.case, not form.entity.is_person), set()).add(form.entity)
    return tuple(
        Spelt(kind, frozenset(found[key]), case, not key[2]) for key in sorted(found) for kind, case, _ in [key]
    )


class Matcher:
    """All forms of a roster, ready to be looked up word by word."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._spelt: dict[tuple[str, ...], tuple[Spelt, ...]] = {}
        self._longest: dict[str, int] = {}
        uncased: set[str] = set()
        self.steps = 0
        gathered: dict[tuple[str, ...], list[Form]] = {}
        for form in forms:
            gathered.setdefault(form.keys, []).append(form)
        for keys, same in gathered.items():
            self._spelt[keys] = _spelt(same)
            self._longest[keys[0]] = max(len(keys), self._longest.get(keys[0], 0))
            if any(form.case is not Case.UPPER for form in same):
                uncased.add(keys[0])
        self._codes = self._longest.keys() - uncased
        self._begins = Remembered(self._may_begin)
        self._near = Remembered(self._is_near)
        self._spelling = Spelling(
            key
            for keys, same in gathered.items()
            if any(form.kind not in _NEVER_MISTYPED for form in same)
            for key in keys
        )

    @property
    def spelling(self) -> Spelling:
        """What tells the words of the roster that a mistyped word may stand for."""
        return self._spelling

    def matches(self, words: Words) -> Iterator[Match]:
        """The matches from left to right, the longest at each place; none overlaps another."""
        self.steps += len(words.keys)
        beginnings = self._beginnings(words)
        if not beginnings:
            return
        readings = self._spelling.readings(words.keys)
        reached = 0
        for place in beginnings:
            if place < reached:
                continue
            found = self._at(words, readings, place)
            if found is not None:
                found = _with_initials_before(words, found, reached)
                yield found
                reached = found.last + 1

    def _beginnings(self, words: Words) -> list[int]:
        """The words at which a match may begin; what is in small letters begins neither a code nor initials."""
        keys, small = words.keys, words.murmured
        places = [
            place
            for place in compress(range(len(keys)), map(self._begins.__getitem__, keys))
            if keys[place] not in self._codes
            or not (small or words.raw(place).islower())
            or self._near[keys[place]]
        ]
        letters = [
            place for place in words.capitals if len(keys[place]) <= LONGEST_INITIALS and letters_at(words, place)
        ]
        return sorted({*places, *letters}) if letters else places

    def _may_begin(self, key: str) -> bool:
        return key in self._longest or self._near[key]

    def _is_near(self, key: str) -> bool:
        return bool(self._spelling.readings((key,))[0])

    def _at(self, words: Words, readings: Readings, place: int) -> Match | None:
        start = self._atom(words, readings, place, None)
        letters = self._letters_then_name(words, readings, place) if letters_at(words, place) else None
        if letters is not None and (start is None or letters.last > start.last):
            return self._extended(words, readings, letters)
        return None if start is None else self._extended(words, readings, start)

    def _atom(self, words: Words, readings: Readings, place: int, among: frozenset[Entity] | None) -> Match | None:
        """The longest form at `place`, of one of the persons `among` if given; as typed rather than respelt."""
        keys = words.keys
        reach = min(self._longest.get(keys[place], 0), len(keys) - place)
        if not reach and not readings[place]:
            return None
        for length in range(reach, 0, -1):
            self.steps += 1
            found = self._reading(words, tuple(keys[place : place + length]), place, 0, among)
            if found is not None:
                break
        else:
            length, found = 0, None
        if length == reach and not readings[place]:
            return found
        return self._respelt(words, readings, place, length, among) or found

    def _respelt(
        self, words: Words, readings: Readings, place: int, over: int, among: frozenset[Entity] | None
    ) -> Match | None:
        """The longest form of more than `over` words with one word respelt, or all that have readings."""
        reach = self._longest.get(words.keys[place], 0)
        for word, _ in readings[place]:
            reach = max(reach, self._longest.get(word, 0))
        reach = min(reach, len(words.keys) - place)
        if reach <= over or not any(readings[place : place + reach]):
            return None
        for length in range(reach, over, -1):
            found = [
                match
                for keys, cost in _respellings(words, readings, place, length)
                if (match := self._reading(words, keys, place, cost, among)) is not None
            ]
            self.steps += 1 + len(found)
            if found:
                return _merged(found)
        return None

    def _reading(
        self, words: Words, keys: tuple[str, ...], place: int, typos: int, among: frozenset[Entity] | None
    ) -> Match | None:
        spelt = self._spelt.get(keys)
        if spelt is None:
            return None
        last = place + len(keys) - 1
        found = _best(spelt, words, place, last, typos, among)
        return found if found is None or last == place or joined(words, place, last, found.is_person) else None

    def _extended(self, words: Words, readings: Readings, start: Match) -> Match:
        """`start` with the other parts and initials of the same person that follow it."""
        match = start
        while (
            match.is_person
            and len(match.kinds) < _MOST_PARTS
            and match.last + 1 < len(words.keys)
            and not _ATOMS.isdisjoint(match.kinds)
        ):
            self.steps += 1
            follower = match.last + 1
            if not joined(words, match.last, follower, person=True):
                break
            part = self._atom(words, readings, follower, match.entities)
            if part is not None and "," in words.before(follower) and not _is_turned_round(words, match, part):
                break
            if part is not None and not _ATOMS.isdisjoint(part.kinds) and not _repeats(words, match, part):
                shared = match.entities & part.entities
                match = Match(
                    match.first,
                    part.last,
                    match.kinds + part.kinds,
                    shared,
                    Case.ANY,
                    True,
                    match.initials,
                    match.typos + part.typos,
                )
                continue
            longer = _with_letters_after(words, match) or self._over_a_letter(words, readings, match)
            if longer is None:
                break
            match = longer
        return match

    def _over_a_letter(self, words: Words, readings: Readings, match: Match) -> Match | None:
        """A first name with its surname behind an initial that the roster does not have: "Ana P. de Souza"."""
        letter, name = match.last + 1, match.last + 2
        if len(words.keys[letter]) > 1 or name >= len(words) or _CALLED_BY.isdisjoint(match.kinds):
            return None
        if not joined(words, letter, name, person=True) or "," in words.before(name):
            return None
        part = self._atom(words, readings, name, match.entities)
        if part is None or FormKind.SURNAME not in part.kinds:
            return None
        shared, typos = match.entities & part.entities, match.typos + part.typos
        return Match(
            match.first, part.last, match.kinds + part.kinds, shared, Case.ANY, True, match.initials, typos
        )

    def _letters_then_name(self, words: Words, readings: Readings, place: int) -> Match | None:
        """Initials and then a surname, as in "C. Wood"."""
        end = place
        letters = ""
        while end < len(words) and end - place < MOST_INITIALS and (more := letters_at(words, end)):
            letters += more
            end += 1
        if not letters or end >= len(words) or not joined(words, place, end, person=True):
            return None
        name = self._atom(words, readings, end, None)
        if name is None or not name.is_person or FormKind.SURNAME not in name.kinds:
            return None
        who = fitting(name.entities, letters)
        return Match(place, name.last, name.kinds, who, Case.ANY, True, True, name.typos) if who else None


def _repeats(words: Words, match: Match, part: Match) -> bool:
    """Whether the same word stands there twice: "Will will", "Mark, Mark"."""
    return words.keys[match.last] == words.keys[part.first]


def _is_turned_round(words: Words, match: Match, part: Match | None) -> bool:
    """Whether a comma stands between a surname and the first name, as in a list: "Wood, Chris"."""
    if part is None or set(part.kinds) == set(match.kinds) or FormKind.SURNAME not in match.kinds:
        return False
    return words.capital(match.first) == words.capital(part.first)


def _respellings(
    words: Words, readings: Readings, place: int, length: int
) -> Iterator[tuple[tuple[str, ...], int]]:
    """The words with one of them respelt in each way, then with each respelt in its nearest way; and how far off."""
    typed = words.keys[place : place + length]
    respelt = [index for index in range(length) if readings[place + index]]
    for index in respelt:
        for word, cost in readings[place + index]:
            yield (*typed[:index], word, *typed[index + 1 :]), cost
    if len(respelt) > 1:
        nearest = [readings[place + index][0] if index in respelt else (typed[index], 0) for index in range(length)]
        yield tuple(word for word, _ in nearest), sum(cost for _, cost in nearest)


def _merged(found: list[Match]) -> Match:
    """The nearest of several readings, or all of them where they are equally near."""
    least = min(match.typos for match in found)
    near = [match for match in found if match.typos == least and match.is_person == found[0].is_person]
    return near[0]._replace(entities=frozenset(who for match in near for who in match.entities))


def _with_initials_before(words: Words, match: Match, reached: int) -> Match:
    """The match with the initials or the shortened first name before it, as in "Chr. Wood" or "j.wood"."""
    if not match.is_person or match.first == reached:
        return match
    if FormKind.SURNAME not in match.kinds and (
        FormKind.GIVEN not in match.kinds or lexicon.is_given_name(words.keys[match.last])
    ):
        return match
    start, who = initials_before(words, match.first, match.entities, reached)
    return (
        match if start == match.first else match._replace(first=start, entities=who, case=Case.ANY, initials=True)
    )


def _with_letters_after(words: Words, match: Match) -> Match | None:
    """The match with the initials that follow it, as in "Kat J." or "Zhang M."."""
    follower = match.last + 1
    if len(words.key(follower)) > LONGEST_INITIALS and not words.capital(follower):
        return None
    of_surname = not _CALLED_BY.isdisjoint(match.kinds)
    end, who = initials_after(words, match.last, match.entities, of_surname=of_surname)
    return None if end == match.last else match._replace(last=end, entities=who, case=Case.ANY, initials=True)


def _is_code(raw: str) -> bool:
    """Whether the capitals are those of an acronym: "WHO", "MoT"."""
    return raw.isupper() or sum(map(str.isupper, raw)) > 1


def joined(words: Words, first: int, last: int, person: bool) -> bool:
    """Whether nothing but what may stand inside a name parts the words."""
    pattern = _NAME_GAP if person else _LONG_NAME_GAP if last - first >= _LEAST_LONG else _GAP
    for index in range(first + 1, last + 1):
        gap = words.before(index)
        if gap == " ":
            continue
        if pattern.fullmatch(gap) is None:
            return False
        if "." in gap and len(words.keys[index - 1]) > _LONGEST_ABBREVIATION and not _is_in_account(words, index):
            return False
    return True


def _is_in_account(words: Words, index: int) -> bool:
    """Whether nothing but a dot ties the word to the one before, both in small letters: "chris.wood"."""
    return words.before(index) == "." and words.raw(index - 1).islower() and words.raw(index).islower()


def _best(
    spelt: tuple[Spelt, ...], words: Words, first: int, last: int, typos: int, among: frozenset[Entity] | None
) -> Match | None:
    """The strongest reading that the capitals allow."""
    for one in spelt:
        kind, who, case, is_person = one
        if among is not None and not (who := who & among):
            continue
        if (typos and kind >= FormKind.NICKNAME) or (kind is FormKind.PLURAL and not words.capital(first)):
            continue
        needed = Case.ANY if among is not None and case is Case.CAPITAL else case
        if needed is Case.ANY or _case_fits(words, first, last, needed):
            return Match(first, last, (kind,), who, case, is_person, False, typos)
    return None


def _case_fits(words: Words, first: int, last: int, case: Case) -> bool:
    if case is Case.WORD or case is Case.ANY or (case is Case.CAPITAL and words.murmured):
        return True
    if case is Case.LOWER:
        return words.raw(first).islower()
    if case is Case.DOTTED:
        gaps = (words.before(index).strip() for index in range(first + 1, last + 1))
        return set(gaps) == {"."} and (
            last - first >= _LEAST_DOTTED or all(map(words.capital, range(first, last + 1)))
        )
    if case is Case.UPPER:
        return all(_is_code(words.raw(index)) for index in range(first, last + 1))
    return first == 0 or words.capital(first)
