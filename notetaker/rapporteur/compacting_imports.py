"""What of an organiser's imports a compaction keeps: the bundles that count, without notes that no report shows. Pure.

A bundle that a later one took the place of stays known, so that importing it again changes nothing; its notes do not.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from notetaker.vault.events import BundleImported, Event, ImportTakenBack, RestorePointSet
from notetaker.vault.superseding import comes_after


def imports_kept(events: Sequence[Event]) -> Mapping[int, Event]:
    """Place in the journal → what is kept there, of imports and restore points.

    A restore point is kept only if going back to it brings no note back that was left out.
    """
    gone = _taken_back(events)
    bundles = bundles_that_count(events)
    after = _places_of_successors(bundles)
    needed_from = max((later for (place, _), later in after.items() if later > place), default=-1)
    kept: dict[int, Event] = {
        n: each
        for n, each in enumerate(events)
        if isinstance(each, RestorePointSet) and n not in gone and n > needed_from
    }
    for place, bundle in bundles.items():
        notes = tuple(note for note in bundle.notes if (place, note.session) not in after)
        kept[place] = replace(bundle, notes=notes)
    return kept


def bundles_that_count(events: Sequence[Event]) -> Mapping[int, BundleImported]:
    """Place in the journal → what was imported there and was not taken back, with all its notes."""
    gone = _taken_back(events)
    return {n: each for n, each in enumerate(events) if isinstance(each, BundleImported) and n not in gone}


def _places_of_successors(bundles: Mapping[int, BundleImported]) -> Mapping[tuple[int, str], int]:
    """(place of a bundle, session) → where the first one stands that comes after it, if any does."""
    groups: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    for place, bundle in bundles.items():
        for session in bundle.sessions:
            groups[bundle.programme_id, session, bundle.signer].append(place)
    found = {}
    for (_, session, _), places in groups.items():
        for place in places:
            later = [other for other in places if comes_after(bundles[other], bundles[place])]
            if later:
                found[place, session] = min(later)
    return found


def _taken_back(events: Sequence[Event]) -> frozenset[int]:
    """The places of the imports that do not count any more, and of the restore points that were used up."""
    gone: set[int] = set()
    points: list[int] = []
    for number, event in enumerate(events):
        if isinstance(event, RestorePointSet):
            points.append(number)
        elif isinstance(event, ImportTakenBack) and points:
            first = points.pop()
            since = range(first, number)
            gone.update(each for each in since if isinstance(events[each], RestorePointSet | BundleImported))
    return frozenset(gone)
