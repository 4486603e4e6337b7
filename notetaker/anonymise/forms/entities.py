"""Who and what a roster names, and the ways to write them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from notetaker.model.body import Mention
from notetaker.model.category import WIDEST, Ladder

LEAST_JOINED = 6
"""Parts of a name written as one word count from this many letters on."""
SHORT_ACRONYM = 3
"""Up to this many letters a code or name counts only with its capitals."""


class FormKind(IntEnum):
    """What a form is; the first is the strongest where one spelling is several.

    SURNAME, GIVEN, NICKNAME and PERSON_ALIAS are atoms: the matcher joins those of one person side by side.
    """

    FULL = 0
    PERSON_ALIAS = 1
    ORGANISATION = 2
    ORGANISATION_ALIAS = 3
    REWORDED = 4
    SURNAME = 5
    GIVEN = 6
    NICKNAME = 7
    PLURAL = 8
    PART = 9
    HANDLE = 10
    INITIALS = 11
    DERIVED = 12


class Case(IntEnum):
    """With which capitals a form counts. WORD is any, for a form that looks like a word rather than an acronym.

    DOTTED is any for three letters or more, each with a dot between: "R.S.L.", "r.s.l."; LOWER is small letters only.
    """

    ANY = 0
    CAPITAL = 1
    UPPER = 2
    WORD = 3
    DOTTED = 4
    LOWER = 5


@dataclass(frozen=True, slots=True, repr=False)
class Entity:
    """A participant or an organisation, by a key that is the same wherever it is mentioned.

    `given` and `surname` are the first letters of a person's names, for forms such as "C. Wood" and "Chris W.", and
    `first_names` the given names themselves, for "Chr. Wood". `role` are the words of the function that the roster gives,
    `home` the key of the organisation that the person belongs to. `surnames` are the words of the surname.
    """

    key: str
    mention: Mention
    category: str
    given: frozenset[str] = frozenset()
    surname: frozenset[str] = frozenset()
    first_names: frozenset[str] = frozenset()
    role: frozenset[str] = frozenset()
    home: str = ""
    surnames: frozenset[str] = frozenset()

    def __hash__(self) -> int:
        return hash(self.key)

    @property
    def is_person(self) -> bool:
        """Whether it is a person."""
        return self.mention is Mention.PERSON


class Form(NamedTuple):
    """One way to write an entity: its folded words, what kind of form it is, and the capitals it needs."""

    keys: tuple[str, ...]
    kind: FormKind
    entity: Entity
    case: Case = Case.ANY

    def __repr__(self) -> str:
        return "Form(***)"


def common_category(ladder: Ladder, keys: Iterable[str]) -> str:
    """The finest category that all of `keys` widen to, or are."""
    different = set(keys)
    if len(different) == 1:
        (only,) = different
        return only if only in ladder else WIDEST
    paths = [ladder.path(key) if key in ladder else (WIDEST,) for key in sorted(different)]
    return next((step for step in paths[0] if all(step in path for path in paths)), WIDEST) if paths else WIDEST


def case_of_code(text: str) -> Case:
    """The capitals that a code or a single word needs: a short acronym counts only in capitals."""
    text = text.strip()
    if text.upper() == text.lower():
        return Case.ANY
    letters = sum(one.isalpha() for one in text)
    if letters <= SHORT_ACRONYM and sum(one.isupper() for one in text) >= min(2, letters):
        return Case.UPPER
    return Case.CAPITAL if letters <= SHORT_ACRONYM else Case.ANY


def case_of_short(keys: tuple[str, ...]) -> Case:
    """The capitals that a short name needs, in a script that has them."""
    letters = "".join(keys)
    return Case.CAPITAL if len(letters) <= SHORT_ACRONYM and letters.upper() != letters else Case.ANY


def of_several(entity: Entity, keys: tuple[str, ...]) -> Iterator[Form]:
    """What several people of a name are called: “the Sharps”, “the two Sams”."""
    if len(keys) == 1 and len(keys[0]) > 2:
        yield Form((plural(keys[0]),), FormKind.PLURAL, entity, Case.CAPITAL)


def plural(word: str) -> str:
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")
