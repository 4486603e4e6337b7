"""Reading files back for an audit: everything in them that somebody could read, with its place."""

from collections.abc import Iterator
from pathlib import PurePath

from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.report.reading.embedded import Unread, coded, elsewhere
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
from notetaker.report.reading.plain import decoded, read_json, read_json_lines, read_markdown, read_table, read_text

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

_OFFICE = frozenset(("docx", "xlsx", "pptx", "odt", "ods", "odp"))
READABLE = _OFFICE | frozenset(("txt", "md", "html", "htm", "csv", "tsv", "json", "jsonl", "pdf"))
"""The suffixes of the files that can be read."""

_ZIP = b"PK\x03\x04"
_OLD = QT_TRANSLATE_NOOP("problems", "it is in an older format of Microsoft Office")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Office keeps a document under a passphrase in this older kind of container."""


def texts_of(name: str, data: bytes) -> Iterator[Passage]:
    """Every stretch of text in the file, seen and unseen, metadata and its own name included.

    Yields what can be read and then raises AuditUnreadable for what cannot, so that what was found is not lost:
    an audit that ends in an error has not found the file clean.
    """
    unread = Unread()
    for passage in _passages(PurePath(name), data):
        if passage.text.strip():
            yield passage
            elsewhere(passage, unread)
            yield from coded(passage, PurePath(name).name, unread)
    unread.tell(PurePath(name).name)


def _passages(path: PurePath, data: bytes) -> Iterator[Passage]:
    kind = path.suffix.lower().removeprefix(".")
    if kind not in READABLE:
        raise UnknownKind(name=path.name)
    yield Passage("file name", path.name)
    if data.startswith(_COMPOUND) and kind in ("docx", "xlsx", "pptx"):
        raise ProtectedFile(name=path.name)
    if data.startswith(_COMPOUND):
        raise DamagedFile(
            name=path.name, problem=QT_TRANSLATE_NOOP("problems", "it is in an older format of Microsoft Office")
        )
    yield from _read(kind, path.name, data)


def _read(kind: str, name: str, data: bytes) -> Iterator[Passage]:
    """What reads these formats is large: it is loaded when the first such file comes."""
    if kind in _OFFICE or data.startswith(_ZIP):
        from notetaker.report.reading.office import read_office

        return read_office(name, data)
    if kind == "pdf" or data.startswith(b"%PDF-"):
        from notetaker.report.reading.pdf import read_pdf

        return read_pdf(name, data)
    return _read_characters(kind, name, data)


def _read_characters(kind: str, name: str, data: bytes) -> Iterator[Passage]:
    if kind in ("html", "htm"):
        from notetaker.report.reading.hypertext import read_html

        return read_html(data)
    text = decoded(data)
    if kind in ("csv", "tsv"):
        return read_table(text)
    if kind == "jsonl":
        return read_json_lines(text)
    if kind == "json":
        return read_json(text, name)
    return read_markdown(text) if kind == "md" else read_text(text)
