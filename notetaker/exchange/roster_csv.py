"""A roster, CSV or XLSX: the participants, read row by row; a bad row is named by its line and never by what it holds."""

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from notetaker.exchange.roster_columns import COLUMNS, GIVEN, SURNAME, categories_of, is_surname_first, simple
from notetaker.exchange.roster_table import Table, table_of
from notetaker.exchange.roster_text import Row
from notetaker.model.category import Ladder
from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError
from notetaker.model.miscoded import is_damaged, recoded, recoded_whole
from notetaker.model.roster import Participant, Roster
from notetaker.model.secret import Secret

LONGEST_CELL = 2_000
MOST_IN_A_LIST = 200

_WINDOWS_1252 = QT_TRANSLATE_NOOP(
    "errors", "The file is not in UTF-8; it was read as Windows-1252. Check the accents in the names."
)
_OTHER_DELIMITER = QT_TRANSLATE_NOOP(
    "errors", "The columns are separated by “{delimiter}”, not by commas; it was read so."
)
_NO_ROW = QT_TRANSLATE_NOOP("errors", "The roster has no participant that could be read.")
_WIDTH = QT_TRANSLATE_NOOP(
    "errors",
    "Line {line} has {count} fields, not {width}; it was left out. A field with a separator in it needs quotation marks.",
)
_TOO_LONG = QT_TRANSLATE_NOOP("errors", "Line {line} has a field “{column}” that is too long; it was left out.")
_NO_VALUE = QT_TRANSLATE_NOOP("errors", "Line {line} has nothing in “{column}”; it was left out.")
_SAME_ID = QT_TRANSLATE_NOOP("errors", "Line {line} has the same id as line {other}; it was left out.")
_SAME_NAME = QT_TRANSLATE_NOOP("errors", "Line {line} has the same name as line {other}; both were kept.")
_NO_CATEGORY = QT_TRANSLATE_NOOP("errors", "Line {line} has a category that is none of {known}; it was left out.")
_NO_SESSION = QT_TRANSLATE_NOOP(
    "errors", "Line {line} names a session that the programme has not; it was left out."
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
_PROTECTING = ("name", GIVEN, SURNAME, "aliases", "affiliation", "affiliation_aliases")


class RosterNotWhole(NotetakerError):
    """A roster has lines that could not be read; to work without those people would leak their names."""

    what = QT_TRANSLATE_NOOP("errors", "Lines of the roster that could not be read: {count}. They are named above.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was written, because those people would not have been protected.")
    todo = QT_TRANSLATE_NOOP("errors", "Correct these lines and try again.")


_NO_AFFILIATION = QT_TRANSLATE_NOOP(
    "errors",
    "Participants without an affiliation: {count} (see line {lines}). Each counts as an organisation of their own.",
)
_EVERYWHERE = QT_TRANSLATE_NOOP(
    "errors",
    "Participants without a session, while others have some: {count}. They count as present in all sessions.",
)


_MOST_LINES = 12
"""Lines that are named one by one; who has more has a list without affiliations."""


class Severity(StrEnum):
    """An error left a row out; a warning asks to look again."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class RosterProblem:
    """What is wrong in a line of the roster (0: in the file as a whole).

    `template` is translatable, `fields` fill it; neither ever holds a word of the row. `wrong` does: it is what stands in
    the cell, for the eyes of whoever has the list before them, and is never printed or logged.
    """

    line: int
    severity: Severity
    template: str
    fields: dict[str, str] = field(default_factory=dict, hash=False)
    wrong: Secret[str] | None = field(default=None, repr=False, compare=False)

    @property
    def sentence(self) -> str:
        """The problem in one English sentence or two."""
        return self.template.format(**self.fields)


@dataclass(frozen=True)
class RosterReading:
    """The participants that could be read, what was wrong with the rest, and in which line of the file each stands.

    `headers` says, column by column, what the file calls it.
    """

    roster: Roster
    problems: tuple[RosterProblem, ...]
    lines: tuple[int, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def errors(self) -> tuple[RosterProblem, ...]:
        """The problems for which rows were left out: with these the roster is not whole."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)

    def whole(self) -> Roster:
        """The roster, if no row had to be left out. Raises RosterNotWhole."""
        if self.errors:
            raise RosterNotWhole(count=len(self.errors))
        return self.roster


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
        if not table.rows:
            self._fail(0, _NO_ROW)

    def read(self, row: Row) -> None:
        cells = self._cells(row)
        if cells is None or not self._is_sound(row.line, cells):
            return
        self._line_of_id[cells["id"].casefold()] = row.line
        other = self._line_of_name.setdefault(_name_key(cells["name"]), row.line)
        if other != row.line:
            self._warn(row.line, _SAME_NAME, other=other)
        self.lines.append(row.line)
        self.participants.append(
            Participant(
                id=cells["id"],
                name=cells["name"],
                aliases=_list(cells["aliases"]),
                affiliation=cells["affiliation"] if any(map(str.isalnum, cells["affiliation"])) else "",
                affiliation_aliases=_list(cells["affiliation_aliases"]),
                role=cells["role"],
                category=self._categories[simple(cells["category"])],
                sessions=self._sessions_of(cells["sessions"]),
            )
        )

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
            self._fail(row.line, _WIDTH, count=len(full), width=width)
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
            cells[column] = _clean(typed)
            if cells[column] != _spaced(typed):
                self._warn(row.line, _HIDDEN, column=column)
        return self._completed(cells)

    def _completed(self, cells: dict[str, str]) -> dict[str, str]:
        """With a name of its two halves, and with a number for an id, where the file has no column of that."""
        if GIVEN in cells:
            cells["name"] = _whole(cells.pop(GIVEN), cells.pop(SURNAME))
        elif is_surname_first(self._table.headers["name"]):
            cells["name"] = _turned(cells["name"])
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
        listed = self._sessions_of(cells["sessions"])
        unknown = [] if self._sessions is None else [s for s in listed if s not in self._sessions]
        if unknown:
            self._fail(line, _NO_SESSION, wrong="; ".join(unknown))
            return False
        return True

    def _sessions_of(self, cell: str) -> tuple[str, ...]:
        """The sessions of a cell; “S1, S2” and “S1 / S2” are two, unless the programme has one that is called so."""
        listed, known = _list(cell), self._sessions
        is_one = known is not None and known.issuperset(listed)
        return listed if is_one else _list(cell.replace(",", ";").replace("/", ";"))

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


def _clean(cell: str) -> str:
    """One line in NFC without invisible characters; the joiners that some scripts spell with stay."""
    if cell.isascii() and cell.isprintable():
        return " ".join(cell.split())
    return "".join(character for character in _spaced(cell) if not _is_hidden(character)).strip()


def _spaced(cell: str) -> str:
    return " ".join(unicodedata.normalize("NFC", cell).split())


def _is_hidden(character: str) -> bool:
    return character not in "\u200c\u200d" and unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co")


def _list(cell: str) -> tuple[str, ...]:
    parts = (part.strip() for part in cell.split(";"))
    return tuple(dict.fromkeys(part for part in parts if part))


def _whole(given: str, surname: str) -> str:
    """Both halves of a name; one alone where it holds the other, as in a column that has whole names after all."""
    inside = set(simple(given).split()) <= set(simple(surname).split())
    return surname if inside else f"{given} {surname}".strip()


def _turned(name: str) -> str:
    """A name with its surname last, where a comma or capitals tell which part that is."""
    before, comma, after = name.partition(",")
    if comma:
        return f"{after} {before}".strip()
    words = name.split()
    capitals = next((n for n, word in enumerate(words) if not word.isupper()), len(words))
    return " ".join((*words[capitals:], *words[:capitals]))


def _name_key(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())
