"""Finds the forms of a roster in a text, in time that grows with the text alone."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from notetaker.anonymise.forms.entities import Case, Entity, Form, FormKind
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.remembered import Remembered
from notetaker.anonymise.matching.halves import Halves
from notetaker.anonymise.matching.initials import (
    LONGEST_INITIALS,
    MOST_INITIALS,
    cut_first_name,
    fitting,
    initials_after,
    initials_before,
    letters_at,
)
from notetaker.anonymise.matching.match import Match, Spelt, is_turned_round, merged, repeats, spelt
from notetaker.anonymise.matching.respelt_names import first_name_before, surname_after
from notetaker.anonymise.matching.spelling import TYPO, Reading, Spelling
from notetaker.anonymise.matching.standing import best, joined
from notetaker.anonymise.text.words import Words

_ATOMS = frozenset(
    {FormKind.SURNAME, FormKind.GIVEN, FormKind.NICKNAME, FormKind.PERSON_ALIAS, FormKind.FULL, FormKind.PART}
)
_CALLED_BY = frozenset({FormKind.GIVEN, FormKind.NICKNAME, FormKind.PERSON_ALIAS})
_NEVER_MISTYPED = frozenset({FormKind.INITIALS, FormKind.PLURAL, FormKind.HANDLE, FormKind.DERIVED})
_MOST_PARTS = 8
_PAIR = 2

_SMALL_INITIALS = re.compile(r"(?<![\w.])(?:[^\W\d_]\.){2,4}(?!\w)")
_LETTER_BETWEEN_DOTS = re.compile(r"\.[^\W\d_]\.")
"""What all of them have: it is looked for first, for a dot is soon found."""

Readings = list[tuple[Reading, ...]]
# Found faster than by their classes, as in `standing`.
_INITIALS = FormKind.INITIALS
_SURNAME = FormKind.SURNAME
_GIVEN = FormKind.GIVEN
_ANY, _UPPER = Case.ANY, Case.UPPER


class _Spelt(dict[tuple[str, ...], tuple[Spelt, ...]]):
    """What each form may be, worked out when it is first met: of thousands a meeting names some tens."""

    def __init__(self, forms: Mapping[tuple[str, ...], tuple[Form, ...]]) -> None:
        super().__init__()
        self._forms = forms

    def __missing__(self, keys: tuple[str, ...]) -> tuple[Spelt, ...]:
        found = self[keys] = spelt(self._forms[keys])
        return found


class Matcher:
    """All forms of a roster, ready to be looked up word by word."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self.steps = 0
        self._forms: dict[tuple[str, ...], tuple[Form, ...]] = {}
        self._longest: dict[str, int] = {}
        uncased: set[str] = set()
        mistyped: set[str] = set()
        for form in forms:
            keys, kind, _, case = form
            self._forms[keys] = (*self._forms.get(keys, ()), form)
            if len(keys) > self._longest.get(keys[0], 0):
                self._longest[keys[0]] = len(keys)
            if case is not _UPPER:
                uncased.add(keys[0])
            if kind not in _NEVER_MISTYPED:
                mistyped.update(keys)
        self._codes = frozenset([key for key in self._longest if key not in uncased])
        self._halves = Halves(form for same in self._forms.values() for form in same)
        self._spelt = _Spelt(self._forms)
        self._spelling = Spelling(mistyped, self._behind_letters())
        self._near = Remembered(self._is_near)

    def _behind_letters(self) -> Iterator[str]:
        """The words that only stand behind a letter, as "kafor" of Okafor, who may be an O’Kafor."""
        for keys in self._forms:
            if len(keys) == _PAIR and len(keys[0]) == 1 and keys[1] not in self._longest:
                yield keys[1]

    @property
    def spelling(self) -> Spelling:
        """What tells the words of the roster that a mistyped word may stand for."""
        return self._spelling

    @property
    def forms(self) -> Iterable[tuple[str, ...]]:
        """The folded words of each form."""
        return self._forms.keys()

    def matches(self, words: Words, begun: Iterable[int] | None = None) -> Iterator[Match]:
        """The matches from left to right, the longest at each place; none overlaps another.

        `begun` are the words at which one `may_begin`, if they are known.
        """
        self.steps += words.count
        if begun is None:
            begun = [place for place, key in enumerate(words.keys) if self.may_begin(key)]
        beginnings = self._beginnings(words, begun)
        if not beginnings:
            return
        keys, near = words.keys, self._near
        readings: Readings = [()] * words.count
        for place in beginnings:  # where none begins, no word is near one of the roster
            if near[keys[place]]:
                readings[place] = self._spelling.reading(keys[place])
        reached = 0
        for place in beginnings:
            if place < reached:
                continue
            found = self._at(words, readings, place)
            if found is not None:
                found = _with_initials_before(words, found, reached)
                yield found
                reached = found.last + 1

    def _beginnings(self, words: Words, begun: Iterable[int]) -> list[int]:
        """The words at which a match may begin; what is in small letters begins neither a code nor initials."""
        keys, codes, near, small = words.keys, self._codes, self._near, words.murmured
        source, starts, ends = words.source, words.starts, words.ends
        places = [
            place
            for place in begun
            if keys[place] not in codes
            or near[keys[place]]
            or not (small or source[starts[place] : ends[place]].islower())
        ]
        letters = (
            [place for place in words.capitals if len(keys[place]) <= LONGEST_INITIALS and letters_at(words, place)]
            if words.capitals
            else []
        )
        if _LETTER_BETWEEN_DOTS.search(words.source) is not None:
            letters.extend(_small_initials(words))
        return sorted({*places, *letters}) if letters else places

    def may_begin(self, key: str) -> bool:
        """Whether a match may begin with the folded word, or with initials before it."""
        return key in self._longest or self._near[key]

    def _is_near(self, key: str) -> bool:
        return bool(self._spelling.reading(key))

    def _at(self, words: Words, readings: Readings, place: int) -> Match | None:
        start = self._atom(words, readings, place, None)
        if place in words.capitals and len(words.keys[place]) <= LONGEST_INITIALS:
            letters = self._letters_then_name(words, readings, place)
            if letters is not None and (start is None or letters.last > start.last):
                return self._extended(words, readings, letters)
        if start is None or (start.kind is _INITIALS and self._hides_a_name(words, readings, start)):
            return None
        return self._extended(words, readings, start)

    def _hides_a_name(self, words: Words, readings: Readings, match: Match) -> bool:
        """Whether the last of the letters, which could be initials, is that of a name: in "À S. MARTIN"."""
        if match.first == match.last or not letters_at(words, match.last):
            return False
        return self._letters_then_name(words, readings, match.last) is not None

    def _atom(self, words: Words, readings: Readings, place: int, among: frozenset[Entity] | None) -> Match | None:
        """The longest form at `place`, of one of the persons `among` if given; as typed rather than respelt."""
        keys = words.keys
        if (
            keys[place] in self._halves.first
            and (meant := self._halves.meant(words, place))
            and (found := self._reading(words, meant, place, TYPO, among)) is not None
        ):
            return found
        reach = self._longest.get(keys[place], 0)
        if not reach and not readings[place]:
            return None
        if place + reach > words.count:
            reach = words.count - place
        found, length = None, reach
        while length:
            said = tuple(keys[place : place + length])
            if said in self._forms and (found := self._reading(words, said, place, 0, among)) is not None:
                break
            length -= 1
        self.steps += 1 + reach - length
        if not readings[place] and (length == reach or not any(readings[place : place + reach])):
            return found
        return self._respelt(words, readings, place, length, among) or found

    def _respelt(
        self, words: Words, readings: Readings, place: int, over: int, among: frozenset[Entity] | None
    ) -> Match | None:
        """The longest form of more than `over` words with one word respelt, or all that have readings."""
        longest = self._longest
        reach = longest.get(words.keys[place], 0)
        for word, _ in readings[place]:
            if longest.get(word, 0) > reach:
                reach = longest[word]
        if reach > words.count - place:
            reach = words.count - place
        if reach <= over:
            return None
        for length in range(reach, over, -1):
            found = [
                match
                for keys, cost in _respellings(words, readings, place, length)
                if keys in self._forms and (match := self._reading(words, keys, place, cost, among)) is not None
            ]
            self.steps += 1 + len(found)
            if found:
                return merged(found)
        return None

    def _reading(
        self, words: Words, keys: tuple[str, ...], place: int, typos: int, among: frozenset[Entity] | None
    ) -> Match | None:
        last = place + len(keys) - 1
        found = best(self._spelt[keys], words, place, last, typos, among)
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
            if words.gap[follower] != " " and not joined(words, match.last, follower, person=True):
                break
            part = self._atom(words, readings, follower, match.entities)
            if part is not None and "," in words.gap[follower] and not is_turned_round(words, match, part):
                break
            if part is not None and not _ATOMS.isdisjoint(part.kinds) and not repeats(words, match, part):
                shared = match.entities & part.entities
                match = Match(
                    match.first,
                    part.last,
                    min(match.kind, part.kind),
                    match.kinds + part.kinds,
                    shared,
                    _ANY,
                    True,
                    match.initials,
                    match.typos + part.typos,
                )
                continue
            if _is_no_initial(words, follower):
                break
            longer = (
                _with_letters_after(words, match)
                or self._as_a_first_name(words, match)
                or self._over_a_letter(words, readings, match)
                or _with_respelt_surname(words, match)
            )
            if longer is None:
                break
            match = longer
        return match

    def _as_a_first_name(self, words: Words, match: Match) -> Match | None:
        """A surname that is somebody else's first name, with that one's letter behind it: "Dale W." beside a Hugh Dale."""
        if match.first < match.last or match.kind is not _SURNAME or match.typos:
            return None
        called = (one for one in self._spelt[(words.keys[match.first],)] if one.kind in _CALLED_BY)
        who: frozenset[Entity] = frozenset().union(*(one.entities for one in called))
        if not who:
            return None
        return _with_letters_after(words, replace(match, kind=_GIVEN, kinds=(_GIVEN,), entities=who))

    def _over_a_letter(self, words: Words, readings: Readings, match: Match) -> Match | None:
        """A first name with its surname behind an initial that the roster does not have: "Ana P. de Souza"."""
        letter, name = match.last + 1, match.last + 2
        if len(words.keys[letter]) > 1 or name >= words.count or _CALLED_BY.isdisjoint(match.kinds):
            return None
        if not joined(words, letter, name, person=True) or "," in words.gap[name]:
            return None
        part = self._atom(words, readings, name, match.entities)
        if part is None or _SURNAME not in part.kinds:
            return None
        shared, typos = match.entities & part.entities, match.typos + part.typos
        kind, kinds = min(match.kind, part.kind), match.kinds + part.kinds
        return Match(match.first, part.last, kind, kinds, shared, _ANY, True, match.initials, typos)

    def _letters_then_name(self, words: Words, readings: Readings, place: int) -> Match | None:
        """Initials and then a surname, as in "C. Wood"."""
        end = place
        letters = ""
        while end < words.count and end - place < MOST_INITIALS and (more := letters_at(words, end)):
            letters += more
            end += 1
        if not letters or end >= words.count or not (readings[end] or words.keys[end] in self._longest):
            return None
        if not joined(words, place, end, person=True):
            return None
        name = self._atom(words, readings, end, None)
        if name is None or not name.is_person or _SURNAME not in name.kinds:
            return None
        who = fitting(name.entities, letters)
        return Match(place, name.last, name.kind, name.kinds, who, _ANY, True, True, name.typos) if who else None


