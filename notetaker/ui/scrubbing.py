"""What Qt stamps on a PDF or leaves to chance (dates, ids, order of objects, tags of fonts), dropped or put in order."""

import io
import re
from collections.abc import Sequence
from typing import cast

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    EncodedStreamObject,
    Fit,
    IndirectObject,
    NameObject,
    TextStringObject,
)

from notetaker.ui.printing import Bookmark

_UNTAGGED = "AAAAAA"
_BEGINNING = re.compile(rb"\b1 0 0 -1 0 0 Tm\n(\S+) (-?)(\S+) Td\b")
"""Qt begins each piece of text in a corner of the page and then goes to its place: readers take that for a new line."""


def scrubbed(data: bytes, title: str, lang: str, bookmarks: Sequence[Bookmark] = ()) -> bytes:
    """The pages alone, in the order in which they refer to their objects, under new metadata and bookmarks."""
    reader = PdfReader(io.BytesIO(data))
    for stamped in ("/Info", "/ID"):
        reader.trailer.pop(stamped, None)
    for stamped in ("/Metadata", "/Names"):
        reader.root_object.pop(stamped, None)
    for page in reader.pages:
        _mend_fonts(_inside(page, "/Resources"))
        _mend_text(cast("EncodedStreamObject", _inside(page, "/Contents")))
    writer = PdfWriter(clone_from=reader)
    writer.pdf_header = reader.pdf_header
    writer.metadata = {"/Title": title} if title else None
    writer.root_object[NameObject("/Lang")] = TextStringObject(lang)
    if title:
        shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
        writer.root_object[NameObject("/ViewerPreferences")] = shown
    _mark(writer, bookmarks)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _mark(writer: PdfWriter, bookmarks: Sequence[Bookmark]) -> None:
    """The outline of the document: each heading under the last one above its level."""
    above: list[tuple[int, IndirectObject]] = []
    for mark in bookmarks:
        while above and above[-1][0] >= mark.level:
            above.pop()
        top = float(writer.pages[mark.page].mediabox.top) - mark.top
        place = Fit.xyz(0, top, 0)
        parent = above[-1][1] if above else None
        item = writer.add_outline_item(title=mark.text, page_number=mark.page, parent=parent, fit=place)
        above.append((mark.level, item))


def _mend_fonts(resources: DictionaryObject) -> None:
    """Qt keeps fonts in a hash table whose order is drawn anew in each process, and tags their names after it.

    It also calls a blank a tab, because both look the same: then a search for two words finds nothing.
    """
    fonts = _inside(resources, "/Font")
    resources[NameObject("/Font")] = DictionaryObject(
        {NameObject(key): fonts.raw_get(key) for key in sorted(fonts)}
    )
    for key in fonts:
        font = _inside(fonts, key)
        meanings = cast("EncodedStreamObject", _inside(font, "/ToUnicode"))
        meanings.set_data(meanings.get_data().replace(b"<0009>", b"<0020>"))
        for descendant in cast("ArrayObject", font["/DescendantFonts"]):
            descriptor = _inside(cast("DictionaryObject", descendant.get_object()), "/FontDescriptor")
            name = str(descriptor["/FontName"]).removeprefix("/").rpartition("+")[2]
            descriptor[NameObject("/FontName")] = NameObject(f"/{_UNTAGGED}+{name}")


def _mend_text(painted: EncodedStreamObject) -> None:
    """Begin each piece of text at its place, so that what stands on one line is read as one."""

    def begun(found: re.Match[bytes]) -> bytes:
        x, minus, y = found.groups()
        return b"1 0 0 -1 %b %b%b Tm" % (x, b"" if minus else b"-", y)

    painted.set_data(_BEGINNING.sub(begun, painted.get_data()))


def _inside(holder: DictionaryObject, key: str) -> DictionaryObject:
    return cast("DictionaryObject", holder[key].get_object())
