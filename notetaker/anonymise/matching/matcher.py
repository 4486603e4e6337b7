"""Finds the forms of a roster in a text, in time that grows with the text alone."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from notetaker.anonymise.forms.entities import Case, Entity, Form, FormKind
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.titles import first_of_titles
from notetaker.anonymise.matching.called_like_a_house import as_a_person, next_in_a_list, stands_as_a_person
from notetaker.anonymise.matching.initials import (
    LONGEST_INITIALS,
    MOST_INITIALS,
    are_an_abbreviation,
    cut_first_name,
    fitting,
    fitting_but_for_middles,
    initials_after,
    initials_before,
    letters_at,
)
from notetaker.anonymise.matching.match import Match, is_turned_round, repeats
from notetaker.anonymise.matching.respelt_names import first_name_before, surname_after
from notetaker.anonymise.matching.spelling import Spelling
from notetaker.anonymise.matching.spelt_forms import Readings, SpeltForms
from notetaker.anonymise.matching.standing import joined
from notetaker.anonymise.text.words import Words

_ATOMS = frozenset(
    {FormKind.SURNAME, FormKind.GIVEN, FormKind.NICKNAME, FormKind.PERSON_ALIAS, FormKind.FULL, FormKind.PART}
)
_CALLED_BY = frozenset({FormKind.GIVEN, FormKind.NICKNAME, FormKind.PERSON_ALIAS})
_MOST_PARTS = 8

_SMALL_INITIALS = re.compile(r"(?<![\w.])(?:(?:[^\W\d_]\.){2,4}|[^\W\d_]\. (?:[^\W\d_]\.? )?[^\W\d_]\.)(?!\w)")
_LETTER_BETWEEN_DOTS = re.compile(r"\. ?(?:[^\W\d_]\.? )?[^\W\d_]\.")
"""What all of them have: it is looked for first, for a dot is soon found."""

# Found faster than by their classes, as in `standing`.
_INITIALS = FormKind.INITIALS
_SURNAME = FormKind.SURNAME
_GIVEN = FormKind.GIVEN
_ANY = Case.ANY


class Matcher:
    """All forms of a roster, ready to be looked up word by word."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._steps = 0
        self._spelt = SpeltForms(forms)

    @property
    def steps(self) -> int:
        """How much was done so far."""
        return self._steps + self._spelt.steps

    @property
    def spelling(self) -> Spelling:
        """What tells the words of the roster that a mistyped word may stand for."""
        return self._spelt.spelling

    @property
    def forms(self) -> Iterable[tuple[str, ...]]:
        """The folded words of each form."""
        return self._spelt.forms

    def may_begin(self, key: str) -> bool:
        """Whether a match may begin with the folded word, or with initials before it."""
        return self._spelt.may_begin(key)

    def may_be_a_code(self, key: str) -> bool:
        """Whether a match may begin with the folded word if it is not in small letters."""
        return self._spelt.may_be_a_code(key)

    def matches_in(self, words: Words) -> list[Match]:
        """The matches of a text of which nothing is known."""
        begun = [place for place, key in enumerate(words.keys) if self.may_begin(key)]
        codes = [place for place, key in enumerate(words.keys) if self.may_be_a_code(key)]
        return self.matches(words, begun, codes)

    def matches(self, words: Words, begun: list[int], codes: Iterable[int]) -> list[Match]:
        """The matches from left to right, the longest at each place; none overlaps another.

        `begun` are the words at which one `may_begin`, and `codes` those each of which `may_be_a_code`.
        """
        self._steps += words.count
        beginnings = self._beginnings(words, begun, codes)
        matches: list[Match] = []
        if not beginnings:
            return matches
        readings = self._spelt.readings_at(words, beginnings)
        reached, beside = 0, -1
        for place in beginnings:
            if place < reached:
                continue
            found = self._at(words, readings, place, in_a_list=place == beside)
            if found is not None:
                beside = next_in_a_list(words, found.last) if found.is_person else -1
                found = _with_initials_before(words, found, reached)
                matches.append(found)
                reached = found.last + 1
        return matches

    def _beginnings(self, words: Words, begun: list[int], codes: Iterable[int]) -> list[int]:
        """The words at which a match may begin; what is in small letters begins neither a code nor initials."""
        more: list[int] = []
        if words.capitals:
            keys = words.keys
            more = [
                place
                for place in words.capitals
                if len(keys[place]) <= LONGEST_INITIALS and letters_at(words, place)
            ]
        if not words.murmured:
            source, starts, ends = words.source, words.starts, words.ends
            more.extend([place for place in codes if not source[starts[place] : ends[place]].islower()])
        if "." in words.source and _LETTER_BETWEEN_DOTS.search(words.source) is not None:
            more.extend(_small_initials(words))
        return sorted({*begun, *more}) if more else begun

    def _at(self, words: Words, readings: Readings, place: int, *, in_a_list: bool) -> Match | None:
        start = self._spelt.longest_at(words, readings, place)
        if start is not None and not start.is_person and start.first == start.last:
            start = self._perhaps_a_person(words, readings, start, in_a_list=in_a_list)
        if place in words.capitals and len(words.keys[place]) <= LONGEST_INITIALS:
            letters = self._letters_then_name(words, readings, place)
            if letters is not None and (start is None or letters.last > start.last):
                return self._extended(words, readings, letters)
        if start is None or (start.kind is _INITIALS and self._hides_a_name(words, readings, start)):
            return None
        return self._extended(words, readings, start)

    def _perhaps_a_person(self, words: Words, readings: Readings, house: Match, *, in_a_list: bool) -> Match:
        """The one who is called like the house, with a title, an initial or people in a list beside the name."""
        person = self._bearers(words, house)
        if person is None or words.shouted:
            return house
        if in_a_list or stands_as_a_person(words, person):
            return person
        other = next_in_a_list(words, house.last)
        beside = self._spelt.longest_at(words, readings, other) if other >= 0 else None
        return person if beside is not None and beside.is_person and words.capital(other) else house

    def _bearers(self, words: Words, house: Match) -> Match | None:
        return None if house.typos else as_a_person(house, self._spelt.of((words.keys[house.first],)))

    def _hides_a_name(self, words: Words, readings: Readings, match: Match) -> bool:
        """Whether the last of the letters, which could be initials, is that of a name: in "À S. MARTIN"."""
        if match.first == match.last or not letters_at(words, match.last):
            return False
        return self._letters_then_name(words, readings, match.last) is not None

    def _extended(self, words: Words, readings: Readings, start: Match) -> Match:
        """`start` with the other parts and initials of the same person that follow it."""
        match = start
        while (
            match.is_person
            and len(match.kinds) < _MOST_PARTS
            and match.last + 1 < len(words.keys)
            and not _ATOMS.isdisjoint(match.kinds)
        ):
            self._steps += 1
            follower = match.last + 1
            if words.gap[follower] != " " and not joined(words, match.last, follower, person=True):
                break
            part = self._spelt.longest_at(words, readings, follower, match.entities)
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
        who = self._called_so(words, match)
        return (
            _with_letters_after(words, replace(match, kind=_GIVEN, kinds=(_GIVEN,), entities=who)) if who else None
        )

    def _called_so(self, words: Words, match: Match) -> frozenset[Entity]:
        """Whose first name is the one word that is as well somebody else's surname."""
        if match.first < match.last or match.kind is not _SURNAME or match.typos:
            return frozenset()
        forms = self._spelt.of((words.keys[match.first],))
        if len(forms) == 1:
            return frozenset()
        return frozenset[Entity]().union(*(one.entities for one in forms if one.kind in _CALLED_BY))

    def _over_a_letter(self, words: Words, readings: Readings, match: Match) -> Match | None:
        """A first name with its surname behind an initial that the roster does not have: "Ana P. de Souza"."""
        letter, name = match.last + 1, match.last + 2
        if len(words.keys[letter]) > 1 or name >= words.count or _CALLED_BY.isdisjoint(match.kinds):
            return None
        if not joined(words, letter, name, person=True) or "," in words.gap[name]:
            return None
        part = self._spelt.longest_at(words, readings, name, match.entities)
        if part is None or _SURNAME not in part.kinds:
            return None
        shared, typos = match.entities & part.entities, match.typos + part.typos
        kind, kinds = min(match.kind, part.kind), match.kinds + part.kinds
        return Match(match.first, part.last, kind, kinds, shared, _ANY, True, match.initials, typos)

    def _letters_then_name(self, words: Words, readings: Readings, place: int) -> Match | None:
        """Initials and then a surname, as in "C. Wood"; "H. Sato" may be Sato Haruki beside a Mei Sato."""
        end = place
        letters = ""
        while end < words.count and end - place < MOST_INITIALS and (more := letters_at(words, end)):
            letters += more
            end += 1
        if not letters or end >= words.count or not self._spelt.begins(words, readings, end):
            return None
        if not joined(words, place, end, person=True) or first_of_titles(words, end) < place:
            return None
        name = self._spelt.longest_at(words, readings, end)
        if name is not None and not name.is_person and name.first == name.last:
            name = self._bearers(words, name)
        if name is None or not name.is_person or not (_SURNAME in name.kinds or _ends_with_a_surname(words, name)):
            return None
        if are_an_abbreviation(words, end - 1, name.entities):
            return None
        who = fitting(name.entities, letters) or fitting_but_for_middles(words, place, end, name.entities)
        if not who and not lexicon.is_given_name(words.keys[end]):
            who = fitting(self._called_so(words, name), letters)
        return Match(place, name.last, name.kind, name.kinds, who, _ANY, True, True, name.typos) if who else None


