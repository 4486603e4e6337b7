"""What stands on a page: what is typed, ticked and chosen there, which rows are marked, how far it is moved."""

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import getCppPointer


def standing_on(page: QWidget) -> dict[int, int]:
    """A number for each field in which something stands: another one where it is something else. Nothing is told of it."""
    each = (page, *page.findChildren(QWidget))
    return {getCppPointer(widget)[0]: hash(stands) for widget in each if any(stands := tuple(_in(widget)))}


def _in(widget: QWidget) -> Iterator[object]:
    match widget:
        case QLineEdit():
            yield widget.text()
        case QComboBox():
            yield max(0, widget.currentIndex())
        case QAbstractButton():
            yield widget.isChecked()
        case QPlainTextEdit() if not widget.isReadOnly():
            yield widget.toPlainText()
        case QAbstractItemView():
            yield max(0, widget.currentIndex().row())
    if isinstance(widget, QAbstractScrollArea):
        yield widget.verticalScrollBar().value()
