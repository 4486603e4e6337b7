"""Reading files back for an audit: everything in them that somebody could read, with its place."""

from collections.abc import Iterator
from pathlib import PurePath

from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.report.reading.binary import COMPOUND
from notetaker.report.reading.kinds import OFFICE, read_file
from notetaker.report.reading.parts import Found
from notetaker.report.reading.passage import (
    AuditUnreadable,
    DamagedFile,
    OversizedFile,
    PartsUnread,
    Passage,
    PicturesOnly,
    ProtectedFile,
    UnknownKind,
)
from notetaker.report.reading.whole import read_whole

__all__ = [
    "READABLE",
    "AuditUnreadable",
    "DamagedFile",
    "OversizedFile",
    "PartsUnread",
    "Passage",
    "PicturesOnly",
    "ProtectedFile",
    "UnknownKind",
    "texts_of",
]

READABLE = OFFICE | frozenset(("txt", "md", "html", "htm", "csv", "tsv", "json", "jsonl", "pdf"))
"""The suffixes of the files that can be read."""

_UNDER_A_PASSPHRASE = ("docx", "xlsx", "pptx")
"""Office keeps a document under a passphrase in its older kind of container."""


def texts_of(name: str, data: bytes) -> Iterator[Passage]:
    """Every stretch of text in the file, seen and unseen, metadata and its own name included.

    Yields what can be read and then raises AuditUnreadable for what cannot, so that what was found is not lost:
    an audit that ends in an error has not found the file clean.
    """
    path = PurePath(name)
    return read_whole(path.name, _found(path, data))


def _found(path: PurePath, data: bytes) -> Iterator[Found]:
    kind = path.suffix.lower().removeprefix(".")
    if kind not in READABLE:
        raise UnknownKind(name=path.name)
    yield Passage("file name", path.name)
    if data.startswith(COMPOUND) and kind in _UNDER_A_PASSPHRASE:
        raise ProtectedFile(name=path.name)
    if data.startswith(COMPOUND):
        raise DamagedFile(
            name=path.name, problem=QT_TRANSLATE_NOOP("problems", "it is in an older format of Microsoft Office")
        )
    yield from read_file(kind, path.name, data)
