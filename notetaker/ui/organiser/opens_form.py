"""What a key still opens: which of the keys at hand opens which file. Nothing is stored."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget

from notetaker.exchange import OrganiserKey
from notetaker.files import read_bytes
from notetaker.organiser.recovery import Opening, what_opens
from notetaker.ui import icons, theme, words
from notetaker.ui.column import PanelPage, row
from notetaker.ui.fields import button, role
from notetaker.ui.listing import Listing
from notetaker.ui.organiser.bundle_list import BundleList
from notetaker.ui.organiser.bundle_words import told_of
from notetaker.ui.organiser.unlock_form import UnlockForm
from notetaker.ui.prose import Prose
from notetaker.ui.rows import Cell, RowsModel
from notetaker.ui.runner import Progress
from notetaker.ui.translation import counted, translate
from notetaker.ui.workplace import Workplace

_MOST_ROWS = 8


class OpensForm(PanelPage):
    """Tries the open keys on files."""

    def __init__(self, work: Workplace, place: QWidget) -> None:
        super().__init__(place)
        self._work, self._ring = work, work.organiser.keys
        self._found: tuple[Opening, ...] = ()
        self._keys: tuple[OrganiserKey, ...] = ()
        self._heading, self._text = role(QLabel(), "heading"), role(Prose(), "muted")
        self.files, self.unlock = BundleList(self.inner), UnlockForm(work, self.inner)
        self.go = button("primary")
        self._model = RowsModel()
        self.results = Listing(self._model, wide=1)
        self.results.use_two_lines(1)
        self._refused = role(QLabel(), "warning")
        for widget in (self._heading, self._text, self.unlock, self.files):
            self.body.addWidget(widget)
        self.body.addLayout(row(self.go))
        self.body.addWidget(self.results)
        self.body.addWidget(self._refused)
        for changed in (self.files.changed, self.unlock.changed):
            changed.connect(self.weigh)
        self.unlock.entered_key.connect(self._go)
        self.go.clicked.connect(self._go)
        self.retranslate()

    @property
    def has_results(self) -> bool:
        """Whether files are in the list, or were tried."""
        return bool(self.files.paths or self._found)

    def weigh(self) -> None:
        """Show what can be done now."""
        self.unlock.refresh()
        self.go.setEnabled(self.unlock.complete and bool(self.files.paths))
        self.results.setVisible(bool(self._found))
        self._model.set_rows([_row(each, self._keys) for each in self._found])
        self.results.show_rows(most=_MOST_ROWS)
        refused = [told_of(each.name, each.error) for each in self._found if each.error]
        self._refused.setText("\n".join(refused))
        self._refused.setVisible(bool(refused))

    def retranslate(self) -> None:
        self._heading.setText(translate("opens", "What does a key open?"))
        self._text.setText(
            translate(
                "opens",
                "After a loss, or with several keys: open those you have, from their files or from a recovery sheet, and "
                "try them. Nothing is stored.",
            )
        )
        self.go.setText(translate("opens", "Try the keys"))
        self._model.set_headers(translate("opens", "File"), translate("opens", "What opens it"))
        self.results.setAccessibleName(translate("opens", "What opens which file"))
        self.weigh()

    def redraw(self) -> None:
        self.weigh()

    def _go(self) -> None:
        if self.go.isEnabled():
            self.unlock.then(self._try)

    def _try(self) -> None:
        paths, keys = self.files.paths, self._ring.keys
        self._work.slowly(
            lambda: translate("opens", "Trying the keys"),
            lambda progress: _tried(paths, keys, progress),
            lambda found: self._have(found, keys),
        )

    def _have(self, found: tuple[Opening, ...], keys: tuple[OrganiserKey, ...]) -> None:
        self._found, self._keys = found, keys
        self.weigh()
        self.results.setFocus()
        self._work.say(lambda: _said(found))


def _tried(paths: Sequence[Path], keys: Sequence[OrganiserKey], progress: Progress) -> tuple[Opening, ...]:
    files = ((path.name, read_bytes(path)) for path in paths)
    return what_opens(files, [key.identity for key in keys], progress, len(paths))


def _said(found: Sequence[Opening]) -> str:
    one = translate("opens", "{n} of {all} files can be opened.")
    return counted(sum(each.opens for each in found), one, one, all=len(found))


def _row(opening: Opening, keys: Sequence[OrganiserKey]) -> tuple[Cell, ...]:
    if opening.opens:
        by = " / ".join(words.fingerprint(keys[place].fingerprint()) for place in opening.by)
        return Cell(opening.name), Cell(translate("opens", "Opens"), icon=icons.icon("good", "good"), below=by)
    closed = translate("opens", "Does not open")
    why = (
        translate("opens", "It is sealed for other keys than those above, or was damaged on the way.")
        if opening.error is None
        else translate("opens", "It is no bundle that a key opens; see below.")
    )
    danger = theme.current().colour("danger")
    return Cell(opening.name), Cell(closed, icon=icons.icon("warning", "danger"), colour=danger, below=why)
