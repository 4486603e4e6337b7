"""What is copied of a text is plain text only: Qt would offer HTML and ODT as well."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor

_PARAGRAPH_END = "\u2029"


def plain_copy(cursor: QTextCursor) -> QMimeData:
    """The text that is selected."""
    data = QMimeData()
    data.setText(cursor.selectedText().replace(_PARAGRAPH_END, "\n"))
    return data
