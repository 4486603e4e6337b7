"""What stands above the notes: which session it is, how much is written, the way off the table and to those present."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from notetaker.rapporteur import RapporteurDesk
from notetaker.ui import icons, words
from notetaker.ui.fields import button, one_line, role
from notetaker.ui.key_names import key_of, named
from notetaker.ui.page import Page
from notetaker.ui.prose import Prose
from notetaker.ui.rapporteur import line_words
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate


class CaptureHead(Page):
    """In a narrow window it takes less of the height, and offers those present, who have no place beside the notes."""

    curtain_asked = Signal()
    present_asked = Signal()

    def __init__(self, desk: RapporteurDesk) -> None:
        super().__init__()
        self._desk = desk
        self._narrow = False
        self._title, self._short = role(Prose(), "session"), role(one_line(), "strong")
        self._place, self._tally = one_line(), one_line()
        self._present, self._curtain = button("keyed"), button("keyed")
        self._place.setProperty("role", "muted")
        self._tally.setProperty("role", "small")
        self._present.setCheckable(True)
        self._present.clicked.connect(self.present_asked)
        self._curtain.clicked.connect(self.curtain_asked)
        self._lay_out()
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Be low, or not."""
        self._narrow = narrow
        self._title.setVisible(not narrow)
        self._short.setVisible(narrow)
        for label in (self._place, self._tally):  # in the tip there: the height is the notes'
            label.setVisible(not narrow)
        self._present.setVisible(narrow)
        self.retranslate()

    def show_present(self, shown: bool) -> None:
        """Whether those present are shown in place of the notes."""
        self._present.setChecked(shown)

    def refresh(self) -> None:
        """Look at the desk again."""
        session = self._desk.session
        if session is None:
            return
        title = words.session_title(session)
        place = " · ".join(filter(None, (words.session_place(session), words.regime(session.regime))))
        self._title.setText(title)
        self._short.setText(title)
        signs, in_words = line_words.tally(self._desk.tally(session.id))
        self._short.setToolTip("\n".join(filter(None, (title, place, in_words))))
        for label, text, whole in ((self._place, place, place), (self._tally, signs, in_words)):
            label.setText(text)
            label.setAccessibleName(whole)
            label.setToolTip(whole)
        if self._narrow:
            here = len(self._desk.present())
            self._present.setText(f" {here} · {key_of('present')}")
            self._present.setAccessibleName(
                named(translate("present", "Present: {count}").format(count=here), "present")
            )
            self._present.setToolTip(self._present.accessibleName())

    def retranslate(self) -> None:
        whole = named(translate("capture", "Off the table"), "curtain")
        self._curtain.setText(f" {key_of('curtain') if self._narrow else whole}")
        self._curtain.setAccessibleName(whole)
        self._curtain.setToolTip(whole if self._narrow else "")
        self.refresh()
        self.redraw()

    def redraw(self) -> None:
        self._present.setIcon(icons.icon("people", "muted"))
        self._curtain.setIcon(icons.icon("curtain", "muted"))

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(SPACE.hair // 2)
        for label in (self._title, self._short, self._place):
            names.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(SPACE.medium)
        row.addLayout(names, 1)
        row.addWidget(self._present)
        row.addWidget(self._curtain)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.hair // 2)
        column.addLayout(row)
        column.addWidget(self._tally)
