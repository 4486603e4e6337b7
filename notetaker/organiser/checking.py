"""The last look before something is published: whom a reader would guess, and whether a name is in the files."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from notetaker.anonymise import Anonymiser
from notetaker.exchange import read_roster
from notetaker.files import read_bytes
from notetaker.model.errors import NotetakerError
from notetaker.model.programme import Programme
from notetaker.model.roster import Roster
from notetaker.model.telling import Telling, untold
from notetaker.organiser.attack import AttackReport
from notetaker.organiser.audit import Leak, audit
from notetaker.organiser.audited_titles import AuditedTitles
from notetaker.organiser.series_check import KindSeries


@dataclass(frozen=True)
class Reading:
    """What a reader with the list makes of what would go out: of each note alone, and of several sessions together."""

    attacked: AttackReport
    series: tuple[tuple[Programme, KindSeries], ...]

    def without(self, note_ids: Iterable[str]) -> "Reading":
        """The same but for these notes, which were left out since."""
        gone = frozenset(note_ids)
        notes = tuple(note for note in self.attacked.notes if note.note_id not in gone)
        return replace(self, attacked=replace(self.attacked, notes=notes))


@dataclass(frozen=True)
class AuditedFile:
    """What was found of the list in a file; `error` says why it could not be read in full."""

    name: str
    leaks: tuple[Leak, ...] = ()
    error: NotetakerError | None = None


@dataclass(frozen=True)
class Audit:
    """What was found of the list in files, and in the programme's titles, which are told once and not in each file."""

    files: tuple[AuditedFile, ...]
    titles: tuple[Leak, ...] = ()


def whole_roster(data: bytes, programme: Programme) -> Roster:
    """The list of participants of a programme. Raises RosterError, and RosterNotWhole where a line cannot be read."""
    return read_roster(data, programme.ladder, [session.id for session in programme.sessions]).whole()


def audit_files(
    files: Iterable[Path], roster: Roster, programme: Programme, tell: Telling = untold, count: int = 0
) -> Audit:
    """Look for everybody of the list in files; `count` says how many there are."""
    anonymiser = Anonymiser(roster, programme.ladder)
    titles = AuditedTitles.of(programme, anonymiser)
    found = []
    for done, path in enumerate(files):
        tell(done, count)
        found.append(_audited(path, anonymiser, titles))
    return Audit(tuple(found), titles.leaks)


def _audited(path: Path, anonymiser: Anonymiser, titles: AuditedTitles) -> AuditedFile:
    leaks: list[Leak] = []
    try:
        leaks.extend(audit(path.name, read_bytes(path), anonymiser, titles.left_out_of))
    except NotetakerError as error:
        return AuditedFile(path.name, tuple(leaks), error)
    return AuditedFile(path.name, tuple(leaks))
