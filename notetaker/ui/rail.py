"""The quiet rail at the left: the steps of a desk, each with a count of what is open, and the way to the other desk."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from notetaker.ui import icons, theme
from notetaker.ui.fields import button, role
from notetaker.ui.page import Page
from notetaker.ui.status import Words


@dataclass(frozen=True)
class Step:
    """One step of a desk: its icon, its name, its key, and how a screen reader says what it counts."""

    icon: str
    name: Words
    key: str
    counted: Callable[[int], str]


class StepButton(QPushButton):
    """A step in the rail: icon, name, and the count at its right."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.setObjectName("step")
        self.setCheckable(True)
        self.setAutoDefault(True)
        self.setIconSize(QSize(20, 20))
        self._step = step
        self._count = QLabel()
        self._count.setObjectName("count")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.addStretch(1)
        row.addWidget(self._count)

    def refresh(self, count: int) -> None:
        """Say name and count, and draw the icon."""
        step = self._step
        self.setText(f"  {step.name()}")
        self._count.setText(str(count) if count else "")
        self.setToolTip(step.key)
        self.setAccessibleName(", ".join(part for part in (step.name(), step.counted(count)) if part))
        self.setIcon(icons.icon(step.icon, "accent" if self.isChecked() else "muted"))


class Rail(Page):
    """The steps of one desk. `chosen` tells the number of the step that is wanted."""

    chosen = Signal(int)
    other_desk_asked = Signal()
    lock_asked = Signal()

    def __init__(self, title: Words, steps: Sequence[Step], other: Words, lock: Words) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setMinimumWidth(theme.current().size("shape_rail"))
        self._title, self._other, self._lock = title, other, lock
        self._heading = role(QLabel(), "small")
        self._programme = role(QLabel(), "heading")
        self._steps = [StepButton(step) for step in steps]
        self._counts: Sequence[int] = (0,) * len(self._steps)
        self._other_desk = button("link")
        self._lock_button = button("link")
        self._other_desk.clicked.connect(self.other_desk_asked)
        self._lock_button.clicked.connect(self.lock_asked)
        group = QButtonGroup(self)
        for number, step in enumerate(self._steps):
            group.addButton(step, number)
        group.idClicked.connect(self.chosen)
        self._lay_out()
        self.retranslate()

    def show_step(self, number: int) -> None:
        """Mark the step that is in front."""
        self._steps[number].setChecked(True)
        self.refresh()

    def show_counts(self, counts: Sequence[int]) -> None:
        """Say how much there is at each step."""
        self._counts = counts
        self.refresh()

    def refresh(self) -> None:
        """Say names and counts again."""
        for step, count in zip(self._steps, self._counts, strict=True):
            step.refresh(count)

    def set_programme(self, title: str) -> None:
        """The programme's title above the steps."""
        self._programme.setText(title)
        self._programme.setVisible(bool(title))

    def retranslate(self) -> None:
        self._heading.setText(self._title())
        self._other_desk.setText(self._other())
        self._lock_button.setText(self._lock())
        self.refresh()
        self.redraw()

    def redraw(self) -> None:
        self._other_desk.setIcon(icons.icon("organise", "accent"))
        self._lock_button.setIcon(icons.icon("lock", "accent"))
        self.refresh()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 20, 12, 12)
        column.setSpacing(4)
        for label in (self._heading, self._programme):
            label.setContentsMargins(10, 0, 10, 0)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            column.addWidget(label)
        column.addSpacing(12)
        for step in self._steps:
            column.addWidget(step)
        column.addStretch(1)
        column.addWidget(self._other_desk)
        column.addWidget(self._lock_button)
