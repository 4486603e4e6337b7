"""The sentence below a passphrase that is typed twice, while the second is not the first."""

from PySide6.QtWidgets import QLabel, QVBoxLayout

from notetaker.ui.fields import PassphraseField, role
from notetaker.ui.page import Page
from notetaker.ui.speech import announce
from notetaker.ui.translation import translate


class Unlike(Page):
    """In sight as soon as something else stands in the second field. Enter there says it aloud, as a warning.

    It never tells how far the two agree: that would tell a part of the first to whoever looks on.
    """

    def __init__(self, first: PassphraseField, second: PassphraseField) -> None:
        super().__init__()
        self._first, self._second = first, second
        self._yet, self._said = role(QLabel(), "small"), role(QLabel(), "warning")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for label in (self._yet, self._said):
            column.addWidget(label)
        for field in (first, second):
            field.changed.connect(self._look)
        second.entered_key.connect(self._say)
        self.retranslate()
        self._look()

    def retranslate(self) -> None:
        self._yet.setText(translate("vault", "The second one is not the same yet."))
        self._said.setText(translate("vault", "The two passphrases are not the same: type one of them anew."))

    @property
    def _is_so(self) -> bool:
        return self._second.length > 0 and not self._first.same_as(self._second)

    def _look(self) -> None:
        self._show(entered=False)

    def _say(self) -> None:
        if self._is_so:
            self._show(entered=True)
            announce(self, self._said.text(), urgent=True)

    def _show(self, *, entered: bool) -> None:
        self._yet.setVisible(not entered)
        self._said.setVisible(entered)
        self.setVisible(self._is_so)
