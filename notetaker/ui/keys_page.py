"""The page that F1 opens: every key, by where it works."""

from itertools import count

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from notetaker.ui.column import ColumnPage, row
from notetaker.ui.fields import button, role
from notetaker.ui.keys import CAPTURE, EVERYWHERE, KEYS, REVIEW
from notetaker.ui.status import Words
from notetaker.ui.translation import translate

_GRAMMAR: tuple[tuple[str, Words], ...] = (
    ("sg: …", lambda: translate("keys", "a speaker’s code, then the point")),
    ("r: b: i: c: …", lambda: translate("keys", "a category: research, business, institution, civil society")),
    ("…", lambda: translate("keys", "nothing before it: the last speaker goes on")),
    ("+ …", lambda: translate("keys", "agrees with the point above")),
    ("- …", lambda: translate("keys", "disagrees with the point above")),
    ("> …", lambda: translate("keys", "an action")),
    ('" …', lambda: translate("keys", "a quote")),
    ("… !", lambda: translate("keys", "a recommendation")),
    ("… ?", lambda: translate("keys", "a question")),
    ("nt: …", lambda: translate("keys", "your own remark, never exported")),
)
Section = tuple[str, list[tuple[str, str]]]
"""A heading, and lines of keys and what they do."""

_KEY_NAMES: dict[str, Words] = {
    "Ctrl": lambda: translate("keyboard", "Ctrl"),
    "Enter": lambda: translate("keyboard", "Enter"),
    "Del": lambda: translate("keyboard", "Del"),
    "Esc": lambda: translate("keyboard", "Esc"),
}


class KeysPage(ColumnPage):
    """Shows the table of `keys.py` and the grammar of a line, side by side. `left` goes back."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__(width=1100)
        self._columns = (_Table(), _Table())
        self._back = button("primary")
        self._back.clicked.connect(self.left)
        sides = QHBoxLayout()
        sides.setSpacing(40)
        for column in self._columns:
            sides.addWidget(column, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(sides)
        self.body.addSpacing(12)
        self.body.addLayout(row(self._back))
        self.body.addStretch(1)
        self.retranslate()

    def entered(self) -> None:
        self._back.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.title.setText(translate("keys", "Keys"))
        self.lead.setText(translate("keys", "Everything can be done from the keyboard; none needs AltGr."))
        self._back.setText(translate("keys", "Back (F1)"))
        left, right = self._columns
        left.fill([_section(EVERYWHERE), _section(REVIEW)])
        grammar = [(typed, words()) for typed, words in _GRAMMAR]
        right.fill([_section(CAPTURE), (translate("keys", "A line, as it is typed"), grammar)])


class _Table(QWidget):
    """Headings with lines of two columns below them."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)

    def fill(self, sections: list[Section]) -> None:
        """Show these sections in place of those before."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        row_number = count()
        for heading, lines in sections:
            title = role(QLabel(heading), "heading")
            title.setContentsMargins(0, 12, 0, 4)
            self._grid.addWidget(title, next(row_number), 0, 1, 2)
            for keys, words in lines:
                at = next(row_number)
                self._grid.addWidget(QLabel(keys), at, 0, Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(role(QLabel(words), ""), at, 1)


def _section(where: str) -> Section:
    return translate("keys", where), [
        (shown(key.press), translate("keys", key.words)) for key in KEYS if key.where == where
    ]


def shown(press: str) -> str:
    """The names of keys as a keyboard of the language shown has them."""
    return "+".join(_KEY_NAMES[part]() if part in _KEY_NAMES else part for part in press.split("+"))
