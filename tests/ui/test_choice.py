"""A box of which one is chosen is as wide as its words, also when these change."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from notetaker.ui.choice import Choice


def test_longer_words_make_it_wider_and_it_stays_as_wide_as_it_was_made(app: QApplication) -> None:
    box = Choice()
    box.addItem("Public")
    box.show()
    before = box.sizeHint().width()
    box.setItemText(0, "Règle de Chatham House, dans une autre langue")
    box.measure()
    assert box.minimumWidth() == box.sizeHint().width() > before
    box.resize(3 * box.minimumWidth(), box.height())
    QCoreApplication.processEvents()
    assert box.width() == 3 * box.minimumWidth()
    box.close()
