"""Finds parts of names in scripts that put no space between words: 小明 and 王教授 for 王小明, 清华 for 清华大学."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.matching.unspaced_organisations import composed, parts_of_organisation
from notetaker.anonymise.text.words import Words, keys_of
from notetaker.model.roster import Roster

_BETWEEN_PARTS = re.compile(r"[\s,・·]+")
_SIGNS = "\u3005-\u3007\u3040-\u309f\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
_NAME = re.compile(f"[{_SIGNS}]{{1,12}}")
_SPELT_BY_SOUND = re.compile("[\u3040-\u30ff]+")
_MOST_OF_BOTH = 6
"""Signs of a family name and a first name that are written together."""
_LONGEST_BEHIND = 3


class UnspacedNames:
    """The family names, first names and organisations in short of a roster, as far as they are written in such signs."""

    def __init__(self, roster: Roster) -> None:
        persons = chain.from_iterable((person.name, *person.aliases) for person in roster)
        houses = chain.from_iterable((person.affiliation, *person.affiliation_aliases) for person in roster)
        parts = {part: False for name in houses if not name.isascii() for part in parts_of_organisation(name)}
        parts |= {part: True for name in persons if not name.isascii() for part in _parts(name)}
        self._is_person = parts
        self._parts = sorted(parts, key=lambda part: (-len(part), part))
        self._first = frozenset(part[0] for part in parts)
        self._longest = len(self._parts[0]) + _LONGEST_BEHIND if parts else 0

    def may_begin(self, key: str) -> bool:
        """Whether a part of a name may begin with the folded word."""
        return not key.isascii() and composed(key)[0] in self._first

    def found_in(self, words: Words, places: Iterable[int]) -> Iterator[tuple[int, int, bool]]:
        """The first and last word of each part of a name that begins at one of the places, and whether it is a person's."""
        reached = 0
        for place in places:
            if place < reached:
                continue
            run = self._run(words, place)
            for part in self._parts:
                if run.startswith(part) and (len(part) > 1 or _stands_alone(words, place, run)):
                    reached = _end(words, place, len(part))
                    yield place, reached - 1, self._is_person[part]
                    break

    def _run(self, words: Words, place: int) -> str:
        """The signs from the place on that nothing parts, as far as a name and what stands behind it may go."""
        run = composed(words.keys[place])
        for index in range(place + 1, min(place + self._longest, words.count)):
            if words.gap[index]:
                break
            run += composed(words.keys[index])
        return run


def _parts(name: str) -> Iterator[str]:
    """What somebody may be called by: each of the words, and of one word what may be family name and first name."""
    apart = [composed("".join(keys_of(word))) for word in _BETWEEN_PARTS.split(name)]
    spelt = [word for word in apart if _NAME.fullmatch(word)]
    if len(apart) > 1:
        yield from spelt
        return
    for word in spelt:
        if len(word) <= _MOST_OF_BOTH and _SPELT_BY_SOUND.fullmatch(word) is None:
            for end in range(1, len(word)):
                yield from (word[:end], word[end:])


def _end(words: Words, place: int, signs: int) -> int:
    """One after the word in which so many signs end."""
    while signs > 0:
        signs -= len(composed(words.keys[place]))
        place += 1
    return place


def _stands_alone(words: Words, place: int, run: str) -> bool:
    """Whether the one sign is no part of a longer word: nothing but a title or a particle is tied to it."""
    if place and not words.gap[place]:
        familiarly = words.keys[place - 1] in words_under("names.toml", "before_signs")
        if not familiarly or (place > 1 and not words.gap[place - 1]):
            return False
    behind = run[1:]
    return not behind or behind.startswith(_behind())


@cache
def _behind() -> tuple[str, ...]:
    return tuple(map(composed, words_under("names.toml", "behind_signs")))
