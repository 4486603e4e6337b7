"""The organiser's desk: its pages, and how one leads to another."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from PySide6.QtWidgets import QWidget

from notetaker.model.place import Place
from notetaker.ui.desk_pages import CHECK, IMPORT, KEYS, PREPARE, REPORT
from notetaker.ui.desk_view import DeskView
from notetaker.ui.organiser.check import CheckPage
from notetaker.ui.organiser.import_ import ImportPage
from notetaker.ui.organiser.keys_page import KeysPage
from notetaker.ui.organiser.prepare import PrepareEventPage
from notetaker.ui.organiser.report import ReportPage
from notetaker.ui.rail import Aside, Rail
from notetaker.ui.steps import organiser_counts, organiser_steps
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace


class OrganiserView(DeskView):
    """Prepare, import, report."""

    def __init__(self, work: Workplace, place: QWidget) -> None:
        rail = Rail(
            lambda: translate("rail", "Organise an event"),
            organiser_steps(),
            lambda: translate("rail", "Take notes"),
            (
                Aside("review", lambda: translate("rail", "Check before publishing"), "debrief", CHECK),
                Aside("key", lambda: translate("rail", "Keys and losses"), "step_4", KEYS),
            ),
        )
        steps = (lambda: self.prepare, lambda: self.import_, lambda: self.report)
        pages = (*steps, lambda: self.keys, lambda: self.check)
        super().__init__(work, rail, pages, {KEYS: PREPARE, CHECK: REPORT}, place)
        rail.aside_chosen.connect(self.go)

    def make(self, number: int) -> Iterator[None]:
        if number == PREPARE:
            yield from self.prepare.make_forms()
        yield from super().make(number)

    @cached_property
    def prepare(self) -> PrepareEventPage:
        """The first step."""
        return PrepareEventPage(self.work, self.page)

    @cached_property
    def keys(self) -> KeysPage:
        """Beside the first step: what a key opens, and other keys."""
        return KeysPage(self.work, self.page)

    @cached_property
    def check(self) -> CheckPage:
        """Beside the last step: what a reader would guess, and whether a name is in the files."""
        return CheckPage(self.work, self.page)

    @cached_property
    def import_(self) -> ImportPage:
        """The second step."""
        page = ImportPage(self.work, self.page)
        page.report_asked.connect(lambda: self.go(REPORT))
        return page

    @cached_property
    def report(self) -> ReportPage:
        """The last step."""
        page = ReportPage(self.work, self.page)
        page.import_asked.connect(lambda: self.go(IMPORT))
        page.check_asked.connect(lambda: self.go(CHECK))
        return page

    def first_step(self) -> int:
        return REPORT if self.work.organiser.has_notes else PREPARE

    @property
    def place(self) -> Place:
        """The desk; its pages are found by what is there."""
        return Place.ORGANISER

    def keep(self) -> bool:
        return "prepare" not in vars(self) or self.prepare.keep()

    def offer(self, bundle: Path) -> int:
        """A bundle was given: put it where it is imported, and tell at which step."""
        self.import_.offer(bundle)
        return IMPORT

    def refresh(self) -> None:
        programmes = self.work.organiser.programmes
        self.rail.set_programme(programmes[0].programme.title if programmes else "")
        self.rail.show_counts(organiser_counts(self.work.organiser))