def _small_initials(words: Words) -> Iterator[int]:
    """Where initials in small letters begin that nothing but dots parts: "m.l.", "j.p.d."."""
    for found in _SMALL_INITIALS.finditer(words.source):
        place = bisect_left(words.starts, found.start())
        if words.starts[place : place + 1] == [found.start()]:
            yield place


def _respellings(
    words: Words, readings: Readings, place: int, length: int
) -> Iterator[tuple[tuple[str, ...], int]]:
    """The words with one of them respelt in each way, then with each respelt in its nearest way; and how far off."""
    if length == 1:
        for word, cost in readings[place]:
            yield (word,), cost
        return
    typed = words.keys[place : place + length]
    respelt = [index for index in range(length) if readings[place + index]]
    for index in respelt:
        for word, cost in readings[place + index]:
            yield (*typed[:index], word, *typed[index + 1 :]), cost
    if len(respelt) > 1:
        nearest = [readings[place + index][0] if index in respelt else (typed[index], 0) for index in range(length)]
        yield tuple(word for word, _ in nearest), sum(cost for _, cost in nearest)


def _with_initials_before(words: Words, match: Match, reached: int) -> Match:
    """The match with the initials or the shortened first name before it, as in "Chr. Wood" or "j.wood"."""
    if not match.is_person or match.first == reached:
        return match
    if _is_no_initial(words, match.first - 1):
        return _with_cut_first_name(words, match)
    if _SURNAME not in match.kinds and (_GIVEN not in match.kinds or lexicon.is_given_name(words.keys[match.last])):
        return match
    start, who = initials_before(words, match.first, match.entities, reached)
    if start == match.first and _GIVEN not in match.kinds and match.first > reached:
        who = first_name_before(words, match.first, match.entities)
        start -= bool(who)
    return match if start == match.first else replace(match, first=start, entities=who, case=_ANY, initials=True)


