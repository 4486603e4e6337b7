"""The participants of a programme of one's own: a list from a file, lines that are typed, and what was understood."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPlainTextEdit, QVBoxLayout

from notetaker.model.category import Ladder
from notetaker.rapporteur.codes import CodeMark, ProposedCode
from notetaker.rapporteur.own_programme import OwnDraft
from notetaker.ui import icons, theme, words
from notetaker.ui.exposure_table import ExposureTable
from notetaker.ui.fields import Labelled, PathField, choose_file, role
from notetaker.ui.listing import Cell, Listing, RowsModel
from notetaker.ui.page import Page
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import counted, translate

LIST = "*.csv *.xlsx *.txt *.tsv"
_MOST_ROWS = 8
_TABLE_HEIGHT = 260


class PeopleForm(Page):
    """`changed` tells that file or lines are others."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._draft: OwnDraft | None = None
        self._heading, self._known = role(QLabel(), "heading"), role(QLabel(), "muted")
        self.file, self.lines = PathField(choose_file(LIST)), QPlainTextEdit()
        self._file, self._lines = Labelled(self.file), Labelled(self.lines)
        self.lines.setTabChangesFocus(True)
        self._columns, self._problems = role(QLabel(), "small"), role(QLabel(), "warning")
        self.agreed = QCheckBox()
        self._model = RowsModel()
        self.people = Listing(self._model)
        self.exposure = ExposureTable()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.medium)
        for widget in (
            self._heading,
            self._known,
            self._file,
            self._lines,
            self._columns,
            self._problems,
            self.agreed,
            self.people,
            self.exposure,
        ):
            column.addWidget(widget)
        self.file.changed.connect(self.changed)
        self.lines.textChanged.connect(self.changed)
        self.agreed.toggled.connect(self.changed)
        self.retranslate()
        self.redraw()

    @property
    def path(self) -> Path | None:
        """The file of the list, if one is named."""
        return self.file.path

    @property
    def typed(self) -> str:
        """The lines."""
        return self.lines.toPlainText()

    def clear(self) -> None:
        """Forget file and lines."""
        self.file.set_path(None)
        self.lines.clear()
        self.agreed.setChecked(False)

    def show_draft(self, draft: OwnDraft | None) -> None:
        """Say what was understood; None where there is nothing yet, or it cannot be read."""
        self._draft = draft
        self._fill()

    def redraw(self) -> None:
        line = self.lines.fontMetrics().lineSpacing()
        self.lines.setFixedHeight(4 * line + SPACE.page)
        self.exposure.setFixedHeight(theme.current().grown(_TABLE_HEIGHT))
        self._fill()

    def retranslate(self) -> None:
        self._heading.setText(translate("own", "Participants"))
        self._known.setText(
            translate(
                "own",
                "Their names are replaced while you type. Without them no name is known, and nothing can be sealed; "
                "you can also add them later. A typed line is: name; organisation; category.",
            )
        )
        self._file.say(translate("own", "List of participants (CSV or XLSX)"))
        self._lines.say(translate("own", "More participants, one a line"))
        self.lines.setPlaceholderText(translate("own", "Amadou Bâ; Institut du Rivage; research"))
        self.people.setAccessibleName(translate("own", "Participants and their codes"))
        self._model.set_headers(
            translate("own", "Code"),
            translate("own", "Name"),
            translate("own", "Organisation"),
            translate("own", "Category"),
            translate("own", "Remark"),
        )
        self._fill()

    def _fill(self) -> None:
        draft = self._draft
        people = draft is not None and len(draft.roster) > 0
        for widget in (self.people, self.exposure):
            widget.setVisible(people)
        self.agreed.setVisible(draft is not None and draft.left_out > 0)
        self._columns.setVisible(draft is not None and draft.listed is not None)
        self._problems.setVisible(draft is not None and bool(draft.problems or draft.doubts))
        if draft is None:
            return
        self.agreed.setText(
            counted(
                draft.left_out,
                translate("own", "Go on without {n} line"),
                translate("own", "Go on without {n} lines"),
            )
        )
        self._columns.setText(_columns_of(draft))
        self._problems.setText("\n".join(_problems_of(draft)))
        self._model.set_rows([_row(code, draft.programme.ladder) for code in draft.codes])
        self.people.show_rows(most=_MOST_ROWS)
        self.exposure.show_outcomes(draft.programme, draft.outcomes)


def _columns_of(draft: OwnDraft) -> str:
    """Which column of the file was taken for which."""
    names = {
        "id": translate("own", "id"),
        "name": translate("own", "name"),
        "given_name": translate("own", "first name"),
        "surname": translate("own", "surname"),
        "aliases": translate("own", "other names"),
        "affiliation": translate("own", "organisation"),
        "affiliation_aliases": translate("own", "other names of the organisation"),
        "role": translate("own", "job title"),
        "category": translate("own", "category"),
        "sessions": translate("own", "sessions"),
    }
    headers = draft.listed.headers if draft.listed is not None else {}
    found = (
        translate("own", "“{header}” is the {column}").format(header=header, column=names[column])
        for column, header in headers.items()
    )
    return " · ".join((words.participants(len(draft.roster)), *found))


def _problems_of(draft: OwnDraft) -> list[str]:
    found = [(each.template, each.fields) for each in (*draft.problems, *draft.doubts)]  # type: ignore[attr-defined]
    lines = [translate("errors", template).format(**fields) for template, fields in found]
    if draft.left_out:
        lines.append(translate("own", "The names in lines that were left out would not be replaced."))
    return lines


def _row(code: ProposedCode, ladder: Ladder) -> tuple[Cell, ...]:
    person, mark = code.participant, _mark(code)
    return (
        Cell(code.code, bold=True),
        Cell(person.name),
        Cell(person.affiliation),
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
    }
    return texts[code.mark].format(initials=code.initials)
