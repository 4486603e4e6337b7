"""What an organiser's vault says: the bundles that were imported, in whatever order they came."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum

from notetaker.model.category import Ladder
from notetaker.model.note import Note
from notetaker.model.programme import Programme, Regime
from notetaker.vault.events import (
    BundleImported,
    Event,
    ImportTakenBack,
    NotePutBack,
    NoteWithheld,
    ProgrammeDrafted,
    RestorePointSet,
)
from notetaker.vault.superseding import comes_after
from notetaker.vault.withholding import Decisions, decide, withheld


@dataclass(frozen=True)
class ArchivedPoint:
    """A note of an imported bundle, and the programme that it belongs to."""

    programme_id: str
    note: Note


class Relation(Enum):
    """What one bundle of a signer is to another one of the same session."""

    BEFORE = "before"
    AFTER = "after"
    BESIDE = "beside"


Group = tuple[str, str, str]
"""Programme, session, signer: among these bundles supersede each other."""


@dataclass
class Archive:
    """Built by `apply`. The same bundles, in any order and number, make the same archive."""

    bundles: dict[str, BundleImported] = field(default_factory=dict)
    by_digest: dict[str, BundleImported] = field(default_factory=dict, compare=False)
    _points: list[int] = field(default_factory=list, compare=False)
    _groups: dict[Group, list[BundleImported]] = field(default_factory=dict, compare=False)
    _standing: dict[Group, tuple[BundleImported, ...]] = field(default_factory=dict, compare=False)
    _programmes: dict[str, Programme] = field(default_factory=dict, compare=False)
    _decisions: Decisions = field(default_factory=dict, compare=False)
    _ever: dict[str, BundleImported] = field(default_factory=dict, compare=False)
    """Also those that were taken back."""
    drafted: Programme | None = field(default=None, compare=False)

    def apply(self, event: Event) -> None:
        """Take in one event; those that are not of the archive say nothing here."""
        if isinstance(event, BundleImported) and event.bundle_id not in self.bundles:
            self.bundles[event.bundle_id] = self._ever[event.bundle_id] = event
            self._programmes.clear()
            if event.digest:
                self.by_digest[event.digest] = event
            for session in event.sessions:
                group = event.programme_id, session, event.signer
                self._groups.setdefault(group, []).append(event)
                self._standing.pop(group, None)
        elif isinstance(event, ProgrammeDrafted):
            self.drafted = event.programme
        elif isinstance(event, RestorePointSet):
            self._points.append(len(self.bundles))
        elif isinstance(event, NoteWithheld | NotePutBack):
            decide(self._decisions, event)
        elif isinstance(event, ImportTakenBack) and self._points:
            self._take_back(self._points.pop())

    @property
    def since_point(self) -> tuple[BundleImported, ...]:
        """The bundles that came after the last restore point, in the order in which they came; none without a point."""
        return tuple(self.bundles.values())[self._points[-1] :] if self._points else ()

    def _take_back(self, count: int) -> None:
        """Keep so many bundles, the first ones that came."""
        kept = tuple(self.bundles.values())[:count]
        for derived in (self.bundles, self.by_digest, self._groups, self._standing, self._programmes):
            derived.clear()
        for event in kept:
            self.apply(event)

    def copy(self) -> "Archive":
        """Another one with the same bundles, to see what would be."""
        groups = {group: list(bundles) for group, bundles in self._groups.items()}
        standing, decisions = dict(self._standing), dict(self._decisions)
        bundles, by_digest, points = dict(self.bundles), dict(self.by_digest), list(self._points)
        return Archive(bundles, by_digest, points, groups, standing, _decisions=decisions, _ever=dict(self._ever))

    @property
    def signers(self) -> frozenset[str]:
        """Whose bundles are here."""
        return frozenset(bundle.signer for bundle in self.bundles.values())

    def signers_of(self, programme_id: str) -> frozenset[str]:
        """Whose bundles of a programme are here: the keys that were seen and compared."""
        return frozenset(each.signer for each in self.bundles.values() if each.programme_id == programme_id)

    def programmes(self) -> dict[str, Programme]:
        """The programmes that the bundles belong to, by id, each with every session and category that a note may need.

        Of several states of one that stands which most signers sealed last; a revision says nothing across signers.
        """
        if not self._programmes:
            self._programmes.update(self._found_programmes())
        return dict(self._programmes)

    def _found_programmes(self) -> dict[str, Programme]:
        last = {(each.programme_id, each.signer): each for each in sorted(self.bundles.values(), key=_rank)}
        votes = Counter((each.programme_id, each.programme) for each in last.values())
        first: dict[tuple[str, Programme], str] = {}
        for each in self.bundles.values():
            state = each.programme_id, each.programme
            first[state] = min(first.get(state, each.bundle_id), each.bundle_id)
        found: dict[str, Programme] = {}
        for programme_id, programme in sorted(first, key=lambda state: (-votes[state], first[state])):
            known = found.get(programme_id)
            found[programme_id] = programme if known is None else _joined(known, programme)
        return found

    def standing(self) -> dict[Group, tuple[BundleImported, ...]]:
        """(programme, session, signer) → what stands for it: the bundles that no other one comes after.

        There are several where a vault was copied, or restored from a copy: none of them is the newer, so none is lost.
        """
        for group, bundles in self._groups.items():
            if group not in self._standing:
                last = [each for each in bundles if not any(comes_after(other, each) for other in bundles)]
                self._standing[group] = tuple(sorted(last, key=_rank))
        return {group: self._standing[group] for group in sorted(self._groups)}

    def points(self) -> tuple[ArchivedPoint, ...]:
        """The notes that stand and are not withheld, in an order that says nothing: by their random ids."""
        out = self._withheld()
        return tuple(point for point in self._all_points() if point.note.id not in out)

    def withheld_points(self) -> tuple[ArchivedPoint, ...]:
        """The notes that stand, and that somebody left out of what is published."""
        out = self._withheld()
        return tuple(point for point in self._all_points() if point.note.id in out) if out else ()

    def sealed_in(self, note_id: str) -> tuple[BundleImported, ...]:
        """The bundles that stand with this note in them."""
        standing = {bundle.bundle_id: bundle for bundles in self.standing().values() for bundle in bundles}
        return tuple(each for each in standing.values() if any(note.id == note_id for note in each.notes))

    def _withheld(self) -> frozenset[str]:
        return withheld(self.bundles.values(), self._decisions, self._ever.values())

    def _all_points(self) -> tuple[ArchivedPoint, ...]:
        chosen = (
            ArchivedPoint(programme, note)
            for (programme, session, _), standing in self.standing().items()
            for bundle in standing
            for note in bundle.notes
            if note.session == session
        )
        return tuple(sorted(chosen, key=lambda point: point.note.id))

    def relations(self, bundle: BundleImported, session: str) -> frozenset[Relation]:
        """What a bundle is to those of its signer that stand for a session."""
        standing = self._groups.get((bundle.programme_id, session, bundle.signer), [])
        return frozenset(_relation(bundle, other) for other in standing)

    def mixed_sessions(self, programme_id: str) -> tuple[str, ...]:
        """The titles of the sessions whose bundles were made with different editions of the kit: of its people or rules."""
        editions: dict[str, set[str]] = {}
        for (programme, session, _), bundles in self.standing().items():
            if programme == programme_id:
                editions.setdefault(session, set()).update(each.edition for each in bundles if each.edition)
        mixed = {session for session, many in editions.items() if len(many) > 1}
        return tuple(each.title for each in self.programmes()[programme_id].sessions if each.id in mixed)

    def missing_sessions(self, programme_id: str) -> tuple[str, ...]:
        """The titles of the sessions of a programme that no bundle covers, but for those that are off the table."""
        covered = {session for programme, session, _ in self.standing() if programme == programme_id}
        sessions = self.programmes()[programme_id].sessions
        open_ones = (session for session in sessions if session.regime is not Regime.OFF_TABLE)
        return tuple(session.title for session in open_ones if session.id not in covered)


def _relation(bundle: BundleImported, other: BundleImported) -> Relation:
    if comes_after(bundle, other):
        return Relation.AFTER
    return Relation.BEFORE if comes_after(other, bundle) else Relation.BESIDE


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
