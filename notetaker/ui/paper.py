"""Paper: a PDF from simple HTML, without a clock, a producer or an id in it. The one place that writes PDF.

The same HTML gives the same bytes on one machine: what Qt stamps or leaves to chance (dates, ids, the order of
objects, the tags of fonts) is dropped or put in order. The fonts are the system's and are embedded, so a file shows
which fonts the machine has.
"""

import io
import os
import sys
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
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFontDatabase, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QApplication

from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError

RESOLUTION = 300
POINTS = 10.5
_UNTAGGED = "AAAAAA"


class NothingPainted(NotetakerError):
    """Qt gave no pages."""

    what = QT_TRANSLATE_NOOP("errors", "The PDF could not be made.")
    kept = QT_TRANSLATE_NOOP("errors", "No file was written.")
    todo = QT_TRANSLATE_NOOP("errors", "Try again after a restart of Notetaker, or choose another format.")


def write_pdf(html: str, *, title: str = "", lang: str = "en", style: str = "") -> bytes:
    """The pages of `html`: A4, margins of 20 mm, the number of the page below.

    `html` is the subset that Qt draws (https://doc.qt.io/qt-6/richtext-html-subset.html), `style` its CSS. `title` and
    `lang` are all that the metadata say. Works without a screen, in the thread of the window or without a window.
    Raises NothingPainted.
    """
    _application()
    document = QTextDocument()
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPointSizeF(POINTS)  # whatever the window is set to
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(style)
    document.setHtml(html)
    return _scrubbed(_painted(document), title, lang)


def _application() -> QApplication:
    """The one that runs, or one that needs no screen: fonts cannot be drawn without."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication(sys.argv[:1])


def _painted(document: QTextDocument) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    document.print_(writer)
    del writer  # it writes the end of the file
    data = bytes(buffer.data().data())
    buffer.close()
    if not data:
        raise NothingPainted
    return data


def _scrubbed(data: bytes, title: str, lang: str) -> bytes:
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
