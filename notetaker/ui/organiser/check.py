"""Check, beside Report: whom a reader with the list of participants would guess, and whether a name is in the files."""

from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton

from notetaker.anonymise import reason
from notetaker.files import files_in, read_bytes
from notetaker.model.body import SLOT
from notetaker.organiser import OrganiserDesk
from notetaker.organiser.attack import AttackedNote, AttackReport
from notetaker.organiser.checking import AuditedFile, audit_files, whole_roster
from notetaker.report.document import Lang
from notetaker.ui import icons, places, theme, translation, words
from notetaker.ui.column import ColumnPage, PanelPage, row
from notetaker.ui.fields import Labelled, PathField, button, choose_file, choose_folder, role
from notetaker.ui.listing import Cell, Listing, RowsModel
from notetaker.ui.organiser import found_places
from notetaker.ui.organiser.bundle_words import told_of
from notetaker.ui.organiser.kit_form import ROSTER
from notetaker.ui.runner import Progress
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import counted, translate
from notetaker.ui.workplace import Workplace

_LEAST_ROWS, _MOST_ROWS = 1, 8
"""Of the usual height: a row is as high as its texts, and the list scrolls."""


class CheckPage(ColumnPage):
    """Nothing of the list is kept: it is read for each look."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(width=1000)
        self._work = work
        self._proposed: Path | None = None
        self._attacked: AttackReport | None = None
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
            lambda _: attack(desk, path),
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

    def _have_guessed(self, found: AttackReport) -> None:
        self._attacked = found
        self._show()
        (self.guessing.rows if found.small else self.folder).setFocus()

    def _have_looked(self, found: tuple[AuditedFile, ...]) -> None:
        self._audited = found
        self._show()
        self.looking.rows.setFocus()

    def _show(self) -> None:
        attacked, audited = self._attacked, self._audited
        self.guessing.say(
            translate("check", "Whom would a reader guess?"),
            translate(
                "check",
                "Listed are the notes that fewer than k people or organisations could believably have said.",
            ),
            "" if attacked is None else _guessed(attacked),
            [] if attacked is None else [_note_row(note) for note in attacked.small],
        )
        self.looking.say(
            translate("check", "Is a name in the files?"),
            translate(
                "check",
                "Every file is read, with its metadata and hidden parts. It is said where a name stands, not which.",
            ),
            "" if audited is None else _looked(audited),
            [] if audited is None else [each for file in audited for each in _file_rows(file)],
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
        row = theme.current().size("shape_row")
        needed = sum(self.rows.sizeHintForRow(number) for number in range(min(len(rows), _MOST_ROWS)))
        self.rows.setFixedHeight(max(_LEAST_ROWS * row, min(needed + SPACE.hair, _MOST_ROWS * row)))


def attack(desk: OrganiserDesk, list_of_participants: Path) -> AttackReport:
    """Read the list, and be the reader who has it. Slow."""
    return desk.attack(whole_roster(read_bytes(list_of_participants), desk.programmes[0].programme))


def look_into(
    desk: OrganiserDesk, list_of_participants: Path, folder: Path, progress: Progress
) -> tuple[AuditedFile, ...]:
    """Read the list, and look for everybody on it in every file of a folder. Slow."""
    programme = desk.programmes[0].programme
    roster, files = whole_roster(read_bytes(list_of_participants), programme), files_in(folder)
    return audit_files(files, roster, programme, progress, len(files))


def _guessed(report: AttackReport) -> str:
    notes = words.notes(len(report.notes))
    if not report.small:
        told = translate("check", "{notes}: none points at fewer than {k} people or organisations.")
        return told.format(notes=notes, k=report.k)
    one = translate(
        "check",
        "{notes}: {n} points at fewer than {k} people or organisations. Say it more generally, or let it stand.",
    )
    many = translate(
        "check",
        "{notes}: {n} point at fewer than {k} people or organisations. Say them more generally, or let them stand.",
    )
    return counted(len(report.small), one, many, notes=notes, k=report.k)


def _note_row(note: AttackedNote) -> tuple[Cell, ...]:
    guess, lang = note.guess, translation.shown()
    few = translate("check", "{people} of {pool}, {organisations}").format(
        people=words.people(guess.people), pool=guess.pool, organisations=words.organisations(guess.organisations)
    )
    text = note.text.replace(SLOT, "[…]")
    return Cell(f"{found_places.in_words(note.place)}\n{few}", icon=icons.icon("warning", "finding")), Cell(
        "\n".join([text, *note.why(lang)])
    )


def _looked(files: tuple[AuditedFile, ...]) -> str:
    leaks = [leak for each in files for leak in each.leaks]
    doubts = sum(leak.is_doubtful for leak in leaks)
    mentions = len(leaks) - doubts
    read = sum(each.error is None for each in files)
    told = translate("check", "Files read in full: {read} of {all}.").format(read=read, all=len(files))
    none = translate("check", "No participant and no organisation of the list is in them.")
    one = translate("check", "{n} mention of the list: do not publish this.")
    many = translate("check", "{n} mentions of the list: do not publish this.")
    found = counted(mentions, one, many) if mentions else none
    one_word = translate("check", "{n} word may mean somebody of the list: look at it.")
    words_to_look_at = translate("check", "{n} words may mean somebody of the list: look at each.")
    return " ".join([told, found, *([counted(doubts, one_word, words_to_look_at)] if doubts else [])])


def _file_rows(file: AuditedFile) -> list[tuple[Cell, ...]]:
    lang: Lang = "fr" if translation.shown() == "fr" else "en"
    danger, doubt = icons.icon("warning", "danger"), icons.icon("warning", "finding")
    rows: list[tuple[Cell, ...]] = [
        (
            Cell(file.name, icon=doubt if leak.is_doubtful else danger),
            Cell(f"{found_places.in_words(leak.place)}\n{reason(leak.rule, lang)}"),
        )
        for leak in sorted(file.leaks, key=lambda leak: leak.is_doubtful)
    ]
    if file.error is not None:
        rows.append((Cell(file.name, icon=danger), Cell(told_of(file.name, file.error))))
    elif not rows:
        rows.append((Cell(file.name, icon=icons.icon("good", "good")), Cell(translate("check", "no name"))))
    return rows
