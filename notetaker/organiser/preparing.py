"""Before an event: a key of one's own, programme and roster read, and the kit that rapporteurs get."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from notetaker.anonymise import Anonymiser, EverydayNames, RosterDoubt, doubts_about, everyday_names
from notetaker.exchange import (
    MOST_REVISION,
    Kit,
    OrganiserKey,
    RosterProblem,
    RosterReading,
    is_protected,
    new_id,
    new_key,
    read_key_file,
    read_kit,
    read_programme_file,
    read_roster,
    write_key_file,
    write_kit,
)
from notetaker.exposure import Outcome, Widening, cross
from notetaker.files import check_new, read_bytes, write_new
from notetaker.model.errors import NotetakerError
from notetaker.model.programme import Programme
from notetaker.model.roster import Roster
from notetaker.model.secret import Secret
from notetaker.model.wording import PLAIN, Wording
from notetaker.organiser.errors import (
    KitOpensKey,
    KitOpensVault,
    LaddersCross,
    NoRecovery,
    NumbersUsedUp,
    OtherSigner,
)
from notetaker.organiser.headings import HeadingDoubt, check_headings, doubts_in_headings
from notetaker.organiser.titles import TitleDoubt, doubts_in_titles
from notetaker.vault import Vault

FEWEST_RECIPIENTS = 2
"""With fewer a lost key means lost bundles."""


@dataclass(frozen=True)
class EventDraft:
    """What the organiser's two files say, before a kit is made of them."""

    programme: Programme
    reading: RosterReading
    outcomes: tuple[Outcome, ...]
    wording: Wording = PLAIN

    @property
    def roster(self) -> Roster:
        """The participants that could be read."""
        return self.reading.roster

    @property
    def problems(self) -> tuple[RosterProblem, ...]:
        """What was odd in the roster."""
        return self.reading.problems

    @cached_property
    def doubts(self) -> tuple[RosterDoubt | HeadingDoubt | TitleDoubt, ...]:
        """Entries of the roster that would strip ordinary language or protect nobody in Latin letters; doubtful headings
        and titles.

        The organiser should have seen them.
        """
        return (*doubts_about(self.roster, self.reading.lines), *self.doubts_of_programme)

    @property
    def doubts_of_programme(self) -> tuple[HeadingDoubt | TitleDoubt, ...]:
        """Headings, titles and rooms that may name somebody of the roster."""
        return (*self.heading_doubts, *self.title_doubts)

    @cached_property
    def heading_doubts(self) -> tuple[HeadingDoubt, ...]:
        """Headings of the brief that may name somebody of the roster."""
        return doubts_in_headings(self.wording, self._anonymiser)

    def check_headings(self) -> None:
        """Raise HeadingNames where a heading of the brief names somebody of the roster."""
        check_headings(self.wording, self._anonymiser)

    @cached_property
    def title_doubts(self) -> tuple[TitleDoubt, ...]:
        """Titles and rooms that name somebody of the roster, or may."""
        return doubts_in_titles(self.programme, self._anonymiser)

    @cached_property
    def _anonymiser(self) -> Anonymiser:
        return Anonymiser(self.roster, self.programme.ladder)

    @cached_property
    def everyday(self) -> EverydayNames:
        """Names of the roster that are everyday words too: nothing is wrong with them, but rapporteurs should know."""
        return everyday_names(self.roster, self.reading.lines)

    @property
    def whole(self) -> bool:
        """Whether no line of the roster had to be left out."""
        return not self.reading.errors


def read_event(programme: bytes, roster: bytes, name: str = "PROGRAMME.toml") -> EventDraft:
    """Read programme and roster, and see what becomes of each category; `name` is what the programme's file is called.

    Raises the errors of `read_programme` and `read_roster`.
    """
    said = read_programme_file(programme, name)
    return event_of(said.programme, roster, said.wording)


def event_of(programme: Programme, roster: bytes, wording: Wording = PLAIN) -> EventDraft:
    """The same, of a programme that is known already. Raises the errors of `read_roster`."""
    reading = read_roster(roster, programme.ladder, [session.id for session in programme.sessions])
    return EventDraft(programme, reading, Widening.of(programme, reading.roster).outcomes(), wording)


def make_key(path: Path, passphrase: Secret[str] | None) -> OrganiserKey:
    """Make a key and write it to a file that must not exist yet. Slow with a passphrase."""
    key = new_key()
    write_new(path, write_key_file(key, passphrase))
    return key


def recipients_of(key: OrganiserKey | None, others: Sequence[str]) -> tuple[str, ...]:
    """Whom the bundles will be sealed for: one's own key first, its recovery keys, and others, each once."""
    own = () if key is None else (key.recipient, *(each.recipient for each in key.recovery))
    return tuple(dict.fromkeys((*own, *others)))


