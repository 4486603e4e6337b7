"""The quiet rail at the left: the steps of a desk, each with a count of what is open, and the way to the other desk."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from notetaker.ui import icons, theme
from notetaker.ui.fields import button, role
from notetaker.ui.page import Page
from notetaker.ui.status import Words
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate

_KEY_WIDTH = 22


@dataclass(frozen=True)
class Step:
    """One step of a desk: its icon, its name, its key, and how a screen reader says what it counts."""

    icon: str
    name: Words
    key: Words
    counted: Callable[[int], str]


@dataclass(frozen=True)
class Aside:
    """A way to a page that is no step: its icon, its words, and the number of the page."""

    icon: str
    words: Words
    page: int


class StepButton(QPushButton):
    """A step in the rail: icon and name, and at its right how much there is and the key that leads to it."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.setObjectName("step")
        self.setCheckable(True)
        self.setAutoExclusive(True)  # one of several, for a screen reader too
        self.setAutoDefault(True)
        self._step = step
        self._count, self._key = QLabel(), QLabel()
        for label, name in ((self._count, "count"), (self._key, "key")):
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, SPACE.medium, 0)
        row.setSpacing(SPACE.medium)
        row.addStretch(1)
        row.addWidget(self._count)
        row.addWidget(self._key)

    def refresh(self, count: int) -> None:
        """Say name and count, and draw the icon."""
        step = self._step
        self.setText(f"  {step.name()}")
        self._count.setText(str(count) if count else "")
        self._key.setText(step.key())
        self._key.setMinimumWidth(theme.current().grown(_KEY_WIDTH))
        self.setToolTip(step.counted(count))
        self.setAccessibleName(", ".join(part for part in (step.name(), step.counted(count)) if part))
        self.setIcon(icons.icon(step.icon, "accent" if self.isChecked() else "muted"))


class Rail(Page):
    """The steps of one desk. `chosen` tells the number of the step that is wanted, `aside_chosen` that of a page beside."""

    chosen = Signal(int)
    aside_chosen = Signal(int)
    other_desk_asked = Signal()
    vault_asked = Signal()
    lock_asked = Signal()

    def __init__(
        self, title: Words, steps: Sequence[Step], other: Words, lock: Words, asides: Sequence[Aside] = ()
    ) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._title, self._other, self._lock = title, other, lock
        self._heading = role(QLabel(), "small")
        self._programme = role(QLabel(), "heading")
        self._steps = [StepButton(step) for step in steps]
        self._counts: Sequence[int] = (0,) * len(self._steps)
        self._shown = -1
        self._told = -1
        self._asides = [(aside, button("quiet")) for aside in asides]
        for aside, made in self._asides:
            made.clicked.connect(lambda _=False, page=aside.page: self.aside_chosen.emit(page))
        self._other_desk = button("quiet")
        self._vault_button = button("quiet")
        self._lock_button = button("quiet")
        self._other_desk.clicked.connect(self.other_desk_asked)
        self._vault_button.clicked.connect(self.vault_asked)
        self._lock_button.clicked.connect(self.lock_asked)
        group = QButtonGroup(self)
        for number, step in enumerate(self._steps):
            group.addButton(step, number)
        group.idClicked.connect(self._clicked)
        group.idToggled.connect(self._toggled)
        self._lay_out()
        self.retranslate()

    def show_step(self, number: int) -> None:
        """Mark the step that is in front."""
        self._shown = number
        self._steps[number].setChecked(True)
        self.refresh()

    def _toggled(self, number: int, checked: bool) -> None:
        """A screen reader checks a step and does not click it."""
        if checked and number != self._shown:
            self._told = number
            self.chosen.emit(number)

    def _clicked(self, number: int) -> None:
        """A click on another step has checked it first; one on the step in front goes back to it."""
        if number != self._told:
            self.chosen.emit(number)
        self._told = -1

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
        for aside, made in self._asides:
            made.setText(aside.words())
        self._other_desk.setText(self._other())
        self._vault_button.setText(translate("rail", "This vault"))
        self._lock_button.setText(self._lock())
        self.refresh()
        self.redraw()

    def redraw(self) -> None:
        self.setMinimumWidth(theme.current().size("shape_rail"))
        for aside, made in self._asides:
            made.setIcon(icons.icon(aside.icon, "muted"))
        self._other_desk.setIcon(icons.icon("desks", "muted"))
        self._vault_button.setIcon(icons.icon("vault", "muted"))
        self._lock_button.setIcon(icons.icon("lock", "muted"))
        self.refresh()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.medium, SPACE.large, SPACE.medium, SPACE.medium)
        column.setSpacing(SPACE.hair)
        for label in (self._heading, self._programme):
            label.setContentsMargins(SPACE.medium, 0, SPACE.medium, 0)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            column.addWidget(label)
        column.addSpacing(SPACE.medium)
        for step in self._steps:
            column.addWidget(step)
        column.addStretch(1)
        for _, made in self._asides:
            column.addWidget(made)
        column.addWidget(self._other_desk)
        column.addWidget(self._vault_button)
        column.addWidget(self._lock_button)
