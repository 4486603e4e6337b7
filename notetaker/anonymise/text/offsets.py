"""The way back from a place in a changed text to its place in the text before."""

from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from notetaker.remembering import remembered


class Segment(NamedTuple):
    """`out` of the changed text came from `source` of the one before: letter by letter, or as a whole."""

    out_start: int
    out_end: int
    source_start: int
    source_end: int
    verbatim: bool

    def origin(self, place: int) -> tuple[int, int]:
        """The stretch before that the character `place` stands for."""
        if not self.verbatim:
            return self.source_start, self.source_end
        start = self.source_start + place - self.out_start
        return start, start + 1


_out_start = attrgetter("out_start")
_LENGTHS = 500
"""Maps of so many unchanged texts are kept: most notes are unchanged somewhere on their way, and few lengths are common."""


class OffsetMap(NamedTuple):
    """Segments in order, without gaps in the changed text."""

    segments: tuple[Segment, ...]

    @classmethod
    def identity(cls, length: int) -> "OffsetMap":
        """The map of a text that did not change."""
        return _identity(length)

    @property
    def is_identity(self) -> bool:
        """Whether nothing is before or between what stayed."""
        return len(self.segments) == 1 and self.segments[0].verbatim and self.segments[0].source_start == 0

    def then(self, earlier: "OffsetMap") -> "OffsetMap":
        """The way back through both: this text was made of the one that `earlier` leads back from."""
        return OffsetMap(tuple(part for one in self.segments for part in earlier._parts(one)))

    def _parts(self, later: Segment) -> Iterator[Segment]:
        """What a stretch that was made of this text came from, piece by piece where it did not change."""
        if not later.verbatim:
            start, end = self.span(later.source_start, later.source_end)
            yield later._replace(source_start=start, source_end=end)
            return
        for one in self.segments:
            start, end = max(one.out_start, later.source_start), min(one.out_end, later.source_end)
            if start < end:
                shift = later.out_start - later.source_start
                source = (one.source_start + start - one.out_start, one.source_start + end - one.out_start)
                whole = (one.source_start, one.source_end)
                yield Segment(
                    start + shift, end + shift, *(source if one.verbatim else whole), verbatim=one.verbatim
                )

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The least stretch of the text before that holds all of start..end of the changed one.

        An empty stretch (start == end) maps to an empty stretch.
        """
        if start >= end:
            place = self._origin(start)[0]
            return place, place
        return self._origin(start)[0], self._origin(end - 1)[1]

    def _origin(self, place: int) -> tuple[int, int]:
        if not self.segments:
            return 0, 0
        if len(self.segments) == 1:
            only = self.segments[0]
            return only.origin(place) if place < only.out_end else (only.source_end, only.source_end)
        if place >= self.segments[-1].out_end:
            return self.segments[-1].source_end, self.segments[-1].source_end
        return self.segments[bisect_right(self.segments, place, key=_out_start) - 1].origin(place)


@remembered(_LENGTHS)
def _identity(length: int) -> OffsetMap:
    return OffsetMap((Segment(0, length, 0, length, verbatim=True),) if length else ())
