"""Check, beside Report: whom a reader with the list of participants would guess, and whether a name is in the files."""

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from notetaker.files import files_in, read_bytes
from notetaker.organiser import OrganiserDesk
from notetaker.organiser.checking import Audit, Reading, audit_files, whole_roster
from notetaker.ui import places
from notetaker.ui.column import ColumnPage
from notetaker.ui.fields import Labelled, PathField, button, choose_file, choose_folder, role
from notetaker.ui.key_names import key_of
from notetaker.ui.organiser import audit_words, check_words
from notetaker.ui.organiser.check_panel import CheckPanel
from notetaker.ui.organiser.check_words import CheckRow
from notetaker.ui.organiser.guess_panel import GuessPanel
from notetaker.ui.organiser.kit_form import ROSTER
from notetaker.ui.runner import Progress
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace


class CheckPage(ColumnPage):
    """Nothing of the list is kept: it is read for each look."""

    def __init__(self, work: Workplace, place: QWidget) -> None:
        super().__init__(width=1000, place=place)
        self._work = work
        self._proposed: Path | None = None
        self._reading: Reading | None = None
        self._audited: Audit | None = None
        self.roster, self.folder = PathField(choose_file(ROSTER)), PathField(choose_folder)
        self._roster, self._folder = Labelled(self.roster), Labelled(self.folder)
        self._nothing = role(QLabel(), "warning")
        self.guess, self.look = button("primary"), button("primary")
        self._guessing_again = self._changed_since = False
        self.words = QCheckBox()
        self.guessing = GuessPanel(self.guess)
        self.looking = CheckPanel(self.look, above=(self._folder,), below=(self.words,))
        for widget in (self._roster, self._nothing, self.guessing, self.looking):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        for path in (self.roster, self.folder):
            path.changed.connect(self._weigh)
        self.roster.line.returnPressed.connect(self._guess)
        self.folder.line.returnPressed.connect(self._look)
        self.guess.clicked.connect(self._guess)
        self.look.clicked.connect(self._look)
        self.guessing.every.toggled.connect(lambda _: self._show())
        self.words.toggled.connect(lambda _: self._show())
        self.guessing.decided.connect(self._decide)
        self.retranslate()

    def entered(self) -> None:
        if self.folder.path in (None, self._proposed):
            vault = self._work.vault.folder
            newest = next(iter(places.reports(vault)), places.for_reports(vault))
            self._proposed = self._work.organiser.published or newest
            self.folder.set_path(self._proposed)
        self.words.setChecked(False)  # others may see the screen by now
        self._weigh()
        self._show()
        self.roster.setFocus()

    @property
    def stays(self) -> bool:
        return self._reading is not None or self._audited is not None or super().stays

    def retranslate(self) -> None:
        self.title.setText(translate("rail", "Check before publishing"))
        self.lead.setText(
            translate("check", "Be the reader who has the list of participants. It is read here, and not kept.")
        )
        self._roster.say(translate("kit", "List of participants (.xlsx or .csv)"))
        self._folder.say(translate("check", "Folder with what will go out"))
        self.guess.setText(translate("check", "Whom would a reader guess?"))
        self.look.setText(translate("check", "Look for names in the files"))
        self.words.setText(translate("check", "Show the words that were found"))
        self._nothing.setText(_nothing_imported())
        self._show()

    def redraw(self) -> None:
        self._show()

    def _weigh(self) -> None:
        """Open the buttons once everything is there, and say where to go where nothing is."""
        self._nothing.setVisible(not self._work.organiser.has_notes)
        known = self.roster.path is not None and self._work.organiser.has_notes
        self.guess.setEnabled(known)
        self.look.setEnabled(known and self.folder.path is not None)

    def _guess(self) -> None:
        path, desk = self.roster.path, self._work.organiser
        if not desk.has_notes:
            self._work.say(_nothing_imported)
        if path is None or not self.guess.isEnabled():
            return
        self._work.slowly(
            lambda: translate("check", "Guessing as a reader would"),
            lambda _: read_as_others(desk, path),
            self._have_guessed,
        )

    def _look(self) -> None:
        path, folder, desk = self.roster.path, self.folder.path, self._work.organiser
        if not desk.has_notes:
            self._work.say(_nothing_imported)
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

    def _decide(self, row: CheckRow) -> None:
        """Leave a note out, or put it back. What the others say beside it may point at somebody else now."""
        desk, note_id = self._work.organiser, row.note_id
        act = desk.put_back if row.withheld else desk.withhold
        before = desk.withheld
        self._work.attempt(lambda: act(note_id))
        if desk.withheld != before:
            self._show()
            self._work.say(check_words.put_back if row.withheld else check_words.left_out)
            self._guess_again()

    def _guess_again(self) -> None:
        path, desk = self.roster.path, self._work.organiser
        if self._reading is None or path is None or not desk.has_notes:
            return
        if self._work.busy:  # more than one decision in a moment: once is enough for the rest of them
            self._changed_since = self._guessing_again
            return
        self._guessing_again, self._changed_since = True, False
        self._work.slowly(
            lambda: translate("check", "Guessing as a reader would"),
            lambda _: read_as_others(desk, path),
            self._have_guessed_again,
        )

    def _have_guessed_again(self, found: Reading) -> None:
        self._reading, self._guessing_again = found, False
        self._show()
        if self._changed_since:
            self._guess_again()

    def _have_looked(self, found: Audit) -> None:
        self._audited = found
        self._show()
        self._work.say(lambda: audit_words.read_in_full(found))
        self.looking.rows.setFocus()

    def _show(self) -> None:
        audited, show = self._audited, self.words.isChecked()
        self.words.setVisible(audited is not None and audit_words.has_leaks(audited))
        self.guessing.show_reading(self._reading, self._work.organiser)
        self.looking.say(
            translate("check", "Is a name in the files?"),
            translate(
                "check",
                "Every file is read, with its metadata and hidden parts. It is said where a name stands, not which.",
            ),
            "" if audited is None else audit_words.looked(audited),
            [] if audited is None else audit_words.audit_rows(audited, show=show),
        )


def _nothing_imported() -> str:
    return translate("check", "Nothing is imported yet: {key}").format(key=key_of("step_2"))


def read_as_others(desk: OrganiserDesk, list_of_participants: Path) -> Reading:
    """Read the list, and be the reader who has it and what Report writes. Slow."""
    roster = whole_roster(read_bytes(list_of_participants), desk.programmes[0].programme)
    series = [(each.programme, found) for each in desk.programmes for found in desk.series(each.id, roster)]
    return Reading(desk.attack(roster), tuple(series))


def look_into(desk: OrganiserDesk, list_of_participants: Path, folder: Path, progress: Progress) -> Audit:
    """Read the list, and look for everybody on it in every file of a folder. Slow."""
    programme = desk.programmes[0].programme
    roster, files = whole_roster(read_bytes(list_of_participants), programme), files_in(folder)
    return audit_files(files, roster, programme, progress, len(files))
