"""A box of which one is chosen: the wheel moves the page over it, and never what is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

from notetaker.ui.tokens import SPACE


class Choice(QComboBox):
    """A combo box that the wheel neither changes nor goes into.

    Whoever rolls down a page comes over such boxes without looking at them: a kit, a k or a regime changed unseen would be
    worse than a list that must be opened. Its open list is another widget, and that one the wheel moves.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def measure(self) -> None:
        """Be at least as wide as the words are now.

        Qt measures them when the box is first shown. If it is told to follow them, it makes the box itself narrow a moment
        later, whatever room its layout gave it.
        """
        self.ensurePolished()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContentsOnFirstShow)
        self.setMinimumWidth(self.sizeHint().width())

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Words that have no room end in dots: Qt would cut them in the middle of a letter."""
        super().initStyleOption(option)
        place = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        icon = 0 if option.currentIcon.isNull() else option.iconSize.width() + SPACE.hair
        room = place.width() - icon - 2
        option.currentText = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """It is for what the box lies on."""
        event.ignore()
