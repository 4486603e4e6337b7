"""Prepare an event: a key of one's own, then the kit that rapporteurs get."""

from notetaker.ui.column import ColumnPage
from notetaker.ui.organiser.key_form import KeyForm
from notetaker.ui.organiser.kit_form import KitForm
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace


class PrepareEventPage(ColumnPage):
    """Two forms, one below the other."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(width=820)
        self.key = KeyForm(work)
        self.kit = KitForm(work, lambda: self.key.key)
        self.key.opened.connect(self.kit.weigh)
        self.key.opened.connect(self.kit.programme.setFocus)
        self.body.addWidget(self.key)
        self.body.addWidget(self.kit)
        self.body.addStretch(1)
        self.retranslate()

    def entered(self) -> None:
        (self.key if self.key.key is None else self.kit.programme).setFocus()

    def retranslate(self) -> None:
        self.title.setText(translate("organise", "Prepare the event"))
        self.lead.setText(
            translate(
                "organise",
                "Make your key once, then a kit for each event. Rapporteurs need the kit and its passphrase.",
            )
        )
