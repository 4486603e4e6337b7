"""The reader's view shows every text whole, also one that only just does not fit into its line."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem

from notetaker.ui.listing import Listing
from notetaker.ui.made_rows import MadeRows
from notetaker.ui.rows import Cell, RowsModel
from notetaker.ui.tokens import SPACE
from notetaker.ui.whole_texts import WholeTexts

TEXT = "a levy on training runs and the secrecy of business"


def test_a_text_that_fits_only_without_the_padding_gets_its_second_line(app: QApplication) -> None:
    model = RowsModel()
    model.set_headers("Note")
    model.set_rows([(Cell(TEXT),)])
    listing = Listing(model)
    listing.show_whole_texts()
    assert isinstance(listing.itemDelegate(), WholeTexts)
    listing.show()
    listing.resize(listing.fontMetrics().horizontalAdvance(TEXT) + 16, 300)
    app.processEvents()
    whole = listing.sizeHintForRow(0)
    listing.setItemDelegate(QStyledItemDelegate(listing))
    measured_by_qt = listing.sizeHintForRow(0)
    listing.close()
    listing.deleteLater()
    app.processEvents()
    assert whole > measured_by_qt


def test_no_row_is_higher_than_its_text_needs(app: QApplication) -> None:
    model = RowsModel()
    model.set_headers("Note")
    model.set_rows([(Cell(TEXT),)])
    listing = Listing(model)
    listing.show_whole_texts()
    listing.show()
    needed = listing.fontMetrics().horizontalAdvance(TEXT) + 28
    heights = []
    for width in (needed, 3 * needed):
        listing.resize(width, 300)
        app.processEvents()
        heights.append(listing.sizeHintForRow(0))
    listing.close()
    listing.deleteLater()
    app.processEvents()
    assert heights[0] == heights[1], "it has room in one line"


def test_a_heading_grows_with_its_words_and_not_with_the_gap_around_them(
    app: QApplication,
) -> None:
    model = RowsModel()
    model.set_headers("Note")
    model.set_rows([(Cell("Consensus", heading=True),)])
    listing = Listing(model)
    gaps = []
    for size in (15, 30):
        font = listing.font()
        font.setPixelSize(size)
        listing.setFont(font)
        gaps.append(listing.sizeHintForRow(0) - listing.fontMetrics().lineSpacing())
    listing.deleteLater()
    app.processEvents()
    assert gaps == [SPACE.large, SPACE.large]


def test_rows_are_measured_once_for_a_width_and_anew_for_another_text_or_width(app: QApplication) -> None:
    model = RowsModel()
    model.set_headers("Kind", "Note")
    model.set_rows([(Cell("Point"), Cell(TEXT)) for _ in range(50)])
    listing = Listing(model)
    listing.show_whole_texts()
    listing.resize(listing.fontMetrics().horizontalAdvance(TEXT) * 2, 300)
    listing.show()
    app.processEvents()
    one_line = listing.rowHeight(0)
    asked: list[int] = []

    class Counting(WholeTexts):
        def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
            if index.column() == 1:  # widths are measured by some cells of the others
                asked.append(index.row())
            return super().sizeHint(option, index)

    listing.setItemDelegate(Counting(listing))
    model.set_headers("What", "Note")
    for row in (0, 49, 0):
        listing.choose(row)
        app.processEvents()
    assert len(asked) == 50, "each once, however often it is painted"

    model.set_rows([(Cell("Point"), Cell(f"{TEXT} " * 4)), *[(Cell("Point"), Cell(TEXT))] * 49])
    app.processEvents()
    assert listing.rowHeight(0) > one_line
    assert listing.rowHeight(1) == one_line
    listing.resize(listing.width() // 3, 300)
    app.processEvents()
    assert listing.rowHeight(1) > one_line
    listing.close()
    listing.deleteLater()
    app.processEvents()


def test_of_many_rows_those_in_sight_have_their_heights_at_once_and_the_others_in_spare_turns(
    app: QApplication,
) -> None:
    made: list[int] = []

    def row(number: int) -> tuple[Cell, ...]:
        made.append(number)
        return Cell("Point"), Cell(f"{number} {TEXT} " * (number % 4 + 1))

    model = MadeRows()
    model.set_headers("Kind", "Note")
    listing = Listing(model)
    listing.show_whole_texts()
    listing.resize(listing.fontMetrics().horizontalAdvance(TEXT) * 2, 300)
    listing.show()
    app.processEvents()
    model.set_made(range(5000), row)
    assert len(set(made)) < 100, "no more than some are looked at to show the first"

    listing.setFocus()
    app.processEvents()
    listing.choose(4999)
    app.processEvents()
    last = listing.visualRect(model.index(4999, 1))
    assert last.height() >= listing.sizeHintForRow(4999)
    assert 0 < last.bottom() <= listing.viewport().height()
    assert len(set(made)) < 400

    while len(set(made)) < 5000:
        app.processEvents()
    app.processEvents()
    least = listing.verticalHeader().minimumSectionSize()
    wrong = [row for row in range(5000) if listing.rowHeight(row) != max(least, listing.sizeHintForRow(row))]
    assert not wrong
    last = listing.visualRect(model.index(4999, 1))
    assert 0 < last.bottom() <= listing.viewport().height(), "it stays in sight while those above it grow"
    listing.close()
    listing.deleteLater()
    app.processEvents()


def test_a_row_is_made_anew_when_what_it_is_made_of_is_another(app: QApplication) -> None:
    model = MadeRows()
    model.set_headers("Note")
    model.set_made(("a", "b", "c", "d"), lambda word: (Cell(word),))
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))

    model.set_made(("a", "x", "y", "d"), lambda word: (Cell(word),))
    assert told == [(1, 2)]
    assert [model.index(row, 0).data() for row in range(4)] == ["a", "x", "y", "d"]
