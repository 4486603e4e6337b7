"""Seal: exactly what the organiser will read, who can read it, where it goes, and the receipt."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from notetaker.files import free
from notetaker.model.category import Ladder
from notetaker.rapporteur import RapporteurDesk, Receipt, SealedPoint, Sealing
from notetaker.ui import icons, places, words
from notetaker.ui.choice import Choice
from notetaker.ui.empty import EmptyState
from notetaker.ui.fields import Labelled, PathField, button, choose_new_file, role
from notetaker.ui.key_names import key_of, named
from notetaker.ui.listing import Listing
from notetaker.ui.made_rows import MadeRows
from notetaker.ui.page import Page
from notetaker.ui.prose import Prose
from notetaker.ui.rapporteur import widening_words
from notetaker.ui.rapporteur.capture_words import older_bundle
from notetaker.ui.rapporteur.emptied_words import emptied
from notetaker.ui.rapporteur.kit_words import destination
from notetaker.ui.rapporteur.receipt import ReceiptPage
from notetaker.ui.rows import Cell
from notetaker.ui.scrolling import Scrolling, bring_into_sight
from notetaker.ui.spacing import unbroken
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import counted, translate
from notetaker.ui.workplace import Workplace

BUNDLE = ".ntbundle"
_CATEGORY = 0
_LEAST_ROWS = 5
_LEAST_LETTERS = 10


class SealPage(Page):
    """`review_asked` and `prepare_asked` go where something is missing."""

    review_asked = Signal()
    prepare_asked = Signal()

    def __init__(self, work: Workplace, place: QWidget) -> None:
        super().__init__(place)
        self._work = work
        self._desk = work.rapporteur
        self._sealing: Sealing | None = None
        self._title, self._lead = role(QLabel(), "title"), role(Prose(), "muted")
        self._stays, self._why = role(QLabel(), "warning"), role(QLabel(), "small")
        self._sessions = Choice(_LEAST_LETTERS)
        self._which = Labelled(self._sessions)
        self._model = MadeRows()
        self._points = Listing(self._model)
        self._points.show_whole_texts()
        self._points.use_two_lines(_CATEGORY)
        self._points.keep_rows(_LEAST_ROWS)
        self._recipients = role(QLabel(), "small")
        self.path = PathField(choose_new_file(f"*{BUNDLE}"), is_new=True)
        self._path = Labelled(self.path)
        self.go = button("primary")
        self._closed = EmptyState("seal")
        self.receipt = ReceiptPage(work)
        self._lay_out()
        self._sessions.currentIndexChanged.connect(self._look)
        self.path.changed.connect(self._weigh)
        self.path.line.returnPressed.connect(self._seal)
        self.go.clicked.connect(self._seal)
        self._points.acted.connect(self._go_to_file)
        self._closed.asked.connect(self._go_where_missing)
        self.receipt.left.connect(self._leave_receipt)
        self.retranslate()

    def entered(self) -> None:
        if self._stack.currentWidget() is self.receipt:
            self.receipt.entered()
            return
        self._fill_sessions()
        self._look()

    def put_down(self) -> None:
        self._sealing = None
        self._model.set_made((), lambda _: ())

    @property
    def stays(self) -> bool:
        return self._stack.currentWidget() is self.receipt or super().stays

    def retranslate(self) -> None:
        self._title.setText(translate("seal", "Seal"))
        self._say_lead()
        self._which.say(translate("seal", "Sessions"))
        self._path.say(translate("seal", "Sealed bundle (.ntbundle)"))
        self.go.setText(translate("seal", "Seal"))
        self._points.setAccessibleName(translate("seal", "What the organiser will read"))
        self._model.set_headers(
            translate("seal", "Category"),
            translate("seal", "Note"),
        )
        if self._sealing is not None and self._stack.currentWidget() is not self.receipt:
            self._fill_sessions()
            self._show()

    def _say_lead(self) -> None:
        """What the list shows, and that it is sealed already where that is so."""
        self._lead.setText(
            translate(
                "seal",
                "It is sealed already, and no note has changed since: the organiser reads exactly these notes, in the "
                "order that they have in that bundle.",
            )
            if self._is_sealed
            else translate(
                "seal", "This is exactly what the organiser will read, in the order in which they will read it."
            )
        )

    @property
    def _is_sealed(self) -> bool:
        """Whether no note has changed since these sessions were sealed."""
        sealing = self._sealing
        return sealing is not None and self._desk.unchanged.issuperset(sealing.bundle.sessions)

    def redraw(self) -> None:
        if self._sealing is not None:
            self._show_rows(self._sealing)

    @property
    def written(self) -> frozenset[str]:
        """The sessions of which there are notes; of those the chosen one, if one is."""
        chosen = self._sessions.currentData()
        return frozenset(note.session for note in self._desk.notes() if chosen in (None, note.session))

    def _fill_sessions(self) -> None:
        programme = self._desk.programme
        written = {note.session for note in self._desk.notes()}
        chosen = self._sessions.currentData()
        self._sessions.blockSignals(True)
        self._sessions.clear()
        self._sessions.addItem(translate("seal", "All sessions with notes"), None)
        for session in programme.sessions if programme is not None else ():
            if session.id in written:
                self._sessions.addItem(words.session_title(session), session.id)
        self._sessions.setCurrentIndex(max(0, self._sessions.findData(chosen)))
        self._sessions.blockSignals(False)
        self._sessions.measure()
        self._which.setVisible(self._sessions.count() > 2)

    def _look(self) -> None:
        if self._desk.roster is None:
            self._close(
                translate("seal", "There is no list of participants"),
                translate("seal", "Without it nothing can be checked before it leaves. Open the event kit again.")
                if self._desk.programme is not None
                else translate(
                    "seal", "Without it nothing can be checked before it leaves. Open the event kit first."
                ),
                named(translate("seal", "Open the event kit"), "step_1"),
            )
            self._closed.action.setFocus()
            return
        session = self._sessions.currentData()
        self._work.slowly(
            lambda: translate("seal", "Stripping every note once more"),
            lambda _: self._desk.sealing([session] if session else None),
            self._looked,
        )

    def _looked(self, sealing: Sealing) -> None:
        if self.isHidden():  # it was left meanwhile, and asks anew when it is entered
            return
        self._sealing = sealing
        self._show()
        if self._stack.currentIndex() != 0:
            self._closed.action.setFocus()
        else:  # one reads what leaves before one comes to where it goes; nobody seals the same twice in a hurry
            (self.path if self._all_is_seen and not self._is_sealed else self._points).setFocus()
            QTimer.singleShot(0, self._title, lambda: bring_into_sight(self._title))  # once the focus was followed

    @property
    def _all_is_seen(self) -> bool:
        """Whether every note is in sight, and all that is said of them."""
        return self._scrolling.shows_all and self._points.shows_all

    def _show(self) -> None:
        sealing = self._sealing
        if sealing is None:
            return
        if sealing.open_findings:
            self._close(
                _closed(sealing.open_findings),
                counted(
                    sealing.open_findings,
                    translate("seal", "Decide on it first; nothing leaves before."),
                    translate("seal", "Decide on each of them first; nothing leaves before."),
                ),
                named(translate("seal", "Review"), "step_3"),
            )
        elif sealing.empty:
            said = translate("seal", "What leaves this machine will be shown here before it does.")
            stays = (widening_words.slips(self._desk, self.written), _stays(sealing.withheld, sealing.own))
            self._close(translate("seal", "There is nothing to seal yet"), " ".join(filter(None, stays)) or said)
        else:
            self._stack.setCurrentIndex(0)
            self._show_points(sealing)

    def _show_points(self, sealing: Sealing) -> None:
        self._say_lead()
        self._show_rows(sealing)
        older = older_bundle() if self._desk.outdated else ""
        stays = " ".join(filter(None, (_stays(sealing.withheld, sealing.own), older)))
        self._why.setText(widening_words.why(self._desk, self.written))
        self._why.setVisible(bool(self._why.text()))
        told = (
            _unfinished(self._desk),
            widening_words.slips(self._desk, self.written),
            emptied(self._desk, self.written),
            stays,
        )
        self._stays.setText("\n".join(filter(None, told)))
        self._stays.setVisible(bool(self._stays.text()))
        self._recipients.setText(destination(self._desk))
        if self.path.path is None:
            self.path.set_path(free(places.for_files(self._work.vault.folder) / f"{places.bundle_name()}{BUNDLE}"))
            self.has_filled(self.path)
        self._weigh()

    def _show_rows(self, sealing: Sealing) -> None:
        ladder = sealing.bundle.programme.ladder
        notes = sealing.bundle.notes
        several = len({note.session for note in notes}) > 1
        self._model.set_made(notes, lambda note: _row(sealing.point(note), ladder, several=several))
        self._points.keep_rows(
            min(len(notes), _LEAST_ROWS)
        )  # of few notes no empty rows push the seal out of sight

    def _go_to_file(self) -> None:
        """One has read what leaves: Enter goes to where it goes, and Enter once more seals."""
        self.path.setFocus()
        self._work.say(lambda: translate("seal", "Enter seals the notes into this file."))

    def _weigh(self) -> None:
        self.go.setEnabled(self.path.path is not None)

    def _seal(self) -> None:
        sealing, path = self._sealing, self.path.path
        if sealing is None or path is None:
            return
        target = path if path.suffix == BUNDLE else path.with_name(path.name + BUNDLE)
        self._work.slowly(
            lambda: translate("seal", "Sealing"),
            lambda _: self._desk.seal(sealing, target),
            lambda receipt: self._sealed(receipt, sealing),
        )

    def _sealed(self, receipt: Receipt, sealing: Sealing) -> None:
        self.receipt.show_receipt(receipt, sealing.bundle.sessions)
        self._stack.setCurrentWidget(self.receipt)
        self.receipt.entered()
        self._work.say(
            lambda: translate("seal", "Sealed: {notes} in {file}.").format(
                notes=words.notes(receipt.notes), file=receipt.path.name
            )
        )

    def _leave_receipt(self) -> None:
        self._stack.setCurrentIndex(0)
        self.path.set_path(None)
        self.entered()

    def _close(self, title: str, text: str, action: str = "") -> None:
        self._closed.say(title, text, action)
        self._stack.setCurrentWidget(self._closed)

    def _go_where_missing(self) -> None:
        (self.prepare_asked if self._desk.roster is None else self.review_asked).emit()

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        self._stack = QStackedLayout(self)
        self._scrolling = Scrolling(inner, in_margin=True)
        for page in (self._scrolling, self._closed, self.receipt):
            self._stack.addWidget(page)
        column.setContentsMargins(SPACE.page, SPACE.large, SPACE.page, SPACE.large)
        column.setSpacing(SPACE.medium)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._path, 1)
        foot.addWidget(self.go, 0, Qt.AlignmentFlag.AlignBottom)
        for widget in (
            self._title,
            self._lead,
            self._which,
            self._points,
            self._why,
            self._stays,
            self._recipients,
        ):
            column.addWidget(widget, 1 if widget is self._points else 0)
        column.addLayout(foot)


def _row(point: SealedPoint, ladder: Ladder, *, several: bool) -> tuple[Cell, ...]:
    """Kind and, where there are several, session stand below the category: the note has the width."""
    session = unbroken(point.session_title) if several else ""
    return (
        Cell(
            words.category(point.category, ladder),
            icon=icons.category_icon(point.category),
            below=" · ".join(filter(None, (words.signed_kind(point.kind), session))),
        ),
        Cell(unbroken(point.text)),
    )


def _closed(findings: int) -> str:
    one = translate("seal", "Sealing is closed: {n} finding is open")
    return counted(findings, one, translate("seal", "Sealing is closed: {n} findings are open"))


def _unfinished(desk: RapporteurDesk) -> str:
    """That a line was begun and not entered, or an edit: neither is among what is sealed."""
    if not desk.draft.strip() and not desk.edits:
        return ""
    return translate(
        "seal", "A line in Capture ({keys}) is unfinished: what stands in it is not sealed. Enter there stores it."
    ).format(keys=key_of("step_2"))


def _stays(withheld: int, own: int) -> str:
    """What does not leave, in words."""
    few = counted(
        withheld,
        translate("seal", "{n} note stays here: too few people could have said it."),
        translate("seal", "{n} notes stay here: too few people could have said them."),
    )
    remarks = counted(
        own,
        translate("seal", "{n} own remark stays here."),
        translate("seal", "{n} own remarks stay here."),
    )
    return " ".join(text for count, text in ((withheld, few), (own, remarks)) if count)
