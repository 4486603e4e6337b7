"""Parts of an XLSX: rows with their shared strings, formulas, headers, comments, names, and what no cell shows."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from notetaker.report.reading.passage import OversizedFile, Passage
from notetaker.report.reading.xmltree import asides, attributes, elements, local, parsed

NAMESPACES = frozenset(
    (
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
)
_MOST_CHARACTERS = 256 * 1024 * 1024
_TEXTS = frozenset(("si", "is", "text"))
"""Elements whose runs are one stretch of text."""
_HEADERS = frozenset(("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"))
_HEADER_SIDE = re.compile(r"&[LCR]")
_HEADER_CODE = re.compile(r'&(?:"[^"]*"|K[0-9A-Fa-f+-]{6,7}|\d+|[A-Za-z])')
_NO_NUMBER = 100
"""Digits that are no place of a text any more; Python does not even read some thousands."""
_WRITTEN = frozenset(
    """
    name displayName uniqueName caption title prompt promptTitle error errorTitle display tooltip location comment
    description help statusBar customMenu author userName lastEdited codeName v val connection command sourceFile
    sheet refreshedBy totalsRowLabel dataCaption rowHeaderCaption colHeaderCaption url
    """.split()  # noqa: SIM905 - reads as a list of words
)
_FONTS = frozenset(("font", "rPr", "rPh"))


@dataclass
class Workbook:
    """Takes in the parts of one workbook as they come; what they say together is known when all are there."""

    name: str
    _strings: list[str] = field(default_factory=list)
    _sheets: dict[str, bytes] = field(default_factory=dict)
    _order: dict[str, str] = field(default_factory=dict)
    _hidden: set[str] = field(default_factory=set)
    _links: dict[str, str] = field(default_factory=dict)
    _used: set[int] = field(default_factory=set)
    _told: int = 0

    def take(self, part: str, content: bytes, root: etree._Element) -> Iterator[Passage]:
        """Keep what other parts refer to, and yield what stands by itself."""
        kind = local(root.tag)
        if kind in ("worksheet", "dialogsheet", "macrosheet"):
            self._sheets[part] = content
            return
        if kind == "sst":
            self._strings += [_text(item) for item in root.iterchildren("{*}si")]
        elif kind == "workbook":
            self._note_sheets(root)
            yield from _loose(root, "workbook")
        else:
            yield from _loose(root, part)
        yield from asides(root, part)

    def _note_sheets(self, root: etree._Element) -> None:
        for number, sheet in enumerate(root.iter("{*}sheet"), start=1):
            link = dict(attributes(sheet)).get("id", "")
            self._order[link] = f"sheet {number}"
            if sheet.get("state", "visible") != "visible":
                self._hidden.add(link)

    def take_links(self, part: str, root: etree._Element) -> None:
        """Note which part each sheet of the workbook is kept in."""
        if posixpath.basename(part) != "workbook.xml.rels":
            return
        folder = posixpath.dirname(posixpath.dirname(part))
        for link in root.iterchildren("{*}Relationship"):
            target = posixpath.normpath(posixpath.join("/", folder, link.get("Target", "")))
            self._links[target.lstrip("/")] = link.get("Id", "")

    def rest(self) -> Iterator[Passage]:
        """The sheets, by rows; then the strings that no cell of them shows. Raises OversizedFile."""
        for part, content in self._sheets.items():
            yield from self._sheet(part, parsed(content, self.name, part))
        for index, text in enumerate(self._strings):
            if index not in self._used:
                yield Passage("text that no cell shows", text)

    def _sheet(self, part: str, root: etree._Element) -> Iterator[Passage]:
        link = self._links.get(part, "")
        place = self._order.get(link, part) + (" (hidden)" if link in self._hidden else "")
        for number, row in enumerate(root.iter("{*}row"), start=1):
            hidden = " (hidden)" if row.get("hidden") in ("1", "true") else ""
            yield from self._row(row, f"{place}, row {row.get('r', number)}{hidden}")
        for child in root.iterchildren(etree.Element):
            if local(child.tag) != "sheetData":
                yield from _loose(child, place)
        yield from asides(root, place)

    def _row(self, row: etree._Element, place: str) -> Iterator[Passage]:
        cells = list(row.iterchildren("{*}c"))
        texts = []
        for text in filter(None, map(self._cell, cells)):
            self._told += len(text)
            if self._told > _MOST_CHARACTERS:  # a few long strings can stand in many cells
                raise OversizedFile(name=self.name)
            texts.append(text)
        yield Passage(place, " ".join(texts), cells=tuple(texts))
        formulas = " ".join(formula.text for cell in cells for formula in cell.iter("{*}f") if formula.text)
        if formulas:
            yield Passage(f"{place}, formula", formulas)

    def _cell(self, cell: etree._Element) -> str:
        value = next(cell.iterchildren("{*}v"), None)
        raw = value.text or "" if value is not None else ""
        if cell.get("t") == "s" and raw.strip().isdecimal() and len(raw) < _NO_NUMBER:
            index = int(raw)
            if index < len(self._strings):
                self._used.add(index)
                return self._strings[index]
        others = (item for item in cell.iterchildren(etree.Element) if local(item.tag) not in ("v", "f"))
        return " ".join(filter(None, (raw, *map(_text, others))))


def _text(item: etree._Element) -> str:
    """The runs of a text as one, then how it is read aloud where that is given."""
    runs: list[str] = []
    read_aloud: list[str] = []
    for each in item.iter("{*}t"):
        aloud = any(True for _ in each.iterancestors("{*}rPh"))
        (read_aloud if aloud else runs).append(each.text or "")
    return " ".join(filter(None, ("".join(runs), "".join(read_aloud))))


def _loose(root: etree._Element, place: str) -> Iterator[Passage]:
    """What stands outside of rows: headers, comments, names, rules, and telling attributes."""
    seen = set()
    for element in elements(root):
        owner = local(element.tag)
        if owner in _TEXTS:
            yield Passage(_commented(element, place), _text(element))
        elif owner in _HEADERS:
            yield Passage(f"{place}: {'header' if 'Header' in owner else 'footer'}", _header(element.text or ""))
        elif element.text and element.text.strip() and not _inside_text(element):
            yield Passage(f"{place}: {owner}", element.text)
        for name, value in attributes(element):
            if name in _WRITTEN and value.strip() and not _in_font(element):
                seen.add((f"{place}: {name} of {owner}", value))
    for where, value in sorted(seen):
        yield Passage(where, value)


def _inside_text(element: etree._Element) -> bool:
    return any(local(above.tag) in _TEXTS for above in element.iterancestors())


def _in_font(element: etree._Element) -> bool:
    return any(local(above.tag) in _FONTS for above in element.iterancestors())


def _commented(element: etree._Element, place: str) -> str:
    parent = element.getparent()
    cell = None if parent is None or local(parent.tag) != "comment" else parent.get("ref")
    return f"{place}: comment on {cell}" if cell else f"{place}: {local(element.tag)}"


def _header(coded: str) -> str:
    """The text of a header without the codes for its sides, fonts and fields."""
    parts = (_HEADER_CODE.sub("", _HEADER_SIDE.sub(" ", part)) for part in coded.split("&&"))
    return "&".join(parts)
