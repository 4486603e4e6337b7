"""Who could have said it: how many people and organisations stand behind a category in a session. Pure."""

from notetaker.exposure.bands import Band, band
from notetaker.exposure.cells import Cell
from notetaker.exposure.partition import Partition, cross, joined, shown_in
from notetaker.exposure.presence import LISTED, People, Stretches
from notetaker.exposure.series import Said, Series, series
from notetaker.exposure.widening import Outcome, Widening

__all__ = [
    "LISTED",
    "Band",
    "Cell",
    "Outcome",
    "Partition",
    "People",
    "Said",
    "Series",
    "Stretches",
    "Widening",
    "band",
    "cross",
    "joined",
    "series",
    "shown_in",
]