def _with_cut_first_name(words: Words, match: Match) -> Match:
    """The match with the beginning of the first name before a surname in small letters: « elo menard »."""
    if match.kind is not _SURNAME or words.gap[match.first] != " ":
        return match
    who = cut_first_name(words, match.first - 1, match.entities)
    return replace(match, first=match.first - 1, entities=who, case=_ANY, initials=True) if who else match


def _is_no_initial(words: Words, index: int) -> bool:
    """Whether the word is too long, and in small letters, for initials or for a shortened first name."""
    return len(words.keys[index]) > LONGEST_INITIALS and index not in words.capitals


def _with_respelt_surname(words: Words, match: Match) -> Match | None:
    """A first name with its surname in another transcription behind it."""
    if _CALLED_BY.isdisjoint(match.kinds) or _SURNAME in match.kinds:
        return None
    who = surname_after(words, match.last, match.entities)
    if not who:
        return None
    kinds = (*match.kinds, _SURNAME)
    return replace(
        match, last=match.last + 1, kind=min(kinds), kinds=kinds, entities=who, case=_ANY, typos=match.typos + 1
    )


def _with_letters_after(words: Words, match: Match) -> Match | None:
    """The match with the initials that follow it, as in "Kat J." or "Zhang M."."""
    of_surname = not _CALLED_BY.isdisjoint(match.kinds)
    end, who = initials_after(words, match.last, match.entities, of_surname=of_surname)
    return None if end == match.last else replace(match, last=end, entities=who, case=_ANY, initials=True)
