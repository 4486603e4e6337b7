"""The exposure table: each category of each session, who stands behind it, and what will become of it, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView, QLabel, QVBoxLayout, QWidget

from notetaker.exposure import Outcome
from notetaker.model.programme import Programme
from notetaker.ui import icons, theme, words
from notetaker.ui.fields import role
from notetaker.ui.listing import Listing
from notetaker.ui.page import Page
from notetaker.ui.rows import Cell, RowsModel
from notetaker.ui.spacing import in_one_line
from notetaker.ui.translation import translate

_LEAST_ROWS = 5


class ExposureTable(Page):
    """Shows outcomes; whoever shows it sets them."""

    def __init__(self, place: QWidget | None = None) -> None:
        super().__init__(place)
        self._outcomes: tuple[Outcome, ...] = ()
        self._programme: Programme | None = None
        self._session, self._first = "", 0
        self._heading, self._lead = role(QLabel(), "heading"), role(QLabel(), "small")
        self._model = RowsModel()
        self._list = Listing(self._model, headers=False)
        self._list.use_two_lines(0, 1, row="shape_tall_row")
        self._list.keep_rows(_LEAST_ROWS)
        self._list.cut_nothing()
        self._settled = QTimer(self, singleShot=True, interval=0)  # until the rows have their heights
        self._settled.timeout.connect(self._bring_up)
        self._list.verticalHeader().sectionResized.connect(self._settle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(self._lead)
        column.addWidget(self._list, 1)
        self.retranslate()

    @property
    def stop(self) -> QWidget:
        """Where the tab key goes."""
        return self._list

    def show_outcomes(self, programme: Programme, outcomes: Sequence[Outcome], session: str = "") -> None:
        """Show what becomes of these cells, those of `session` in sight."""
        self._programme, self._outcomes, self._session = programme, tuple(outcomes), session
        self._fill()

    def retranslate(self) -> None:
        self._heading.setText(translate("exposure", "Who could have said it"))
        self._list.setAccessibleName(translate("exposure", "Who could have said it"))
        self._model.set_headers("", "")
        self._fill()

    def redraw(self) -> None:
        self._fill()

    def _fill(self) -> None:
        programme = self._programme
        if programme is None:
            return
        self._lead.setText(
            translate("exposure", "Below {k} people or {k} organisations a category is widened.").format(
                k=programme.k
            )
        )
        rows: list[tuple[Cell, ...]] = []
        starts: dict[str, int] = {}
        session = ""
        for outcome in self._outcomes:
            if outcome.cell.session != session:
                session = outcome.cell.session
                rows.append((Cell(words.session_title(programme.session(session)), heading=True), Cell("")))
                starts[session] = len(rows) - 1
            rows.append(_row(outcome, programme))
        self._model.set_rows(rows)
        self._list.clearSpans()
        for number, cells in enumerate(rows):
            if not cells[1].text:
                self._list.setSpan(number, 0, 1, 2)
        self._first = starts.get(self._session, 0)
        self._settle()

    def _settle(self) -> None:
        self._settled.start()

    def _bring_up(self) -> None:
        self._list.scrollTo(self._model.index(self._first, 0), QAbstractItemView.ScrollHint.PositionAtTop)


def sentence(outcome: Outcome, programme: Programme) -> str:
    """What becomes of a cell, in words."""
    if outcome.shown is None:
        return translate("exposure", "stays here: too few")
    if outcome.shown == outcome.cell.category:
        return translate("exposure", "stays as it is")
    return translate("exposure", "appears as {category}").format(
        category=words.category(outcome.shown, programme.ladder)
    )


def _row(outcome: Outcome, programme: Programme) -> tuple[Cell, ...]:
    cell = outcome.cell
    widened = outcome.shown != cell.category
    return (
        Cell(
            words.category(cell.category, programme.ladder),
            icon=icons.category_icon(cell.category),
            below=", ".join(map(in_one_line, (words.people(cell.people), words.organisations(cell.organisations)))),
        ),
        Cell(sentence(outcome, programme), colour=theme.current().colour("finding" if widened else "text")),
    )
