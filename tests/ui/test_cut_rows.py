"""A row that the edge of its list cuts fades there, above and below; the chosen one is read, and stays."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from notetaker.ui import theme
from notetaker.ui.listing import Listing
from notetaker.ui.rows import Cell, RowsModel

_FADED, _PLAIN = 25, 120
"""How far the strongest colour of a line of pixels is from the ground: of words in plain sight far more."""


@pytest.fixture
def listing(app: QApplication) -> Iterator[Listing]:
    """Eight rows in sight, the last of which is cut in the middle of its letters; another one is chosen."""
    theme.apply(app, "light")  # the test before may have had large text
    model = RowsModel()
    model.set_headers("Note")
    model.set_rows([(Cell("HHHHHHHH"),) for _ in range(20)])
    made = Listing(model, headers=False)
    made.choose(3)
    made.resize(300, 300)
    made.show()
    app.processEvents()
    made.resize(300, made.height() - made.viewport().height() + made.row_height * 15 // 2)
    app.processEvents()
    yield made
    made.close()
    made.deleteLater()


def ink(listing: Listing, line: int) -> int:
    """How strong the words are in this line of pixels."""
    picture, ground = listing.viewport().grab().toImage(), QColor(theme.current().colour("surface"))
    seen = (picture.pixelColor(across, line) for across in range(picture.width() - 20))
    return max(
        abs(one.red() - ground.red()) + abs(one.green() - ground.green()) + abs(one.blue() - ground.blue())
        for one in seen
    )


def test_the_row_that_is_cut_below_fades_and_the_whole_ones_do_not(listing: Listing) -> None:
    last = listing.viewport().height() - 1
    assert ink(listing, last) < _FADED
    assert ink(listing, last - listing.row_height) > _PLAIN


def test_a_row_that_is_cut_above_fades_after_scrolling_and_comes_back(listing: Listing) -> None:
    middle = listing.row_height // 2
    assert ink(listing, middle) > _PLAIN
    listing.verticalScrollBar().setValue(middle)
    assert ink(listing, 0) < _FADED
    assert ink(listing, listing.viewport().height() - middle) > _PLAIN, "now the last one is whole"


def test_the_chosen_row_does_not_fade(listing: Listing) -> None:
    listing.choose(7)  # which brings it into sight
    listing.verticalScrollBar().setValue(0)
    assert ink(listing, listing.viewport().height() - 1) > _PLAIN
