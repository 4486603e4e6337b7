"""What Qt stamps on a PDF or leaves to chance (dates, ids, order of objects, tags of fonts), dropped or put in order."""

import io
from typing import cast

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    EncodedStreamObject,
    NameObject,
    TextStringObject,
)

_UNTAGGED = "AAAAAA"


def scrubbed(data: bytes, title: str, lang: str) -> bytes:
    """The pages alone, in the order in which they refer to their objects, under new metadata."""
    reader = PdfReader(io.BytesIO(data))
    for stamped in ("/Info", "/ID"):
        reader.trailer.pop(stamped, None)
    for stamped in ("/Metadata", "/Names"):
        reader.root_object.pop(stamped, None)
    for page in reader.pages:
        _mend_fonts(_inside(page, "/Resources"))
    writer = PdfWriter(clone_from=reader)
    writer.pdf_header = reader.pdf_header
    writer.metadata = {"/Title": title} if title else None
    writer.root_object[NameObject("/Lang")] = TextStringObject(lang)
    if title:
        shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
        writer.root_object[NameObject("/ViewerPreferences")] = shown
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


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


def _inside(holder: DictionaryObject, key: str) -> DictionaryObject:
    return cast("DictionaryObject", holder[key].get_object())
