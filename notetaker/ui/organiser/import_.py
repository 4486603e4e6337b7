"""Import: bundles and the key that opens them, what each is to the archive, and then the import."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from notetaker.files import CannotRead, read_bytes
from notetaker.organiser import BundleItem, ImportPreview, ImportResult, OrganiserDesk
from notetaker.organiser.importing import Content
from notetaker.ui import words
from notetaker.ui.beside import Beside
from notetaker.ui.column import ColumnPage, row
from notetaker.ui.fields import button, role
from notetaker.ui.hanging import hang
from notetaker.ui.key_names import named
from notetaker.ui.listing import Listing
from notetaker.ui.organiser.bundle_list import BundleList
from notetaker.ui.organiser.bundle_words import preview_row, warnings, why_refused
from notetaker.ui.organiser.new_keys import NewKeys
from notetaker.ui.organiser.unlock_form import UnlockForm
from notetaker.ui.prose import Prose
from notetaker.ui.rows import Cell, RowsModel
from notetaker.ui.runner import Progress
from notetaker.ui.scrolling import show_beside_focus
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import counted, translate
from notetaker.ui.workplace import Workplace

_PANEL = 280


class ImportPage(ColumnPage):
    """First a look that changes nothing, then the import. `report_asked` goes on."""

    report_asked = Signal()

    def __init__(self, work: Workplace, place: QWidget) -> None:
        super().__init__(width=1100, place=place)
        self._work = work
        self._preview: ImportPreview | None = None
        self._not_imported: tuple[BundleItem, ...] = ()
        self.bundles = BundleList(self.inner)
        self.unlock, self.new_keys = UnlockForm(work, self.inner), NewKeys()
        self.look, self.go, self.report = button("primary"), button("primary"), button()
        self.back = button()
        self._warned = role(Prose(), "warning")
        self._heading, self._missing = role(QLabel(), "heading"), role(QLabel(), "heading")
        self._refused = role(Prose(), "warning")
        self._model = RowsModel()
        self.preview = Listing(self._model)
        self.preview.use_two_lines(0, 1)
        self.preview.cut_nothing()
        self._gaps = RowsModel()
        self.missing = Listing(self._gaps, headers=False)
        self.body.addLayout(self._above())
        for widget in (self._heading, self.preview, self._refused, self._warned, self.new_keys):
            self.body.addWidget(widget)
        self.body.addLayout(row(self.go, self.report, self.back))
        for widget in (self._missing, self.missing):
            self.body.addWidget(widget)
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
        elif self._preview is not None:
            self._focus_on_next()
        else:
            self._go_to_key()

    @property
    def stays(self) -> bool:
        return bool(self.bundles.paths or self._preview or self._not_imported) or super().stays

    def _go_to_key(self) -> None:
        """To the key that is asked for, else to the look."""
        if self.unlock.asks:
            self.unlock.take_focus()
        else:
            self.look.setFocus()

    def refresh(self) -> None:
        """Show what there is to show."""
        preview = self._preview
        for widget in (self._heading, self.preview, self.go):
            widget.setVisible(preview is not None)
        self.report.setVisible(self._work.organiser.has_notes)
        self.back.setVisible(self._work.organiser.can_take_back > 0)
        self.unlock.refresh()
        self._weigh()
        for label, lines in (
            (self._warned, warnings(self._work.organiser.mixed if preview is None else preview.mixed)),
            (self._refused, map(why_refused, self._not_imported if preview is None else preview.refused)),
        ):
            label.setText("\n".join(lines))
            label.setVisible(bool(label.text()))
        missing = self._work.organiser.missing if preview is None else preview.missing
        self._gaps.set_rows([(Cell(title),) for title in missing])
        for widget in (self._missing, self.missing):
            widget.setVisible(bool(missing))
        self.missing.show_rows(most=8)
        self.redraw()

    def redraw(self) -> None:
        if self._preview is not None:
            self._model.set_rows([preview_row(item) for item in self._preview.items])
            self.preview.show_rows(most=6)

    def _weigh(self) -> None:
        """Open the buttons once everything is there."""
        self.look.setEnabled(bool(self.bundles.paths) and self.unlock.complete)
        self.go.setEnabled(self._preview is not None and bool(self._preview.events) and self.new_keys.agreed)

    def _compared(self) -> None:
        """A key was ticked, or was not the same after all."""
        self._weigh()
        if self.go.isEnabled():
            show_beside_focus(self.go)
            self._work.say(lambda: translate("import", "All are compared: Enter imports."))
        else:
            self._work.say(_tick_first)

    def _go_on(self) -> None:
        """Enter at a tick: the import, once every key was compared; else the next that was not."""
        if self.go.isEnabled():
            self._import()
            return
        if not self.new_keys.agreed:
            self._work.say(_tick_first)
        self._focus_on_next()

    def _focus_on_next(self) -> None:
        """A key to compare, else the import, else what was found."""
        unticked = (tick for tick in self.new_keys.ticks if not tick.isChecked())
        next(unticked, self.go if self.go.isEnabled() else self.preview).setFocus()

    def retranslate(self) -> None:
        self.title.setText(translate("import", "Import"))
        self.lead.setText(
            translate(
                "import", "A look comes first and changes nothing. The same bundle twice changes nothing either."
            )
        )
        self.look.setText(translate("import", "Look at them"))
        self.go.setText(translate("import", "Import"))
        self.report.setText(named(translate("import", "Go to the report"), "step_3"))
        self.back.setText(translate("import", "Take the last import back"))
        self._heading.setText(translate("import", "What importing would do"))
        self.preview.setAccessibleName(translate("import", "What importing would do"))
        self._model.set_headers(
            translate("import", "Bundle"),
            translate("import", "The six words of its receipt"),
        )
        self._missing.setText(translate("import", "Sessions without a bundle yet"))
        self.missing.setAccessibleName(translate("import", "Sessions without a bundle yet"))
        self._gaps.set_headers("")
        self.refresh()

    def _above(self) -> Beside:
        """The bundles at the left, the key that opens them at the right."""
        opening = QWidget()
        key = QVBoxLayout(opening)
        key.setContentsMargins(0, 0, 0, 0)
        key.setSpacing(SPACE.medium)
        key.addWidget(self.unlock)
        key.addLayout(row(self.look))
        key.addStretch(1)
        hang(opening)
        made = Beside(_PANEL)
        made.add(self.bundles, 3)
        made.add(opening, 2)
        return made

    def _connect(self) -> None:
        self.bundles.changed.connect(self._changed)
        self.bundles.done.connect(self._go_to_key)
        self.unlock.changed.connect(self._weigh)
        self.unlock.entered_key.connect(self._look)
        self.new_keys.changed.connect(self._compared)
        self.new_keys.went_on.connect(self._go_on)
        self.look.clicked.connect(self._look)
        self.go.clicked.connect(self._import)
        self.report.clicked.connect(self.report_asked)
        self.back.clicked.connect(self._take_back)

    def _changed(self) -> None:
        self._preview, self._not_imported = None, ()
        self.new_keys.show_preview(None)
        self.refresh()

    def _order_keys(self) -> None:
        """Tab goes as one reads: the ticks are made late, and Qt would put them at the end."""
        before: QWidget = self.preview
        for tick in self.new_keys.ticks:
            QWidget.setTabOrder(before, tick)
            before = tick
        QWidget.setTabOrder(before, self.go)

    def _look(self) -> None:
        if self.look.isEnabled():
            self.unlock.then(self._look_now)

    def _look_now(self) -> None:
        paths, desk = self.bundles.paths, self._work.organiser
        self._work.slowly(
            lambda: translate("import", "Opening and verifying"),
            lambda progress: look(desk, paths, progress),
            self._looked,
        )

    def _looked(self, found: ImportPreview) -> None:
        self._preview = found
        self.bundles.looked_at()
        self.new_keys.show_preview(found)
        self._order_keys()
        self.refresh()
        self._focus_on_next()
        new = len(found.events)
        self._work.say(lambda: _said(new))

    def _import(self) -> None:
        preview, desk = self._preview, self._work.organiser
        if preview is None or not self.go.isEnabled():
            return
        self._work.slowly(
            lambda: translate("import", "Importing"),
            lambda _: desk.import_(preview),
            lambda result: self._imported(result, preview),
        )

    def _take_back(self) -> None:
        taken = self._work.attempt(self._work.organiser.take_back)
        if taken:
            self._changed()
            (self.back if self._work.organiser.can_take_back else self.bundles.line).setFocus()
            self._work.say(lambda: _said_of_taking_back(taken))

    def _imported(self, result: ImportResult, preview: ImportPreview) -> None:
        """What was refused is still told of, until other bundles are in the list."""
        self.bundles.clear()
        self._not_imported = preview.refused
        self.refresh()
        self.report.setFocus()
        self._work.say(lambda: _said_of_import(result))


def _tick_first() -> str:
    return translate("import", "Space ticks six words once they were compared.")


def _said(new: int) -> str:
    if not new:
        return translate("import", "There is nothing new to import.")
    one = translate("import", "{n} bundle can be imported.")
    return counted(new, one, translate("import", "{n} bundles can be imported."))


def _said_of_import(result: ImportResult) -> str:
    notes = words.notes(result.notes)
    if not result.replaced:
        return translate("import", "Imported: {notes}.").format(notes=notes)
    return translate("import", "Imported: {notes}, in the place of {n} from an earlier bundle.").format(
        notes=notes, n=result.replaced
    )


def _said_of_taking_back(taken: int) -> str:
    one = translate("import", "{n} bundle does not count any more; it can be imported again.")
    many = translate("import", "{n} bundles do not count any more; they can be imported again.")
    return counted(taken, one, many)


def look(desk: OrganiserDesk, paths: Sequence[Path], progress: Progress) -> ImportPreview:
    """Read the files, and ask the desk with the keys that are open. Slow. What cannot be read is refused by itself."""
    bundles = ((path.name, _content(path)) for path in paths)  # one by one: a thousand of them are not held at once
    return desk.look_at(bundles, desk.keys.identities, progress, count=len(paths))


def _content(path: Path) -> Content:
    try:
        return read_bytes(path)
    except CannotRead as error:
        return error
