"""Below a passphrase that is chosen: how long it would hold, and a button that draws five words for it."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from notetaker.exchange import drawn
from notetaker.ui.beside import Beside
from notetaker.ui.fields import PassphraseField, button
from notetaker.ui.page import Page
from notetaker.ui.scrolling import show_beside_focus
from notetaker.ui.speech import announce
from notetaker.ui.strength_line import StrengthLine
from notetaker.ui.strength_words import sentence
from notetaker.ui.translation import translate

_LEAST = 200
"""Of the words beside the button, with text of the usual size."""
_ALL_THE_REST = 1000


class NewPassphrase(Page):
    """What is drawn stands in both fields, in sight in the first, so that it can be written down; and nowhere else."""

    def __init__(self, first: PassphraseField, second: PassphraseField) -> None:
        super().__init__()
        self._first, self._second = first, second
        self._known: tuple[str, ...] = ()
        self._said = StrengthLine()
        self.draw = button("link")
        beside = Beside(_LEAST)
        beside.add(self._said, _ALL_THE_REST)
        beside.add(self.draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(beside)
        self.draw.clicked.connect(self._draw)
        first.changed.connect(self._look)
        self.retranslate()

    def know(self, *known: str) -> None:
        """Words that a guesser would try first, such as the name of the file."""
        if known != self._known:
            self._known = known
            self._look()

    def retranslate(self) -> None:
        self.draw.setText(translate("strength", "Draw five words"))
        self._look()

    def _draw(self) -> None:
        words = drawn()
        self._first.show_drawn(words)
        self._second.put(words)
        self._look()
        self._first.setFocus()
        show_beside_focus(self)
        announce(self, self._said.text())

    def showEvent(self, event: QShowEvent) -> None:
        """What was typed while none was to be chosen was not judged."""
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        if self.isHidden():
            return
        self._said.setText(self._words())

    def _words(self) -> str:
        if not self._first.length:
            return translate("vault", "Five words drawn at random are good and can be remembered.")
        said = [sentence(self._first.strength(self._known))]
        if self._first.is_drawn:
            said.append(translate("strength", "Write the words down before you go on."))
        return " ".join(said)
