"""Bundles on their way into the archive: read, verified and compared, before anything is stored."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from notetaker.digests import sha256
from notetaker.exchange import KeyIdentity, OpenedBundle, read_bundle, spoken
from notetaker.model.errors import NotetakerError
from notetaker.model.note import Note
from notetaker.model.telling import Telling, untold
from notetaker.organiser.archive import Archive, Relation
from notetaker.vault import LARGEST_RECORD, RecordTooLarge
from notetaker.vault.events import BundleImported, encode


class Standing(StrEnum):
    """What a bundle is to the archive. Of one signer and session the bundle stands that comes after the others.

    One that conflicts comes neither before nor after one that is there, as happens when a vault was copied, or restored
    from a copy: both stand. One that is outdated is kept, but its notes do not stand.
    """

    NEW = "new"
    KNOWN = "known"
    SUPERSEDES = "supersedes"
    CONFLICTS = "conflicts"
    OUTDATED = "outdated"
    REFUSED = "refused"


@dataclass(frozen=True)
class BundleItem:
    """One bundle of a preview. `sealed_by` are the words of its signer's key, `receipt` those
    that the rapporteur read aloud; `first_seen` that this key was not seen before, and
    `changed` that others were: then it is somebody new, or a rapporteur whose key is another one now, or a stranger.
    `error` says why it is refused."""

    name: str
    standing: Standing
    notes: int = 0
    sessions: tuple[str, ...] = ()
    sealed_by: tuple[str, ...] = ()
    receipt: tuple[str, ...] = ()
    first_seen: bool = False
    changed: bool = False
    error: NotetakerError | None = None


@dataclass(frozen=True)
class NewSigner:
    """A signing key that no bundle of the archive has, by the bundles that it sealed.

    Who hears the words of one receipt from the rapporteur knows that the key is theirs.
    """

    bundles: tuple[BundleItem, ...]

    @property
    def beside_others(self) -> bool:
        """Whether the programme has bundles of other keys: somebody new, or a new vault, or a stranger."""
        return any(each.changed for each in self.bundles)


@dataclass(frozen=True)
class ImportPreview:
    """What importing would do. `missing` are titles of sessions that no bundle would cover then; `mixed` are those whose
    bundles were made with different kits, so that people who were listed otherwise stand behind one category."""

    items: tuple[BundleItem, ...]
    missing: tuple[str, ...]
    events: tuple[BundleImported, ...]
    mixed: tuple[str, ...] = ()

    @property
    def changed_keys(self) -> int:
        """How many keys were not seen before, where the programme has bundles of other keys."""
        return len({item.sealed_by for item in self.items if item.changed and item.first_seen})

    @property
    def new_signers(self) -> tuple[NewSigner, ...]:
        """The keys that were not seen before, of the bundles that would be stored."""
        found: dict[tuple[str, ...], list[BundleItem]] = {}
        for item in self.items:
            if item.first_seen and item.standing not in (Standing.KNOWN, Standing.REFUSED):
                found.setdefault(item.sealed_by, []).append(item)
        return tuple(NewSigner(tuple(items)) for items in found.values())

    @property
    def refused(self) -> tuple[BundleItem, ...]:
        """The bundles that cannot be imported."""
        return tuple(item for item in self.items if item.standing is Standing.REFUSED)


@dataclass(frozen=True)
class ImportResult:
    """What was imported. `notes` are those that stand afterwards: of an older bundle beside a newer one none does.

    `replaced` is how many notes stood before, and do not any more: newer ones are in their place.
    """

    bundles: int
    notes: int
    replaced: int = 0


Content = bytes | NotetakerError
"""What is in a file, or why it cannot be read: such a file is refused by itself."""


def look(
    archive: Archive,
    bundles: Iterable[tuple[str, Content]],
    identities: Sequence[KeyIdentity],
    tell: Telling = untold,
    count: int | None = None,
) -> ImportPreview:
    """Open and verify bundles (name and content), and say what each is to the archive. Changes nothing.

    They are read one by one; of an iterator, `count` says how many there are.
    """
    total = count if count is not None else len(bundles) if isinstance(bundles, Sequence) else 0
    future = archive.copy()
    items, events = [], []
    for done, (name, data) in enumerate(bundles):
        tell(done, total)
        if isinstance(data, NotetakerError):
            items.append(BundleItem(name, Standing.REFUSED, error=data))
            continue
        known = future.by_digest.get(sha256(data).hex())
        if known is not None:
            items.append(_known(name, known, first_seen=known.signer not in archive.signers))
            continue
        try:
            opened = read_bundle(data, identities)
            event = _event(opened)
            _check_fits(event)
        except NotetakerError as error:
            items.append(BundleItem(name, Standing.REFUSED, error=error))
            continue
        item = _item(name, event, opened, _standing(event, future), archive)
        items.append(item)
        if item.standing is not Standing.KNOWN:
            future.apply(event)
            events.append(event)
    tell(total, total)
    return ImportPreview(tuple(items), _missing(future), tuple(events), _mixed(future))


def _item(
    name: str, event: BundleImported, opened: OpenedBundle, standing: Standing, archive: Archive
) -> BundleItem:
    """A key is known from what was imported before, not from another bundle that is only looked at."""
    pinned = archive.signers_of(event.programme_id)
    return BundleItem(
        name,
        standing,
        len(event.notes),
        event.sessions,
        opened.signer.fingerprint(),
        spoken(opened.digest),
        first_seen=event.signer not in archive.signers,
        changed=event.signer not in pinned and bool(pinned),
    )


def _known(name: str, event: BundleImported, *, first_seen: bool) -> BundleItem:
    """The very file that was imported once, or stands in the same preview; what is told of it is what the archive has."""
    return BundleItem(
        name,
        Standing.KNOWN,
        len(event.notes),
        event.sessions,
        spoken(bytes.fromhex(event.signer)),
        spoken(bytes.fromhex(event.digest)),
        first_seen=first_seen,
    )


def _standing(event: BundleImported, archive: Archive) -> Standing:
    if event.bundle_id in archive.bundles:
        return Standing.KNOWN
    relations = [archive.relations(event, session) for session in event.sessions]
    if any(Relation.BESIDE in some for some in relations):
        return Standing.CONFLICTS
    if relations and all(Relation.BEFORE in some for some in relations):
        return Standing.OUTDATED
    return Standing.SUPERSEDES if any(Relation.AFTER in some for some in relations) else Standing.NEW


def _event(opened: OpenedBundle) -> BundleImported:
    bundle = opened.bundle
    notes = tuple(Note(note.id, note.session, note.category, note.kind, note.body) for note in bundle.notes)
    return BundleImported(
        bundle.id,
        bundle.revision,
        bundle.programme_id,
        bundle.programme,
        opened.signer.digest,
        bundle.sessions,
        notes,
        tuple((each.session, each.category, each.shown) for each in bundle.widened),
        bundle.edition,
        bundle.before,
        opened.digest.hex(),
    )


def _check_fits(event: BundleImported) -> None:
    """Refuse by itself what the vault would refuse together with all the others. Raises RecordTooLarge."""
    if (size := len(encode(event))) > LARGEST_RECORD:
        raise RecordTooLarge(size=size, limit=LARGEST_RECORD)


def _missing(archive: Archive) -> tuple[str, ...]:
    return tuple(_titles(archive.missing_sessions(programme) for programme in archive.programmes()))


def _mixed(archive: Archive) -> tuple[str, ...]:
    return tuple(_titles(archive.mixed_sessions(programme) for programme in archive.programmes()))


def _titles(groups: Iterable[tuple[str, ...]]) -> list[str]:
    return [title for group in groups for title in group]
