"""Import: bundles and the key that opens them, what each is to the archive, and then the import."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from notetaker.exchange import read_key_file
from notetaker.files import read_bytes
from notetaker.model.secret import Secret
from notetaker.organiser import ImportPreview, ImportResult, OrganiserDesk
from notetaker.ui import words
from notetaker.ui.column import ColumnPage, row
from notetaker.ui.fields import Labelled, PassphraseField, PathField, button, choose_file, role
from notetaker.ui.key_names import named
from notetaker.ui.listing import Listing, RowsModel
from notetaker.ui.organiser.bundle_list import BundleList
from notetaker.ui.organiser.bundle_words import preview_row, warnings, why_refused
from notetaker.ui.runner import Progress
from notetaker.ui.translation import counted, translate
from notetaker.ui.workplace import Workplace


class ImportPage(ColumnPage):
    """First a look that changes nothing, then the import. `report_asked` goes on."""

    report_asked = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__(width=1100)
        self._work = work
        self._preview: ImportPreview | None = None
        self.bundles = BundleList()
        self.key, self.passphrase = PathField(choose_file("*")), PassphraseField()
        self._key, self._passphrase = Labelled(self.key), Labelled(self.passphrase)
        self.look, self.go, self.report = button("primary"), button("primary"), button()
        self.back = button()
        self._warned = role(QLabel(), "warning")
        self._heading, self._missing = role(QLabel(), "heading"), role(QLabel(), "warning")
        self._refused = role(QLabel(), "warning")
        self._model = RowsModel()
        self.preview = Listing(self._model, wide=2)
        self.preview.use_two_lines(0, 1, 2)
        self.body.addLayout(self._above())
        for widget in (self._heading, self.preview, self._warned, self._refused, self._missing):
            self.body.addWidget(widget)
        self.body.addLayout(row(self.go, self.report, self.back))
        self.body.addStretch(1)
        self._connect()
        self.retranslate()

    def offer(self, bundle: Path) -> None:
        """A bundle that was given at the start."""
        self.bundles.add([bundle])

    def entered(self) -> None:
        self.refresh()
        if not self.bundles.paths:
            self.bundles.line.setFocus()
        elif self._preview is None:
            (self.passphrase if self.key.path else self.key).setFocus()
        else:
            self.go.setFocus()

    def refresh(self) -> None:
        """Show what there is to show."""
        preview = self._preview
        for widget in (self._heading, self.preview, self._warned, self._refused, self._missing, self.go):
            widget.setVisible(preview is not None)
        self.report.setVisible(bool(self._work.organiser.points()))
        self.back.setVisible(self._work.organiser.can_take_back > 0)
        self.look.setEnabled(bool(self.bundles.paths) and self.key.path is not None)
        if preview is None:
            return
        self._model.set_rows([preview_row(item) for item in preview.items])
        self.preview.show_rows(most=6)
        self.go.setEnabled(bool(preview.events))
        self._missing.setText(
            translate("import", "No bundle yet for: {sessions}").format(sessions=", ".join(preview.missing))
            if preview.missing
            else ""
        )
        self._missing.setVisible(bool(preview.missing))
        self._warned.setText("\n".join(warnings(preview)))
        self._warned.setVisible(bool(self._warned.text()))
        self._refused.setText("\n".join(map(why_refused, preview.refused)))
        self._refused.setVisible(bool(preview.refused))

    def retranslate(self) -> None:
        self.title.setText(translate("import", "Import"))
        self.lead.setText(
            translate(
                "import", "A look comes first and changes nothing. The same bundle twice changes nothing either."
            )
        )
        self._key.say(translate("import", "Your key file"))
        self._passphrase.say(translate("import", "Passphrase of the key (empty if it has none)"))
        self.look.setText(translate("import", "Look at them"))
        self.go.setText(translate("import", "Import"))
        self.report.setText(named(translate("import", "Go to the report"), "step_3"))
        self.back.setText(translate("import", "Take the last import back"))
        self._heading.setText(translate("import", "What importing would do"))
        self.preview.setAccessibleName(translate("import", "What importing would do"))
        self._model.set_headers(
            translate("import", "Bundle"),
            translate("import", "What it is"),
            translate("import", "Six words to compare, and who sealed it"),
        )
        self.refresh()

    def _above(self) -> QHBoxLayout:
        """The bundles at the left, the key that opens them at the right."""
        key = QVBoxLayout()
        key.setSpacing(14)
        for field in (self._key, self._passphrase):
            key.addWidget(field)
        key.addLayout(row(self.look))
        key.addStretch(1)
        made = QHBoxLayout()
        made.setSpacing(20)
        made.addWidget(self.bundles, 3)
        made.addLayout(key, 2)
        return made

    def _connect(self) -> None:
        self.bundles.changed.connect(self._changed)
        self.key.changed.connect(self.refresh)
        self.key.line.returnPressed.connect(self.passphrase.setFocus)
        self.passphrase.entered_key.connect(self._look)
        self.look.clicked.connect(self._look)
        self.go.clicked.connect(self._import)
        self.report.clicked.connect(self.report_asked)
        self.back.clicked.connect(self._take_back)

    def _changed(self) -> None:
        self._preview = None
        self.refresh()

    def _look(self) -> None:
        key, paths = self.key.path, self.bundles.paths
        if key is None or not paths:
            return
        passphrase, desk = self.passphrase.take(), self._work.organiser
        self._work.slowly(
            lambda: translate("import", "Opening and verifying"),
            lambda progress: look(desk, paths, key, passphrase, progress),
            self._looked,
        )

    def _looked(self, found: ImportPreview) -> None:
        self._preview = found
        self.refresh()
        (self.go if self.go.isEnabled() else self.preview).setFocus()
        new = len(found.events)
        self._work.say(lambda: _said(new))

    def _import(self) -> None:
        preview, desk = self._preview, self._work.organiser
        if preview is None:
            return
        self._work.slowly(lambda: translate("import", "Importing"), lambda _: desk.import_(preview), self._imported)

    def _take_back(self) -> None:
        taken = self._work.attempt(self._work.organiser.take_back)
        if taken:
            self._changed()
            one = translate("import", "{n} bundle does not count any more; it can be imported again.")
            many = translate("import", "{n} bundles do not count any more; they can be imported again.")
            self._work.say(lambda: counted(taken, one, many))

    def _imported(self, result: ImportResult) -> None:
        self.bundles.clear()
        self.refresh()
        self.report.setFocus()
        self._work.say(lambda: translate("import", "Imported: {notes}.").format(notes=words.notes(result.notes)))


def _said(new: int) -> str:
    if not new:
        return translate("import", "There is nothing new to import.")
    one = translate("import", "{n} bundle can be imported.")
    return counted(new, one, translate("import", "{n} bundles can be imported."))


def look(
    desk: OrganiserDesk, paths: Sequence[Path], key_file: Path, passphrase: Secret[str], progress: Progress
) -> ImportPreview:
    """Read the files and the key, and ask the desk. Slow."""
    key = read_key_file(read_bytes(key_file), passphrase)
    bundles = (
        (path.name, read_bytes(path)) for path in paths
    )  # one by one: a thousand of them are not held at once
    return desk.look_at(bundles, [key.identity], progress, count=len(paths))
