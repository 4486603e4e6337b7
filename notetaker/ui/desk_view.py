"""The desk one sits at: the rail at the left, and the step that is in front."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from notetaker.model.place import Place
from notetaker.ui.desk_pages import (
    CAPTURE,
    CHECK,
    DEBRIEF,
    IMPORT,
    KEYS,
    OWN_PROGRAMME,
    PREPARE,
    READ_BACK,
    REPORT,
    REVIEW,
    SEAL,
    TRANSCRIPT,
)
from notetaker.ui.organiser.check import CheckPage
from notetaker.ui.organiser.import_ import ImportPage
from notetaker.ui.organiser.keys_page import KeysPage
from notetaker.ui.organiser.prepare import PrepareEventPage
from notetaker.ui.organiser.report import ReportPage
from notetaker.ui.page import Page
from notetaker.ui.rail import Aside, Rail
from notetaker.ui.rapporteur.capture import CapturePage
from notetaker.ui.rapporteur.debrief import DebriefPage
from notetaker.ui.rapporteur.own_programme import OwnProgrammePage
from notetaker.ui.rapporteur.prepare import PreparePage
from notetaker.ui.rapporteur.read_back import ReadBackPage
from notetaker.ui.rapporteur.review import ReviewPage
from notetaker.ui.rapporteur.seal import SealPage
from notetaker.ui.rapporteur.transcript import TranscriptPage
from notetaker.ui.steps import organiser_counts, organiser_steps, rapporteur_counts, rapporteur_steps
from notetaker.ui.theme import is_narrow
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace

BESIDE = {OWN_PROGRAMME: PREPARE, TRANSCRIPT: CAPTURE, DEBRIEF: CAPTURE, READ_BACK: CAPTURE}
"""The pages that are no step, each with the step that it belongs to."""

PLACES = {
    PREPARE: Place.PREPARE,
    CAPTURE: Place.CAPTURE,
    REVIEW: Place.REVIEW,
    SEAL: Place.SEAL,
    DEBRIEF: Place.DEBRIEF,
    READ_BACK: Place.READ_BACK,
}
"""The pages of the rapporteur's desk that one comes back to; what is typed on the others is not kept."""


class DeskView(Page):
    """A desk: its steps in the rail, one page for each, made when it is wanted first."""

    other_desk_asked = Signal()
    vault_asked = Signal()
    lock_asked = Signal()
    turned = Signal()
    """Another page of the desk is in front."""

    def __init__(
        self,
        work: Workplace,
        rail: Rail,
        pages: Sequence[Callable[[], Page]],
        beside: Mapping[int, int] | None = None,
    ) -> None:
        """`beside` are the pages that are no step, each with the step that it belongs to."""
        super().__init__()
        self.work, self.rail, self._pages = work, rail, tuple(pages)
        self._beside = beside or {}
        self._step = PREPARE
        self._stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(rail)
        row.addWidget(self._stack, 1)
        rail.chosen.connect(self.go)
        rail.other_desk_asked.connect(self.other_desk_asked)
        rail.vault_asked.connect(self.vault_asked)
        rail.lock_asked.connect(self.lock_asked)
        work.changed.connect(self.refresh)
        self.refresh()

    @property
    def page(self) -> QWidget:
        """The page that is turned to, without the rail."""
        return self._stack

    @property
    def step(self) -> int:
        """The number of the step in front."""
        return self._step

    def make(self, number: int) -> Iterator[None]:
        """Make the page of a step piece by piece, so that it is there when it is wanted."""
        page = self._pages[number]()
        yield
        self._place(page)

    def go(self, number: int, *, noted: bool = True) -> None:
        """Bring a step to the front. Where it is not `noted`, one comes back to where one was before."""
        if 0 <= number < len(self._pages):
            page, before, self._step = self._pages[number](), self._step, number
            self._place(page)
            self._stack.setCurrentWidget(page)
            if number != before:
                self.turned.emit()
            self.rail.show_step(self._beside.get(number, number), number)
            page.entered()
            if noted:
                self.work.take_place(self.place)

    @property
    def place(self) -> Place:
        """Where one is, to come back there."""
        return Place.PREPARE

    def _place(self, page: Page) -> None:
        """Give a page that was just made its place."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)

    def first_step(self) -> int:
        """Where one begins."""
        return PREPARE

    def last_step(self) -> int:
        """Where one was before the vault was locked, or the program ended."""
        return self.first_step()

    def entered(self) -> None:
        self.go(self.step)

    def redraw(self) -> None:
        self.rail.set_slim(is_narrow(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the rail leaves the room to the page."""
        super().resizeEvent(event)
        self.rail.set_slim(is_narrow(self))

    def refresh(self) -> None:
        """Title and counts may have changed."""

    def keep(self) -> bool:
        """Another page or slow work comes: keep what is not kept yet, and tell whether it is safe."""
        return True

    def put_away(self) -> bool:
        """The window is about to close or to lock: the same, with what would else stay on the page."""
        return self.keep()


