"""What of a vault's events is still wanted: the notes as they read now, and nothing that was forgotten or taken back."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from notetaker.model.note import Decision
from notetaker.model.secret import Secret
from notetaker.rapporteur.compacting_imports import bundles_that_count, imports_kept
from notetaker.rapporteur.folding import folded
from notetaker.rapporteur.state import RapporteurState, fold
from notetaker.vault import Compacted, compact
from notetaker.vault.events import (
    AbbreviationKept,
    AttendanceCarriedOver,
    AttendanceTakenBack,
    AttendanceTicked,
    BundleImported,
    BundleSealed,
    DraftKept,
    EditKept,
    Event,
    FindingsDecided,
    ImportTakenBack,
    KitKept,
    NoteAmended,
    NoteAskedAgain,
    NoteCommitted,
    NoteDeleted,
    OwnForgotten,
    PlaceTaken,
    ProgrammeDrafted,
    ProgrammeOpened,
    ReasonKept,
    Redone,
    RestorePointSet,
    RosterForgotten,
    SessionChosen,
    SignerMade,
    TranscriptTaken,
    Undone,
    decode,
    encode,
)
from notetaker.vault.withholding import DECISIONS, decisions_kept

KEPT: Final = (AttendanceTicked, AttendanceCarriedOver, AttendanceTakenBack, BundleSealed)
"""All of them are wanted, as they are and in their order."""

IMPORTS: Final = (BundleImported, RestorePointSet)
"""Without imports that were taken back, and without the notes of a bundle that a later one took the place of."""

WITHHELD: Final = DECISIONS
"""What is left out of an organiser's report now, on the notes that are left; it comes last."""

ONLY_THE_LAST: Final = (
    ProgrammeOpened,
    SessionChosen,
    PlaceTaken,
    SignerMade,
    DraftKept,
    ReasonKept,
    KitKept,
    ProgrammeDrafted,
)
"""Each takes the place of the one before."""

AS_THEY_CAME_OUT: Final = (NoteCommitted, TranscriptTaken, FindingsDecided, AbbreviationKept, EditKept)
"""Notes as they read now, where they were committed; of a decision only what it lets stand; abbreviations in use; edits
that are under way."""

NEVER: Final = (
    NoteAmended,
    NoteAskedAgain,
    NoteDeleted,
    Undone,
    Redone,
    OwnForgotten,
    RosterForgotten,
    ImportTakenBack,
)
"""What they did has come out in the others. No undoing leads back to an earlier form."""


def erase_for_good(folder: Path, passphrase: Secret[str]) -> Compacted:
    """Compact a closed vault: forgotten participants and remarks, deleted notes and earlier forms are in it no more.

    Raises as `compact` does, and UnknownEvent for a vault of a newer version; it is as it was then.
    """

    def wanted(records: Iterator[bytes]) -> Iterable[bytes]:
        return map(encode, compacted(tuple(map(decode, records))))

    return compact(folder, passphrase, wanted)


def compacted(events: tuple[Event, ...]) -> Iterator[Event]:
    """The events that make the same state, but for the earlier forms to which undoing would lead."""
    state = fold(events)
    last = {type(event): number for number, event in enumerate(events) if isinstance(event, ONLY_THE_LAST)}
    imports = imports_kept(events)
    for number, event in enumerate(events):
        if isinstance(event, KEPT):
            yield event
        elif isinstance(event, IMPORTS):
            if number in imports:
                yield imports[number]
        elif isinstance(event, ONLY_THE_LAST):
            if last[type(event)] == number and _is_in_use(event, state):
                yield event
        else:
            yield from _as_it_came_out(event, state)
    left = (event for event in imports.values() if isinstance(event, BundleImported))
    yield from decisions_kept(events, bundles_that_count(events).values(), left)


def _as_it_came_out(event: Event, state: RapporteurState) -> Iterator[Event]:
    match event:
        case NoteCommitted(note):
            if (reads := state.find(note.id)) is not None:
                yield NoteCommitted(reads)
        case TranscriptTaken(notes):
            if reading := tuple(reads for each in notes if (reads := state.find(each.id)) is not None):
                yield TranscriptTaken(reading)
        case FindingsDecided() if _still_stands(event, state):
            yield replace(event, notes=())
        case AbbreviationKept() | EditKept() if _still_counts(event, state):
            yield event
        case _:
            return


def _still_counts(event: AbbreviationKept | EditKept, state: RapporteurState) -> bool:
    """Whether the abbreviation is in use, or the edit under way."""
    if isinstance(event, EditKept):
        return state.unfinished.edits.get(event.note_id) == event.draft and state.find(event.note_id) is not None
    return bool(event.long.text) and state.abbreviations.get(event.short.text) == event.long.text


def _still_stands(event: FindingsDecided, state: RapporteurState) -> bool:
    """Whether the surface was let stand, and a note still has it."""
    surface = folded(event.surface)
    if event.decision is Decision.GENERALISE or not surface or not state.is_settled(surface):
        return False
    return any(surface in folded(note.body.text) for note in state.notes)


def _is_in_use(event: Event, state: RapporteurState) -> bool:
    if isinstance(event, KitKept):
        return event == state.kept_kit
    if isinstance(event, ReasonKept):
        return event == state.unfinished.reason and state.find(event.note_id) is not None
    return not isinstance(event, DraftKept) or bool(event.draft.text)