@dataclass(frozen=True)
class Hands:
    """Into whose hands a kit is given and from whose it comes: all that is not in the organiser's two files.

    Bundles are sealed for `recipients`; the kit itself opens with `passphrase`, or for the keys of `rapporteurs` where
    there are any. `key` signs it and names its recovery keys as successors. `alone` takes one recipient for enough.
    `earlier` is the passphrase of a kit that this one comes after, where it had another. `key_files` are the files of the
    keys that are open, and `vault` is where the kit is made: what opens one of them must not open the kit.
    """

    recipients: tuple[str, ...]
    passphrase: Secret[str] | None = None
    rapporteurs: tuple[str, ...] = ()
    key: OrganiserKey | None = None
    alone: bool = False
    earlier: Secret[str] | None = None
    key_files: tuple[Path, ...] = ()
    vault: Vault | None = None

    def check(self) -> None:
        """Raise NoRecovery where the loss of one key would lose every bundle."""
        if len(set(self.recipients)) < FEWEST_RECIPIENTS and not self.alone:
            raise NoRecovery

    def check_passphrase(self) -> None:
        """Raise KitOpensKey or KitOpensVault where every rapporteur would be told what opens one. Slow: the passphrase is
        stretched.

        Each file is tried, so that no passphrase need be kept until a kit is made.
        """
        passphrase = self.passphrase
        if passphrase is None:
            return
        if any(_opens(passphrase, file) for file in self.key_files):
            raise KitOpensKey
        if self.vault is not None and self.vault.is_opened_by(passphrase):
            raise KitOpensVault

    def give(self, kit: Kit) -> tuple[Kit, bytes]:
        """The kit for these hands, and its file."""
        signer = self.key.signer if self.key is not None else None
        made = replace(
            kit,
            recipients=self.recipients,
            organiser=signer.public if signer is not None else None,
            successors=tuple(each.signer for each in self.key.recovery) if self.key is not None else (),
        )
        if self.rapporteurs:
            own = () if self.key is None else (self.key.recipient,)
            readers = tuple(dict.fromkeys((*self.rapporteurs, *own)))
            return made, write_kit(made, recipients=readers, signer=signer)
        return made, write_kit(made, passphrase=self.passphrase, signer=signer)

    def read(self, data: bytes) -> Kit:
        """An earlier kit, opened with its passphrase or the key."""
        identities = () if self.key is None else (self.key.identity,)
        return read_kit(data, passphrase=self.earlier or self.passphrase, identities=identities)


def _opens(passphrase: Secret[str], key_file: Path) -> bool:
    try:
        data = read_bytes(key_file)
        return is_protected(data) and bool(read_key_file(data, passphrase))
    except NotetakerError:  # another passphrase; or the file lies on a stick that was drawn out
        return False


def make_kit(path: Path, draft: EventDraft, hands: Hands, *, replaces: bytes | None = None) -> Kit:
    """Write the kit to a file that must not exist yet. Slow: the passphrase is stretched.

    `replaces` is the kit that this one corrects: rapporteurs go on in the same vault.
    Raises NoRecovery, KitOpensKey, KitOpensVault, RosterNotWhole, HeadingNames, OtherSigner, LaddersCross, NumbersUsedUp,
    FileExists, CannotWrite, and the errors of `read_kit` and `write_kit`.
    """
    hands.check()
    roster = draft.reading.whole()
    draft.check_headings()
    check_new(path)
    hands.check_passphrase()
    first = Kit(
        new_id(), draft.programme, roster, hands.recipients, edition=new_id(), revision=1, wording=draft.wording
    )
    kit, data = hands.give(first)
    if replaces is not None:
        kit, data = hands.give(_following(kit, hands.read(replaces)))
    write_new(path, data)
    return kit


def rotate_keys(path: Path, before: bytes, hands: Hands) -> Kit:
    """Write the same kit for other recipients to a file that must not exist yet: from then on bundles are sealed for them.

    Bundles that were sealed before stay sealed as they are. Raises as `make_kit` does.
    """
    hands.check()
    check_new(path)
    hands.check_passphrase()
    kit = hands.read(before)
    made, data = hands.give(replace(kit, revision=_number_after(kit)))
    _check_signer(made, kit)
    write_new(path, data)
    return made


def _following(kit: Kit, before: Kit) -> Kit:
    """The kit as one that takes the place of another. Raises OtherSigner or LaddersCross."""
    _check_signer(kit, before)
    if cross(kit.programme.ladder, before.programme.ladder):
        raise LaddersCross
    same = (kit.programme, kit.roster) == (before.programme, before.roster)
    edition = before.edition if same and before.edition else kit.edition
    return replace(kit, id=before.id, edition=edition, revision=_number_after(before))


def _number_after(before: Kit) -> int:
    """The next number. Raises NumbersUsedUp."""
    if before.revision >= MOST_REVISION:
        raise NumbersUsedUp(most=MOST_REVISION)
    return before.revision + 1


def _check_signer(kit: Kit, before: Kit) -> None:
    """Raise OtherSigner where the rapporteurs' vaults would refuse it."""
    signed_by = kit.organiser.digest if kit.organiser is not None else ""
    if before.organiser is not None and signed_by not in (before.organiser.digest, *before.successors):
        raise OtherSigner
