"""From the bytes of an XLSX workbook to rows of text: the values that are stored, and nothing that would be computed.

Formulas are not evaluated (what the sheet showed last counts), macros and links to other files are not even read.
"""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from notetaker.exchange.roster_text import MOST_ROWS, TOO_LARGE, TOO_MANY, RosterError, Row
from notetaker.model.errors import QT_TRANSLATE_NOOP

MOST_PART = 40_000_000
MOST_UNPACKED = 100_000_000
"""Bytes of one part, and of all that are read."""

MOST_SHEETS = 200
MOST_COLUMNS = 500
_MOST_ENTRIES = 5_000
_PACKED = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
"""What a workbook may use; the others fail in ways of their own."""

_DAMAGED = QT_TRANSLATE_NOOP("errors", "The roster is not a workbook (XLSX) that can be read.")
_PROTECTED = QT_TRANSLATE_NOOP(
    "errors", "The roster is a workbook that is protected by a password or of an old kind (XLS)."
)

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What an old XLS and an encrypted XLSX begin with."""

_COLUMN = re.compile(r"[A-Z]{1,3}")
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_ID = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


def sheets_of(data: bytes) -> Iterator[tuple[Row, ...]]:
    """The rows of each sheet that is shown, in the workbook's order. Raises RosterError."""
    if data.startswith(_COMPOUND):
        raise RosterError(_PROTECTED)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > _MOST_ENTRIES or any(each.compress_type not in _PACKED for each in entries):
                raise RosterError(_DAMAGED)
            parts = _Parts(archive)
            strings = _strings(parts)
            for part in _shown_sheets(parts):
                yield tuple(_rows(parts.root(part), strings))
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        ValueError,
        LookupError,
        OSError,
        RuntimeError,
    ):
        raise RosterError(_DAMAGED) from None


class _Parts:
    """The parts of a workbook. However small it is packed, so much is unpacked and no more."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._left = MOST_UNPACKED
        self.names = frozenset(archive.namelist())

    def root(self, part: str) -> etree._Element:
        """The root of a part, within limits whatever size the archive claims, and without entities."""
        limit = min(MOST_PART, self._left)
        with self._archive.open(part) as entry:
            content = entry.read(limit + 1)
        if len(content) > limit:
            raise RosterError(TOO_LARGE, limit=MOST_PART if limit == MOST_PART else MOST_UNPACKED)
        self._left -= len(content)
        return _parsed(content)


def _parsed(content: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise RosterError(_DAMAGED) from None
    if root.getroottree().docinfo.internalDTD is not None:  # no program writes one, and entities would hide text
        raise RosterError(_DAMAGED)
    return root


def _strings(parts: _Parts) -> tuple[str, ...]:
    if "xl/sharedStrings.xml" not in parts.names:
        return ()
    return tuple(_text(item) for item in parts.root("xl/sharedStrings.xml").iterchildren("{*}si"))


def _shown_sheets(parts: _Parts) -> Iterator[str]:
    """The parts of the sheets that are shown, each once, however often it is listed."""
    links = {
        link.get("Id", ""): posixpath.normpath(posixpath.join("/xl", link.get("Target", ""))).lstrip("/")
        for link in parts.root("xl/_rels/workbook.xml.rels").iterchildren("{*}Relationship")
        if link.get("TargetMode") != "External"
    }
    shown: dict[str, None] = {}
    for sheet in parts.root("xl/workbook.xml").iter("{*}sheet"):
        part = links.get(sheet.get(_ID) or sheet.get(_STRICT_ID) or "", "")
        if sheet.get("state", "visible") == "visible" and part in parts.names:
            shown[part] = None
    if len(shown) > MOST_SHEETS:
        raise RosterError(_DAMAGED)
    yield from shown


def _rows(root: etree._Element, strings: tuple[str, ...]) -> Iterator[Row]:
    """The rows with something in them, and the numbers that the sheet shows beside them."""
    count = 0
    number = 0
    for row in root.iter("{*}row"):
        number = _number(row.get("r"), number + 1)
        cells = _cells(row, strings)
        if any(cell.strip() for cell in cells):
            count += 1
            if count > MOST_ROWS + 1:
                raise RosterError(TOO_MANY, limit=MOST_ROWS)
            yield Row(number, cells)


def _cells(row: etree._Element, strings: tuple[str, ...]) -> tuple[str, ...]:
    cells: dict[int, str] = {}
    place = -1
    for cell in row.iterchildren("{*}c"):
        place = _column(cell.get("r", ""), place + 1)
        if place < MOST_COLUMNS:
            cells[place] = _value(cell, strings)
    return tuple(cells.get(place, "") for place in range(max(cells, default=-1) + 1))


def _value(cell: etree._Element, strings: tuple[str, ...]) -> str:
    inline = next(cell.iterchildren("{*}is"), None)
    if inline is not None:
        return _text(inline)
    value = next(cell.iterchildren("{*}v"), None)
    raw = value.text or "" if value is not None else ""
    if cell.get("t") == "e":  # #N/A and the like: nobody's name
        return ""
    if cell.get("t") != "s" or not raw.strip():
        return raw
    if not raw.strip().isdecimal():
        raise RosterError(_DAMAGED)
    return strings[int(raw)]


def _text(item: etree._Element) -> str:
    """The runs of a text as one, without how it is read aloud."""
    runs = (run for run in item.iter("{*}t") if not any(True for _ in run.iterancestors("{*}rPh")))
    return "".join(run.text or "" for run in runs)


def _column(reference: str, following: int) -> int:
    """The number of the column in a reference such as "C7"."""
    letters = _COLUMN.match(reference)
    if letters is None:
        return following
    number = 0
    for letter in letters.group():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _number(text: str | None, following: int) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 10 else following
