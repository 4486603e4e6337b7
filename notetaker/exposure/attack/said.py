"""What a note says of whoever speaks, by patterns: when they were there, in what language, what happened to their house."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from notetaker.exposure.attack.tables import said_table
from notetaker.model.plain_letters import without_accents

_ORDINALS = {
    "first": 0,
    "opening": 0,
    "one": 0,
    "1": 0,
    "premier": 0,
    "premiere": 0,
    "second": 1,
    "two": 1,
    "2": 1,
    "deuxieme": 1,
    "seconde": 1,
    "third": 2,
    "three": 2,
    "3": 2,
    "troisieme": 2,
}
_SEVERAL = {"deux": 2, "two": 2, "trois": 3, "three": 3}
_NEIGHBOURS = {
    "yesterday": -1,
    "hier": -1,
    "veille": -1,
    "last": -1,
    "previous": -1,
    "derniere": -1,
    "precedente": -1,
    "tomorrow": 1,
    "demain": 1,
    "next": 1,
    "prochaine": 1,
}
_WORDS = re.compile(r"[a-z0-9]+")
_LETTERS = re.compile(r"[a-z]+")
_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True)
class Said:
    """What one pattern found: the cue, the words it stands in, and for presence those that say which day is meant."""

    cue: str
    words: tuple[str, ...] = ()
    which: str = ""


def said_in(text: str) -> Iterator[Said]:
    """All that the patterns find."""
    plain = plain_of(text)
    found = {
        Said(cue, tuple(_LETTERS.findall(match.group())), (match.groupdict().get("which") or "").strip())
        for cue, patterns in _patterns()
        for pattern in patterns
        if (match := pattern.search(plain))
    }
    yield from sorted(found, key=lambda each: (each.cue, each.which, each.words))


@cache
def _patterns() -> tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]:
    lists, rows = said_table()["lists"], said_table()["said"]
    return tuple((row["cue"], tuple(_filled(pattern, lists) for pattern in row["patterns"])) for row in rows)


def _filled(pattern: str, lists: dict[str, str]) -> re.Pattern[str]:
    for name, words in lists.items():
        first, *more = pattern.split(f"{{{name}}}")
        unnamed = re.sub(r"\?P<\w+>", "?:", words)
        pattern = first + "".join((words if index == 0 else unnamed) + part for index, part in enumerate(more))
    return re.compile(pattern)


def plain_of(text: str) -> str:
    """The text in small letters, without accents, with straight apostrophes."""
    return without_accents(text.casefold().replace("’", "'"))


@dataclass(frozen=True)
class Calendar:
    """The days of a programme in their order, each with its sessions."""

    days: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, sessions: Sequence[str], days: Sequence[str] = ()) -> "Calendar":
        """Sessions, with their dates where all have one; without them each is a day, in the order of their names."""
        if len(days) == len(sessions) and all(days):
            return cls(
                tuple(
                    frozenset(one for one, when in zip(sessions, days, strict=True) if when == day)
                    for day in sorted(set(days))
                )
            )
        return cls(tuple(frozenset((one,)) for one in sorted(set(sessions), key=_natural)))

    def meant(self, said: Said, session: str | None) -> tuple[frozenset[str], ...]:
        """The days of which somebody speaks who says this in a session; those before or after where no word tells."""
        here = next((index for index, day in enumerate(self.days) if session in day), None)
        words = _WORDS.findall(said.which)
        step = next((_NEIGHBOURS[word] for word in words if word in _NEIGHBOURS), None)
        if step is not None:
            return self.days[here + step : here + step + 1] if here is not None and here + step >= 0 else ()
        ordinal = next(
            (_ORDINALS[each] for word in words for each in (word, word.rstrip("s")) if each in _ORDINALS), None
        )
        if ordinal is not None:
            many = next(
                (_SEVERAL[word] for word in words if word in _SEVERAL and _ORDINALS.get(word) != ordinal), 1
            )
            return self.days[ordinal : ordinal + many]
        if here is None:
            return self.days
        return self.days[here + 1 :] if said.cue == "leaving" else self.days[:here]


def _natural(name: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in _DIGITS.split(name))
