"""How a document is cut for an audit: by paragraphs, and tables by rows, each with its number."""

from collections import Counter
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from notetaker.report.reading.xmltree import elements, local


@dataclass(frozen=True)
class Tags:
    """What a format calls its paragraphs, rows and tables."""

    paragraphs: tuple[str, ...]
    row: str
    table: str


@dataclass(frozen=True)
class Unit:
    """A paragraph, or all paragraphs of an outermost row, where a name may be parted over two cells."""

    element: etree._Element
    paragraphs: tuple[etree._Element, ...]
    name: str


def units(root: etree._Element, tags: Tags) -> Iterator[Unit]:
    """The units in their order, named "paragraph 3" or "table 1, row 2"."""
    paragraph = 0
    rows: Counter[etree._Element] = Counter()
    for element in root.iter(*tags.paragraphs, tags.row):
        if any(True for _ in element.iterancestors(tags.row)):
            continue
        if element.tag != tags.row:
            paragraph += 1
            yield Unit(element, (element,), f"paragraph {paragraph}")
            continue
        table = next(element.iterancestors(tags.table), root)
        rows[table] += 1
        yield Unit(element, tuple(element.iter(*tags.paragraphs)), f"table {len(rows)}, row {rows[table]}")


def numbered(root: etree._Element, names: Container[str], unless: str = "") -> Mapping[etree._Element, int]:
    """Elements of these local names, unless they have that attribute, with their number among those of the name."""
    counts: Counter[str] = Counter()
    numbers = {}
    for element in elements(root):
        if (name := local(element.tag)) in names and not (unless and element.get(unless)):
            counts[name] += 1
            numbers[element] = counts[name]
    return numbers
