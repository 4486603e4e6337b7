"""The slim list of those present, with their codes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from notetaker.ui import icons, theme, words
from notetaker.ui.fields import role
from notetaker.ui.listing import Cell, Listing, RowsModel
from notetaker.ui.page import Page
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace


class PresentList(Page):
    """Who is in the room. Enter on one puts the code into the composer: `picked` carries it."""

    picked = Signal(str)

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._codes: tuple[str, ...] = ()
        self._shown: tuple[object, ...] | None = None
        self._model = RowsModel()
        self._list = Listing(self._model, headers=False)
        self._heading = role(QLabel(), "small")
        self._list.acted.connect(lambda row: self.picked.emit(self._codes[row]))
        widest = theme.current().size("shape_present")
        self.setMaximumWidth(widest)
        self.setMinimumWidth(widest // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(self._list, 1)
        self._model.set_headers("", "")

    def refresh(self) -> None:
        """Look at the desk again."""
        desk = self._work.rapporteur
        present = tuple(each for each in desk.codes() if each.present) if desk.roster is not None else ()
        ladder = desk.programme.ladder if desk.programme is not None else None
        if (present, ladder) == self._shown:
            return
        self._shown = present, ladder
        self._codes = tuple(each.code for each in present)
        self._model.set_rows(
            [
                (
                    Cell(each.code, bold=True, icon=icons.category_icon(each.participant.category)),
                    Cell(
                        each.participant.name,
                        tip=words.category(each.participant.category, ladder) if ladder is not None else "",
                    ),
                )
                for each in present
            ]
        )
        self._heading.setText(translate("present", "Present: {count}").format(count=len(present)))
        self._list.setAccessibleName(translate("present", "Those present, with their codes"))

    def retranslate(self) -> None:
        self._shown = None
        self.refresh()

    def redraw(self) -> None:
        self._shown = None
        self.refresh()
