"""Prepare an event: a key of one's own with a way back, then the kit that rapporteurs get."""

from collections.abc import Iterator
from functools import cached_property

from PySide6.QtWidgets import QVBoxLayout, QWidget

from notetaker.ui.column import ColumnPage
from notetaker.ui.organiser.key_form import KeyForm
from notetaker.ui.organiser.kit_form import KitForm
from notetaker.ui.organiser.recovery_form import RecoveryForm
from notetaker.ui.spare_turns import SpareTurns
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace


class PrepareEventPage(ColumnPage):
    """Three forms, one below the other: the key, its recovery sheet, the kit. Each is made when it is asked for first.

    Where the page is made when it is shown, the two below come in turns of their own.
    """

    def __init__(self, work: Workplace, place: QWidget) -> None:
        super().__init__(width=820, place=place)
        self._work, self._ring, self._coming = work, work.organiser.keys, SpareTurns(self)
        self._places = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for below in self._places:
            self.body.addLayout(below)
        self.body.addStretch(1)
        self.retranslate()

    def make_forms(self) -> Iterator[None]:
        """Make them, one in each step: all three in one turn would take long."""
        for form in ("key", "recovery", "kit"):
            getattr(self, form)
            yield

    @cached_property
    def key(self) -> KeyForm:
        """The key of one's own."""
        made = KeyForm(self._work, self.inner)
        made.opened.connect(self._opened)
        self._places[0].addWidget(made)
        return made

    @cached_property
    def recovery(self) -> RecoveryForm:
        """Its recovery sheet."""
        made = RecoveryForm(self._work, self.inner)
        made.rehearsed.connect(self._opened)
        self._places[1].addWidget(made)
        return made

    @cached_property
    def kit(self) -> KitForm:
        """The kit."""
        made = KitForm(self._work, self.inner)
        self._places[2].addWidget(made)
        return made

    @property
    def is_whole(self) -> bool:
        return not self._coming.is_busy

    def keep(self) -> bool:
        """Keep what is typed of the programme, and tell whether that could be done."""
        return "kit" not in vars(self) or self.kit.keep()

    def entered(self) -> None:
        self.key.weigh()
        if self.key.asks:
            self.key.take_focus()
        if "kit" in vars(self):
            self._go_on()
        else:
            self._coming.take(self._make_below())

    def _make_below(self) -> Iterator[None]:
        for _ in self.make_forms():
            yield
        for form in (self.recovery, self.kit):
            form.weigh()
            self.has_filled(form)
            yield
        self._go_on()

    def _go_on(self) -> None:
        self._weigh()
        if not self.key.asks:
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
