"""A report as a table (RFC 4180): one row a point, for a spreadsheet or a program."""

import csv
import io
from collections.abc import Iterator

from notetaker.report.document import Report
from notetaker.report.typography import cleaned

COLUMNS = ("session", "day", "category", "kind", "text")
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "|", "%")


def write_csv(report: Report) -> bytes:
    """The points as UTF-8 with a byte order mark, so that spreadsheets read the accents."""
    table = io.StringIO(newline="")
    rows = csv.writer(table, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    rows.writerows([_harmless(cell) for cell in row] for row in _rows(cleaned(report)))
    return table.getvalue().encode("utf-8-sig")


def _rows(report: Report) -> Iterator[tuple[str, ...]]:
    for section in report.sections:
        for group in section.groups:
            for point in group.points:
                yield section.heading, section.day, point.category, group.kind or group.heading, point.plain


def _harmless(cell: str) -> str:
    """Put an apostrophe, which spreadsheets do not show, before a cell that they would take for a formula."""
    return "'" + cell if cell.lstrip().startswith(_FORMULA) else cell
