"""Prepare an event: a key of one's own with a way back, then the kit that rapporteurs get."""

from collections.abc import Iterator
from functools import cached_property

from PySide6.QtWidgets import QWidget

from notetaker.ui.column import ColumnPage
from notetaker.ui.organiser.key_form import KeyForm
from notetaker.ui.organiser.kit_form import KitForm
from notetaker.ui.organiser.recovery_form import RecoveryForm
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace


class Forms:
    """What the page is made of, each made when it is asked for first: all three in one turn would take long."""

    def __init__(self, work: Workplace) -> None:
        self.work = work

    def made(self) -> Iterator[None]:
        """Make them, one in each step."""
        for form in ("key", "recovery", "kit"):
            getattr(self, form)
            yield

    @cached_property
    def key(self) -> KeyForm:
        """The key of one's own."""
        return KeyForm(self.work)

    @cached_property
    def recovery(self) -> RecoveryForm:
        """Its recovery sheet."""
        return RecoveryForm(self.work)

    @cached_property
    def kit(self) -> KitForm:
        """The kit."""
        return KitForm(self.work)


class PrepareEventPage(ColumnPage):
    """Three forms, one below the other: the key, its recovery sheet, the kit."""

    def __init__(self, forms: Forms, place: QWidget | None = None) -> None:
        super().__init__(width=820, place=place)
        self._ring = forms.work.organiser.keys
        self.key, self.recovery, self.kit = forms.key, forms.recovery, forms.kit
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
