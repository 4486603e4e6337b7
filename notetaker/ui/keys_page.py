"""The page that F1 opens: every key, by where it works."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel

from notetaker.ui.column import ColumnPage, row
from notetaker.ui.fields import button, role
from notetaker.ui.keys import KEYS
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
_KEY_NAMES: dict[str, Words] = {
    "Ctrl": lambda: translate("keyboard", "Ctrl"),
    "Enter": lambda: translate("keyboard", "Enter"),
    "Del": lambda: translate("keyboard", "Del"),
    "Esc": lambda: translate("keyboard", "Esc"),
}


class KeysPage(ColumnPage):
    """Shows the table of `keys.py` and the grammar of a line. `left` goes back."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__(width=860)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self._back = button("primary")
        self._back.clicked.connect(self.left)
        self.body.addLayout(self._grid)
        self.body.addLayout(row(self._back))
        self.body.addStretch(1)
        self.retranslate()

    def entered(self) -> None:
        self._back.setFocus()

    def retranslate(self) -> None:
        self.title.setText(translate("keys", "Keys"))
        self.lead.setText(translate("keys", "Everything can be done from the keyboard; none needs AltGr."))
        self._back.setText(translate("keys", "Back (F1)"))
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        where = ""
        for key in KEYS:
            if key.where != where:
                where = key.where
                self._heading(translate("keys", where))
            self._line(shown(key.press), translate("keys", key.words))
        self._heading(translate("keys", "A line, as it is typed"))
        for typed, words in _GRAMMAR:
            self._line(typed, words())

    def _heading(self, text: str) -> None:
        label = role(QLabel(text), "heading")
        label.setContentsMargins(0, 12, 0, 4)
        self._grid.addWidget(label, self._grid.rowCount(), 0, 1, 2)

    def _line(self, keys: str, words: str) -> None:
        line = self._grid.rowCount()
        name = QLabel(keys)
        name.setProperty("role", "key")
        self._grid.addWidget(name, line, 0)
        self._grid.addWidget(role(QLabel(words), ""), line, 1)


def shown(press: str) -> str:
    """The names of keys as a keyboard of the language shown has them."""
    return "+".join(_KEY_NAMES[part]() if part in _KEY_NAMES else part for part in press.split("+"))
