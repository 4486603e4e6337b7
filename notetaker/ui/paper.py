"""Paper: a PDF without a clock, a producer or an id in it. The one place that writes PDF.

The same content gives the same bytes on one machine: what Qt stamps or leaves to chance is dropped or put in order
(`scrubbing.py`). What stands on paper in a look of the program is set in its own fonts, so a file does not show which
ones the machine has, but for signs that these lack.
"""

import io
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFontDatabase, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError
from notetaker.report.document import Report
from notetaker.report.paper import Paper, report_paper
from notetaker.ui.printing import Bookmark, print_on
from notetaker.ui.toolkit import in_memory
from notetaker.ui.typefaces import one_glyph_a_letter

RESOLUTION = 300
FINE_RESOLUTION = 1200
"""So fine that a letter stands where the font wants it."""
POINTS = 10.5


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
    in_memory()
    document = QTextDocument()
    font = one_glyph_a_letter(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    font.setPointSizeF(POINTS)  # whatever the window is set to
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(style)
    document.setHtml(html)
    from notetaker.ui.scrubbing import scrubbed  # what it needs is large: loaded when a PDF is wanted

    return scrubbed(_painted(document.print_, RESOLUTION), title, lang)


def report_pdf(report: Report) -> bytes:
    """A report as PDF. Raises NothingPainted."""
    return paper_pdf(report_paper(report))


def paper_pdf(paper: Paper) -> bytes:
    """What stands on paper, with its headings as bookmarks. Raises NothingPainted."""
    in_memory()
    bookmarks: list[Bookmark] = []
    try:
        data = _painted(lambda writer: bookmarks.extend(print_on(writer, paper)), FINE_RESOLUTION)
    except OSError:
        raise NothingPainted from None
    from notetaker.ui.scrubbing import scrubbed

    return scrubbed(data, paper.title, paper.lang, bookmarks)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF of ours has."""
    from pypdf import PdfReader

    return len(PdfReader(io.BytesIO(pdf)).pages)


def _painted(paint: Callable[[QPdfWriter], object], resolution: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(resolution)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    paint(writer)
    del writer  # it writes the end of the file
    data = bytes(buffer.data().data())
    buffer.close()
    if not data:
        raise NothingPainted
    return data
