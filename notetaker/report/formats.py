"""The kinds of file that a report can be written as."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from notetaker.report.csv import write_csv
from notetaker.report.document import Report
from notetaker.report.docx import write_docx
from notetaker.report.html import write_html
from notetaker.report.markdown import write_markdown

Writer = Callable[[Report], bytes]
"""Pure: the same report gives the same bytes, which tell nothing of who wrote them, where or when."""

FORMATS: Mapping[str, Writer] = MappingProxyType(
    {"html": write_html, "docx": write_docx, "md": write_markdown, "csv": write_csv}
)
"""Writers by the suffix of their files."""
