"""Parts of a DOCX: paragraphs with their tracked changes, comments, notes, headers, hidden attributes."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from notetaker.report.reading.passage import Passage
from notetaker.report.reading.units import Tags, Unit, numbered, units
from notetaker.report.reading.xmltree import asides, attributes, elements, local

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = f"{{{NAMESPACE}}}"
_PARAGRAPH = _W + "p"
_TAGS = Tags((_PARAGRAPH,), _W + "tr", _W + "tbl")
_FIELDS = (_W + "instrText", _W + "delInstrText")
_TEXTS = (_W + "t", _W + "delText", *_FIELDS)
_SPACES = (_W + "tab", _W + "br", _W + "cr", _W + "ptab")
_INSERTED = (_W + "ins", _W + "moveTo")
_DELETED = (_W + "del", _W + "moveFrom")

_STORIES = ("comment", "footnote", "endnote")

# Attributes that hold what somebody wrote; the others hold measures, identifiers and names of fonts.
_WRITTEN = frozenset(
    """
    author initials userId descr title name alt tooltip string displayText value instr fullName
    anchor docLocation href src ProgID
    """.split()  # noqa: SIM905 - reads as a list of words
)
_WRITTEN_VALUES = frozenset(
    ("name", "alias", "aliases", "tag", "docVar", "default", "description", "helpText", "statusText", "caption")
)
_UNWRITTEN = frozenset(("lsdException", "compatSetting", "font", "latin", "ea", "cs"))


@dataclass(frozen=True)
class _Piece:
    text: str
    inserted: bool
    deleted: bool
    field: bool


def read_part(root: etree._Element, part: str) -> Iterator[Passage]:
    """Paragraphs (a table's by rows), text outside of them, telling attributes and XML comments of one part."""
    stories = numbered(root, _STORIES, unless=_W + "type")  # the separators that come before the notes
    for unit in units(root, _TAGS):
        yield from _unit(unit.paragraphs, _place(unit, part, stories))
    yield from _foreign(root, part)
    yield from _attributes(root, part)
    yield from asides(root, part)


def _unit(paragraphs: tuple[etree._Element, ...], place: str) -> Iterator[Passage]:
    pieces = [list(_pieces(paragraph)) for paragraph in paragraphs]
    shown = _joined(pieces, lambda piece: not piece.deleted)
    yield Passage(place, shown)
    before = _joined(pieces, lambda piece: not piece.inserted)
    if before != shown:
        yield Passage(f"{place}, before the tracked changes", before)
    if any(piece.inserted and piece.deleted for row in pieces for piece in row):
        yield Passage(f"{place}, with all tracked changes", _joined(pieces, lambda _: True))
    field = "".join(piece.text for row in pieces for piece in row if piece.field)
    if field.strip():
        yield Passage(f"{place}, field", field)


def _joined(paragraphs: list[list[_Piece]], wanted: Callable[[_Piece], bool]) -> str:
    return " ".join(
        "".join(piece.text for piece in pieces if wanted(piece) and not piece.field) for pieces in paragraphs
    )


def _pieces(element: etree._Element, inserted: bool = False, deleted: bool = False) -> Iterator[_Piece]:
    """The texts of a paragraph in order, without those of paragraphs that stand in text boxes inside it."""
    for child in element.iterchildren(etree.Element):
        tag = child.tag
        if tag == _PARAGRAPH:
            continue
        if tag in _TEXTS:
            yield _Piece(child.text or "", inserted, deleted, tag in _FIELDS)
        elif tag in _SPACES:
            yield _Piece(" ", inserted, deleted, False)
        elif tag == _W + "noBreakHyphen":
            yield _Piece("-", inserted, deleted, False)
        else:
            yield from _pieces(child, inserted or tag in _INSERTED, deleted or tag in _DELETED)


def _place(unit: Unit, part: str, stories: Mapping[etree._Element, int]) -> str:
    for story in unit.element.iterancestors():
        if story in stories:
            return f"{local(story.tag)} {stories[story]}"
    if match := re.fullmatch(r"word/(header|footer)(\d+)\.xml", part):
        return f"{match[1]} {match[2]}, {unit.name}"
    return unit.name if part == "word/document.xml" else f"{part}, {unit.name}"


def _foreign(root: etree._Element, part: str) -> Iterator[Passage]:
    """Text in other vocabularies: drawings, charts, formulas, legacy shapes, properties set as text."""
    for element in elements(root):
        if local(element.tag) == "p" and element.tag != _PARAGRAPH:
            yield Passage(f"{part}: drawing", "".join(str(text) for text in element.itertext(etree.Element)))
        elif element.text and element.text.strip() and element.tag not in _TEXTS:
            yield Passage(f"{part}: {local(element.tag)}", element.text)


def _attributes(root: etree._Element, part: str) -> Iterator[Passage]:
    seen = set()
    for element in elements(root):
        owner = local(element.tag)
        if owner in _UNWRITTEN:
            continue
        for name, value in attributes(element):
            if (name in _WRITTEN or (name == "val" and owner in _WRITTEN_VALUES)) and value.strip():
                seen.add((f"{part}: {name} of {owner}", value))
    for place, value in sorted(seen):
        yield Passage(place, value)
