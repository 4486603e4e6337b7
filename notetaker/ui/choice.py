"""A box of which one is chosen: the wheel moves the page over it, and never what is chosen."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

from notetaker.ui.tokens import SPACE

_ENDS = 8
"""Pixels that Qt leaves out when it measures the words, of which the frame within the box and its drawing take some."""


class Choice(QComboBox):
    """A combo box that the wheel neither changes nor goes into, and that wants to be as wide as its words.

    One whose words may be long, such as the title of a session, may be narrower: never than `least_letters`.

    Whoever rolls down a page comes over such boxes without looking at them: a kit, a k or a regime changed unseen would be
    worse than a list that must be opened. Its open list is another widget, and that one the wheel moves.

    `entered_key` tells that Enter was pressed while it is closed, which changes nothing: a form may
    go on.
    """

    entered_key = Signal()

    def __init__(self, least_letters: int = 0) -> None:
        super().__init__()
        self._least_letters = least_letters
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def may_be_cut(self) -> bool:
        """Whether its words may be so long that there need not be room for all of them."""
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        return self._least_letters > 0 or self.sizeAdjustPolicy() is policy

    def sizeHint(self) -> QSize:
        """As wide as the widest of the words."""
        return super().sizeHint() + QSize(_ENDS, 0)

    def minimumSizeHint(self) -> QSize:
        """The same, or as wide as a few letters. Qt would go on with the words that it measured first."""
        least = self.sizeHint()
        if self._least_letters:
            letters = self.fontMetrics().horizontalAdvance("x" * self._least_letters)
            least.setWidth(min(least.width(), self._around + letters))
        return least

    @property
    def _around(self) -> int:
        """Pixels that are not for words."""
        option = QStyleOptionComboBox()
        super().initStyleOption(option)
        return max(0, option.rect.width() - self._place(option).width()) + _ENDS

    def measure(self) -> None:
        """Want to be as wide as the words are now, and be no narrower where it must not be.

        Qt measures them when the box is first shown. If it is told to follow them, it makes the box itself narrow a moment
        later, whatever room its layout gave it.
        """
        self.ensurePolished()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContentsOnFirstShow)
        if not self._least_letters:
            self.setMinimumWidth(self.sizeHint().width())
        self.updateGeometry()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Words that have no room end in dots: Qt would cut them in the middle of a letter."""
        super().initStyleOption(option)
        place = self._place(option)
        icon = 0 if option.currentIcon.isNull() else option.iconSize.width() + SPACE.hair
        room = place.width() - icon - 2
        option.currentText = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)

    def _place(self, option: QStyleOptionComboBox) -> QRect:
        """Where the words stand."""
        return self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, where there is something to go on to."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_key.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """It is for what the box lies on."""
        event.ignore()
