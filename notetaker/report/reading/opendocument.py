"""Parts of an ODT: paragraphs, notes, comments, tracked deletions, headers, and what hides in attributes."""

from collections.abc import Iterator, Mapping

from lxml import etree

from notetaker.report.reading.passage import Passage
from notetaker.report.reading.units import Tags, Unit, numbered, units
from notetaker.report.reading.xmltree import asides, attributes, elements, local

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_PARAGRAPHS = (_TEXT + "p", _TEXT + "h")
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TAGS = Tags(_PARAGRAPHS, _TABLE + "table-row", _TABLE + "table")
_DRAWN = "{urn:oasis:names:tc:opendocument:xmlns:svg"
"""Title and description of a picture stand beside each other and the text, not in it."""
_SPACES = (_TEXT + "s", _TEXT + "tab", _TEXT + "line-break")
_CHANGE = _TEXT + "change"
_ASIDE = (etree._Comment, etree._ProcessingInstruction)
_CHANGED = _TEXT + "changed-region"
_STORIES = {
    "annotation": "comment",
    "note": "note",
    "changed-region": "tracked change",
    "header": "header",
    "header-left": "header",
    "header-first": "header",
    "footer": "footer",
    "footer-left": "footer",
    "footer-first": "footer",
}

_WRITTEN = frozenset(
    """
    name display-name title description string-value author initials href condition formula value help-
    message label current-value target-frame-name table-name column-name database-name section-name
    """.split()  # noqa: SIM905 - reads as a list of words
)
_UNWRITTEN = frozenset(("font-face",))


def read_part(root: etree._Element, part: str) -> Iterator[Passage]:
    """Paragraphs (a table's by rows), text outside of them, telling attributes and XML comments of one part."""
    deletions = _deletions(root)
    stories = numbered(root, _STORIES)
    for unit in units(root, _TAGS):
        place = _place(unit, part, stories)
        shown = " ".join(_text(paragraph, {}) for paragraph in unit.paragraphs)
        yield Passage(place, shown)
        before = " ".join(_text(paragraph, deletions) for paragraph in unit.paragraphs)
        if before != shown:
            yield Passage(f"{place}, before the tracked changes", before)
    yield from _outside(root, part)
    yield from _attributes(root, part)
    yield from asides(root, part)


def _deletions(root: etree._Element) -> Mapping[str, str]:
    """What each tracked deletion took away, by its identifier."""
    return {
        region.get(_TEXT + "id", ""): " ".join(_text(paragraph, {}) for paragraph in region.iter(*_PARAGRAPHS))
        for region in root.iter(_CHANGED)
    }


def _text(element: etree._Element, deletions: Mapping[str, str]) -> str:
    """The text of a paragraph, without that of paragraphs in notes, comments and frames inside it."""
    parts = [element.text or ""]
    for child in element:
        if child.tag in _SPACES:
            parts.append(" ")
        elif child.tag == _CHANGE:
            parts.append(deletions.get(child.get(_TEXT + "change-id", ""), ""))
        elif not isinstance(child, _ASIDE) and not any(True for _ in child.iter(*_PARAGRAPHS)):
            apart = " " if child.tag.startswith(_DRAWN) else ""
            parts.append(f"{apart}{_text(child, deletions)}{apart}")
        parts.append(child.tail or "")
    return "".join(parts)


def _place(unit: Unit, part: str, stories: Mapping[etree._Element, int]) -> str:
    for ancestor in unit.element.iterancestors():
        if ancestor in stories:
            story = _STORIES[local(ancestor.tag)]
            return story if story in ("header", "footer") else f"{story} {stories[ancestor]}"
    return unit.name if part == "content.xml" else f"{part}, {unit.name}"


def _outside(root: etree._Element, part: str) -> Iterator[Passage]:
    """Text that is in no paragraph: authors and dates of comments, alternative texts, properties."""
    for element in elements(root):
        if (element.text and element.text.strip()) and not _in_paragraph(element):
            name = "metadata" if part == "meta.xml" else part
            yield Passage(f"{name}: {_property(element)}", element.text)


def _in_paragraph(element: etree._Element) -> bool:
    """Whether `_text` of some paragraph holds the text of the element."""
    for step in (element, *element.iterancestors()):
        if step.tag in _PARAGRAPHS:
            return True
        if any(True for _ in step.iter(*_PARAGRAPHS)):
            return False
    return False


def _property(element: etree._Element) -> str:
    return dict(attributes(element)).get("name", local(element.tag))


def _attributes(root: etree._Element, part: str) -> Iterator[Passage]:
    seen = set()
    for element in elements(root):
        owner = local(element.tag)
        for name, value in attributes(element):
            if name in _WRITTEN and owner not in _UNWRITTEN and value.strip():
                seen.add((f"{part}: {name} of {owner}", value))
    for place, value in sorted(seen):
        yield Passage(place, value)
