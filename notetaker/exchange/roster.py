"""A roster, CSV or XLSX: the participants, read row by row; a bad row is named by its line and never by what it holds."""

from collections.abc import Collection

from notetaker.exchange.roster_cells import clean, listed, name_key, spaced, surname_last, whole_name
from notetaker.exchange.roster_columns import (
    COLUMNS,
    GIVEN,
    NEEDED,
    SURNAME,
    categories_of,
    is_surname_first,
    simple,
)
from notetaker.exchange.roster_reading import RosterProblem, RosterReading, Severity
from notetaker.exchange.roster_table import Table, table_of
from notetaker.exchange.roster_text import Row
from notetaker.model.category import Ladder
from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.model.miscoded import is_damaged, recoded, recoded_whole
from notetaker.model.roster import Participant, Roster
from notetaker.model.secret import Secret

LONGEST_CELL = 2_000
MOST_IN_A_LIST = 200
_LONGEST_HEADER = 60
"""Letters of a heading that are told."""
_MOST_LINES = 12
"""Lines that are named one by one; who has more has a list without affiliations."""
_PROTECTING = ("name", GIVEN, SURNAME, "aliases", "affiliation", "affiliation_aliases")

_WINDOWS_1252 = QT_TRANSLATE_NOOP(
    "errors", "The file is not in UTF-8; it was read as Windows-1252. Check the accents in the names."
)
_OTHER_DELIMITER = QT_TRANSLATE_NOOP(
    "errors", "The columns are separated by “{delimiter}”, not by commas; it was read so."
)
_UNREAD = QT_TRANSLATE_NOOP(
    "errors",
    "Columns that were not understood, so that nothing in them is replaced: {columns}. If they hold names, give them "
    "another heading.",
)
_NO_ROW = QT_TRANSLATE_NOOP("errors", "The roster has no participant that could be read.")
_TOO_MANY = QT_TRANSLATE_NOOP(
    "errors",
    "Line {line} has too many fields ({count} in place of {width}); it was left out. A field with a separator in it needs "
    "quotation marks.",
)
_TOO_FEW = QT_TRANSLATE_NOOP(
    "errors",
    "Line {line} has too few fields ({count} in place of {width}); it was left out. An empty field needs its separator, "
    "too.",
)
_TOO_FEW_OF_THREE = QT_TRANSLATE_NOOP(
    "errors",
    "Line {line} has too few fields ({count} in place of {width}); it was left out. Write: name; organisation; category.",
)
_TOO_LONG = QT_TRANSLATE_NOOP("errors", "Line {line} has a field “{column}” that is too long; it was left out.")
_NO_VALUE = QT_TRANSLATE_NOOP("errors", "Line {line} has nothing in “{column}”; it was left out.")
_SAME_ID = QT_TRANSLATE_NOOP("errors", "Line {line} has the same id as line {other}; it was left out.")
_SAME_NAME = QT_TRANSLATE_NOOP("errors", "Line {line} has the same name as line {other}; both were kept.")
_NO_CATEGORY = QT_TRANSLATE_NOOP("errors", "Line {line} has a category that is none of {known}; it was left out.")
_NO_SESSION = QT_TRANSLATE_NOOP(
    "errors", "Line {line} was left out: it names a session that the programme has not."
)
_MISCODED = QT_TRANSLATE_NOOP(
    "errors",
    "Line {line}: “{column}” was saved in a wrong coding once (“Ã©” for “é”), and was put right. Check it.",
)
_HIDDEN = QT_TRANSLATE_NOOP("errors", "Line {line} has invisible characters in “{column}”; they were removed.")
_DAMAGED = QT_TRANSLATE_NOOP(
    "errors",
    "Line {line}: “{column}” was damaged by another encoding, so that it protects nobody; the line was left out. Save the "
    "list as XLSX, or as CSV in UTF-8.",
)
_NO_AFFILIATION = QT_TRANSLATE_NOOP(
    "errors",
    "Participants without an affiliation: {count} (see line {lines}). Each counts as an organisation of their own.",
)
_EVERYWHERE = QT_TRANSLATE_NOOP(
    "errors",
    "Participants without a session, while others have some: {count}. They count as present in all sessions.",
)


def read_roster(data: bytes, ladder: Ladder, sessions: Collection[str] | None = None) -> RosterReading:
    """The participants in the bytes of a roster file, and every bad line of it.

    `sessions` are the ids that the programme has; None takes any. Raises RosterError where the file as a whole
    cannot be read: neither text nor a workbook, no columns, a needed column missing, too large.
    """
    table = table_of(data)
    reader = _Reader(table, ladder, sessions)
    for row in table.rows:
        reader.read(row)
    reader.look_back()
    roster = Roster(tuple(reader.participants))
    return RosterReading(roster, tuple(reader.problems), tuple(reader.lines), table.headers)


