"""The reader's view shows every text whole, also one that only just does not fit into its line."""

from PySide6.QtWidgets import QApplication, QStyledItemDelegate

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
