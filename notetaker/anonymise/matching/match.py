"""What the matcher finds: words that are a form of somebody or something on the roster."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from notetaker.anonymise.forms.entities import Case, Entity, Form, FormKind
from notetaker.anonymise.text.words import Words

# Found faster than by their classes, as in `standing`.
_FULL = FormKind.FULL


class Spelt(NamedTuple):
    """What one spelling may be: a kind of form, the entities that have it, and the capitals that it needs."""

    kind: FormKind
    entities: frozenset[Entity]
    case: Case
    is_person: bool

    def __repr__(self) -> str:
        return "Spelt(***)"


@dataclass(slots=True, repr=False, eq=False)
class Match:
    """The words first..last (both included) are a form of each of the entities.

    `kinds` are those of its parts: a given name and a surname side by side are both; `kind` is the strongest. The entities
    are all persons or all organisations. `initials` says whether a part is a mere letter, `typos` how many of its words
    were not spelt as in the roster. Nobody changes it; it is not frozen because many are made, and each is asked much.
    """

    first: int
    last: int
    kind: FormKind
    kinds: tuple[FormKind, ...]
    entities: frozenset[Entity]
    case: Case
    is_person: bool
    initials: bool = False
    typos: int = 0

    @property
    def is_whole_name(self) -> bool:
        """Whether it holds more than one part of a person's name."""
        if self.first == self.last:
            return False
        kinds = self.kinds
        if self.initials or (len(kinds) > 1 and len(set(kinds)) > 1):
            return True
        return _FULL in kinds

    def of(self, entities: frozenset[Entity]) -> "Match":
        """The same words as a form of these entities."""
        kind, kinds, case = self.kind, self.kinds, self.case
        return Match(self.first, self.last, kind, kinds, entities, case, self.is_person, self.initials, self.typos)

    def __repr__(self) -> str:
        return "Match(***)"


def spelt(same: Sequence[Form]) -> tuple[Spelt, ...]:
    """What the forms that are spelt alike may be, the strongest first."""
    found: dict[tuple[FormKind, Case, bool], set[Entity]] = {}
    for form in same:
        found.setdefault((form.kind, form.case, not form.entity.is_person), set()).add(form.entity)
    return tuple(
        Spelt(kind, frozenset(found[key]), case, not key[2]) for key in sorted(found) for kind, case, _ in [key]
    )


def repeats(words: Words, match: Match, part: Match) -> bool:
    """Whether the same word stands there twice: "Will will", "Mark, Mark"."""
    return words.keys[match.last] == words.keys[part.first]


def is_turned_round(words: Words, match: Match, part: Match | None) -> bool:
    """Whether a comma stands between a surname and the first name, as in a list: "Wood, Chris"."""
    if part is None or set(part.kinds) == set(match.kinds) or FormKind.SURNAME not in match.kinds:
        return False
    return words.capital(match.first) == words.capital(part.first)


def merged(found: list[Match]) -> Match:
    """The nearest of several readings, or all of them where they are equally near."""
    if len(found) == 1:
        return found[0]
    least = min(match.typos for match in found)
    near = [match for match in found if match.typos == least and match.is_person == found[0].is_person]
    if len(near) == 1:
        return near[0]
    return near[0].of(frozenset(who for match in near for who in match.entities))
