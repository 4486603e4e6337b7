"""PDF on the command line: the one place where a command reaches the writer of the windows. Needs no screen."""

from notetaker.report.document import Report
from notetaker.report.paper import Paper

# Qt is loaded only where a PDF is wanted.


def write_pdf(html: str, *, title: str = "", lang: str = "en", style: str = "") -> bytes:
    """See `notetaker.ui.paper.write_pdf`."""
    from notetaker.ui.paper import write_pdf as write

    return write(html, title=title, lang=lang, style=style)


def paper_pdf(paper: Paper) -> bytes:
    """See `notetaker.ui.paper.paper_pdf`."""
    from notetaker.ui.paper import paper_pdf as write

    return write(paper)


def page_count(pdf: bytes) -> int:
    """See `notetaker.ui.paper.page_count`."""
    from notetaker.ui.paper import page_count as count

    return count(pdf)


def report_pdf(report: Report) -> bytes:
    """See `notetaker.ui.paper.report_pdf`."""
    from notetaker.ui.paper import report_pdf as write

    return write(report)
