"""The foot of the debrief: in which language and where the one-page brief is written, as DOCX or PDF."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from notetaker.files import free, write
from notetaker.rapporteur.brief_file import BriefFile
from notetaker.ui import places, theme, translation
from notetaker.ui.beside import Beside
from notetaker.ui.choice import Choice
from notetaker.ui.fields import Labelled, PathField, button, choose_new_file, role
from notetaker.ui.key_names import named
from notetaker.ui.page import Page
from notetaker.ui.paper import page_count, paper_pdf
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import LANGUAGES, counted, translate
from notetaker.ui.workplace import Workplace

DOCX, PDF = ".docx", ".pdf"
_FIELD = 180
_PATH = 220
_TEXT, _ALL_THE_REST = 220, 1000


class _Where(QWidget):
    """A file, and beside it the button that writes it; below it where the file would have too little room."""

    def __init__(self, path: QWidget, go: QWidget) -> None:
        super().__init__()
        self._go = go
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE.small)
        self._row.addWidget(path, 1)
        self._row.addWidget(go, 0, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of the two."""
        return QSize(self._go.minimumSizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The file has at least as much as it needs to be known by."""
        super().resizeEvent(event)
        room = event.size().width() - self._go.sizeHint().width() - SPACE.small
        below = room < theme.current().grown(_PATH)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)


class BriefForm(Page):
    """Writes the brief of what is chosen in the list above it."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work, self._desk = work, work.rapporteur
        self._session, self._chosen, self._points = "", tuple[str, ...](), 0
        self._proposed: Path | None = None
        self._text, self.in_or_not = role(QLabel(), "small"), button("keyed")
        self.language = Choice()
        for key, name in LANGUAGES.items():
            self.language.addItem(name, key)
        self.language.setCurrentIndex(list(LANGUAGES).index(translation.shown()))
        self.path = PathField(choose_new_file(f"*{DOCX} *{PDF}"), is_new=True)
        self._language, self._path = Labelled(self.language), Labelled(self.path)
        self.go = button("primary")
        where = _Where(self._path, self.go)
        fields = Beside(_FIELD)
        fields.add(self._language)
        fields.add(where, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.small)
        column.addLayout(_said_beside(self._text, self.in_or_not))
        column.addLayout(fields)
        self.language.currentIndexChanged.connect(self._follow_language)
        self.path.changed.connect(self._weigh)
        self.path.line.returnPressed.connect(self._write)
        self.go.clicked.connect(self._write)
        self.retranslate()

    def show_chosen(self, session: str, chosen: tuple[str, ...], points: int) -> None:
        """The brief will be of these notes of this session; `points` is how many are points and quotes, which stay out."""
        if session != self._session:
            self.path.set_path(None)
        self._session, self._chosen, self._points = session, chosen, points
        if self.path.path is None:
            self._propose()
        self._weigh()

    def _propose(self) -> None:
        name = places.brief_name(self.language.currentData(), _in_a_file_name(self._session))
        self._proposed = free(places.for_files(self._work.vault.folder) / f"{name}{DOCX}")
        self.path.set_path(self._proposed)

    def _follow_language(self) -> None:
        """The file is called otherwise then, unless somebody has called it."""
        if self._proposed is not None and self.path.path == self._proposed:
            self._propose()

    @property
    def proposed(self) -> tuple[QWidget, ...]:
        """The field for the file, as long as nobody has called it otherwise."""
        return (self.path,) if self.path.path in (None, self._proposed) else ()

    def take_focus(self) -> None:
        """Go to where Enter writes it, or to what is missing for that."""
        (self.go if self.go.isEnabled() else self.path).setFocus()

    def retranslate(self) -> None:
        self.in_or_not.setText(named(translate("debrief", "In the brief or not"), "to_brief"))
        self._language.say(translate("brief", "Language of the brief"))
        self._path.say(translate("brief", "File of the brief (.docx or .pdf)"))
        self._weigh()

    def _say_what_it_is(self) -> None:
        said = translate(
            "brief",
            "One page that all who get it can read: notes are widened as at sealing, and findings must be decided first.",
        )
        left_out = counted(
            self._points,
            translate("brief", "{n} point or quote stays out: a key above moves it."),
            translate("brief", "{n} points and quotes stay out: a key above moves the chosen one."),
        )
        self._text.setText(f"{said} {left_out}" if self._points else said)

    def _weigh(self) -> None:
        self._say_what_it_is()
        write = counted(
            len(self._chosen),
            translate("brief", "Write the brief: {n} note"),
            translate("brief", "Write the brief: {n} notes"),
        )
        self.go.setText(named(write, "write_brief"))
        self.go.setEnabled(self.path.path is not None and bool(self._chosen))

    def _write(self) -> None:
        path = self.path.path
        if path is None or not self.go.isEnabled():
            return
        target = path if path.suffix.lower() in (DOCX, PDF) else path.with_name(path.name + DOCX)
        french = self.language.currentData() == "fr"
        session, chosen = self._session, self._chosen
        brief = self._work.attempt(lambda: BriefFile(self._desk.brief(session, "fr" if french else "en", chosen)))
        if brief is None:
            return
        # Here and not off the window's thread: a page is painted in a few milliseconds, and Qt paints text best there.
        word = target.suffix.lower() == DOCX
        data = brief.docx() if word else paper_pdf(brief.paper())
        one_page = brief.fits if word else page_count(data) == 1
        self._work.slowly(
            lambda: translate("brief", "Writing the brief"),
            lambda _: write(target, data),
            lambda _: self._written(target, brief, len(chosen), one_page=one_page),
        )

    def _written(self, path: Path, brief: BriefFile, wanted: int, *, one_page: bool) -> None:
        self._await_another()
        withheld = wanted - brief.points
        if withheld:
            self._work.say(
                lambda: counted(
                    withheld,
                    translate(
                        "brief", "The brief is in {file}. {n} note is not in it: too few could have said it."
                    ),
                    translate(
                        "brief", "The brief is in {file}. {n} notes are not in it: too few could have said them."
                    ),
                    file=path,
                )
            )
        elif one_page:
            self._work.say(lambda: translate("brief", "The brief is in {file}.").format(file=path))
        else:
            self._work.say(
                lambda: translate(
                    "brief",
                    "The brief is in {file}. It is longer than a page: leave some notes out, and write it again.",
                ).format(file=path)
            )

    def _await_another(self) -> None:
        """What is typed now is what another brief is called."""
        if self.go.hasFocus():
            self.path.line.setFocus()
            self.path.line.selectAll()


def _said_beside(text: QLabel, act: QPushButton) -> Beside:
    """What is said has all the width that the button leaves."""
    made = Beside(_TEXT)
    made.add(text, _ALL_THE_REST)
    made.add(act)
    return made


def _in_a_file_name(session: str) -> str:
    """The id of a session without what file systems take for a folder, a drive or a stream."""
    return "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in session)
