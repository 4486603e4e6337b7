"""The forms of a roster by their words: which of them stands at a place of a text, as it is spelt or misspelt."""

from collections.abc import Iterable, Iterator, Mapping

from notetaker.anonymise.forms.entities import Case, Entity, Form, FormKind
from notetaker.anonymise.knowledge.remembered import Remembered
from notetaker.anonymise.matching.halves import Halves
from notetaker.anonymise.matching.match import Match, Spelt, merged, spelt
from notetaker.anonymise.matching.spelling import TYPO, Reading, Spelling
from notetaker.anonymise.matching.standing import best, joined
from notetaker.anonymise.text.words import Words

_NEVER_MISTYPED = frozenset({FormKind.INITIALS, FormKind.PLURAL, FormKind.HANDLE, FormKind.DERIVED})
_PAIR = 2
_UPPER = Case.UPPER  # found faster than by its class, as in `standing`

Readings = list[tuple[Reading, ...]]
"""What each word of a text may be misspelt for."""


class _Spelt(dict[tuple[str, ...], tuple[Spelt, ...]]):
    """What each form may be, worked out when it is first met: of thousands a meeting names some tens."""

    def __init__(self, forms: Mapping[tuple[str, ...], tuple[Form, ...]]) -> None:
        super().__init__()
        self._forms = forms

    def __missing__(self, keys: tuple[str, ...]) -> tuple[Spelt, ...]:
        found = self[keys] = spelt(self._forms[keys])
        return found


class SpeltForms:
    """All forms of a roster. Made once, it never changes, but for what it remembers and for the `steps` that it counts."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self.steps = 0
        alike: dict[tuple[str, ...], list[Form]] = {}
        self._longest: dict[str, int] = {}
        uncased: set[str] = set()
        mistyped: set[str] = set()
        for form in forms:
            keys, kind, _, case = form
            alike.setdefault(keys, []).append(form)
            if len(keys) > self._longest.get(keys[0], 0):
                self._longest[keys[0]] = len(keys)
            if case is not _UPPER:
                uncased.add(keys[0])
            if kind not in _NEVER_MISTYPED:
                mistyped.update(keys)
        self._forms = {keys: tuple(same) for keys, same in alike.items()}
        self._codes = frozenset([key for key in self._longest if key not in uncased])
        self._halves = Halves(form for same in self._forms.values() for form in same)
        self._spelt = _Spelt(self._forms)
        self.spelling = Spelling(mistyped, self._behind_letters())
        """What tells the words of the roster that a mistyped word may stand for."""
        self._near = Remembered(self._is_near)

    def _behind_letters(self) -> Iterator[str]:
        """The words that only stand behind a letter, as "kafor" of Okafor, who may be an O’Kafor."""
        for keys in self._forms:
            if len(keys) == _PAIR and len(keys[0]) == 1 and keys[1] not in self._longest:
                yield keys[1]

    @property
    def forms(self) -> Iterable[tuple[str, ...]]:
        """The folded words of each form."""
        return self._forms.keys()

    def may_begin(self, key: str) -> bool:
        """Whether a form may begin with the folded word, however it is written."""
        return (key in self._longest and key not in self._codes) or self._near[key]

    def may_be_a_code(self, key: str) -> bool:
        """Whether one may begin with it that is nobody's in small letters: an acronym or initials."""
        return key in self._codes and not self._near[key]

    def readings_at(self, words: Words, places: Iterable[int]) -> Readings:
        """What the words at `places` may be misspelt for. Where no form begins, no word is near one of the roster."""
        keys, near = words.keys, self._near
        readings: Readings = [()] * words.count
        for place in places:
            if near[keys[place]]:
                readings[place] = self.spelling.reading(keys[place])
        return readings

    def begins(self, words: Words, readings: Readings, place: int) -> bool:
        """Whether a form may begin at `place`, as it is spelt or misspelt."""
        return bool(readings[place]) or words.keys[place] in self._longest

    def of(self, keys: tuple[str, ...]) -> tuple[Spelt, ...]:
        """What the words may be, as they are spelt."""
        return self._spelt[keys]

    def longest_at(
        self, words: Words, readings: Readings, place: int, among: frozenset[Entity] | None = None
    ) -> Match | None:
        """The longest form at `place`, of one of the persons `among` if given; as typed rather than respelt."""
        keys, key, read = words.keys, words.keys[place], readings[place]
        if (
            key in self._halves.first
            and (meant := self._halves.meant(words, place))
            and (found := self._reading(words, meant, place, TYPO, among)) is not None
        ):
            return found
        reach = self._longest.get(key, 0)
        if not reach and not read:
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
        if not read and (length == reach or not any(readings[place : place + reach])):
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
        if found is None or last == place:
            return found
        if typos and found.is_person and _has_a_comma(words, place, last):
            return None
        return found if joined(words, place, last, found.is_person) else None

    def _is_near(self, key: str) -> bool:
        return bool(self.spelling.reading(key))


def _has_a_comma(words: Words, first: int, last: int) -> bool:
    """Whether a comma parts the words, so that one with an error is rather a word: "better data, Fenn agrees"."""
    return any("," in words.gap[index] for index in range(first + 1, last + 1))


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
