"""The signing keys that were not seen before: somebody says of each that its rapporteur read out the same words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from notetaker.organiser import ImportPreview, NewSigner
from notetaker.ui import words
from notetaker.ui.fields import role
from notetaker.ui.page import Page
from notetaker.ui.tick import Tick
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import counted, translate

_INDENT = 30


class NewKeys(Page):
    """A tick for each key; `changed` tells that one was set or taken back, `went_on` that Enter was pressed at one."""

    changed = Signal()
    went_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._signers: tuple[NewSigner, ...] = ()
        self.ticks: list[Tick] = []
        self._told: list[QLabel] = []
        self._heading, self._text = role(QLabel(), "heading"), role(QLabel(), "")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.hair)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._text)
        self.show_preview(None)

    @property
    def agreed(self) -> bool:
        """Whether every key was compared."""
        return all(tick.isChecked() for tick in self.ticks)

    def show_preview(self, preview: ImportPreview | None) -> None:
        """Ask about the new keys of this preview; what was ticked for another one does not count."""
        for widget in (*self.ticks, *self._told):
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._signers = preview.new_signers if preview is not None else ()
        self.ticks, self._told = [], []
        for _ in self._signers:
            tick, told = Tick(), role(QLabel(), "small")
            told.setIndent(_INDENT)
            tick.toggled.connect(self.changed)
            tick.went_on.connect(self.went_on)
            self.ticks.append(tick)
            self._told.append(told)
            self._column.addWidget(tick)
            self._column.addWidget(told)
        self.setVisible(bool(self._signers))
        self.retranslate()

    def retranslate(self) -> None:
        one = translate("new-keys", "A rapporteur’s key that was not seen before")
        many = translate("new-keys", "{n} rapporteurs’ keys that were not seen before")
        self._heading.setText(counted(len(self._signers), one, many))
        self._text.setText(
            words.with_how_to_say(
                translate(
                    "new-keys",
                    "Call the rapporteur, who reads out the six words of the receipt, and tick them if they are the same. "
                    "If they are not, remove the bundle: it may be a stranger’s.",
                )
            )
        )
        for signer, tick, told in zip(self._signers, self.ticks, self._told, strict=True):
            receipt = signer.bundles[0].receipt
            tick.setText(words.fingerprint(receipt, break_as="\n"))
            six = words.fingerprint(receipt)
            tick.setAccessibleName(translate("new-keys", "The rapporteur read out: {words}").format(words=six))
            told.setText("\n".join(_lines(signer)))


def _lines(signer: NewSigner) -> list[str]:
    first, *others = signer.bundles
    lines = [first.name]
    if others:
        one = translate("new-keys", "{name}, and {n} more bundle of the same key")
        many = translate("new-keys", "{name}, and {n} more bundles of the same key")
        lines = [counted(len(others), one, many, name=first.name)]
    if signer.beside_others:
        lines.append(
            translate(
                "new-keys",
                "The programme has bundles of other keys: it is a new rapporteur, a new vault, or a stranger.",
            )
        )
    return lines
