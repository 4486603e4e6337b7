"""Keys and losses, beside Prepare: other keys for a running programme, and what a key still opens."""

from PySide6.QtWidgets import QWidget

from notetaker.ui.column import ColumnPage
from notetaker.ui.organiser.opens_form import OpensForm
from notetaker.ui.organiser.rotate_form import RotateForm
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace


class KeysPage(ColumnPage):
    """Two forms, one below the other."""

    def __init__(self, work: Workplace, place: QWidget | None = None) -> None:
        super().__init__(width=820, place=place)
        self.opens, self.rotate = OpensForm(work), RotateForm(work)
        for form in (self.opens, self.rotate):
            self.body.addWidget(form)
        self.opens.unlock.changed.connect(self.rotate.weigh)
        self.body.addStretch(1)
        self.retranslate()

    def entered(self) -> None:
        for form in (self.opens, self.rotate):
            form.weigh()
        if self.opens.unlock.asks:
            self.opens.unlock.take_focus()
        else:
            self.opens.files.line.setFocus()

    def retranslate(self) -> None:
        self.title.setText(translate("organise-keys", "Keys and losses"))
        self.lead.setText(
            translate(
                "organise-keys", "A key was lost, or others are to read: what can be opened, and what comes next."
            )
        )
