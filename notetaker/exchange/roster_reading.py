"""What reading a roster gives: the participants, and every line that was odd or had to be left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError
from notetaker.model.roster import Roster
from notetaker.model.secret import Secret


class RosterNotWhole(NotetakerError):
    """A roster has lines that could not be read; to work without those people would leak their names."""

    what = QT_TRANSLATE_NOOP("errors", "Lines of the roster that could not be read: {count}. They are named above.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was written, because those people would not have been protected.")
    todo = QT_TRANSLATE_NOOP("errors", "Correct these lines and try again.")


class Severity(StrEnum):
    """An error left a row out; a warning asks to look again."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class RosterProblem:
    """What is wrong in a line of the roster (0: in the file as a whole).

    `template` is translatable, `fields` fill it; neither ever holds a word of the row. `wrong` does: it is what stands in
    the cell, for the eyes of whoever has the list before them, and is never printed or logged.
    """

    line: int
    severity: Severity
    template: str
    fields: dict[str, str] = field(default_factory=dict, hash=False)
    wrong: Secret[str] | None = field(default=None, repr=False, compare=False)

    @property
    def sentence(self) -> str:
        """The problem in one English sentence or two."""
        return self.template.format(**self.fields)


@dataclass(frozen=True)
class RosterReading:
    """The participants that could be read, what was wrong with the rest, and in which line of the file each stands.

    `headers` says, column by column, what the file calls it.
    """

    roster: Roster
    problems: tuple[RosterProblem, ...]
    lines: tuple[int, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def errors(self) -> tuple[RosterProblem, ...]:
        """The problems for which rows were left out: with these the roster is not whole."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)

    def whole(self) -> Roster:
        """The roster, if no row had to be left out. Raises RosterNotWhole."""
        if self.errors:
            raise RosterNotWhole(count=len(self.errors))
        return self.roster
