"""What was understood of a list of participants: which column is which, what is wrong, and who is on it."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from notetaker.anonymise import EverydayNames, RosterDoubt
from notetaker.exchange import RosterProblem, Severity
from notetaker.exchange.roster_columns import COLUMN_WORDS
from notetaker.model.category import Ladder
from notetaker.organiser.headings import HeadingDoubt
from notetaker.organiser.titles import TitleDoubt
from notetaker.rapporteur.codes import CodeMark, ProposedCode
from notetaker.ui import icons, theme, words
from notetaker.ui.fields import role
from notetaker.ui.listing import Listing
from notetaker.ui.made_rows import MadeRows
from notetaker.ui.page import Page
from notetaker.ui.rows import Cell
from notetaker.ui.translation import translate

_MOST_ROWS = 8
_NAME, _CATEGORY, _REMARK = range(1, 4)
_SHOWN_OF_A_CELL = 60


class UnderstoodPeople(Page):
    """The people with their codes."""

    def __init__(self, place: QWidget | None = None) -> None:
        super().__init__(place)
        self.columns = role(QLabel(), "small")
        self._model = MadeRows()
        self.people = Listing(self._model, wide=_NAME)
        self.people.use_two_lines(_NAME, _CATEGORY, _REMARK)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.columns)
        column.addWidget(self.people)
        self.retranslate()

    def show_people(self, codes: Sequence[ProposedCode], headers: Mapping[str, str], ladder: Ladder) -> None:
        """Show these; `headers` says what the file calls each column, and is empty where there is no file."""
        self.columns.setVisible(bool(headers))
        self.columns.setText(columns_of(headers, len(codes)))
        self.people.setVisible(bool(codes))
        self._model.set_made(codes, lambda code: _row(code, ladder))
        self.people.show_rows(most=_MOST_ROWS)

    def retranslate(self) -> None:
        self.people.setAccessibleName(translate("own", "Participants and their codes"))
        self._model.set_headers(
            translate("own", "Code"),
            translate("own", "Name, organisation"),
            translate("own", "Category"),
            translate("own", "Remark"),
        )


def columns_of(headers: Mapping[str, str], count: int) -> str:
    """How many participants there are, and which column of the file was taken for which."""
    found = (
        translate("own", "“{header}” is the {column}").format(header=header, column=column_word(column))
        for column, header in headers.items()
    )
    return " · ".join((words.participants(count), *found))


_Problem = RosterProblem | RosterDoubt | HeadingDoubt | TitleDoubt


def problem_lines(problems: Sequence[_Problem], ladder: Ladder) -> list[str]:
    """What is odd in the list, in the words of the window: lines that were left out first, then names, then the rest.

    What is the same in several lines is said once. Shows what stands in a cell: for the window only.
    """
    alike: dict[tuple[str, ...], list[_Problem]] = {}
    for each in sorted(problems, key=_weight):
        fields = (value for name, value in sorted(each.fields.items()) if name != "line")
        alike.setdefault((each.template, *fields, _standing_in(each)), []).append(each)
    return [_problem(each[0], ladder, each[1:]) for each in alike.values()]


def one_below_the_other(lines: Sequence[str]) -> str:
    """The lines as a text, each with a bullet where there are several: a long one takes more than one line of it."""
    return "\n".join(f"• {line}" for line in lines) if len(lines) > 1 else "".join(lines)


def everyday_lines(names: EverydayNames) -> list[str]:
    """Which names are everyday words too, all of them, in one line where there are any: rapporteurs are to be told them.

    Shows them: for the window only.
    """
    if not names:
        return []
    which = [translate("own", "“{text}”").format(text=name) for name in names.names]
    return [translate("errors", names.template).format(which=", ".join(which))]


def _weight(problem: _Problem) -> tuple[bool, bool]:
    """What protects least comes first: there may be a line for each cell of a damaged file."""
    left_out = isinstance(problem, RosterProblem) and problem.severity is Severity.ERROR
    return not left_out, problem.fields.get("column") != "name" and "columns" not in problem.fields


def _problem(problem: _Problem, ladder: Ladder, alike: Sequence[_Problem]) -> str:
    fields = dict(problem.fields)
    if alike:
        others = ", ".join(each.fields["line"] for each in alike)
        fields["line"] = translate("own", "{line} (and {others})").format(line=fields["line"], others=others)
    if "known" in fields:
        fields["known"] = ", ".join(words.category(key, ladder) for key in ladder.finest)
    if "column" in fields:
        fields["column"] = column_word(fields["column"])
    told = translate("errors", problem.template).format(**fields)
    stands = _standing_in(problem)
    said = translate("own", "“{text}” stands there.").format(text=stands)
    return f"{told} {said}" if stands else told


def _standing_in(problem: _Problem) -> str:
    """The beginning of what stands in the cell; empty where it is not told."""
    wrong = problem.wrong if isinstance(problem, RosterProblem) else None
    entry = problem.entry if isinstance(problem, RosterDoubt) else wrong
    return "" if entry is None else entry.reveal()[:_SHOWN_OF_A_CELL]


def column_word(name: str) -> str:
    """What a column of the list is called in the window."""
    return translate("own", COLUMN_WORDS.get(name, name))


def _row(code: ProposedCode, ladder: Ladder) -> tuple[Cell, ...]:
    person, mark = code.participant, _mark(code)
    return (
        Cell(code.code, bold=True),
        Cell(person.name, below=person.affiliation),
        Cell(words.category(person.category, ladder), icon=icons.category_icon(person.category)),
        Cell(mark, colour=theme.current().colour("finding") if mark else ""),
    )


def _mark(code: ProposedCode) -> str:
    """Why the code is not the initials."""
    texts = {
        CodeMark.NONE: "",
        CodeMark.WORD: translate("own", "“{initials}” is a word"),
        CodeMark.CATEGORY: translate("own", "“{initials}” is a category"),
        CodeMark.TAKEN: translate("own", "“{initials}” may be somebody else"),
        CodeMark.NO_LETTERS: translate("own", "no letters for a code: add a name in Latin letters"),
    }
    return texts[code.mark].format(initials=code.initials)
