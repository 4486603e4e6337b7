"""DOCX, ODT and XLSX: every part of the archive, whatever it is."""

from collections.abc import Iterator

from lxml import etree

from notetaker.report.reading import opendocument, wordprocessing
from notetaker.report.reading.archive import entries
from notetaker.report.reading.hypertext import read_html
from notetaker.report.reading.parts import Part
from notetaker.report.reading.passage import AuditUnreadable, DamagedFile, Passage, ProtectedFile
from notetaker.report.reading.spreadsheet import NAMESPACES as SPREADSHEET
from notetaker.report.reading.spreadsheet import Workbook
from notetaker.report.reading.xmltree import asides, elements, everything, local, parsed

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_ENCRYPTION = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}encryption-data"
_CUSTOM = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"
_XML_SUFFIXES = (".xml", ".rels", ".rdf", ".vml", ".svg")


def read_office(name: str, data: bytes) -> Iterator[Passage | Part]:
    """Names of all parts, their text and metadata; pictures and files of other kinds as they are."""
    workbook = Workbook(name)
    try:
        yield from _read_parts(name, data, workbook)
    except AuditUnreadable:
        yield from workbook.rest()
        raise
    yield from workbook.rest()


def _read_parts(name: str, data: bytes, workbook: Workbook) -> Iterator[Passage | Part]:
    for part, content in entries(name, data):
        yield Passage("file name inside the archive", part)
        if part.lower().endswith(_XML_SUFFIXES) or content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml"):
            if content.strip():
                yield from _read_xml(name, part, content, workbook)
        else:
            yield Part(part, content)


def _read_xml(name: str, part: str, content: bytes, workbook: Workbook) -> Iterator[Passage]:
    try:
        root = parsed(content, name, part)
    except DamagedFile:
        if not part.lower().endswith(".vml"):
            raise
        yield from read_html(content)  # Excel leaves elements of its old drawings open, as a page may
        return
    if etree.QName(root).namespace in SPREADSHEET:
        yield from workbook.take(part, content, root)
    else:
        workbook.take_links(part, root)
        yield from _read_part(name, part, root)


def _read_part(name: str, part: str, root: etree._Element) -> Iterator[Passage]:
    if any(True for _ in root.iter(_ENCRYPTION)):
        raise ProtectedFile(name=name)
    namespace = etree.QName(root).namespace
    if part.startswith("docProps/"):
        yield from _properties(root)
    elif namespace == wordprocessing.NAMESPACE:
        yield from wordprocessing.read_part(root, part)
    elif namespace == opendocument.OFFICE:
        yield from opendocument.read_part(root, part)
    elif root.tag.endswith("}Relationships"):
        for link in root.iter(_RELATIONSHIP):
            yield Passage(f"{part}: link", link.get("Target", ""))
        yield from asides(root, part)
    elif root.tag.endswith("}Types"):
        for entry in elements(root):
            yield Passage(f"{part}: part", entry.get("PartName", ""))
        yield from asides(root, part)
    else:
        yield from everything(root, part)


def _properties(root: etree._Element) -> Iterator[Passage]:
    """Core, application and custom properties."""
    for element in elements(root):
        owner = next((str(above.get("name")) for above in element.iterancestors(_CUSTOM)), local(element.tag))
        if element.text and element.text.strip():
            yield Passage(f"metadata: {owner}", element.text)
        if element.tag == _CUSTOM:
            yield Passage("metadata: name of a custom property", str(element.get("name")))
    yield from asides(root, "metadata")
