"""The organiser's desk: prepare, import, publish."""

from notetaker.organiser.archive import ArchivedPoint
from notetaker.organiser.desk import ArchivedProgramme, OrganiserDesk
from notetaker.organiser.importing import BundleItem, ImportPreview, ImportResult, Standing

__all__ = [
    "ArchivedPoint",
    "ArchivedProgramme",
    "BundleItem",
    "ImportPreview",
    "ImportResult",
    "OrganiserDesk",
    "Standing",
]