def _small_initials(words: Words) -> Iterator[int]:
    """Where initials in small letters begin that nothing but dots parts, or dots and blanks: "m.l.", "t. ó s."."""
    for found in _SMALL_INITIALS.finditer(words.source):
        place = bisect_left(words.starts, found.start())
        if words.starts[place : place + 1] == [found.start()]:
            yield place


def _with_initials_before(words: Words, match: Match, reached: int) -> Match:
    """The match with the initials or the shortened first name before it, as in "Chr. Wood" or "j.wood"."""
    if not match.is_person or match.first == reached:
        return match
    if _is_no_initial(words, match.first - 1):
        return _with_cut_first_name(words, match)
    named = _SURNAME in match.kinds or _ends_with_a_surname(words, match)
    if not named and (_GIVEN not in match.kinds or lexicon.is_given_name(words.keys[match.last])):
        return match
    start, who = initials_before(words, match.first, match.entities, reached)
    if start == match.first and _GIVEN not in match.kinds and match.first > reached:
        who = first_name_before(words, match.first, match.entities)
        start -= bool(who)
    return match if start == match.first else replace(match, first=start, entities=who, case=_ANY, initials=True)


def _ends_with_a_surname(words: Words, match: Match) -> bool:
    """Whether initials of first names may stand beside it: also where the roster lists the surname as another name."""
    return any(words.keys[match.last] in who.surnames for who in match.entities)


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
    of_surname = not (_CALLED_BY.isdisjoint(match.kinds) or _ends_with_a_surname(words, match))
    end, who = initials_after(words, match.last, match.entities, of_surname=of_surname)
    return None if end == match.last else replace(match, last=end, entities=who, case=_ANY, initials=True)
