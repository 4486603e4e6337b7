"""The kinds of file that a report can be written as."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from notetaker.report.csv import write_csv
from notetaker.report.document import Report
from notetaker.report.docx import write_docx
from notetaker.report.html import write_html
from notetaker.report.markdown import write_markdown

Writer = Callable[[Report], bytes]
"""The same report gives the same bytes, which tell nothing of who wrote them, where or when."""

FORMATS: Mapping[str, Writer] = MappingProxyType(
    {"html": write_html, "docx": write_docx, "md": write_markdown, "csv": write_csv}
)
"""Pure writers by the suffix of their files."""

SUFFIXES = ("html", "docx", "pdf", "md", "csv")
"""All kinds of file, in the order in which they are offered."""


def formats(pdf: Writer) -> Mapping[str, Writer]:
    """All writers by suffix. A door brings that of PDF, which is painted with Qt."""
    writers = {**FORMATS, "pdf": pdf}
    return MappingProxyType({suffix: writers[suffix] for suffix in SUFFIXES})
