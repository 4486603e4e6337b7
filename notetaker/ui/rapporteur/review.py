"""Review: one finding at a time, its choices as keys, and beside it who could have said it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from notetaker.model.note import Decision
from notetaker.rapporteur import OpenFinding, Outcome, RapporteurDesk
from notetaker.ui.beside import Beside
from notetaker.ui.empty import EmptyState
from notetaker.ui.exposure_table import ExposureTable
from notetaker.ui.fields import role
from notetaker.ui.key_names import key_of, named
from notetaker.ui.page import Page
from notetaker.ui.prose import Prose
from notetaker.ui.rapporteur.draft_timer import DraftTimer
from notetaker.ui.rapporteur.emptied_words import emptied
from notetaker.ui.rapporteur.finding_panel import FindingPanel
from notetaker.ui.rapporteur.left_at import Reviewed
from notetaker.ui.scrolling import Scrolling
from notetaker.ui.spacing import unbroken
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace

_PANEL = 400
"""With text of the usual size: no reason is cut in a panel that is as wide."""


class ReviewPage(Page):
    """The rapporteur decides on each finding until none is open. `seal_asked` goes on, without notes `notes_asked`."""

    seal_asked = Signal()
    notes_asked = Signal()

    def __init__(self, work: Workplace, begun: Reviewed, place: QWidget) -> None:
        """`begun` is where one was before, and will be told where one is."""
        super().__init__(place)
        self._work = work
        self._desk = work.rapporteur
        self._is = begun
        self._title, self._count = role(QLabel(), "title"), role(Prose(), "muted")
        inner = self._inner = QWidget()
        self._scrolling = Scrolling(inner, in_margin=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scrolling)
        left = QWidget(inner)
        self.panel = FindingPanel(self._desk, left)
        self._exposure = ExposureTable(inner)
        self._outcomes: tuple[Outcome, ...] = ()
        self._done = EmptyState("good")
        self._drafting = DraftTimer(self)
        self._lay_out(inner, left)
        self._done.asked.connect(self._go_where_it_goes_on)
        self.panel.decided.connect(self._decide)
        self.panel.edited.connect(self._amend)
        self.panel.proposal_taken.connect(self._take_proposal)
        self.panel.proposal_shown.connect(self._say_again)
        self.panel.figure_doubted.connect(self._doubt_figure)
        self.panel.no_figure.connect(lambda: self._work.say(_is_no_figure))
        self.panel.stepped.connect(self.step)
        self.panel.typed.connect(self._drafting.start)
        self.panel.left.connect(self._let_go)
        self._drafting.due.connect(self.keep_unfinished)
        self.retranslate()
        work.changed.connect(self.refresh)

    # What the keys of the window ask for

    def entered(self) -> None:
        begun = (number for number, each in enumerate(self._desk.open_findings()) if self._desk.reason_for(each))
        self._is.at = next(begun, self._is.at)
        self._is.come_back(self._desk.counts.resolved)
        self.refresh()
        self._take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The note that is asked about has what the window leaves it."""
        super().resizeEvent(event)
        self._fit_soon()

    def _fit_soon(self) -> None:
        QTimer.singleShot(0, self.panel, self._fit)  # once all has its place

    def _fit(self) -> None:
        above = self.panel.mapTo(self._inner, QPoint(0, 0)).y()
        self.panel.fit(self._scrolling.viewport().height() - above - SPACE.medium)

    def step(self, by: int = 1) -> None:
        """Show the next finding; after the last comes the first."""
        findings = self._desk.open_findings()
        if findings:
            self._is.at = (self._is.at + by) % len(findings)
            self._show(findings)
            self._bring_into_sight()

    def edit(self) -> None:
        """Edit the note of the finding in place."""
        if self.panel.isVisible():
            self.panel.edit()

    def keep_unfinished(self) -> bool:
        """Keep an unfinished edit, or the reason for a decision, stripped; tell whether it is safe."""
        self._drafting.stop()
        line, finding = self.panel.line, self.panel.giving_reason
        if self._desk.roster is None:
            return True
        if (note := line.editing) is not None and self.panel.editing:
            return self._work.quietly(lambda: self._desk.keep_edit(note.id, line.text, line.typing_at))
        if finding is None:
            return True
        text, at = self.panel.why.text(), self.panel.why.cursorPosition()
        return self._work.quietly(lambda: self._desk.keep_reason(finding, text, at))

    def _let_go(self) -> None:
        """An edit or a reason was given up."""
        self._drafting.stop()
        finding, note = self.panel.giving_reason, self.panel.line.editing
        if finding is not None:
            self._work.quietly(lambda: self._desk.keep_reason(finding, ""))
        elif note is not None:
            self._work.quietly(lambda: self._desk.end_edit(note.id))

    def put_down(self) -> None:
        self.has_filled(self._exposure)

    # What is on the screen

    def refresh(self) -> None:
        """Look at the desk again, if anybody looks at the page."""
        if not self.isVisible():
            return
        known = self._desk.roster is not None
        self._outcomes = self._desk.exposure() if known else ()
        self._exposure.setVisible(known)
        self._show(self._desk.open_findings())

    def _count_decided(self) -> int:
        """How many were decided here since there was none open, or since the window was opened."""
        resolved = self._desk.counts.resolved
        if not self._desk.counts.findings or resolved < self._is.before:
            self._is.before = resolved
        self._is.left = resolved
        return resolved - self._is.before

    def _show(self, findings: tuple[OpenFinding, ...]) -> None:
        self._is.at = max(0, min(self._is.at, len(findings) - 1))
        turned = self.panel.isVisibleTo(self) != bool(findings)
        self.panel.setVisible(bool(findings))
        self._done.setVisible(not findings)
        if not findings:
            self._say_done()
        if findings:
            self.panel.show_finding(findings[self._is.at], alone=len(findings) == 1)
        self._say_count(len(findings))
        if findings:
            self._is.session = findings[self._is.at].note.session
        programme = self._desk.programme
        if programme is not None:
            self._exposure.show_outcomes(programme, self._outcomes, self._is.session)
        if turned:  # a decision was the last, or one was taken back: the keys go on to work
            self._take_focus()

    def retranslate(self) -> None:
        self._title.setText(translate("review", "Review"))
        self.refresh()
        self._fit_soon()

    def redraw(self) -> None:
        self.retranslate()

    def _say_count(self, count: int) -> None:
        decided = self._count_decided()
        if not count:
            self._count.clear()
            return
        said = translate("review", "Finding {number} of {count}, {left} left. Sealing opens when none is left.")
        self._count.setText(said.format(number=decided + self._is.at + 1, count=decided + count, left=count))

    def _say_done(self) -> None:
        if self._desk.counts.notes:
            self._done.show_picture("good")
            self._done.say(
                translate("review", "Every finding is decided"),
                _can_be_sealed(self._desk),
                translate("review", "Seal ({keys})").format(keys=key_of("step_4")),
            )
        else:
            self._done.show_picture("review")
            self._done.say(
                translate("review", "There is nothing to review yet"),
                translate(
                    "review", "What might still give somebody away in your notes will be shown here, one by one."
                ),
                named(translate("rail", "Take notes"), "step_2"),
            )

    def _go_where_it_goes_on(self) -> None:
        (self.seal_asked if self._desk.counts.notes else self.notes_asked).emit()

    def _take_focus(self) -> None:
        if self.panel.isVisible():
            self.panel.take_focus()
        else:
            self._done.action.setFocus()
        self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        """What is to be decided is seen from its words on, wherever the focus is; with the title, if there is room."""
        QTimer.singleShot(0, self.panel, self._show_from_top)  # once the focus was followed

    def _show_from_top(self) -> None:
        self._scrolling.show_from_top(self.panel.first, self.panel)

    # What the hands do

    def _decide(self, decision: Decision, reason: str) -> None:
        findings = self._desk.open_findings()
        if not findings:
            return
        finding, like_it = findings[self._is.at], self.panel.like_it.isChecked()
        sooner = self._desk.counts.resolved - self._count_decided()
        empty = len(self._desk.emptied_notes())
        done = self._work.attempt(lambda: self._desk.decide(finding, decision, reason=reason, like_it=like_it))
        if done is not None:
            decided = self._desk.counts.resolved - sooner
            emptied = len(self._desk.emptied_notes()) > empty
            self._go_on(lambda left: _said(decided, left), emptied=emptied)

    def _amend(self, line: str) -> None:
        note, out = self.panel.line.editing, self.panel.line.writes_out
        if note is None:
            return
        if self._work.attempt(lambda: self._desk.amend(note.id, line, write_out=out)) is not None:
            self._go_on(lambda left: translate("review", "Stored in other words. Left: {left}.").format(left=left))

    def _take_proposal(self) -> None:
        findings = self._desk.open_findings()
        if not findings:
            return
        taken = self._work.attempt(lambda: self._desk.take_proposal(findings[self._is.at]))
        if taken:
            self._go_on(lambda left: translate("review", "Stored in other words. Left: {left}.").format(left=left))

    def _say_again(self) -> None:
        self._work.say(
            lambda: translate("review", "This is what would be stored: {keys} once more stores it.").format(
                keys=key_of("impersonal")
            )
        )

    def _doubt_figure(self, surface: str) -> None:
        self._work.say(lambda: _may_be_on_the_list(surface))

    def _go_on(self, said: Callable[[int], str], *, emptied: bool = False) -> None:
        self.panel.leave()
        left, undo = len(self._desk.open_findings()), key_of("undo")
        back = _nothing_left if emptied else _taken_back_by
        self._work.say(lambda: f"{said(left)} {back(undo)}")
        self._take_focus()

    # How it is put together

    def _lay_out(self, inner: QWidget, left: QWidget) -> None:
        column = QVBoxLayout(inner)
        first = QVBoxLayout(left)
        first.setContentsMargins(0, 0, 0, 0)
        first.addWidget(self.panel)
        first.addWidget(self._done, 100)  # in the middle of what there is
        first.addStretch(1)
        both = Beside(_PANEL)
        both.add(left)
        both.add(self._exposure)
        column.setContentsMargins(SPACE.page, SPACE.large, SPACE.page, SPACE.medium)
        column.setSpacing(SPACE.medium)
        column.addWidget(self._title)
        column.addWidget(self._count)
        column.addLayout(both, 1)


