"""What the same kind of note in several sessions tells a reader who has the roster. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from notetaker.exposure import Series, series
from notetaker.model.note import Kind, Note
from notetaker.model.programme import Programme
from notetaker.model.roster import Roster


@dataclass(frozen=True)
class KindSeries:
    """Notes of one kind that read as one person's; see `Series`."""

    kind: Kind
    series: Series


def series_of_kinds(programme: Programme, roster: Roster, notes: Iterable[Note]) -> Iterator[KindSeries]:
    """The series among the recommendations of all sessions, among the questions, and so on.

    A report in which one can search by kind (a table, say) puts them together. Plain points are what everybody makes.
    """
    shared = tuple(notes)
    for kind in Kind:
        if kind not in (Kind.POINT, Kind.OWN):
            said = {(note.session, note.category) for note in shared if note.kind is kind}
            for found in series(programme, roster, said):
                yield KindSeries(kind, found)
