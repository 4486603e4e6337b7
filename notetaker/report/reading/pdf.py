"""PDF: pages, notes on them, forms, bookmarks, metadata, attachments, and versions before the last one."""

import io
import logging
import re
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import replace

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    ContentStream,
    DictionaryObject,
    IndirectObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.report.reading.parts import Found, Part, Unread
from notetaker.report.reading.passage import DamagedFile, Passage, PicturesOnly, ProtectedFile
from notetaker.report.reading.plain import decoded
from notetaker.report.reading.xmltree import everything, parsed

# What pypdf lets through when a file breaks its own rules.
_BROKEN = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    zlib.error,
)
_PICTURES = re.compile(rb"(?<![\w/])(?:Do|BI)(?!\w)")
_HYPHENATED = re.compile(r"(?<=\w)[-\u2010]\s*\n\s*(?=\w)")
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+")
"""Words of scripts that run from right to left."""
_LEAST_LEGIBLE = 0.7
_LEGIBLE = 16
"""Pixels: a picture that is lower or narrower shows no word."""

# pypdf tells of small faults through logging; without a handler Python would print them.
logging.getLogger("pypdf").addHandler(logging.NullHandler())


def read_pdf(name: str, data: bytes) -> Iterator[Found]:
    """All that is in the file. Raises PicturesOnly at the end if there are pages that it could not see."""
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ProtectedFile(name=name)
        found, unseen = _version(reader, name)
    except _BROKEN:
        raise DamagedFile(name=name, problem=QT_TRANSLATE_NOOP("problems", "its objects cannot be read")) from None
    yield from found
    yield from _earlier_versions(name, data, set(map(_content, found)))
    if unseen:
        raise PicturesOnly(name=name, pages=", ".join(str(number) for number in unseen))


def _version(reader: PdfReader, name: str) -> tuple[list[Found], list[int]]:
    """What one version of the file holds, and the numbers of the pages whose content is not text."""
    found: list[Found] = []
    unseen = []
    for number, page in enumerate(reader.pages, start=1):
        text = page.extract_text()
        contents = page.get_contents()
        painted = contents.get_data() if contents is not None else b""
        if _legible(text) < _LEAST_LEGIBLE or (not text.strip() and _PICTURES.search(painted)):
            unseen.append(number)
        found += _page(text, f"page {number}")
        if contents is not None and b"BDC" in painted:
            found += _marked(contents, reader, f"page {number}")
    if not any(isinstance(one, Passage) and one.text.strip() for one in found):
        unseen = list(range(1, len(reader.pages) + 1))
    found += _objects(reader, name)
    return found, unseen


def _legible(text: str) -> float:
    """The share of characters that are signs of some script; fonts without a map to characters give none."""
    signs = [sign for sign in text if not sign.isspace()]
    if not signs:
        return 1
    return sum(unicodedata.category(sign) not in ("Cc", "Co", "Cn") and sign != "\ufffd" for sign in signs) / len(
        signs
    )


def _page(text: str, place: str) -> Iterator[Passage]:
    yield Passage(place, text, first_line=1, container=place, is_page=True)
    if _HYPHENATED.search(text):
        yield Passage(f"{place}, words joined over the ends of lines", _HYPHENATED.sub("", text))
    if _FROM_RIGHT.search(text):
        turned = "\n".join(map(_turned_round, text.split("\n")))
        yield Passage(
            f"{place}, words turned round", turned, first_line=1, container=f"{place}, words turned round"
        )


def _turned_round(line: str) -> str:
    """The words of a line that run from right to left, the other way round.

    Some programs paint such a word from its first letter to its last, others from left to right, and pypdf takes all for
    the latter. By their letters, not by the forms that these have inside a word.
    """
    return " ".join(unicodedata.normalize("NFKC", word[::-1]) for word in _FROM_RIGHT.findall(line))


def _marked(contents: ContentStream, reader: PdfReader, place: str) -> Iterator[Passage]:
    """Texts that stand in for what a page shows, given to screen readers."""
    for operands, _ in ContentStream(contents, reader).operations:
        for operand in operands:
            if isinstance(operand, DictionaryObject):
                yield from _strings(operand, f"{place}: alternative text")


