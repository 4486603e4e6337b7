"""Which reader a file asks for: a published one by its suffix, one inside another by how it begins."""

import quopri
from collections.abc import Iterator

from notetaker.report.reading.binary import read_binary
from notetaker.report.reading.coded import coded
from notetaker.report.reading.packed import read_gzip
from notetaker.report.reading.parts import Found, Part, Unread
from notetaker.report.reading.passage import AuditUnreadable, Passage
from notetaker.report.reading.plain import decoded, read_json, read_json_lines, read_markdown, read_table, read_text
from notetaker.report.reading.rich_text import read_rich_text

OFFICE = frozenset(("docx", "xlsx", "pptx", "odt", "ods", "odp"))
_ZIP = b"PK\x03\x04"
_PDF = b"%PDF-"
_GZIP = b"\x1f\x8b"
_RICH = b"{\\rtf"
_PAGE = (b"<!doctype", b"<html", b"<svg", b"<?xml")


def read_file(kind: str, name: str, data: bytes) -> Iterator[Found]:
    """All that is in a file of this suffix. Raises AuditUnreadable, at the end where it can, for what it could not read."""
    if kind in OFFICE or data.startswith(_ZIP):
        return _office(name, data)
    if kind == "pdf" or data.startswith(_PDF):
        return _pdf(name, data)
    if kind in ("html", "htm"):
        return _page(data)
    text = decoded(data)
    if kind in ("csv", "tsv"):
        return read_table(text)
    if kind == "jsonl":
        return read_json_lines(text)
    if kind == "json":
        return read_json(text, name)
    return read_markdown(text) if kind == "md" else read_text(text)


def read_part(name: str, part: Part) -> Iterator[Found]:
    """All that can be read in a file that stands in the file of this name."""
    place, content = part.place, part.content
    start = content[:512].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    suffix = place.lower().rpartition(".")[2]
    if content.startswith(_ZIP):
        return _office(name, content)
    if content.startswith(_PDF):
        return _inner_pdf(place, content)
    if content.startswith(_GZIP):
        return read_gzip(name, content)
    if start.startswith(_RICH):
        return read_rich_text(content)
    if suffix in ("mht", "mhtml", "eml") or b"quoted-printable" in content[:4096].lower():
        return _mail(content)
    if suffix in ("htm", "html", "xhtml") or start.startswith(_PAGE):
        return _page(content)
    return read_binary(place, content)


# What reads these formats is large: it is loaded when the first such file comes.


def _office(name: str, data: bytes) -> Iterator[Found]:
    from notetaker.report.reading.office import read_office

    return read_office(name, data)


def _pdf(name: str, data: bytes) -> Iterator[Found]:
    from notetaker.report.reading.pdf import read_pdf

    return read_pdf(name, data)


def _page(data: bytes) -> Iterator[Passage]:
    from notetaker.report.reading.hypertext import read_html

    return read_html(data)


def _inner_pdf(place: str, content: bytes) -> Iterator[Found]:
    try:
        yield from _pdf(place, content)
    except AuditUnreadable:
        yield Unread("PDF")


def _mail(content: bytes) -> Iterator[Found]:
    yield from _page(quopri.decodestring(content))
    yield from coded(Passage("mail", content.decode("latin-1")))
