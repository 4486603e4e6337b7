"""XML parts, parsed without entities, network or document types."""

from collections.abc import Iterator

from lxml import etree

from notetaker.report.reading.passage import DamagedFile, Passage

_DRAWN_PARAGRAPHS = (
    "{http://schemas.openxmlformats.org/drawingml/2006/main}p",
    "{http://purl.oclc.org/ooxml/drawingml/main}p",
)


def parsed(data: bytes, name: str, part: str) -> etree._Element:
    """The root of a part. Raises DamagedFile where it is not XML, or declares entities that could hide text."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise DamagedFile(name=name, problem=f"{part} is not XML") from None
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(dtd.iterentities()):  # type: ignore[union-attr]  # the stubs do not know it
        raise DamagedFile(name=name, problem=f"{part} declares entities")
    return root


def local(tag: str) -> str:
    """A name without its namespace."""
    return tag.rpartition("}")[2]


def elements(root: etree._Element) -> Iterator[etree._Element]:
    """All elements from the root on; comments and instructions are left to `asides`."""
    return root.iter(etree.Element)


def attributes(element: etree._Element) -> Iterator[tuple[str, str]]:
    """Names without their namespaces, and values."""
    return ((local(str(key)), str(value)) for key, value in element.attrib.items())


def asides(root: etree._Element, place: str) -> Iterator[Passage]:
    """The comments and processing instructions of a part, those outside the root too."""
    outside = (*root.itersiblings(preceding=True), *root.itersiblings())
    for node in (*outside, *root.iter(etree.Comment, etree.ProcessingInstruction)):
        yield Passage(f"{place}: comment", str(node.text or ""))


def everything(root: etree._Element, place: str) -> Iterator[Passage]:
    """Every text and every attribute of a part whose vocabulary is not known; a paragraph of a drawing is one text."""
    for element in elements(root):
        if element.tag in _DRAWN_PARAGRAPHS:
            yield Passage(f"{place}: text", _drawn(element))
        elif not _is_drawn(element):
            for text in (element.text, element.tail):
                if text and text.strip():
                    yield Passage(f"{place}: {local(element.tag)}", text)
        for name, value in attributes(element):
            if not value.startswith("http://schemas."):
                yield Passage(f"{place}: {name}", value)
    yield from asides(root, place)


def _is_drawn(element: etree._Element) -> bool:
    return any(True for _ in element.iterancestors(*_DRAWN_PARAGRAPHS))


def _drawn(paragraph: etree._Element) -> str:
    """The runs of a paragraph as one text, with a space for each break."""
    return "".join(" " if local(each.tag) == "br" else each.text or "" for each in elements(paragraph))
