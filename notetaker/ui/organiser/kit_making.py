"""What making a key and a kit reads and writes. No window."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from notetaker.durable import write_file
from notetaker.exchange import (
    Kit,
    OrganiserKey,
    is_protected,
    new_key,
    read_key_file,
    read_programme,
    read_roster,
    write_key_file,
    write_kit,
)
from notetaker.exchange.roster_csv import RosterProblem
from notetaker.exposure import Outcome, Widening
from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError
from notetaker.model.programme import Programme
from notetaker.model.roster import Roster
from notetaker.model.secret import Secret
from notetaker.ui.files import read_bytes


class CannotWrite(NotetakerError):
    """A file could not be written."""

    what = QT_TRANSLATE_NOOP("errors", "{file} could not be written: {problem}.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Choose another folder, or make room on the disk, and try again.")


class AlreadyThere(NotetakerError):
    """A new file would take the place of one that is there."""

    what = QT_TRANSLATE_NOOP("errors", "There is already a file {file}.")
    kept = QT_TRANSLATE_NOOP("errors", "It was not touched.")
    todo = QT_TRANSLATE_NOOP("errors", "Choose another name.")


@dataclass(frozen=True)
class EventDraft:
    """What the organiser's two files say, before a kit is made of them."""

    programme: Programme
    roster: Roster
    problems: tuple[RosterProblem, ...]
    outcomes: tuple[Outcome, ...]

    @property
    def whole(self) -> bool:
        """Whether no line of the roster had to be left out."""
        return not any(problem.severity == "error" for problem in self.problems)


def read_event(programme_file: Path, roster_file: Path) -> EventDraft:
    """Read programme and roster, and see what becomes of each category."""
    programme = read_programme(read_bytes(programme_file))
    sessions = [session.id for session in programme.sessions]
    reading = read_roster(read_bytes(roster_file), programme.ladder, sessions)
    outcomes = Widening.of(programme, reading.roster).outcomes()
    return EventDraft(programme, reading.roster, reading.problems, outcomes)


def make_key(path: Path, passphrase: Secret[str]) -> OrganiserKey:
    """Make a key and write it to a file that must not exist yet."""
    key = new_key()
    _write_new(path, write_key_file(key, passphrase))
    return key


def open_key(path: Path, passphrase: Secret[str]) -> OrganiserKey:
    """Read a key file; one without a passphrase needs none."""
    data = read_bytes(path)
    return read_key_file(data, passphrase if is_protected(data) else None)


def make_kit(
    path: Path, draft: EventDraft, key: OrganiserKey, others: Sequence[str], passphrase: Secret[str]
) -> None:
    """Write the kit, signed by the organiser's key and with that key among the recipients. Slow."""
    recipients = tuple(dict.fromkeys((key.recipient, *others)))
    kit = Kit(secrets.token_hex(16), draft.programme, draft.roster, recipients, key.signer.public)
    _write_new(path, write_kit(kit, passphrase=passphrase, signer=key.signer))


def _write_new(path: Path, data: bytes) -> None:
    if path.exists():
        raise AlreadyThere(file=path.name)
    try:
        write_file(path, data)
    except OSError as problem:
        raise CannotWrite(file=path.name, problem=problem.strerror) from None
