"""The rapporteur's desk: its pages, and how one leads to another."""

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from notetaker.model.place import Place
from notetaker.ui.desk_pages import (
    CAPTURE,
    DEBRIEF,
    OWN_PROGRAMME,
    PREPARE,
    READ_BACK,
    REVIEW,
    SEAL,
    TRANSCRIPT,
)
from notetaker.ui.desk_view import DeskView
from notetaker.ui.rail import Aside, Rail
from notetaker.ui.rapporteur.capture import CapturePage
from notetaker.ui.rapporteur.debrief import DebriefPage
from notetaker.ui.rapporteur.emptied_words import emptied_in
from notetaker.ui.rapporteur.left_at import Debriefed, Reviewed
from notetaker.ui.rapporteur.own_programme import OwnProgrammePage
from notetaker.ui.rapporteur.prepare import PreparePage
from notetaker.ui.rapporteur.read_back import ReadBackPage
from notetaker.ui.rapporteur.review import ReviewPage
from notetaker.ui.rapporteur.seal import SealPage
from notetaker.ui.rapporteur.transcript import TranscriptPage
from notetaker.ui.steps import rapporteur_counts, rapporteur_steps
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


class RapporteurView(DeskView):
    """Prepare, capture, review, seal."""

    curtain_asked = Signal()

    def __init__(self, work: Workplace, place: QWidget) -> None:
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
        super().__init__(work, rail, (*steps, *beside), BESIDE, place)
        self._before_read_back = CAPTURE
        session = work.rapporteur.session
        self._reviewed = Reviewed(work.rapporteur.counts.resolved, session.id if session is not None else "")
        self._debriefed = Debriefed()
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
        page = OwnProgrammePage(self.work, self.page)
        page.left.connect(lambda: self.go(PREPARE))
        return page

    @cached_property
    def transcript(self) -> TranscriptPage:
        """Beside the second step: a transcript becomes notes."""
        page = TranscriptPage(self.work, self.page)
        page.left.connect(lambda: self.go(PREPARE))
        page.taken.connect(lambda findings: self.go(REVIEW if findings else CAPTURE))
        return page

    @cached_property
    def debrief(self) -> DebriefPage:
        """Beside the second step: what a session came to."""
        page = DebriefPage(self.work, self._debriefed, self.page)
        page.review_asked.connect(lambda: self.go(REVIEW))
        page.speaker_asked.connect(self.ask_who_spoke)
        page.prepare_asked.connect(lambda: self.go(PREPARE))
        return page

    @cached_property
    def read_back(self) -> ReadBackPage:
        """Beside the second step: the notes in front of the room."""
        page = ReadBackPage(self.work, self.page)
        page.left.connect(lambda: self.go(self._before_read_back))
        return page

    def go(self, number: int, *, noted: bool = True) -> None:
        """Bring a page to the front; in front of the room it stands alone."""
        leaves_prepare = number == CAPTURE and self.step == PREPARE and "prepare" in vars(self)
        if leaves_prepare and not self.prepare.go_on():
            return
        if number == READ_BACK and self.step != READ_BACK:
            self._before_read_back = self.step
        if self.step == CAPTURE != number and "capture" in vars(self):
            self.capture.keep_draft()  # while it is known in which session it was typed
        if self.step == READ_BACK != number and "read_back" in vars(self):
            self.read_back.keep_unfinished()
            self.rail.show()  # now: what comes to the front is laid out once, beside it
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
        page = ReviewPage(self.work, self._reviewed, self.page)
        page.seal_asked.connect(lambda: self.go(SEAL))
        page.notes_asked.connect(lambda: self.go(CAPTURE))
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

    def say_in_other_words(self) -> bool:
        """Go through the notes that say nothing any more, from the page that tells of them; False where there is none."""
        wanted = self.seal.written if self.step == SEAL else None
        notes = emptied_in(self.work.rapporteur, wanted)
        if not notes:
            return False
        here = self.work.rapporteur.session
        if here is None or all(note.session != here.id for note in notes):
            self.work.attempt(lambda: self.work.rapporteur.choose_session(notes[0].session))
        self.go(CAPTURE)
        self.capture.say_in_other_words()
        return True

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
        here = self.work.rapporteur.session
        if place is Place.REVIEW and any(
            here and note.session == here.id for note, _ in self.work.rapporteur.edits
        ):
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
