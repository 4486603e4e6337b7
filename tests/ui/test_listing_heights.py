"""The reader's view shows every text whole, also one that only just does not fit into its line."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem

from notetaker.ui.listing import Cell, Listing, RowsModel
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
    listing.resize(listing.fontMetrics().horizontalAdvance(TEXT) + 26, 300)
    app.processEvents()
    whole = listing.sizeHintForRow(0)
    listing.setItemDelegate(QStyledItemDelegate(listing))
    measured_by_qt = listing.sizeHintForRow(0)
    listing.close()
    listing.deleteLater()
    app.processEvents()
    assert whole > measured_by_qt


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
            asked.append(index.row())
            return super().sizeHint(option, index)

    listing.setItemDelegate(Counting(listing))
    for _ in range(5):
        listing.resizeRowsToContents()
    assert len(asked) == 50 * 2, "each cell once, however often Qt asks"

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
