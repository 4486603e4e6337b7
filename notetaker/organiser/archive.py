"""What an organiser's vault says: the bundles that were imported, in whatever order they came."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from notetaker.model.note import Note
from notetaker.model.programme import Programme
from notetaker.vault.events import BundleImported, Event


@dataclass(frozen=True)
class ArchivedPoint:
    """A note of an imported bundle, and the programme that it belongs to."""

    programme_id: str
    note: Note


@dataclass
class Archive:
    """Built by `apply`. The same bundles, in any order and number, make the same archive."""

    bundles: dict[str, BundleImported] = field(default_factory=dict)

    def apply(self, event: Event) -> None:
        """Take in one event; those that are not of the archive say nothing here."""
        if isinstance(event, BundleImported):
            self.bundles.setdefault(event.bundle_id, event)

    @property
    def signers(self) -> frozenset[str]:
        """Whose bundles are here."""
        return frozenset(bundle.signer for bundle in self.bundles.values())

    def programmes(self) -> dict[str, Programme]:
        """The programmes that the bundles belong to, by id. Of several states of one, the last sealed stands."""
        newest = sorted(self.bundles.values(), key=_rank)
        return {bundle.programme_id: bundle.programme for bundle in newest}

    def standing(self) -> dict[tuple[str, str, str], BundleImported]:
        """(programme, session, signer) → the bundle that stands for it: the one with the highest revision."""
        table: dict[tuple[str, str, str], BundleImported] = {}
        for bundle in sorted(self.bundles.values(), key=_rank):
            for session in bundle.sessions:
                table[bundle.programme_id, session, bundle.signer] = bundle
        return table

    def points(self) -> tuple[ArchivedPoint, ...]:
        """The notes that stand, in an order that says nothing: by their random ids."""
        chosen = (
            ArchivedPoint(programme, note)
            for (programme, session, _), bundle in self.standing().items()
            for note in bundle.notes
            if note.session == session
        )
        return tuple(sorted(chosen, key=lambda point: point.note.id))

    def supersedes(self, bundle: BundleImported) -> bool:
        """Whether an earlier bundle of the same signer stands for one of its sessions."""
        standing = self.standing()
        keys = ((bundle.programme_id, session, bundle.signer) for session in bundle.sessions)
        return any(key in standing for key in keys)

    def missing_sessions(self, programme_id: str) -> tuple[str, ...]:
        """The titles of the sessions of a programme that no bundle covers."""
        covered = {session for programme, session, _ in self.standing() if programme == programme_id}
        sessions = self.programmes()[programme_id].sessions
        return tuple(session.title for session in sessions if session.id not in covered)


def _rank(bundle: BundleImported) -> tuple[int, str]:
    return bundle.revision, bundle.bundle_id


def fold(events: Iterable[Event]) -> Archive:
    """The archive that these events make."""
    archive = Archive()
    for event in events:
        archive.apply(event)
    return archive
