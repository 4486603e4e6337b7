"""Report: read it as it will be, choose languages and formats, and write the files."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from notetaker.files import free
from notetaker.model.language import Lang
from notetaker.organiser import WideSession
from notetaker.organiser.report_files import from_before
from notetaker.report.formats import SUFFIXES, formats
from notetaker.ui import places, preferences, words
from notetaker.ui.beside import Beside
from notetaker.ui.column import row
from notetaker.ui.empty import EmptyState
from notetaker.ui.fields import Labelled, PathField, button, choose_folder, role
from notetaker.ui.hanging import hang
from notetaker.ui.key_names import named
from notetaker.ui.organiser.report_view import ReportView
from notetaker.ui.page import Page
from notetaker.ui.paper import report_pdf
from notetaker.ui.prose import Prose
from notetaker.ui.scrolling import Scrolling
from notetaker.ui.tick import Tick
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import LANGUAGES, counted, translate
from notetaker.ui.workplace import Workplace

_NAMES = {"html": "HTML", "docx": "Word (DOCX)", "pdf": "PDF", "md": "Markdown", "csv": "CSV"}
_PANEL = 280


class ReportPage(Page):
    """`import_asked` goes where the notes come from, `check_asked` where they are looked at as a reader would."""

    import_asked = Signal()
    check_asked = Signal()

    def __init__(self, work: Workplace, place: QWidget) -> None:
        super().__init__(place)
        self._work = work
        self._title, self._lead = role(QLabel(), "title"), role(Prose(), "muted")
        self._view = ReportView()
        self._langs: dict[Lang, Tick] = {"en": Tick(), "fr": Tick()}
        self._formats = {suffix: Tick() for suffix in SUFFIXES}
        self._lang_label, self._format_label = role(QLabel(), "heading"), role(QLabel(), "heading")
        self.folder = PathField(choose_folder, is_new=True)
        self._proposed: Path | None = None
        self._why_wide, self._left_out = role(QLabel(), "small"), role(QLabel(), "small")
        self._folder = Labelled(self.folder)
        self.go, self.check = button("primary"), button("link")
        self._written = role(QLabel(), "small")
        self._files: tuple[Path, ...] = ()
        self._written_to: Path | None = None
        self._empty = EmptyState("report")
        self._empty.asked.connect(self._asked)
        self._lay_out()
        for box in (*self._langs.values(), *self._formats.values()):
            box.toggled.connect(self._weigh)
            box.went_on.connect(self._go_to_folder)
        for box in self._formats.values():
            box.toggled.connect(self._remember_formats)
        self.folder.changed.connect(self._weigh)
        self.folder.line.returnPressed.connect(self._publish)
        self.go.clicked.connect(self._publish)
        self._view.read.connect(self._go_to_folder)
        self.check.clicked.connect(self.check_asked)
        work.changed.connect(self.refresh)
        self.retranslate()

    def entered(self) -> None:
        self.refresh()
        beside = self._both.is_row(self._both.geometry().width())
        report = self.go if beside else self._view  # where it stands above the form, it is what one came to see
        (report if self._work.organiser.points() else self._empty.action).setFocus()

    @property
    def stays(self) -> bool:
        return bool(self._files) or super().stays

    def refresh(self) -> None:
        """Look at the desk again."""
        some = bool(self._work.organiser.points())
        self._stack.setCurrentIndex(0 if some else 1)
        if some and self.isVisibleTo(self.window()):
            self._view.show_report(self._work.organiser.report)
        if self.folder.path in (None, self._proposed):
            self._propose(places.for_reports(self._work.vault.folder))
        wide = self._work.organiser.wide_sessions if some else ()
        self._why_wide.setText("\n".join(map(_why_wide, wide)))
        self._why_wide.setVisible(bool(wide))
        self._say_left_out()
        self._weigh()

    def _say_left_out(self) -> None:
        """What is on no page of the report is said beside it, to whoever makes it."""
        count = len(self._work.organiser.withheld)
        one = translate("check", "{n} note is left out of the report.")
        many = translate("check", "{n} notes are left out of the report.")
        told = [counted(count, one, many), *self._earlier_reports()]
        self._left_out.setText(" ".join(told) if count else "")
        self._left_out.setVisible(bool(count))
        if count:
            self._empty.say(
                translate("report", "Every note is left out of the report"),
                translate("report", "Put those back that may be published."),
                named(translate("rail", "Check before publishing"), "debrief"),
            )
        else:
            self._empty.say(
                translate("report", "There is nothing to report yet"),
                translate("report", "Import the rapporteurs’ bundles first."),
                named(translate("report", "Import"), "step_2"),
            )

    def _earlier_reports(self) -> list[str]:
        """That files which were written before stay as they are, though a note is left out since."""
        desk = self._work.organiser
        there = dict.fromkeys(places.reports(self._work.vault.folder))
        if desk.published is not None:
            there |= {desk.published: None}
            if not desk.published_is_old:
                del there[desk.published]
        one = translate(
            "report",
            "The report in {folders} was written before and stays as it is: it may still have what is left out. "
            "Delete it, so that nobody publishes it.",
        )
        many = translate(
            "report",
            "The reports in {folders} were written before and stay as they are: they may still have what is left out. "
            "Delete them, so that nobody publishes them.",
        )
        names = ", ".join(translate("report", "“{folder}”").format(folder=folder.name) for folder in there)
        return [counted(len(there), one, many, folders=names)] if there else []

    def _asked(self) -> None:
        """From the page without a report one goes to where it can be mended."""
        (self.check_asked if self._work.organiser.withheld else self.import_asked).emit()

    def _propose(self, folder: Path) -> None:
        """Propose a folder that is not there yet; what somebody typed or chose stays."""
        self._proposed = free(folder)
        self.folder.set_path(self._proposed)

    def retranslate(self) -> None:
        self._title.setText(translate("report", "Report"))
        self._lead.setText(
            translate("report", "The notes of all rapporteurs by session and kind, as a reader will see them.")
        )
        self._lang_label.setText(translate("report", "Languages"))
        self._format_label.setText(translate("report", "Formats"))
        for lang, box in self._langs.items():
            box.setText(LANGUAGES[lang])
        for suffix, box in self._formats.items():
            box.setText(_NAMES.get(suffix, suffix))
        self._folder.say(translate("report", "Folder for the files"))
        self.go.setText(translate("report", "Write the report"))
        self.check.setText(translate("rail", "Check before publishing"))
        self._say_written()
        self.refresh()

    def redraw(self) -> None:
        self._view.redraw()

    def _weigh(self) -> None:
        languages = any(box.isChecked() for box in self._langs.values())
        some_format = any(box.isChecked() for box in self._formats.values())
        self.go.setEnabled(languages and some_format and self.folder.path is not None)

    def _remember_formats(self) -> None:
        """As soon as they are ticked: nobody writes a report only to have that remembered."""
        ticked = tuple(suffix for suffix, box in self._formats.items() if box.isChecked())
        self._work.chosen.emit({"report_formats": ticked})

    def _go_to_folder(self) -> None:
        """One has read the report: Enter goes to where it goes, and Enter once more writes it."""
        self.folder.setFocus()
        self._work.say(lambda: translate("report", "Enter writes the report into this folder."))

    def _publish(self) -> None:
        folder = self.folder.path
        if folder is None and self.folder.is_filled:
            self._work.say(lambda: translate("report", "That is no folder. Write its whole path, or choose it."))
        if folder is None or not self.go.isEnabled():
            return
        if folder == self._written_to:  # once more: no file takes the place of one that was written
            written, folder = folder, free(folder)
            self.folder.set_path(folder)
            if not self._work.organiser.published_is_old:
                self._work.say(partial(_written_already, written, folder))
                return
        self._proposed = None  # what is written to stays in the field
        langs = [lang for lang, box in self._langs.items() if box.isChecked()]
        writers = formats(report_pdf)
        wanted = {suffix: writers[suffix] for suffix, box in self._formats.items() if box.isChecked()}
        desk = self._work.organiser
        self._work.slowly(
            lambda: translate("report", "Writing the report"),
            lambda _: desk.publish(folder, langs, wanted, replace=False),
            self._published,
        )

    def _published(self, files: tuple[Path, ...]) -> None:
        self._files, self._written_to = files, files[0].parent
        self._say_written()
        self._say_left_out()
        self._work.say(lambda: _said(len(files), files[0].parent))

    def _say_written(self) -> None:
        if self._files:
            heading = translate("report", "Written to {folder}:").format(folder=self._files[0].parent)
            lines = [heading, *(path.name for path in self._files), *_from_before(self._files)]
            self._written.setText("\n".join(lines))

    def _lay_out(self) -> None:
        side = QWidget()
        choices = QVBoxLayout(side)
        choices.setContentsMargins(0, 0, 4, 0)
        choices.setSpacing(6)
        choices.addWidget(self._lang_label)
        for box in self._langs.values():
            box.setChecked(True)
            choices.addWidget(box)
        choices.addSpacing(10)
        choices.addWidget(self._format_label)
        for suffix, box in self._formats.items():
            box.setChecked(suffix in preferences.shown().report_formats)
            choices.addWidget(box)
        choices.addSpacing(10)
        choices.addWidget(self._folder)
        choices.addSpacing(SPACE.hair)
        choices.addLayout(row(self.go))
        choices.addWidget(self._written)
        choices.addLayout(row(self.check))
        choices.addStretch(1)
        hang(side)
        both = self._both = Beside(_PANEL)
        both.add(self._view, 5)
        both.add(side, 3)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE.page, SPACE.large, SPACE.page, SPACE.large)
        column.setSpacing(SPACE.medium)
        column.addWidget(self._title)
        column.addWidget(self._lead)
        column.addWidget(self._left_out)
        column.addWidget(self._why_wide)
        column.addLayout(both, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(Scrolling(inner, in_margin=True))
        self._stack.addWidget(self._empty)


def _from_before(files: tuple[Path, ...]) -> list[str]:
    """That other reports lie beside those that were written, where any do."""
    older = from_before(files)
    one = translate("report", "From before, and it may still have what is left out: {files}. Delete it.")
    many = translate("report", "From before, and they may still have what is left out: {files}. Delete them.")
    return [counted(len(older), one, many, files=", ".join(path.name for path in older))] if older else []


def _why_wide(session: WideSession) -> str:
    """Why nobody's category is shown in a session, and what can be done about it."""
    if not session.others:
        return translate(
            "report",
            "In “{title}” all notes read “Participants”: when some of them were taken, too few people of each category "
            "were present.",
        ).format(title=session.title)
    one = translate(
        "report",
        "In “{title}” all notes read “Participants”, because the bundle with the receipt {words} hides the categories: "
        "what one bundle hides, no other may give away. If its rapporteur noted by mistake who was present, correct that "
        "and seal again.",
    )
    many = translate(
        "report",
        "In “{title}” all notes read “Participants”, because these bundles hide the categories: {words}. "
        "What one bundle hides, no other may give away. If a rapporteur noted by mistake who was present, correct that "
        "and seal again.",
    )
    receipts = ", ".join(map(words.fingerprint, session.receipts))
    return counted(len(session.receipts), one, many, title=session.title, words=receipts)


def _written_already(folder: Path, another: Path) -> str:
    text = translate(
        "report", "The report is in “{folder}” already. Press again to write it once more, into “{another}”."
    )
    return text.format(folder=folder.name, another=another.name)


def _said(files: int, folder: Path) -> str:
    one = translate("report", "Written: {n} file in {folder}.")
    return counted(files, one, translate("report", "Written: {n} files in {folder}."), folder=folder)
