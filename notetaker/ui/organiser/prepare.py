"""Prepare an event: a key of one's own with a way back, then the kit that rapporteurs get."""

from PySide6.QtWidgets import QWidget

from notetaker.ui.column import ColumnPage
from notetaker.ui.organiser.key_form import KeyForm
from notetaker.ui.organiser.kit_form import KitForm
from notetaker.ui.organiser.recovery_form import RecoveryForm
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace


class PrepareEventPage(ColumnPage):
    """Three forms, one below the other: the key, its recovery sheet, the kit."""

    def __init__(self, work: Workplace, place: QWidget | None = None) -> None:
        super().__init__(width=820, place=place)
        self._ring = work.organiser.keys
        self.key = KeyForm(work)
        self.recovery = RecoveryForm(work)
        self.kit = KitForm(work)
        self.key.opened.connect(self._opened)
        self.recovery.rehearsed.connect(self._opened)
        for form in (self.key, self.recovery, self.kit):
            self.body.addWidget(form)
        self.body.addStretch(1)
        self.retranslate()

    def entered(self) -> None:
        self._weigh()
        if self.key.asks:
            self.key.take_focus()
        else:
            self.kit.programme.take_focus()

    def _opened(self) -> None:
        self._weigh()
        key = self._ring.own
        if key is not None and key.recovery:
            self.kit.programme.take_focus()
        else:
            self.recovery.path.setFocus()
            self.show_top(seen=self.recovery.write)  # the words of the key that was just made

    def _weigh(self) -> None:
        """The key may have been opened elsewhere."""
        for form in (self.key, self.recovery, self.kit):
            form.weigh()

    def retranslate(self) -> None:
        self.title.setText(translate("organise", "Prepare the event"))
        self.lead.setText(
            translate(
                "organise",
                "Make your key and its recovery sheet once, then a kit for each event. "
                "Rapporteurs need the kit and its passphrase.",
            )
        )
