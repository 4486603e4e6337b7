"""What an organiser's vault says: the bundles that were imported, in whatever order they came."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from notetaker.model.category import Ladder
from notetaker.model.note import Note
from notetaker.model.programme import Programme, Regime
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
        """The programmes that the bundles belong to, by id, each with every session and category that a note may need.

        Of several states of one that stands which most signers sealed last; a revision says nothing across signers.
        """
        last = {(each.programme_id, each.signer): each for each in sorted(self.bundles.values(), key=_rank)}
        votes = Counter((each.programme_id, each.programme) for each in last.values())
        ranked = sorted(
            self.bundles.values(), key=lambda each: (-votes[each.programme_id, each.programme], each.bundle_id)
        )
        found: dict[str, Programme] = {}
        for bundle in ranked:
            known = found.get(bundle.programme_id)
            found[bundle.programme_id] = bundle.programme if known is None else _joined(known, bundle.programme)
        return found

    def standing(self) -> dict[tuple[str, str, str], tuple[BundleImported, ...]]:
        """(programme, session, signer) → what stands for it: the bundle with the highest revision.

        Two that share the highest revision come from two copies of one vault; both stand, for neither is the newer.
        """
        table: dict[tuple[str, str, str], tuple[BundleImported, ...]] = {}
        for bundle in sorted(self.bundles.values(), key=_rank):
            for session in bundle.sessions:
                key = bundle.programme_id, session, bundle.signer
                same = tuple(each for each in table.get(key, ()) if each.revision == bundle.revision)
                table[key] = (*same, bundle)
        return table

    def points(self) -> tuple[ArchivedPoint, ...]:
        """The notes that stand, in an order that says nothing: by their random ids."""
        chosen = (
            ArchivedPoint(programme, note)
            for (programme, session, _), standing in self.standing().items()
            for bundle in standing
            for note in bundle.notes
            if note.session == session
        )
        return tuple(sorted(chosen, key=lambda point: point.note.id))

    def revisions_before(self, bundle: BundleImported) -> tuple[int | None, ...]:
        """For each session of a bundle the revision that stands of the same signer, None where there is none."""
        standing = self.standing()
        keys = ((bundle.programme_id, session, bundle.signer) for session in bundle.sessions)
        return tuple(standing[key][0].revision if key in standing else None for key in keys)

    def missing_sessions(self, programme_id: str) -> tuple[str, ...]:
        """The titles of the sessions of a programme that no bundle covers, but for those that are off the table."""
        covered = {session for programme, session, _ in self.standing() if programme == programme_id}
        sessions = self.programmes()[programme_id].sessions
        open_ones = (session for session in sessions if session.regime is not Regime.OFF_TABLE)
        return tuple(session.title for session in open_ones if session.id not in covered)


def _joined(programme: Programme, other: Programme) -> Programme:
    """The programme with what only the other has. Each rung still leads to `participant`, as it did in its own."""
    sessions = {each.id: each for each in (*other.sessions, *programme.sessions)}
    order = dict.fromkeys(each.id for each in (*programme.sessions, *other.sessions))
    rungs = (*programme.ladder, *(each for each in other.ladder if each.key not in programme.ladder))
    return replace(programme, sessions=tuple(sessions[key] for key in order), ladder=Ladder(rungs))


def _rank(bundle: BundleImported) -> tuple[int, str]:
    return bundle.revision, bundle.bundle_id


def fold(events: Iterable[Event]) -> Archive:
    """The archive that these events make."""
    archive = Archive()
    for event in events:
        archive.apply(event)
    return archive
