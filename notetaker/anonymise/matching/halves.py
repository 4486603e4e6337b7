"""First names of two halves of which the second, too short to be told by its letters, is mistyped: "Ji-wu" of a Ji-woo."""

from collections.abc import Collection, Iterable

from notetaker.anonymise.forms.entities import Form, FormKind
from notetaker.anonymise.matching.edits import one_error, within_two
from notetaker.anonymise.matching.spelling import LEAST_LETTERS
from notetaker.anonymise.text.words import Words

_PARTS = frozenset({FormKind.GIVEN, FormKind.SURNAME, FormKind.PERSON_ALIAS})
"""Where the family name comes first the roster does not say which part is which."""
_HYPHENS = {"-", "\u2010", "\u2011"}
_MOST_MORE = 1


class Halves:
    """The second halves of the first names of a roster, by the first ones."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._second: dict[str, list[str]] = {}
        self.first: Collection[str] = self._second.keys()
        """The first halves of all such names."""
        for keys, kind, _, _ in forms:
            if kind in _PARTS and len(keys) == 2 and len(keys[1]) < LEAST_LETTERS:
                self._second.setdefault(keys[0], []).append(keys[1])

    def meant(self, words: Words, place: int) -> tuple[str, ...]:
        """The halves of the name that is meant at `place`, if a hyphen and a misspelt half follow; else nothing."""
        known = self._second.get(words.keys[place])
        if known is None or words.gap[place + 1] not in _HYPHENS or place + 1 >= words.count:
            return ()
        typed = words.keys[place + 1]
        if typed in known or len(typed) > LEAST_LETTERS + _MOST_MORE or not typed.isalpha():
            return ()
        near = next((one for one in known if _is_near(one, typed)), None)
        return () if near is None else (words.keys[place], near)


def _is_near(half: str, typed: str) -> bool:
    return one_error(half, typed) or (half[0] == typed[0] and within_two(half, typed))
