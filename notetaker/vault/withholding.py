"""Which notes of an archive are left out of what is published, so that an archive and its compaction mean the same. Pure.

A decision is about what a note says. A bundle that is sealed again has new ids for all its notes, so a note of it takes
over what holds for the same words of the same rapporteur in the same session in the bundle before; where the words are
others, it is another note and nothing was decided on it. Of several notes with the same words nobody can tell which is
which afterwards: if one of them was left out, all are. A bundle that was taken back counts for nothing but this: the one
that comes in its place is often the same, corrected elsewhere.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from notetaker.model.body import SLOT
from notetaker.model.note import Note
from notetaker.vault.events import BundleImported, Event, NotePutBack, NoteWithheld
from notetaker.vault.superseding import comes_after

Decisions = dict[str, bool]
"""Id of a note → whether it is withheld, in the order in which it was decided."""

DECISIONS: Final = (NoteWithheld, NotePutBack)
_Words = tuple[str, str, str, str]
_WORD: Final = re.compile(rf"\w+|{SLOT}")


def decide(decisions: Decisions, event: NoteWithheld | NotePutBack) -> None:
    """Take in one decision, which comes after all the others."""
    decisions.pop(event.note_id, None)
    decisions[event.note_id] = isinstance(event, NoteWithheld)


def withheld(
    bundles: Iterable[BundleImported], decisions: Mapping[str, bool], ever: Iterable[BundleImported]
) -> frozenset[str]:
    """The ids of the notes that are left out, by a decision on them or on the same words before.

    `bundles` are those that count, `ever` is all that was ever imported: what was decided holds on.
    """
    if not decisions:
        return frozenset()
    return frozenset(chain(_out_of(bundles, decisions), _out_of(ever, decisions)))


def decisions_kept(
    events: Iterable[Event], bundles: Iterable[BundleImported], still_there: Iterable[BundleImported]
) -> Iterator[Event]:
    """What of the decisions a compaction keeps.

    `bundles` are those that count, `still_there` the same without the notes that no report shows: what these took over is
    said of them. A decision on a note of an import that was taken back is kept as well: it may come again.
    """
    decisions: Decisions = {}
    listed = tuple(events)
    for event in listed:
        if isinstance(event, DECISIONS):
            decide(decisions, event)
    known = tuple(bundles)
    before = {note.id for bundle in known for note in bundle.notes}
    left = {note.id for bundle in still_there for note in bundle.notes}
    out = withheld(known, decisions, (each for each in listed if isinstance(each, BundleImported)))
    for note_id, is_out in decisions.items():
        if is_out and (note_id in left or note_id not in before):
            yield NoteWithheld(note_id)
    yield from (NoteWithheld(note_id) for note_id in sorted((out & left) - decisions.keys()))


def _out_of(bundles: Iterable[BundleImported], decisions: Mapping[str, bool]) -> Iterator[str]:
    said: defaultdict[_Words, dict[str, tuple[BundleImported, list[str]]]] = defaultdict(dict)
    for bundle in sorted(bundles, key=lambda each: each.revision):
        for note in bundle.notes:
            said[_words(note, bundle)].setdefault(bundle.bundle_id, (bundle, []))[1].append(note.id)
    for same in said.values():
        if any(note_id in decisions for _, note_ids in same.values() for note_id in note_ids):
            yield from _out_of_the_same(tuple(same.values()), decisions)


def _out_of_the_same(
    same: Sequence[tuple[BundleImported, Sequence[str]]], decisions: Mapping[str, bool]
) -> Iterator[str]:
    """Of notes with the same words, by bundle in the order of their revisions, those that are left out."""
    has_some: dict[str, bool] = {}
    for bundle, note_ids in same:
        before = _latest([other for other, _ in same if comes_after(bundle, other)])
        taken_over = any(has_some.get(other.bundle_id, False) for other in before)
        out = [note_id for note_id in note_ids if decisions.get(note_id, taken_over)]
        has_some[bundle.bundle_id] = bool(out)
        yield from out


def _latest(bundles: Sequence[BundleImported]) -> Sequence[BundleImported]:
    """Those of them, in the order of their revisions, that none of the others comes after."""
    found: list[BundleImported] = []
    for each in reversed(bundles):
        if not any(comes_after(other, each) for other in found):
            found.append(each)
    return found


def _words(note: Note, bundle: BundleImported) -> _Words:
    """What a note says and where; a full stop or a capital more is no other note."""
    said = " ".join(_WORD.findall(note.body.text.casefold()))
    return bundle.programme_id, note.session, bundle.signer, said
