"""A box of which one is chosen is as wide as its words, also when these change; without that room they end in dots."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QStyleOptionComboBox

from notetaker.ui.choice import Choice
from tests.ui.hands import Hands


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


def test_words_that_have_no_room_end_in_dots_and_the_others_are_whole(app: QApplication) -> None:
    box = Choice()
    box.addItem("Plenary 1 - Thresholds of compute, institutes: who measures what?")
    box.show()
    shown = []
    for width in (200, 2 * box.sizeHint().width()):
        box.resize(width, box.height())
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        shown.append(option.currentText)
    assert shown[0].startswith("Plenary")
    assert shown[0].endswith("…")
    assert shown[1] == box.currentText()
    box.close()


def test_the_list_of_many_is_no_higher_than_the_window_and_scrolls(hands: Hands) -> None:
    box = Choice()
    box.addItems([f"Participant {number}" for number in range(60)])
    box.setParent(hands.shell)
    box.move(20, 20)
    box.show()
    box.showPopup()
    QCoreApplication.processEvents()
    box.setCurrentIndex(59)
    box.view().scrollToBottom()
    shown = box.view().window().geometry()
    assert shown.height() < hands.shell.height()
    assert box.view().visualRect(box.view().model().index(59, 0)).bottom() < shown.height()
    box.hidePopup()
    box.deleteLater()
