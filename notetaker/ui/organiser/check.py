"""Check, beside Report: whom a reader with the list of participants would guess, and whether a name is in the files."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton

from notetaker.files import files_in, read_bytes
from notetaker.organiser import OrganiserDesk
from notetaker.organiser.checking import AuditedFile, Reading, audit_files, whole_roster
from notetaker.ui import places, theme
from notetaker.ui.column import ColumnPage, PanelPage, row
from notetaker.ui.fields import Labelled, PathField, button, choose_file, choose_folder, role
from notetaker.ui.listing import Cell, Listing, RowsModel
from notetaker.ui.organiser import check_words
from notetaker.ui.organiser.kit_form import ROSTER
from notetaker.ui.runner import Progress
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace

_LEAST_ROWS, _MOST_ROWS = 1, 8
"""Of the usual height: a row is as high as its texts, and the list scrolls."""


class CheckPage(ColumnPage):
    """Nothing of the list is kept: it is read for each look."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(width=1000)
        self._work = work
        self._proposed: Path | None = None
        self._reading: Reading | None = None
        self._audited: tuple[AuditedFile, ...] | None = None
        self.roster, self.folder = PathField(choose_file(ROSTER)), PathField(choose_folder)
        self._roster, self._folder = Labelled(self.roster), Labelled(self.folder)
        self.guess, self.look = button("primary"), button("primary")
        self.guessing, self.looking = _Panel(), _Panel()
        self.body.addWidget(self._roster)
        for panel, field, act in ((self.guessing, None, self.guess), (self.looking, self._folder, self.look)):
            panel.fill(field, act)
            self.body.addWidget(panel)
        self.body.addStretch(1)
        for path in (self.roster, self.folder):
            path.changed.connect(self._weigh)
        self.roster.line.returnPressed.connect(self._guess)
        self.folder.line.returnPressed.connect(self._look)
        self.guess.clicked.connect(self._guess)
        self.look.clicked.connect(self._look)
        self.retranslate()

    def entered(self) -> None:
        if self.folder.path in (None, self._proposed):
            usual = places.for_files(self._work.vault.folder) / translate("report", "Report")
            self._proposed = self._work.organiser.published or usual
            self.folder.set_path(self._proposed)
        self._weigh()
        self.roster.setFocus()

    def retranslate(self) -> None:
        self.title.setText(translate("check", "Check before you publish"))
        self.lead.setText(
            translate("check", "Be the reader who has the list of participants. It is read here, and not kept.")
        )
        self._roster.say(translate("kit", "List of participants (.xlsx or .csv)"))
        self._folder.say(translate("check", "Folder with what will go out"))
        self.guess.setText(translate("check", "Whom would a reader guess?"))
        self.look.setText(translate("check", "Look for names in the files"))
        self._show()

    def redraw(self) -> None:
        self._show()

    def _weigh(self) -> None:
        known = self.roster.path is not None and bool(self._work.organiser.points())
        self.guess.setEnabled(known)
        self.look.setEnabled(known and self.folder.path is not None)

    def _guess(self) -> None:
        path, desk = self.roster.path, self._work.organiser
        if path is None or not self.guess.isEnabled():
            return
        self._work.slowly(
            lambda: translate("check", "Guessing as a reader would"),
            lambda _: read_as_others(desk, path),
            self._have_guessed,
        )

    def _look(self) -> None:
        path, folder, desk = self.roster.path, self.folder.path, self._work.organiser
        if path is None or folder is None or not self.look.isEnabled():
            return
        self._work.slowly(
            lambda: translate("check", "Looking for names"),
            lambda progress: look_into(desk, path, folder, progress),
            self._have_looked,
        )

    def _have_guessed(self, found: Reading) -> None:
        self._reading = found
        self._show()
        (self.guessing.rows if found.attacked.small or found.series else self.folder).setFocus()

    def _have_looked(self, found: tuple[AuditedFile, ...]) -> None:
        self._audited = found
        self._show()
        self.looking.rows.setFocus()

    def _show(self) -> None:
        read, audited = self._reading, self._audited
        self.guessing.say(
            translate("check", "Whom would a reader guess?"),
            translate(
                "check",
                "Listed are the notes that fewer than k people or organisations could believably have said, alone or "
                "over several sessions.",
            ),
            "" if read is None else check_words.guessed(read),
            [] if read is None else check_words.guessed_rows(read),
        )
        self.looking.say(
            translate("check", "Is a name in the files?"),
            translate(
                "check",
                "Every file is read, with its metadata and hidden parts. It is said where a name stands, not which.",
            ),
            "" if audited is None else check_words.looked(audited),
            [] if audited is None else [each for file in audited for each in check_words.file_rows(file)],
        )


class _Panel(PanelPage):
    """A question, what it is about, the answer, and its rows."""

    def __init__(self) -> None:
        super().__init__()
        self._heading, self._text, self._answer = (
            role(QLabel(), "heading"),
            role(QLabel(), "muted"),
            role(QLabel(), ""),
        )
        self._model = RowsModel()
        self.rows = Listing(self._model, headers=False)
        self.rows.show_whole_texts()
        self._fitting = QTimer(self, singleShot=True, interval=0)  # not in the midst of painting
        self._fitting.timeout.connect(self._fit)
        self.rows.verticalHeader().sectionResized.connect(lambda *_: self._fitting.start())

    def fill(self, field: Labelled | None, act: QPushButton) -> None:
        """Put the parts in their places."""
        self.body.addWidget(self._heading)
        self.body.addWidget(self._text)
        if field is not None:
            self.body.addWidget(field)
        self.body.addLayout(row(act))
        self.body.addWidget(self._answer)
        self.body.addWidget(self.rows)

    def say(self, heading: str, text: str, answer: str, rows: list[tuple[Cell, ...]]) -> None:
        """Show these."""
        self._heading.setText(heading)
        self._text.setText(text)
        self._answer.setText(answer)
        self._answer.setVisible(bool(answer))
        self._model.set_headers("", "")
        self._model.set_rows(rows)
        self.rows.setAccessibleName(heading)
        self.rows.setVisible(bool(rows))
        self._fit()

    def _fit(self) -> None:
        """The list is as high as its rows, which know how high they are once they have their width."""
        row, around = theme.current().size("shape_row"), 2 * SPACE.hair + 1
        rows = self.rows.verticalHeader().length()
        self.rows.setFixedHeight(max(_LEAST_ROWS * row, min(rows + around, _MOST_ROWS * row)))


def read_as_others(desk: OrganiserDesk, list_of_participants: Path) -> Reading:
    """Read the list, and be the reader who has it and what Report writes. Slow."""
    roster = whole_roster(read_bytes(list_of_participants), desk.programmes[0].programme)
    series = [(each.programme, found) for each in desk.programmes for found in desk.series(each.id, roster)]
    return Reading(desk.attack(roster), tuple(series))


def look_into(
    desk: OrganiserDesk, list_of_participants: Path, folder: Path, progress: Progress
) -> tuple[AuditedFile, ...]:
    """Read the list, and look for everybody on it in every file of a folder. Slow."""
    programme = desk.programmes[0].programme
    roster, files = whole_roster(read_bytes(list_of_participants), programme), files_in(folder)
    return audit_files(files, roster, programme, progress, len(files))
