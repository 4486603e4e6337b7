"""A programme without an organiser's kit: sessions typed by hand, participants from a list or typed too. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count

from notetaker.anonymise import EverydayNames, RosterDoubt, doubts_about, everyday_names
from notetaker.exchange import RosterNotWhole, RosterProblem, RosterReading, programme_of, read_roster
from notetaker.exposure import Outcome, Widening
from notetaker.model.category import Ladder
from notetaker.model.programme import DEFAULT_K, Programme, Regime
from notetaker.model.roster import Roster
from notetaker.model.wording import Wording
from notetaker.rapporteur.codes import ProposedCode, proposed_codes

NOBODY = Roster(())

_TYPED = "name;affiliation;category\n"
"""What a line of somebody who is typed says, in the form that a list of participants has."""


@dataclass(frozen=True)
class TypedSession:
    """A session as it is typed: `day` as 2024-10-16, or empty; `id` only where it had one before."""

    title: str
    day: str = ""
    room: str = ""
    regime: Regime = Regime.RULE
    id: str = ""


@dataclass(frozen=True, repr=False)
class OwnDraft:
    """What was understood, before the programme is started. Prints no name.

    `listed` is the reading of the file, `typed` that of the lines; None where there is none. Without a `wording` it
    stays as it was.
    """

    programme: Programme
    roster: Roster
    listed: RosterReading | None
    typed: RosterReading | None
    wording: Wording | None = None

    @cached_property
    def codes(self) -> tuple[ProposedCode, ...]:
        """What may be typed for everybody, and where it is not what one would expect."""
        return proposed_codes(self.roster, self.programme.ladder)

    @cached_property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What becomes of each category in each session."""
        return Widening.of(self.programme, self.roster).outcomes()

    @cached_property
    def doubts(self) -> tuple[RosterDoubt, ...]:
        """Entries that would strip ordinary language, or protect nobody in Latin letters."""
        return doubts_about(self.roster, self._lines)

    @cached_property
    def everyday(self) -> EverydayNames:
        """Names that are everyday words too."""
        return everyday_names(self.roster, self._lines)

    @property
    def _lines(self) -> tuple[int, ...]:
        """In which row of the file each participant stands, then in which line who is typed; empty without a file."""
        if self.listed is None:
            return ()
        return (*self.listed.lines, *(line - 1 for line in (self.typed.lines if self.typed else ())))

    @property
    def problems(self) -> tuple[RosterProblem, ...]:
        """What is wrong in the file, then what is wrong in the lines."""
        return tuple(problem for reading in (self.listed, self.typed) if reading for problem in reading.problems)

    @property
    def left_out(self) -> int:
        """How many lines could not be read: those people would not be protected."""
        return sum(len(reading.errors) for reading in (self.listed, self.typed) if reading)

    def check_whole(self) -> None:
        """Raise RosterNotWhole where somebody was left out."""
        if self.left_out:
            raise RosterNotWhole(count=self.left_out)


def ids_of(sessions: Sequence[TypedSession]) -> tuple[str, ...]:
    """By what each is known in a list of participants: what it had, or the first of S1, S2, … that is free."""
    taken = {each.id for each in sessions}
    free = (f"S{number}" for number in count(1) if f"S{number}" not in taken)
    return tuple(each.id or next(free) for each in sessions)


def typed_programme(
    title: str, sessions: Sequence[TypedSession], *, k: int = DEFAULT_K, before: Programme | None = None
) -> Programme:
    """The programme of what was typed; its new sessions are S1, S2, … Raises ProgrammeError.

    A correction of the one `before` keeps its categories and its k.
    """
    tables = [
        {
            "id": key,
            "title": each.title,
            "day": each.day,
            "room": each.room,
            "regime": each.regime.value,
        }
        for key, each in zip(ids_of(sessions), sessions, strict=True)
    ]
    made = programme_of({"title": title, "k": k, "session": tables})
    return made if before is None else replace(made, ladder=before.ladder, k=before.k)


def draft_of(
    programme: Programme,
    listed: bytes | None,
    typed: str = "",
    known: Roster = NOBODY,
    wording: Wording | None = None,
) -> OwnDraft:
    """Read the participants: those of a file, or else those known before, and with them those who are typed.

    A typed line is `name; organisation; category`. Raises RosterError where the file cannot be read at all.
    """
    sessions = [session.id for session in programme.sessions]
    of_file = None if listed is None else read_roster(listed, programme.ladder, sessions)
    of_lines = _typed(typed, programme.ladder) if typed.strip() else None
    before = known if of_file is None else of_file.roster
    roster = before if of_lines is None else _with(before, of_lines.roster)
    return OwnDraft(programme, roster, of_file, of_lines, wording)


def _typed(lines: str, ladder: Ladder) -> RosterReading:
    """The lines as a file of their own, whose first line is not theirs."""
    reading = read_roster((_TYPED + lines).encode("utf-8", "replace"), ladder)
    moved = (
        replace(each, line=each.line - 1, fields={**each.fields, "line": str(each.line - 1)}) if each.line else each
        for each in reading.problems
        if each.line or each in reading.errors  # that the columns have semicolons is our own doing
    )
    return replace(reading, problems=tuple(moved))


def _with(roster: Roster, added: Roster) -> Roster:
    """Both, with an id that nobody has for each who is added."""
    taken = {person.id for person in roster}
    free = (str(number) for number in count(1) if str(number) not in taken)
    return Roster((*roster, *(replace(person, id=key) for person, key in zip(added, free, strict=False))))
