"""The slim list of the participants with their codes: those present first, and who is not here below them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QVBoxLayout

from notetaker.rapporteur import SpeakerCode
from notetaker.ui import icons, theme, words
from notetaker.ui.fields import button, role
from notetaker.ui.page import Page
from notetaker.ui.rapporteur import present_words
from notetaker.ui.rapporteur.people_listing import PeopleListing
from notetaker.ui.rows import Cell, RowsModel
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace

_ENDLESS = 16_777_215
"""Qt's own: no limit."""


class PresentList(Page):
    """Who is in the room. Enter on one puts the code into the composer: `picked` carries it. Space: came or left."""

    picked = Signal(str)

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work, self._desk = work, work.rapporteur
        self._rows: tuple[SpeakerCode | None, ...] = ()
        self._shown: object = None
        self._alone = False
        self._model = RowsModel()
        self.list = PeopleListing(self._model)
        self.list.let_wrap(1)
        self._heading, self._widened = role(QLabel(), "small"), role(QLabel(), "small")
        self.tick = button()
        self.list.acted.connect(self._pick)
        self.list.ticked.connect(self._tick)
        self.list.selectionModel().selectionChanged.connect(self._name_tick)
        self.tick.clicked.connect(lambda: self._tick(self.list.row))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._heading, self.list, self.tick, self._widened):
            column.addWidget(widget, 1 if widget is self.list else 0)
        self._model.set_headers("", "")

    def refresh(self) -> None:
        """Look at the desk again; nothing is done where nobody came or went, and no category became another."""
        desk = self._desk
        here = desk.present() if desk.roster is not None else ()
        widened = present_words.widened(desk) if desk.roster and desk.session is not None else ""
        seen = (desk.programme, desk.session, desk.roster, here, widened)
        if seen != self._shown:
            self._shown = seen
            self._show(desk.codes() if desk.roster is not None else (), widened)

    def retranslate(self) -> None:
        self._shown = None
        self.refresh()

    def redraw(self) -> None:
        self._shown = None
        self.refresh()

    def _show(self, everybody: tuple[SpeakerCode, ...], widened: str) -> None:
        here = tuple(each for each in everybody if each.present)
        away = everybody[len(here) :]
        chosen = self._chosen
        self._rows = (*here, *((None, *away) if away else ()))
        self.list.clearSpans()
        signs = self._signs(everybody)
        self._model.set_rows([self._row(each, len(away), signs) for each in self._rows])
        if away:
            self.list.setSpan(len(here), 0, 1, 2)
        if chosen is not None:
            self.list.choose(self._row_of(chosen))
        self._heading.setText(translate("present", "Present: {count}").format(count=len(here)))
        self._widened.setText(widened)
        self.list.setAccessibleName(translate("present", "Those present, with their codes"))
        self._fit()
        self._name_tick()

    def _row(self, each: SpeakerCode | None, away: int, of: dict[str, tuple[QIcon, str]]) -> tuple[Cell, Cell]:
        if each is None:
            return Cell(translate("present", "Not here: {count}").format(count=away), heading=True), Cell("")
        icon, tip = of[each.participant.category]
        colour = "" if each.present else theme.current().colour("muted")
        return Cell(each.code, bold=each.present, icon=icon, colour=colour), Cell(
            each.participant.name, tip=tip, colour=colour
        )

    def _signs(self, everybody: tuple[SpeakerCode, ...]) -> dict[str, tuple[QIcon, str]]:
        """The icon and the name of each category that somebody has."""
        programme = self._desk.programme
        return {
            key: (icons.category_icon(key), words.category(key, programme.ladder) if programme is not None else "")
            for key in {each.participant.category for each in everybody}
        }

    @property
    def _chosen(self) -> SpeakerCode | None:
        row = self.list.row
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _row_of(self, chosen: SpeakerCode) -> int:
        codes = [each.code if each is not None else "" for each in self._rows]
        return codes.index(chosen.code) if chosen.code in codes else -1

    def _fit(self) -> None:
        """Be as narrow as the button allows, whoever is chosen, so that nothing moves when somebody else is."""
        said = translate("present", "Came or left (Space)")
        needed = self.tick.fontMetrics().horizontalAdvance(said) + 2 * SPACE.large
        widest = theme.current().size("shape_present")
        self.setMinimumWidth(max(widest // 2, needed))
        self.setMaximumWidth(_ENDLESS if self._alone else max(widest, needed))

    def set_alone(self, alone: bool) -> None:
        """Whether it has the place of the notes, and not one beside them."""
        self._alone = alone
        self._fit()

    def _name_tick(self) -> None:
        chosen = self._chosen
        self.tick.setEnabled(chosen is not None)
        if chosen is None:
            self.tick.setText(translate("present", "Came or left (Space)"))
        elif chosen.present:
            self.tick.setText(translate("present", "{code} has left (Space)").format(code=chosen.code))
        else:
            self.tick.setText(translate("present", "{code} has come (Space)").format(code=chosen.code))

    def _pick(self, row: int) -> None:
        if (each := self._rows[row]) is not None:
            self.picked.emit(each.code)

    def _tick(self, row: int) -> None:
        each = self._rows[row] if 0 <= row < len(self._rows) else None
        if each is None:
            return
        act = self._desk.leave if each.present else self._desk.arrive
        before = self._desk.present()
        self._work.attempt(lambda: act([each.participant.id]))
        if self._desk.present() != before:
            self._work.say(lambda: present_words.now(self._desk))
