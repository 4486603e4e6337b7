"""A scroll bar in the margin of a page: it takes no width from what is read, so that nothing moves aside when it comes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QScrollBar


class MarginBar(QScrollBar):
    """In place of the area's own bar, which is never shown, and in step with it.

    Qt would lay out all of a page in one width to see whether it needs a bar, and in another once it has one.
    """

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area, self._moved = area, area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._moved.rangeChanged.connect(self.follow)
        self._moved.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._moved.setValue)
        self.follow()

    def follow(self) -> None:
        """The area or what is in it has another size."""
        self.setRange(self._moved.minimum(), self._moved.maximum())
        self.setPageStep(self._moved.pageStep())
        self.setSingleStep(self._moved.singleStep())
        self.setValue(self._moved.value())
        width = self.sizeHint().width()
        self.setGeometry(self._area.width() - width, 0, width, self._area.height())
        self.setVisible(self._moved.maximum() > self._moved.minimum())
        self.raise_()
