"""Paper: a PDF from simple HTML, without a clock, a producer or an id in it. The one place that writes PDF.

The same HTML gives the same bytes on one machine: what Qt stamps or leaves to chance is dropped or put in order
(`scrubbing.py`). The fonts are the system's and are embedded, so a file shows
which fonts the machine has.
"""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFontDatabase, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError
from notetaker.ui.toolkit import in_memory

RESOLUTION = 300
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
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPointSizeF(POINTS)  # whatever the window is set to
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(style)
    document.setHtml(html)
    from notetaker.ui.scrubbing import scrubbed  # what it needs is large: loaded when a PDF is wanted

    return scrubbed(_painted(document), title, lang)


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
