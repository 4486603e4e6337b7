"""The bundles to import: dropped on the list, chosen or typed, and taken out of it again."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from notetaker.exchange import is_protected
from notetaker.files import CannotRead, read_beginning
from notetaker.ui import theme
from notetaker.ui.column import row as flow
from notetaker.ui.empty import EmptyState
from notetaker.ui.fields import button, role
from notetaker.ui.hanging import hang
from notetaker.ui.listing import Listing
from notetaker.ui.ordered_line import OrderedLine
from notetaker.ui.page import Page
from notetaker.ui.rows import Cell, RowsModel
from notetaker.ui.side_button import SideButton
from notetaker.ui.translation import translate
from notetaker.ui.typed_path import typed_path

BUNDLES = "*.ntbundle"
_HEIGHT = 150


class BundleList(Page):
    """Holds paths. `changed` tells that there are others, `done` that the hands may go on: files were chosen, or Enter was
    pressed in the empty line. What is no bundle at all is not taken, and named below."""

    changed = Signal()
    done = Signal()

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self._paths: tuple[Path, ...] = ()
        self._model = RowsModel()
        self._model.set_headers("", "")
        self._list = Listing(self._model, headers=False)
        self._list.deleted.connect(self._remove)
        self._holder, self._frame = QWidget(), QWidget()
        self._nothing = EmptyState("import")
        self.line, self._add, self._label = OrderedLine(), SideButton(), role(QLabel(), "")
        self.remove, self._told = button("link"), role(QLabel(), "warning")
        self.remove.setVisible(False)
        self._not_taken: tuple[tuple[Path, bool], ...] = ()
        self._label.setBuddy(self.line)
        self.line.returnPressed.connect(self._add_typed)
        self._add.clicked.connect(self._choose)
        self.remove.clicked.connect(lambda: self._remove(max(0, self._list.row)))
        self.setAcceptDrops(True)
        self._lay_out()
        self.retranslate()
        self.redraw()

    @property
    def paths(self) -> tuple[Path, ...]:
        """The bundles."""
        return self._paths

    def add(self, paths: Sequence[Path]) -> None:
        """Add bundles, of a folder all that are in it; those that are there already stay once."""
        found = [inside for path in paths for inside in (sorted(path.glob(BUNDLES)) if path.is_dir() else [path])]
        odd = {path: path.exists() for path in found if not _may_be_bundle(path)}
        earlier = {path: there for path, there in self._not_taken if path not in found}
        self._not_taken = tuple(
            {**earlier, **odd}.items()
        )  # one of four that is missing is named until all are looked at
        self._set(dict.fromkeys((*self._paths, *(path for path in found if path not in odd))))

    def clear(self) -> None:
        """Remove all."""
        self._not_taken = ()
        self.line.clear()
        self._set({})

    def looked_at(self) -> None:
        """Those in the list were looked at: what was not taken into it is told no longer."""
        self._not_taken = ()
        self._say_not_taken()

    def retranslate(self) -> None:
        self._label.setText(translate("bundles", "Sealed bundles (.ntbundle)"))
        self.line.setAccessibleName(translate("bundles", "Path of a bundle to add"))
        self.line.setPlaceholderText(translate("bundles", "Type a path and press Enter, or choose"))
        self._add.setText(translate("bundles", "Add…"))
        self.remove.setText(translate("bundles", "Take the chosen one out (Del)"))
        self._say_not_taken()
        self._list.setAccessibleName(translate("bundles", "Bundles to import; Delete removes one"))
        self._nothing.say(
            translate("bundles", "Drop the rapporteurs’ bundles here"),
            translate("bundles", "or add them below."),
        )

    def redraw(self) -> None:
        self._holder.setMinimumHeight(theme.current().grown(_HEIGHT))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the dropped files."""
        self.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def _set(self, paths: dict[Path, None]) -> None:
        self._paths = tuple(paths)
        self._model.set_rows([(Cell(path.name), Cell(str(path.parent))) for path in self._paths])
        self._stack.setCurrentIndex(1 if self._paths else 0)
        self.remove.setVisible(bool(self._paths))
        self._say_not_taken()
        self.changed.emit()

    def _say_not_taken(self) -> None:
        self._told.setText("\n".join(_why_not(path, there=there) for path, there in self._not_taken))
        self._told.setVisible(bool(self._not_taken))

    def _remove(self, row: int) -> None:
        self._set(dict.fromkeys(path for number, path in enumerate(self._paths) if number != row))
        (self._list if self._paths else self.line).setFocus()
        if self._paths:
            self._list.choose(min(row, len(self._paths) - 1))

    def _add_typed(self) -> None:
        if not self.line.text().strip():
            if self._paths:
                self.done.emit()
            return
        path = typed_path(self.line.text())
        if path is None:
            self._told.setText(_no_such_file())
        else:
            self.add([path])
        if path is None or path in dict(self._not_taken):
            self.line.selectAll()  # it is mended, or typed over
        else:
            self.line.clear()

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, "", "", BUNDLES)
        self.add([Path(name) for name in chosen])
        if chosen and self._paths:
            self.done.emit()  # Enter on the button would open the dialog again

    def _lay_out(self) -> None:
        holder, frame = self._holder, self._frame
        frame.setObjectName("panel")  # around nothing: the list has an edge of its own
        within = QVBoxLayout(frame)
        within.setContentsMargins(0, 0, 0, 0)
        within.addWidget(self._nothing)
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(frame)
        self._stack.addWidget(self._list)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._label)
        column.addWidget(holder, 1)
        column.addLayout(row)
        column.addWidget(self._told)
        column.addLayout(flow(self.remove))
        hang(self)


def _may_be_bundle(path: Path) -> bool:
    """Whether it begins as a sealed file does, whatever its name is; what cannot be read may be one."""
    try:
        return is_protected(read_beginning(path))
    except CannotRead:
        return path.exists()


def _no_such_file() -> str:
    return translate("bundles", "There is no such file: check the path.")


def _why_not(path: Path, *, there: bool) -> str:
    if not there and path.suffix != BUNDLES.removeprefix("*"):
        # what was typed may also be a passphrase, for which the next field was meant: that is not shown again
        return _no_such_file()
    if not there:
        return translate("bundles", "There is no file {file}: check the path.").format(file=path)
    return translate("bundles", "{name} is not a sealed bundle, and was not taken into the list.").format(
        name=path.name
    )
