"""The words of a list stand where its header stands, whoever paints them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QImage, qGray
from PySide6.QtWidgets import QApplication

from notetaker.ui import theme
from notetaker.ui.catching_up import catching_up
from notetaker.ui.listing import Listing
from notetaker.ui.marked_text import Marked
from notetaker.ui.rapporteur.note_painter import NotePainter
from notetaker.ui.rapporteur.notes_model import MARKED
from notetaker.ui.rows import Cell, RowsModel

_STROKE = "I"
_DARK = 140


class Rows(RowsModel):
    """Its last column is also that of a note."""

    def data(self, index: QModelIndex, role: int = 0) -> object:  # type: ignore[override]
        if role == MARKED and index.column() == 2:
            return Marked(_STROKE, (), (), ())
        return super().data(index, role)


@pytest.fixture
def listing(app: QApplication) -> Iterator[Listing]:
    model = Rows()
    made = Listing(model)
    made.use_two_lines(1)
    made.setItemDelegateForColumn(2, NotePainter(made))
    model.set_headers(_STROKE, _STROKE, _STROKE)
    model.set_rows([tuple(Cell(_STROKE) for _ in range(3))])
    made.resize(600, 200)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def first_ink(picture: QImage, area: QRect) -> int:
    """How far from the left the first dark pixel is."""
    columns = range(area.left(), area.right())
    rows = range(area.top() + 4, area.bottom() - 4)
    return next(x for x in columns if any(qGray(picture.pixel(x, y)) < _DARK for y in rows)) - area.left()


@pytest.mark.parametrize("text_size", [100, 200])
def test_words_begin_below_the_first_letter_of_their_header(
    app: QApplication, listing: Listing, text_size: int
) -> None:
    theme.apply(app, "light", text_size)
    while catching_up().is_drawing:
        app.processEvents()
    picture = listing.grab().toImage()
    header, view = listing.horizontalHeader(), listing.viewport()
    bearing = {}
    for column in range(3):
        left, width = header.sectionViewportPosition(column), header.sectionSize(column)
        above = QRect(header.x() + left, header.y(), width, header.height())
        below = listing.visualRect(listing.model().index(0, column)).translated(view.pos())
        bearing[column] = first_ink(picture, above), first_ink(picture, below)
    offs = [abs(head - words) for head, words in bearing.values()]
    assert max(offs) <= 1, bearing
    theme.apply(app, "light", 100)