class _Reader:
    """Collects the participants and the problems of one file."""

    def __init__(self, table: Table, ladder: Ladder, sessions: Collection[str] | None) -> None:
        self.participants: list[Participant] = []
        self.problems: list[RosterProblem] = []
        self.lines: list[int] = []
        self._table = table
        self._finest = ladder.finest
        self._categories = categories_of(ladder)
        self._sessions = None if sessions is None else frozenset(sessions)
        self._line_of_id: dict[str, int] = {}
        self._line_of_name: dict[str, int] = {}
        if table.windows_1252:
            self._warn(0, _WINDOWS_1252)
        if table.delimiter != ",":
            self._warn(0, _OTHER_DELIMITER, delimiter=";" if table.delimiter == ";" else "TAB")
        if table.unread:
            self._warn(0, _UNREAD, columns=", ".join(header[:_LONGEST_HEADER] for header in table.unread))
        if not table.rows:
            self._fail(0, _NO_ROW)

    def read(self, row: Row) -> None:
        cells = self._cells(row)
        if cells is None or not self._is_sound(row.line, cells):
            return
        self._line_of_id[cells["id"].casefold()] = row.line
        other = self._line_of_name.setdefault(name_key(cells["name"]), row.line)
        if other != row.line:
            self._warn(row.line, _SAME_NAME, other=other)
        self.lines.append(row.line)
        self.participants.append(
            Participant(
                id=cells["id"],
                name=cells["name"],
                aliases=listed(cells["aliases"]),
                affiliation=cells["affiliation"] if any(map(str.isalnum, cells["affiliation"])) else "",
                affiliation_aliases=listed(cells["affiliation_aliases"]),
                role=cells["role"],
                category=self._categories[simple(cells["category"])],
                sessions=self._sessions_of(cells["sessions"]),
            )
        )

    @property
    def _too_few(self) -> str:
        """What is said of a line that ends too early, as one that is typed may."""
        columns = tuple(sorted(self._table.places, key=self._table.places.__getitem__))
        return _TOO_FEW_OF_THREE if columns == NEEDED and self._table.delimiter == ";" else _TOO_FEW

    def look_back(self) -> None:
        """Warn of what makes categories seem larger than they are."""
        both = zip(self.lines, self.participants, strict=True)
        alone = [str(line) for line, person in both if not person.affiliation]
        if alone:
            lines = ", ".join(alone[:_MOST_LINES] + ["…"] * (len(alone) > _MOST_LINES))
            self._warn(0, _NO_AFFILIATION, count=len(alone), lines=lines)
        everywhere = sum(1 for person in self.participants if not person.sessions)
        if 0 < everywhere < len(self.participants):
            self._warn(0, _EVERYWHERE, count=everywhere)

    def _cells(self, row: Row) -> dict[str, str] | None:
        """The cleaned cells by column, or None where the row has not the shape of the table."""
        width = self._table.width
        full = (*row.cells, *[""] * (width - len(row.cells)))[:width] if self._table.ragged else row.cells
        if len(full) < width or any(cell.strip() for cell in full[width:]):
            self._fail(row.line, self._too_few if len(full) < width else _TOO_MANY, count=len(full), width=width)
            return None
        cells = dict.fromkeys(COLUMNS, "")
        for column, place in self._table.places.items():
            if len(full[place]) > LONGEST_CELL or full[place].count(";") >= MOST_IN_A_LIST:
                self._fail(row.line, _TOO_LONG, column=column)
                return None
            typed = recoded_whole(full[place]) or recoded(full[place])
            if column in _PROTECTING and is_damaged(typed):
                self._fail(row.line, _DAMAGED, column=column)
                return None
            if typed != full[place]:
                self._warn(row.line, _MISCODED, column=column)
            cells[column] = clean(typed)
            if cells[column] != spaced(typed):
                self._warn(row.line, _HIDDEN, column=column)
        return self._completed(cells)

    def _completed(self, cells: dict[str, str]) -> dict[str, str]:
        """With a name of its two halves, and with a number for an id, where the file has no column of that."""
        if GIVEN in cells:
            cells["name"] = whole_name(cells.pop(GIVEN), cells.pop(SURNAME))
        elif is_surname_first(self._table.headers["name"]):
            cells["name"] = surname_last(cells["name"])
        if "id" not in self._table.places:
            # A mere number: typed before a colon it is nobody, and in a note it is no code.
            cells["id"] = str(len(self.participants) + 1)
        return cells

    def _is_sound(self, line: int, cells: dict[str, str]) -> bool:
        """Whether the row can be taken; notes the first reason why not."""
        for column in ("id", "name"):
            if not cells[column]:
                self._fail(line, _NO_VALUE, column=column)
                return False
        if (other := self._line_of_id.get(cells["id"].casefold())) is not None:
            self._fail(line, _SAME_ID, other=other)
            return False
        if not cells["category"]:
            self._fail(line, _NO_VALUE, column="category")
            return False
        if simple(cells["category"]) not in self._categories:
            self._fail(line, _NO_CATEGORY, wrong=cells["category"], known=", ".join(self._finest))
            return False
        named = self._sessions_of(cells["sessions"])
        unknown = [] if self._sessions is None else [s for s in named if s not in self._sessions]
        if unknown:
            self._fail(line, _NO_SESSION, wrong="; ".join(unknown))
            return False
        return True

    def _sessions_of(self, cell: str) -> tuple[str, ...]:
        """The sessions of a cell; “S1, S2” and “S1 / S2” are two, unless the programme has one that is called so."""
        named, known = listed(cell), self._sessions
        is_one = known is not None and known.issuperset(named)
        return named if is_one else listed(cell.replace(",", ";").replace("/", ";"))

    def _fail(self, line: int, template: str, *, wrong: str = "", **fields: object) -> None:
        self._note(line, Severity.ERROR, template, fields, Secret(wrong) if wrong else None)

    def _warn(self, line: int, template: str, **fields: object) -> None:
        self._note(line, Severity.WARNING, template, fields)

    def _note(
        self,
        line: int,
        severity: Severity,
        template: str,
        fields: dict[str, object],
        wrong: Secret[str] | None = None,
    ) -> None:
        texts = {name: str(value) for name, value in fields.items()} | {"line": str(line)}
        self.problems.append(RosterProblem(line, severity, template, texts, wrong))
