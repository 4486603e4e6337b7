"""Stakeholder categories and the ladder that widens them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError

WIDEST = "participant"
"""Key of the category that every ladder ends in: it says nothing but that somebody took part."""


class LadderError(NotetakerError):
    """The categories of a programme do not form a ladder that ends in `participant`."""

    what = QT_TRANSLATE_NOOP("errors", "The categories are not a ladder: {problem}.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was read from them.")
    todo = QT_TRANSLATE_NOOP("errors", "Correct “widens_to” so that each category leads to “participant”.")


@dataclass(frozen=True)
class Phrases:
    """How one language words a category: a heading, and what stands for a person or an organisation of it.

    `person` and `organisation` are noun phrases with their indefinite article ("a business participant",
    « une entreprise »); `other_person` and `other_organisation` are the same for a second one ("another …").
    """

    label: str
    person: str
    organisation: str
    other_person: str
    other_organisation: str


@dataclass(frozen=True)
class Category:
    """One rung: its key, how each language words it, and the key of the category that it widens to."""

    key: str
    en: Phrases
    fr: Phrases
    widens_to: str | None

    def phrases(self, lang: str) -> Phrases:
        """The wording in `lang`, "en" or "fr"."""
        return self.fr if lang == "fr" else self.en


@dataclass(frozen=True)
class Ladder:
    """The categories of a programme. Those that no other widens to are the ones a roster may use.

    Raises LadderError where a key is double, unknown, in a circle, or does not end in `participant`.
    """

    categories: tuple[Category, ...]

    def __post_init__(self) -> None:
        keys = [category.key for category in self.categories]
        if len(set(keys)) != len(keys):
            raise LadderError(problem="a key stands twice")
        if WIDEST not in keys:
            raise LadderError(problem="“participant” is missing")
        for key in keys:
            self._check_leads_to_widest(key)

    def _check_leads_to_widest(self, key: str) -> None:
        seen: set[str] = set()
        step: str | None = key
        while step is not None and step != WIDEST:
            if step in seen:
                raise LadderError(problem=f"“{key}” goes round in a circle")
            seen.add(step)
            if step not in self:
                raise LadderError(problem=f"“{step}” is not a category")
            step = self[step].widens_to
        if step != WIDEST or self[WIDEST].widens_to is not None:
            raise LadderError(problem=f"“{key}” does not end in “participant”")

    @cached_property
    def _by_key(self) -> Mapping[str, Category]:
        return {category.key: category for category in self.categories}

    def __getitem__(self, key: str) -> Category:
        return self._by_key[key]

    def __contains__(self, key: object) -> bool:
        return key in self._by_key

    def __iter__(self) -> Iterator[Category]:
        return iter(self.categories)

    def rank(self, key: str) -> int:
        """Which of the categories it is, from 0: the order in which they are shown."""
        return tuple(self._by_key).index(key)

    def path(self, key: str) -> tuple[str, ...]:
        """From `key` to `participant`, both included."""
        steps = [key]
        while (wider := self[steps[-1]].widens_to) is not None:
            steps.append(wider)
        return tuple(steps)

    @cached_property
    def finest(self) -> tuple[str, ...]:
        """The keys that a roster may use: the categories that no other widens to."""
        wider = {category.widens_to for category in self.categories}
        return tuple(category.key for category in self.categories if category.key not in wider)

    def below(self, key: str) -> tuple[str, ...]:
        """The finest categories whose path goes through `key` (itself, if it is one)."""
        return self._below.get(key, ())

    @cached_property
    def _below(self) -> Mapping[str, tuple[str, ...]]:
        below: dict[str, tuple[str, ...]] = {}
        for fine in self.finest:
            for rung in self.path(fine):
                below[rung] = (*below.get(rung, ()), fine)
        return below
