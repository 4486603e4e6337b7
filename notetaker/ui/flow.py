"""Widgets side by side that go on in the next line where there is no room: buttons with long names, for example."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from notetaker.ui import theme
from notetaker.ui.folding_layout import FoldingLayout, in_a_row, largest
from notetaker.ui.tokens import SPACE

_CAN_SPARE_ONE = 3
"""So many are in a line in which some stay side by side when the last goes to the next."""


class Flow(FoldingLayout):
    """Lays its widgets out like words: as many in a line as have room, each as wide as it wants to be, and as high as the
    highest. A link that begins a line hangs out into the margin, so that its words begin where those of the page do.
    As in prose, the last stands alone in no line.
    """

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        for widget in widgets:
            self.addWidget(widget)

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more room than it needs."""
        return Qt.Orientation(0)

    def _height_for(self, width: int) -> int:
        """How high its lines are together."""
        return self._place(QRect(0, 0, width, 0), really=False)

    def setGeometry(self, area: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(area)
        self._place(area, really=True)

    def sizeHint(self) -> QSize:
        """Everything in one line."""
        return in_a_row([item.sizeHint() for item in self._shown()], SPACE.medium)

    def minimumSize(self) -> QSize:
        """The widest widget alone in its line."""
        return largest([item.sizeHint() for item in self._shown()])

    def _place(self, area: QRect, *, really: bool) -> int:
        shown = self._shown()
        top, height = area.top(), max((item.sizeHint().height() for item in shown), default=0)
        for line in _lines(shown, area):
            left = area.left() - _hanging(line[0], area)
            for item in line:
                width = item.sizeHint().width()
                if really and (widget := item.widget()) is not None:
                    widget.setGeometry(QRect(left, top, width, height))  # the item would keep a button low
                left += width + SPACE.medium
            top += height + SPACE.small
        return top - SPACE.small - area.top() if shown else 0


def _lines(shown: list[QLayoutItem], area: QRect) -> list[list[QLayoutItem]]:
    """As many in a line as have room; but none stands alone in the last one if the one before can spare one."""
    lines: list[list[QLayoutItem]] = []
    left = 0
    for item in shown:
        width = item.sizeHint().width()
        if not lines or left + width > area.width():
            lines.append([])
            left = -_hanging(item, area)
        lines[-1].append(item)
        left += width + SPACE.medium
    if len(lines) > 1 and _may_go_down(lines[-2], lines[-1], area):
        lines[-1].insert(0, lines[-2].pop())
    return lines


def _may_go_down(line: list[QLayoutItem], last: list[QLayoutItem], area: QRect) -> bool:
    """Whether the last of a line has room before the one that stands alone in the next."""
    if len(last) > 1 or len(line) < _CAN_SPARE_ONE:
        return False
    width = line[-1].sizeHint().width() + SPACE.medium + last[0].sizeHint().width()
    return width - _hanging(line[-1], area) <= area.width()


def _hanging(item: QLayoutItem, area: QRect) -> int:
    """What a link keeps free before its words, as far as there is a margin that it could hang into."""
    widget = item.widget()
    is_link = widget is not None and widget.property("role") == "link"
    return min(theme.beside_link(), max(0, area.left())) if is_link else 0
