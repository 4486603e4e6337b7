"""Report: read it as it will be, choose languages and formats, and write the files."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QStackedLayout, QVBoxLayout, QWidget

from notetaker.files import free
from notetaker.report.document import Lang
from notetaker.report.formats import FORMATS
from notetaker.ui import places
from notetaker.ui.beside import Beside
from notetaker.ui.empty import EmptyState
from notetaker.ui.fields import Labelled, PathField, button, choose_folder, role
from notetaker.ui.key_names import named
from notetaker.ui.organiser.report_view import ReportView
from notetaker.ui.page import Page
from notetaker.ui.scrolling import Scrolling
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import LANGUAGES, counted, translate
from notetaker.ui.workplace import Workplace

_NAMES = {"html": "HTML", "docx": "Word (DOCX)", "md": "Markdown", "csv": "CSV"}
_AT_FIRST = ("html", "docx")
_PANEL = 280


class ReportPage(Page):
    """`import_asked` goes where the notes come from, `check_asked` where they are looked at as a reader would."""

    import_asked = Signal()
    check_asked = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._title, self._lead = role(QLabel(), "title"), role(QLabel(), "muted")
        self._view = ReportView()
        self._langs: dict[Lang, QCheckBox] = {"en": QCheckBox(), "fr": QCheckBox()}
        self._formats = {suffix: QCheckBox() for suffix in FORMATS}
        self._lang_label, self._format_label = role(QLabel(), "heading"), role(QLabel(), "heading")
        self.folder = PathField(choose_folder)
        self._folder = Labelled(self.folder)
        self.go, self.check = button("primary"), button("link")
        self._written = role(QLabel(), "small")
        self._files: tuple[Path, ...] = ()
        self._empty = EmptyState("report")
        self._empty.asked.connect(self.import_asked)
        self._lay_out()
        for box in (*self._langs.values(), *self._formats.values()):
            box.toggled.connect(self._weigh)
        self.folder.changed.connect(self._weigh)
        self.folder.line.returnPressed.connect(self._publish)
        self.go.clicked.connect(self._publish)
        self.check.clicked.connect(self.check_asked)
        work.changed.connect(self.refresh)
        self.retranslate()

    def entered(self) -> None:
        self.refresh()
        (self.folder if self._work.organiser.points() else self._empty.action).setFocus()

    def refresh(self) -> None:
        """Look at the desk again."""
        some = bool(self._work.organiser.points())
        self._stack.setCurrentIndex(0 if some else 1)
        if some and self.isVisibleTo(self.window()):
            self._view.show_report(self._work.organiser.report)
        if self.folder.path is None:
            self.folder.set_path(free(places.for_files(self._work.vault.folder) / translate("report", "Report")))
        self._weigh()

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
        self._empty.say(
            translate("report", "There is nothing to report yet"),
            translate("report", "Import the rapporteurs’ bundles first."),
            named(translate("report", "Import"), "step_2"),
        )
        self._say_written()
        self.refresh()

    def redraw(self) -> None:
        self._view.redraw()

    def _weigh(self) -> None:
        languages = any(box.isChecked() for box in self._langs.values())
        formats = any(box.isChecked() for box in self._formats.values())
        self.go.setEnabled(languages and formats and self.folder.path is not None)

    def _publish(self) -> None:
        folder = self.folder.path
        if folder is None or not self.go.isEnabled():
            return
        langs = [lang for lang, box in self._langs.items() if box.isChecked()]
        formats = [suffix for suffix, box in self._formats.items() if box.isChecked()]
        desk, name = self._work.organiser, translate("report", "report", "file name")
        self._work.slowly(
            lambda: translate("report", "Writing the report"),
            lambda _: desk.publish(folder, langs, formats, replace=False, name=name),
            self._published,
        )

    def _published(self, files: tuple[Path, ...]) -> None:
        self._files = files
        self._say_written()
        self.folder.set_path(free(files[0].parent))  # a second Enter takes no place of what was written
        self._work.say(lambda: _said(len(files), files[0].parent))

    def _say_written(self) -> None:
        names = "\n".join(path.name for path in self._files)
        heading = translate("report", "Written:")
        self._written.setText(f"{heading}\n{names}" if self._files else "")

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
            box.setChecked(suffix in _AT_FIRST)
            choices.addWidget(box)
        choices.addSpacing(10)
        choices.addWidget(self._folder)
        choices.addWidget(self.go)
        choices.addWidget(self._written)
        choices.addWidget(self.check)
        choices.addStretch(1)
        both = Beside(_PANEL)
        both.add(self._view, 5)
        both.add(side, 3)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE.page, SPACE.large, SPACE.page, SPACE.large)
        column.setSpacing(SPACE.medium)
        column.addWidget(self._title)
        column.addWidget(self._lead)
        column.addLayout(both, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(Scrolling(inner))
        self._stack.addWidget(self._empty)


def _said(files: int, folder: Path) -> str:
    one = translate("report", "Written: {n} file in {folder}.")
    return counted(files, one, translate("report", "Written: {n} files in {folder}."), folder=folder)