class RapporteurView(DeskView):
    """Prepare, capture, review, seal."""

    curtain_asked = Signal()

    def __init__(self, work: Workplace) -> None:
        rail = Rail(
            lambda: translate("rail", "Take notes"),
            rapporteur_steps(work.rapporteur),
            lambda: translate("rail", "Organise"),
            (
                Aside("debrief", lambda: translate("rail", "Debrief"), "debrief", DEBRIEF),
                Aside("read-back", lambda: translate("rail", "Read-back"), "read_back", READ_BACK),
            ),
        )
        steps = (lambda: self.prepare, lambda: self.capture, lambda: self.review, lambda: self.seal)
        beside = (lambda: self.own, lambda: self.transcript, lambda: self.debrief, lambda: self.read_back)
        super().__init__(work, rail, (*steps, *beside), BESIDE)
        self._before_read_back = CAPTURE
        rail.aside_chosen.connect(self.go)

    @cached_property
    def prepare(self) -> PreparePage:
        """The first step."""
        page = PreparePage(self.work, self.page)
        page.session_chosen.connect(lambda: self.go(CAPTURE))
        page.own_asked.connect(lambda: self.go(OWN_PROGRAMME))
        page.transcript_asked.connect(lambda: self.go(TRANSCRIPT))
        return page

    @cached_property
    def own(self) -> OwnProgrammePage:
        """Beside the first step: a programme without a kit."""
        page = OwnProgrammePage(self.work)
        page.left.connect(lambda: self.go(PREPARE))
        return page

    @cached_property
    def transcript(self) -> TranscriptPage:
        """Beside the second step: a transcript becomes notes."""
        page = TranscriptPage(self.work)
        page.left.connect(lambda: self.go(PREPARE))
        page.taken.connect(lambda findings: self.go(REVIEW if findings else CAPTURE))
        return page

    @cached_property
    def debrief(self) -> DebriefPage:
        """Beside the second step: what a session came to."""
        page = DebriefPage(self.work, self.page)
        page.review_asked.connect(lambda: self.go(REVIEW))
        page.speaker_asked.connect(self.ask_who_spoke)
        page.prepare_asked.connect(lambda: self.go(PREPARE))
        return page

    @cached_property
    def read_back(self) -> ReadBackPage:
        """Beside the second step: the notes in front of the room."""
        page = ReadBackPage(self.work)
        page.left.connect(lambda: self.go(self._before_read_back))
        return page

    def go(self, number: int, *, noted: bool = True) -> None:
        """Bring a page to the front; in front of the room it stands alone."""
        if number == CAPTURE and self.step == PREPARE and "prepare" in vars(self):
            self.prepare.choose_marked()
        if number == READ_BACK and self.step != READ_BACK:
            self._before_read_back = self.step
        if self.step == CAPTURE != number and "capture" in vars(self):
            self.capture.keep_draft()  # while it is known in which session it was typed
        super().go(number, noted=noted)
        self.rail.setVisible(self.step != READ_BACK)

    @cached_property
    def capture(self) -> CapturePage:
        """The second step."""
        page = CapturePage(self.work, self.page)
        page.prepare_asked.connect(lambda: self.go(PREPARE))
        page.curtain_asked.connect(self.curtain_asked)
        return page

    @cached_property
    def review(self) -> ReviewPage:
        """The third step."""
        page = ReviewPage(self.work, self.page)
        page.seal_asked.connect(lambda: self.go(SEAL))
        return page

    @cached_property
    def seal(self) -> SealPage:
        """The last step."""
        page = SealPage(self.work, self.page)
        page.review_asked.connect(lambda: self.go(REVIEW))
        page.prepare_asked.connect(lambda: self.go(PREPARE))
        return page

    def ask_who_spoke(self) -> None:
        """Go through the notes that say nothing of who spoke."""
        self.go(CAPTURE)
        self.capture.ask_who_spoke()

    def edit_note(self, note_id: str) -> None:
        """Edit a note where notes are written."""
        self.go(CAPTURE)
        self.capture.edit_note(note_id)

    def first_step(self) -> int:
        desk = self.work.rapporteur
        return CAPTURE if desk.session is not None and desk.roster is not None else PREPARE

    def last_step(self) -> int:
        """Where one was; where that needs what is missing now, where one begins."""
        first, place = self.first_step(), self.work.rapporteur.place
        if first == PREPARE:
            return first
        if place is Place.REVIEW and self.work.rapporteur.edit is not None:
            return CAPTURE  # an edit that was begun in Review goes on there
        return next((step for step, known in PLACES.items() if known is place), first)

    @property
    def place(self) -> Place:
        """Where one is; what is typed for a programme or a transcript begins anew at Prepare."""
        return PLACES.get(self.step, Place.PREPARE)

    def offer(self, kit: Path) -> int:
        """A kit was given: put it where it is opened, and tell at which step."""
        self.prepare.offer(kit)
        return PREPARE

    def refresh(self) -> None:
        programme = self.work.rapporteur.programme
        self.rail.set_programme(programme.title if programme is not None else "")
        self.rail.show_counts(rapporteur_counts(self.work.rapporteur))

    def keep(self) -> bool:
        return "capture" not in vars(self) or self.capture.keep_draft()

    def put_away(self) -> bool:
        """Also what is unfinished in Review and in Read-back."""
        kept = self.keep()
        if "review" in vars(self):
            kept = self.review.keep_unfinished() and kept
        if "read_back" in vars(self):
            kept = self.read_back.keep_unfinished() and kept
        return kept


