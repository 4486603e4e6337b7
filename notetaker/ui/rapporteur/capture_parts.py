"""Where the parts of Capture stand: in a wide window side by side, in a narrow one by turns."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from notetaker.ui.rapporteur.capture_head import CaptureHead
from notetaker.ui.rapporteur.line import LinePanel
from notetaker.ui.rapporteur.note_listing import NoteListing
from notetaker.ui.rapporteur.present_list import PresentList
from notetaker.ui.theme import is_narrow
from notetaker.ui.tokens import SPACE

_NOTES = 1
"""The place of the notes in their column, below the search."""
_TO_NOTES, _TO_PRESENT = 17, 8
"""How the width is shared out: most names have one line in the smallest window that is not narrow."""
_LEAST_ROWS = 3
"""So many notes are in sight above the line, however small the window and large the text."""


@dataclass(frozen=True)
class Parts:
    """What stands on the page."""

    head: CaptureHead
    find: QLineEdit
    notes: NoteListing
    line: LinePanel
    present: PresentList


class CaptureParts(QWidget):
    """Shares out the window; in a narrow one those present come when they are asked for, in the place of the notes."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._parts = parts
        self._narrow = self._present_asked = False
        parts.find.hide()
        left = self._left = QVBoxLayout()
        left.setSpacing(SPACE.small)
        for widget in (parts.find, parts.notes, parts.line):
            left.addWidget(widget, 1 if widget is parts.notes else 0)
        middle = self._middle = QHBoxLayout()
        middle.setSpacing(SPACE.large)
        middle.addLayout(left, _TO_NOTES)
        middle.addWidget(parts.present, _TO_PRESENT)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.large, SPACE.medium, SPACE.large, SPACE.small)
        column.setSpacing(SPACE.medium)
        column.addWidget(parts.head)
        column.addLayout(middle, 1)

    @property
    def present_asked(self) -> bool:
        """Whether those present have taken the place of the notes."""
        return self._present_asked

    def turn_to_present(self) -> bool:
        """Show those present, or give the place back to the notes; tell whether they are in sight."""
        self._present_asked = self._narrow and not self._present_asked
        self._share_out()
        return self._parts.present.isVisible()

    def divide(self) -> None:
        """Divide the room anew; the line grows only as far as there is room."""
        narrow, parts = is_narrow(self), self._parts
        if narrow is not self._narrow:
            self._narrow, self._present_asked = narrow, False
            parts.head.set_narrow(narrow)
            parts.present.set_alone(narrow)
            self._middle.removeWidget(parts.present)
            self._left.removeWidget(parts.present)
            if narrow:
                self._left.insertWidget(_NOTES + 1, parts.present, 1)
            else:
                self._middle.addWidget(parts.present, _TO_PRESENT)
        self._share_out()
        head = max(parts.head.heightForWidth(self.width()), parts.head.sizeHint().height())
        above = head + SPACE.large + 2 * SPACE.medium + SPACE.small
        parts.line.keep_to(self.height() - above - _LEAST_ROWS * parts.notes.row_height - 2 * SPACE.hair)
        parts.notes.divide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size is divided anew."""
        super().resizeEvent(event)
        self.divide()

    def _share_out(self) -> None:
        self._parts.present.setVisible(self._present_asked or not self._narrow)
        for part in (self._parts.notes, self._parts.line):
            part.setVisible(not self._present_asked)
        self._parts.head.show_present(self._present_asked)
