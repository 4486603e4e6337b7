"""The participants of a programme of one's own: a list from a file, lines that are typed, and what was understood."""

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from notetaker.rapporteur.own_programme import OwnDraft
from notetaker.ui import theme
from notetaker.ui.exposure_table import ExposureTable
from notetaker.ui.fields import Labelled, PathField, button, choose_file, role, told
from notetaker.ui.listing import Listing
from notetaker.ui.numbered_lines import NumberedLines
from notetaker.ui.page import Page
from notetaker.ui.prose import Prose
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import counted, translate
from notetaker.ui.understood import UnderstoodPeople, everyday_lines, one_below_the_other, problem_lines

LIST = "*.csv *.xlsx *.txt *.tsv"
_TABLE_HEIGHT = 260


class PeopleForm(Page):
    """`changed` tells that file or lines are others."""

    changed = Signal()

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self._draft: OwnDraft | None = None
        self._heading, self._known = role(QLabel(), "heading"), role(Prose(), "muted")
        self.file, self.lines = PathField(choose_file(LIST)), NumberedLines()
        self._file, self._lines = Labelled(self.file), Labelled(self.lines)
        self._problems = told(role(QLabel(), "warning"))
        self.wrong, self.agreed = button("link"), QCheckBox()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.medium)
        for widget in (
            self._heading,
            self._known,
            self._file,
            self._lines,
            self._problems,
            self.wrong,
            self.agreed,
        ):
            column.addWidget(widget)
        self._next, self._after = (QTimer(self, singleShot=True, interval=0) for _ in range(2))
        self._next.timeout.connect(self._after.start)  # the first goes off in the same turn on some platforms
        self._after.timeout.connect(self._fill_exposure)
        self.file.changed.connect(self.changed)
        self.lines.textChanged.connect(self.changed)
        self.agreed.toggled.connect(self.changed)
        self.wrong.clicked.connect(lambda: self.lines.go_to(self._wrong[0]))
        self.retranslate()
        self.redraw()

    @cached_property
    def _understood(self) -> UnderstoodPeople:
        """Made when there is somebody to show, as the table below it is: the page is there earlier without them."""
        made = UnderstoodPeople(self)
        self._add(made, after=self.agreed, stop=made.people)
        return made

    @cached_property
    def exposure(self) -> ExposureTable:
        """What would become of each category."""
        made = ExposureTable(self)
        made.setFixedHeight(theme.current().grown(_TABLE_HEIGHT))
        self._add(made, after=self.people, stop=made.stop)
        return made

    def _add(self, made: QWidget, *, after: QWidget, stop: QWidget) -> None:
        """Put it below all others, where the tab key comes to it in its turn."""
        made.hide()
        self._column.addWidget(made)
        self.setTabOrder(after, stop)

    @property
    def people(self) -> Listing:
        """The people with their codes."""
        return self._understood.people

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
        self.lines.fit()
        if "exposure" in vars(self):
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
        self._fill()

    @property
    def _wrong(self) -> tuple[int, ...]:
        """The typed lines that could not be read, the first being 1."""
        reading = self._draft.typed if self._draft is not None else None
        return () if reading is None else tuple(each.line for each in reading.errors if each.line)

    def _fill(self) -> None:
        draft = self._draft
        people = draft is not None and len(draft.roster) > 0
        if not people:
            self._hide_people()
        self.agreed.setVisible(draft is not None and draft.left_out > 0)
        self._problems.setVisible(draft is not None and bool(draft.problems or draft.doubts or draft.everyday))
        self.lines.mark(self._wrong)
        self.wrong.setVisible(bool(self._wrong))
        if draft is None:
            return
        if self._wrong:
            self.wrong.setText(translate("own", "Go to line {n} of those that are typed").format(n=self._wrong[0]))
        self.agreed.setText(
            counted(
                draft.left_out,
                translate("own", "Go on without {n} line"),
                translate("own", "Go on without {n} lines"),
            )
        )
        self._problems.setText(one_below_the_other(_problems_of(draft)))
        if people:
            headers = draft.listed.headers if draft.listed is not None else {}
            self._understood.show_people(draft.codes, headers, draft.programme.ladder)
            self._understood.show()
            self._next.start()

    def _hide_people(self) -> None:
        for name in ("_understood", "exposure"):
            if name in vars(self):
                getattr(self, name).hide()

    def _fill_exposure(self) -> None:
        """In a turn of its own, once the people are there: of hundreds each of the two tables takes long."""
        draft = self._draft
        if draft is not None and len(draft.roster) > 0:
            self.exposure.show_outcomes(draft.programme, draft.outcomes)
            self.exposure.show()


def _problems_of(draft: OwnDraft) -> list[str]:
    lines = problem_lines((*draft.problems, *draft.doubts), draft.programme.ladder)
    if draft.left_out:
        lines.append(translate("own", "The names in lines that were left out would not be replaced."))
    return lines + everyday_lines(draft.everyday)