class OrganiserView(DeskView):
    """Prepare, import, report."""

    def __init__(self, work: Workplace) -> None:
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
        super().__init__(
            work, rail, (*steps, lambda: self.keys, lambda: self.check), {KEYS: PREPARE, CHECK: REPORT}
        )
        rail.aside_chosen.connect(self.go)

    @cached_property
    def prepare(self) -> PrepareEventPage:
        """The first step."""
        return PrepareEventPage(self.work)

    @cached_property
    def keys(self) -> KeysPage:
        """Beside the first step: what a key opens, and other keys."""
        return KeysPage(self.work)

    @cached_property
    def check(self) -> CheckPage:
        """Beside the last step: what a reader would guess, and whether a name is in the files."""
        return CheckPage(self.work)

    @cached_property
    def import_(self) -> ImportPage:
        """The second step."""
        page = ImportPage(self.work)
        page.report_asked.connect(lambda: self.go(REPORT))
        return page

    @cached_property
    def report(self) -> ReportPage:
        """The last step."""
        page = ReportPage(self.work)
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
        return "prepare" not in vars(self) or self.prepare.kit.keep()

    def offer(self, bundle: Path) -> int:
        """A bundle was given: put it where it is imported, and tell at which step."""
        self.import_.offer(bundle)
        return IMPORT

    def refresh(self) -> None:
        programmes = self.work.organiser.programmes
        self.rail.set_programme(programmes[0].programme.title if programmes else "")
        self.rail.show_counts(organiser_counts(self.work.organiser))
