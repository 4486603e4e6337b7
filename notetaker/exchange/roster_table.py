"""From the bytes of a roster, text or workbook, to a table of which it is known what each column is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from notetaker.exchange.roster_columns import missing_of, not_understood_in, places_of, twice_in
from notetaker.exchange.roster_text import EMPTY, MOST_ABOVE, MOST_BYTES, TOO_LARGE, RosterError, Row, text_rows
from notetaker.model.errors import QT_TRANSLATE_NOOP

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""What a spreadsheet begins with: XLSX, and the older XLS or an encrypted one."""

_NO_COLUMN = QT_TRANSLATE_NOOP("errors", "The roster lacks these columns in its first line: {columns}.")
_COLUMN_TWICE = QT_TRANSLATE_NOOP("errors", "The roster has these columns twice: {columns}.")


@dataclass(frozen=True, repr=False)
class Table:
    """The rows of a roster, and where in them each column is. Secret.

    `headers` are the columns as the file calls them, and `unread` those that are none of a roster's but hold something.
    `ragged` rows may be shorter or longer than the headers, as in a workbook, where empty cells are not stored.
    """

    rows: tuple[Row, ...]
    places: Mapping[str, int]
    headers: Mapping[str, str] = field(default_factory=dict)
    width: int = 0
    delimiter: str = ","
    windows_1252: bool = False
    ragged: bool = False
    unread: tuple[str, ...] = ()


def table_of(data: bytes) -> Table:
    """The table in the bytes of a roster file. Raises RosterError where it cannot be told."""
    if not data.startswith(_WORKBOOKS):
        text = text_rows(data)
        return _table(text.rows, delimiter=text.delimiter, windows_1252=text.windows_1252)
    if len(data) > MOST_BYTES:
        raise RosterError(TOO_LARGE, limit=MOST_BYTES)
    from notetaker.exchange.roster_sheet import sheets_of  # what reads workbooks is large: loaded when one comes

    return _of_sheets(rows for rows in sheets_of(data) if rows)


def _of_sheets(sheets: Iterable[tuple[Row, ...]]) -> Table:
    """The first sheet that is a roster; if none is, what the first one lacks."""
    refused: RosterError | None = None
    for rows in sheets:
        try:
            return _table(rows, ragged=True)
        except RosterError as error:
            refused = refused or error
    raise refused or RosterError(EMPTY)


def _table(
    rows: tuple[Row, ...], *, delimiter: str = ",", windows_1252: bool = False, ragged: bool = False
) -> Table:
    at = next((number for number, row in enumerate(rows[:MOST_ABOVE]) if not missing_of(places_of(row.cells))), 0)
    cells = rows[at].cells
    places = places_of(cells)
    if missing := missing_of(places):
        raise RosterError(_NO_COLUMN, columns=", ".join(missing))
    if double := twice_in(cells):
        raise RosterError(_COLUMN_TWICE, columns=", ".join(double))
    in_order = sorted(places.items(), key=lambda each: each[1])
    headers = {column: " ".join(cells[place].split()) for column, place in in_order}
    people = rows[at + 1 :]
    filled = {place for row in people for place, cell in enumerate(row.cells) if cell.strip()}
    unread = tuple(" ".join(cells[place].split()) for place in not_understood_in(cells) if place in filled)
    return Table(people, places, headers, len(cells), delimiter, windows_1252, ragged, unread)
