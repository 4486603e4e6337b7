"""Keys and losses, beside Prepare: other keys for a running programme, and what a key still opens."""

from collections.abc import Iterator
from functools import cached_property

from PySide6.QtWidgets import QVBoxLayout, QWidget

from notetaker.ui.column import ColumnPage
from notetaker.ui.organiser.opens_form import OpensForm
from notetaker.ui.organiser.rotate_form import RotateForm
from notetaker.ui.spare_turns import SpareTurns
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace


class KeysPage(ColumnPage):
    """Two forms, one below the other. The second comes in a turn of its own."""

    def __init__(self, work: Workplace, place: QWidget) -> None:
        super().__init__(width=820, place=place)
        self._work, self._coming = work, SpareTurns(self)
        self.opens, self._below = OpensForm(work, self.inner), QVBoxLayout()
        self.body.addWidget(self.opens)
        self.body.addLayout(self._below)
        self.body.addStretch(1)
        self.retranslate()

    @cached_property
    def rotate(self) -> RotateForm:
        """Other keys for a running programme."""
        made = RotateForm(self._work, self.inner)
        self._below.addWidget(made)
        self.opens.unlock.changed.connect(made.weigh)
        return made

    @property
    def is_whole(self) -> bool:
        return not self._coming.is_busy

    def entered(self) -> None:
        self.opens.weigh()
        self._coming.take(self._weigh_below())
        if self.opens.unlock.asks:
            self.opens.unlock.take_focus()
        else:
            self.opens.files.line.setFocus()

    @property
    def stays(self) -> bool:
        return self.opens.has_results or super().stays

    def _weigh_below(self) -> Iterator[None]:
        self.rotate.weigh()
        yield

    def retranslate(self) -> None:
        self.title.setText(translate("organise-keys", "Keys and losses"))
        self.lead.setText(
            translate(
                "organise-keys", "A key was lost, or others are to read: what can be opened, and what comes next."
            )
        )
