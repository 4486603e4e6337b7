"""The page that F1 opens: every key, by where it works."""

from collections.abc import Mapping
from itertools import count

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from notetaker.ui import preferences
from notetaker.ui.beside import Beside
from notetaker.ui.column import AsidePage, row
from notetaker.ui.fields import button, role
from notetaker.ui.key_names import named, shown
from notetaker.ui.keyboards import keyboard
from notetaker.ui.keys import CAPTURE, DEBRIEF, EVERYWHERE, KEYS, REVIEW, press
from notetaker.ui.prose import Prose
from notetaker.ui.status import Words
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate

_GRAMMAR: tuple[tuple[str | Words, Words], ...] = (
    ("sg: …", lambda: translate("keys", "a speaker’s code, then the point")),
    ("r: b: i: c: …", lambda: translate("keys", "a category: research, business, institution, civil society")),
    ("…", lambda: translate("keys", "nothing before it: the last speaker goes on")),
    ("+ …", lambda: translate("keys", "agrees with the point above")),
    ("- …", lambda: translate("keys", "disagrees with the point above")),
    ("> …  -> …", lambda: translate("keys", "an action")),
    ('" …', lambda: translate("keys", "a quote")),
    ("… !", lambda: translate("keys", "a recommendation")),
    ("… ?", lambda: translate("keys", "a question")),
    ("nt: …", lambda: translate("keys", "your own remark, never exported")),
    (
        lambda: translate("keys", "… #theme"),
        lambda: named(translate("keys", "its theme, for your own grouping"), "theme"),
    ),
    (lambda: translate("keys", ">>in: sg, mb"), lambda: translate("keys", "they have come; it is no note")),
    (lambda: translate("keys", ">>out: sg, mb"), lambda: translate("keys", "they have gone")),
    (lambda: translate("keys", ">>here: sg, mb"), lambda: translate("keys", "these are present, and nobody else")),
    (lambda: translate("keys", ">>slip:"), lambda: translate("keys", "takes the last of these back")),
)
_TABLE = 400
_LAST = 999
"""A row below all others, which takes what is left of the height."""
Section = tuple[str, list[tuple[str, str]]]
"""A heading, and lines of keys and what they do."""


class KeysPage(AsidePage):
    """Shows the table of `keys.py` and the grammar of a line, side by side."""

    settings_asked = Signal()
    guide_asked = Signal()

    def __init__(self, place: QWidget) -> None:
        super().__init__(width=1240, centred=True, place=place)
        self._columns = (_Table(), _Table())
        self._back, self._change, self._guide = button("primary"), button("link"), button("link")
        self._back.clicked.connect(self.left)
        self._change.clicked.connect(self.settings_asked)
        self._guide.clicked.connect(self.guide_asked)
        sides = Beside(_TABLE)
        sides.setSpacing(SPACE.section)
        for column in self._columns:
            sides.add(column)
        self.body.addLayout(row(self._back, self._change, self._guide))
        self.body.addLayout(sides)
        self.body.addStretch(1)
        self.retranslate()

    def entered(self) -> None:
        self._back.setFocus()

    def retranslate(self) -> None:
        self.title.setText(translate("keys", "Keys"))
        self.lead.setText(translate("keys", "Everything can be done from the keyboard; none needs AltGr."))
        self._back.setText(named(translate("keys", "Back"), "help"))
        self._change.setText(named(translate("keys", "Change keys"), "settings"))
        self._guide.setText(named(translate("keys", "Open the guide"), "guide"))
        left, right = self._columns
        left.fill([_section(EVERYWHERE), _section(REVIEW), _section(DEBRIEF)])
        right.fill([_section(CAPTURE), (translate("keys", "A line, as it is typed"), _grammar())])


class _Table(QWidget):
    """Headings with lines of two columns below them."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE.large)
        self._grid.setVerticalSpacing(SPACE.small)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(_LAST, 1)

    def fill(self, sections: list[Section]) -> None:
        """Show these sections in place of those before."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        row_number = count()
        for heading, lines in sections:
            title = role(QLabel(heading), "heading")
            title.setContentsMargins(0, SPACE.medium, 0, SPACE.hair)
            self._grid.addWidget(title, next(row_number), 0, 1, 2)
            for keys, words in lines:
                at = next(row_number)
                self._grid.addWidget(_caps(keys), at, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                self._grid.addWidget(role(Prose(words), ""), at, 1)


def _section(where: str) -> Section:
    return translate("keys", where), [
        (shown(press(key.action) if key.action else key.press), translate("keys", key.words))
        for key in KEYS
        if key.where == where
    ]


def _grammar() -> list[tuple[str, str]]:
    """What is typed, what it means, and how its sign is typed on this keyboard where that is no key of its own."""
    signs = keyboard(preferences.shown().keyboard).signs
    rows = ((typed if isinstance(typed, str) else typed(), words()) for typed, words in _GRAMMAR)
    return [(typed, _with_hint(typed, words, signs)) for typed, words in rows]


def _with_hint(typed: str, words: str, signs: Mapping[str, str]) -> str:
    sign = typed.split("  ")[0].replace("…", "").strip()  # of several ways to type it the first
    keys = _doubled(sign, signs[">"]) if sign.startswith(">>") else signs.get(sign, sign)
    return words if keys == sign else translate("keys", "{words} ({keys})").format(words=words, keys=shown(keys))


def _doubled(typed: str, instead: str) -> str:
    """How a line that begins with two of these signs is typed where another sign is taken for each."""
    return typed.replace(">", instead) if len(instead) == 1 else typed


def _caps(keys: str) -> QLabel:
    made = QLabel(keys)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", "key")
    return made
