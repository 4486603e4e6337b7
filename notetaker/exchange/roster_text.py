"""From the bytes of a roster in text (CSV) to rows: which encoding, which delimiter."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from notetaker.exchange.decoding import decoded
from notetaker.exchange.roster_columns import COLUMNS, known_in
from notetaker.model.errors import QT_TRANSLATE_NOOP, Unreadable

MOST_BYTES = 20_000_000
MOST_ROWS = 20_000
MOST_ABOVE = 10
"""How far down the line with the names of the columns may stand: people put a title above it."""

TOO_LARGE = QT_TRANSLATE_NOOP("errors", "The roster is larger than {limit} bytes.")
TOO_MANY = QT_TRANSLATE_NOOP("errors", "The roster has more than {limit} rows.")
EMPTY = QT_TRANSLATE_NOOP("errors", "The roster is empty.")
_NOT_TEXT = QT_TRANSLATE_NOOP("errors", "The roster is not a text file in UTF-8, UTF-16 or Windows-1252.")
_NO_DELIMITER = QT_TRANSLATE_NOOP(
    "errors", "The columns of the roster cannot be told apart: its first line must be {columns}."
)
_BAD_QUOTES = QT_TRANSLATE_NOOP(
    "errors", "The quotation marks around a field do not match in line {line} of the roster."
)


class RosterError(Unreadable):
    """A roster file that cannot be read at all."""

    todo = QT_TRANSLATE_NOOP(
        "errors", "Save the roster as XLSX, or as CSV in UTF-8 with commas between the columns, and try again."
    )


@dataclass(frozen=True, repr=False)
class Row:
    """One row of the roster and the line of the file that it begins in. Secret."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, repr=False)
class TextRows:
    """The rows of a roster in text, and how they were told. Secret."""

    rows: tuple[Row, ...]
    delimiter: str
    windows_1252: bool


def text_rows(data: bytes) -> TextRows:
    """The rows in the bytes of a text file, headers among them. Raises RosterError where they cannot be told."""
    if len(data) > MOST_BYTES:
        raise RosterError(TOO_LARGE, limit=MOST_BYTES)
    found = decoded(data)
    if found is None:
        raise RosterError(_NOT_TEXT)
    if not found.text.strip():
        raise RosterError(EMPTY)
    delimiter = _delimiter(found.text)
    return TextRows(tuple(_rows(found.text, delimiter)), delimiter, found.windows_1252)


def _delimiter(text: str) -> str:
    """The character that splits one of the first lines into most columns that a roster has."""
    lines = [line for line in text.splitlines() if line.strip()][:MOST_ABOVE]
    found = {delimiter: max(_known(line, delimiter) for line in lines) for delimiter in (",", ";", "\t")}
    best = max(found, key=lambda delimiter: found[delimiter])
    if found[best] < 2:
        raise RosterError(_NO_DELIMITER, columns=",".join(COLUMNS))
    return best


def _known(header: str, delimiter: str) -> int:
    return known_in([cell.strip().strip('"') for cell in header.split(delimiter)])


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    count = 0
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise RosterError(_BAD_QUOTES, line=line) from None
        if any(cell.strip() for cell in cells):
            count += 1
            if count > MOST_ROWS + 1:
                raise RosterError(TOO_MANY, limit=MOST_ROWS)
            yield Row(line, tuple(cells))
