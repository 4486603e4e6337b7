"""One question of the page Check: what it is about, what to press, the answer, and the rows that it is in."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from notetaker.ui import theme
from notetaker.ui.column import PanelPage, row
from notetaker.ui.fields import role
from notetaker.ui.listing import Listing
from notetaker.ui.prose import Prose
from notetaker.ui.rows import Cell, RowsModel
from notetaker.ui.tokens import SPACE

_LEAST_ROWS, _MOST_ROWS = 1, 8
"""Of the usual height: a row is as high as its texts, and the list scrolls."""


_MOST_SHARE = 40
"""Of the width, for where something stands: what stands there is to be read."""


class CheckPanel(PanelPage):
    """`above` stands before the button, and `below` after the list."""

    def __init__(self, act: QPushButton, above: Sequence[QWidget] = (), below: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self._heading, self._text, self._answer = (
            role(QLabel(), "heading"),
            role(Prose(), "muted"),
            role(QLabel(), ""),
        )
        self._model = RowsModel()
        self.rows = Listing(self._model, headers=False)
        self.rows.show_whole_texts()
        self.rows.keep_share(0, _MOST_SHARE)
        self._fitting = QTimer(self, singleShot=True, interval=0)  # not in the midst of painting
        self._fitting.timeout.connect(self._fit)
        self.rows.verticalHeader().sectionResized.connect(lambda *_: self._fitting.start())
        for widget in (self._heading, self._text, *above):
            self.body.addWidget(widget)
        self.body.addLayout(row(act))
        for widget in (self._answer, self.rows, *below):
            self.body.addWidget(widget)

    def say(self, heading: str, text: str, answer: str, rows: Sequence[tuple[Cell, ...]]) -> None:
        """Show these. The row that was chosen stays so, or the one that came in its place."""
        chosen = self.rows.row
        self._heading.setText(heading)
        self._text.setText(text)
        self._answer.setText(answer)
        self._answer.setVisible(bool(answer))
        self._model.set_headers("", "")
        self._model.set_rows(rows)
        self.rows.setAccessibleName(heading)
        self.rows.setVisible(bool(rows))
        if chosen >= 0:
            self.rows.choose(min(chosen, len(rows) - 1))
        self._fit()

    def _fit(self) -> None:
        """The list is as high as its rows, which know how high they are once they have their width."""
        row, around = theme.current().size("shape_row"), 2 * SPACE.hair + 1
        rows = self.rows.verticalHeader().length()
        self.rows.setFixedHeight(max(_LEAST_ROWS * row, min(rows + around, _MOST_ROWS * row)))
