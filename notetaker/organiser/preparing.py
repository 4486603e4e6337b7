"""Before an event: a key of one's own, programme and roster read, and the kit that rapporteurs get."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from notetaker.anonymise import RosterDoubt, doubts_about
from notetaker.exchange import (
    Kit,
    OrganiserKey,
    RosterProblem,
    RosterReading,
    Signer,
    new_id,
    new_key,
    read_kit,
    read_programme,
    read_roster,
    write_key_file,
    write_kit,
)
from notetaker.exposure import Outcome, Widening
from notetaker.files import check_new, write_new
from notetaker.model.programme import Programme
from notetaker.model.roster import Roster
from notetaker.model.secret import Secret
from notetaker.organiser.errors import OtherSigner

FEWEST_RECIPIENTS = 2
"""With fewer a lost key means lost bundles; both doors say so."""


@dataclass(frozen=True)
class EventDraft:
    """What the organiser's two files say, before a kit is made of them."""

    programme: Programme
    reading: RosterReading
    outcomes: tuple[Outcome, ...]

    @property
    def roster(self) -> Roster:
        """The participants that could be read."""
        return self.reading.roster

    @property
    def problems(self) -> tuple[RosterProblem, ...]:
        """What was odd in the roster."""
        return self.reading.problems

    @property
    def doubts(self) -> tuple[RosterDoubt, ...]:
        """Entries of the roster that would strip ordinary language. The organiser should have seen them."""
        return doubts_about(self.roster, self.reading.lines)

    @property
    def whole(self) -> bool:
        """Whether no line of the roster had to be left out."""
        return not self.reading.errors


def read_event(programme: bytes, roster: bytes) -> EventDraft:
    """Read programme and roster, and see what becomes of each category.

    Raises the errors of `read_programme` and `read_roster`.
    """
    event = read_programme(programme)
    reading = read_roster(roster, event.ladder, [session.id for session in event.sessions])
    return EventDraft(event, reading, Widening.of(event, reading.roster).outcomes())


def make_key(path: Path, passphrase: Secret[str] | None) -> OrganiserKey:
    """Make a key and write it to a file that must not exist yet. Slow with a passphrase."""
    key = new_key()
    write_new(path, write_key_file(key, passphrase))
    return key


def recipients_of(key: OrganiserKey | None, others: Sequence[str]) -> tuple[str, ...]:
    """Whom the bundles will be sealed for: one's own key first, and each key once."""
    own = () if key is None else (key.recipient,)
    return tuple(dict.fromkeys((*own, *others)))


def make_kit(
    path: Path,
    draft: EventDraft,
    recipients: Sequence[str],
    passphrase: Secret[str],
    *,
    signer: Signer | None = None,
    replaces: bytes | None = None,
) -> Kit:
    """Write the kit to a file that must not exist yet. Slow: the passphrase is stretched.

    `replaces` is the kit that this one corrects, of the same passphrase: rapporteurs go on in the same vault.
    Raises RosterNotWhole, OtherSigner, FileExists, CannotWrite, and the errors of `read_kit` and `write_kit`.
    """
    roster = draft.reading.whole()
    check_new(path)
    organiser = None if signer is None else signer.public
    kit = Kit(new_id(), draft.programme, roster, tuple(recipients), organiser, new_id())
    if replaces is not None:
        kit = _following(kit, read_kit(replaces, passphrase=passphrase))
    write_new(path, write_kit(kit, passphrase=passphrase, signer=signer))
    return kit


def _following(kit: Kit, before: Kit) -> Kit:
    """The kit as one that takes the place of another. Raises OtherSigner where the rapporteurs' vaults would refuse it."""
    signed_by = kit.organiser.digest if kit.organiser is not None else ""
    if before.organiser is not None and signed_by not in (before.organiser.digest, *before.successors):
        raise OtherSigner
    same = (kit.programme, kit.roster) == (before.programme, before.roster)
    return replace(kit, id=before.id, edition=before.edition if same and before.edition else kit.edition)
