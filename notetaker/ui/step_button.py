"""A step in the rail: icon, name and key, and below the name in words how much there is of what it counts."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from notetaker.ui import icons, theme
from notetaker.ui.status import Words
from notetaker.ui.tokens import SPACE

_WARNS = "!"
"""In the place of a number, as the words are where there is room for them."""
_NAME, _COUNT = 1, 2
"""The rows of both, between rows that take what is left of the height."""


@dataclass(frozen=True)
class Step:
    """One step of a desk: its icon, its name, its key, and in words what it counts; nothing where it counts nothing.

    `waits` says that what it counts is to be done. `warns` says what is wrong with it, in a sentence, and `warns_short`
    what to do, in a few words; nothing where nothing is.
    """

    icon: str
    name: Words
    key: Words
    counted: Callable[[int], str]
    waits: bool = False
    warns: Words = str
    warns_short: Words = str


class StepButton(QPushButton):
    """Where the rail is slim it has the icon, and the number above the key."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.setObjectName("step")
        self.setCheckable(True)
        self.setAutoExclusive(True)  # one of several, for a screen reader too
        self.setAutoDefault(True)
        self._step = step
        self._slim = self._lit = False
        self._name, self._count, self._key = QLabel(), QLabel(), QLabel()
        for label, name in ((self._name, "name"), (self._count, "count"), (self._key, "key")):
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(SPACE.small)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        for outer in (_NAME - 1, _COUNT + 1):
            self._grid.setRowStretch(outer, 1)
        self._arrange()

    def set_slim(self, slim: bool) -> None:
        """Show the icon, and the number above the key; or the name too, and what is counted below it."""
        if slim != self._slim:
            self._slim = slim
            self._arrange()

    def _arrange(self) -> None:
        for label in (self._name, self._count, self._key):
            self._grid.removeWidget(label)
        right = Qt.AlignmentFlag.AlignRight
        if self._slim:
            self._grid.addWidget(self._count, _NAME, 1, right)
            self._grid.addWidget(self._key, _COUNT, 1, right)
        else:
            self._grid.addWidget(self._name, _NAME, 0)
            self._grid.addWidget(self._key, _NAME, 1, right)
            self._grid.addWidget(self._count, _COUNT, 0, 1, 2)
        self._name.setVisible(not self._slim)

    def sizeHint(self) -> QSize:
        """High enough for two lines, whether it counts or not; and wide enough for both."""
        lines = sum(label.sizeHint().height() for label in (self._key if self._slim else self._name, self._count))
        return super().sizeHint().expandedTo(QSize(self._grid.sizeHint().width(), lines + 2 * SPACE.small))

    def minimumSizeHint(self) -> QSize:
        """The same height."""
        return super().minimumSizeHint().expandedTo(self.sizeHint())

    def light(self, lit: bool) -> None:
        """Be lit where the step itself is in front; on a page beside it, it is checked only."""
        self._lit = lit
        for each in (self, self._name):
            light(each, lit)

    def refresh(self, count: int) -> None:
        """Say name and count, and draw the icon."""
        step, warning, look = self._step, self._step.warns(), theme.current()
        in_words = step.counted(count)
        self._name.setText(step.name())
        self._key.setText(step.key())
        self._count.setText(self._shown(count, in_words, warned=bool(warning)))
        self._count.setVisible(bool(self._count.text()))
        mark(self._count, "alone", self._slim)
        mark(self._count, "waits", bool(warning) or (step.waits and count > 0))
        counted = ", ".join(part for part in (in_words, warning) if part)
        whole = ", ".join(part for part in (step.name(), counted) if part)
        self.setAccessibleName(whole)
        self.setToolTip(whole if self._slim else counted)
        self.setIcon(icons.icon(step.icon, "accent" if self._lit else "muted"))
        beside_icon = look.size("shape_step_icon") + 2 * SPACE.medium
        self._grid.setContentsMargins(0 if self._slim else beside_icon, 0, SPACE.medium, 0)

    def _shown(self, count: int, in_words: str, *, warned: bool) -> str:
        if self._slim:
            return _WARNS if warned else str(count or "")
        return self._step.warns_short() if warned else in_words


def light(way: QWidget, lit: bool) -> None:
    """Let the style sheet light it, or not."""
    mark(way, "lit", lit)


def mark(way: QWidget, name: str, value: bool) -> None:
    """Give it a property that the style sheet asks for."""
    if way.property(name) is not value:
        way.setProperty(name, value)
        way.style().polish(way)