def _said(decided: int, left: int) -> str:
    return translate("review", "Decided: {decided}. Left: {left}.").format(decided=decided, left=left)


def _nothing_left(undo: str) -> str:
    return translate(
        "review", "Nothing of what was said is left there: {keys}, then {edit}, says it in other words."
    ).format(keys=undo, edit=key_of("edit_note"))


def _may_be_on_the_list(surface: str) -> str:
    text = translate(
        "review",
        "“{words}” may be on the list of participants, and what is on it is no public figure here. {keys} once more lets "
        "it stay.",
    )
    return text.format(words=unbroken(surface), keys=key_of("public_figure"))


def _is_no_figure() -> str:
    """Who speaks was in the room, however public: what shows that is generalised, said otherwise, or kept with a reason."""
    text = translate(
        "review",
        "This names no public figure: it may show who spoke. {generalise} generalises it, {keep} keeps it with a reason, "
        "{edit} says it in other words.",
    )
    keys = {"generalise": key_of("generalise"), "keep": key_of("keep"), "edit": key_of("edit_note")}
    return text.format(**keys)


def _can_be_sealed(desk: RapporteurDesk) -> str:
    return " ".join(filter(None, (translate("review", "Your notes can be sealed."), emptied(desk))))


def _taken_back_by(undo: str) -> str:
    return translate("review", "{keys} takes it back.").format(keys=undo)
