"""What a kit or a file is named by is shown as it is written: a picture in a title would be fetched from its address."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from notetaker.ui.fields import one_line, role
from notetaker.ui.notice import Notice


def test_labels_show_no_markup(app: QApplication) -> None:
    notice = Notice()
    labels = [role(QLabel(), "title"), one_line(), *notice.findChildren(QLabel)]
    written = [label for label in labels if label.wordWrap() or label in labels[:2]]
    assert len(written) == 4
    assert {label.textFormat() for label in written} == {Qt.TextFormat.PlainText}
