"""The notes of several bundles as one: each shown under categories that none of the bundles hides. Pure."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from notetaker.exchange import spoken
from notetaker.exposure import Partition, Widening, joined, shown_in
from notetaker.model.category import WIDEST, Ladder
from notetaker.model.note import Note
from notetaker.model.programme import Programme
from notetaker.model.roster import Roster
from notetaker.organiser.archive import Archive
from notetaker.vault.events import BundleImported


@dataclass(frozen=True)
class Merged:
    """The notes of a programme as they may be published together, and how many the roster lists too few people for."""

    notes: tuple[Note, ...]
    left_out: int


@dataclass(frozen=True)
class WideSession:
    """A session of which every note reads “participant”, because some of its bundles were sealed so.

    `receipts` are the words of these bundles' receipts; `others` says how many bundles of it show finer categories.
    """

    title: str
    receipts: tuple[tuple[str, ...], ...]
    others: int


def merged(archive: Archive, programme_id: str, roster: Roster | None = None) -> Merged:
    """Show the notes that stand under the finest categories that every bundle of their session allows.

    Bundles may have widened differently: their rapporteurs saw different people leave, or had kits with another k.
    Beside each other such categories could be subtracted. With the roster, its list under the highest k has its say too.
    """
    standing, programme = _standing(archive, programme_id), archive.programmes()[programme_id]
    strict = replace(programme, k=max([programme.k, *(bundle.programme.k for _, bundle in standing)]))
    hidden = _hidden(strict, roster)
    blocks = _joined(strict, standing, roster)
    notes = [point.note for point in archive.points() if point.programme_id == programme_id]
    kept = tuple(_shown(note, programme.ladder, blocks) for note in notes if note.session not in hidden)
    return Merged(kept, len(notes) - len(kept))


def wide_sessions(archive: Archive, programme_id: str) -> tuple[WideSession, ...]:
    """The sessions of a programme in which the bundles together leave one category, and which bundles ask for that."""
    programme = archive.programmes()[programme_id]
    found = []
    for session in programme.sessions:
        bundles = [bundle for where, bundle in _standing(archive, programme_id) if where == session.id]
        if not _all_wide(programme.ladder, session.id, bundles):
            continue
        asking = [each for each in bundles if _all_wide(programme.ladder, session.id, [each])] or bundles
        receipts = tuple(spoken(bytes.fromhex(each.digest)) for each in asking if each.digest)
        found.append(WideSession(session.title, receipts, len(bundles) - len(asking)))
    return tuple(found)


def _all_wide(ladder: Ladder, session: str, bundles: Sequence[BundleImported]) -> bool:
    blocks = joined(ladder, [each for bundle in bundles for each in _partitions(session, bundle)])
    return bool(bundles) and all(blocks[fine] == WIDEST for fine in ladder.finest)


def _standing(archive: Archive, programme_id: str) -> list[tuple[str, BundleImported]]:
    """Session and bundle of all that stands of a programme."""
    return [
        (session, bundle)
        for (programme, session, _), bundles in archive.standing().items()
        if programme == programme_id
        for bundle in bundles
    ]


def _hidden(programme: Programme, roster: Roster | None) -> frozenset[str]:
    """The sessions of which the roster lists somebody, but too few to show anything."""
    if roster is None:
        return frozenset()
    widening = Widening.of(programme, roster)
    listed = (session.id for session in programme.sessions if roster.present(session.id))
    return frozenset(session for session in listed if widening.shown(session, WIDEST) is None)


def _joined(
    programme: Programme, standing: Sequence[tuple[str, BundleImported]], roster: Roster | None
) -> Mapping[str, Partition]:
    """Session → what its categories are shown as."""
    tables: defaultdict[str, list[Partition]] = defaultdict(list)
    for session, bundle in standing:
        tables[session].extend(_partitions(session, bundle))
    if roster is not None:
        listed = [session for session in tables if roster.present(session)]
        for session, blocks in Widening.of(programme, roster).blocks(listed).items():
            tables[session].append(blocks)
    return {session: joined(programme.ladder, many) for session, many in tables.items()}


def _partitions(session: str, bundle: BundleImported) -> Iterator[Partition]:
    """What a bundle asks for: what it says, and what its notes show."""
    yield {category: shown for where, category, shown in bundle.widened if where == session}
    yield from _seen(session, bundle)


def _seen(session: str, bundle: BundleImported) -> Iterator[Partition]:
    """What the notes themselves show to have been widened, for bundles that do not say it (or not all of it).

    What a rung holds is what it held when the bundle was sealed: in another kit the same word may mean others.
    `participant` shows nothing: a speaker who was not known stands under it too.
    """
    ladder = bundle.programme.ladder
    of_session = [note for note in bundle.notes if note.session == session]
    used = {note.category for note in of_session}
    used.update(each.category for note in of_session for each in note.body.placeholders)
    for rung in sorted(used - {WIDEST, *ladder.finest}):
        yield dict.fromkeys(ladder.below(rung), rung)


def _shown(note: Note, ladder: Ladder, blocks: Mapping[str, Partition]) -> Note:
    show = partial(shown_in, ladder, blocks[note.session])
    return replace(note, category=show(note.category), body=note.body.shown_as(show))
