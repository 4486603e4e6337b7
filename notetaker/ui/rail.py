"""The quiet rail at the left: the steps of a desk, the pages beside them, and the way to the other desk."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from notetaker.ui import icons, theme
from notetaker.ui.fields import role
from notetaker.ui.key_names import key_of, named
from notetaker.ui.page import Page
from notetaker.ui.scrolling import Scrolling
from notetaker.ui.spacing import unbroken
from notetaker.ui.status import Words
from notetaker.ui.step_button import Step, StepButton, light
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate


@dataclass(frozen=True)
class Aside:
    """A way to a page that is no step: its icon, its name, the action whose key leads there too, and its page's number."""

    icon: str
    name: Words
    action: str
    page: int


class Rail(Page):
    """The steps of one desk. `chosen` tells the number of the step that is wanted, `aside_chosen` that of a page beside.

    In a window that is narrow for its text it is slim: icons and keys only.
    """

    chosen = Signal(int)
    aside_chosen = Signal(int)
    other_desk_asked = Signal()
    vault_asked = Signal()
    lock_asked = Signal()

    def __init__(self, title: Words, steps: Sequence[Step], other: Words, asides: Sequence[Aside]) -> None:
        """`other` is the name of the other desk."""
        super().__init__()
        self.setObjectName("rail")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._title = title
        self._slim = False
        self._heading = role(QLabel(), "small")
        self._programme = role(QLabel(), "heading")
        self._steps = [StepButton(step) for step in steps]
        self._counts: Sequence[int] = (0,) * len(self._steps)
        self._shown = -1
        self._told = -1
        self._asides = {aside.page: _Way(aside.icon, aside.name, aside.action) for aside in asides}
        for page, way in self._asides.items():
            way.clicked.connect(lambda _=False, page=page: self.aside_chosen.emit(page))
        other_desk, vault = _Way("desks", other, "other_desk"), _Way("vault", _this_vault, "vault")
        lock = _Way("lock", _lock, "lock")
        other_desk.clicked.connect(self.other_desk_asked)
        vault.clicked.connect(self.vault_asked)
        lock.clicked.connect(self.lock_asked)
        self._ways = [*self._asides.values(), other_desk, vault, lock]
        group = QButtonGroup(self)
        for number, step in enumerate(self._steps):
            group.addButton(step, number)
        group.idClicked.connect(self._clicked)
        group.idToggled.connect(self._toggled)
        self._lay_out()
        self.retranslate()

    def set_slim(self, slim: bool) -> None:
        """Be slim or not."""
        if slim == self._slim:
            return
        self._slim = slim
        self._column.setContentsMargins(*self._margins())
        for step in self._steps:
            step.set_slim(slim)
        for way in self._ways:
            way.set_slim(slim)
        self.retranslate()

    def show_step(self, number: int, page: int) -> None:
        """Mark the step that is in front, and light it; where the page in front has a way of its own, light that."""
        self._shown = number
        self._steps[number].setChecked(True)
        for each, step in enumerate(self._steps):
            step.light(each == number and page not in self._asides)
        for each, way in self._asides.items():
            way.light(each == page)
        self.refresh()
        self._refresh_ways()

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
        self._programme.setText(unbroken(title))
        self._show_names()

    def retranslate(self) -> None:
        self._heading.setText(self._title())
        self._show_names()
        self.redraw()

    def redraw(self) -> None:
        look = theme.current()
        self.updateGeometry()
        self._inner.setMinimumWidth(look.size("shape_rail_slim" if self._slim else "shape_rail"))
        self._refresh_ways()
        self.refresh()

    def _refresh_ways(self) -> None:
        for way in self._ways:
            way.refresh()

    def sizeHint(self) -> QSize:
        """As wide as what is in it."""
        needed = max(self._inner.minimumSizeHint().width(), self._inner.minimumWidth())
        return QSize(needed + theme.current().size("edge_line"), 0)

    def minimumSizeHint(self) -> QSize:
        """The same: nothing of it is cut, and nothing of it is wider."""
        return self.sizeHint()

    def _show_names(self) -> None:
        self._heading.setVisible(not self._slim)
        self._programme.setVisible(bool(self._programme.text()) and not self._slim)

    def _margins(self) -> tuple[int, int, int, int]:
        side = SPACE.hair if self._slim else SPACE.medium
        return side, SPACE.medium if self._slim else SPACE.large, side, SPACE.medium

    def _lay_out(self) -> None:
        self._inner = QWidget()
        self._inner.setObjectName("rail_inner")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = Scrolling(self._inner)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # a bar would hide the keys
        outer.addWidget(scroll)
        column = self._column = QVBoxLayout(self._inner)
        column.setContentsMargins(*self._margins())
        column.setSpacing(SPACE.hair)
        for label in (self._heading, self._programme):
            label.setContentsMargins(SPACE.medium, 0, SPACE.medium, 0)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            column.addWidget(label)
        column.addSpacing(SPACE.medium)
        for step in self._steps:
            column.addWidget(step)
        column.addStretch(1)
        for way in self._ways:
            column.addWidget(way)


class _Way(QPushButton):
    """A quiet button below the steps: icon, name and key; only icon and key where the rail is slim."""

    def __init__(self, icon: str, name: Words, action: str) -> None:
        super().__init__()
        self.setProperty("role", "quiet")
        self.setAutoDefault(True)
        self._icon, self._name, self._action = icon, name, action
        self._slim = False
        self._lit = False

    def set_slim(self, slim: bool) -> None:
        """Show the name or not; `refresh` says it anew."""
        self._slim = slim

    def light(self, lit: bool) -> None:
        """Be lit where it has led to the page in front; `refresh` draws the icon anew."""
        self._lit = lit
        light(self, lit)

    def refresh(self) -> None:
        """Say the name and draw the icon."""
        whole = named(self._name(), self._action)
        self.setText(f" {key_of(self._action) if self._slim else whole}".rstrip())
        self.setAccessibleName(whole)
        self.setToolTip(whole if self._slim else "")
        self.setIcon(icons.icon(self._icon, "accent" if self._lit else "muted"))


def _this_vault() -> str:
    return translate("rail", "This vault")


def _lock() -> str:
    return translate("rail", "Lock")
