"""Which notes of an archive are left out of what is published, so that an archive and its compaction mean the same. Pure.

A decision is about what a note says. A bundle that is sealed again has new ids for all its notes, so a note of it takes
over what was last decided on the same words of the same rapporteur in the same session; where the words are others, it is
another note and nothing was decided on it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from notetaker.model.note import Note
from notetaker.vault.events import BundleImported, Event, NotePutBack, NoteWithheld
from notetaker.vault.superseding import comes_after

Decisions = dict[str, bool]
"""Id of a note → whether it is withheld, in the order in which it was decided."""

DECISIONS: Final = (NoteWithheld, NotePutBack)
_Words = tuple[str, str, str, str]


def decide(decisions: Decisions, event: NoteWithheld | NotePutBack) -> None:
    """Take in one decision, which comes after all the others."""
    decisions.pop(event.note_id, None)
    decisions[event.note_id] = isinstance(event, NoteWithheld)


def withheld(bundles: Iterable[BundleImported], decisions: Mapping[str, bool]) -> frozenset[str]:
    """The ids of the notes in these bundles that are left out, by a decision on them or on the same words before."""
    if not decisions:
        return frozenset()
    known = tuple(bundles)
    decided = _decided_words(known, decisions)
    return frozenset(
        note.id for bundle in known for note in bundle.notes if _is_withheld(note, bundle, decisions, decided)
    )


def decisions_kept(
    events: Iterable[Event], bundles: Iterable[BundleImported], still_there: Iterable[BundleImported]
) -> Iterator[Event]:
    """What of the decisions a compaction keeps.

    `bundles` are those that count, `still_there` the same without the notes that no report shows: what these took over is
    said of them. A decision on a note of an import that was taken back is kept as well: it may come again.
    """
    decisions: Decisions = {}
    for event in events:
        if isinstance(event, DECISIONS):
            decide(decisions, event)
    known = tuple(bundles)
    before = {note.id for bundle in known for note in bundle.notes}
    left = {note.id for bundle in still_there for note in bundle.notes}
    out = withheld(known, decisions)
    for note_id, is_out in decisions.items():
        if is_out and (note_id in left or note_id not in before):
            yield NoteWithheld(note_id)
    yield from (NoteWithheld(note_id) for note_id in sorted((out & left) - decisions.keys()))


def _decided_words(
    bundles: Iterable[BundleImported], decisions: Mapping[str, bool]
) -> Mapping[_Words, list[tuple[int, BundleImported, bool]]]:
    """Words → when, on a note of which bundle, and how it was decided."""
    order = {note_id: number for number, note_id in enumerate(decisions)}
    found: defaultdict[_Words, list[tuple[int, BundleImported, bool]]] = defaultdict(list)
    for bundle in bundles:
        for note in bundle.notes:
            if note.id in order:
                found[_words(note, bundle)].append((order[note.id], bundle, decisions[note.id]))
    return found


def _is_withheld(
    note: Note,
    bundle: BundleImported,
    decisions: Mapping[str, bool],
    decided: Mapping[_Words, list[tuple[int, BundleImported, bool]]],
) -> bool:
    if note.id in decisions:
        return decisions[note.id]
    same = decided.get(_words(note, bundle), ())
    earlier = [(when, is_out) for when, other, is_out in same if comes_after(bundle, other)]
    return bool(earlier) and max(earlier)[1]


def _words(note: Note, bundle: BundleImported) -> _Words:
    return bundle.programme_id, note.session, bundle.signer, note.body.text