def _objects(reader: PdfReader, name: str) -> Iterator[Found]:
    """The strings of every object: information, notes, forms, bookmarks, links; then the streams that hold text."""
    numbers = {number for table in reader.xref.values() for number in table} | set(reader.xref_objStm)
    for number in sorted(numbers):
        generation = next((gen for gen, table in reader.xref.items() if number in table), 0)
        found = reader.get_object(IndirectObject(number, generation, reader))
        if found is None:
            continue
        yield from _strings(found, "metadata" if _is_information(found) else _what(found))
        if isinstance(found, StreamObject):
            yield from _stream(found, name, number)
        if isinstance(found, DictionaryObject):
            yield from _long_texts(found)


def _long_texts(found: DictionaryObject) -> Iterator[Passage]:
    """Scripts, rich text, values and forms that are kept in streams of their own."""
    for key in [key for key in ("/JS", "/RC", "/V", "/XFA") if key in found]:
        value = found[key]  # unlike `get`, this follows a reference
        parts = [part.get_object() for part in value] if isinstance(value, ArrayObject) else [value]
        for part in parts:
            if isinstance(part, StreamObject):
                yield Passage(f"{_what(found)}: {key[1:].lower()}", decoded(part.get_data()))


def _is_information(found: PdfObject) -> bool:
    return (
        isinstance(found, DictionaryObject)
        and "/Type" not in found
        and bool({"/Producer", "/Creator", "/Author", "/CreationDate"} & set(found))
    )


def _what(found: PdfObject) -> str:
    """A word for an object, as a reader would call it."""
    if not isinstance(found, DictionaryObject):
        return "object"
    if "/Subtype" in found and ("/Rect" in found or found.get("/Type") == "/Annot"):
        return "note on a page"
    if "/Title" in found and ("/Dest" in found or "/A" in found or "/Parent" in found):
        return "bookmark"
    return {"/Filespec": "attachment", "/StructElem": "alternative text"}.get(str(found.get("/Type")), "object")


def _strings(found: PdfObject, place: str) -> Iterator[Passage]:
    """The strings directly in an object; what it refers to is an object of its own."""
    pending: list[tuple[str, PdfObject]] = [(place, found)]
    while pending:
        where, value = pending.pop()
        if isinstance(value, TextStringObject):
            yield Passage(where, str(value))
        elif isinstance(value, ByteStringObject):
            yield Passage(where, decoded(bytes(value)))
        elif isinstance(value, DictionaryObject) and not _is_character_set(value):
            pending += [(f"{place}: {str(key)[1:].lower()}", part) for key, part in _raw_items(value)]
        elif isinstance(value, ArrayObject):
            pending += [(where, part) for part in list.__iter__(value)]


def _is_character_set(value: DictionaryObject) -> bool:
    """The name of a character set stands with every font: "Adobe" is no mention of that company."""
    return value == {"/Registry": "Adobe", "/Ordering": "Identity", "/Supplement": 0}


def _raw_items(value: DictionaryObject) -> list[tuple[object, PdfObject]]:
    return [(key, value.raw_get(key)) for key in value]


def _stream(found: StreamObject, name: str, number: int) -> Iterator[Found]:
    kind, subtype = str(found.get("/Type")), str(found.get("/Subtype"))
    if kind == "/Metadata" or subtype == "/XML":
        yield from everything(parsed(found.get_data(), name, "XMP"), "metadata")
    elif kind == "/EmbeddedFile":
        content = bytes(found.get_data())
        yield from _page(decoded(content), "attachment")
        yield Part(f"attachment {number}", content)
    elif subtype == "/Image" and min(int(found.get(side, 0)) for side in ("/Width", "/Height")) >= _LEGIBLE:
        yield Unread("picture", f"object {number}")


def _earlier_versions(name: str, data: bytes, known: set[str | bytes]) -> Iterator[Found]:
    """What the last version no longer shows: a PDF that was changed in place still holds what it was before."""
    if b"/Linearized" in data[:2048]:
        return
    ends = [match.end() for match in re.finditer(rb"%%EOF", data)][:-1]
    for count, end in enumerate(ends, start=1):
        try:
            reader = PdfReader(io.BytesIO(data[:end]))
            if reader.is_encrypted and not reader.decrypt(""):
                continue
            found, _ = _version(reader, name)
        except (*_BROKEN, DamagedFile):
            continue  # the mark stood inside a stream: what comes before it is no version of the file
        for one in found:
            if (content := _content(one)) not in known:
                known.add(content)
                place = f"earlier version {count}, {one.place}"
                yield Passage(place, one.text) if isinstance(one, Passage) else replace(one, place=place)


def _content(found: Found) -> str | bytes:
    """What makes two finds the same, wherever they stand."""
    match found:
        case Passage():
            return found.text
        case Part():
            return found.content
        case Unread():
            return str(found)
