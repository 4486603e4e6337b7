"""The organiser's desk: prepare, import, publish."""

from notetaker.organiser.archive import ArchivedPoint
from notetaker.organiser.desk import ArchivedProgramme, OrganiserDesk
from notetaker.organiser.importing import BundleItem, ImportPreview, ImportResult, NewSigner, Standing
from notetaker.organiser.merging import Merged, WideSession
from notetaker.organiser.series_check import KindSeries

__all__ = [
    "ArchivedPoint",
    "ArchivedProgramme",
    "BundleItem",
    "ImportPreview",
    "ImportResult",
    "KindSeries",
    "Merged",
    "NewSigner",
    "OrganiserDesk",
    "Standing",
    "WideSession",
]
